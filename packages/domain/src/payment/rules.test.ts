import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { LIMITS } from '../law/limits.ts';
import { addDays, day, daysBetween } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { newFee, type Fee } from './rules.ts';
import { acceptLate, adjust, askAid, callIn, decideAid, fallDue, lapse, notify, step, type Relief } from './rules-course.ts';
import { balance, giveBack, moveRefund, receive, refundPaid } from './rules-money.ts';
import { texts } from './texts.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Fee>>): Fee => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const told = (d: Decision<Moved<Fee>>) => (d.ok ? d.value.follows.map((f) => f.what.replace('payment.tell.', '')) : [d.refusal.code]);
const no = (d: Decision<unknown>) => (d.ok ? 'agreed' : d.refusal.code);
// derived: notice on Monday 2026-03-02, seven days from the next end on Monday 03-09.
const due = (fen = 100_00) => yes(notify(newFee('first', fen), on('2026-03-02')));
const overdue = () => yes(fallDue(due(), on('2026-03-10')));
const pay = (fee: Fee, channelOrder: string, fen: number, d: string, genuine = true) => receive(fee, { channelOrder, fen, genuine, paidOn: day(d) }, on(d));

describe('the time to pay', () => {
  test('is seven days from the day after the notice, moved over rest days (办法 22)', () => {
    expect(due().payBy).toBe('2026-03-09');
    expect(yes(notify(newFee('first', 1), on('2026-09-30'))).payBy).toBe('2026-10-08');
    expect(LIMITS['T-FEE'].rule[0]!.value).toEqual({ days: daysBetween(day('2026-03-02'), due().payBy!) });
  });
  test('is over on the day after its last', () => { expect([no(fallDue(due(), on('2026-03-09'))), no(fallDue(due(), on('2026-03-10')))]).toEqual(['payment.still-time', 'agreed']); });
  test('stands still while relief is open', () => { expect(no(fallDue(yes(askAid(due())), on('2026-09-01')))).toBe('payment.aid-open'); });
});

