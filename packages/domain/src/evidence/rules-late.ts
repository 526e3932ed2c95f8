import type { Article } from '../shared/citation.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { take } from '../shared/states.ts';
import { itemStates, type EvidenceSide, type ItemState } from './rules.ts';

/** What the judge may decide on late evidence: taken, taken with a reprimand or a fine, not taken, or not late at all. */
export const LATE_DECISIONS = ['accepted', 'accepted-reprimand', 'accepted-fine', 'refused', 'not-late'] as const;
/** A decision on late evidence. */
export type LateDecision = (typeof LATE_DECISIONS)[number];

/** By which article each decision is made. A fine takes a written decision approved by the president of the court: 民事诉讼法（2023）第一百一十九条. */
export const LATE_ARTICLES: Readonly<Record<LateDecision, Article>> = {
  accepted: '民事诉讼法（2023）第六十八条第二款',
  'accepted-reprimand': '民事诉讼法（2023）第六十八条第二款；民诉法解释（2022）第一百零二条第一款、第二款',
  'accepted-fine': '民事诉讼法（2023）第六十八条第二款；民诉法解释（2022）第一百零二条第一款；证据规定（2019）第五十九条',
  refused: '民事诉讼法（2023）第六十八条第二款；民诉法解释（2022）第一百零二条第一款',
  'not-late': '民诉法解释（2022）第一百零一条第二款',
};
/** In an administrative case late evidence is taken, or the right to bring it counts as given up; the law knows no reprimand and no fine for it. */
const ADMINISTRATIVE: readonly LateDecision[] = ['accepted', 'refused', 'not-late'];
/** The article of a decision on what a side brought late in a case of this kind. The defendant of an administrative case has its own: what it brings late counts as none. */
export const lateArticle = (kind: string, decision: LateDecision, side: EvidenceSide): Article =>
  (kind !== 'administrative' ? LATE_ARTICLES[decision] : side === 'defendant' ? '行政诉讼法（2017）第三十四条第二款；行诉法解释（2018）第三十四条' : '行诉法解释（2018）第三十五条第一款');
/** The decisions that are open in a case of this kind. */
export const lateDecisions = (kind: string): readonly LateDecision[] => (kind === 'administrative' ? ADMINISTRATIVE : LATE_DECISIONS);

/** Where an item stands after it was handed in; after the period the side must say why it comes late: 民事诉讼法（2023）第六十八条第二款, 民诉法解释（2022）第一百零一条第一款. */
export function handIn(state: ItemState, over: boolean, reason: string): Decision<ItemState> {
  const next = take(itemStates, state, over ? 'submit-late' : 'submit', 'side');
  if (!next.ok) return next;
  return over && reason === '' ? refused('evidence.late-reason-missing', 'invalid') : next;
}

/** Where late evidence stands after the decision. */
export function decideLate(state: ItemState, decision: LateDecision, kind: string): Decision<ItemState> {
  if (!lateDecisions(kind).includes(decision)) return refused('evidence.no-such-decision', 'invalid', { decision });
  return take(itemStates, state, decision === 'refused' ? 'refuse' : 'accept', 'judge');
}

/**
 * Whether late evidence counts as in time because every party that was asked has spoken of it and none objected: 民诉法解释（2022）第一百零一条第二款. Not in an administrative case: what its defendant
 * brings late without good reason counts as none, whatever the others say (行政诉讼法（2017）第三十四条第二款; 行诉法解释（2018）第三十四条、第三十五条第一款).
 */
export function countsAsTimely(kind: string, asked: readonly string[], said: readonly { readonly party: string; readonly objectsLate: boolean }[]): boolean {
  return kind !== 'administrative' && asked.length > 0 && asked.every((party) => said.some((one) => one.party === party)) && said.every((one) => !one.objectsLate);
}
/** Late evidence that nobody objected to, as it then stands. */
export const unobjected = (state: ItemState): Decision<ItemState> => take(itemStates, state, 'accept', 'law');

/** Whether an item may be taken back: not once an exchange has closed in which it was examined, for then it stands on record. */
export function takeBack(item: { readonly state: ItemState; readonly examined: boolean }): Decision<ItemState> {
  const next = take(itemStates, item.state, 'withdraw', 'side');
  if (!next.ok) return next;
  return item.examined ? refused('evidence.examined', 'conflict') : agreed(next.value);
}
