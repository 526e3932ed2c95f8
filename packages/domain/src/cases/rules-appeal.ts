import { limitEnd } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import { addDays, day, type Calendar, type Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';

/** What a case at first instance is decided by. The last three take effect without a time to appeal. */
export const OUTCOMES = ['judgment', 'appealable-ruling', 'ruling', 'mediation', 'small-claims-judgment'] as const;
/** What a case was decided by. */
export type Outcome = (typeof OUTCOMES)[number];

/** Whether an outcome may be appealed: CPL (2023), arts. 157 (2), 165, 171. */
const mayBeAppealed = (outcome: Outcome): boolean => outcome === 'judgment' || outcome === 'appealable-ruling';

/** The limits to appeal a judgment or a ruling; both are longer for a party without a domicile in the country: CPL (2023), arts. 171, 286. */
const APPEAL_LIMIT = { judgment: 'T-APP', 'appealable-ruling': 'T-APP-R' } as const;

/** When the decision reached a party; null while it has not. */
export type Reached = { readonly party: string; readonly servedOn: Day | null; readonly abroad: boolean };
/** The time of one party to appeal: its last day, null while it has not begun. Each party has its own: 解释 (2022), art. 244. */
export type Window = { readonly party: string; readonly last: Day | null };

/** The time to appeal of every party; nobody has one where the outcome is final at once. */
export function appealWindows(outcome: Outcome, reached: readonly Reached[], calendar: Calendar): Window[] {
  if (outcome !== 'judgment' && outcome !== 'appealable-ruling') return [];
  return reached.map(({ party, servedOn, abroad }) => ({ party, last: servedOn && limitEnd(APPEAL_LIMIT[outcome], servedOn, calendar, abroad).last }));
}

/** The day on which a decision that nobody appeals takes effect: after the last time to appeal; null while someone's has not begun. CPL (2023), art. 158. */
export function effectiveFrom(windows: readonly Window[]): Day | null {
  if (windows.length === 0 || windows.some((w) => w.last === null)) return null;
  return addDays(windows.reduce<Day>((latest, { last }) => (last !== null && last > latest ? last : latest), day('')), 1);
}

/** Whether a party may appeal today: by a written appeal in its own time, an oral word is none (解释 (2022), art. 318). */
export function mayAppeal(windows: readonly Window[], party: string, appeal: { readonly written: boolean; readonly on: Day }): Decision<void> {
  const own = windows.find((w) => w.party === party);
  if (!own) return refused('cases.no-appeal', 'conflict');
  if (!appeal.written) return refused('cases.appeal-in-writing', 'invalid');
  return own.last !== null && appeal.on > own.last ? refused('cases.appeal-too-late', 'conflict', { last: own.last }) : agreed(undefined);
}

/**
 * Whether the decision may be taken to be in effect: every party's time to appeal is over, or there is none, and no appeal stands. One party's appeal, or its
 * withdrawal, decides nothing for the others: an appeal of one keeps the whole decision from taking effect. CPL (2023), arts. 158, 180.
 */
export function mayTakeEffect(outcome: Outcome, windows: readonly Window[], today: Day, appellants: readonly string[] = []): Decision<void> {
  if (!mayBeAppealed(outcome)) return agreed(undefined);
  if (appellants.length > 0) return refused('cases.appeal-stands', 'conflict', { parties: appellants });
  const from = effectiveFrom(windows);
  if (from === null) return refused('cases.not-served-on-all', 'conflict', { parties: windows.filter((w) => w.last === null).map((w) => w.party) });
  return today < from ? refused('cases.may-still-be-appealed', 'conflict', { last: addDays(from, -1) }) : agreed(undefined);
}

/** What binds the courts and the other side between an appeal and the court above, each with its limit: CPL (2023), arts. 173, 174. */
export const APPEAL_COURSE = [
  { what: 'cases.tell.send-appeal', limit: 'T-APP-M' },
  { what: 'cases.tell.answer-appeal', limit: 'T-APP-ANS' },
  { what: 'cases.tell.send-answer', limit: 'T-APP-ANS-M' },
  { what: 'cases.tell.send-file', limit: 'T-APP-FILE' },
  { what: 'cases.tell.forward-appeal', limit: 'T-APP-UP' },
] as const satisfies readonly { what: string; limit: LimitCode }[];
