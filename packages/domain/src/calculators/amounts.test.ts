import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yuanText } from '../shared/money.ts';
import { readYuan } from './amounts.ts';

const read = (t: string) => { const r = readYuan(t); return r.ok ? r.value : null; };
describe('an amount as typed', () => {
  test.each<[string, number | null]>([
    ['100', 10_000], ['0', 0], ['12,345.67', 1_234_567], ['１２，３４５.６７', 1_234_567], ['１００万', 100_000_000], ['1.2亿', 12_000_000_000], ['¥ 99.9 元', 9_990], ['1.2345万', 1_234_500], ['007', 700],
    ['1,000,000.005', null], ['0.001', null], ['1.23456789万', null], ['-1', null], ['NaN', null], ['Infinity', null], ['1e309', null], ['', null], ['.5', null], ['1.', null], ['1,23', null], ['12,34,567', null], ['一百', null], ['1 000 000 000 000 000 000', null], ['90071992547410', null], ['9'.repeat(1_000_000), null], ['1万亿', null], ['0x10', null],
  ])('%.20s', (text, want) => { expect(read(text)).toBe(want); });
  test('what is shown is read back', () => { fc.assert(fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (fen) => read(yuanText(fen)) === fen || String(fen).length > 15)); });
  test('never throws', () => { fc.assert(fc.property(fc.string(), (s) => typeof readYuan(s).ok === 'boolean')); });
});
