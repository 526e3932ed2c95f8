import { limitEnd } from '../law/limit-end.ts';
import type { Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { take } from '../shared/states.ts';
import { filingStates, type Filing, type FilingActor } from './rules.ts';
import type { Today } from './rules-clock.ts';

/** The last day to pay the fee of which notice was served on this day: Fee Measures (2006), art. 22 (1). */
export const payBy = (noticeOn: Day, at: Pick<Today, 'calendar'>): Day => limitEnd('T-FEE', noticeOn, at.calendar).last;

/** What is known of the fee: the day of the notice, whether nothing is due or it was paid. */
export type FeeFacts = { noticeOn: Day | null; settled: boolean };

/**
 * The case as deemed withdrawn for want of the fee, by the judge's ruling alone: 解释 (2022), art. 213; 行诉法解释 (2018), art. 61. Only when the fee was
 * asked for, its seven days are over, and no request for relief is open or granted in a way that leaves nothing due now.
 */
export function deemWithdrawn(f: Filing, fee: FeeFacts, at: Today, by: FilingActor = 'judge'): Decision<Filing> {
  const next = take(filingStates, f.state, 'deem-withdrawn', by);
  if (!next.ok) return next;
  if (fee.settled) return refused('filing.fee-settled', 'conflict');
  if (fee.noticeOn === null) return refused('filing.fee-not-asked', 'conflict');
  if (f.aid?.state === 'pending') return refused('filing.aid-open', 'conflict');
  if (f.aid?.state === 'granted' && f.aid.kind !== 'reduce') return refused('filing.aid-granted', 'conflict');
  const last = payBy(fee.noticeOn, at);
  if (at.today <= last) return refused('filing.still-time-to-pay', 'conflict', { payBy: last });
  return agreed({ ...f, state: next.value });
}
