import { go, type States } from '../shared/states.ts';

/** The main road of a trial at first instance, in order, as the progress line shows it. */
export const TRIAL_STAGES = [
  'registered', 'assigned', 'serving', 'answering', 'evidence', 'exchange', 'pretrial', 'scheduled', 'hearing', 'deliberation',
  'decided', 'pronounced', 'appeal-window', 'effective', 'performance', 'closed', 'archived',
] as const;
/** Standing still or leaving the road: suspended, terminated, transferred to another court, appealed. */
export const SIDE_STAGES = ['suspended', 'terminated', 'transferred', 'appealed'] as const;
/** Where a case at trial stands. */
export type TrialStage = (typeof TRIAL_STAGES)[number] | (typeof SIDE_STAGES)[number];
/** What moves a case at trial. */
export const TRIAL_STEPS = ['advance', 'suspend', 'resume', 'terminate', 'transfer', 'decide', 'appeal', 'close'] as const;
/** What moves a case at trial. */
export type TrialStep = (typeof TRIAL_STEPS)[number];
/** Who moves it: the judge, the clerk, the passing of time, the court's own case system, a party. */
export type TrialActor = 'judge' | 'clerk' | 'clock' | 'court-system' | 'party';

const court = ['judge', 'clerk', 'court-system'] as const, judge = ['judge', 'court-system'] as const;
type Row = States<TrialStage, TrialStep, TrialActor>[TrialStage];
const row = (otherwise: string, arrows: Partial<Row>): Row => Object.fromEntries(TRIAL_STEPS.map((s) => [s, arrows[s] ?? otherwise])) as Row;
const aside: Partial<Row> = {
  suspend: go('suspended', judge, '民事诉讼法（2023）第一百五十三条'), terminate: go('terminated', judge, '民事诉讼法（2023）第一百五十四条'),
  transfer: go('transferred', judge, '民事诉讼法（2023）第三十七条'), decide: go('decided', judge, '民事诉讼法（2023）第一百五十五条'),
};
const before = (next: TrialStage, basis: string): Row => row('cases.not-at-this-stage', { ...aside, advance: go(next, court, basis) });
const after = (next: TrialStage, basis: string, more: Partial<Row> = {}): Row => row('cases.already-decided', { advance: go(next, [...court, 'clock'], basis), ...more });
const end = (code: string): Row => row(code, {});

/**
 * The life of a case at trial as far as the progress line needs it: every stage answers every step.
 * Before the decision a case may be suspended, ended, transferred or decided at any stage; the stages between may be passed quickly but in order.
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
  decided: after('pronounced', '民事诉讼法（2023）第一百五十一条'),
  pronounced: after('appeal-window', '民事诉讼法（2023）第一百七十一条', { close: go('closed', court) }),
  'appeal-window': after('effective', '民事诉讼法（2023）第一百五十八条', { appeal: go('appealed', ['party', 'clerk', 'court-system'], '民事诉讼法（2023）第一百七十一条') }),
  effective: after('performance', '民事诉讼法（2023）第二百四十七条', { close: go('closed', court) }),
  performance: after('closed', '民事诉讼法（2023）第二百四十七条', { close: go('closed', court) }),
  closed: after('archived', ''),
  archived: end('cases.archived'),
  suspended: row('cases.suspended', { resume: go('answering', judge, '民事诉讼法（2023）第一百五十三条第二款'), terminate: go('terminated', judge, '民事诉讼法（2023）第一百五十四条') }),
  terminated: row('cases.ended', { close: go('closed', court) }),
  transferred: end('cases.transferred'),
  appealed: row('cases.appealed', { advance: go('effective', ['court-system', 'clerk'], '民事诉讼法（2023）第一百八十二条'), close: go('closed', court) }),
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
