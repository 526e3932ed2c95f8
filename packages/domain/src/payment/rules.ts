import type { Day } from '../shared/calendar.ts';
import type { Machine } from '../shared/machine.ts';
import { go, rowsOver, type Arrow, type States } from '../shared/states.ts';

/** Where a fee that someone owes the court can stand. */
export const FEE_STATES = ['calculated', 'due', 'pending', 'paid', 'reconciled', 'aid-asked', 'deferred', 'waived', 'overdue', 'lapsed', 'dropped'] as const;
/** Where a fee stands. */
export type FeeState = (typeof FEE_STATES)[number];
/** All that can happen to a fee. */
export const FEE_STEPS = ['notify', 'start', 'break-off', 'receive', 'reconcile', 'ask-aid', 'defer', 'reduce', 'waive', 'refuse-aid', 'call-in', 'fall-due', 'accept-late', 'lapse', 'drop'] as const;
/** One thing that can happen to a fee. */
export type FeeStep = (typeof FEE_STEPS)[number];
/** Who moves a fee: the payer, the channel through which money comes, the registry, the judge, the court's treasury, the passing of time. */
export type FeeActor = 'payer' | 'channel' | 'registrar' | 'judge' | 'treasury' | 'clock';

type Way = Arrow<FeeState, FeeActor>;
type Row = States<FeeState, FeeStep, FeeActor>[FeeState];
const row = rowsOver<FeeState, FeeStep, FeeActor>(FEE_STEPS);
const way = (state: FeeState, by: readonly FeeActor[], basis: string): Way => go(state, by, basis);
const payIn = way('paid', ['channel', 'treasury'], '诉讼费用交纳办法（2006）第五十二条第二款');
const askAid = way('aid-asked', ['payer'], '诉讼费用交纳办法（2006）第四十四条、第四十八条');
const fallDue = way('overdue', ['clock'], '诉讼费用交纳办法（2006）第二十二条第四款');
const start = go<FeeState, FeeActor>('pending', ['payer']);
/** Whatever stands open is dropped when nothing is owed any more, such as when the complaint is withdrawn before it was paid. */
const open: Partial<Row> = { drop: way('dropped', ['registrar', 'judge'], '诉讼费用交纳办法（2006）第十五条、第二十七条') };

/** The life of one fee order: a first fee, a top-up, an appeal fee each have their own. After it is overdue only the judge moves it; money that comes then never revives it. */
export const feeStates: States<FeeState, FeeStep, FeeActor> = {
  calculated: row('payment.not-asked-yet', { notify: way('due', ['registrar', 'judge'], '诉讼费用交纳办法（2006）第二十二条第一款'), receive: go('paid', ['channel', 'treasury'], '诉讼费用交纳办法（2006）第二十二条第二款'), ...open }),
  due: row('payment.not-paid-yet', { start, receive: payIn, 'ask-aid': askAid, 'fall-due': fallDue, ...open }),
  pending: row('payment.pending', { 'break-off': go('due', ['payer', 'channel', 'clock']), receive: payIn, 'ask-aid': askAid, 'fall-due': fallDue, ...open }),
  paid: row('payment.paid-already', { reconcile: way('reconciled', ['treasury'], '诉讼费用交纳办法（2006）第五十二条') }),
  reconciled: row('payment.paid-already'),
  'aid-asked': row('payment.aid-open', {
    defer: way('deferred', ['judge', 'registrar'], '诉讼费用交纳办法（2006）第四十七条、第四十九条'), reduce: way('due', ['judge', 'registrar'], '诉讼费用交纳办法（2006）第四十六条'),
    waive: way('waived', ['judge', 'registrar'], '诉讼费用交纳办法（2006）第四十四条第二款、第四十五条'), 'refuse-aid': way('due', ['judge', 'registrar'], '诉讼费用交纳办法（2006）第四十八条第三款'),
    receive: payIn, ...open,
  }),
  deferred: row('payment.deferred', { 'call-in': way('due', ['registrar', 'judge'], '诉讼费用交纳办法（2006）第四十七条、第五十条'), receive: payIn, ...open }),
  waived: row('payment.waived'),
  overdue: row('payment.overdue', {
    'accept-late': way('paid', ['judge'], '民诉法解释（2022）第二百一十三条'), lapse: way('lapsed', ['judge'], '民诉法解释（2022）第二百一十三条、第三百一十八条'), ...open,
  }),
  lapsed: row('payment.lapsed'),
  dropped: row('payment.dropped'),
};
/** The life of a fee, to be drawn and proved. */
export const feeMachine: Machine<FeeState, FeeStep, FeeActor> = {
  title: { zh: '诉讼费交纳', en: 'Paying a fee' }, table: feeStates, start: 'calculated', ends: ['reconciled', 'waived', 'lapsed', 'dropped'],
  states: 'payment.state', steps: 'payment.step', house: ['due start', 'pending break-off'],
};

