import { addDays, day, type Calendar, type Day } from '../shared/calendar.ts';
import { ruleOn, type Article } from '../shared/citation.ts';
import { nextWorkday } from './calendar.ts';
import type { Limit } from './limit.ts';
import { LIMITS, type LimitCode } from './limits.ts';
import { addMonths, type Length } from './periods.ts';

/** Where a limit ends and by which article, as it stood on the day of its event. */
export type LimitEnd = { readonly last: Day; readonly article: Article };
type Days = Exclude<Length, { workingDays: number }>;

function lengthOn(code: LimitCode, on: Day, abroad: boolean): { length: Days; article: Article } {
  const limit: Limit = LIMITS[code], found = ruleOn((abroad && limit.abroad) || limit.rule, on);
  if (!found || 'hours' in found.value || 'workingDays' in found.value) throw new RangeError(`no days of ${code} are kept for ${on}`);
  return { length: found.value, article: found.article };
}
const counted = (from: Day, length: Days): Day =>
  ('days' in length ? addDays(from, length.days) : addMonths(from, 'months' in length ? length.months : length.years * 12));

/** How many days a limit has whose event is on a day. Throws for a limit in other units, and for a day before its oldest rule. */
export function daysOf(code: LimitCode, on: Day): number {
  const { length } = lengthOn(code, on, false);
  if (!('days' in length)) throw new RangeError(`${code} has no days`);
  return length.days;
}
/** The first day for whose events a rule of a limit is kept. */
export const keptFrom = (code: LimitCode): Day => day(LIMITS[code].rule.reduce((first, { from }) => (from < first ? from : first), '9999'));
/** The end of a limit as it is counted, before any move to a working day; by the rules of another day where one is named. Throws for a day before its oldest rule. */
export function countedEnd(code: LimitCode, from: Day, byRulesOf: Day = from): LimitEnd {
  const { length, article } = lengthOn(code, byRulesOf, false);
  return { last: counted(from, length), article };
}
/**
 * The last day of a limit of a party, moved to a working day where its kind moves: the same day that the calculator `deadline` explains.
 * Deeds ask of today or of a day of service. Throws for a day before the oldest rule kept.
 */
export function limitEnd(code: LimitCode, from: Day, calendar: Calendar, abroad = false): LimitEnd {
  const { length, article } = lengthOn(code, from, abroad), raw = counted(from, length);
  return { last: LIMITS[code].ends === 'rolls' ? nextWorkday(raw, calendar) : raw, article };
}
