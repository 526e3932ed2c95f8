import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, yuan } from './fees.suite.ts';

const of = (name: string, input: unknown) => { const a = ask(name, input); if (typeof a === 'string') throw new Error(a); return a; };

describe('what was paid and what is due make the fee, to the fen', () => {
  test.each<[string, string, object, object]>([
    // derived: 10,001 yuan: 50.025, paid as 50.03; halved 25.0125, paid as 25.01; 50.03 − 25.01
    ['the other half after a rounded one', 'fee-conversion', { amount: '10001' }, { due: 2_502, full: 5_003 }],
    // derived: 解释第一百九十九条第二款: half of the 25.01 paid is 12.505, half up
    ['half of what was paid', 'fee-conversion', { amount: '10001', outcome: 'unpaid' }, { refund: 1_251 }],
    // derived: halved 25.0125 and 25.025, paid as 25.01 and 25.03
    ['raised by a yuan in a summary case', 'fee-change', { before: '10001', after: '10002', procedure: 'summary' }, { before: 2_501, after: 2_503, due: 2 }],
    // derived: 50.025 and its third 16.675, paid as 50.03 and 16.68
    ['topped up after a rounded third', 'payment-order-top-up', { amount: '10001' }, { fee: 5_003, paid: 1_668, due: 3_335 }],
    // derived: whole yuan: 2,300 − 767
    ['topped up where the court rounds to yuan', 'payment-order-top-up', { amount: '10万', roundToYuan: true }, { fee: 230_000, paid: 76_700, due: 153_300 }],
  ])('%s', (_, name, input, want) => { expect(ask(name, input)).toMatchObject({ answer: want }); });
  const fen = fc.integer({ min: 0, max: 1e13 }), procedure = fc.constantFrom('ordinary', 'summary');
  test('whatever the change', () => {
    fc.assert(fc.property(fen, fen, procedure, fc.boolean(), (before, after, p, roundToYuan) => {
      const { due, refund, before: was, after: is } = of('fee-change', { before, after, procedure: p, roundToYuan }).answer as Record<string, number>;
      return (was ?? 0) + (due ?? 0) - (refund ?? 0) === is && (is ?? 0) / 100 === yuan('fee', { amount: after, procedure: p, roundToYuan });
    }));
  });
  test('whatever is converted', () => {
    fc.assert(fc.property(fen, (amount) => (of('fee-conversion', { amount }).answer['due'] as number) + (of('fee', { amount, procedure: 'summary' }).answer['fee'] as number) === of('fee', { amount }).answer['fee']));
  });
  test('what a withdrawal gives back and what the plaintiff bears make what was paid', () => {
    fc.assert(fc.property(fen, fc.constantFrom('withdrawn', 'mediated'), (paid, end) => (of('fee-refund', { reason: end, paid }).answer['refund'] as number) + (of('fee-burden', { outcome: end, fee: paid, share: '0' }).answer['total'] as number) === paid));
  });
});

