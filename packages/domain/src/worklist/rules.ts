import { addDays, dayOf, type Day } from '../shared/calendar.ts';

/** The things to do that a court's staff can have. */
export const TASK_KINDS = ['filing-review', 'filing-correction-late', 'ruling-to-sign', 'proof-of-identity', 'question', 'fee-overdue', 'cause-to-settle', 'notice-to-serve', 'evidence-late', 'evidence-extension', 'evidence-original', 'service-failed', 'service-rebutted', 'statement-unsigned', 'document-failed', 'record-objection'] as const;
/** A thing to do. */
export type TaskKind = (typeof TASK_KINDS)[number];
/** How near the law's clock is. */
export type ClockLevel = 'calm' | 'soon' | 'last-day' | 'overdue';

/** Which posts a thing to do is shown to; everyone else's list stays short. */
export const POSTS_OF_TASK: Readonly<Record<TaskKind, readonly string[]>> = {
  'filing-review': ['registrar', 'manager'],
  'filing-correction-late': ['registrar', 'manager'],
  'cause-to-settle': ['registrar'],
  'notice-to-serve': ['registrar', 'clerk'],
  'ruling-to-sign': ['judge', 'manager'],
  'proof-of-identity': ['registrar', 'clerk'],
  question: ['clerk', 'assistant', 'manager'],
  'fee-overdue': ['judge', 'assistant', 'clerk'],
  'evidence-late': ['judge', 'assistant'],
  'evidence-extension': ['judge', 'assistant'],
  'evidence-original': ['judge', 'assistant', 'clerk'],
  'service-failed': ['clerk', 'assistant'],
  'service-rebutted': ['judge'],
  'statement-unsigned': ['judge'],
  'document-failed': ['clerk', 'assistant'],
  'record-objection': ['clerk', 'judge'],
};

/** The kinds of things to do that someone with these posts sees. */
export const kindsFor = (posts: readonly string[]): TaskKind[] => TASK_KINDS.filter((kind) => POSTS_OF_TASK[kind].some((post) => posts.includes(post)));

/**
 * How near the last day is: `soon` from two days before, `last-day` on it, `overdue` from the day after.
 * Two days leave one full working day to act before the seven days of CPL (2023), art. 126 run out.
 */
export function levelOfDay(due: Day | null, today: Day): ClockLevel {
  if (due === null) return 'calm';
  if (today > due) return 'overdue';
  if (today === due) return 'last-day';
  return addDays(today, 2) >= due ? 'soon' : 'calm';
}

/** How near a promised moment is: `overdue` once it has passed, else by its court day. */
export function levelOfMoment(dueAt: Date | null, now: Date): ClockLevel {
  if (dueAt === null) return 'calm';
  if (now.getTime() > dueAt.getTime()) return 'overdue';
  return levelOfDay(dayOf(dueAt), dayOf(now));
}

/** The more urgent of two levels. */
export const worseOf = (a: ClockLevel, b: ClockLevel): ClockLevel => (RANK[a] >= RANK[b] ? a : b);
const RANK: Readonly<Record<ClockLevel, number>> = { calm: 0, soon: 1, 'last-day': 2, overdue: 3 };

/** What the order of the work depends on. */
export type Clocked = { due: Day | null; dueAt: Date | null; since: Date };

/** The level of a thing to do now, by its last day and its promised moment. */
export const levelOf = (t: Pick<Clocked, 'due' | 'dueAt'>, now: Date): ClockLevel => worseOf(levelOfDay(t.due, dayOf(now)), levelOfMoment(t.dueAt, now));

/** The order of the day's work: the clock that runs out first comes first, things without a clock last, older before newer. */
export function byClock(a: Clocked, b: Clocked): number {
  const ends = (t: Clocked): number => Math.min(t.due === null ? Infinity : Date.parse(`${t.due}T16:00:00Z`), t.dueAt === null ? Infinity : t.dueAt.getTime());
  const one = ends(a), other = ends(b);
  if (one !== other) return one < other ? -1 : 1;
  return a.since.getTime() - b.since.getTime();
}
