import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../../law/ground.suite.ts';
import { addDays, day } from '../../shared/calendar.ts';
import { accrue, numberOf, type Order } from './accrual.ts';
import { exact } from '../../shared/exact.ts';
import { loanInterest } from './loan-interest.ts';
import { referenceRates } from './rates.ts';

const ground = baseGround(day('2026-11-24'));
const ask = (input: object) => {
  const decision = loanInterest.work(loanInterest.input.parse(input), ground);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
};
const refusal = (input: object) => {
  const decision = loanInterest.work(loanInterest.input.parse(input), ground);
  return decision.ok ? 'answered' : decision.refusal;
};
const A1 = { principal: '10万', from: '2019-06-01', to: '2019-12-01' };

describe('interest by published rates', () => {
  test.each([
    ['across the change of 2019-08-20, 365', { ...A1, basis: '365' }, 214_137],
    ['across the change of 2019-08-20, 360', { ...A1, basis: '360' }, 217_111],
    ['three publications of 2024', { principal: '50万', from: '2024-07-01', to: '2024-12-31', basis: '365' }, 818_356],
    // derived: 12 days at 4.35 and 10 days at 4.25 on 1,000,000: (52.2 + 42.5) × 10,000 / 365
    ['the day of the first loan prime rate', { principal: '100万', from: '2019-08-08', to: '2019-08-30', basis: '365' }, 259_452],
    // derived: a day at 4.25 %
    ['one day', { principal: '36000', from: '2019-08-20', to: '2019-08-21', basis: '360' }, 425],
    ['no day', { principal: '36000', from: '2019-08-20', to: '2019-08-20', basis: '360' }, 0],
    ['the last day counted too', { principal: '36000', from: '2019-08-20', to: '2019-08-20', basis: '360', includeEnd: true }, 425],
    // derived: 36,000 × (4 × 4.25 % + 0.5 %) / 360
    ['four times and 50 points more', { principal: '36000', from: '2019-08-20', to: '2019-08-21', basis: '360', multiplier: '4', basisPoints: 50 }, 1750],
    ['never below zero', { principal: '36000', from: '2019-08-20', to: '2019-08-21', basis: '360', basisPoints: -10_000 }, 0],
    // derived: 36,000 × 4.85 % / 360
    ['the five-year rate', { principal: '36000', from: '2019-08-20', to: '2019-08-21', basis: '360', term: 'five-year' }, 485],
    // derived: 36,000 × 8.64 % / 360
    ['the first benchmark rate', { principal: '36000', from: '1991-04-21', to: '1991-04-22', basis: '360' }, 864],
    ['another tier', { principal: '36000', from: '2015-10-24', to: '2015-10-25', basis: '360', tier: 'upTo3Years' }, 475],
    ['agreed, ten-thousandths a day', { principal: '30万', from: '2025-01-01', to: '2025-05-01', basis: '360', by: 'agreed', rate: '5', per: 'day', unit: 'ten-thousandth' }, 1_800_000],
    // derived: 100,000 × 2 % × 12 / 360 × 30
    ['agreed, two per cent a month', { principal: '10万', from: '2025-04-01', to: '2025-05-01', basis: '360', by: 'agreed', rate: '2', per: 'month' }, 200_000],
  ])('%s', (_, input, fen) => { expect(ask(input).answer.interest).toBe(fen); });

  test('a segment is a line with its days and rate', () => {
    const { lines } = ask({ ...A1, basis: '365' });
    expect(lines.slice(0, -1).map((l) => l.say()[0].match(/（(\d+) 天）.* (\d\.\d+)%/)?.slice(1))).toEqual([['80', '4.35'], ['31', '4.25'], ['61', '4.20'], ['11', '4.15']]);
  });
  test('a rate not published yet is not guessed', () => {
    const { answer, remarks } = ask({ principal: '36000', from: '2026-09-10', to: '2026-11-24', basis: '360' });
    expect(answer).toMatchObject({ days: 10, interest: 3000, complete: false, knownUntil: '2026-09-19' });
    expect(remarks?.map((r) => r.code)).toEqual(['calculators.rate-unknown']);
    expect(ask({ principal: '36000', from: '2026-10-01', to: '2026-11-24', basis: '360' }).answer).toMatchObject({ days: 0, interest: 0, complete: false, knownUntil: '2026-09-30' });
    expect(ask({ principal: '36000', from: '2026-09-10', to: '2026-09-20', basis: '360' }).answer).toMatchObject({ days: 10, complete: true, knownUntil: null });
  });
  test('a month without a publication is a hole, not a rate that went on', () => {
    const holed = { ...ground, tables: { ...ground.tables, lpr: { version: 'x', rows: ground.tables.lpr.rows.filter((r) => r.from !== '2024-08-20') } } };
    expect(referenceRates(holed, 'one-year', 'upTo1Year', day('2024-07-22'), day('2024-12-31')).known).toBe(numberOf('2024-08-20'));
  });
  test('refusals', () => {
    expect(refusal({ ...A1, from: '1991-04-20', basis: '365' })).toMatchObject({ code: 'calculators.no-rule-on-day', facts: { from: '1991-04-21' } });
    expect(refusal({ ...A1, from: '2020-01-01', basis: '365' })).toMatchObject({ code: 'calculators.days-reversed' });
    expect(refusal({ ...A1, basis: '365', by: 'agreed' })).toMatchObject({ code: 'calculators.rate-missing' });
    expect(refusal({ ...A1, basis: '365', payments: [{ on: '2019-12-02', amount: 1 }] })).toMatchObject({ code: 'calculators.payment-outside' });
    expect(refusal({ principal: Number.MAX_SAFE_INTEGER, from: '1900-01-01', to: '2199-12-31', includeEnd: true, by: 'agreed', rate: '999999999',
      basis: '360' })).toMatchObject({ code: 'calculators.interest-too-large' });
    expect(loanInterest.input.safeParse(A1).success).toBe(false);
  });
  test('the farthest days are counted', () => { expect(ask({ principal: '1', from: '1900-01-01', to: '2199-12-31', includeEnd: true, by: 'agreed', rate: '1',
    basis: '365' }).answer.days).toBe(109_573); });
  test('a payment settles the interest first, the principal if so agreed: 民法典（2020）第五百六十一条', () => {
    const input = { principal: '10万', from: '2025-01-01', to: '2025-01-21', by: 'agreed', rate: '1', per: 'day', unit: 'permille', basis: '365',
      payments: [{ on: '2025-01-11', amount: '5万' }] };
    // derived: 10 days on 100,000 are 1,000; then 10 days on 50,000 are 500, or on 51,000 are 510
    expect(ask({ ...input, order: 'principal' }).answer).toMatchObject({ interest: 150_000, principalLeft: 5_000_000, interestPaid: 0, interestLeft: 150_000 });
    expect(ask(input).answer).toMatchObject({ interest: 151_000, principalLeft: 5_100_000, interestPaid: 100_000, interestLeft: 51_000 });
    expect(ask({ ...input, payments: [{ on: '2025-01-11', amount: '20万' }] }).answer).toMatchObject({ interest: 100_000, principalLeft: 0, interestLeft: 0, overpaid: 9_900_000 });
  });
});

