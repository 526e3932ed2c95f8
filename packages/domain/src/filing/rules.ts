import type { Day } from '../shared/calendar.ts';
import { go, rowsOver, type States } from '../shared/states.ts';

/** Where a complaint can stand between the first word of the draft and the court's answer. */
export const FILING_STATES = [
  'draft', 'submitted', 'under-review', 'correction', 'returned', 'pre-mediation', 'mediated', 'advised',
  'refusal-drafted', 'not-accepted', 'registered', 'deemed-withdrawn', 'withdrawn',
] as const;
/** Where a complaint stands. */
export type FilingState = (typeof FILING_STATES)[number];

/** All that can be done with a complaint. */
export const FILING_STEPS = [
  'submit', 'open', 'ask-correction', 'resubmit', 'return-uncorrected', 'insist', 'register', 'divert', 'mediation-agreed',
  'mediation-ended', 'advise', 'accept-advice', 'draft-refusal', 'send-back-refusal', 'sign-refusal', 'withdraw', 'deem-withdrawn',
] as const;
/** One thing that can be done with a complaint. */
export type FilingStep = (typeof FILING_STEPS)[number];

/** Who takes a step: the person who files (or the agent), the registry, the judge, the passing of a time limit, the court's own case system. */
export type FilingActor = 'filer' | 'registrar' | 'judge' | 'clock' | 'court-system';

const row = rowsOver<FilingState, FilingStep, FilingActor>(FILING_STEPS);
const filer = ['filer'] as const, registrar = ['registrar', 'court-system'] as const, judge = ['judge', 'court-system'] as const;
const withdraw = go<FilingState, FilingActor>('withdrawn', filer, '民事诉讼法（2023）第十三条第二款');
const register = go<FilingState, FilingActor>('registered', registrar, '民事诉讼法（2023）第一百二十六条；行政诉讼法（2017）第五十一条');
const insist = (basis: string) => go<FilingState, FilingActor>('under-review', filer, basis);

/**
 * The life of a complaint, civil or administrative: for every state and step either the arrow with its article, or the code of the reason for no.
 * Guards that need more than the state (days, lists of defects, two different people) stand in `rules-review.ts`.
 */
export const filingStates: States<FilingState, FilingStep, FilingActor> = {
  draft: row('filing.not-handed-in', {
    submit: go('submitted', ['filer', 'court-system'], '民事诉讼法（2023）第一百二十三条；登记立案规定（2015）第二条'),
    withdraw: go('withdrawn', filer),
  }),
  submitted: row('filing.open-first', {
    submit: 'filing.already-handed-in', resubmit: 'filing.no-correction-asked', open: go('under-review', registrar, '登记立案规定（2015）第八条'),
    register, withdraw, insist: 'filing.nothing-to-insist-on', 'accept-advice': 'filing.no-advice', 'deem-withdrawn': 'filing.not-registered',
  }),
  'under-review': row('filing.under-review', {
    submit: 'filing.already-handed-in', resubmit: 'filing.no-correction-asked',
    'return-uncorrected': go('returned', registrar, '行诉法解释（2018）第五十五条第二款'),
    'ask-correction': go('correction', registrar, '登记立案规定（2015）第七条；行政诉讼法（2017）第五十一条第三款'),
    register, divert: go('pre-mediation', registrar, '民事诉讼法（2023）第一百二十五条'),
    advise: go('advised', registrar, '民事诉讼法（2023）第一百二十七条；民诉法解释（2022）第二百一十一条'),
    'draft-refusal': go('refusal-drafted', registrar, '民事诉讼法（2023）第一百二十六条；行政诉讼法（2017）第五十一条第二款'),
    withdraw, insist: 'filing.nothing-to-insist-on', 'accept-advice': 'filing.no-advice', 'send-back-refusal': 'filing.no-refusal-drafted',
    'sign-refusal': 'filing.no-refusal-drafted', 'mediation-agreed': 'filing.not-in-mediation', 'mediation-ended': 'filing.not-in-mediation',
    'deem-withdrawn': 'filing.not-registered',
  }),
  correction: row('filing.with-filer', {
    submit: 'filing.already-handed-in', resubmit: go('submitted', filer, '民诉法解释（2022）第一百二十六条'),
    'return-uncorrected': go('returned', ['clock'], '登记立案规定（2015）第七条第三款'),
    insist: insist('登记立案规定（2015）第七条第三款'), withdraw, 'accept-advice': 'filing.no-advice', 'deem-withdrawn': 'filing.not-registered',
  }),
  returned: row('filing.returned-on-record', {
    submit: 'filing.already-handed-in', resubmit: go('submitted', filer, '登记立案规定（2015）第二条'),
    insist: insist('登记立案规定（2015）第七条第三款'), withdraw,
  }),
  'pre-mediation': row('filing.in-mediation', {
    'mediation-agreed': go('mediated', registrar, '民事诉讼法（2023）第一百二十五条'),
    'mediation-ended': go('under-review', ['filer', 'registrar', 'clock', 'court-system'], '民事诉讼法（2023）第一百二十五条'), withdraw,
  }),
  mediated: row('filing.closed-mediated'),
  advised: row('filing.advised-elsewhere', {
    'accept-advice': go('withdrawn', filer, '民诉法解释（2022）第二百一十一条'), insist: insist('民诉法解释（2022）第二百一十一条'), withdraw,
  }),
  'refusal-drafted': row('filing.refusal-waits', {
    'send-back-refusal': go('under-review', judge, '民事诉讼法（2023）第一百五十七条第三款'),
    'sign-refusal': go('not-accepted', judge, '民事诉讼法（2023）第一百二十六条、第一百五十七条；行政诉讼法（2017）第五十一条第二款'), withdraw,
  }),
  'not-accepted': row('filing.closed-not-accepted'),
  registered: row('filing.already-registered', {
    'deem-withdrawn': go('deemed-withdrawn', ['judge', 'court-system'], '民诉法解释（2022）第二百一十三条；行诉法解释（2018）第六十一条'),
  }),
  'deemed-withdrawn': row('filing.closed-deemed-withdrawn'),
  withdrawn: row('filing.closed-withdrawn'),
};

