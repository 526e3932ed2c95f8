import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCaseNumber, readCaseNumber, showNumberRange } from './rules-number.ts';
import { TYPE_CODES } from './type-codes.ts';

const known = { types: new Set(Object.values(TYPE_CODES).flat()), thisYear: 2026 };
const read = (t: string) => { const r = readCaseNumber(t, known); return r.ok ? [r.value.canonical, r.value.warning] : r.refusal.code; };

describe('reading a case number', () => {
  test.each<[string, unknown]>([
    ['(2018)浙0281民初1234号', ['(2018)浙0281民初1234号', null]],
    ['（２０１８）浙0281民初1234号', ['(2018)浙0281民初1234号', null]],
    ['（2024）浙０２８１民初１２号', ['(2024)浙0281民初12号', null]],
    ['〔2024〕浙0281民初12号', ['(2024)浙0281民初12号', null]], ['[2024] 浙 0281 民初 12 号', ['(2024)浙0281民初12号', null]],
    ['(2024)浙0281民初12号之二', ['(2024)浙0281民初12号之二', null]],
    ['(2020)最高法知民终1号', ['(2020)最高法知民终1号', null]],
    ['(2024)浙民诉前调1号', ['(2024)浙民诉前调1号', null]], ['(2024)浙0192执保7号', ['(2024)浙0192执保7号', null]],
    ['(2024)浙281民初12号', 'cases.number-malformed'], ['(2031)浙0281民初12号', 'cases.number-future'],
    ['(2018)浙0281民初字第1234号', ['(2018)浙0281民初字第1234号', 'cases.number-legacy']], ['(2015)甬余商初字第123号', ['(2015)甬余商初字第123号', 'cases.number-legacy']],
    ['(2024)浙0281闹初12号', 'cases.number-unknown-type'], ['(2024)浙0281民初0号', 'cases.number-malformed'],
    ['1 OR 1=1', 'cases.number-malformed'], ["(2024)浙0281民初12号'; drop table case--", 'cases.number-malformed'], ['<b>(2024)浙0281民初12号</b>', 'cases.number-malformed'],
    ['', 'cases.number-malformed'], ['(2024)浙0281民初12号'.repeat(10), 'cases.number-too-long'],
  ])('%s', (text, want) => { expect(read(text)).toEqual(want); });
  test('ten megabytes are refused at once', () => {
    const long = '浙'.repeat(5_000_000), from = performance.now();
    expect(read(long)).toBe('cases.number-too-long');
    expect(performance.now() - from).toBeLessThan(50);
  });
  test('hostile strings of 80 characters cost microseconds', () => {
    const from = performance.now();
    for (let i = 0; i < 1000; i++) { read(`(2024)浙${'民'.repeat(73)}`); read(`(2024)${'民1'.repeat(36)}`); read('('.repeat(80)); }
    expect((performance.now() - from) / 3000).toBeLessThan(0.2);
  });
  test('what is written is read back', () => {
    const types = [...known.types];
    fc.assert(fc.property(fc.integer({ min: 2016, max: 2026 }), fc.constantFrom('浙', '浙02', '浙0281', '最高法'), fc.constantFrom(...types), fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom('', '一', '十二'), (year, court, type, serial, ordinal) => {
      const text = formatCaseNumber({ year, court, special: '', type, serial, ordinal });
      const r = readCaseNumber(text, known);
      return r.ok && r.value.canonical === text && r.value.number.type === type;
    }));
  });
  test('never throws', () => { fc.assert(fc.property(fc.string({ maxLength: 100 }), (s) => typeof readCaseNumber(s, known).ok === 'boolean')); });
  test('a range is for display', () => {
    const n = { year: 2024, court: '浙02', special: '' as const, type: '民终', serial: 18775, ordinal: '' };
    expect(showNumberRange(n, { ...n, serial: 18776 })).toBe('(2024)浙02民终18775-18776号');
  });
});
