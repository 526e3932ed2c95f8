import { addDays, day, type Calendar, type Day } from '../shared/calendar.ts';
import { ruleOn, type Article } from '../shared/citation.ts';
import { nextWorkday } from './calendar.ts';
import type { Limit, Span } from './limit.ts';
import { LIMITS, type LimitCode } from './limits.ts';
import { addMonths, rawEnd, type Length } from './periods.ts';

/** Where a limit ends and by which article, as it stood on the day of its event. */
export type LimitEnd = { readonly last: Day; readonly article: Article };

function spanOn(code: LimitCode, on: Day, abroad: boolean): { span: Span; article: Article } {
  const limit: Limit = LIMITS[code], found = ruleOn((abroad && limit.abroad) || limit.rule, on);
  if (!found) throw new RangeError(`no rule of ${code} is kept for ${on}`);
  return { span: found.value, article: found.article };
}

/** How many days a limit has whose event is on a day. Throws for a limit in other units, and for a day before its oldest rule. */
export function daysOf(code: LimitCode, on: Day): number {
  const { span } = spanOn(code, on, false);
  if (!('days' in span)) throw new RangeError(`${code} has no days`);
  return span.days;
}
/** The first day for whose events a rule of a limit is kept. */
export const keptFrom = (code: LimitCode): Day => day(LIMITS[code].rule.reduce((first, { from }) => (from < first ? from : first), '9999'));
/**
 * The end of a limit as it is counted, before any move to a working day; by the rules of another day where one is named.
 * Throws for a limit in hours or working days, and for a day before its oldest rule.
 */
export function countedEnd(code: LimitCode, from: Day, byRulesOf: Day = from): LimitEnd {
  const { span, article } = spanOn(code, byRulesOf, false);
  if ('hours' in span || 'workingDays' in span) throw new RangeError(`${code} is not counted in days`);
  return { last: 'days' in span ? addDays(from, span.days) : addMonths(from, 'months' in span ? span.months : span.years * 12), article };
}
const HOURS_OF_A_DAY = 24;
/**
 * The last day of a limit, moved to a working day where its kind moves, or counted back from its event: the same day that the calculator `deadline` explains.
 * Of a limit in hours, which begins with the next full hour, it is the day on which they run out. Throws for a day before the oldest rule kept.
 */
export function limitEnd(code: LimitCode, from: Day, calendar: Calendar, abroad = false): LimitEnd {
  const { span, article } = spanOn(code, from, abroad), { ends } = LIMITS[code];
  const length: Length = 'hours' in span ? { days: Math.floor(span.hours / HOURS_OF_A_DAY) } : span;
  const raw = rawEnd(from, length, calendar, ends === 'before' ? -1 : 1);
  return { last: ends === 'rolls' ? nextWorkday(raw, calendar) : raw, article };
}