describe('each line cites what it follows', () => {
  test.each<[string, string, object, string, string]>([
    ['a suit in a bankruptcy: 民诉法解释第二百条', 'fee', { class: 'other-non-property', amount: '10万', facts: ['insolvency'] }, '民诉法解释（2022）第二百条', '民诉法解释（2022）第二百零六条'],
    ['property claims added: 第二百零一条第二款', 'fee', { amount: '4万', claims: [{ amount: '1万' }] }, '民诉法解释（2022）第二百零一条第二款', '第二百零一条第一款'],
    ['property beside non-property: 第二百零一条第一款', 'fee', { amount: '4万', claims: [{ class: 'other-non-property' }] }, '民诉法解释（2022）第二百零一条第一款', '第二百零一条第二款'],
    ['one property claim beside a divorce adds nothing up', 'fee', { class: 'divorce', claims: [{ amount: '4万' }] }, '第十三条第一款第二项第1目', '第二百零一条'],
    ['an administrative case is not halved by the civil interpretation', 'fee', { class: 'administrative', procedure: 'summary' }, '诉讼费用交纳办法（2006）第十六条', '民诉法解释'],
    ['nor appealed by it: 行诉法解释第六十一条', 'appeal-fee', { class: 'administrative' }, '行诉法解释（2018）第六十一条', '民诉法解释'],
    ['an appeal by the case is not by an amount', 'appeal-fee', { class: 'labour' }, '诉讼费用交纳办法（2006）第七条第二项', '第十七条'],
    ['an appeal by an amount', 'appeal-fee', { amount: '30万' }, '诉讼费用交纳办法（2006）第十七条', '第七条第二项'],
    ['who pays, and what if not', 'fee', { amount: '1万' }, '诉讼费用交纳办法（2006）第二十二条第四款', '第二十二条；'],
    ['a changed judgment: 民诉法解释第一百九十六条', 'fee-burden', { outcome: 'appeal-changed', fee: '100', share: '50' }, '民诉法解释（2022）第一百九十六条', '第二百零六条'],
    ['no fund: 海事赔偿责任限制规定第七条', 'fee-burden', { outcome: 'maritime-fund-failed', fee: '1000' }, '海事赔偿责任限制规定（2020）第七条', '民诉法解释'],
    ['no fund, before 2021', 'fee-burden', { outcome: 'maritime-fund-failed', fee: '1000', onDay: '2020-12-31' }, '海事赔偿责任限制规定（2010）第七条', '（2020）'],
  ])('%s', (_, name, input, cited, not) => { const a = of(name, input); expect(a.cited).toContain(cited); expect(a.cited).not.toContain(not); });
  test('a third is shown as what it nearly is', () => { expect(of('application-fee', { kind: 'payment-order', amount: '10万' }).said).toContain('÷ 3 ≈ 766.67 元'); });
});

describe('what happens to a fee in rarer ways', () => {
  test.each<[string, string, object, object | string]>([
    // derived: 第十五条 halves what mediation ends, 第三十一条 shares the half
    ['mediated: half, shared as agreed', 'fee-burden', { fee: '2300', outcome: 'mediated', share: '50' }, { total: 115_000, shares: [{ by: 'plaintiff', fen: 57_500 }, { by: 'defendant', fen: 57_500 }] }],
    ['mediated, halved before', 'fee-burden', { fee: '1150', outcome: 'mediated', share: '50', halved: true }, { total: 115_000 }],
    ['withdrawn to join the representative suit: all', 'fee-refund', { reason: 'joined-representative', paid: '2300' }, { refund: 230_000, kept: 0 }],
    ['the same, before its rule', 'fee-refund', { reason: 'joined-representative', paid: '2300', onDay: '2020-07-30' }, 'calculators.no-rule-on-day'],
    ['a ship’s sale called off, before its rule', 'fee-refund', { reason: 'ship-sale-ended', paid: '1000', onDay: '2015-02-28' }, 'calculators.no-rule-on-day'],
    ['deemed withdrawn: no article says', 'fee-refund', { reason: 'deemed-withdrawn', paid: '2300' }, 'calculators.deemed-withdrawn-open'],
    ['no fund: who asked for it', 'fee-burden', { fee: '1000', outcome: 'maritime-fund-failed' }, { shares: [{ by: 'fund', fen: 100_000 }] }],
    ['no fund, before its rule', 'fee-burden', { fee: '1000', outcome: 'maritime-fund-failed', onDay: '2010-09-14' }, 'calculators.no-rule-on-day'],
    // derived: 第十三条第一款第四项: 10 yuan; the order of 50,000 cost a third of 1,050
    ['wages: the suit costs less than the order did', 'payment-order-top-up', { amount: '5万', class: 'labour' }, { fee: 1_000, paid: 35_000, due: 0 }], ['wages, the order revoked', 'payment-order-top-up', { amount: '5万', class: 'labour', ended: 'revoked' }, { due: 1_000 }],
    ['a security: no article gives a figure', 'application-fee', { kind: 'security', amount: '10万' }, 'calculators.security-fee-open'],
    ['one amount of two', 'fee-change', { before: '10万' }, 'calculators.change-amount-missing'], ['a counterclaim of no amount', 'fee-change', { change: 'counterclaim' }, 'calculators.counterclaim-amount-missing'],
    ['an appellant of no amount', 'appeal-fee', { amount: '1万', separate: [{ by: '乙' }] }, 'calculators.contested-amount-missing'],
  ])('%s', (_, name, input, want) => { const a = ask(name, input); if (typeof want === 'string') expect(a).toBe(want); else expect(a).toMatchObject({ answer: want }); });
  test.each<[string, string, object, string]>([
    ['a winner that bears more than it paid', 'fee-refund', { reason: 'winner', paid: '2300', borne: '3000' }, 'calculators.winner-owes'],
    ['relief that the court chooses', 'fee-aid', { fee: '50', ground: 'domestic-violence' }, 'calculators.court-chooses-aid'], ['an administrative case converted', 'fee-conversion', { class: 'administrative' }, 'calculators.conversion-by-analogy'],
  ])('%s is said', (_, name, input, code) => { expect(of(name, input).remarks).toContain(code); });
});

