import { LIMITS, type LimitCode } from '../law/limits.ts';
import { nextWorkday } from '../law/calendar.ts';
import { addMonths } from '../law/periods.ts';
import { addDays, type Calendar, type Day } from '../shared/calendar.ts';
import { ruleOn } from '../shared/citation.ts';
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

/** The last day of a limit that runs from a day, or back from it; null where no rule held that day or it is counted in hours. */
export function limitEnd(code: LimitCode, from: Day, calendar: Calendar, abroad = false): Day | null {
  const limit = LIMITS[code], span = ruleOn((abroad ? limit.abroad : undefined) ?? limit.rule, from)?.value;
  if (span === undefined || 'hours' in span) return null;
  if (limit.ends === 'before') return 'days' in span ? addDays(from, -span.days) : null;
  if ('workingDays' in span) {
    let at = from;
    for (let left = span.workingDays; left > 0; left -= 1) at = nextWorkday(addDays(at, 1), calendar);
    return at;
  }
  const raw = 'days' in span ? addDays(from, span.days) : addMonths(from, 'months' in span ? span.months : span.years * 12);
  return limit.ends === 'rolls' ? nextWorkday(raw, calendar) : raw;
}

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

/** Whether a kind of application is open now. `from` is the day from which its own limit runs, such as the receipt of the decision. */
export function windowOpen(kind: ApplicationKind, s: Standing, from: Day | null, { today, calendar }: On): Decision<void> {
  const { window } = APPLICATIONS[kind];
  if (typeof window === 'string') {
    const why = SHUT[window](s, today);
    return why === null ? agreed(undefined) : refused(why, 'conflict');
  }
  if (from === null) return refused('applications.no-event', 'conflict');
  const last = limitEnd(window.limit, from, calendar, s.abroad);
  return late(last, today) ? refused('applications.too-late', 'conflict', { last }) : agreed(undefined);
}

/** Whoever applies: as which party, in person or through an agent, with which authority. */
export type By = { readonly as: Applicant; readonly agent: boolean; readonly authority: 'general' | 'special' };
/** Whether someone may make a kind of application: the party to whom it is given, an agent with special authority where the law asks for it. CPL (2023), art. 62 (2). */
export function mayApply(kind: ApplicationKind, by: By): Decision<void> {
  const { who, authority } = APPLICATIONS[kind];
  if (!who.includes(by.as)) return refused('applications.not-yours', 'forbidden', { who });
  return by.agent && authority === 'special' && by.authority !== 'special' ? refused('applications.special-authority', 'forbidden') : agreed(undefined);
}
