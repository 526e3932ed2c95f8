import { addDays, day, type Day } from '../shared/calendar.ts';
import { addMonths } from '../law/periods.ts';

/** A known end of a period of the case, with the article it comes from. Warning dates are not rolled over holidays. */
export type CaseDeadline = { label: string; on: Day; article: string };

type Limit = { end(from: Day): Day; article: string };
const months = (n: number, article: string): Limit => ({ end: (from) => addMonths(from, n), article });
/** How long a trial may take, counted from the day after registration; extensions and pauses are noted where they are granted. */
const TRIAL: Readonly<Record<string, Limit>> = {
  'civil.ordinary': months(6, '民事诉讼法（2023）第一百五十二条'),
  'civil.summary': months(3, '民事诉讼法（2023）第一百六十四条'),
  'civil.small-claims': months(2, '民事诉讼法（2023）第一百六十八条'),
  'administrative.ordinary': months(6, '行政诉讼法（2017）第八十一条'),
  'administrative.summary': { end: (from) => addDays(from, 45), article: '行政诉讼法（2017）第八十三条' },
};

/** The deadlines known of a case from kind, procedure and day of registration; none once it is closed. */
export function caseDeadlines(c: { kind: string; procedure: string; registeredOn: string | null; closed: boolean }): CaseDeadline[] {
  const limit = TRIAL[`${c.kind}.${c.procedure}`];
  if (!limit || c.registeredOn === null || c.closed) return [];
  return [{ label: 'cases.limit.trial', on: limit.end(day(c.registeredOn)), article: limit.article }];
}
