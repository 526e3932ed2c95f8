import type { Ground } from '../../law/tables.ts';
import { dayAt } from '../../shared/calendar.ts';
import type { Article } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, least, percent, plus, type Exact } from '../../shared/exact.ts';
import type { Words } from '../../shared/worked.ts';
import { beyondOf, numberOf, perDay, type Stretch } from './accrual.ts';
import { LENDING_ARTICLES, REVISED_FROM, type Cap, type Caps } from './lending-caps.ts';
import { percentText } from './rate-fields.ts';
import { LPR_FROM, primeOn } from './rates.ts';

/** What was agreed, as yearly shares; undefined where nothing was. `from` and `overdueFrom` are counts of days. */
export type Terms = { readonly from: number; readonly overdueFrom: number | undefined } & { readonly [rate in 'inTerm' | 'overdue' | 'penalty']: Exact | undefined };
/** The kinds of interest that run beside each other: what may be claimed, what stays paid beyond that, what is left below the cap, what the contract asks for. */
export const KINDS = { supported: 0, kept: 1, room: 2, asked: 3 } as const;
/** `missing` is the day of a loan prime rate that is not held. */
type Wanted = { readonly share: Exact; readonly article: Article; readonly say: Words; readonly missing?: string };

const NOTHING = exact(0);
/** What overdue principal costs where nothing was agreed about interest at all: 民间借贷规定（2015）第二十九条, （2020-08）第二十九条, （2020-12）第二十八条, each second paragraph. */
function unagreed(cap: Cap, from: number, ground: Ground): Wanted {
  const article = LENDING_ARTICLES[cap.version].overdueUnagreed;
  if (cap.version === '2015') return { share: percent('6'), article: `${article}第一项`, say: ['未约定利率，逾期按年利率 6%', 'no rate agreed: overdue at 6% a year'] };
  if (cap.version === '2020-08') return { share: NOTHING, article: `${article}第一项`, say: ['未约定利率，逾期违约责任由法院酌定', 'no rate agreed: the court decides what being overdue costs'] };
  // “At that time” is read as the first overdue day of this part; before there was a loan prime rate, its first one.
  const on = dayAt(Math.max(from, numberOf(LPR_FROM))), prime = primeOn(ground, on), rate = prime ?? '0';
  return { ...(prime === undefined ? { missing: on } : {}), share: percent(rate), article: `${article}第一项`,
    say: [`未约定利率，逾期参照 ${on} 一年期LPR ${rate}%`, `no rate agreed: overdue at the one-year LPR of ${on}, ${rate}%`] };
}
/** What the contract asks for in a part, before any cap. */
function wanted(terms: Terms, isOverdue: boolean, cap: Cap, from: number, ground: Ground): Wanted {
  const articles = LENDING_ARTICLES[cap.version];
  if (!isOverdue) {
    return terms.inTerm ? { share: terms.inTerm, article: cap.article, say: [`借期内约定年利率 ${percentText(terms.inTerm)}`, `agreed ${percentText(terms.inTerm)} a year`] }
      : { share: NOTHING, article: articles.none, say: ['借期内没有利息', 'no interest during the term'] };
  }
  const base: Wanted = terms.overdue ? { share: terms.overdue, article: articles.overdue,
    say: [`约定逾期年利率 ${percentText(terms.overdue)}`, `agreed overdue rate ${percentText(terms.overdue)} a year`] }
    : terms.inTerm ? { share: terms.inTerm, article: `${articles.overdueUnagreed}第二项`,
      say: [`逾期按借期内年利率 ${percentText(terms.inTerm)}`, `overdue at the rate of the term, ${percentText(terms.inTerm)} a year`] }
      : terms.penalty ? { share: NOTHING, article: articles.total, say: ['没有约定逾期利息', 'no overdue interest agreed'] } : unagreed(cap, from, ground);
  if (!terms.penalty) return base;
  return {
    share: plus(base.share, terms.penalty), article: terms.overdue ? articles.total : `${base.article}；${articles.total}`,
    say: [`${base.say[0]} ＋ 违约金、费用年 ${percentText(terms.penalty)}`, `${base.say[1]} + penalty and fees ${percentText(terms.penalty)} a year`],
  };
}

/**
 * The stretches of a loan until a day (a count of days): what is asked for in each part, cut down to what is protected there. Refused where a loan prime rate that decides is
 * missing.
 */
export function lendingCourse(terms: Terms, { caps }: Caps, basis: number, until: number, ground: Ground): Decision<Stretch[]> {
  const marks = [...new Set([terms.from, ...caps.map((c) => c.from),
    ...(terms.overdueFrom === undefined ? [] : [terms.overdueFrom])])].filter((m) => m >= terms.from && (m < until || m === terms.from)).sort((a, b) => a - b);
  let missing: string | undefined;
  const stretches = marks.map((from): Stretch => {
    const cap = caps.reduce((held, c) => (c.from <= from ? c : held)), isOverdue = terms.overdueFrom !== undefined && from >= terms.overdueFrom;
    const asked = wanted(terms, isOverdue, cap, Math.max(cap.from, terms.overdueFrom ?? from), ground), supported = least(asked.share, cap.supported);
    missing ??= asked.missing;
    const counts = terms.overdueFrom === undefined || isOverdue;
    const rates = [supported, beyondOf(least(asked.share, cap.kept), supported), counts ? beyondOf(cap.supported, supported) : NOTHING, asked.share];
    return {
      from, rates: rates.map((share) => perDay(share, basis)), article: cap.article === asked.article ? cap.article : `${asked.article}；${cap.article}`,
      say: () => [`${percentText(supported)}（${asked.say[0]}；上限：${cap.say[0]}）÷ ${basis}`, `${percentText(supported)} (${asked.say[1]}; cap: ${cap.say[1]}) ÷ ${basis}`],
    };
  });
  return missing === undefined ? agreed(stretches) : refused('calculators.rate-not-known', 'invalid', { day: missing });
}
/** Whether the caps change within a period because the rules did. */
export const crossesRevision = ({ caps }: Caps, from: string, to: string): boolean => caps.length > 1 && from < REVISED_FROM && to >= REVISED_FROM;
