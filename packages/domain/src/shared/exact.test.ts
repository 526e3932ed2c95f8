import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { above, decimal, decimals, exact, exactYuan, least, minus, most, over, percent, plus, roundFen, times, type Exact } from './exact.ts';

const same = (a: Exact, b: Exact): boolean => a.n * b.d === b.n * a.d;
describe('a decimal text', () => {
  test.each<[string, bigint, bigint]>([
    ['4.35', BigInt(435), BigInt(100)], ['-4.35', BigInt(-435), BigInt(100)], ['-0.5', BigInt(-5), BigInt(10)], ['0', BigInt(0), BigInt(1)], ['007', BigInt(7), BigInt(1)], ['1.50', BigInt(150), BigInt(100)],
    ['999999999999999', BigInt('999999999999999'), BigInt(1)], ['0.000000000001', BigInt(1), BigInt('1000000000000')],
  ])('%s is a fraction', (text, n, d) => { expect(decimal(text)).toEqual({ n, d }); });
  test.each([
    '', '-', '.', '.5', '5.', '+5', '--5', '5-', ' 5', '5 ', '5\n', '1e3', '1,000', '1.2.3', '0x10', 'NaN', 'Infinity', '４', '五', '1000000000000000', '0.0000000000001',
  ])('%j is none', (text) => { expect(() => decimal(text)).toThrow(new RangeError('not a decimal number')); });
  test('a percentage is a hundredth of it', () => { expect([percent('4.35'), percent('-100')]).toEqual([{ n: BigInt(435), d: BigInt(10_000) }, { n: BigInt(-100), d: BigInt(100) }]); });
});

describe('reckoning', () => {
  test('fractions of one kind keep their divisor, others get a common one', () => {
    expect([plus(exact(1, 7), exact(2, 7)), plus(exact(1, 2), exact(1, 3)), minus(exact(1, 7), exact(2, 7))]).toEqual([exact(3, 7), exact(5, 6), exact(-1, 7)]);
  });
  test.each<[string, Exact, Exact, Exact]>([
    ['both positive', exact(3, 4), exact(2, 5), exact(15, 8)], ['a negative divisor', exact(3, 4), exact(-2, 5), exact(-15, 8)], ['both negative', exact(-3, 4), exact(-2, 5), exact(15, 8)], ['nothing divided', exact(0, 4), exact(-2, 5), exact(0, 8)],
  ])('the divisor of a quotient stays positive: %s', (_, a, b, found) => { expect(over(a, b)).toEqual(found); });
  test('of equal ones none is above, and either is the least and the most; the written form of the first is kept', () => {
    const half = exact(1, 2), also = exact(2, 4);
    expect([above(half, also), above(also, half), above(exact(3, 4), half), above(half, exact(3, 4)), above(exact(-3, 4), half)]).toEqual([false, false, true, false, false]);
    expect([least(half, also), most(half, exact(3, 4)), least(half, exact(3, 4)), most(exact(3, 4), half), least(exact(3, 4), half)]).toEqual([half, exact(3, 4), half, exact(3, 4), half]);
    expect(same(most(half, also), half)).toBe(true);
  });
  test('what is taken away and put back, or multiplied and divided, is the same', () => {
    const any = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 10_000 })).map(([n, d]) => exact(n, d));
    fc.assert(fc.property(any, any, (a, b) => same(plus(minus(a, b), b), a) && (b.n === BigInt(0) || same(times(over(a, b), b), a)) && (over(a, b.n === BigInt(0) ? exact(1) : b).d > BigInt(0))));
  });
});

describe('rounding to whole fen', () => {
  // Half goes up, towards the greater number, on both sides of nothing.
  test.each<[number, number, number]>([
    [1, 2, 1], [-1, 2, 0], [3, 2, 2], [-3, 2, -1], [49, 100, 0], [-49, 100, 0], [51, 100, 1], [-51, 100, -1], [-149, 100, -1], [-151, 100, -2], [0, 3, 0], [-2, 1, -2], [7, 1, 7], [-5, 2, -2], [-26, 10, -3],
  ])('%i/%i is %i', (n, d, fen) => { expect(roundFen(exact(n, d)) === fen).toBe(true); });
  test('no more than numbers can hold', () => {
    expect([roundFen(exact(Number.MAX_SAFE_INTEGER)), roundFen(exact(Number.MIN_SAFE_INTEGER))]).toEqual([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);
    expect(() => roundFen(exact(BigInt('9007199254740992')))).toThrow(RangeError);
    expect(() => roundFen(exact(BigInt('-9007199254740992')))).toThrow(RangeError);
  });
});

describe('in decimals', () => {
  test.each<[Exact, number, number, string]>([
    [exact(435, 100), 2, 0, '4.35'], [exact(435, 100), 1, 0, '4.3'], [exact(435, 100), 0, 0, '4'], [exact(1, 3), 6, 0, '0.333333'], [exact(2, 3), 2, 0, '0.66'], [exact(-2, 3), 2, 0, '-0.66'], [exact(-435, 100), 6, 2, '-4.35'],
    [exact(0), 2, 0, '0'], [exact(0), 6, 2, '0.00'], [exact(5), 6, 2, '5.00'], [exact(51, 10), 6, 2, '5.10'], [exact(50_025, 1000), 6, 2, '50.025'], [exact(5_005, 1000), 6, 0, '5.005'], [exact(100), 2, 0, '100'], [exact(1, 1000), 2, 0, '0'],
    [exact(999), 0, 0, '999'], [exact(1000), 0, 0, '1,000'], [exact(-1000), 0, 0, '-1,000'], [exact(100_000), 0, 0, '100,000'], [exact(1_234_567), 0, 0, '1,234,567'], [exact(1_234_567_891, 1000), 3, 0, '1,234,567.891'], [exact(-1_234_567_890), 2, 2, '-1,234,567,890.00'],
  ])('%o to %i places, %i at least', (a, places, few, text) => { expect(decimals(a, places, few)).toBe(text); });
  test.each<[Exact, string]>([[exact(5), '0.05'], [exact(-5), '-0.05'], [exact(50_025, 10), '50.025'], [exact(100_000), '1,000.00'], [exact(1, 3), '0.003333'], [exact(0), '0.00']])('fen %o in yuan', (fen, text) => { expect(exactYuan(fen)).toBe(text); });
});
