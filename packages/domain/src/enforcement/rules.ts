import type { Day } from '../shared/calendar.ts';
import type { Machine } from '../shared/machine.ts';
import { go, goBack, rowsOver, type Arrow, type States } from '../shared/states.ts';

/** Where an enforcement case can stand, from the application to one of its ways to close. */
export const ENFORCEMENT_STATES = [
  'applied', 'under-review', 'registered', 'notified', 'searching', 'controlled', 'disposal', 'proceeds', 'distribution', 'payout', 'no-assets',
  'settlement', 'deferred', 'suspended', 'ended-for-now', 'completed', 'terminated', 'not-enforced', 'cancelled', 'rejected',
] as const;
/** Where an enforcement case stands. */
export type EnforcementState = (typeof ENFORCEMENT_STATES)[number];

/** All that can be done in an enforcement case. */
export const ENFORCEMENT_STEPS = [
  'open', 'reject', 'register', 'notify', 'search', 'control', 'dispose', 'collect', 'plan', 'pay-out', 'go-on', 'find-nothing', 'end-for-now', 'restore',
  'settle', 'breach', 'fulfil', 'defer', 'suspend', 'resume', 'complete', 'terminate', 'refuse', 'cancel',
] as const;
/** One thing that can be done in an enforcement case. */
export type EnforcementStep = (typeof ENFORCEMENT_STEPS)[number];

/** Who takes a step: the applicant, the respondent, the registry, the officer who enforces, the passing of time, the court's own case system. */
export type EnforcementActor = 'applicant' | 'respondent' | 'registrar' | 'officer' | 'clock' | 'court-system';

type Way = Arrow<EnforcementState, EnforcementActor>;
type Row = States<EnforcementState, EnforcementStep, EnforcementActor>[EnforcementState];
const row = rowsOver<EnforcementState, EnforcementStep, EnforcementActor>(ENFORCEMENT_STEPS);
const officer = ['officer', 'court-system'] as const, registrar = ['registrar', 'court-system'] as const;
const to = (state: EnforcementState, basis: string): Way => go(state, officer, basis);

const terminate = to('terminated', '民事诉讼法（2023）第二百六十八条；民诉法解释（2022）第四百六十四条');
const restore = to('searching', '民事诉讼法（2023）第二百六十五条；民诉法解释（2022）第五百一十七条第二款');
/** What may end or put aside a case at any moment between its registration and its close. */
const anytime: Partial<Row> = {
  settle: to('settlement', '民事诉讼法（2023）第二百四十一条第一款；执行和解规定（2020）第二条'),
  defer: to('deferred', '民事诉讼法（2023）第二百四十二条；执行担保规定（2020）第十条'),
  suspend: to('suspended', '民事诉讼法（2023）第二百六十七条'), terminate,
  refuse: to('not-enforced', '民事诉讼法（2023）第二百四十八条、第二百四十九条；民诉法解释（2022）第四百八十一条'),
  cancel: to('cancelled', '执行程序解释（2020）第二条、第三条'), complete: to('completed', '民事诉讼法（2023）第二百三十九条第二款'),
};
/** The notice may go out after measures were taken at once (民事诉讼法 (2023), art. 251); the case stays where it is. */
const notify = (state: EnforcementState): Way => to(state, '民事诉讼法（2023）第二百五十一条；民诉法解释（2022）第四百八十条');
const running = (state: EnforcementState, otherwise: string, arrows: Partial<Row>): Row => row(otherwise, { ...anytime, notify: notify(state), ...arrows });
const search = to('searching', '民事诉讼法（2023）第二百五十三条；财产调查规定（2020）第一条、第十二条');
const control = to('controlled', '民事诉讼法（2023）第二百五十一条、第二百五十五条');
const collect = to('proceeds', '民事诉讼法（2023）第二百五十三条、第二百五十四条；民诉法解释（2022）第四百八十四条');
const nothing = to('no-assets', '民诉法解释（2022）第五百一十七条第一款');
const resume = (basis: string): Way => goBack('searching', officer, basis);

/**
 * The life of an enforcement case. Movable and immovable property is turned into money by the machine of `rules-disposal.ts` while the case stands at `disposal`;
 * guards that need more than the state stand in `rules-course.ts`, `rules-end-for-now.ts` and `rules-auction.ts`.
 */
