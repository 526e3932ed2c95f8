import type { Ground } from '../../law/tables.ts';
import { dayAt } from '../../shared/calendar.ts';
import { exact, percent, times } from '../../shared/exact.ts';
import { numberOf, perDay, type Stretch } from './accrual.ts';
import { benchmarkRates, TIERS, type Tier } from './rates.ts';

/** The day from which the doubled part runs at a rate of its own: 迟延履行利息解释（2014）第七条. */
export const DOUBLED_FROM = '2014-08-01';
/** The day from which the earlier reply says how to double: 迟延履行利息批复（2009）. */
export const REPLY_FROM = '2009-05-18';
/** An interval in which the enforcement stood still: from its first day until the day on which it went on. */
export type Suspension = { readonly from: string; readonly to: string; readonly byDebtor: boolean };
/** What decides the course of a delay: `from` and `until` are counts of days, the latter not counted. */
export type Delay = { readonly from: number; readonly until: number; readonly suspensions: readonly Suspension[]; readonly tier: Tier; readonly basis: number };

const OLD_ARTICLE = '迟延履行利息批复（2009）第一条；迟延履行利息解释（2014）第七条第一款', NEW_ARTICLE = '迟延履行利息解释（2014）第一条第三款';
/** 日万分之一点七五 as a yearly share over a year of 360 days, so that it falls on one denominator with the other rates. */
const DAILY = perDay(times(percent('0.0175'), exact(360)), 360);

/** The same day so many months later, as a text to compare with: a day that the month lacks stands before the next month. */
const monthsLater = (from: string, n: number): string => {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + n;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String(months % 12 + 1).padStart(2, '0')}${from.slice(7)}`;
};
const LENGTHS: readonly (readonly [months: number, tier: Tier])[] = [[6, 'upTo6Months'], [12, 'upTo1Year'], [36, 'upTo3Years'], [60, 'upTo5Years']];
/** The tier of the benchmark rate that a delay falls into by its own length, from its first day until a day not counted. */
export const tierByLength = (from: string, until: string): Tier => LENGTHS.find(([months]) => until <= monthsLater(from, months))?.[1] ?? 'over5Years';

function oldStretches({ from, until, tier, basis }: Delay, ground: Ground): Stretch[] {
  const last = Math.min(until, numberOf(DOUBLED_FROM)) - 1;
  return benchmarkRates(ground, tier, dayAt(from), dayAt(last)).map(({ rate, from: begins }) => ({
    from: begins, rates: [perDay(times(percent(rate), exact(2)), basis)], article: OLD_ARTICLE,
    say: () => [`贷款基准利率（${TIERS[tier][0]}）${rate}% × 2 ÷ ${basis}`, `benchmark loan rate (${TIERS[tier][1].toLowerCase()}) ${rate}% × 2 ÷ ${basis}`],
  }));
}
function newStretches({ from, until, suspensions }: Delay): Stretch[] {
  const begin = Math.max(from, numberOf(DOUBLED_FROM)), still = suspensions.filter((s) => !s.byDebtor).map((s) => [numberOf(s.from), numberOf(s.to)] as const);
  const marks = [...new Set([begin, ...still.flat()])].filter((m) => m >= begin && m < until).sort((a, b) => a - b);
  const all = marks.map((at): Stretch => (still.some(([first, on]) => first <= at && at < on)
    ? { from: at, rates: [{ n: BigInt(0), d: DAILY.d }], article: '迟延履行利息解释（2014）第三条第三款', say: () => ['0（中止或者暂缓执行，不计）', '0 (enforcement stayed: not counted)'] }
    : { from: at, rates: [DAILY], article: NEW_ARTICLE, say: () => ['日万分之一点七五', '1.75 per ten thousand a day'] }));
  return all.filter((s, i) => s.article !== all[i - 1]?.article);
}
/** The stretches of a delay: until 2014-07-31 twice the benchmark rate, then the rate of the doubled part, but for stays that the debtor did not ask for. */
export function delayCourse(delay: Delay, ground: Ground): Stretch[] {
  const change = numberOf(DOUBLED_FROM);
  return [...(delay.from < change ? oldStretches(delay, ground) : []), ...(delay.until > change ? newStretches(delay) : [])];
}
