import { agreed, refused, type Decision } from '../shared/decision.ts';

const DAY_MS = 86_400_000;
/** The longest time that one look at the audit may span. */
export const MOST_AUDIT_DAYS = 31;

/** The time of a look at the audit as it was asked for, or why it may not be looked at so. */
export function auditSpan(from: Date, to: Date): Decision<{ from: Date; to: Date }> {
  if (from.getTime() >= to.getTime()) return refused('operations.empty-time', 'invalid');
  if (to.getTime() - from.getTime() > MOST_AUDIT_DAYS * DAY_MS) return refused('operations.time-too-long', 'invalid', { days: MOST_AUDIT_DAYS });
  return agreed({ from, to });
}

/** Whether someone may let jobs of the whole installation run again: the system administrator, or a court's manager where no other court is served. */
export const mayRetryJobs = (asker: { system: boolean; courtsServed: number }): Decision<true> =>
  (asker.system || asker.courtsServed <= 1 ? agreed(true as const) : refused('operations.several-courts', 'forbidden'));
