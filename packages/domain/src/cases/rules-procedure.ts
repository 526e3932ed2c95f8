import type { Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { moved, walk, type Follow, type Machine, type Moved, type On } from '../shared/machine.ts';
import { go, rowsOver, type States } from '../shared/states.ts';

/** The three ways to try a civil case at first instance, the lightest first. */
export const PROCEDURES = ['small-claims', 'summary', 'ordinary'] as const;
/** How a case is tried. */
export type Procedure = (typeof PROCEDURES)[number];
/** The changes from one procedure to another. */
export const PROCEDURE_STEPS = ['to-small-claims', 'to-summary', 'to-ordinary'] as const;
/** A change of procedure. */
export type ProcedureStep = (typeof PROCEDURE_STEPS)[number];

const judge = ['judge', 'court-system'] as const;
type By = (typeof judge)[number];
const row = rowsOver<Procedure, ProcedureStep, By>(PROCEDURE_STEPS);
const way = (to: Procedure, basis: string) => go<Procedure, By>(to, judge, basis);

/** From which procedure a case may change to which, civil cases at first instance. */
export const procedureStates: States<Procedure, ProcedureStep, By> = {
  'small-claims': row('cases.same-procedure', {
    'to-summary': way('summary', '民事诉讼法（2023）第一百六十九条；民诉法解释（2022）第二百七十八条、第二百七十九条'),
    'to-ordinary': way('ordinary', '民事诉讼法（2023）第一百六十九条；民诉法解释（2022）第二百七十八条、第二百七十九条'),
  }),
  summary: row('cases.same-procedure', {
    'to-small-claims': way('small-claims', '民事诉讼法（2023）第一百六十五条第二款'),
    'to-ordinary': way('ordinary', '民事诉讼法（2023）第一百七十条；民诉法解释（2022）第二百五十八条第二款、第二百六十九条'),
  }),
  ordinary: row('cases.same-procedure', {
    'to-small-claims': 'cases.not-from-ordinary', 'to-summary': way('summary', '民事诉讼法（2023）第一百六十条第二款；民诉法解释（2022）第二百六十条、第二百六十四条'),
  }),
};
/** Changes of procedure, to be drawn and proved. */
export const procedureMachine: Machine<Procedure, ProcedureStep, By> = {
  title: { zh: '审理程序的转换', en: 'Change of procedure' }, table: procedureStates, start: 'summary', ends: PROCEDURES, states: 'cases.procedure', steps: 'cases.step',
};

/** What bears on a change: whether the hearing has been opened, and the last day of the time for the trial. */
export type Tried = { readonly state: Procedure; readonly hearingOpened: boolean; readonly trialBy: Day | null };
/** Why summary procedure is closed to a case: 解释 (2022), art. 257, in its order. */
export const NOT_FOR_SUMMARY = ['whereabouts-unknown', 'remanded', 'many-parties', 'retrial', 'public-interest', 'third-party-revocation', 'other'] as const;
/** One of the reasons of art. 257. */
export type NotForSummary = (typeof NOT_FOR_SUMMARY)[number];

const toHeavier: readonly Follow[] = [
  { what: 'cases.tell.procedure', whom: ['plaintiff', 'defendant', 'third-party'], article: '民诉法解释（2022）第二百五十八条第二款' },
  { what: 'cases.tell.time-from-filing', whom: ['judge', 'clerk'], article: '民诉法解释（2022）第二百五十八条第三款' },
  { what: 'cases.tell.fee-top-up', whom: ['plaintiff'], article: '民诉法解释（2022）第一百九十九条' },
];

/**
 * The case as tried in another procedure. A lighter one only by agreement of both sides, before the hearing is opened, and where the law does not close it to the
 * case: 解释 (2022), arts. 257, 260, 264; the ordinary one by ruling before the time for the trial is over: art. 258 (2).
 */
export function changeProcedure(tried: Tried, step: ProcedureStep, about: { readonly agreed: boolean; readonly closed: readonly NotForSummary[] }, { today }: On): Decision<Moved<Tried>> {
  const next = walk({ table: procedureStates }, tried, step, 'judge');
  if (!next.ok) return next;
  const lighter = PROCEDURES.indexOf(next.value.state) < PROCEDURES.indexOf(tried.state);
  if (lighter && tried.hearingOpened) return refused('cases.no-lighter-after-hearing', 'conflict');
  if (lighter && !about.agreed) return refused('cases.lighter-by-agreement', 'conflict');
  if (next.value.state !== 'ordinary' && about.closed.length > 0) return refused('cases.not-for-summary', 'conflict', { why: about.closed });
  if (next.value.state === 'ordinary' && tried.trialBy !== null && today > tried.trialBy) return refused('cases.change-before-time', 'conflict', { trialBy: tried.trialBy });
  return moved(next.value, ...(next.value.state === 'ordinary' ? toHeavier : toHeavier.slice(0, 1)));
}

/** Whether cases may be tried as one: on the same facts at one court (解释 (2022), art. 221), or claims of one kind with the parties' consent (CPL (2023), art. 55). */
export function mayMerge(c: { readonly sameCourt: boolean; readonly sameFacts: boolean; readonly sameKind: boolean; readonly agreed: boolean }): Decision<void> {
  if (!c.sameCourt) return refused('cases.merge-one-court', 'conflict');
  return c.sameFacts || (c.sameKind && c.agreed) ? agreed(undefined) : refused('cases.merge-unrelated', 'conflict');
}

/** Whether a part may be split off: not where the parties must sue or be sued together, CPL (2023), arts. 55, 135. */
export const maySplit = (c: { readonly mustStandTogether: boolean }): Decision<void> => (c.mustStandTogether ? refused('cases.split-inseparable', 'conflict') : agreed(undefined));
