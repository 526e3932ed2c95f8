/** A court day as `YYYY-MM-DD`, always in China Standard Time. */
export type Day = string & { readonly day: unique symbol };
/** Marks a text that is known to be `YYYY-MM-DD` as a court day. */
export const day = (text: string): Day => text as Day;

/** The court day on which a moment falls in Asia/Shanghai (UTC+8, no daylight saving since 1991). */
export const dayOf = (moment: Date): Day => day(new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));

/** Whether a text is a day of the calendar as `YYYY-MM-DD`: 30 February would roll into March, so only a day that comes back the same exists. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** Which days the courts rest. Filled from the State Council's yearly holiday notice; see `law/holidays`. */
export type Calendar = { isRestDay(d: Day): boolean };

const digits = (d: string, from: number, to: number): number => {
  let n = 0;
  for (let i = from; i < to; i++) n = n * 10 + d.charCodeAt(i) - 48;
  return n;
};
/** Days from 1970-01-01 to `d`: the Gregorian calendar counted in whole numbers, its year begun in March so that a leap day comes last. Periods are counted by the thousand, and a `Date` each is slow. */
export function dayNumber(d: Day): number {
  const month = digits(d, 5, 7), year = digits(d, 0, 4) - (month < 3 ? 1 : 0), sinceMarch = (month + 9) % 12;
  const n = year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + Math.floor((sinceMarch * 153 + 2) / 5) + digits(d, 8, 10) - 719_469;
  if (Number.isNaN(n)) throw new RangeError(`not a day: ${d}`);
  return n;
}
const TWO = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));
/** The day `n` days after 1970-01-01. */
export function dayAt(n: number): Day {
  const z = n + 719_468, era = Math.floor(z / 146_097), inEra = z - era * 146_097;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)), sinceMarch = Math.floor((5 * inYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  return dayOn(yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, inYear - Math.floor((153 * sinceMarch + 2) / 5) + 1);
}
/** The day of a year, month (1 to 12) and day of the month. */
export const dayOn = (year: number, month: number, date: number): Day => day(`${year > 999 ? year : String(year).padStart(4, '0')}-${TWO[month]}-${TWO[date]}`);
/** The year, the month (1 to 12) and the day of the month. */
export const partsOf = (d: Day): readonly [year: number, month: number, date: number] => [digits(d, 0, 4), digits(d, 5, 7), digits(d, 8, 10)];
/** The day of the week, Sunday 0 to Saturday 6. */
export const weekdayOf = (d: Day): number => (((dayNumber(d) + 4) % 7) + 7) % 7;

/** The day `n` days after `d`, without regard to rest days. */
export const addDays = (d: Day, n: number): Day => dayAt(dayNumber(d) + n);

/** How many days `to` is after `from`; negative if before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
