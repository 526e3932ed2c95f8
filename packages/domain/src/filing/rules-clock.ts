import { addDays, daysBetween, type Calendar, type Day } from '../shared/calendar.ts';
import { daysOf } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import { CLOCK_STATES, type Filing, type FilingKind, type SuitKind } from './rules.ts';

/** The court day of a decision and the courts' calendar. */
export type Today = { today: Day; calendar: Calendar };

/** Kind and suit of a complaint: what the court's time to decide depends on. */
export type Decided = { readonly kind: FilingKind; readonly suit: SuitKind };
const OF_SUIT: { readonly [s in SuitKind]?: LimitCode } = { 'third-party-revocation': 'T-FILE-3P', 'enforcement-objection': 'T-FILE-EO' };
/** Which limit the court has to register or decline: that of the suit, else that of a civil or an administrative complaint. */
export const decisionLimit = ({ kind, suit }: Decided): LimitCode => OF_SUIT[suit] ?? (kind === 'administrative' ? 'T-ADM-FILE' : 'T-FILE');

const SUIT_CAUSES: readonly { cause: string; suit: SuitKind }[] = [
  { cause: 'CC-12-58', suit: 'third-party-revocation' }, { cause: 'CC-12-59-512', suit: 'enforcement-objection' },
];
/** Which time to decide holds for a suit of this cause; ordinary for every cause that has no other. */
export const suitOf = (causeCode: string | null): SuitKind =>
  SUIT_CAUSES.find(({ cause }) => causeCode === cause || causeCode?.startsWith(`${cause}-`))?.suit ?? 'ordinary';

/** Days before the end of its time on which the court is warned (product rule). */
const WARN_BEFORE = 2;

/** The days the court has to decide on what came in on a day. */
export const daysToDecide = (f: Decided, on: Day): number => daysOf(decisionLimit(f), on);
/** The last day to decide on what came in today. Shown unrolled: whether the court's own time moves over rest days is disputed. */
export const decideByOf = (f: Decided, today: Day): Day => addDays(today, daysToDecide(f, today));
/** The day of the receipt or insistence from which a last day to decide was counted. */
export const decidedFrom = (f: Decided, decideBy: Day): Day => addDays(decideBy, -daysToDecide(f, decideBy));
/** The last day to decide where the suit turns out to be of another kind: its days, from the same last receipt or insistence. */
export const decideByAs = (suit: SuitKind, was: Decided, decideBy: Day): Day => decideByOf({ ...was, suit }, decidedFrom(was, decideBy));

/** How close the court's time is to its end. `registerFirst`: it has passed, so the complaint is to be registered first (Provisions on Registration, art. 8 (2); 行诉法解释 (2018), art. 53). */
export type ReviewClock = { level: 'calm' | 'soon' | 'last-day' | 'overdue'; daysLeft: number | null; registerFirst: boolean };

/**
 * How close the court's time to decide is to its end: warned two days before, on the last day and after it.
 * The duty to register first binds only when the last day, moved over rest days, has passed too, so that the disputed question hurts no one.
 */
export function reviewClock(f: Filing, { today, calendar }: Today): ReviewClock {
  if (f.decideBy === null || !CLOCK_STATES.includes(f.state)) return { level: 'calm', daysLeft: null, registerFirst: false };
  const daysLeft = daysBetween(today, f.decideBy);
  const level = daysLeft < 0 ? 'overdue' : daysLeft === 0 ? 'last-day' : daysLeft <= WARN_BEFORE ? 'soon' : 'calm';
  let rolled = f.decideBy;
  while (calendar.isRestDay(rolled)) rolled = addDays(rolled, 1);
  return { level, daysLeft, registerFirst: today > rolled };
}

/** The days on which the court is to be reminded of a complaint: two days before the end, on the last day, and the day after it. */
export function reminderDays(decideBy: Day): { on: Day; level: 'soon' | 'last-day' | 'overdue' }[] {
  return [{ on: addDays(decideBy, -WARN_BEFORE), level: 'soon' }, { on: decideBy, level: 'last-day' }, { on: addDays(decideBy, 1), level: 'overdue' }];
}
