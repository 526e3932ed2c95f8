import { limitEnd } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import type { Calendar, Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { backwards, moved, walk, type Follow, type Moved, type On } from '../shared/machine.ts';
import { feeMachine, newFee, type Fee, type FeeActor } from './rules.ts';

type Answer = Decision<Moved<Fee>>;

/** The time to pay of each kind of fee: 诉讼费用交纳办法 (2006), art. 22. For an application the court sets it, and we set the same (rule of ours). */
const TO_PAY: { readonly [k in Fee['kind']]: LimitCode } = { first: 'T-FEE', 'top-up': 'T-FEE-UP', counterclaim: 'T-FEE-CC', appeal: 'T-FEE-APP', application: 'T-FEE' };
const lastToPay = (fee: Fee, from: Day, calendar: Calendar): Day => limitEnd(TO_PAY[fee.kind], from, calendar).last;
const toPay = (payBy: Day): Follow => ({ what: 'payment.tell.pay', whom: ['payer'], by: payBy, article: '诉讼费用交纳办法（2006）第二十二条' });

/** The fee as asked for by a notice that reached its payer today. A counterclaim's time runs from the counterclaim, whose day is then `from`: art. 22 (1). */
export function notify(fee: Fee, { today, calendar }: On, from: Day = today): Answer {
  const next = walk(feeMachine, fee, 'notify', 'registrar');
  if (!next.ok) return next;
  const early = backwards({ today }, from);
  if (early) return early;
  if (!Number.isSafeInteger(fee.due) || fee.due <= 0) return refused('payment.nothing-to-ask', 'conflict');
  const payBy = lastToPay(fee, from, calendar);
  return moved({ ...next.value, noticeOn: today, payBy }, toPay(payBy));
}

/** A fee that nobody paid in time: work for the judge, who alone may rule on it. Not while a request for relief is open, nor on the last day itself. */
export function fallDue(fee: Fee, { today }: On): Answer {
  const next = walk(feeMachine, fee, 'fall-due', 'clock');
  if (!next.ok) return next;
  if (fee.payBy === null || today <= fee.payBy) return refused('payment.still-time', 'conflict', { payBy: fee.payBy ?? '' });
  return moved(next.value, { what: 'payment.tell.overdue', whom: ['judge', 'payer'], article: '民诉法解释（2022）第二百一十三条' });
}

/** What not paying leads to, by the judge's ruling: deemed withdrawn, an appeal withdrawn by itself, half of the fee of summary procedure given back. */
const EFFECTS: { readonly [k in Fee['kind']]: readonly [what: string, article: string] } = {
  first: ['payment.tell.deemed-withdrawn', '民诉法解释（2022）第二百一十三条'],
  'top-up': ['payment.tell.deemed-withdrawn-half', '民诉法解释（2022）第一百九十九条'],
  counterclaim: ['payment.tell.deemed-withdrawn', '民诉法解释（2022）第二百一十三条'],
  appeal: ['payment.tell.appeal-withdrawn', '民诉法解释（2022）第三百一十八条'],
  application: ['payment.tell.application-withdrawn', '诉讼费用交纳办法（2006）第二十二条第三款、第四款'],
};
/** The judge's ruling on a fee that stayed unpaid. Money that came late and is held goes back; nothing is taken for a case that is no more. */
export function lapse(fee: Fee, on: On): Answer {
  const next = walk(feeMachine, fee, 'lapse', 'judge');
  if (!next.ok) return next;
  const [what, article] = EFFECTS[fee.kind];
  return moved(giveBackHeld(next.value, on), { what, whom: ['payer', 'registrar'], article }, ...refundFollows(fee, on));
}

/** The late money as taken by the judge: the one way in which a fee that was overdue is paid. It must be what is owed; whatever else is held goes back. */
export function acceptLate(fee: Fee, channelOrder: string, on: On): Answer {
  const next = walk(feeMachine, fee, 'accept-late', 'judge');
  if (!next.ok) return next;
  const held = fee.receipts.find((r) => r.channelOrder === channelOrder && r.put === 'held');
  if (!held) return refused('payment.no-such-money', 'missing');
  if (held.fen !== fee.due) return refused('payment.not-the-amount', 'conflict', { due: fee.due, fen: held.fen });
  const receipts = fee.receipts.map((r) => (r === held ? { ...r, put: 'fee' as const } : r));
  const taken: Fee = { ...next.value, receipts };
  return moved(giveBackHeld(taken, on), { what: 'payment.tell.paid', whom: ['payer', 'registrar'] }, ...refundFollows(taken, on));
}

/** The last day for the court to send back what is to be refunded, from the effect of the decision: art. 53 (2). */
export const refundBy = (from: Day, calendar: Calendar): Day => limitEnd('T-REFUND', from, calendar).last;
const refundFollows = (fee: Fee, on: On): Follow[] => fee.receipts.filter((r) => r.put === 'held')
  .map(() => ({ what: 'payment.tell.refund', whom: ['treasury', 'payer'], by: refundBy(on.today, on.calendar), article: '诉讼费用交纳办法（2006）第五十三条第二款' }));

/** Everything that is held put on its way back. */
function giveBackHeld(fee: Fee, on: On): Fee {
  const held = fee.receipts.filter((r) => r.put === 'held'), by = refundBy(on.today, on.calendar);
  return {
    ...fee, receipts: fee.receipts.map((r) => (r.put === 'held' ? { ...r, put: 'refund' as const } : r)),
    refunds: [...fee.refunds, ...held.map((r) => ({ channelOrder: r.channelOrder, fen: r.fen, state: 'owed' as const, by }))],
  };
}

/** A step that needs no facts: starting or breaking off a payment, reconciling, dropping what is not owed. */
export function step(fee: Fee, what: 'start' | 'break-off' | 'reconcile' | 'drop', by: FeeActor, on: On): Answer {
  const next = walk(feeMachine, fee, what, by);
  if (!next.ok) return next;
  return what === 'drop' ? moved(giveBackHeld(next.value, on), ...refundFollows(fee, on)) : moved(next.value);
}

/** Relief from the fee as decided: deferred, reduced by at least thirty per cent, waived for a natural person, or refused in writing with reasons. Arts. 44 to 48. */
export type Relief = { readonly is: 'defer' } | { readonly is: 'reduce'; readonly toFen: number } | { readonly is: 'waive'; readonly naturalPerson: boolean } | { readonly is: 'refuse-aid'; readonly reasons: string };
/** Per cent by which a reduction lowers the fee at least: art. 46 (2). */
const REDUCED_BY = 30;

function whyNotRelief(fee: Fee, relief: Relief): Decision<never> | null {
  if (relief.is === 'waive' && !relief.naturalPerson) return refused('payment.waiver-for-persons-only', 'conflict');
  if (relief.is === 'refuse-aid' && relief.reasons.trim() === '') return refused('payment.reasons-missing', 'invalid');
  if (relief.is !== 'reduce') return null;
  if (!Number.isSafeInteger(relief.toFen) || relief.toFen <= 0) return refused('payment.amount', 'invalid');
  return BigInt(relief.toFen) * BigInt(100) > BigInt(fee.due) * BigInt(100 - REDUCED_BY) ? refused('payment.reduced-too-little', 'conflict', { percent: REDUCED_BY }) : null;
}

/** Relief from the fee asked for, once: arts. 22 (4), 48. The time to pay stands still until it is decided. */
export function askAid(fee: Fee): Answer {
  const next = walk(feeMachine, fee, 'ask-aid', 'payer');
  if (next.ok && fee.aidDecided) return refused('payment.aid-decided', 'conflict');
  return next.ok ? moved({ ...next.value, payBy: null }, { what: 'payment.tell.aid-asked', whom: ['registrar', 'judge'], article: '诉讼费用交纳办法（2006）第四十八条' }) : next;
}
/** The decision on relief. What remains to be paid is asked for anew, with a time of its own. */
export function decideAid(fee: Fee, relief: Relief, { today, calendar }: On): Answer {
  const next = walk(feeMachine, fee, relief.is, 'judge');
  if (!next.ok) return next;
  const why = backwards({ today }, fee.noticeOn) ?? whyNotRelief(fee, relief);
  if (why) return why;
  const told: Follow = { what: `payment.tell.aid-${relief.is}`, whom: ['payer'], article: '诉讼费用交纳办法（2006）第四十四条、第四十八条第三款' };
  const decided: Fee = { ...next.value, aidDecided: true };
  if (relief.is === 'defer') return moved(decided, told);
  if (relief.is === 'waive') return moved({ ...decided, due: 0 }, told);
  const payBy = lastToPay(fee, today, calendar), due = relief.is === 'reduce' ? relief.toFen : fee.due;
  return moved({ ...decided, due, noticeOn: today, payBy }, told, toPay(payBy));
}
/** A deferred fee called in: a new notice and a new time. */
export function callIn(fee: Fee, { today, calendar }: On): Answer {
  const next = walk(feeMachine, fee, 'call-in', 'registrar');
  const payBy = lastToPay(fee, today, calendar);
  return next.ok ? moved({ ...next.value, noticeOn: today, payBy }, toPay(payBy)) : next;
}

/** What a changed claim makes of a fee that was paid: nothing, a fee to top it up, or money to give back. A lower claim counts only until the court's inquiry is closed: art. 21. */
export function adjust(paidFen: number, owedFen: number, inquiryClosed: boolean, on: On): Decision<{ topUp: Fee | null; refund: { fen: number; by: Day } | null }> {
  if (![paidFen, owedFen].every((n) => Number.isSafeInteger(n) && n >= 0)) return refused('payment.amount', 'invalid');
  if (owedFen > paidFen) return { ok: true, value: { topUp: newFee('top-up', owedFen - paidFen), refund: null } };
  if (owedFen === paidFen) return { ok: true, value: { topUp: null, refund: null } };
  if (inquiryClosed) return refused('payment.claim-lowered-late', 'conflict');
  return { ok: true, value: { topUp: null, refund: { fen: paidFen - owedFen, by: refundBy(on.today, on.calendar) } } };
}
