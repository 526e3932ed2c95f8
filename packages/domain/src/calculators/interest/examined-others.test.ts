import { expect, test } from 'vitest';
import { answered, worked, type Rows } from './examined.suite.ts';
import { loanInterest } from './loan-interest.ts';
import { privateLending } from './private-lending.ts';
import { doubledInterest } from './doubled-interest.ts';
import { penalty } from './penalty.ts';
import { deposit } from './deposit.ts';
import { saleOverdue } from './sale-overdue.ts';
import { foreignInterest } from './foreign-interest.ts';
/* Worked apart from the calculators, as a reader of the law would: the name of a row says how. Fen throughout; sums rounded once, at the end. */

// derived: day by day from the tables of published rates, with fractions, apart from the code of the calculator
test.each([
  ['C1', { debts: [{ amount: 10_000_000, dueOn: '2024-03-01' }], to: '2024-06-09' }, { interest: 175_000 }],
  ['C1 inclusive', { debts: [{ amount: 10_000_000, dueOn: '2024-03-01' }], to: '2024-06-09', includeEnd: true }, { interest: 176_750 }],
  ['C2', { debts: [{ amount: 10_000_000, dueOn: '2024-01-10' }], payments: [{ on: '2024-03-10', amount: 4_000_000 }], to: '2024-05-09' }, { interest: 168_000 }],
  ['C2 inclusive: the payment day counts too, 61 days on 40,000 and 121 on 60,000',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-10' }], payments: [{ on: '2024-03-10', amount: 4_000_000 }], to: '2024-05-09', includeEnd: true },
    { interest: 169_750 }],
  ['same day: zero', { debts: [{ amount: 10_000_000, dueOn: '2024-03-01' }], to: '2024-03-01' }, { interest: 0 }],
  ['leap day', { debts: [{ amount: 10_000_000, dueOn: '2024-02-28' }], to: '2024-03-01' }, { interest: 3500 }],
  ['instalments: 3 rows',
    { debts: [{ amount: 1_000_000, dueOn: '2024-01-01' }, { amount: 2_000_000, dueOn: '2024-02-01' }, { amount: 3_000_000, dueOn: '2024-03-01' }], to: '2024-04-01' },
    { interest: 53_200 }],
  ['instalments with payment 15,000 on 2024-02-15: oldest due first (560)',
    { debts: [{ amount: 1_000_000, dueOn: '2024-01-01' }, { amount: 2_000_000, dueOn: '2024-02-01' }], payments: [{ on: '2024-02-15', amount: 1_500_000 }], to: '2024-04-01' },
    { interest: 24_850 }],
  ['suspension not by debtor: 30 days out',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }], to: '2024-04-10', suspensions: [{ from: '2024-02-01', to: '2024-03-02' }] },
    { interest: 122_500 }],
  ['suspension by the debtor counts',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }], to: '2024-04-10', suspensions: [{ from: '2024-02-01', to: '2024-03-02', byDebtor: true }] },
    { interest: 175_000 }],
  ['overlapping stays once',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }], to: '2024-04-10', suspensions: [{ from: '2024-02-01', to: '2024-03-02' }, { from: '2024-02-11', to: '2024-03-12' }] },
    { interest: 105_000 }],
  ['interest-first if agreed',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }], to: '2024-04-10', payments: [{ on: '2024-02-20', amount: 4_000_000 }], order: 'interest' },
    { interest: 140_766 }],
  ['overpaid 120,000: overpaid 120,000-100,000-interest 50d 875',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }], to: '2024-04-10', payments: [{ on: '2024-02-20', amount: 12_000_000 }] },
    { interest: 87_500, overpaid: 1_912_500 }],
  ['2014-07-31..08-01: one day old', { debts: [{ amount: 36_500_000, dueOn: '2014-07-31' }], to: '2014-08-01', basis: '365' }, { interest: 11_200 }],
  ['2014-08-01..02: one day new', { debts: [{ amount: 36_500_000, dueOn: '2014-08-01' }], to: '2014-08-02' }, { interest: 6388 }],
  ['tier 6m-1y chosen: 6.00 x2 from 2013-08-01 to 2014-08-01, then new to 2015-08-01',
    { debts: [{ amount: 10_000_000, dueOn: '2013-08-01' }], to: '2015-08-01', basis: '365', tier: 'upTo1Year' },
    { before2014: 1_200_000, doubled: 638_750 }],
  ['并还原则 before 2014: 50,000 on 2013-07-01 over 181 days at 5.60x2 (tier <=6m)',
    { debts: [{ amount: 10_000_000, dueOn: '2013-01-01' }], to: '2014-08-01', basis: '365', tier: 'upTo6Months', payments: [{ on: '2013-07-01', amount: 5_000_000 }] },
    { before2014: 1_194_927, debtLeft: 5_263_087 }],
  ['not performed yet: 1054 days at 1.75 per ten thousand',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }], to: '2026-11-20', event: 'calculated' },
    { interest: 1_844_500 }],
  ['payment before due day reduces the debt',
    { debts: [{ amount: 10_000_000, dueOn: '2024-03-01' }], to: '2024-06-09', payments: [{ on: '2024-02-01', amount: 4_000_000 }] },
    { interest: 105_000 }],
  ['paid before and after 2014-08-01: by shares, then the debt first',
    { debts: [{ amount: 10_000_000, dueOn: '2014-01-01' }], basis: '365', tier: 'upTo6Months', to: '2014-12-01', payments: [{ on: '2014-03-01', amount: 3_000_000 }, { on: '2014-09-01', amount: 3_000_000 }] },
    { interest: 614_995, before2014: 512_181, debtLeft: 4_053_347 }],
  ['tier by length: 43 months, 3-5 years, each change of 2011-2012',
    { debts: [{ amount: 10_000_000, dueOn: '2011-01-01' }], basis: '365', to: '2014-08-01' },
    { before2014: 4_693_414 }],
  ['stay across 2014-08-01: only August is taken off',
    { debts: [{ amount: 10_000_000, dueOn: '2014-06-01' }], basis: '365', tier: 'upTo6Months', to: '2014-10-01', suspensions: [{ from: '2014-07-01', to: '2014-09-01' }] },
    { before2014: 187_178, doubled: 52_500 }],
  ['stay of the whole time: nothing',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }], to: '2024-02-01', suspensions: [{ from: '2023-01-01', to: '2025-01-01' }] },
    { interest: 0 }],
  ['instalment due after the end: nothing of it',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }, { amount: 5_000_000, dueOn: '2025-01-01' }], to: '2024-01-11' },
    { interest: 17_500 }],
  ['stay and inclusive: 2024-01-01..01-31 incl 31 days less 10',
    { debts: [{ amount: 10_000_000, dueOn: '2024-01-01' }], to: '2024-01-31', includeEnd: true, suspensions: [{ from: '2024-01-11', to: '2024-01-21' }] },
    { interest: 36_750 }],
] as Rows)('doubled-interest: %s', (_, input, answer) => { expect(answered(doubledInterest, input)).toMatchObject(answer); });

