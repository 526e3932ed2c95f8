import { nextWorkday } from '../../law/calendar.ts';
import { rowOn, type Ground, type Row } from '../../law/tables.ts';
import { addDays, day, dayAt, type Day } from '../../shared/calendar.ts';
import type { Article } from '../../shared/citation.ts';
import type { Words } from '../../shared/worked.ts';
import { numberOf } from './accrual.ts';

/** The day of the first loan prime rate under 中国人民银行公告〔2019〕第15号; courts counted by the benchmark rates until the day before. */
export const LPR_FROM = '2019-08-20';
const LPR_ARTICLE = '贷款市场报价利率公告（2019）第一条', BENCHMARK_ARTICLE = '人民币利率管理规定（1999）第二十五条';

/** The two published terms of the loan prime rate. */
export const TERMS = { 'one-year': ['一年期', '1 year'], 'five-year': ['五年期以上', 'Over 5 years'] } as const satisfies Record<string, Words>;
/** A term of the loan prime rate. */
export type Term = keyof typeof TERMS;
/** The tiers of the benchmark rates, by the length of the loan. */
export const TIERS = {
  upTo6Months: ['六个月以内（含）', 'Up to 6 months'], upTo1Year: ['六个月至一年（含）', 'Over 6 months, up to 1 year'], upTo3Years: ['一年至三年（含）', 'Over 1 year, up to 3 years'],
  upTo5Years: ['三年至五年（含）', 'Over 3 years, up to 5 years'], over5Years: ['五年以上', 'Over 5 years'],
} as const satisfies Record<string, Words>;
/** A tier of the benchmark rates. */
export type Tier = keyof typeof TIERS;
/** The tier that a term stands for before there was a loan prime rate. */
export const tierOf = (term: Term): Tier => (term === 'one-year' ? 'upTo1Year' : 'over5Years');

/** A published rate from a day (a count of days) on, in per cent a year. */
export type Reference = { readonly from: number; readonly rate: string; readonly table: 'lpr' | 'loan-benchmark'; readonly name: Words; readonly article: Article };
/** Published rates over a period, and the first day on which none is known; equal ones that follow each other are one. */
export type References = { readonly rates: readonly Reference[]; readonly known: number };

type Rates = Pick<Ground, 'tables' | 'calendar'>;
/** Days between two publications that follow each other: a month, and a long holiday at most. */
const LONGEST_GAP = 40;
/** The day on which the publication after this one is due: the 20th of the next month, or the first working day from then on. */
function dueAfter(from: string, calendar: Ground['calendar']): Day {
  const first = addDays(day(`${from.slice(0, 7)}-28`), 4).slice(0, 7);
  return nextWorkday(day(`${first}-20`), calendar);
}
/** The first day on which the rate of a row is no longer known: where the month after has no publication, the day it was due. */
function knownUntil(row: Row<'lpr'>, next: Row<'lpr'> | undefined, calendar: Ground['calendar']): string {
  return next && numberOf(next.from) - numberOf(row.from) < LONGEST_GAP ? next.from : dueAfter(row.from, calendar);
}
/** The index of the row that holds on a day; the first row where none does. */
const indexOn = <R extends { from: string }>(rows: readonly R[], on: string): number => { const row = rowOn(rows, on); return row ? rows.indexOf(row) : 0; };

/** The loan prime rates of a term from `from` to the day `last`. The caller sees to it that `from` is not before the first. */
function primeRates(ground: Rates, term: Term, from: string, last: string): References {
  const { rows } = ground.tables.lpr, rates: Reference[] = [];
  const name: Words = [`${TERMS[term][0]}LPR`, `LPR (${TERMS[term][1]})`];
  let known = numberOf(from);
  for (let i = indexOn(rows, from); i < rows.length; i++) {
    const row = rows[i] as Row<'lpr'>, until = knownUntil(row, rows[i + 1], ground.calendar);
    if (row.from > last) break;
    if (until <= from) return { rates, known };
    const rate = term === 'one-year' ? row.oneYear : row.fiveYear;
    if (rates.at(-1)?.rate !== rate) rates.push({ from: Math.max(numberOf(row.from), numberOf(from)), rate, table: 'lpr', name, article: LPR_ARTICLE });
    known = numberOf(until);
    if (until !== rows[i + 1]?.from) break;
  }
  return { rates, known };
}

/** The benchmark rates of a tier from `from` to the day `last`: the last of them stands until something replaces it, which the caller decides. */
export function benchmarkRates(ground: Pick<Ground, 'tables'>, tier: Tier, from: string, last: string): Reference[] {
  const { rows } = ground.tables['loan-benchmark'], rates: Reference[] = [];
  for (let i = indexOn(rows, from); i < rows.length; i++) {
    const row = rows[i] as Row<'loan-benchmark'>;
    if (row.from > last) break;
    const name: Words = [`贷款基准利率（${TIERS[tier][0]}）`, `benchmark loan rate (${TIERS[tier][1].toLowerCase()})`];
    if (rates.at(-1)?.rate !== row[tier]) rates.push({ from: Math.max(numberOf(row.from), numberOf(from)), rate: row[tier], table: 'loan-benchmark', name, article: BENCHMARK_ARTICLE });
  }
  return rates;
}

/**
 * The rates of loans in force from `from` to the day `last`, both counted: the benchmark rates of the tier until 2019-08-19, the loan prime rate of the term from then on.
 * `from` is not before the first benchmark rate (`firstRate`). What has not been published is not guessed: `known` is the first day without a rate.
 */
export function referenceRates(ground: Rates, term: Term, tier: Tier, from: Day, last: Day): References {
  const old = from < LPR_FROM ? benchmarkRates(ground, tier, from, last < LPR_FROM ? last : dayAt(numberOf(LPR_FROM) - 1)) : [];
  if (last < LPR_FROM) return { rates: old, known: numberOf(last) + 1 };
  const { rates, known } = primeRates(ground, term, from < LPR_FROM ? LPR_FROM : from, last);
  return { rates: [...old, ...rates], known: Math.min(known, numberOf(last) + 1) };
}
/** The first day for which a rate is held. */
export const firstRate = (ground: Pick<Ground, 'tables'>): string => ground.tables['loan-benchmark'].rows[0]?.from ?? LPR_FROM;

/** The one-year loan prime rate in force on a day, in per cent; undefined before the first and where the table does not reach. */
export const primeOn = (ground: Rates, on: string): string | undefined =>
  (on < LPR_FROM ? undefined : primeRates(ground, 'one-year', on, on).rates[0]?.rate);
