import { addDays, day, daysBetween, partsOf, weekdayOf, type Calendar, type Day } from '../shared/calendar.ts';

/**
 * The rest days and make-up workdays of one year by the State Council's notice, as `MM-DD`. `provisional` where the notice is not out:
 * then `rest` holds the days that 全国年节及纪念日放假办法 (2024) fixes, and nothing is known of make-up workdays.
 */
export type HolidayYear = { readonly rest: readonly string[]; readonly work: readonly string[]; readonly provisional: boolean };
/** The holiday table: years by their four digits. */
export type HolidayTable = { readonly version: string; readonly years: Readonly<Record<string, HolidayYear>> };

/** A calendar that can also say whether a day lies in a year whose holiday notice is not out yet. */
export type CourtCalendar = Calendar & {
  isProvisional(d: Day): boolean;
  /** How many days after `first` up to `last` the courts work; it looks at the days that a table names, not at every day, so that centuries cost little. */
  workdaysAfter(first: Day, last: Day): number;
};

/** Whether a day is a Saturday or Sunday. */
export const isWeekend = (d: Day): boolean => weekdayOf(d) % 6 === 0;

/** How many days after `first` up to `last` are no Saturdays or Sundays. */
function weekdaysAfter(first: Day, last: Day): number {
  const days = daysBetween(first, last), weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let at = addDays(first, weeks * 7 + 1); at <= last; at = addDays(at, 1)) if (!isWeekend(at)) count++;
  return count;
}

/** The days of a year that 全国年节及纪念日放假办法 (2024) fixes by the solar calendar; the lunar ones come from the table. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** From this day of December on, the notice for the next year may move rest days into this one, as those for 2008, 2019 and 2023 did. */
const NEXT_NOTICE = '12-28';

/** The courts' calendar from the holiday table. A year that the table lacks has weekends and the days fixed by the solar calendar, and is provisional. */
export function courtCalendar(table: HolidayTable): CourtCalendar {
  const sets = new Map(Object.entries(table.years).map(([year, y]) => [year, { rest: new Set(y.rest), work: new Set(y.work), provisional: y.provisional }]));
  const none = { rest: new Set(FIXED), work: new Set<string>(), provisional: true };
  const of = (d: string) => sets.get(d.slice(0, 4)) ?? none;
  return {
    isRestDay(d) {
      const year = of(d), monthDay = d.slice(5);
      return year.rest.has(monthDay) || (isWeekend(d) && !year.work.has(monthDay));
    },
    isProvisional: (d) => of(d).provisional || (d.slice(5) >= NEXT_NOTICE && of(String(Number(d.slice(0, 4)) + 1)).provisional),
    workdaysAfter(first, last) {
      let count = weekdaysAfter(first, last);
      for (let year = partsOf(first)[0]; year <= partsOf(last)[0]; year++) {
        const { rest, work } = of(String(year)), within = (monthDay: string): Day | null => (`${year}-${monthDay}` > first && `${year}-${monthDay}` <= last ? day(`${year}-${monthDay}`) : null);
        for (const monthDay of rest) { const d = within(monthDay); if (d !== null && !isWeekend(d)) count--; }
        for (const monthDay of work) { const d = within(monthDay); if (d !== null && isWeekend(d) && !rest.has(monthDay)) count++; }
      }
      return count;
    },
  };
}

/** The first day from `d` on which the courts work. */
export function nextWorkday(d: Day, calendar: Calendar): Day {
  let at = d;
  while (calendar.isRestDay(at)) at = addDays(at, 1);
  return at;
}

/** The last day up to `d` on which the courts work. */
export function lastWorkday(d: Day, calendar: Calendar): Day {
  let at = d;
  while (calendar.isRestDay(at)) at = addDays(at, -1);
  return at;
}

/** When the feasts fall by the solar calendar, from and to, with the days given off around them. None touches another. */
const FEASTS: readonly (readonly [from: string, to: string, zh: string, en: string])[] = [
  ['01-01', '01-04', '元旦', 'New Year'], ['01-18', '02-28', '春节', 'Spring Festival'], ['04-02', '04-07', '清明节', 'Tomb-Sweeping Day'], ['04-28', '05-07', '劳动节', 'Labour Day'],
  ['05-27', '06-27', '端午节', 'Dragon Boat Festival'], ['09-01', '09-05', '抗战胜利日', 'Victory Day'], ['09-06', '09-30', '中秋节', 'Mid-Autumn Festival'], ['10-01', '10-12', '国庆节', 'National Day'], ['12-28', '12-31', '元旦', 'New Year'],
];
/** Why the courts rest from `from` to the day before `to`: the feast if a weekday among these days is given off, otherwise the weekend. */
export function restReason(from: Day, to: Day, calendar: Calendar): readonly [zh: string, en: string] {
  let start = from;
  while (calendar.isRestDay(addDays(start, -1))) start = addDays(start, -1);
  for (let at = start; at < to; at = addDays(at, 1)) {
    if (isWeekend(at)) continue;
    const feast = FEASTS.find(([low, high]) => at.slice(5) >= low && at.slice(5) <= high);
    return feast ? [`${feast[2]}放假`, `days off for ${feast[3]}`] : ['放假', 'days off by the holiday notice'];
  }
  return ['周末', 'a weekend'];
}