/** Where a refund can stand. */
export const REFUND_STATES = ['owed', 'sent', 'failed', 'confirmed'] as const;
/** Where a refund stands. */
export type RefundState = (typeof REFUND_STATES)[number];
/** What is done with a refund. */
export const REFUND_STEPS = ['send', 'bounce', 'confirm'] as const;
/** One thing done with a refund. */
export type RefundStep = (typeof REFUND_STEPS)[number];
const refundRow = rowsOver<RefundState, RefundStep, FeeActor>(REFUND_STEPS);
const send = go<RefundState, FeeActor>('sent', ['treasury', 'channel'], '诉讼费用交纳办法（2006）第五十三条第二款');

/** The life of one refund; one that comes back is sent again. */
export const refundStates: States<RefundState, RefundStep, FeeActor> = {
  owed: refundRow('payment.refund-not-sent', { send }),
  sent: refundRow('payment.refund-sent', { bounce: go('failed', ['channel', 'treasury']), confirm: go('confirmed', ['channel', 'treasury', 'payer'], '诉讼费用交纳办法（2006）第五十二条第二款') }),
  failed: refundRow('payment.refund-failed', { send }),
  confirmed: refundRow('payment.refund-done'),
};
/** The life of a refund, to be drawn and proved. */
export const refundMachine: Machine<RefundState, RefundStep, FeeActor> = {
  title: { zh: '退费', en: 'Refund' }, table: refundStates, start: 'owed', ends: ['confirmed'], states: 'payment.refund', steps: 'payment.refund-step', house: ['sent bounce'],
};

/** Money that came in under one order of a channel. `put` says where it lies: towards the fee, held until someone decides, or to be given back. Amounts in fen. */
export type Receipt = { readonly channelOrder: string; readonly fen: number; readonly on: Day; readonly put: 'fee' | 'held' | 'refund'; readonly why: 'full' | 'late' | 'duplicate' | 'mismatch' | 'nothing-due' };
/** A refund of money, all of what came in under an order or a part of it, with the last day to send it. */
export type Refund = { readonly channelOrder: string; readonly fen: number; readonly state: RefundState; readonly by: Day };

/** The facts of a fee. `due` is what is owed now, in fen; `kind` tells whose neglect has which effect. */
export type Fee = {
  readonly kind: 'first' | 'top-up' | 'counterclaim' | 'appeal' | 'application';
  readonly state: FeeState;
  readonly due: number;
  readonly noticeOn: Day | null;
  readonly payBy: Day | null;
  /** Relief was decided on: it is asked for once, with the complaint or the appeal. */
  readonly aidDecided: boolean;
  readonly receipts: readonly Receipt[];
  readonly refunds: readonly Refund[];
};
/** A fee that was worked out and not asked for yet. */
export const newFee = (kind: Fee['kind'], due: number): Fee => ({ kind, state: 'calculated', due, noticeOn: null, payBy: null, aidDecided: false, receipts: [], refunds: [] });