// derived: day by day from the tables of published rates, with fractions, apart from the code of the calculator
test.each([
  ['D1', { amount: 12_500_000, loss: 10_000_000 }, { penalty: 12_500_000, tooHigh: false }],
  ['exactly 130 %: not above', { amount: 13_000_000, loss: 10_000_000 }, { tooHigh: false }],
  ['one fen above', { amount: 13_000_001, loss: 10_000_000 }, { tooHigh: true }],
  ['D4', { by: 'rate', base: 30_000_000, rate: '0.05', per: 'day', days: 120 }, { penalty: 1_800_000, yearly: '18.25' }],
  ['below the loss: may be raised', { amount: 5_000_000, loss: 10_000_000 }, { tooHigh: false, short: 5_000_000 }],
  ['loss zero', { amount: 100, loss: 0 }, { tooHigh: true }],
  ['per month 1 %, 90 days, 360', { by: 'rate', base: 10_000_000, rate: '1', per: 'month', days: 90, basis: '360' }, { penalty: 300_000 }],
  ['per year 12 %, 73 days, 365', { by: 'rate', base: 10_000_000, rate: '12', days: 73, basis: '365' }, { penalty: 240_000 }],
  ['日千分之三', { by: 'rate', base: 10_000_000, rate: '3', per: 'day', unit: 'permille', days: 10 }, { penalty: 300_000 }],
  ['on 2022-01-01 (between)', { amount: 13_000_001, loss: 10_000_000, onDay: '2022-01-01' }, { tooHigh: true }],
  ['on 2015-01-01', { amount: 13_000_001, loss: 10_000_000, onDay: '2015-01-01' }, { tooHigh: true }],
  ['by rate, compared: 30,000 x 0.05 %/d x 120 = 1,800 against a loss of 1,000',
    { by: 'rate', base: 3_000_000, rate: '0.05', per: 'day', days: 120, loss: 100_000 },
    { penalty: 180_000, tooHigh: true, above: 50_000 }],
  ['2005, no loss: only the sum', { amount: 10_000, onDay: '2005-01-01' }, { penalty: 10_000 }],
] as Rows)('penalty: %s', (_, input, answer) => { expect(answered(penalty, input)).toMatchObject(answer); });

