import type { AnyCalculator } from '../calculator.ts';
import { doubleWage } from './double-wage.ts';
import { lawyerFee } from './lawyer-fee.ts';
import { localCharge } from './local-charge.ts';
import { overtime } from './overtime.ts';
import { personalInjury } from './personal-injury.ts';
import { severance } from './severance.ts';
import { smallClaims } from './small-claims.ts';
import { unusedLeave } from './unused-leave.ts';
import { workInjury } from './work-injury.ts';

/** Compensation, severance and what a lawyer may take. */
export const compensationShelf: readonly AnyCalculator[] = [personalInjury, workInjury, severance, doubleWage, overtime, unusedLeave, smallClaims, lawyerFee, localCharge];
