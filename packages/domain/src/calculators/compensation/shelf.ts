import type { AnyCalculator } from '../calculator.ts';
import { lawyerFee } from './lawyer-fee.ts';

/** Compensation, severance and what a lawyer may take. */
export const compensationShelf: readonly AnyCalculator[] = [lawyerFee];
