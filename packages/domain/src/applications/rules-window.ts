import { keptFrom, limitEnd } from '../law/limit-end.ts';
import { LIMITS, type LimitCode } from '../law/limits.ts';
import type { Calendar, Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { On } from '../shared/machine.ts';
import { APPLICATIONS, type ApplicationKind } from './catalogue.ts';
import type { Applicant, Window } from './entry.ts';

/** Where the case stands, as far as applications hang on it. Days are null where they are not set or have not come. */
export type Standing = {
  readonly phase: 'before-filing' | 'first-instance' | 'second-instance' | 'effective' | 'enforcement';
  readonly inMediation: boolean;
  readonly answerBy: Day | null;
  readonly evidenceBy: Day | null;
  readonly hearingOpened: boolean;
  readonly debateClosed: boolean;
  readonly pronounced: boolean;
  readonly enforcementOver: boolean;
  /** The applicant has no domicile in the country, for whom some limits are longer. */
  readonly abroad: boolean;
};

/** The last day of a limit that runs from a day, or back from it; null where no rule is kept for that day. */
export const lastDayOf = (code: LimitCode, from: Day, calendar: Calendar, abroad = false): Day | null =>
  (from < keptFrom(code) ? null : limitEnd(code, from, calendar, abroad).last);

const late = (last: Day | null, today: Day): boolean => last !== null && today > last;
/** Why a window is shut, or null while it is open: each by where the case stands. */
const SHUT: { readonly [w in Extract<Window, string>]: (s: Standing, today: Day) => string | null } = {
  any: () => null,
  'before-filing': (s) => (s.phase === 'before-filing' ? null : 'applications.filed-case'),
  answer: (s, today) => (s.phase !== 'first-instance' ? 'applications.not-in-trial' : late(s.answerBy, today) ? 'applications.answer-over' : null),
  evidence: (s, today) => (inTrial(s) ? (late(s.evidenceBy, today) ? 'applications.evidence-over' : null) : 'applications.not-in-trial'),
  hearing: (s) => (inTrial(s) ? (s.hearingOpened ? 'applications.hearing-opened' : null) : 'applications.not-in-trial'),
  debate: (s) => (inTrial(s) ? (s.debateClosed ? 'applications.debate-closed' : null) : 'applications.not-in-trial'),
  judgment: (s) => (inTrial(s) ? (s.pronounced ? 'applications.pronounced' : null) : 'applications.not-in-trial'),
  'second-judgment': (s) => (s.phase === 'second-instance' ? (s.pronounced ? 'applications.pronounced' : null) : 'applications.not-in-second-instance'),
  mediation: (s) => (s.inMediation ? null : 'applications.not-in-mediation'),
  enforcement: (s) => (s.phase !== 'enforcement' ? 'applications.not-in-enforcement' : s.enforcementOver ? 'applications.enforcement-over' : null),
};
const inTrial = (s: Standing): boolean => s.phase === 'first-instance' || s.phase === 'second-instance';

/** Whether a kind of application is open now. `from` is the day from which its own limit runs, such as the receipt of the decision; one that lies ahead has not come. */
export function windowOpen(kind: ApplicationKind, s: Standing, from: Day | null, on: On): Decision<void> {
  const { window, after } = APPLICATIONS[kind];
  if (typeof window === 'string') {
    const why = SHUT[window](s, on.today);
    if (why !== null) return refused(why, 'conflict');
    return after === null ? agreed(undefined) : mayBegin(after, from, on);
  }
  if (from === null || (from > on.today && LIMITS[window.limit].ends !== 'before')) return refused('applications.no-event', 'conflict');
  const last = window.atOwnRisk ? from : lastDayOf(window.limit, from, on.calendar, s.abroad);
  return late(last, on.today) ? refused('applications.too-late', 'conflict', { last }) : agreed(undefined);
}

/** Whether an application comes after the day by which the law asks for it, and is open all the same, whoever is late bearing the consequence. */
export function isAtOwnRisk(kind: ApplicationKind, from: Day | null, { today, calendar }: On): boolean {
  const { window } = APPLICATIONS[kind];
  return typeof window !== 'string' && window.atOwnRisk === true && from !== null && late(lastDayOf(window.limit, from, calendar), today);
}

function mayBegin(after: LimitCode, from: Day | null, { today, calendar }: On): Decision<void> {
  const last = from === null ? null : lastDayOf(after, from, calendar);
  if (last === null) return refused('applications.no-event', 'conflict');
  return today <= last ? refused('applications.too-early', 'conflict', { last }) : agreed(undefined);
}

/** Whoever applies: as which party, in person or through an agent, with which authority. */
export type By = { readonly as: Applicant; readonly agent: boolean; readonly authority: 'general' | 'special' };
/** Whether someone may make a kind of application: the party to whom it is given, an agent with special authority where the law asks for it. CPL (2023), art. 62 (2). */
export function mayApply(kind: ApplicationKind, by: By): Decision<void> {
  const { who, authority } = APPLICATIONS[kind];
  if (!who.includes(by.as)) return refused('applications.not-yours', 'forbidden', { who });
  return by.agent && authority === 'special' && by.authority !== 'special' ? refused('applications.special-authority', 'forbidden') : agreed(undefined);
}
