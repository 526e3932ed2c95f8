import type { Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { moved, walk, type Follow, type Moved, type On } from '../shared/machine.ts';
import { take } from '../shared/states.ts';
import { feeMachine, refundStates, type Fee, type FeeActor, type Receipt, type RefundStep } from './rules.ts';
import { refundBy } from './rules-course.ts';

type Answer = Decision<Moved<Fee>>;

/** What a channel says: under which of its orders how much came in, and on which court day it was paid. `genuine` is whether its signature was proved. Amounts in fen. */
export type Advice = { readonly channelOrder: string; readonly fen: number; readonly paidOn: Day; readonly genuine: boolean };

/** Why money is not simply the fee: it was paid or dropped before, it came too late, or it is another amount. */
function whyHeld(fee: Fee, fen: number, paidOn: Day): Receipt['why'] {
  if (fee.state === 'waived' || fee.state === 'dropped') return 'nothing-due';
  if (fee.state === 'paid' || fee.state === 'reconciled') return 'duplicate';
  if (fee.state === 'overdue' || fee.state === 'lapsed' || (fee.payBy !== null && paidOn > fee.payBy)) return 'late';
  return fen === fee.due ? 'full' : 'mismatch';
}
/** Money that goes back by itself; the rest waits for a person. */
const GOES_BACK: readonly Receipt['why'][] = ['duplicate', 'nothing-due'];
const TOLD: { readonly [w in Receipt['why']]: readonly string[] } = {
  full: ['payer', 'registrar'], late: ['judge', 'payer'], mismatch: ['treasury', 'payer'], duplicate: ['treasury', 'payer'], 'nothing-due': ['treasury', 'payer'],
};

function keep(fee: Fee, receipt: Receipt, on: On): Answer {
  const back = GOES_BACK.includes(receipt.why), by = refundBy(on.today, on.calendar);
  const put = back ? 'refund' as const : 'held' as const;
  const facts: Fee = {
    ...fee, receipts: [...fee.receipts, { ...receipt, put }],
    refunds: back ? [...fee.refunds, { channelOrder: receipt.channelOrder, fen: receipt.fen, state: 'owed', by }] : fee.refunds,
  };
  const told: Follow = { what: `payment.tell.${receipt.why}`, whom: TOLD[receipt.why], ...(back ? { by } : {}) };
  return moved(facts, told);
}

/**
 * Money as a channel reports it. The same order of the channel told again changes nothing; told again with another amount it is refused for a person to look at.
 * Paid in time and in full it pays the fee, though the channel tells of it only after the last day, as long as the clock has not found it overdue. Late, or another amount, it is held for the judge or the treasury and moves nothing: what was overdue stays overdue,
 * what was ruled on stays ruled on. What comes twice, or for nothing, goes back.
 */
export function receive(fee: Fee, advice: Advice, on: On): Answer {
  if (!advice.genuine) return refused('payment.advice-not-genuine', 'forbidden');
  if (!Number.isSafeInteger(advice.fen) || advice.fen <= 0) return refused('payment.amount', 'invalid');
  const known = fee.receipts.find((r) => r.channelOrder === advice.channelOrder);
  if (known) return known.fen === advice.fen ? moved(fee) : refused('payment.advice-contradicts', 'conflict', { channelOrder: advice.channelOrder });
  if (advice.paidOn > on.today) return refused('payment.paid-in-future', 'invalid', { paidOn: advice.paidOn });
  const receipt: Receipt = { channelOrder: advice.channelOrder, fen: advice.fen, on: advice.paidOn, put: 'fee', why: whyHeld(fee, advice.fen, advice.paidOn) };
  if (receipt.why !== 'full') return keep(fee, receipt, on);
  const next = walk(feeMachine, fee, 'receive', 'channel');
  return next.ok ? moved({ ...next.value, receipts: [...fee.receipts, receipt] }, { what: 'payment.tell.paid', whom: TOLD.full }) : next;
}

/** Money of another amount as settled by hand: the one who paid too little pays the rest under a new order, so what is held goes back. */
export function giveBack(fee: Fee, channelOrder: string, by: FeeActor, on: On): Answer {
  if (by !== 'treasury' && by !== 'judge') return refused('shared.not-your-step', 'forbidden', { step: 'give-back' });
  const held = fee.receipts.find((r) => r.channelOrder === channelOrder && r.put === 'held');
  if (!held) return refused('payment.no-such-money', 'missing');
  const until = refundBy(on.today, on.calendar);
  const receipts = fee.receipts.map((r) => (r === held ? { ...r, put: 'refund' as const } : r));
  const refunds = [...fee.refunds, { channelOrder, fen: held.fen, state: 'owed' as const, by: until }];
  return moved({ ...fee, receipts, refunds }, { what: 'payment.tell.refund', whom: ['treasury', 'payer'], by: until, article: '诉讼费用交纳办法（2006）第五十三条第二款' });
}

/** Why a fee that was paid goes back, all or a part of it, and by which article. A suspended or terminated case is none of them: arts. 26, 28. */
export const REFUND_GROUNDS = {
  'not-accepted': '诉讼费用交纳办法（2006）第二十七条第二款', remanded: '诉讼费用交纳办法（2006）第二十七条第一款', 'crime-suspected': '诉讼费用交纳办法（2006）第二十五条',
  'withdrawn-or-mediated': '诉讼费用交纳办法（2006）第十五条', 'summary-procedure': '诉讼费用交纳办法（2006）第十六条', 'claim-lowered': '诉讼费用交纳办法（2006）第二十一条第二项',
  'borne-by-other': '民诉法解释（2022）第二百零七条第一款',
} as const;
/** A fee that was paid, with all or a part of it on its way back; what is owed falls by it. One part at a time, and never more than is still there. */
export function refundPaid(fee: Fee, fen: number, ground: keyof typeof REFUND_GROUNDS, on: On): Answer {
  const paid = fee.receipts.find((r) => r.put === 'fee');
  if (!paid || (fee.state !== 'paid' && fee.state !== 'reconciled')) return refused('payment.nothing-paid', 'conflict');
  if (!Number.isSafeInteger(fen) || fen <= 0) return refused('payment.amount', 'invalid');
  if (fen > fee.due) return refused('payment.more-than-paid', 'conflict', { fen, due: fee.due });
  if (fee.refunds.some((r) => r.channelOrder === paid.channelOrder && r.state !== 'confirmed')) return refused('payment.refund-open', 'conflict');
  const by = refundBy(on.today, on.calendar), refunds = [...fee.refunds, { channelOrder: paid.channelOrder, fen, state: 'owed' as const, by }];
  return moved({ ...fee, due: fee.due - fen, refunds }, { what: 'payment.tell.refund', whom: ['treasury', 'payer'], by, article: REFUND_GROUNDS[ground] });
}

/** One step of the refund of an order: of the one that is not done yet, where it had several. */
export function moveRefund(fee: Fee, channelOrder: string, step: RefundStep, by: FeeActor): Answer {
  const ofOrder = fee.refunds.filter((r) => r.channelOrder === channelOrder), refund = ofOrder.find((r) => r.state !== 'confirmed') ?? ofOrder[0];
  if (!refund) return refused('payment.no-such-money', 'missing');
  const next = take(refundStates, refund.state, step, by);
  if (!next.ok) return next;
  const refunds = fee.refunds.map((r) => (r === refund ? { ...r, state: next.value } : r));
  return moved({ ...fee, refunds }, { what: `payment.tell.refund-${next.value}`, whom: next.value === 'failed' ? ['treasury', 'payer'] : ['payer'] });
}

/** Where all the money of a fee lies, in fen: what came in is always what is kept for the fee, held, owed back and sent back. */
export function balance(fee: Fee): { readonly received: number; readonly fee: number; readonly held: number; readonly owedBack: number; readonly sentBack: number } {
  const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
  const of = (put: Receipt['put']) => sum(fee.receipts.filter((r) => r.put === put).map((r) => r.fen));
  const sentBack = sum(fee.refunds.filter((r) => r.state === 'sent' || r.state === 'confirmed').map((r) => r.fen));
  const kept = of('fee') - sum(fee.refunds.filter((f) => fee.receipts.some((r) => r.put === 'fee' && r.channelOrder === f.channelOrder)).map((f) => f.fen));
  return { received: sum(fee.receipts.map((r) => r.fen)), fee: kept, held: of('held'), owedBack: sum(fee.refunds.map((r) => r.fen)) - sentBack, sentBack };
}
