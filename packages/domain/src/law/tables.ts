import * as z from 'zod/mini';
import { dayText, fen, typed } from '../shared/contract.ts';
import type { Day } from '../shared/calendar.ts';
import type { TableUse } from '../shared/worked.ts';
import { courtCalendar, type CourtCalendar } from './calendar.ts';

/** A rate in per cent a year as decimal text, `4.35`: a number in a file would be a float. */
const rate = z.string().check(z.regex(/^\d{1,3}(\.\d{1,6})?$/));
/** An amount of a table in fen: up to a thousand hundred millions of yuan, so that what is worked out from a slip of the hand is refused or far too high, and never beyond what is exact. */
const sum = fen.check(z.maximum(10_000_000_000_000));
const province = z.string().check(z.minLength(2), z.maxLength(20));
const source = typed(200);
const year = z.int().check(z.minimum(1949), z.maximum(2200));
const monthDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));

/** The dated tables by name: what one row holds, and the columns that tell rows apart (a later row with the same ones takes the place of the earlier). Money in fen. */
export const TABLES = {
  /** Loan prime rate as published, in force from `from` until the next publication, which is due on the 20th of the month after. */
  lpr: { row: z.object({ from: dayText, oneYear: rate, fiveYear: rate, source }), key: ['from'] },
  /** The People's Bank's benchmark rates of loans by length of the loan; replaced by the loan prime rate on 2019-08-20. */
  'loan-benchmark': { row: z.object({ from: dayText, upTo6Months: rate, upTo1Year: rate, upTo3Years: rate, upTo5Years: rate, over5Years: rate, source }), key: ['from'] },
  /** A year's rest days and make-up workdays by the State Council's notice. */
  holidays: { row: z.object({ year, rest: z.array(monthDay), work: z.array(monthDay), provisional: z.boolean(), source }), key: ['year'] },
  /** What a province fixed within the ranges of 诉讼费用交纳办法（2006）第十三条. */
  'province-fees': { row: z.object({ province, from: dayText, divorce: sum, personality: sum, otherNonProperty: sum, ip: sum, jurisdictionObjection: sum, source }), key: ['province', 'from'] },
  /** A province's figures of a year: disposable income and consumption of townspeople a head and year; average wage a year (all employed in towns, or as the province decides). Null where not published. */
  'province-statistics': { row: z.object({ province, year, urbanIncome: z.nullable(sum), urbanConsumption: z.nullable(sum), averageWage: z.nullable(sum), source }), key: ['province', 'year'] },
  /** National disposable income of townspeople a head in a year: 工伤保险条例（2010）第三十九条. */
  'national-income': { row: z.object({ year, urbanIncome: sum, source }), key: ['year'] },
  /** What a province's high court announced for small claims: the ceiling of the mandatory and of the agreed procedure for cases filed in a year. */
  'small-claims': { row: z.object({ province, year, mandatory: sum, agreed: sum, source }), key: ['province', 'year'] },
  /** Rates for overdue sums in foreign currencies, by currency. */
  'foreign-rates': { row: z.object({ currency: z.string().check(z.regex(/^[A-Z]{3}$/)), from: dayText, rate, source }), key: ['currency', 'from'] },
  /** Charges that a province sets or leaves to the market (notary, appraisal, public notice): a scale, part by part, in per cent, after a flat amount. */
  'local-charges': { row: z.object({ province, kind: z.enum(['notary', 'appraisal', 'public-notice']), from: dayText, flat: sum, bands: z.array(z.object({ upTo: z.nullable(sum), rate })).check(z.maxLength(20)), source }), key: ['province', 'kind', 'from'] },
} as const;
/** The name of a dated table. */
export type TableName = keyof typeof TABLES;
/** The names of the dated tables. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
/** One row of a table. */
export type Row<N extends TableName> = z.infer<(typeof TABLES)[N]['row']>;
/** A table as it stands: its version names the source's state and the installation's own changes. Rows by their dates, the oldest first. */
export type Table<N extends TableName> = { readonly version: string; readonly rows: readonly Row<N>[] };
/** All dated tables as they stand. */
export type Tables = { readonly [N in TableName]: Table<N> };

/** What a calculation stands on: the court day, the courts' calendar, the dated tables, the known court codes with their names. */
export type Ground = { readonly today: Day; readonly calendar: CourtCalendar; readonly tables: Tables; readonly courts: ReadonlyMap<string, string> };

/** The ground for a day on tables; keep it, for the calendar is prepared once. */
export function groundOn(today: Day, tables: Tables, courts: ReadonlyMap<string, string>): Ground {
  const years = Object.fromEntries(tables.holidays.rows.map((row) => [String(row.year), row]));
  return { today, calendar: courtCalendar({ version: tables.holidays.version, years }), tables, courts };
}
/** Names a table with its version, for the answer that used it. */
export const using = (ground: Pick<Ground, 'tables'>, table: TableName): TableUse => ({ table, version: ground.tables[table].version });

/** The row that holds on a day among rows with a `from`, the oldest first; undefined before the first. */
export function rowOn<R extends { from: string }>(rows: readonly R[], on: string): R | undefined {
  let low = 0, high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as R).from <= on) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
