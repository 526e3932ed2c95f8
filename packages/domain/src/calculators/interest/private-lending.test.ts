import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../../law/ground.suite.ts';
import { day } from '../../shared/calendar.ts';
import { privateLending } from './private-lending.ts';

const ground = baseGround(day('2026-11-24'));
const worked = (input: object) => privateLending.work(privateLending.input.parse({ basis: '365', ...input }), ground);
const ask = (input: object) => {
  const decision = worked(input);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value;
};
const refusal = (input: object) => { const decision = worked(input); return decision.ok ? 'answered' : decision.refusal; };
const YEAR = { contractDay: '2021-03-01', filedOn: '2022-04-01', lent: '20万', from: '2021-03-01', to: '2022-03-01', rate: '24' };
const OLD = { contractDay: '2017-01-01', filedOn: '2018-06-01', lent: '10万', from: '2017-01-01', to: '2018-01-01' };
const ACROSS = { contractDay: '2019-01-01', filedOn: '2021-06-01', lent: '10万', from: '2019-01-01', to: '2021-06-01', rate: '24' };

describe('the cap', () => {
  test.each([
    ['民间借贷规定（2020-12）第二十五条', YEAR, { principal: 20_000_000, allowed: 3_080_000, asked: 4_800_000, excess: 1_720_000, caps: [{ from: null, cap: '15.4' }] }],
    ['民间借贷规定（2020-12）第二十九条', { contractDay: '2025-06-01', lent: '10万', agreedOn: 'none', overdueRate: '10', penaltyRate: '5', from: '2025-12-01', overdueFrom: '2025-12-01',
      to: '2026-05-30' }, { allowed: 591_781, asked: 739_726, caps: [{ from: null, cap: '12' }] }],
    // derived: received 190,000 × 15.4 %
    ['民间借贷规定（2020-12）第二十六条', { ...YEAR, deducted: '1万' }, { principal: 19_000_000, allowed: 2_926_000, asked: 4_800_000 }],
    // derived: 597 days at 24 % and 285 at 4 × 3.85 %
    ['民间借贷规定（2020-12）第三十一条第二款', ACROSS, { allowed: 3_925_479 + 1_202_466, caps: [{ from: null, cap: '24' }, { from: '2020-08-20', cap: '15.4' }] }],
    // derived: 882 days at 15.4 %
    ['民间借贷规定（2020-12）第三十一条第二款, not asked', { ...ACROSS, oldRules: false }, { allowed: 3_721_315 }],
    ['民间借贷规定（2020-12）第三十一条第二款, not asked, contract under the loan prime rate', { ...ACROSS, contractDay: '2019-09-01', from: '2019-09-01', oldRules: false },
      { caps: [{ from: null, cap: '17' }, { from: '2020-08-20', cap: '15.4' }] }],
    ['民间借贷规定（2020-08）第二十六条', { ...ACROSS, contractDay: '2019-09-01', filedOn: '2020-10-01', onDay: '2020-12-01' }, { rules: '2020-08', caps: [{ from: null, cap: '17' }] }],
    ['民间借贷规定（2020-08）第三十二条第二款', { ...ACROSS, filedOn: '2020-10-01', onDay: '2020-12-01' }, { rules: '2020-08', caps: [{ from: null, cap: '15.4' }] }],
    ['the second revision reaches suits of late 2020 judged under it', { ...ACROSS, filedOn: '2020-10-01' },
      { rules: '2020-12', caps: [{ from: null, cap: '24' }, { from: '2020-08-20', cap: '15.4' }] }],
    ['filed on 2020-08-19: the old rules', { ...ACROSS, filedOn: '2020-08-19' }, { rules: '2015', caps: [{ from: null, cap: '24' }] }],
    ['a contract of the day of the revision', { ...ACROSS, contractDay: '2020-08-20', from: '2020-08-20' }, { caps: [{ from: null, cap: '15.4' }] }],
  ])('%s', (_, input, answer) => { expect(ask(input).answer).toMatchObject(answer); });
});

describe('the two lines of 2015: 民间借贷规定（2015）第二十六条', () => {
  test.each([
    ['below 24 % all is protected', { ...OLD, rate: '2', per: 'month' }, { allowed: 2_400_000, asked: 2_400_000, excess: 0 }],
    ['between the lines nothing may be claimed above 24 %', { ...OLD, rate: '30' }, { allowed: 2_400_000, asked: 3_000_000, excess: 600_000, interestLeft: 2_400_000 }],
    ['what was paid between the lines stays paid', { ...OLD, rate: '30', payments: [{ on: '2018-01-01', amount: '13万' }] },
      { interestPaid: 2_400_000, kept: 600_000, principalLeft: 0, overpaid: 0 }],
    ['what was paid above 36 % comes back', { ...OLD, rate: '40', payments: [{ on: '2018-01-01', amount: '14万' }] },
      { interestPaid: 2_400_000, kept: 1_200_000, principalLeft: 0, overpaid: 400_000 }],
    ['above 36 % reduces the principal', { ...OLD, rate: '40', payments: [{ on: '2018-01-01', amount: '4万' }] }, { kept: 1_200_000, principalLeft: 9_600_000 }],
    ['nothing agreed: 6 % when overdue (art. 29)', { ...OLD, agreedOn: 'none', overdueFrom: '2017-01-01' }, { allowed: 600_000 }],
    ['together at most 24 % (art. 30)', { ...OLD, rate: '20', overdueFrom: '2017-01-01', fees: '1万' }, { allowed: 2_400_000, feesAllowed: 400_000, asked: 3_000_000 }],
  ])('%s', (_, input, answer) => { expect(ask(input).answer).toMatchObject(answer); });
});