describe('money that comes in', () => {
  test('in time and in full pays the fee; told again it changes nothing', () => {
    const paid = pay(due(), 'c1', 100_00, '2026-03-05');
    expect(yes(paid)).toMatchObject({ state: 'paid', receipts: [{ put: 'fee' }] });
    const again = pay(yes(paid), 'c1', 100_00, '2026-03-20');
    expect(again).toEqual({ ok: true, value: { facts: yes(paid), follows: [] } });
    expect(told(pay(yes(paid), 'c1', 100_01, '2026-03-20'))).toEqual(['payment.advice-contradicts']);
  });
  test.each<[string, () => Decision<Moved<Fee>>, string, string, string]>([
    ['a fen too little', () => pay(due(), 'c1', 99_99, '2026-03-05'), 'due', 'held', 'mismatch'], ['a fen too much', () => pay(due(), 'c1', 100_01, '2026-03-05'), 'due', 'held', 'mismatch'],
    ['late, before the clock saw it', () => pay(due(), 'c1', 100_00, '2026-03-10'), 'due', 'held', 'late'], ['late, after it was overdue', () => pay(overdue(), 'c1', 100_00, '2026-03-11'), 'overdue', 'held', 'late'],
    ['after the ruling', () => pay(yes(lapse(overdue(), on('2026-03-12'))), 'c1', 100_00, '2026-03-13'), 'lapsed', 'held', 'late'],
    ['twice', () => pay(yes(pay(due(), 'c0', 100_00, '2026-03-05')), 'c1', 100_00, '2026-03-05'), 'paid', 'refund', 'duplicate'],
    ['for a fee that was dropped', () => pay(yes(step(due(), 'drop', 'registrar', on('2026-03-03'))), 'c1', 100_00, '2026-03-05'), 'dropped', 'refund', 'nothing-due'],
  ])('%s', (_, act, state, put, why) => {
    const fee = yes(act());
    expect([fee.state, fee.receipts.at(-1)?.put, fee.receipts.at(-1)?.why]).toEqual([state, put, why]);
    expect(told(act())).toEqual([why]);
  });
  test('forged, or no amount, is not booked', () => {
    expect([no(pay(due(), 'c1', 100_00, '2026-03-05', false)), no(pay(due(), 'c1', 0, '2026-03-05')), no(pay(due(), 'c1', -1, '2026-03-05')), no(pay(due(), 'c1', 1.5, '2026-03-05'))])
      .toEqual(['payment.advice-not-genuine', 'payment.amount', 'payment.amount', 'payment.amount']);
  });
  test('late is taken by the judge alone, and only what is owed', () => {
    const held = yes(pay(overdue(), 'c1', 100_00, '2026-03-11'));
    expect(yes(acceptLate(held, 'c1', on('2026-03-12')))).toMatchObject({ state: 'paid', receipts: [{ put: 'fee' }] });
    expect(no(acceptLate(held, 'c2', on('2026-03-12')))).toBe('payment.no-such-money');
    expect(no(acceptLate(yes(pay(overdue(), 'c1', 99_99, '2026-03-11')), 'c1', on('2026-03-12')))).toBe('payment.not-the-amount');
    expect(no(acceptLate(yes(pay(due(), 'c1', 100_00, '2026-03-10')), 'c1', on('2026-03-12')))).toBe('payment.not-paid-yet');
  });
  test('held goes back when the case is ruled withdrawn, and a refund that bounces is sent again', () => {
    const gone = yes(lapse(yes(pay(overdue(), 'c1', 100_00, '2026-03-11')), on('2026-03-12')));
    expect(gone.refunds).toEqual([{ channelOrder: 'c1', fen: 100_00, state: 'owed', by: '2026-03-27' }]);
    const done = (['send', 'bounce', 'send', 'confirm'] as const).reduce((f, s) => yes(moveRefund(f, 'c1', s, 'treasury')), gone);
    expect(done.refunds[0]?.state).toBe('confirmed');
    expect(no(moveRefund(done, 'c1', 'send', 'treasury'))).toBe('payment.refund-done');
  });
});

test.each([['first', 'deemed-withdrawn'], ['top-up', 'deemed-withdrawn-half'], ['counterclaim', 'deemed-withdrawn'], ['appeal', 'appeal-withdrawn'], ['application', 'application-withdrawn']] as const)('an unpaid %s fee leads to %s', (kind, what) => {
  expect(told(lapse({ ...overdue(), kind }, on('2026-03-12')))).toEqual([what]);
});

describe('relief', () => {
  const asked = () => yes(askAid(due()));
  test.each<[string, Relief, string]>([
    ['deferred', { is: 'defer' }, 'deferred'], ['reduced by 30 %', { is: 'reduce', toFen: 70_00 }, 'due'], ['waived for a person', { is: 'waive', naturalPerson: true }, 'waived'], ['refused', { is: 'refuse-aid', reasons: '不符合' }, 'due'],
  ])('%s', (_, r, state) => { expect(yes(decideAid(asked(), r, on('2026-03-20'))).state).toBe(state); });
  test.each<[Relief, string]>([
    [{ is: 'reduce', toFen: 70_01 }, 'payment.reduced-too-little'], [{ is: 'waive', naturalPerson: false }, 'payment.waiver-for-persons-only'], [{ is: 'refuse-aid', reasons: ' ' }, 'payment.reasons-missing'], [{ is: 'reduce', toFen: -1 }, 'payment.amount'],
  ])('%j is not', (r, code) => { expect(no(decideAid(asked(), r, on('2026-03-20')))).toBe(code); });
  test('what remains has a new time, and so has a deferred fee that is called in', () => {
    expect(yes(decideAid(asked(), { is: 'reduce', toFen: 50_00 }, on('2026-03-20')))).toMatchObject({ due: 50_00, payBy: '2026-03-27' });
    expect(yes(callIn(yes(decideAid(asked(), { is: 'defer' }, on('2026-03-20'))), on('2026-06-01')))).toMatchObject({ state: 'due', payBy: '2026-06-08' });
  });
});

