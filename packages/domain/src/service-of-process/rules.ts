import type { Machine } from '../shared/machine.ts';
import { go, rowsOver, type Arrow, type States } from '../shared/states.ts';

/** The ways to serve. Short messages, calls and prompts in the app only remind: they are no way to serve (在线诉讼规则 (2021), art. 32). */
export const WAYS = ['direct', 'substitute', 'left', 'platform', 'email', 'messenger', 'fax', 'entrusted', 'forwarded', 'mail', 'public-notice'] as const;
/** One way to serve. */
export type Way = (typeof WAYS)[number];
/** What reminds of a service and is none. */
export const REMINDERS = ['short-message', 'call', 'prompt'] as const;
/** The electronic ways among them. */
export const ELECTRONIC: readonly Way[] = ['platform', 'email', 'messenger', 'fax'];

/** Where one attempt to serve one version of a document on one party can stand. */
export const ATTEMPT_STATES = ['prepared', 'sent', 'arrived', 'presumed', 'effective', 'returned', 'failed', 'published', 'rebutted', 'superseded'] as const;
/** Where an attempt stands. */
export type AttemptState = (typeof ATTEMPT_STATES)[number];
/** All that can happen to an attempt. */
export const ATTEMPT_STEPS = ['send', 'arrive', 'take-effect', 'presume', 'fail', 'come-back', 'deem', 'publish', 'run-out', 'rebut', 'supersede'] as const;
/** One thing that can happen to an attempt. */
export type AttemptStep = (typeof ATTEMPT_STEPS)[number];
/** Who makes it happen: the clerk, the system that carries the message, the addressee, the judge, the passing of time. */
export type ServiceActor = 'clerk' | 'carrier' | 'addressee' | 'judge' | 'clock';

type Go = Arrow<AttemptState, ServiceActor>;
const row = rowsOver<AttemptState, AttemptStep, ServiceActor>(ATTEMPT_STEPS);
const to = (state: AttemptState, by: readonly ServiceActor[], basis: string): Go => go(state, by, basis);
const supersede = to('superseded', ['clerk', 'judge'], '民事诉讼法（2023）第八十七条');
const rebut = to('rebutted', ['judge'], '在线诉讼规则（2021）第三十一条第二款第二项');
const takeEffect = to('effective', ['clerk', 'carrier', 'addressee'], '民事诉讼法（2023）第八十八条、第九十条、第九十一条；在线诉讼规则（2021）第三十一条');
const fail = to('failed', ['clerk', 'carrier', 'clock'], '民事诉讼法（2023）第九十一条');

/** The life of one attempt to serve. How an attempt stands, and which of several is the service, follows from what was recorded (`rules-events.ts`); whether a way is open, in `rules-ways.ts`. */
export const attemptStates: States<AttemptState, AttemptStep, ServiceActor> = {
  prepared: row('service-of-process.not-sent', {
    send: to('sent', ['clerk'], '民事诉讼法（2023）第八十七条、第八十八条'), publish: to('published', ['clerk'], '民事诉讼法（2023）第九十五条'), supersede,
  }),
  sent: row('service-of-process.on-its-way', {
    arrive: to('arrived', ['carrier'], '在线诉讼规则（2021）第三十一条第二款'), 'take-effect': takeEffect, fail,
    'come-back': to('returned', ['carrier', 'clerk'], '法院专递规定（2004）第十一条'), supersede,
  }),
  arrived: row('service-of-process.not-acknowledged', {
    'take-effect': takeEffect, presume: to('presumed', ['carrier', 'clerk'], '在线诉讼规则（2021）第三十一条第二款第二项'), fail, supersede,
  }),
  presumed: row('service-of-process.in-effect', { 'take-effect': takeEffect, rebut, supersede }),
  effective: row('service-of-process.in-effect', { rebut: to('rebutted', ['judge'], '法院专递规定（2004）第十一条'), supersede }),
  returned: row('service-of-process.came-back', {
    deem: to('effective', ['clerk', 'judge'], '法院专递规定（2004）第十一条'), fail, supersede,
  }),
  failed: row('service-of-process.failed'),
  published: row('service-of-process.notice-runs', {
    'run-out': to('effective', ['clock'], '民事诉讼法（2023）第九十五条第一款、第二百八十三条第二款；民诉法解释（2022）第一百三十八条'), fail: to('failed', ['clerk', 'judge'], '民诉法解释（2022）第一百四十条'), supersede,
  }),
  rebutted: row('service-of-process.rebutted'),
  superseded: row('service-of-process.superseded'),
};
/** The life of an attempt, to be drawn and proved. What took effect stays so unless it is rebutted or a corrected document takes its place. */
export const attemptMachine: Machine<AttemptState, AttemptStep, ServiceActor> = {
  title: { zh: '送达', en: 'Service of process' }, table: attemptStates, start: 'prepared', ends: ['effective', 'failed', 'rebutted', 'superseded'],
  states: 'service-of-process.state', steps: 'service-of-process.step',
};

/** One attempt as it was begun; what happened to it since stands in its events. `address` tells whether the addressee gave or confirmed it. */
export type Basis = {
  readonly attempt: string;
  readonly way: Way;
  readonly address: 'given' | 'found';
  /** On whom: the party, an agent in the case, or someone whom the party named to receive. */
  readonly on: 'party' | 'agent' | 'nominee';
  /** Whether the addressee had agreed to be served electronically when it began: 在线诉讼规则（2021）第二十九条. */
  readonly consented: boolean;
  /** Whether the addressee has no domicile in the country. */
  readonly abroad: boolean;
};
