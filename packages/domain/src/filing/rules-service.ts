import { addDays, daysBetween, type Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Draft } from './draft.ts';

/** What the court tells a filer so that a period may run from it: the list of defects, the court with jurisdiction, the ruling, the fee. */
export const NOTICES = ['correction', 'advice', 'ruling', 'fee'] as const;
/** One of the court's notices to a filer. */
export type NoticeKind = (typeof NOTICES)[number];

/**
 * Whether a filer has agreed to be served electronically: expressly, or by giving an electronic address in the complaint without declining.
 * 人民法院在线诉讼规则（法释〔2021〕12号）第二十九条；民事诉讼法（2023）第九十条.
 */
export function mayServeElectronically(service: Draft['service']): boolean {
  if (service?.electronic !== undefined) return service.electronic === 'agreed';
  const { app, sms, email } = service?.channels ?? {};
  return app === true || (sms ?? '') !== '' || (email ?? '') !== '';
}

/** Days from a notice to the last day that was set with it, so that they can be counted anew from the day of service. */
export const daysSet = (madeOn: Day, lastDay: Day): number => daysBetween(madeOn, lastDay);

/** The last day to correct for someone whom the list of defects reached on this day. */
export const correctByFrom = (servedOn: Day, days: number): Day => addDays(servedOn, days);

/** Whether a notice can have been served on paper on this day: not before it was made, not in the future. 民事诉讼法（2023）第八十七条. */
export function mayNoteServed(notice: { madeOn: Day } | null, on: Day, today: Day): Decision<void> {
  if (notice === null) return refused('filing.nothing-to-serve', 'conflict');
  return on < notice.madeOn || on > today ? refused('filing.served-on-day', 'invalid', { from: notice.madeOn }) : agreed(undefined);
}
