import { whyTrial, type Why } from '../calculators/why.ts';
import { countedEnd } from '../law/limit-end.ts';
import { LIMITS, type LimitCode } from '../law/limits.ts';
import { day, type Day } from '../shared/calendar.ts';

/** A known end of a period of the case, with the article it comes from and the question that explains it. Warning dates are not rolled over holidays. */
export type CaseDeadline = { label: string; on: Day; article: string; why: Why | null };

/** How long a trial may take, counted from the day after registration; extensions and pauses are noted where they are granted. */
const TRIAL: Readonly<Record<string, LimitCode>> = {
  'civil.ordinary': 'T-TRIAL', 'civil.summary': 'T-SIMP', 'civil.small-claims': 'T-SMALL', 'administrative.ordinary': 'T-ADM-TRIAL', 'administrative.summary': 'T-ADM-SIMP',
};

/** The deadlines known of a case from kind, procedure and day of registration; none once it is closed, and none by rules older than those kept. */
export function caseDeadlines(c: { kind: string; procedure: string; registeredOn: string | null; closed: boolean }): CaseDeadline[] {
  const procedure = `${c.kind}.${c.procedure}`, limit = TRIAL[procedure];
  if (!limit || c.registeredOn === null || c.closed || LIMITS[limit].rule.every(({ from }) => from > c.registeredOn!)) return [];
  const { last, article } = countedEnd(limit, day(c.registeredOn));
  return [{ label: 'cases.limit.trial', on: last, article, why: whyTrial(procedure, c.registeredOn, last) }];
}
