/** A court day as `YYYY-MM-DD`, always in China Standard Time. */
export type Day = string & { readonly day: unique symbol };
/** Marks a text that is known to be `YYYY-MM-DD` as a court day. */
export const day = (text: string): Day => text as Day;

/** The court day on which a moment falls in Asia/Shanghai (UTC+8, no daylight saving since 1991). */
export const dayOf = (moment: Date): Day => day(new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));

/** Which days the courts rest. Filled from the State Council's yearly holiday notice; see `law/holidays`. */
export type Calendar = { isRestDay(d: Day): boolean };

/** The day `n` days after `d`, without regard to rest days. */
export function addDays(d: Day, n: number): Day {
  return day(new Date(Date.parse(`${d}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10));
}

/** How many days `to` is after `from`; negative if before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/**
 * The last day of a period of `days` that begins after `from`.
 *
 * The first day is not counted, and a last day that is a rest day moves to the next working day:
 * Civil Procedure Law (2023), art. 85.
 */
export function periodEnd(from: Day, days: number, calendar: Calendar): Day {
  let end = addDays(from, days);
  while (calendar.isRestDay(end)) end = addDays(end, 1);
  return end;
}
