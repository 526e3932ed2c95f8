import type { Machine } from '../shared/machine.ts';
import { go, goBack, rowsOver, type Arrow, type States } from '../shared/states.ts';

/** The main road of a trial at first instance, in order, as the progress line shows it. */
export const TRIAL_STAGES = [
  'registered', 'assigned', 'serving', 'answering', 'evidence', 'exchange', 'pretrial', 'scheduled', 'hearing', 'deliberation',
  'decided', 'pronounced', 'appeal-window', 'effective', 'performance', 'closed', 'archived',
] as const;
/** Standing still, or off the road: suspended, terminated, transferred, merged; before the court of second instance; gone from here. */
export const SIDE_STAGES = ['suspended', 'terminated', 'transferred', 'appealed', 'merged', 'file-transfer', 'second-instance', 'purged'] as const;
/** Where a case at trial stands. */
export type TrialStage = (typeof TRIAL_STAGES)[number] | (typeof SIDE_STAGES)[number];
/** What moves a case at trial. */
export const TRIAL_STEPS = [
  'advance', 'suspend', 'resume', 'terminate', 'transfer', 'decide', 'appeal', 'close', 'merge', 'take-effect', 'withdraw-appeal', 'remand', 'purge',
] as const;
/** What moves a case at trial. */
export type TrialStep = (typeof TRIAL_STEPS)[number];
/** Who moves it: the judge, the clerk, the passing of time, the court's own case system, a party. */
export type TrialActor = 'judge' | 'clerk' | 'clock' | 'court-system' | 'party';

const court = ['judge', 'clerk', 'court-system'] as const, judge = ['judge', 'court-system'] as const, keeper = ['clock', 'court-system'] as const;
type Way = Arrow<TrialStage, TrialActor>;
type Row = States<TrialStage, TrialStep, TrialActor>[TrialStage];
const row = rowsOver<TrialStage, TrialStep, TrialActor>(TRIAL_STEPS);
const close = go<TrialStage, TrialActor>('closed', court, '审限规定（2000）第十条');
const toEffect = (basis: string): Way => go('effective', court, basis);
const aside: Partial<Row> = {
  suspend: go('suspended', judge, '民事诉讼法（2023）第一百五十三条'), terminate: go('terminated', judge, '民事诉讼法（2023）第一百五十四条'),
  transfer: go('transferred', judge, '民事诉讼法（2023）第三十七条；民诉法解释（2022）第二百一十一条'), decide: go('decided', judge, '民事诉讼法（2023）第一百五十五条、第一百五十七条'),
  merge: go('merged', judge, '民诉法解释（2022）第二百二十一条'),
};
const before = (next: TrialStage, basis: string): Row => row('cases.not-at-this-stage', { ...aside, advance: go(next, court, basis) });
const after = (next: TrialStage, basis: string, more: Partial<Row> = {}): Row =>
  row('cases.already-decided', { advance: go(next, [...court, 'clock'], basis), close, ...more });
const appeal = (to: TrialStage): Way => go(to, ['party', 'clerk', 'court-system'], '民事诉讼法（2023）第一百七十一条');
const withdrawAppeal = toEffect('民事诉讼法（2023）第一百八十条；民诉法解释（2022）第三百一十八条');
const above = (arrows: Partial<Row>): Row => row('cases.appealed', { 'withdraw-appeal': withdrawAppeal, close, ...arrows });

/**
 * The life of a case at trial: every stage answers every step. Before the decision a case may be suspended, ended, transferred, merged into another or
 * decided at any stage; the stages between may be passed quickly but in order. What is final at once (one instance, a mediation, a withdrawal) takes effect
 * without a time to appeal. After one party has appealed the others still may, each in its own time. A case that is split goes on where it stands; the part that leaves it begins as a case of its own.
 */
