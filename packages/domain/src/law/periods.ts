import { addDays, dayOn, partsOf, type Calendar, type Day } from '../shared/calendar.ts';
import { lastWorkday, nextWorkday, type CourtCalendar } from './calendar.ts';

/** How long a period is. Working days skip every rest day; the others count all days. */
export type Length = { days: number } | { months: number } | { years: number } | { workingDays: number };

/** The end of a period: the last day as counted, the day on which it really ends, and whether that hangs on a holiday notice that is not out yet. */
export type PeriodEnd = { raw: Day; end: Day; rolled: boolean; provisional: boolean };

/** The corresponding day `months` later, or the last day of that month if it has none: 民法典 (2020), art. 202. */
export function addMonths(from: Day, months: number): Day {
  const [year, month, date] = partsOf(from), count = year * 12 + month - 1 + months;
  const inYear = Math.floor(count / 12), inMonth = count - inYear * 12 + 1;
  return dayOn(inYear, inMonth, Math.min(date, lastDateOf(inYear, inMonth)));
}
const lastDateOf = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function addWorkingDays(from: Day, n: number, calendar: Calendar): Day {
  let at = from;
  for (let left = n; left > 0; left--) at = nextWorkday(addDays(at, 1), calendar);
  for (let left = n; left < 0; left++) at = lastWorkday(addDays(at, -1), calendar);
  return at;
}

/** The last day of a period as counted, before any move to a working day; backwards in time for `direction` -1. */
export function rawEnd(from: Day, length: Length, calendar: Calendar, direction: 1 | -1 = 1): Day {
  if ('days' in length) return addDays(from, length.days * direction);
  if ('months' in length) return addMonths(from, length.months * direction);
  if ('years' in length) return addMonths(from, length.years * 12 * direction);
  return addWorkingDays(from, length.workingDays * direction, calendar);
}

/**
 * When a period ends that begins with the event of `from`. The first day is not counted; a last day that is a rest day moves to the next
 * working day, the start and the middle never move: CPL (2023), art. 85; 行诉法解释 (2018), art. 48; months by the corresponding day: 民法典 (2020), art. 202.
 */
export function endOfPeriod(from: Day, length: Length, calendar: CourtCalendar): PeriodEnd {
  const rolled = rollOver(rawEnd(from, length, calendar), calendar);
  return 'workingDays' in length && calendar.isProvisional(from) ? { ...rolled, provisional: true } : rolled;
}
/** Where a period ends whose last day, as counted, is `raw`. */
export function rollOver(raw: Day, calendar: CourtCalendar): PeriodEnd {
  const end = nextWorkday(raw, calendar);
  return { raw, end, rolled: raw !== end, provisional: calendar.isProvisional(raw) || calendar.isProvisional(end) };
}

/** The latest days on which something may be done that must be done `length` before the day `event`. */
export type Before = { readonly last: Day; readonly safe: Day; readonly provisional: boolean };
/**
 * Counts back from an event that is itself not counted. `last` is the last of the days counted back. `safe` leaves all of them free between the act
 * and the event, and is a working day: no article says which of the two "N 日前" means, so whoever wants to be sure keeps to `safe`.
 */
export function before(event: Day, length: Length, calendar: CourtCalendar): Before {
  const last = rawEnd(event, length, calendar, -1), safe = lastWorkday(addDays(last, -1), calendar);
  return { last, safe, provisional: calendar.isProvisional(safe) || ('workingDays' in length && calendar.isProvisional(event)) };
}

/** When a period of hours ends: it begins with the next full hour of the court's clock, 解释 (2022), art. 125. */
export function endOfHours(from: Date, hours: number): Date {
  const HOUR = 3_600_000;
  return new Date((Math.floor(from.getTime() / HOUR) + 1 + hours) * HOUR);
}

/** The last moment of a court day, midnight in Asia/Shanghai at its end: what the server receives before it is in time (民法典 (2020), art. 203). */
export const endOfDay = (d: Day): Date => new Date(Date.parse(`${d}T16:00:00Z`));
