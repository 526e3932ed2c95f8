import type { ZodMiniType } from 'zod/mini';
import { PROVINCES } from '../shared/provinces.ts';
import { addDays, dayOn, isDay, partsOf } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { above, percent } from '../shared/exact.ts';
import { yuanText } from '../shared/money.ts';
import { courtCalendar } from './calendar.ts';
import { TABLES, type Row, type Table, type TableName } from './tables.ts';

/** A row as it came: any columns. */
type Loose = Record<string, unknown>;
/** What was asked to be put into a table, and where in it one looks: rows are counted from 1, as people count. */
type Given = { row: Loose; at: number; today: string };

const dateOf = (row: Loose): string => String(row['from'] ?? row['year']);
const columnsOf = (table: TableName): string[] => Object.keys(TABLES[table].row.shape);

function shapeOf(table: TableName, given: unknown, at: number): Decision<Loose> {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return refused('law.row-unfit', 'invalid', { row: at, column: columnsOf(table).join('、') });
  const columns = columnsOf(table), strange = Object.keys(given).find((name) => !columns.includes(name));
  if (strange !== undefined) return refused('law.column-unknown', 'invalid', { row: at, column: strange.slice(0, 40), known: columns.join('、') });
  const read = (TABLES[table].row as ZodMiniType<Loose>).safeParse(given);
  return read.success ? agreed(read.data) : refused('law.row-unfit', 'invalid', { row: at, column: read.error.issues[0]?.path.join('.') || columns.join('、') });
}

const yearsOver = (today: string): readonly [string, string] => ['1978', String(Number(today.slice(0, 4)) - 1)];
/**
 * From which day to which a row of a table may take effect. The loan prime rate was first published for lending on 2019-08-20 and took the place of
 * the benchmark rates (中国人民银行公告〔2019〕第15号); it is told on the day itself, so none is known beforehand. Fees are fixed within 诉讼费用交纳办法（2006）, in force from 2007-04-01.
 * Statistics are of years that are over.
 */
const SPANS: { readonly [T in TableName]?: (today: string) => readonly [first: string, last: string] } = {
  lpr: (today) => ['2019-08-20', today], 'loan-benchmark': () => ['1949-10-01', '2019-08-19'], 'province-fees': () => ['2007-04-01', '2200-12-31'],
  'foreign-rates': () => ['1949-10-01', '2200-12-31'], 'local-charges': () => ['1949-10-01', '2200-12-31'],
  'province-statistics': yearsOver, 'national-income': yearsOver,
};
function spanned(table: TableName, { row, at, today }: Given): Decision<true> {
  const span = SPANS[table]?.(today), date = dateOf(row);
  if (!span || (date >= span[0] && date <= span[1])) return agreed(true as const);
  return refused('law.day-out-of-span', 'invalid', { row: at, day: date, first: span[0], last: span[1] });
}

/** What a province may fix, in fen: 诉讼费用交纳办法（2006）第十三条第一项第二项、第五项、第六项. */
const FEE_RANGES: Readonly<Record<string, readonly [low: number, high: number]>> = {
  divorce: [5_000, 30_000], personality: [10_000, 50_000], otherNonProperty: [5_000, 10_000], ip: [50_000, 100_000], jurisdictionObjection: [5_000, 10_000],
};
function ranged({ row, at }: Given): Decision<true> {
  for (const [column, [low, high]] of Object.entries(FEE_RANGES)) {
    const fee = row[column] as number;
    if (fee < low || fee > high) return refused('law.fee-out-of-range', 'invalid', { row: at, column, low: yuanText(low), high: yuanText(high) });
  }
  return agreed(true as const);
}

/**
 * The highest rate of a table in per cent: more is a slip, mostly a point left out (345 for 3.45). No rate of lending of the People's Bank ever came near 36, of
 * which nothing above is protected (民间借贷规定（2015）第二十六条第二款); central banks abroad went to 200 in our time; a charge takes no more than the whole.
 */
const MOST_RATES: { readonly [T in TableName]?: string } = { lpr: '36', 'loan-benchmark': '36', 'foreign-rates': '200', 'local-charges': '100' };
const RATES = ['oneYear', 'fiveYear', 'upTo6Months', 'upTo1Year', 'upTo3Years', 'upTo5Years', 'over5Years', 'rate'];
/** The rates of a row by their columns, those of its parts too. */
const ratesIn = (row: Loose): [column: string, rate: string][] => [
  ...RATES.flatMap((column): [string, string][] => (typeof row[column] === 'string' ? [[column, row[column]]] : [])),
  ...((row['bands'] ?? []) as Row<'local-charges'>['bands']).map(({ rate }, i): [string, string] => [`bands.${i}.rate`, rate]),
];
function ratesFit(table: TableName, { row, at }: Given): Decision<true> {
  const most = MOST_RATES[table], found = most !== undefined && ratesIn(row).find(([, rate]) => above(percent(rate), percent(most)));
  return found ? refused('law.rate-too-high', 'invalid', { row: at, column: found[0], rate: found[1], most }) : agreed(true as const);
}