export const trialStages: States<TrialStage, TrialStep, TrialActor> = {
  registered: before('assigned', '民事诉讼法（2023）第一百三十一条'),
  assigned: before('serving', '民事诉讼法（2023）第一百二十八条'),
  serving: before('answering', '民事诉讼法（2023）第一百二十八条'),
  answering: before('evidence', '民诉法解释（2022）第九十九条'),
  evidence: before('exchange', '民诉法解释（2022）第二百二十四条'),
  exchange: before('pretrial', '民诉法解释（2022）第二百二十四条'),
  pretrial: before('scheduled', '民事诉讼法（2023）第一百三十九条'),
  scheduled: before('hearing', '民事诉讼法（2023）第一百四十条'),
  hearing: before('deliberation', '民事诉讼法（2023）第一百四十五条'),
  deliberation: before('decided', '民事诉讼法（2023）第一百五十五条'),
  decided: row('cases.already-decided', { advance: go('pronounced', [...court, 'clock'], '民事诉讼法（2023）第一百五十一条') }),
  pronounced: after('appeal-window', '民事诉讼法（2023）第一百七十一条', { 'take-effect': toEffect('民事诉讼法（2023）第一百条、第一百五十八条、第一百六十五条') }),
  'appeal-window': row('cases.already-decided', {
    advance: go('effective', [...court, 'clock'], '民事诉讼法（2023）第一百五十八条'), appeal: appeal('appealed'),
  }),
  effective: after('performance', '民事诉讼法（2023）第二百四十七条'),
  performance: after('closed', '民事诉讼法（2023）第二百四十七条'),
  closed: row('cases.already-decided', { advance: go('archived', [...court, 'clock']) }),
  archived: row('cases.archived', { purge: go('purged', keeper) }),
  suspended: row('cases.suspended', {
    resume: goBack('answering', judge, '民事诉讼法（2023）第一百五十三条第二款；民诉法解释（2022）第二百四十六条'),
    terminate: go('terminated', judge, '民事诉讼法（2023）第一百五十四条'),
  }),
  terminated: row('cases.ended', { close }),
  transferred: row('cases.transferred'),
  appealed: above({ advance: go('file-transfer', court, '民事诉讼法（2023）第一百七十四条第一款'), appeal: appeal('appealed') }),
  merged: row('cases.merged', { close }),
  'file-transfer': above({ advance: go('second-instance', court, '民事诉讼法（2023）第一百七十四条第二款'), appeal: appeal('file-transfer') }),
  'second-instance': above({
    advance: toEffect('民事诉讼法（2023）第一百七十七条、第一百八十二条'), remand: go('closed', court, '民事诉讼法（2023）第一百七十七条第一款'),
  }),
  purged: row('cases.purged'),
};

/** Stages in which the work on the case is over. */
export const OVER_STAGES: readonly TrialStage[] = ['closed', 'archived', 'purged'];

/** The life of a case at trial, to be drawn and proved. */
export const trialMachine: Machine<TrialStage, TrialStep, TrialActor> = {
  title: { zh: '一审案件', en: 'A case at first instance' }, table: trialStages, start: 'registered', ends: ['transferred', 'archived', 'purged'], aside: ['suspended'],
  states: 'cases.stage', steps: 'cases.step', house: ['closed advance', 'archived purge'],
};

/** The progress line: each stage of the main road as done, now or ahead, with the day on which it was reached where known. */
export function progressLine(now: TrialStage, reached: Readonly<Partial<Record<TrialStage, string>>>): { step: TrialStage; state: 'done' | 'now' | 'ahead'; on: string | null }[] {
  const road = TRIAL_STAGES as readonly TrialStage[];
  const passed = (s: TrialStage) => reached[s] !== undefined;
  const at = road.includes(now) ? road.indexOf(now) : road.reduce((far, s, i) => (passed(s) ? i : far), 0);
  const line = road.map((step, i) => ({ step, state: i < at ? ('done' as const) : i > at ? ('ahead' as const) : road.includes(now) ? ('now' as const) : ('done' as const), on: reached[step] ?? null }));
  if (road.includes(now)) return line;
  return [...line.slice(0, at + 1), { step: now, state: 'now' as const, on: reached[now] ?? null }, ...line.slice(at + 1)];
}

/** The stage to which a suspended case returns: the furthest that it had reached, or the time to answer where nothing is known of it. */
export function resumedStage(reached: Readonly<Partial<Record<TrialStage, string>>>): TrialStage {
  return TRIAL_STAGES.reduce<TrialStage>((far, stage) => (reached[stage] !== undefined ? stage : far), 'answering');
}
