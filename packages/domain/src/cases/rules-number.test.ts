import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../shared/calendar.ts';
import { baseGround } from '../law/ground.suite.ts';
import { formatCaseNumber, normalCaseNumber, readCaseNumber, showNumberRange, type CaseNumber } from './rules-number.ts';
import { texts } from './texts.ts';
import { TYPE_CODES } from './type-codes.ts';

const known = { types: new Set<string>(Object.values(TYPE_CODES).flat()), thisYear: 2026 };
const courts = baseGround(day('2026-11-24')).courts;
const read = (t: string, more: object = {}) => { const r = readCaseNumber(t, { ...known, ...more }); return r.ok ? [r.value.canonical, ...r.value.warnings.map((w) => w.replace('cases.', ''))] : r.refusal.code.replace('cases.number-', ''); };
const GOOD = '(2024)浙0281民初12号';

describe('reading a case number', () => {
  test.each<[string, unknown]>([
    ['(2018)浙0281民初1234号', ['(2018)浙0281民初1234号']], ['（２０１８）浙0281民初1234号', ['(2018)浙0281民初1234号']], ['（2024）浙０２８１民初１２号', [GOOD]],
    ['(2024)浙0281民初12号之二', ['(2024)浙0281民初12号之二']], ['(2024)浙0281民初12号之1', ['(2024)浙0281民初12号之一', 'number-tidied']], ['(2024)浙0281民初12号之一十三', ['(2024)浙0281民初12号之十三', 'number-tidied']],
    ['(2024)浙0281民初12号之一百〇五', ['(2024)浙0281民初12号之一百零五', 'number-tidied']], ['(2024)浙0281民初12号之九十九', ['(2024)浙0281民初12号之九十九']],
    ['(2024)浙0281民初0012号', [GOOD, 'number-tidied']], ['(2020)最高法知民终1号', ['(2020)最高法知民终1号']], ['(2024)浙01知民初7号', ['(2024)浙01知民初7号']], ['(2024)浙民诉前调1号', ['(2024)浙民诉前调1号']],
    ['(2024)浙0192执保7号', ['(2024)浙0192执保7号']], ['(2024)浙0110破申3号', ['(2024)浙0110破申3号']], ['(2024)浙72民初3号', ['(2024)浙72民初3号']], ['(2023)兵01民终9号', ['(2023)兵01民终9号']], ['(2016)最高法民终12345678号', ['(2016)最高法民终12345678号']],
    ['(2018)浙0281民初字第1234号', ['(2018)浙0281民初1234号', 'number-old-word']], ['(2015)甬余商初字第123号', ['(2015)甬余商初字第123号', 'number-legacy']], ['(2015)甬余商初字第0123号之一', ['(2015)甬余商初字第123号之一', 'number-legacy', 'number-tidied']], ['(2015)杭余民初字第12-1号', ['(2015)杭余民初字第12号之一', 'number-legacy', 'number-tidied']], ['(2024)浙0281民初12号之貳', ['(2024)浙0281民初12号之二', 'number-tidied']], ['(1999)经终字第1号', ['(1999)经终字第1号', 'number-legacy']],
  ])('%s', (text, want) => { expect(read(text)).toEqual(want); });
  test.each([
    '〔2024〕浙0281民初12号', '[2024] 浙 0281 民初 12 号', '【2024】浙0281民初12号', '﹝2024﹞浙0281民初12号', '［2024］浙0281民初12号', '｛2024｝浙0281民初12号', '〈2024〉浙0281民初12号', '《2024》浙0281民初12号', '⟨2024⟩浙0281民初12号', '❨2024❩浙0281民初12号', '﹙2024﹚浙0281民初12号', '（2024)浙0281民初12号',
    '(2024)\u200b浙0281\ufeff民初12号', '(2024)浙0281\u00a0民初\t12\n号', '\u202e(2024)浙0281民初12号\u200f', '(2〇24)浙〇281民初12号', '（二〇二四）浙0281民初12号', '(2024)浙0281民初12號', '　(2024)浙0281民初12号　',
  ])('%j is the same number', (text) => { expect(read(text)).toEqual([GOOD]); });
  test.each<[string, string]>([
    ['(2024)浙281民初12号', 'court-digits'], ['(2024)浙2民初12号', 'court-digits'], ['(2024)浙02811民初12号', 'court-digits'], ['(2024)最高法01民终1号', 'court-digits'],
    ['(2031)浙0281民初12号', 'future'], ['(2027)浙0281民初12号', 'future'], ['(1948)民初字第1号', 'year-early'], ['(2015)浙0281民初12号', 'before-grammar'], ['(24)浙0281民初12号', 'year-digits'], ['()浙0281民初12号', 'year-digits'],
    ['浙0281民初12号', 'no-year'], ['2024浙0281民初12号', 'no-brackets'], ['(2024浙0281民初12号', 'no-brackets'], ['案号：(2024)浙0281民初12号', 'leading'], ['<b>(2024)浙0281民初12号</b>', 'leading'],
    ['(2024)甬0281民初12号', 'unknown-province'], ['(2024)0281民初12号', 'unknown-province'], ['(2024)浙江0281民初12号', 'unknown-province'], ['(2024)浙民终12至13号', 'range'], ['(2024)', 'no-court'], ['(2015)杭余民初字第12-13号', 'range'], ['(2017)甬余商初字第1号', 'unknown-province'],
    ['(2024)浙028112号', 'court-digits'], ['(2024)浙0281', 'no-type'], ['(2024)浙0281号', 'no-type'], ['(2024)浙0281闹初12号', 'unknown-type'], ['(2024)浙0281知闹初12号', 'unknown-type'], ['(2024)浙0281民12号', 'unknown-type'],
    ['(2024)浙0281民初号', 'no-serial'], ['(2024)浙0281民初十二号', 'no-serial'], ['(2024)浙0281民初0号', 'serial-zero'], ['(2024)浙0281民初000号', 'serial-zero'], ['(2024)浙0281民初123456789号', 'serial-long'], ['(2024)浙0281民初12', 'no-end'], ['(2024)浙0281民初-1号', 'no-serial'],
    ['(2024)浙02民终18775-18776号', 'range'], ['(2024)浙02民终18775—18776号', 'range'], ['(2024)浙0281民初12号、13号', 'several'], [`${GOOD}${GOOD}`, 'several'],
    [`${GOOD}之零`, 'ordinal'], [`${GOOD}之0`, 'ordinal'], [`${GOOD}之十十`, 'ordinal'], [`${GOOD}之一百五`, 'ordinal'], [`${GOOD}之1000`, 'ordinal'], [`${GOOD}之`, 'trailing'], [`${GOOD}民事判决书`, 'trailing'], [`${GOOD}之二民事裁定书`, 'trailing'],
    [`${GOOD}'; drop table case--`, 'trailing'], ['1 OR 1=1', 'malformed'], ["' OR '1'='1", 'malformed'], ['<script>alert(1)</script>', 'malformed'], ['', 'malformed'], ['   ', 'malformed'], ['null', 'malformed'], ['(NaN)浙0281民初12号', 'malformed'], ['(-2024)浙0281民初12号', 'malformed'],
    [GOOD.repeat(10), 'too-long'], ['浙'.repeat(5_000_000), 'too-long'], ['\u200b'.repeat(81), 'too-long'],
  ])('%.40s is refused: %s', (text, why) => { expect(read(text)).toBe(why); });
  test('names the nearest types', () => { expect(readCaseNumber('(2024)浙0281民出12号', known)).toMatchObject({ refusal: { facts: { type: '民出', nearest: expect.stringContaining('民初') as string } } }); });
});

