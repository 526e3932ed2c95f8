import { addDays, type Calendar, type Day } from '../shared/calendar.ts';

/**
 * The rest days and make-up workdays of one year by the State Council's notice, as `MM-DD`. `provisional` where the notice is not out:
 * then `rest` holds the days that 全国年节及纪念日放假办法 (2024) fixes, and nothing is known of make-up workdays.
 */
export type HolidayYear = { readonly rest: readonly string[]; readonly work: readonly string[]; readonly provisional: boolean };
/** The holiday table: years by their four digits. */
export type HolidayTable = { readonly version: string; readonly years: Readonly<Record<string, HolidayYear>> };

/** A calendar that can also say whether a day lies in a year whose holiday notice is not out yet. */
export type CourtCalendar = Calendar & { isProvisional(d: Day): boolean };

/** Whether a day is a Saturday or Sunday. */
export const isWeekend = (d: Day): boolean => [0, 6].includes(new Date(`${d}T00:00:00Z`).getUTCDay());

/** The days of a year that 全国年节及纪念日放假办法 (2024) fixes by the solar calendar; the lunar ones come from the table. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** The courts' calendar from the holiday table. A year that the table lacks has weekends and the days fixed by the solar calendar, and is provisional. */
export function courtCalendar(table: HolidayTable): CourtCalendar {
  const sets = new Map(Object.entries(table.years).map(([year, y]) => [year, { rest: new Set(y.rest), work: new Set(y.work), provisional: y.provisional }]));
  const none = { rest: new Set(FIXED), work: new Set<string>(), provisional: true };
  const of = (d: Day) => sets.get(d.slice(0, 4)) ?? none;
  return {
    isRestDay(d) {
      const year = of(d), monthDay = d.slice(5);
      return year.rest.has(monthDay) || (isWeekend(d) && !year.work.has(monthDay));
    },
    isProvisional: (d) => of(d).provisional,
  };
}

/** The first day from `d` on which the courts work. */
export function nextWorkday(d: Day, calendar: Calendar): Day {
  let at = d;
  while (calendar.isRestDay(at)) at = addDays(at, 1);
  return at;
}