const stretch = (from: number, ...rates: number[]) => ({ from, rates: rates.map((r) => exact(r, 36_500_000)), say: () => ['', ''] as const, article: '' });
const same = (a: { n: bigint; d: bigint }, b: { n: bigint; d: bigint }) => a.n * b.d === b.n * a.d;
describe('running interest', () => {
  const course = fc.record({
    principal: fc.integer({ min: 0, max: 10 ** 12 }), rates: fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 40_000 })), { maxLength: 5 }),
    payments: fc.array(fc.record({ on: fc.integer({ min: 0, max: 999 }), amount: fc.integer({ min: 0, max: 10 ** 12 }) }), { maxLength: 6 }),
    order: fc.constantFrom<Order>('principal', 'interest', 'together'), cut: fc.integer({ min: 0, max: 1000 }),
  });
  const stretchesOf = (rates: [number, number][]) => [stretch(0, 500), ...rates.sort((a, b) => a[0] - b[0]).map(([from, rate]) => stretch(from, rate))];
  test('cutting the period anywhere changes nothing, exactly', () => {
    fc.assert(fc.property(course, ({ principal, rates, cut }) => {
      const stretches = stretchesOf(rates), run = (from: number, until: number) => accrue({ until, debts: [{ on: from, amount: principal }], payments: [],
        stretches: [{ ...stretches.findLast((s) => s.from <= from)!, from }, ...stretches.filter((s) => s.from > from)], order: () => 'principal' }).total[0]!;
      const [whole, first, second] = [run(0, 1000), run(0, cut), run(cut, 1000)];
      expect(same(whole, { n: first.n * second.d + second.n * first.d, d: first.d * second.d })).toBe(true);
    }));
  });
  test('nothing is lost: what is owed and paid is what was lent and grew; nothing is below zero', () => {
    fc.assert(fc.property(course, ({ principal, rates, payments, order }) => {
      const l = accrue({ until: 1000, debts: [{ on: 0, amount: principal }], payments, stretches: stretchesOf(rates), order: () => order });
      const add = (...all: { n: bigint; d: bigint }[]) => all.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }));
      expect(same(add(l.principal, l.paidPrincipal), exact(principal))).toBe(true);
      expect(same(add(l.unpaid[0]!, l.paidInterest[0]!), l.total[0]!)).toBe(true);
      expect(same(add(l.paidPrincipal, l.paidInterest[0]!, l.beyond), exact(payments.reduce((a, p) => a + p.amount, 0)))).toBe(true);
      for (const part of [l.principal, l.unpaid[0]!, l.beyond, l.paidPrincipal, l.paidInterest[0]!]) expect(part.n >= 0n).toBe(true);
    }));
  });
  test('more principal or more days are never less interest; interest first is never less than principal first', () => {
    fc.assert(fc.property(course, fc.nat(10 ** 9), ({ principal, rates, payments, cut }, more) => {
      const run = (amount: number, until: number, order: Order) => accrue({ until, debts: [{ on: 0, amount }], payments, stretches: stretchesOf(rates), order: () => order }).total[0]!;
      const below = (a: { n: bigint; d: bigint }, b: { n: bigint; d: bigint }) => a.n * b.d <= b.n * a.d;
      expect(below(run(principal, 1000, 'principal'), run(principal + more, 1000, 'principal'))).toBe(true);
      expect(below(run(principal, cut, 'interest'), run(principal, 1000, 'interest'))).toBe(true);
      expect(below(run(principal, 1000, 'principal'), run(principal, 1000, 'interest'))).toBe(true);
    }));
  });
});

test('days of a far year', () => { expect(addDays(day('9999-12-30'), 1)).toBe('9999-12-31'); });