describe('the court of a number', () => {
  test.each<[string, unknown]>([
    [GOOD, [GOOD]], ['(2024)浙0299民初12号', 'unknown-court'], ['(2024)浙99民初12号', 'unknown-court'], ['(2024)京0491民初12号', ['(2024)京0491民初12号', 'court-unknown']], ['(2024)最高法民终1号', ['(2024)最高法民终1号']], ['(2024)浙民终1号', ['(2024)浙民终1号']],
    ['(2018)浙0103民初12号', ['(2018)浙0103民初12号', 'court-former']], ['(2024)浙0103民初12号', 'unknown-court'], ['(2016)浙0185民初1号', ['(2016)浙0185民初1号', 'court-former']], ['(2015)甬余商初字第1号', ['(2015)甬余商初字第1号', 'number-legacy']],
  ])('%s', (text, want) => { expect(read(text, { courts })).toEqual(want); });
});

describe('whatever is typed', () => {
  const number: fc.Arbitrary<CaseNumber> = fc.oneof(
    fc.record({ year: fc.integer({ min: 2016, max: 2026 }), court: fc.constantFrom('浙', '浙02', '浙0281', '最高法'), special: fc.constantFrom('' as const, '知' as const), type: fc.constantFrom(...known.types), serial: fc.integer({ min: 1, max: 99_999_999 }), ordinal: fc.constantFrom('', '一', '十二', '九十九', '一百零五') }),
    fc.record({ year: fc.integer({ min: 1949, max: 2015 }), court: fc.constant(''), special: fc.constant('' as const), type: fc.constantFrom('甬余商初', '经终', '杭西民初', '浙杭执异'), serial: fc.integer({ min: 1, max: 99_999_999 }), ordinal: fc.constantFrom('', '二') }),
  );
  test('what is written is read back', () => { fc.assert(fc.property(number, (n) => { expect(readCaseNumber(formatCaseNumber(n), known)).toMatchObject({ ok: true, value: { number: n, canonical: formatCaseNumber(n) } }); })); });
  const signs = fc.string({ unit: fc.constantFrom(...Array.from('（(〔[)）〕]2０〇一零十浙民初知字第号之-~ \u200b、x<')), maxLength: 30 });
  test('a normal writing is normal already', () => { fc.assert(fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (s) => normalCaseNumber(normalCaseNumber(s)) === normalCaseNumber(s)), { numRuns: 2_000 }); });
  test('never throws, what was read is canonical, and every no and every warning has its sentence', () => {
    fc.assert(fc.property(fc.oneof(signs, fc.string({ maxLength: 100 }), fc.tuple(number, signs).map(([n, s]) => formatCaseNumber(n) + s)), (s) => {
      const r = readCaseNumber(s, known);
      if (!r.ok) return texts[r.refusal.code] !== undefined;
      const again = readCaseNumber(r.value.canonical, known);
      return again.ok && again.value.canonical === r.value.canonical && r.value.warnings.every((w) => texts[w] !== undefined);
    }), { numRuns: 2_000 });
  });
  // As long as a text may be, and made so that a pattern that goes back and tries again would go back most: microseconds each, here with room for a busy machine.
  test.each(['('.repeat(80), `(2026)${'浙'.repeat(74)}`, `(2026)浙0281${'民'.repeat(69)}`, `(2026)浙0281民初${'1'.repeat(67)}`, `(2015)${'字'.repeat(74)}`, `(2026)浙0281民初1号之${'一'.repeat(64)}`, `(2026)${'1号'.repeat(37)}`, '号'.repeat(80), ' '.repeat(80), `${' '.repeat(1_000_000)}(2026)`])(
    'a hostile text costs next to nothing: %.12s', (text) => {
      const round = (): number => { const began = performance.now(); for (let i = 0; i < 50; i++) read(text, { courts }); return (performance.now() - began) / 50; };
      expect(Math.min(round(), round(), round(), round())).toBeLessThan(2);
    });
  test('a range is for display', () => {
    const n = { year: 2024, court: '浙02', special: '' as const, type: '民终', serial: 18775, ordinal: '' };
    expect(showNumberRange(n, { ...n, serial: 18776 })).toBe('(2024)浙02民终18775-18776号');
  });
});
