import type { LimitCode } from '../law/limits.ts';
import type { Article } from '../shared/citation.ts';
import type { Said } from '../shared/worked.ts';

/**
 * Until when an application is open: by where the case stands, or (with a code) by a limit that runs from an event of its own. Counted back from that event it may
 * leave whoever is late to bear the consequence (`atOwnRisk`): then it stays open until the event.
 */
export type Window =
  | 'any' | 'before-filing' | 'answer' | 'evidence' | 'hearing' | 'debate' | 'judgment' | 'second-judgment' | 'mediation' | 'enforcement'
  | { readonly limit: LimitCode; readonly atOwnRisk?: true };
/** Who may apply. */
export type Applicant = 'plaintiff' | 'defendant' | 'third-party' | 'creditor' | 'debtor' | 'outsider' | 'interested';
/** How the court answers: by a ruling 裁定, a decision 决定, an order or notice, a judgment of a higher court, or by acting and noting it on the record. */
export type Answer = 'ruling' | 'decision' | 'order' | 'judgment' | 'record';
/**
 * What it does to clocks: nothing, the time for the trial stands still once it is granted or (`pauses-meanwhile`) from its filing until it is settled either way,
 * a party's own period is lengthened or begins anew, the trial or the enforcement stands still, or goes on.
 */
export type ClockEffect = 'none' | 'trial-pauses' | 'pauses-meanwhile' | 'period-moves' | 'stays' | 'goes-on' | 'counts-on-ordinary';
/** What it costs: nothing, a fee on asking, a fee after it is carried out, the court fee of a claim or an appeal, or costs that arise, paid in advance. */
export type Cost = 'none' | 'application-fee' | 'fee-afterwards' | 'court-fee' | 'costs-in-advance';
/** How the answer is reviewed: by the same court or the one above on a request within a limit, by an appeal, by a suit; and the time to decide on that, where the law sets one. */
export type Review = { readonly how: 'reconsider' | 'appeal' | 'suit'; readonly within: LimitCode | null; readonly decided: LimitCode | null } | null;

/** One kind of application, as the law shapes it. */
export type Entry = {
  readonly name: Said;
  readonly who: readonly Applicant[];
  readonly window: Window;
  /** A limit that must have passed since an event before it is open, null where none has to. */
  readonly after: LimitCode | null;
  /** Whether an agent needs special authority: CPL (2023), art. 62 (2). */
  readonly authority: 'general' | 'special';
  /** The court's time to decide, null where the law sets none. */
  readonly limit: LimitCode | null;
  /** The court's time to decide when it is urgent, where that is another. */
  readonly urgent: LimitCode | null;
  readonly answer: Answer;
  readonly clock: ClockEffect;
  readonly cost: Cost;
  readonly review: Review;
  readonly article: Article;
};

/** All parties of a case. */
export const PARTIES: readonly Applicant[] = ['plaintiff', 'defendant', 'third-party'];
/** The two sides of an enforcement. */
export const BOTH: readonly Applicant[] = ['creditor', 'debtor'];

/** An entry in which everything that is not named is as it mostly is: any party, general authority, no set time, no fee, no review. */
export const entry = (zh: string, en: string, article: Article, rest: Partial<Omit<Entry, 'name' | 'article'>> = {}): Entry => ({
  name: { zh, en }, who: PARTIES, window: 'any', after: null, authority: 'general', limit: null, urgent: null, answer: 'decision', clock: 'none', cost: 'none', review: null, article, ...rest,
});