/** States after which nothing more happens to this complaint. */
export const FINAL_STATES: readonly FilingState[] = ['mediated', 'not-accepted', 'deemed-withdrawn', 'withdrawn'];
/** States in which the court's time to decide runs. */
export const CLOCK_STATES: readonly FilingState[] = ['submitted', 'under-review', 'refusal-drafted'];

/** Civil or administrative: two procedures with the same road and different guards. */
export const FILING_KINDS = ['civil', 'administrative'] as const;
/** Civil or administrative. */
export type FilingKind = (typeof FILING_KINDS)[number];

/** Suits for which the court has another time to decide: Provisions on Registration (法释〔2015〕8号), art. 8. */
export const SUIT_KINDS = ['ordinary', 'third-party-revocation', 'enforcement-objection'] as const;
/** Which time to decide holds for a suit. */
export type SuitKind = (typeof SUIT_KINDS)[number];

/** Something the complaint lacks, as the one-time list names it. `path` leads to the place in the draft; `note` is the registrar's sentence. */
export type Defect = { code: string; path: readonly (string | number)[]; note: string };

/** How far the request for relief from the fee has come: Fee Measures (2006), arts. 44 to 49. */
export type AidState = { kind: 'defer' | 'reduce' | 'waive'; state: 'pending' | 'granted' | 'declined' } | null;

/** The facts about a complaint on which the rules decide; the words of the complaint stand in its draft. */
export type Filing = {
  kind: FilingKind;
  suit: SuitKind;
  state: FilingState;
  /** How often it has been handed in; 0 for a draft. */
  version: number;
  /** The day of the first receipt. It never changes. */
  receivedOn: Day | null;
  /** The last day of the court's time to decide, not moved over rest days; null while no time runs. */
  decideBy: Day | null;
  /** The one list of defects, empty until correction has been asked. */
  defects: readonly Defect[];
  /** The last day to correct. */
  correctBy: Day | null;
  /** Days of the court's time that are left while mediation before filing stops it; null otherwise. */
  daysLeft: number | null;
  /** The last day of mediation before filing. */
  mediateBy: Day | null;
  /** Mediation before filing has been tried and has ended: no new defects after it. */
  mediationTried: boolean;
  /** The filer wants a decision although the court returned it, listed defects or pointed elsewhere. */
  insisted: boolean;
  /** Whoever drafted the ruling of non-acceptance. */
  refusalDraftedBy: string | null;
  aid: AidState;
};

/** A complaint before its first word. */
export const newFiling = (kind: FilingKind, suit: SuitKind = 'ordinary'): Filing => ({
  kind, suit, state: 'draft', version: 0, receivedOn: null, decideBy: null, defects: [], correctBy: null,
  daysLeft: null, mediateBy: null, mediationTried: false,
  insisted: false, refusalDraftedBy: null, aid: null,
});
