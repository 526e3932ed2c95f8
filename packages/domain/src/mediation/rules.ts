import type { Day } from '../shared/calendar.ts';
import type { Machine } from '../shared/machine.ts';
import { go, goBack, rowsOver, type Arrow, type States } from '../shared/states.ts';

/** Where a mediation can stand. */
export const MEDIATION_STATES = [
  'applied', 'consented', 'assigned', 'asking', 'running', 'paused', 'signing', 'effective', 'performed', 'confirming', 'confirmed', 'unconfirmed', 'statement', 'suit-withdrawn', 'ended', 'handed-back', 'sent-back',
] as const;
/** Where a mediation stands. */
export type MediationState = (typeof MEDIATION_STATES)[number];
/** All that can be done in a mediation. */
export const MEDIATION_STEPS = [
  'consent', 'send-back', 'assign', 'accept', 'ask-other', 'decline-task', 'decline-one-sided', 'replace', 'pause', 'resume', 'draw-up', 'sign', 'complete', 'fail', 'hand-back', 'perform', 'ask-confirmation', 'confirm', 'refuse-confirmation', 'take-back',
  'make-statement', 'withdraw-suit',
] as const;
/** One thing that can be done in a mediation. */
export type MediationStep = (typeof MEDIATION_STEPS)[number];
/** Who takes a step: a party, the mediator (a person or an organisation), the court, the passing of time. */
export type MediationActor = 'party' | 'mediator' | 'court' | 'clock';

type Way = Arrow<MediationState, MediationActor>;
type Row = States<MediationState, MediationStep, MediationActor>[MediationState];
const row = rowsOver<MediationState, MediationStep, MediationActor>(MEDIATION_STEPS);
const court = ['court'] as const, mediator = ['mediator', 'court'] as const;
const to = (state: MediationState, by: readonly MediationActor[], basis: string): Way => go(state, by, basis);
const fail = to('ended', ['party', 'mediator', 'court', 'clock'], '在线调解规则（2021）第二十五条');
const perform = to('performed', ['party', 'mediator'], '在线调解规则（2021）第十九条第二款');
const ask = to('confirming', ['party'], '民事诉讼法（2023）第二百零五条；在线调解规则（2021）第二十条第一款');
/** Mediation of court cases ends in a statement, or in a withdrawal. */
const afterFiling: Partial<Row> = {
  'make-statement': to('statement', court, '民事诉讼法（2023）第一百条；在线调解规则（2021）第二十条第二款'),
  'withdraw-suit': to('suit-withdrawn', court, '民事诉讼法（2023）第一百四十八条；在线调解规则（2021）第二十条第二款'),
};

