import type { AnyCalculator } from '../calculator.ts';
import { doubleWage } from './double-wage.ts';
import { lawyerFee } from './lawyer-fee.ts';
import { personalInjury } from './personal-injury.ts';
import { severance } from './severance.ts';

/** Compensation, severance and what a lawyer may take. */
export const compensationShelf: readonly AnyCalculator[] = [personalInjury, severance, doubleWage, lawyerFee];
