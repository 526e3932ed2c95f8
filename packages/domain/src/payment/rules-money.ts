import type { Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { moved, walk, type Follow, type Moved, type On } from '../shared/machine.ts';
import { take } from '../shared/states.ts';
import { feeMachine, refundStates, type Fee, type FeeActor, type Receipt, type RefundStep } from './rules.ts';
import { refundBy } from './rules-course.ts';

type Answer = Decision<Moved<Fee>>;

/** What a channel says: under which of its orders how much came in. `genuine` is whether its signature was proved. Amounts in fen. */
export type Advice = { readonly channelOrder: string; readonly fen: number; readonly genuine: boolean };

/** Why money is not simply the fee: it was paid or dropped before, it came too late, or it is another amount. */
function whyHeld(fee: Fee, fen: number, today: Day): Receipt['why'] {
  if (fee.state === 'waived' || fee.state === 'dropped') return 'nothing-due';
  if (fee.state === 'paid' || fee.state === 'reconciled') return 'duplicate';
  if (fee.state === 'overdue' || fee.state === 'lapsed' || (fee.payBy !== null && today > fee.payBy)) return 'late';
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
 * In time and in full it pays the fee. Late, or another amount, it is held for the judge or the treasury and moves nothing: what was overdue stays overdue,
 * what was ruled on stays ruled on. What comes twice, or for nothing, goes back.
 */
export function receive(fee: Fee, advice: Advice, on: On): Answer {
  if (!advice.genuine) return refused('payment.advice-not-genuine', 'forbidden');
  if (!Number.isSafeInteger(advice.fen) || advice.fen <= 0) return refused('payment.amount', 'invalid');
  const known = fee.receipts.find((r) => r.channelOrder === advice.channelOrder);
  if (known) return known.fen === advice.fen ? moved(fee) : refused('payment.advice-contradicts', 'conflict', { channelOrder: advice.channelOrder });
  const receipt: Receipt = { channelOrder: advice.channelOrder, fen: advice.fen, on: on.today, put: 'fee', why: whyHeld(fee, advice.fen, on.today) };
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

/** One step of the refund of an order. */
export function moveRefund(fee: Fee, channelOrder: string, step: RefundStep, by: FeeActor): Answer {
  const refund = fee.refunds.find((r) => r.channelOrder === channelOrder);
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
  return { received: sum(fee.receipts.map((r) => r.fen)), fee: of('fee'), held: of('held'), owedBack: sum(fee.refunds.map((r) => r.fen)) - sentBack, sentBack };
}
