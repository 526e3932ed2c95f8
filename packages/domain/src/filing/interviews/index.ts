import { administrativeGeneric, civilGeneric } from './generic.ts';
import { guaranteeInsurance, securitiesFalseStatement } from './insurance-securities.ts';
import { bankLoan, creditCard, privateLoan } from './loans.ts';
import { divorce, labour, roadAccident } from './people.ts';
import { financeLease, propertyManagement, sale } from './trade.ts';
import type { Interview } from './types.ts';

/** All interviews: one for any civil dispute, one for administrative cases, and the eleven kinds that the Supreme Court's model forms of 2024 began with. */
export const INTERVIEWS: readonly Interview[] = [
  civilGeneric, privateLoan, sale, divorce, labour, roadAccident, propertyManagement, bankLoan, creditCard, financeLease, guaranteeInsurance, securitiesFalseStatement,
  administrativeGeneric,
];

/** The interview of this id; without one, or with an unknown one, the general interview of the kind. */
export const interviewOf = (id: string | undefined, kind: 'civil' | 'administrative'): Interview =>
  INTERVIEWS.find((i) => i.id === id && i.kind === kind) ?? (kind === 'civil' ? civilGeneric : administrativeGeneric);

/** The interview that is offered for a cause: the one that names it or the nearest cause above it, else the general one. Offered, never forced. */
export function interviewForCause(code: string): Interview {
  for (let at = code; at.includes('-'); at = at.slice(0, at.lastIndexOf('-'))) {
    const found = INTERVIEWS.find((i) => i.causes.includes(at));
    if (found) return found;
  }
  return interviewOf(undefined, code.startsWith('AD') ? 'administrative' : 'civil');
}
