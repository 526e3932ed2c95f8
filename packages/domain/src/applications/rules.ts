import type { Day } from '../shared/calendar.ts';
import type { Machine } from '../shared/machine.ts';
import { go, rowsOver, type States } from '../shared/states.ts';
import type { ApplicationKind } from './catalogue.ts';

/** Where an application to the court can stand, whatever it asks for. */
export const APPLICATION_STATES = ['draft', 'filed', 'supplement', 'granted', 'partly', 'refused', 'served', 'in-review', 'reviewed', 'final', 'withdrawn'] as const;
/** Where an application stands. */
export type ApplicationState = (typeof APPLICATION_STATES)[number];
/** All that can be done with an application. */
export const APPLICATION_STEPS = ['file', 'ask-supplement', 'supplement', 'go-on', 'withdraw', 'grant', 'grant-partly', 'refuse', 'serve', 'ask-review', 'review', 'become-final'] as const;
/** One thing that can be done with an application. */
export type ApplicationStep = (typeof APPLICATION_STEPS)[number];
/** Who does it: whoever applies, another party, the judge, the clerk, the court that reviews, the passing of time. */
export type ApplicationActor = 'applicant' | 'party' | 'judge' | 'clerk' | 'reviewer' | 'clock';

const row = rowsOver<ApplicationState, ApplicationStep, ApplicationActor>(APPLICATION_STEPS);
const to = (state: ApplicationState, by: readonly ApplicationActor[], basis?: string) => go(state, by, basis);
const withdraw = to('withdrawn', ['applicant'], '民事诉讼法（2023）第十三条第二款');
const decided = '民事诉讼法（2023）第一百五十七条';
const serve = to('served', ['clerk', 'judge'], '民事诉讼法（2023）第八十七条');

/** The one course of every application; what differs (window, time, who decides, how it is reviewed) stands in the catalogue. */
export const applicationStates: States<ApplicationState, ApplicationStep, ApplicationActor> = {
  draft: row('applications.not-filed', { file: to('filed', ['applicant']), withdraw }),
  filed: row('applications.waits-for-court', {
    file: 'applications.filed-already', 'ask-supplement': to('supplement', ['judge', 'clerk']), withdraw,
    grant: to('granted', ['judge'], decided), 'grant-partly': to('partly', ['judge'], decided), refuse: to('refused', ['judge'], decided),
  }),
  supplement: row('applications.waits-for-applicant', { supplement: to('filed', ['applicant']), 'go-on': to('filed', ['clock', 'judge']), withdraw }),
  granted: row('applications.decided', { serve }),
  partly: row('applications.decided', { serve }),
  refused: row('applications.decided', { serve }),
  served: row('applications.decided', {
    'ask-review': to('in-review', ['applicant', 'party'], '民事诉讼法（2023）第五十条、第一百一十一条、第一百七十一条、第二百三十六条'),
    'become-final': to('final', ['clock', 'clerk'], '民事诉讼法（2023）第一百五十八条'),
  }),
  'in-review': row('applications.in-review', { review: to('reviewed', ['reviewer'], '民事诉讼法（2023）第五十条、第一百一十一条、第一百七十七条') }),
  reviewed: row('applications.reviewed'),
  final: row('applications.final'),
  withdrawn: row('applications.withdrawn'),
};
/** The course of an application, to be drawn and proved. */
export const applicationMachine: Machine<ApplicationState, ApplicationStep, ApplicationActor> = {
  title: { zh: '程序性申请', en: 'Applications to the court' }, table: applicationStates, start: 'draft', ends: ['reviewed', 'final', 'withdrawn'],
  states: 'applications.state', steps: 'applications.step', house: ['draft file', 'filed ask-supplement', 'supplement supplement', 'supplement go-on'],
};

/** The facts of an application. `decideBy` is the court's last day, or null where the law sets none. */
export type Application = {
  readonly kind: ApplicationKind;
  readonly urgent: boolean;
  readonly state: ApplicationState;
  readonly filedOn: Day | null;
  readonly supplementBy: Day | null;
  readonly supplemented: boolean;
  readonly decideBy: Day | null;
  readonly outcome: 'granted' | 'partly' | 'refused' | null;
  readonly servedOn: Day | null;
  readonly reviewBy: Day | null;
};
/** An application before its first word; `urgent` shortens the court's time where the law says so. */
export const newApplication = (kind: ApplicationKind, urgent = false): Application =>
  ({ kind, urgent, state: 'draft', filedOn: null, supplementBy: null, supplemented: false, decideBy: null, outcome: null, servedOn: null, reviewBy: null });
