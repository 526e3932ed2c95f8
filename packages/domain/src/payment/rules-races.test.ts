import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import { citationsOf } from '../shared/citation.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { newFee, type Fee } from './rules.ts';
import { acceptLate, askAid, callIn, decideAid, fallDue, lapse, notify, step } from './rules-course.ts';
import { balance, moveRefund, receive, REFUND_GROUNDS, refundPaid } from './rules-money.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Fee>>): Fee => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code.replace('payment.', ''));
// derived: asked for on Monday 2026-03-02, to be paid until Monday 03-09.
const due = (kind: Fee['kind'] = 'first') => yes(notify(newFee(kind, 100_00), on('2026-03-02')));
const pay = (fee: Fee, channelOrder: string, paidOn: string, toldOn: string, fen = 100_00) => receive(fee, { channelOrder, fen, paidOn: day(paidOn), genuine: true }, on(toldOn));

describe('late, or only told of late', () => {
  test('paid on the last day and told of on the next is in time, while the clock has not found it overdue', () => {
    expect(yes(pay(due(), 'c1', '2026-03-09', '2026-03-10'))).toMatchObject({ state: 'paid', receipts: [{ on: '2026-03-09', why: 'full' }] });
  });
  test('once overdue it is held, with its day, and only the judge takes it', () => {
    const held = yes(pay(yes(fallDue(due(), on('2026-03-10'))), 'c1', '2026-03-09', '2026-03-10'));
    expect(held).toMatchObject({ state: 'overdue', receipts: [{ on: '2026-03-09', put: 'held', why: 'late' }] });
    expect(yes(acceptLate(held, 'c1', on('2026-03-11'))).state).toBe('paid');
  });
  test('two late payments: the judge takes one, the other goes back', () => {
    const two = yes(pay(yes(pay(yes(fallDue(due(), on('2026-03-10'))), 'c1', '2026-03-10', '2026-03-10')), 'c2', '2026-03-11', '2026-03-11')), taken = acceptLate(two, 'c2', on('2026-03-12'));
    expect(yes(taken).receipts.map((r) => [r.channelOrder, r.put])).toEqual([['c1', 'refund'], ['c2', 'fee']]);
    expect(taken).toMatchObject({ value: { follows: [{ what: 'payment.tell.paid' }, { what: 'payment.tell.refund' }] } });
    expect(balance(yes(taken))).toEqual({ received: 200_00, fee: 100_00, held: 0, owedBack: 100_00, sentBack: 0 });
  });
  test('a payment that lies ahead is not booked', () => { expect(no(pay(due(), 'c1', '2026-03-06', '2026-03-05'))).toBe('paid-in-future'); });
  test('a payment that is under way when the time ends does not stop the clock, and after the ruling moves nothing', () => {
    const gone = yes(lapse(yes(fallDue(yes(step(due(), 'start', 'payer', on('2026-03-09'))), on('2026-03-10'))), on('2026-03-11')));
    expect(yes(pay(gone, 'c1', '2026-03-10', '2026-03-12'))).toMatchObject({ state: 'lapsed', receipts: [{ put: 'held' }] });
    expect(no(lapse(gone, on('2026-03-12')))).toBe('lapsed');
  });
});

describe('asking for it', () => {
  test('a counterclaim’s time runs from the counterclaim (办法 22)', () => {
    expect(yes(notify(newFee('counterclaim', 100_00), on('2026-03-04'), day('2026-03-02'))).payBy).toBe('2026-03-09');
  });
  test('for nothing is refused', () => { expect([0, -1, 1.5, Number.NaN].map((fen) => no(notify(newFee('first', fen), on('2026-03-02'))))).toEqual(['nothing-to-ask', 'nothing-to-ask', 'nothing-to-ask', 'nothing-to-ask']); });
  test('not for a counterclaim that lies ahead, nor decided on before it was asked for', () => {
    expect([no(notify(newFee('counterclaim', 1), on('2026-03-02'), day('2026-03-03'))), no(decideAid(yes(askAid(due())), { is: 'defer' }, on('2026-03-01')))]).toEqual(['shared.before-its-time', 'shared.before-its-time']);
  });
  test('twice is refused', () => { expect(no(notify(due(), on('2026-03-03')))).toBe('not-paid-yet'); });
});

describe('relief', () => {
  test('is asked for once; after it was refused the new time runs out', () => {
    const refused = yes(decideAid(yes(askAid(due())), { is: 'refuse-aid', reasons: '不符合条件' }, on('2026-03-20')));
    expect([refused.payBy, no(askAid(refused)), no(fallDue(refused, on('2026-03-28')))]).toEqual(['2026-03-27', 'aid-decided', 'agreed']);
  });
  test('a deferred fee that is called in is paid, not asked away', () => {
    expect(no(askAid(yes(callIn(yes(decideAid(yes(askAid(due())), { is: 'defer' }, on('2026-03-05'))), on('2026-06-01')))))).toBe('aid-decided');
  });
  test('a reduction to nothing is an exemption and no reduction (办法 44)', () => { expect(no(decideAid(yes(askAid(due())), { is: 'reduce', toFen: 0 }, on('2026-03-05')))).toBe('amount'); });
  test('money that comes while relief is open pays the fee', () => { expect(yes(pay(yes(askAid(due())), 'c1', '2026-04-01', '2026-04-01')).state).toBe('paid'); });
});

describe('money back from a fee that was paid', () => {
  const paid = () => yes(pay(due(), 'c1', '2026-03-05', '2026-03-05'));
  test('each ground has its article', () => { for (const article of Object.values(REFUND_GROUNDS)) expect(citationsOf(article)).toHaveLength(1); });
  test('a half goes back, then the rest, never more, one at a time', () => {
    const half = yes(refundPaid(paid(), 50_00, 'withdrawn-or-mediated', on('2026-05-06')));
    expect([half.due, balance(half), no(refundPaid(half, 10_00, 'claim-lowered', on('2026-05-06')))]).toEqual([50_00, { received: 100_00, fee: 50_00, held: 0, owedBack: 50_00, sentBack: 0 }, 'refund-open']);
    const sent = (['send', 'bounce', 'send', 'confirm'] as const).reduce((f, s) => yes(moveRefund(f, 'c1', s, 'treasury')), half);
    expect([no(refundPaid(sent, 50_01, 'remanded', on('2026-06-01'))), balance(yes(refundPaid(sent, 50_00, 'remanded', on('2026-06-01'))))]).toEqual(['more-than-paid', { received: 100_00, fee: 0, held: 0, owedBack: 50_00, sentBack: 50_00 }]);
  });
  test('of nothing paid, or of no amount, is none', () => {
    expect([no(refundPaid(due(), 1, 'remanded', on('2026-05-06'))), no(refundPaid(paid(), 0, 'remanded', on('2026-05-06')))]).toEqual(['nothing-paid', 'amount']);
  });
});
