import { addDays, day, type Day } from '../shared/calendar.ts';
import { nextWorkday, type CourtCalendar } from './calendar.ts';

/** How long a period is. Working days skip every rest day; the others count all days. */
export type Length = { days: number } | { months: number } | { years: number } | { workingDays: number };

/** The end of a period: the last day as counted, the day on which it really ends, and whether that hangs on a holiday notice that is not out yet. */
export type PeriodEnd = { raw: Day; end: Day; rolled: boolean; provisional: boolean };

/** The corresponding day `months` later, or the last day of that month if it has none: 民法典 (2020), art. 202. */
export function addMonths(from: Day, months: number): Day {
  const year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return day(new Date(Date.UTC(year, month, Math.min(Number(from.slice(8, 10)), last))).toISOString().slice(0, 10));
}

function addWorkingDays(from: Day, n: number, calendar: CourtCalendar): Day {
  let at = from;
  for (let left = n; left > 0; left--) at = nextWorkday(addDays(at, 1), calendar);
  return at;
}

function rawEnd(from: Day, length: Length, calendar: CourtCalendar): Day {
  if ('days' in length) return addDays(from, length.days);
  if ('months' in length) return addMonths(from, length.months);
  if ('years' in length) return addMonths(from, length.years * 12);
  return addWorkingDays(from, length.workingDays, calendar);
}

/**
 * When a period ends that begins with the event of `from`. The first day is not counted; a last day that is a rest day moves to the next
 * working day, the start and the middle never move: CPL (2023), art. 85; 行诉法解释 (2018), art. 48; months by the corresponding day: 民法典 (2020), art. 202.
 */
export function endOfPeriod(from: Day, length: Length, calendar: CourtCalendar): PeriodEnd {
  const raw = rawEnd(from, length, calendar), end = nextWorkday(raw, calendar);
  return { raw, end, rolled: raw !== end, provisional: calendar.isProvisional(raw) || calendar.isProvisional(end) };
}

/** When a period of hours ends: it begins with the next full hour of the court's clock, 解释 (2022), art. 125. */
export function endOfHours(from: Date, hours: number): Date {
  const HOUR = 3_600_000;
  return new Date((Math.floor(from.getTime() / HOUR) + 1 + hours) * HOUR);
}

/** The last moment of a court day, midnight in Asia/Shanghai at its end: what the server receives before it is in time (民法典 (2020), art. 203). */
export const endOfDay = (d: Day): Date => new Date(Date.parse(`${d}T16:00:00Z`));
