import { daysBetween, type Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { backwards, moved, walk, type Follow, type Moved, type On } from '../shared/machine.ts';
import { APPLICATIONS } from './catalogue.ts';
import { applicationMachine, type Application, type ApplicationActor } from './rules.ts';
import { isAtOwnRisk, lastDayOf, mayApply, windowOpen, type By, type Standing } from './rules-window.ts';

type Answer = Decision<Moved<Application>>;
const decideBy = (a: Application, from: Day, on: On): Day | null => {
  const { limit, urgent } = APPLICATIONS[a.kind], code = a.urgent && urgent !== null ? urgent : limit;
  return code === null ? null : lastDayOf(code, from, on.calendar);
};
/** What an application that pauses the case while it is open does to its clocks when it begins and when it is settled. */
const meanwhile = (a: Application, what: 'clock-trial-pauses' | 'clock-goes-on'): Follow[] => {
  const { clock, article } = APPLICATIONS[a.kind];
  return clock === 'pauses-meanwhile' ? [{ what: `applications.tell.${what}`, whom: ['clerk'], article }] : [];
};
const toDecide = (a: Application, by: Day | null): Follow => ({ what: 'applications.tell.decide', whom: ['judge', 'clerk'], ...(by === null ? {} : { by }), article: APPLICATIONS[a.kind].article });

/** The application as filed: in its window, by someone who may make it. `from` is the day from which a limit of its own runs. */
export function file(a: Application, by: By, standing: Standing, from: Day | null, on: On): Answer {
  const next = walk(applicationMachine, a, 'file', 'applicant');
  if (!next.ok) return next;
  const may = mayApply(a.kind, by);
  if (!may.ok) return may;
  const open = windowOpen(a.kind, standing, from, on);
  if (!open.ok) return open;
  const last = decideBy(a, on.today, on);
  const risk: Follow[] = isAtOwnRisk(a.kind, from, on) ? [{ what: 'applications.tell.late-at-own-risk', whom: ['applicant', 'judge'], article: APPLICATIONS[a.kind].article }] : [];
  return moved({ ...next.value, filedOn: on.today, decideBy: last }, toDecide(a, last), ...risk, ...meanwhile(a, 'clock-trial-pauses'));
}

/** The longest time to supplement that a court may set (rule of ours, as with the correction of a complaint). */
const LONGEST = 60;
/** What is missing, named once and with a day; the court's time stands still meanwhile and begins anew after it. */
export function askSupplement(a: Application, list: { readonly missing: readonly string[]; readonly by: Day }, on: On): Answer {
  const next = walk(applicationMachine, a, 'ask-supplement', 'clerk');
  if (!next.ok) return next;
  const early = backwards(on, a.filedOn);
  if (early) return early;
  if (a.supplemented) return refused('applications.supplemented-once', 'conflict');
  if (list.missing.length === 0) return refused('applications.nothing-missing', 'invalid');
  const days = daysBetween(on.today, list.by);
  if (days < 1 || days > LONGEST) return refused('applications.supplement-days', 'invalid', { most: LONGEST });
  return moved({ ...next.value, supplementBy: list.by, supplemented: true, decideBy: null }, { what: 'applications.tell.supplement', whom: ['applicant'], by: list.by });
}

/** The application back before the court: supplemented, or, when the day has passed, to be decided on what is there. */
export function goOn(a: Application, by: 'applicant' | 'clock', on: On): Answer {
  const next = walk(applicationMachine, a, by === 'applicant' ? 'supplement' : 'go-on', by);
  if (!next.ok) return next;
  if (by === 'clock' && a.supplementBy !== null && on.today <= a.supplementBy) return refused('applications.still-time', 'conflict', { by: a.supplementBy });
  const last = decideBy(a, on.today, on);
  return moved({ ...next.value, supplementBy: null, decideBy: last }, toDecide(a, last));
}

const OUTCOMES = { grant: 'granted', 'grant-partly': 'partly', refuse: 'refused' } as const;
/** The court's decision. What is not granted in full needs its reasons: CPL (2023), art. 157 (3). */
export function decide(a: Application, how: keyof typeof OUTCOMES, reasons: string): Answer {
  const next = walk(applicationMachine, a, how, 'judge');
  if (!next.ok) return next;
  if (how !== 'grant' && reasons.trim() === '') return refused('applications.reasons-missing', 'invalid');
  return moved({ ...next.value, outcome: OUTCOMES[how], decideBy: null }, { what: 'applications.tell.serve', whom: ['clerk'], article: APPLICATIONS[a.kind].article });
}

/** The decision as served, with the last day to have it reviewed where it can be (later where whoever may ask has no domicile in the country), and what it does to the clocks. */
export function serve(a: Application, on: On, abroad = false): Answer {
  const next = walk(applicationMachine, a, 'serve', 'clerk');
  if (!next.ok) return next;
  const early = backwards(on, a.filedOn);
  if (early) return early;
  const { review, clock, article } = APPLICATIONS[a.kind];
  const reviewBy = review === null || review.within === null ? null : lastDayOf(review.within, on.today, on.calendar, abroad);
  const clocks: Follow[] = clock !== 'none' && clock !== 'pauses-meanwhile' && a.outcome !== 'refused' ? [{ what: `applications.tell.clock-${clock}`, whom: ['clerk'], article }] : [];
  return moved({ ...next.value, servedOn: on.today, reviewBy }, { what: 'applications.tell.decided', whom: ['applicant', 'party'], ...(reviewBy === null ? {} : { by: reviewBy }), article }, ...clocks);
}

/** A review of the decision as asked for, where the law gives one and in its time. */
export function askReview(a: Application, by: 'applicant' | 'party', on: On): Answer {
  const next = walk(applicationMachine, a, 'ask-review', by);
  if (!next.ok) return next;
  const { review, article } = APPLICATIONS[a.kind];
  if (review === null) return refused('applications.no-review', 'conflict');
  const early = backwards(on, a.servedOn);
  if (early) return early;
  if (a.reviewBy !== null && on.today > a.reviewBy) return refused('applications.too-late', 'conflict', { last: a.reviewBy });
  const last = review.decided === null ? null : lastDayOf(review.decided, on.today, on.calendar);
  return moved(next.value, { what: 'applications.tell.review', whom: ['judge'], ...(last === null ? {} : { by: last }), article });
}

/** The decision as final: there is no review, or its time is over. */
export function becomeFinal(a: Application, by: ApplicationActor, on: On): Answer {
  const next = walk(applicationMachine, a, 'become-final', by);
  if (!next.ok) return next;
  return a.reviewBy !== null && on.today <= a.reviewBy ? refused('applications.review-open', 'conflict', { last: a.reviewBy }) : moved(next.value, ...meanwhile(a, 'clock-goes-on'));
}

/** A step that needs no facts: taking the application back, or the review that was made. */
export function step(a: Application, what: 'withdraw' | 'review', by: ApplicationActor): Answer {
  const next = walk(applicationMachine, a, what, by);
  return next.ok ? moved(next.value, ...(a.filedOn === null ? [] : meanwhile(a, 'clock-goes-on'))) : next;
}