// derived: day by day from the tables of published rates, with fractions, apart from the code of the calculator
test.each([
  ['D2', { contract: 50_000_000, paid: 15_000_000 }, { effective: 10_000_000, beyond: 5_000_000 }],
  ['giver breaks: loses 100,000; 50,000 returned', { contract: 50_000_000, paid: 15_000_000, breach: 'giver' }, { lost: 10_000_000, returned: 5_000_000 }],
  ['receiver: 200,000 + 50,000', { contract: 50_000_000, paid: 15_000_000, breach: 'receiver' }, { returned: 25_000_000 }],
  ['exactly 20 %', { contract: 50_000_000, paid: 10_000_000 }, { effective: 10_000_000, beyond: 0 }],
  ['partly: 40 % unperformed: loses 40 %', { contract: 50_000_000, paid: 5_000_000, breach: 'giver', unperformed: '40' }, { lost: 2_000_000, returned: 3_000_000 }],
  ['receiver partly 40 %: 50,000+20,000', { contract: 50_000_000, paid: 5_000_000, breach: 'receiver', unperformed: '40' }, { returned: 7_000_000 }],
  ['force majeure: back once', { contract: 50_000_000, paid: 5_000_000, breach: 'force-majeure' }, { lost: 0, returned: 5_000_000 }],
  ['both', { contract: 50_000_000, paid: 5_000_000, breach: 'both' }, { lost: 0, returned: 5_000_000 }],
  ['not named', { contract: 50_000_000, paid: 5_000_000, breach: 'giver', named: false }, { effective: 0, lost: 0, returned: 5_000_000 }],
  ['loss above the deposit 80,000-50,000', { contract: 50_000_000, paid: 5_000_000, breach: 'receiver', loss: 8_000_000 }, { lossBeside: 3_000_000 }],
  ['on 2019-01-01', { contract: 50_000_000, paid: 15_000_000, onDay: '2019-01-01' }, { effective: 10_000_000 }],
  ['not named, receiver breaks, 2019: back once, art 118',
    { contract: 50_000_000, paid: 5_000_000, breach: 'receiver', named: false, onDay: '2019-05-01' },
    { returned: 5_000_000 }],
  ['paid nothing', { contract: 50_000_000, paid: 0, breach: 'giver' }, { effective: 0, lost: 0 }],
  ['part not performed 33.333333 %', { contract: 50_000_000, paid: 10_000_000, breach: 'giver', unperformed: '33.333333' }, { lost: 3_333_333 }],
] as Rows)('deposit: %s', (_, input, answer) => { expect(answered(deposit, input)).toMatchObject(answer); });