describe('interest that was not agreed', () => {
  const NOW = { contractDay: '2024-01-01', lent: '10万', from: '2024-01-01', to: '2025-01-01' };
  test.each([
    ['not agreed: none', { ...NOW, agreedOn: 'none' }, 0],
    ['unclear between natural persons: none, whatever is claimed', { ...NOW, agreedOn: 'unclear', rate: '10' }, 0],
    ['unclear otherwise: as the court finds', { ...NOW, agreedOn: 'unclear', rate: '10', lender: 'other' }, 1_002_740],
    // derived: 184 days from 2024-07-01 at 3.45 %, the rate of that day
    ['overdue: the loan prime rate of the time (art. 28 para. 2 no. 1)', { ...NOW, agreedOn: 'none', overdueFrom: '2024-07-01' }, 173_918],
    // derived: 153 days at 3.45 %: the rate of the first overdue day, not of the day from which is counted
    ['overdue since before the period', { ...NOW, agreedOn: 'none', overdueFrom: '2024-07-01', from: '2024-08-01' }, 144_616],
    // derived: 366 days at 10 %
    ['overdue without an overdue rate: the rate of the term (no. 2)', { ...NOW, rate: '10', overdueFrom: '2024-07-01' }, 1_002_740],
    // derived: 182 days at 10 %, 184 at 13.8 %
    ['an overdue rate above the cap', { ...NOW, rate: '10', overdueFrom: '2024-07-01', overdueRate: '1', overduePer: 'day', overdueUnit: 'permille' }, 498_630 + 695_671],
  ])('%s', (_, input, allowed) => { expect(ask(input).answer.allowed).toBe(allowed); });
});

test('compounding: 民间借贷规定（2020-12）第二十七条', () => {
  // derived: 100,000 for 365 days at 15.4 % may become 115,400; a year on that at 15.4 % is 17,771.60, but both together stop at 130,800
  const { answer } = ask({ contractDay: '2021-03-01', lent: '12万', from: '2022-03-01', to: '2023-03-01', rate: '20', firstPrincipal: '10万', firstFrom: '2021-03-01',
    earlierRate: '20' });
  expect(answer).toMatchObject({ principal: 11_540_000, allowed: 1_540_000, interestLeft: 1_540_000 });
});
test('who lends decides: 民间借贷适用范围批复（2020）第一条', () => {
  expect(refusal({ ...YEAR, lender: 'local' })).toMatchObject({ code: 'calculators.not-private-lending', facts: { article: '民间借贷适用范围批复（2020）第一条' } });
  expect(refusal({ ...YEAR, lender: 'bank' })).toMatchObject({ code: 'calculators.not-private-lending' });
});
test.each([
  ['calculators.no-rule-on-day', { ...OLD, rate: '10', filedOn: '2015-08-31', contractDay: '2014-01-01' }],
  ['calculators.rate-not-known', { ...YEAR, contractDay: '2026-10-01', filedOn: '2026-11-01' }],
  ['calculators.rate-not-known', { ...ACROSS, filedOn: '2026-11-01' }], ['calculators.rate-missing', { ...YEAR, rate: undefined }],
  ['calculators.nothing-lent', { ...YEAR, deducted: '20万' }],
  ['calculators.days-reversed', { ...YEAR, contractDay: '2022-05-01' }], ['calculators.first-loan-missing', { ...YEAR, firstPrincipal: '1万' }],
  ['calculators.rate-not-known', { contractDay: '2024-01-01', lent: '1万', agreedOn: 'none', from: '2024-01-01', overdueFrom: '2026-10-01', to: '2026-11-01' }],
])('refused: %s', (code, input) => { expect(refusal(input)).toMatchObject({ code }); });

test('what is protected is never more than what is asked, nor than the cap on the principal', () => {
  fc.assert(fc.property(fc.record({
    contractDay: fc.constantFrom('2018-05-01', '2019-09-01', '2021-05-01'), rate: fc.nat(60).map(String), overdueRate: fc.option(fc.nat(60).map(String), { nil: undefined }),
    fees: fc.nat(5_000_000), deducted: fc.nat(900_000), oldRules: fc.boolean(), order: fc.constantFrom('interest', 'principal'),
    payments: fc.array(fc.record({ on: fc.constantFrom('2021-06-01', '2021-09-01', '2022-05-01'), amount: fc.nat(12_000_000) }), { maxLength: 4 }),
  }), (more) => {
    const { answer } = ask({ filedOn: '2022-06-01', lent: 10_000_000, from: '2021-05-01', overdueFrom: '2021-11-01', to: '2022-05-01', ...more });
    expect(answer.allowed).toBeLessThanOrEqual(answer.asked);
    expect(answer.allowed).toBeLessThanOrEqual(answer.principal * 24 / 100);
    for (const amount of [answer.allowed, answer.excess, answer.principalLeft, answer.interestLeft, answer.overpaid, answer.kept]) expect(amount).toBeGreaterThanOrEqual(0);
    expect(answer.interestPaid + answer.kept + answer.overpaid).toBeLessThanOrEqual(more.payments.reduce((a, p) => a + p.amount, 0) + 2);
  }));
});
