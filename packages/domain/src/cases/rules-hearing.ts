import { daysBetween, type Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { moved, walk, type Machine, type Moved, type On } from '../shared/machine.ts';
import { go, rowsOver, type States } from '../shared/states.ts';
import type { Procedure } from './rules-procedure.ts';

/** Where a hearing can stand. `resumed` is open again after a recess: the record says that it was. */
export const HEARING_STATES = ['summoned', 'open', 'recess', 'resumed', 'adjourned', 'over'] as const;
/** Where a hearing stands. */
export type HearingState = (typeof HEARING_STATES)[number];
/** What is done with a hearing. */
export const HEARING_STEPS = ['open', 'pause', 'resume', 'adjourn', 'summon', 'end'] as const;
/** One thing done with a hearing. */
export type HearingStep = (typeof HEARING_STEPS)[number];
type By = 'judge' | 'clerk' | 'court-system';

const judge = ['judge', 'court-system'] as const;
const row = rowsOver<HearingState, HearingStep, By>(HEARING_STEPS);
const adjourn = go<HearingState, By>('adjourned', judge, '民事诉讼法（2023）第一百四十九条');
const end = go<HearingState, By>('over', judge, '民事诉讼法（2023）第一百四十四条第二款、第一百四十五条');
const pause = go<HearingState, By>('recess', judge);

/** The course of a hearing; the debate being closed ends it. */
export const hearingStates: States<HearingState, HearingStep, By> = {
  summoned: row('cases.hearing-not-open', { open: go('open', judge, '民事诉讼法（2023）第一百四十条第二款'), adjourn }),
  open: row('cases.hearing-open', { pause, adjourn, end }),
  recess: row('cases.hearing-recess', { resume: go('resumed', judge), adjourn }),
  resumed: row('cases.hearing-open', { pause, adjourn, end }),
  adjourned: row('cases.hearing-adjourned', { summon: go('summoned', ['judge', 'clerk', 'court-system'], '民事诉讼法（2023）第一百三十九条') }),
  over: row('cases.hearing-over'),
};
/** The course of a hearing, to be drawn and proved. */
export const hearingMachine: Machine<HearingState, HearingStep, By> = {
  title: { zh: '庭审', en: 'Hearing' }, table: hearingStates, start: 'summoned', ends: ['over'], states: 'cases.hearing', steps: 'cases.hearing-step',
  house: ['open pause', 'resumed pause', 'recess resume'],
};

/** A hearing: the day on which it is to be held and the day on which the parties were told, null where they were not. */
export type Hearing = { readonly state: HearingState; readonly heldOn: Day; readonly toldOn: Day | null; readonly procedure: Procedure; readonly waived: boolean };

/** Days by which parties are told before a hearing in ordinary procedure: CPL (2023), art. 139; summary procedure is not bound by it: art. 163. */
const NOTICE = 3;

/** The hearing as opened: on its day, its parties told three days before unless the procedure is summary or they waived it. */
export function openHearing(h: Hearing, { today }: On): Decision<Moved<Hearing>> {
  const next = walk({ table: hearingStates }, h, 'open', 'judge');
  if (!next.ok) return next;
  if (today < h.heldOn) return refused('cases.hearing-too-early', 'conflict', { heldOn: h.heldOn });
  if (today > h.heldOn) return refused('cases.hearing-day-over', 'conflict', { heldOn: h.heldOn });
  const short = h.toldOn === null || daysBetween(h.toldOn, h.heldOn) < NOTICE;
  if (h.procedure === 'ordinary' && !h.waived && short) return refused('cases.hearing-notice-short', 'conflict', { days: NOTICE });
  return moved(next.value);
}

/** What is known of a defendant who does not come. A summons by simple means counts only when confirmed or proved: 解释 (2022), art. 261 (2). */
export type Absence = { readonly summons: 'formal' | 'simple' | 'none'; readonly receiptProved: boolean; readonly excused: boolean };
/** Whether the court may go on to judge in a defendant's absence: CPL (2023), art. 147; 解释 (2022), arts. 241, 261. */
export function mayJudgeInAbsence(a: Absence): Decision<void> {
  if (a.summons === 'none' || !a.receiptProved) return refused('cases.absence-not-summoned', 'conflict');
  return a.excused ? refused('cases.absence-excused', 'conflict') : agreed(undefined);
}