// derived: day by day from the tables of published rates, with fractions, apart from the code of the calculator
test.each([
  ['D3', { price: 30_000_000, from: '2025-06-01', to: '2025-12-01' }, { low: 586_603, high: 676_849 }],
  ['LPR at the breach stays (2021-12-01 3.85), though it fell', { price: 30_000_000, from: '2021-12-01', to: '2023-12-01' }, { low: 3_003_000, high: 3_465_000 }],
  ['surcharge 40', { price: 30_000_000, from: '2021-12-01', to: '2022-12-01', surcharge: 40 }, { chosen: 1_617_000 }],
  ['breach 2019-08-20: 4.25 fixed', { price: 30_000_000, from: '2019-08-20', to: '2020-08-20' }, { low: 1_662_041 }],
  ['breach 2019-08-19, 1 day at 4.35 then LPR as published', { price: 30_000_000, from: '2019-08-19', to: '2020-08-19' }, { low: 1_584_522 }],
  ['same with benchmark kept', { price: 30_000_000, from: '2019-08-19', to: '2020-08-19', afterwards: 'benchmark' }, { low: 1_701_148 }],
  ['2013..2015 by benchmark segments 1.5', { price: 30_000_000, from: '2013-01-01', to: '2016-01-01' }, { high: 7_615_171 }],
  ['include end', { price: 30_000_000, from: '2025-06-01', to: '2025-12-01', includeEnd: true }, { low: 589_808 }],
  ['breach before it, long after still fine: 2026-06-01..2026-11-20, rate fixed at breach 3.0', { price: 30_000_000, from: '2026-06-01', to: '2026-11-20' }, { low: 551_342 }],
  ['tier 1-3 years', { price: 30_000_000, tier: 'upTo3Years', from: '2016-01-01', to: '2018-01-01' }, { low: 3_710_075 }],
  ['paid in full midway',
    { price: 30_000_000, surcharge: 50, from: '2025-06-01', to: '2025-12-01', payments: [{ on: '2025-07-01', amount: 30_000_000 }] },
    { chosen: 110_959, priceLeft: 0 }],
] as Rows)('sale-overdue: %s', (_, input, answer) => { expect(answered(saleOverdue, input)).toMatchObject(answer); });

