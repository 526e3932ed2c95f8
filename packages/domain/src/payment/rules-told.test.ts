import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import type { Decision } from '../shared/decision.ts';
import type { Moved } from '../shared/machine.ts';
import { newFee, type Fee } from './rules.ts';
import { fallDue, lapse, notify, step } from './rules-course.ts';
import { giveBack, receive } from './rules-money.ts';

const { calendar } = baseGround(day('2026-11-24'));
const on = (d: string) => ({ today: day(d), calendar });
const yes = (d: Decision<Moved<Fee>>): Fee => { if (!d.ok) throw new Error(d.refusal.code); return d.value.facts; };
const due = () => yes(notify(newFee('first', 10_000), on('2026-03-02')));
const pay = (fee: Fee, channelOrder: string, fen: number, d: string) => receive(fee, { channelOrder, fen, genuine: true, paidOn: day(d) }, on(d));
const follows = (d: Decision<Moved<Fee>>) => (d.ok ? d.value.follows.map(({ what, whom, by }) => ({ what: what.replace('payment.tell.', ''), whom, by: by ?? null })) : [d.refusal.code]);

describe('who is told of money, and until when it goes back', () => {
  const paid = () => yes(pay(due(), 'c1', 10_000, '2026-03-03')), overdue = () => yes(fallDue(due(), on('2026-03-10')));
  // derived: a refund is due fifteen days after the day on which it arose (办法 53 (2)): 03-03 + 15 = Wednesday 03-18
  test.each<[string, Decision<Moved<Fee>>, unknown]>([
    ['in full', pay(due(), 'c1', 10_000, '2026-03-03'), [{ what: 'paid', whom: ['payer', 'registrar'], by: null }]],
    ['twice', pay(paid(), 'c2', 10_000, '2026-03-03'), [{ what: 'duplicate', whom: ['treasury', 'payer'], by: '2026-03-18' }]],
    ['twice, once the books were matched', pay(yes(step(paid(), 'reconcile', 'treasury', on('2026-03-03'))), 'c2', 10_000, '2026-03-03'), [{ what: 'duplicate', whom: ['treasury', 'payer'], by: '2026-03-18' }]],
    ['too little', pay(due(), 'c1', 9_999, '2026-03-03'), [{ what: 'mismatch', whom: ['treasury', 'payer'], by: null }]],
    ['too much', pay(due(), 'c1', 10_001, '2026-03-03'), [{ what: 'mismatch', whom: ['treasury', 'payer'], by: null }]],
    ['too late', pay(overdue(), 'c1', 10_000, '2026-03-10'), [{ what: 'late', whom: ['judge', 'payer'], by: null }]],
    ['after the ruling', pay(yes(lapse(overdue(), on('2026-03-12'))), 'c1', 10_000, '2026-03-13'), [{ what: 'late', whom: ['judge', 'payer'], by: null }]],
  ])('%s', (_, decision, want) => { expect(follows(decision)).toEqual(want); });
  test('the judge and the payer hear that the time has run out', () => { expect(follows(fallDue(due(), on('2026-03-10')))).toEqual([{ what: 'overdue', whom: ['judge', 'payer'], by: null }]); });
});

describe('held money given back by hand', () => {
  const held = () => yes(pay(due(), 'c1', 9_999, '2026-03-03'));
  test.each(['treasury', 'judge'] as const)('by the %s', (by) => {
    const back = giveBack(held(), 'c1', by, on('2026-03-04'));
    expect(follows(back)).toEqual([{ what: 'refund', whom: ['treasury', 'payer'], by: '2026-03-19' }]);
    expect(yes(back)).toMatchObject({ state: held().state, receipts: [{ put: 'refund' }], refunds: [{ channelOrder: 'c1', fen: 9_999, state: 'owed', by: '2026-03-19' }] });
  });
  test.each(['payer', 'registrar', 'channel', 'clock'] as const)('not by the %s', (by) => { expect(giveBack(held(), 'c1', by as never, on('2026-03-04'))).toMatchObject({ ok: false, refusal: { code: 'shared.not-your-step', facts: { step: 'give-back' } } }); });
  test('not of an order that holds none, nor twice', () => {
    expect(giveBack(held(), 'c2', 'judge', on('2026-03-04'))).toMatchObject({ ok: false, refusal: { code: 'payment.no-such-money' } });
    expect(giveBack(yes(giveBack(held(), 'c1', 'judge', on('2026-03-04'))), 'c1', 'judge', on('2026-03-05'))).toMatchObject({ ok: false, refusal: { code: 'payment.no-such-money' } });
  });
});
