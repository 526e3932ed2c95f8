import type { Ground } from '../../law/tables.ts';
import { ruleOn, type Article, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, percent, times, type Exact } from '../../shared/exact.ts';
import type { Words } from '../../shared/worked.ts';
import { numberOf } from './accrual.ts';
import { percentText } from './rate-fields.ts';
import { LPR_FROM, primeOn } from './rates.ts';

/** The versions of the rules on private lending. */
export type LendingVersion = '2015' | '2020-08' | '2020-12';
/** The day of the first revision: caps by the loan prime rate from here on. */
export const REVISED_FROM = '2020-08-20';
const AMENDED_FROM = '2021-01-01';
/** Which version governs a suit, by the day on which the court took it up. */
const VERSIONS: Dated<LendingVersion> = [
  { from: AMENDED_FROM, value: '2020-12', article: '民间借贷规定（2020-12）第三十一条第一款' },
  { from: REVISED_FROM, value: '2020-08', article: '民间借贷规定（2020-08）第三十二条第一款' },
  { from: '2015-09-01', value: '2015', article: '民间借贷规定（2015）第三十三条' },
];
/** Where a contract from before the first revision stands that is sued on after it. */
const TRANSITION = '民间借贷规定（2020-12）第三十一条第二款';
type Matter = 'none' | 'rate' | 'deducted' | 'compound' | 'overdue' | 'overdueUnagreed' | 'total';
const NUMBERED = (version: string, [none, rate, deducted, compound, overdue, total]: readonly string[]): Record<Matter, Article> => ({
  none: `民间借贷规定（${version}）第${none}条`, rate: `民间借贷规定（${version}）第${rate}条`, deducted: `民间借贷规定（${version}）第${deducted}条`, compound: `民间借贷规定（${version}）第${compound}条`,
  overdue: `民间借贷规定（${version}）第${overdue}条第一款`, overdueUnagreed: `民间借贷规定（${version}）第${overdue}条第二款`, total: `民间借贷规定（${version}）第${total}条`,
});
const OLD_NUMBERS = ['二十五', '二十六', '二十七', '二十八', '二十九', '三十'];
/** Where a matter stands in each version; the last revision has one article fewer before them. */
export const LENDING_ARTICLES: Record<LendingVersion, Record<Matter, Article>> = {
  2015: NUMBERED('2015', OLD_NUMBERS), '2020-08': NUMBERED('2020-08', OLD_NUMBERS), '2020-12': NUMBERED('2020-12', ['二十四', '二十五', '二十六', '二十七', '二十八', '二十九']),
};

/** What is protected from a day (a count of days) on, yearly: up to `supported` one may sue; what was paid up to `kept` stays paid. */
export type Cap = { readonly from: number; readonly supported: Exact; readonly kept: Exact; readonly version: LendingVersion; readonly article: Article; readonly say: Words };
/** The caps over time, the oldest first, with the version that governs the suit. */
export type Caps = { readonly version: LendingVersion; readonly article: Article; readonly caps: readonly Cap[] };
/** What decides the caps. `onDay` is the day of judgment. */
export type Lending = { readonly contractDay: string; readonly filedOn: string; readonly onDay: string; readonly oldRules: boolean };

const FIRST = numberOf('0001-01-01');
const twoLines = (article: Article): Cap => ({
  from: FIRST, supported: percent('24'), kept: percent('36'), version: '2015', article,
  say: ['年利率 24% 以内可以请求；已付的，36% 以内不返还', '24% a year may be claimed; what was paid up to 36% stays paid'],
});
function fourTimes(ground: Ground, on: string, what: Words, version: LendingVersion, article: Article, from = FIRST): Decision<Cap> {
  const rate = primeOn(ground, on);
  if (rate === undefined) return refused('calculators.rate-not-known', 'invalid', { day: on });
  const cap = times(percent(rate), exact(4));
  return agreed({
    from, supported: cap, kept: cap, version, article,
    say: [`${what[0]}（${on}）一年期LPR ${rate}% × 4 = ${percentText(cap)}`, `4 × one-year LPR at ${what[1]} (${on}) ${rate}% = ${percentText(cap)}`],
  });
}
const AT_CONTRACT: Words = ['合同成立时', 'the making of the contract'], AT_FILING: Words = ['起诉时', 'filing'];

/** 民间借贷规定（2020-12）第三十一条第二款: a contract from before the first revision, sued on after it. */
function transition(ground: Ground, { contractDay, filedOn, oldRules }: Lending): Decision<Cap[]> {
  const article = TRANSITION, later = fourTimes(ground, filedOn, AT_FILING, '2020-12', article, numberOf(REVISED_FROM));
  if (!later.ok) return later;
  if (oldRules) return agreed([twoLines(`民间借贷规定（2015）第二十六条；${article}`), later.value]);
  // Not asked for: the rules as revised hold for the earlier part too. They say nothing of contracts from before there was
  // a loan prime rate; those go by the rate at filing, as art. 32 of the first revision had it.
  const earlier = contractDay < LPR_FROM ? fourTimes(ground, filedOn, AT_FILING, '2020-12', article) : fourTimes(ground, contractDay, AT_CONTRACT, '2020-12',
    LENDING_ARTICLES['2020-12'].rate);
  return earlier.ok ? agreed([earlier.value, later.value]) : earlier;
}

/** The caps on a private loan over time, by the day of the contract and the day of the suit; refused before the rules of 2015 and where a loan prime rate is missing. */
export function capsOf(lending: Lending, ground: Ground): Decision<Caps> {
  const { contractDay, filedOn, onDay } = lending;
  // The transition of the second revision reaches suits taken up from the first one on, if judged when it was in force.
  const governed = ruleOn(VERSIONS, filedOn >= REVISED_FROM && onDay >= AMENDED_FROM ? AMENDED_FROM : filedOn);
  if (!governed) return refused('calculators.no-rule-on-day', 'invalid', { day: filedOn, from: '2015-09-01' });
  // A suit from between the two revisions is reached by the paragraph on the transition, not by that on suits taken up since the second.
  const { value: version } = governed, article = version === '2020-12' && filedOn < AMENDED_FROM && contractDay < REVISED_FROM ? TRANSITION : governed.article, of = (caps: readonly Cap[]): Decision<Caps> => agreed({ version, article, caps });
  if (version === '2015') return of([twoLines(LENDING_ARTICLES['2015'].rate)]);
  if (version === '2020-12' && contractDay < REVISED_FROM) {
    const caps = transition(ground, lending);
    return caps.ok ? of(caps.value) : caps;
  }
  const byFiling = version === '2020-08' && contractDay < LPR_FROM;
  const cap = byFiling ? fourTimes(ground, filedOn, AT_FILING, version, '民间借贷规定（2020-08）第三十二条第二款') : fourTimes(ground, contractDay, AT_CONTRACT, version,
    LENDING_ARTICLES[version].rate);
  return cap.ok ? of([cap.value]) : cap;
}
/** The caps of a first loan until a day (a count of days), and from then on those of the loan that took its place. */
export const followedBy = (first: Caps, second: Caps, on: number): Caps => (first === second ? second
  : { ...second, caps: [...first.caps.filter((c) => c.from < on), ...second.caps.map((c) => ({ ...c, from: Math.max(c.from, on) }))] });
