import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../../law/ground.suite.ts';
import { day } from '../../shared/calendar.ts';
import { doubledInterest } from './doubled-interest.ts';
import { tierByLength } from './delay-course.ts';

const ground = baseGround(day('2026-11-24'));
const worked = (input: object) => doubledInterest.work(doubledInterest.input.parse(input), ground);
const ask = (input: object) => {
  const decision = worked(input);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value;
};
const C1 = { debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09' };
const OLD = { debts: [{ amount: '10万', dueOn: '2013-08-01' }], to: '2014-08-01', basis: '365' };
const stay = (from: string, to: string, byDebtor = false) => ({ suspensions: [{ from, to, byDebtor }] });

describe('the doubled part: 迟延履行利息解释（2014）', () => {
  test.each([
    ['art. 1', C1, { interest: 175_000, doubled: 175_000, before2014: 0, debtLeft: 10_000_000 }],
    ['art. 1, the day of payment counted', { ...C1, includeEnd: true }, { interest: 176_750 }],
    ['art. 3: parts run to their own payment', { debts: [{ amount: '10万', dueOn: '2024-01-10' }], payments: [{ on: '2024-03-10', amount: '4万' }], to: '2024-05-09' },
      { interest: 168_000, debtLeft: 6_000_000 }],
    // derived: 61 days on 100,000, then 60 on 60,000
    ['art. 3, the days of payment counted', { debts: [{ amount: '10万', dueOn: '2024-01-10' }], payments: [{ on: '2024-03-10', amount: '4万' }], to: '2024-05-09', includeEnd: true },
      { interest: 106_750 + 63_000 }],
    ['art. 2: each instalment from its own day', { debts: [{ amount: '5万', dueOn: '2024-03-01' }, { amount: '5万', dueOn: '2024-04-20' }], to: '2024-06-09' },
      { interest: 87_500 + 43_750 }],
    ['art. 3 para. 3: a stay is not counted', { ...C1, ...stay('2024-04-01', '2024-05-01') }, { interest: 122_500 }],
    ['art. 3 para. 3: a stay that the debtor asked for is', { ...C1, ...stay('2024-04-01', '2024-05-01', true) }, { interest: 175_000 }],
    ['stays that overlap are taken off once', { ...C1, suspensions: [{ from: '2024-04-01', to: '2024-05-01' }, { from: '2024-04-11', to: '2024-05-11' }] }, { interest: 105_000 }],
    ['a stay longer than the delay', { ...C1, ...stay('2024-01-01', '2025-01-01') }, { interest: 0 }],
    ['art. 4: the debt first, then the doubled part', { ...C1, payments: [{ on: '2024-06-09', amount: '100500' }] }, { debtLeft: 0, interestPaid: 50_000, interestLeft: 125_000 }],
    ['art. 4: the other way round if agreed', { ...C1, order: 'interest', payments: [{ on: '2024-06-09', amount: '100500' }] },
      { debtLeft: 125_000, interestPaid: 175_000, interestLeft: 0 }],
    ['paid while there was still time', { ...C1, payments: [{ on: '2024-02-20', amount: '4万' }] }, { interest: 105_000 }],
    ['more than all', { ...C1, payments: [{ on: '2024-06-09', amount: '20万' }] }, { overpaid: 9_825_000, interestLeft: 0 }],
  ])('%s', (_, input, answer) => { expect(ask(input).answer).toMatchObject(answer); });
});

describe('before 2014-08-01: 迟延履行利息批复（2009）, 迟延履行利息解释（2014）第七条', () => {
  test.each([
    // derived: a year at 2 × 6.00 %
    ['twice the benchmark rate', OLD, { interest: 1_200_000, before2014: 1_200_000, doubled: 0 }],
    // derived: and 100 days at 1.75 per ten thousand
    ['across the change', { ...OLD, to: '2014-11-09' }, { interest: 1_375_000, before2014: 1_200_000, doubled: 175_000 }],
    ['by the tier that is chosen', { ...OLD, tier: 'upTo3Years' }, { interest: 1_230_000 }],
    // derived: 50,000 over 112,000 of both, shared 100 : 12 on the last day: 44,642.86 and 5,357.14
    ['payments are shared out', { ...OLD, debts: [{ amount: '10万', dueOn: '2013-07-31' }], to: '2014-07-31', payments: [{ on: '2014-07-31', amount: '5.6万' }] },
      { debtLeft: 5_000_000, interestPaid: 600_000, interestLeft: 600_000 }],
    ['a stay was not taken off then', { ...OLD, ...stay('2014-01-01', '2014-03-01') }, { interest: 1_200_000 }],
    // derived: 12 days at 2 × 5.31 % (tier up to a year, 2010-10-08 to 10-20), 12 at 2 × 5.56 %
    ['across a change of the rate', { debts: [{ amount: '36.5万', dueOn: '2010-10-08' }], to: '2010-11-01', basis: '365', tier: 'upTo1Year' }, { interest: 127_440 + 133_440 }],
  ])('%s', (_, input, answer) => { expect(ask(input).answer).toMatchObject(answer); });
  test.each([['2012-01-01', 'upTo6Months'], ['2012-07-01', 'upTo6Months'], ['2012-07-02', 'upTo1Year'], ['2013-01-01', 'upTo1Year'], ['2013-01-02', 'upTo3Years'],
    ['2015-01-01', 'upTo3Years'], ['2015-01-02', 'upTo5Years'], ['2017-01-01', 'upTo5Years'], ['2017-01-02', 'over5Years']])(
    'a delay from 2012-01-01 until %s is of the tier %s', (until, tier) => { expect(tierByLength('2012-01-01', until)).toBe(tier); },
  );
});

test.each([
  ['calculators.no-rule-on-day', { ...OLD, debts: [{ amount: 1, dueOn: '2009-05-17' }] }], ['calculators.basis-missing', { ...OLD, basis: undefined }],
  ['calculators.days-reversed', { ...C1, to: '2024-02-01' }], ['calculators.days-reversed', { ...C1, ...stay('2024-05-01', '2024-04-01') }],
  ['calculators.payment-outside', { ...C1, payments: [{ on: '2024-06-10', amount: 1 }] }],
])('refused: %s', (code, input) => { const decision = worked(input); expect(decision.ok ? 'answered' : decision.refusal.code).toBe(code); });
test('the law’s own article is that of the last day', () => {
  const last = (input: object) => ask(input).lines.at(-1)?.article;
  expect([last(C1), last(OLD), last({ ...OLD, to: '2022-01-01' })]).toEqual(['民事诉讼法（2023）第二百六十四条', '民事诉讼法（2012）第二百五十三条', '民事诉讼法（2021）第二百六十条']);
});
test('many payments of before 2014 are quick, and nothing is below zero', () => {
  fc.assert(fc.property(fc.array(fc.record({ on: fc.integer({ min: 10, max: 28 }).map((d) => `2014-0${1 + d % 9}-${d}`), amount: fc.nat(900_000) }), { maxLength: 50 }), (payments) => {
    const { answer } = ask({ ...OLD, to: '2014-12-01', payments });
    for (const amount of Object.values(answer)) expect(amount).toBeGreaterThanOrEqual(0);
    expect(Math.abs(answer.interest - answer.interestPaid - answer.interestLeft)).toBeLessThanOrEqual(1);
  }), { numRuns: 30 });
});