describe('what was filled in for nothing', () => {
  test.each<[string, string, object, string[]]>([
    ['a reason for no fee in a property case', 'fee', { amount: '10万', matter: 'dismissed' }, ['calculators.field-not-counted']], ['the same where it counts', 'fee', { class: 'none', matter: 'dismissed' }, []],
    ['a share where one side bears all', 'fee-burden', { fee: '1000', outcome: 'defendant-lost', share: '60' }, ['calculators.field-not-counted']], ['what the winner bears of a case not accepted', 'fee-refund', { reason: 'not-accepted', paid: '50', borne: '10' }, ['calculators.field-not-counted']],
    ['compensation is free whatever its amount', 'fee', { class: 'none', matter: 'administrative-compensation', amount: '500万', procedure: 'summary' }, []],
  ])('%s', (_, name, input, codes) => { expect(of(name, input).remarks).toEqual(codes); });
  test('nothing is not halved', () => { expect(of('fee', { class: 'none', matter: 'dismissed', procedure: 'summary' }).answer).toEqual({ fee: 0, full: 0, halved: false }); });
  test('claims may all stand in the list', () => {
    expect(ask('fee', { claims: [{ amount: '4万' }, { amount: '1万' }] })).toMatchObject({ answer: { fee: 105_000 }, remarks: ['calculators.claims-alone'] });
    expect(ask('fee', { claims: [{ class: 'divorce', amount: '50万' }] })).toMatchObject({ answer: { fee: 180_000 } });
    expect(ask('fee', { claims: [{ class: 'property' }] })).toBe('calculators.amount-missing');
  });
  test('a list of nothing is no list', () => {
    expect(yuan('fee', { amount: '1万', claims: [] })).toBe(50);
    expect(yuan('appeal-fee', { amount: '1万', separate: [] })).toBe(50);
  });
});

// derived: 环境民事公益诉讼解释第三十三条第一款: a deferral is granted, also to an organisation
test('who sues for the environment is let wait', () => {
  const on = (onDay: string) => of('fee-aid', { fee: '8800', ground: 'environment', person: 'organisation', onDay });
  expect(on('2026-11-24')).toMatchObject({ answer: { kind: 'defer', deferred: 880_000 } });
  expect([on('2020-12-31').cited, on('2021-01-01').cited].map((c) => /环境民事公益诉讼解释（(\d+)）/.exec(c)?.[1])).toEqual(['2015', '2020']);
  expect(ask('fee-aid', { fee: '8800', ground: 'environment', onDay: '2015-01-06' })).toBe('calculators.no-rule-on-day');
});