/** The course of a mediation, before filing 委派 or after it 委托; guards with facts stand in `rules-course.ts` and `rules-outcome.ts`. */
export const mediationStates: States<MediationState, MediationStep, MediationActor> = {
  applied: row('mediation.consent-first', {
    consent: to('consented', ['party', 'court'], '在线调解规则（2021）第四条、第十五条'), 'send-back': to('sent-back', court, '在线调解规则（2021）第九条'), fail,
    assign: to('assigned', court, '在线调解规则（2021）第十条第一款'),
  }),
  consented: row('mediation.assign-first', { assign: to('assigned', ['party', 'court'], '在线调解规则（2021）第十条'), fail }),
  assigned: row('mediation.accept-first', {
    accept: to('running', ['mediator', 'court'], '在线调解规则（2021）第十二条第一款'), 'ask-other': to('asking', mediator, '在线调解规则（2021）第十五条第一款'),
    consent: to('assigned', ['party', 'court'], '在线调解规则（2021）第四条'), 'decline-task': to('consented', ['mediator', 'clock'], '在线调解规则（2021）第十二条'),
    'decline-one-sided': to('applied', ['mediator', 'clock'], '在线调解规则（2021）第十二条'), fail,
  }),
  asking: row('mediation.asking', { consent: to('running', ['party', 'court'], '在线调解规则（2021）第十五条第一款'), fail }),
  running: row('mediation.running', {
    replace: to('consented', ['party', 'court'], '在线调解规则（2021）第十四条'), pause: to('paused', mediator, '特邀调解规定（2016）第十八条第一款'),
    'draw-up': to('signing', mediator, '在线调解规则（2021）第十九条第一款'), fail,
  }),
  paused: row('mediation.paused', { resume: goBack('running', court, '特邀调解规定（2016）第十八条第二款'), fail }),
  signing: row('mediation.signing', {
    'draw-up': to('signing', mediator, '在线调解规则（2021）第十九条第一款'), replace: to('consented', ['party', 'court'], '在线调解规则（2021）第十四条'),
    sign: to('signing', ['party', 'mediator'], '在线调解规则（2021）第十九条第一款'), complete: to('effective', ['party', 'mediator'], '在线调解规则（2021）第十九条第二款'),
    pause: to('paused', mediator, '特邀调解规定（2016）第十八条第一款'), fail,
  }),
  effective: row('mediation.in-effect', { perform, 'ask-confirmation': ask, sign: to('effective', ['mediator'], '在线调解规则（2021）第十九条第一款'), ...afterFiling }),
  performed: row('mediation.performed'),
  confirming: row('mediation.confirming', {
    confirm: to('confirmed', court, '民事诉讼法（2023）第二百零六条'), 'refuse-confirmation': to('unconfirmed', court, '民事诉讼法（2023）第二百零六条；民诉法解释（2022）第三百五十五条、第三百五十八条'),
    'take-back': to('effective', ['party', 'court'], '民诉法解释（2022）第三百五十七条'),
  }),
  confirmed: row('mediation.confirmed', { perform }),
  unconfirmed: row('mediation.unconfirmed', { replace: to('consented', ['party'], '民事诉讼法（2023）第二百零六条') }),
  statement: row('mediation.statement-made'),
  'suit-withdrawn': row('mediation.suit-withdrawn'),
  ended: row('mediation.ended', { 'hand-back': to('handed-back', mediator, '在线调解规则（2021）第十五条第二款、第二十一条；特邀调解规定（2016）第二十六条第二款') }),
  'handed-back': row('mediation.handed-back'),
  'sent-back': row('mediation.sent-back'),
};
/** The course of a mediation, to be drawn and proved. */
export const mediationMachine: Machine<MediationState, MediationStep, MediationActor> = {
  title: { zh: '调解', en: 'Mediation' }, table: mediationStates, start: 'applied', aside: ['paused'],
  ends: ['performed', 'confirmed', 'unconfirmed', 'statement', 'suit-withdrawn', 'handed-back', 'sent-back'], states: 'mediation.state', steps: 'mediation.step',
};

/** Why a mediation ends: the eight causes of 在线调解规则 (2021), art. 25, in its order. */
export const END_CAUSES = ['agreed', 'settled-themselves', 'unreachable', 'unwilling', 'too-far-apart', 'time-over', 'refused-to-sign', 'other'] as const;
/** One of the eight causes. */
export type EndCause = (typeof END_CAUSES)[number];
const ITEMS = '一二三四五六七八';
/** The item of art. 25 that names a cause. */
export const articleOfCause = (cause: EndCause): string => `在线调解规则（2021）第二十五条第${ITEMS[END_CAUSES.indexOf(cause)]}项`;

/** The facts of a mediation on which the rules decide; people and organisations are opaque names. */
export type Mediation = {
  readonly state: MediationState;
  readonly before: MediationState | null;
  /** Before the case is filed, or after it. */
  readonly when: 'before-filing' | 'after-filing';
  readonly procedure: 'ordinary' | 'summary';
  /** Led by an invited mediator or organisation, or by the judge. */
  readonly led: 'mediator' | 'judge';
  readonly parties: readonly string[];
  readonly consented: readonly string[];
  /** The day on which the last of them consented. */
  readonly consentedOn: Day | null;
  readonly mediator: string | null;
  /** The last day for the step that is waited for: to choose, to accept. */
  readonly waitUntil: Day | null;
  /** The last day of the mediation, null before it runs. */
  readonly until: Day | null;
  /** The last day without any extension; the days after it do not count in the time for the trial. */
  readonly plainUntil: Day | null;
  readonly signed: readonly string[];
  readonly effectiveOn: Day | null;
  readonly cause: EndCause | null;
};

/** A mediation that someone asked for. */
export const newMediation = (m: Pick<Mediation, 'when' | 'procedure' | 'led' | 'parties'>): Mediation =>
  ({ ...m, state: 'applied', before: null, consented: [], consentedOn: null, mediator: null, waitUntil: null, until: null, plainUntil: null, signed: [], effectiveOn: null, cause: null });