// derived: day by day from the tables of published rates, with fractions, apart from the code of the calculator
test.each([
  ['agreed 6 %', { basis: '360', currency: 'USD', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01', by: 'agreed', rate: '6' }, { interest: 301_667 }],
  ['capped at 5', { basis: '360', currency: 'EUR', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01', by: 'agreed', rate: '6', cap: '5' }, { interest: 251_389 }],
  ['USD: named reference, no data: said', { basis: '360', currency: 'USD', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['EUR: named reference, no data: said', { basis: '360', currency: 'EUR', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['GBP: named reference, no data: said', { basis: '360', currency: 'GBP', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['JPY: named reference, no data: said', { basis: '360', currency: 'JPY', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['AUD: named reference, no data: said', { basis: '360', currency: 'AUD', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['CHF: named reference, no data: said', { basis: '360', currency: 'CHF', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['CAD: named reference, no data: said', { basis: '360', currency: 'CAD', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['NZD: named reference, no data: said', { basis: '360', currency: 'NZD', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['SGD: named reference, no data: said', { basis: '360', currency: 'SGD', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['HKD: named reference, no data: said', { basis: '360', currency: 'HKD', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['MOP: named reference, no data: said', { basis: '360', currency: 'MOP', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['TWD: named reference, no data: said', { basis: '360', currency: 'TWD', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['THB: central bank rate', { basis: '360', currency: 'OTHER', code: 'THB', principal: 10_000_000, from: '2025-01-01', to: '2025-07-01' }, { complete: false }],
  ['a reference rate looked up', { basis: '360', currency: 'GBP', principal: 100_000, rate: '4.5', from: '2025-01-01', to: '2025-07-01' }, { interest: 2263 }],
  ['HKD agreed: art 3 with art 1', { basis: '360', currency: 'HKD', principal: 100_000, by: 'agreed', rate: '5', from: '2025-01-01', to: '2025-07-01' }, { interest: 2514 }],
] as Rows)('foreign-interest: %s', (_, input, answer) => { expect(answered(foreignInterest, input)).toMatchObject(answer); });
const refusalOf = (calculator: unknown, input: Readonly<Record<string, unknown>>): string => { try { answered(calculator, input); return 'answered'; } catch (thrown) { return (thrown as Error).message; } };
const LOAN = { principal: 1, from: '2025-01-01', to: '2025-02-01' }, LENT = { contractDay: '2022-02-01', filedOn: '2023-09-01', lent: 1, to: '2023-02-01' };
// What is filled in and not used is not passed over: each of these would have been worked out without it.
test.each([
  [loanInterest, { ...LOAN, rate: '6' }, 'calculators.field-not-used'], [privateLending, { ...LENT, agreedOn: 'none', rate: '6' }, 'calculators.field-not-used'],
  [penalty, { base: 1, rate: '1', per: 'day', days: 1 }, 'calculators.field-not-used'], [foreignInterest, { ...LOAN, currency: 'USD', code: 'THB' }, 'calculators.field-not-used'],
  // derived: 民间借贷规定（2020-12）第二十四条第二款
  [privateLending, { ...LENT, lender: 'other', agreedOn: 'unclear' }, 'calculators.rate-unclear'],
  [privateLending, { ...LENT, rate: '6', onDay: '2023-08-31' }, 'calculators.days-reversed'],
])('refused %#', (calculator, input, code) => { expect(refusalOf(calculator, input)).toBe(code); });
test('what a payment settled is told with the article of its day', () => {
  const told = (input: Readonly<Record<string, unknown>>) => worked(loanInterest, { ...LOAN, principal: '1万', ...input }).lines.map((l) => [l.say()[0], l.article]).slice(1, 2);
  expect(told({ from: '2020-12-01', to: '2021-02-01', payments: [{ on: '2020-12-31', amount: 100 }] })).toEqual([['2020-12-31 付款抵利息 1.00 元，剩余本金 10,000.00 元', '合同法解释二（2009）第二十一条']]);
  expect(told({ from: '2020-12-01', to: '2021-02-01', payments: [{ on: '2021-01-01', amount: 100 }] })).toEqual([['2021-01-01 付款抵利息 1.00 元，剩余本金 10,000.00 元', '民法典（2020）第五百六十一条']]);
});
test('a payment after the last known rate is said to be left out', () => {
  expect(worked(loanInterest, { ...LOAN, from: '2026-09-01', to: '2026-11-24', payments: [{ on: '2026-11-01', amount: 1 }] }).remarks?.map((r) => r.code)).toContain('calculators.payment-not-counted');
});
// derived: 担保法解释（2000）第一百二十条第二款 ended with 2020, 合同编通则解释（2023）第六十八条第二款 began on 2023-12-05
test.each([['2020-12-31', false], ['2021-01-01', true], ['2023-12-04', true], ['2023-12-05', false]])('the share not performed on %s: unsettled %s', (onDay, unsettled) => {
  const { remarks } = worked(deposit, { contract: '50万', paid: '5万', breach: 'giver', unperformed: '40', onDay });
  expect(remarks?.some((r) => r.code === 'calculators.share-unsettled')).toBe(unsettled);
});
test('times of the loan prime rate beside an agreed rate are not passed over', () => {
  expect(refusalOf(loanInterest, { ...LOAN, by: 'agreed', rate: '6', multiplier: '1.5' })).toBe('calculators.field-not-used');
  expect(answered(loanInterest, { ...LOAN, by: 'agreed', rate: '6', multiplier: '1' })).toMatchObject({ days: 31 });
});
test('what is not counted is said: a penalty without a breach, a cap that is not looked at', () => {
  const codes = (calculator: unknown, input: Readonly<Record<string, unknown>>) => worked(calculator, input).remarks?.map((r) => r.code);
  expect(codes(deposit, { contract: '50万', paid: '5万', penalty: '1万' })).toEqual(['calculators.no-party-to-blame']);
  expect(codes(loanInterest, { ...LOAN, by: 'agreed', rate: '36' })).toEqual(['calculators.agreed-not-capped']);
});