export const enforcementStates: States<EnforcementState, EnforcementStep, EnforcementActor> = {
  applied: row('enforcement.not-registered', {
    open: go('under-review', registrar, '审限规定（2000）第六条第一款'), register: go('registered', registrar, '审限规定（2000）第六条第一款；民诉法解释（2022）第四百六十一条'),
    cancel: go('cancelled', ['applicant'], '民事诉讼法（2023）第十三条第二款'),
  }),
  'under-review': row('enforcement.not-registered', {
    register: go('registered', registrar, '审限规定（2000）第六条第一款；民诉法解释（2022）第四百六十一条'),
    reject: go('rejected', registrar, '民诉法解释（2022）第四百六十一条'), cancel: go('cancelled', ['applicant'], '民事诉讼法（2023）第十三条第二款'),
  }),
  registered: running('registered', 'enforcement.notify-first', { notify: notify('notified'), search, control }),
  notified: running('notified', 'enforcement.search-first', { search, control, collect }),
  searching: running('searching', 'enforcement.control-first', { control, collect, 'find-nothing': nothing }),
  controlled: running('controlled', 'enforcement.not-sold-yet', {
    search, control, collect, dispose: to('disposal', '民事诉讼法（2023）第二百五十八条；拍卖变卖规定（2020）第一条、第二条'), 'find-nothing': nothing,
  }),
  disposal: running('disposal', 'enforcement.in-disposal', { search, control, collect, 'find-nothing': nothing }),
  proceeds: running('proceeds', 'enforcement.money-held', {
    plan: to('distribution', '民诉法解释（2022）第五百零九条'), 'pay-out': to('payout', '执行款物管理规定（2017）第十条'),
  }),
  distribution: running('distribution', 'enforcement.plan-open', { 'pay-out': to('payout', '民诉法解释（2022）第五百一十条') }),
  payout: running('payout', 'enforcement.paid-out', {
    'go-on': search, search, control, 'find-nothing': nothing, complete: to('completed', '民事诉讼法（2023）第二百三十九条第二款'),
  }),
  'no-assets': running('no-assets', 'enforcement.no-assets', {
    search, control, 'end-for-now': to('ended-for-now', '民诉法解释（2022）第五百一十七条第一款；终结本次执行规定（2016）第一条'),
  }),
  settlement: row('enforcement.in-settlement', {
    breach: goBack('searching', officer, '民事诉讼法（2023）第二百四十一条第二款；民诉法解释（2022）第四百六十五条；执行和解规定（2020）第九条、第十一条'),
    fulfil: to('completed', '执行和解规定（2020）第八条'), terminate,
  }),
  deferred: row('enforcement.deferred', { resume: resume('民诉法解释（2022）第四百六十九条；执行担保规定（2020）第十一条'), complete: anytime.complete!, terminate, settle: anytime.settle! }),
  suspended: row('enforcement.suspended', {
    resume: resume('民事诉讼法（2023）第二百六十七条第二款'), terminate, settle: anytime.settle!, complete: anytime.complete!, refuse: anytime.refuse!, cancel: anytime.cancel!,
  }),
  'ended-for-now': row('enforcement.ended-for-now', {
    restore, complete: anytime.complete!, terminate,
  }),
  completed: row('enforcement.completed'),
  terminated: row('enforcement.terminated', { restore: go('searching', officer, '民诉法解释（2022）第五百一十八条') }),
  'not-enforced': row('enforcement.not-enforced'),
  cancelled: row('enforcement.cancelled'),
  rejected: row('enforcement.rejected'),
};

/** States in which a case is put aside; out of them an arrow leads back. */
export const ASIDE: readonly EnforcementState[] = ['settlement', 'deferred', 'suspended'];
/** The ways in which an enforcement case is closed; one that is ended for now, or terminated, may be taken up again. */
export const CLOSED: readonly EnforcementState[] = ['ended-for-now', 'completed', 'terminated', 'not-enforced', 'cancelled', 'rejected'];

/** The life of an enforcement case, to be drawn and proved. */
export const enforcementMachine: Machine<EnforcementState, EnforcementStep, EnforcementActor> = {
  title: { zh: '执行案件', en: 'Enforcement' }, table: enforcementStates, start: 'applied', ends: CLOSED, aside: ASIDE,
  states: 'enforcement.state', steps: 'enforcement.step',
};

/** Why enforcement is suspended: CPL (2023), art. 267 (1), in its order. */
export const SUSPENSION_GROUNDS = ['applicant-agrees', 'outsider-objects', 'party-died', 'party-ceased', 'other'] as const;
/** One of the five grounds. */
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];
/** Why enforcement is terminated: CPL (2023), art. 268, in its order. */
export const TERMINATION_GROUNDS = ['withdrawn', 'title-set-aside', 'debtor-died-without-estate', 'maintenance-creditor-died', 'debtor-destitute', 'other'] as const;
/** One of the six grounds. */
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];

/** The facts of an enforcement case on which the rules decide; days are court days, null where it has not happened. */
export type Enforcement = {
  readonly state: EnforcementState;
  /** Where it stood when it was put aside. */
  readonly before: EnforcementState | null;
  readonly appliedOn: Day;
  readonly registeredOn: Day | null;
  /** The day of the notice of enforcement, and of the order to report property that goes out with it. */
  readonly notifiedOn: Day | null;
  readonly reportOrderedOn: Day | null;
  /** Whether the application came after its two years; it is accepted all the same. */
  readonly late: boolean;
  /** Until when it is deferred. */
  readonly deferredUntil: Day | null;
  readonly endedForNowOn: Day | null;
  /** Why it was terminated; only one that was withdrawn may be asked for again. */
  readonly terminatedFor: TerminationGround | null;
};

/** An application for enforcement as it comes in on a day. */
export const newEnforcement = (appliedOn: Day, late: boolean): Enforcement =>
  ({ state: 'applied', before: null, appliedOn, registeredOn: null, notifiedOn: null, reportOrderedOn: null, late, deferredUntil: null, endedForNowOn: null, terminatedFor: null });