/** Days that have been holidays in every year since 2000: 放假办法（2013）第二条, 放假办法（2024）第二条. A row that lacks one holds only a part of its year. */
const EVERY_YEAR = ['01-01', '05-01', '10-01', '10-02', '10-03'];
/** No notice gave more than ten days off on end (the Spring Festival of 2020); a month is a slip, and what counts on to the next workday would walk through all of it. */
const LONGEST_REST = 31;
/** The longest run of rest days within a year, with its first day. */
function longestRest(holidays: Row<'holidays'>): { day: string; days: number } {
  const calendar = courtCalendar({ version: '', years: { [holidays.year]: holidays } }), longest = { day: '', days: 0 };
  let run = 0;
  for (let at = dayOn(holidays.year, 1, 1); partsOf(at)[0] === holidays.year; at = addDays(at, 1)) {
    run = calendar.isRestDay(at) ? run + 1 : 0;
    if (run > longest.days) Object.assign(longest, { day: addDays(at, 1 - run).slice(5), days: run });
  }
  return longest;
}
function holidaysFit({ row, at }: Given): Decision<true> {
  const { year, rest, work } = row as Row<'holidays'>;
  const missing = [...rest, ...work].find((day) => !isDay(`${year}-${day}`));
  if (missing !== undefined) return refused('law.day-missing', 'invalid', { row: at, year, day: missing });
  const both = rest.find((day) => work.includes(day));
  if (both !== undefined) return refused('law.day-both', 'invalid', { row: at, year, day: both });
  const twice = [rest, work].flatMap((days) => days.filter((day, i) => days.indexOf(day) !== i))[0];
  if (twice !== undefined) return refused('law.day-twice', 'invalid', { row: at, year, day: twice });
  const lacks = year < 2000 ? undefined : EVERY_YEAR.find((day) => !rest.includes(day));
  if (lacks !== undefined) return refused('law.holiday-missing', 'invalid', { row: at, year, day: lacks });
  const longest = longestRest(row as Row<'holidays'>);
  return longest.days <= LONGEST_REST ? agreed(true as const) : refused('law.rest-too-long', 'invalid', { row: at, year, ...longest });
}

/** A scale goes up, part by part, and its last part has no end. */
function bandsFit({ row, at }: Given): Decision<true> {
  const ends = (row as Row<'local-charges'>).bands.map(({ upTo }) => upTo);
  const rising = ends.every((end, i) => (i === ends.length - 1 ? end === null : end !== null && end > (ends[i - 1] ?? 0)));
  return rising ? agreed(true as const) : refused('law.bands-unordered', 'invalid', { row: at });
}

const CHECKS: { readonly [T in TableName]?: (given: Given) => Decision<true> } = { 'province-fees': ranged, holidays: holidaysFit, 'local-charges': bandsFit };

const keyOf = (table: TableName, row: Loose): string => JSON.stringify(TABLES[table].key.map((column) => row[column]));

/** The rows of a change as they will be kept, or which row and column do not fit and why. `today` is the court day. */
export function checkRevision(table: TableName, rows: readonly unknown[], today: string): Decision<Loose[]> {
  const fit: Loose[] = [], seen = new Map<string, number>();
  for (const [i, given] of rows.entries()) {
    const shape = shapeOf(table, given, i + 1);
    if (!shape.ok) return shape;
    const row = shape.value, one = { row, at: i + 1, today };
    if (typeof row['province'] === 'string' && !PROVINCES.includes(row['province'])) return refused('law.province-unknown', 'invalid', { row: one.at, province: row['province'] });
    for (const check of [spanned(table, one), ratesFit(table, one), CHECKS[table]?.(one) ?? agreed(true as const)]) if (!check.ok) return check;
    const first = seen.get(keyOf(table, row));
    if (first !== undefined) return refused('law.row-twice', 'invalid', { row: one.at, first });
    seen.set(keyOf(table, row), one.at);
    fit.push(row);
  }
  return agreed(fit);
}

/** A table with changes laid over it in their order, a later row in the place of one with the same key; rows by their dates, the oldest first. */
export function merged<N extends TableName>(table: N, base: Table<N>, changes: { rows: readonly (readonly Loose[])[]; count: number; lastDay: string }): Table<N> {
  if (changes.rows.length === 0) return base;
  const byKey = new Map<string, Loose>();
  for (const row of [base.rows as readonly Loose[], ...changes.rows].flat()) byKey.set(keyOf(table, row), row);
  const rows = [...byKey.values()].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  return { version: `${base.version}；本院更新 ${changes.count}（${changes.lastDay}）`, rows: rows as unknown as Row<N>[] };
}