test('a changed claim: top-up, nothing, or back, and a lower one only before the inquiry is closed (办法 21)', () => {
  expect(adjust(50_00, 80_00, true, on('2026-03-02'))).toMatchObject({ value: { topUp: { kind: 'top-up', due: 30_00 }, refund: null } });
  expect(adjust(80_00, 50_00, false, on('2026-03-02'))).toMatchObject({ value: { topUp: null, refund: { fen: 30_00, by: '2026-03-17' } } });
  expect(adjust(80_00, 80_00, true, on('2026-03-02'))).toMatchObject({ value: { topUp: null, refund: null } });
  expect([no(adjust(80_00, 50_00, true, on('2026-03-02'))), no(adjust(-1, 0, false, on('2026-03-02')))]).toEqual(['payment.claim-lowered-late', 'payment.amount']);
});

const STEPS = ['notify', 'start', 'break-off', 'pay', 'pay', 'pay', 'wait', 'fall', 'lapse', 'aid', 'defer', 'reduce', 'refuse', 'late', 'back', 'drop', 'send', 'bounce', 'confirm', 'reconcile', 'refund'] as const;
test('whatever happens, no fen is lost, nothing revives what was overdue, and all that is told has a sentence', () => {
  const happening = fc.tuple(fc.constantFrom(...STEPS), fc.constantFrom('c1', 'c2', 'c3'), fc.constantFrom(100_00, 70_00, 99_99));
  fc.assert(fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
    let fee = newFee('first', 100_00), today = day('2026-03-02'), advised = new Map<string, number>();
    for (const [what, order, fen] of happenings) {
      if (what === 'wait') today = addDays(today, 5);
      const at = { today, calendar }, before = fee;
      const did: Decision<Moved<Fee>> | null = {
        notify: () => notify(fee, at), start: () => step(fee, 'start', 'payer', at), 'break-off': () => step(fee, 'break-off', 'payer', at), reconcile: () => step(fee, 'reconcile', 'treasury', at), drop: () => step(fee, 'drop', 'judge', at),
        pay: () => receive(fee, { channelOrder: order, fen, genuine: true, paidOn: today }, at), wait: () => null, fall: () => fallDue(fee, at), lapse: () => lapse(fee, at), aid: () => askAid(fee), defer: () => decideAid(fee, { is: 'defer' }, at),
        reduce: () => decideAid(fee, { is: 'reduce', toFen: 70_00 }, at), refuse: () => decideAid(fee, { is: 'refuse-aid', reasons: '不符合' }, at), late: () => acceptLate(fee, order, at), back: () => giveBack(fee, order, 'treasury', at),
        send: () => moveRefund(fee, order, 'send', 'treasury'), bounce: () => moveRefund(fee, order, 'bounce', 'channel'), confirm: () => moveRefund(fee, order, 'confirm', 'payer'), refund: () => refundPaid(fee, 30_00, 'claim-lowered', at),
      }[what]();
      if (did?.ok) {
        fee = did.value.facts;
        for (const f of did.value.follows) expect(texts).toHaveProperty([f.what]);
        if (what === 'pay' && !advised.has(order)) advised.set(order, fen);
      }
      const b = balance(fee);
      expect(b.received).toBe([...advised.values()].reduce((x, y) => x + y, 0));
      expect(b.fee + b.held + b.owedBack + b.sentBack).toBe(b.received);
      expect(fee.receipts.filter((r) => r.put === 'fee').length).toBeLessThanOrEqual(1);
      if ((before.state === 'overdue' || before.state === 'lapsed') && what !== 'late' && what !== 'lapse' && what !== 'drop') expect(fee.state).toBe(before.state);
      if (fee.state === 'paid' || fee.state === 'reconciled') expect(b.fee).toBe(fee.due);
    }
  }), { numRuns: 400 });
});
