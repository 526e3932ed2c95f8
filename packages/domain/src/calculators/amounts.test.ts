import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yuanText } from '../shared/money.ts';
import { capitals, hanNumber, readHan } from './amounts-han.ts';
import { readYuan } from './amounts.ts';
import { texts } from './texts.ts';

const read = (t: string) => { const r = readYuan(t); return r.ok ? r.value : r.refusal.code.replace('calculators.amount-', ''); };
const money = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('an amount as typed', () => {
  test.each<[string, number | string]>([
    ['100', 10_000], ['0', 0], ['12,345.67', 1_234_567], ['１２，３４５.６７', 1_234_567], ['１００万', 100_000_000], ['1.2亿', 12_000_000_000], ['¥ 99.9 元', 9_990], ['1.2345万', 1_234_500], ['007', 700],
    ['RMB 1,000', 100_000], ['人民币1000元整', 100_000], ['1 000 000', 100_000_000], ['100 万 元', 100_000_000], ['1\u200b00', 10_000],
    ['1万亿', 100_000_000_000_000], ['1.5万亿', 150_000_000_000_000], ['5千', 500_000], ['3百万', 300_000_000], ['2千万', 2_000_000_000], ['3万5千', 3_500_000], ['1亿2000万', 12_000_000_000], ['3万5000元', 3_500_000], ['3万0500', 3_050_000], ['1千5百万', 1_500_000_000], ['5千3百', 530_000], ['5万零800', 5_080_000], ['1亿零5万', 10_005_000_000], ['100元人民币', 10_000],
    ['二十万', 20_000_000], ['两百万', 200_000_000], ['壹佰元整', 10_000], ['一百', 10_000], ['十五', 1_500], ['一千零五十', 105_000], ['零', 0], ['一万五千亿', 150_000_000_000_000], ['三万', 3_000_000], ['壹萬圓正', 1_000_000],
    ['5元3角', 530], ['5元3角2分', 532], ['12块5毛', 1_250], ['伍分', 5], ['5角', 50], ['壹拾万零柒仟元伍角叁分', 10_700_053], ['叁佰贰拾伍元零肆分', 32_504], ['壹仟陆佰捌拾元叁角贰分', 168_032],
    ['1,000,000.005', 'fraction'], ['0.001', 'fraction'], ['1.23456789万', 'fraction'], ['1.234', 'fraction'],
    ['-1', 'negative'], ['−5', 'negative'], ['负五百', 'negative'], ['1,23', 'grouping'], ['12,34,567', 'grouping'], ['1.234,56', 'grouping'], ['1.2.3', 'grouping'], ['12 34', 'grouping'],
    ['一百五', 'ambiguous'], ['一万二', 'ambiguous'], ['一亿二千', 'ambiguous'], ['一百零', 'ambiguous'], ['3万5', 'ambiguous'], ['5元3', 'ambiguous'], ['3块5', 'ambiguous'], ['1.5万3千', 'ambiguous'], ['12.5元3角', 'ambiguous'], ['2百5', 'ambiguous'], ['3万零', 'malformed'], ['3千5万', 'ambiguous'],
    ['NaN', 'malformed'], ['Infinity', 'malformed'], ['1e309', 'malformed'], ['.5', 'malformed'], ['1.', 'malformed'], ['0x10', 'malformed'], ['百万', 'malformed'], ['二〇二四', 'malformed'], ['元', 'malformed'], ['1 OR 1=1', 'malformed'], ['<b>1</b>', 'malformed'],
    ['万', 'malformed'], ['一百二百', 'malformed'], ['3万五千', 'malformed'], ['约5万', 'malformed'], ['5万左右', 'malformed'], ['1亿万', 'malformed'],
    ['', 'empty'], ['   ', 'empty'], ['¥', 'empty'], ['1 000 000 000 000 000 000', 'beyond-exact'], ['90071992547410', 'beyond-exact'], ['九千万亿', 'beyond-exact'], ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['9'.repeat(65), 'too-long'], ['9'.repeat(10_000_000), 'too-long'],
  ])('%.30s', (text, want) => { expect(read(text)).toBe(want); });
  test('what is shown is read back', () => { fc.assert(fc.property(money, (fen) => read(yuanText(fen)) === fen)); });
  test('never throws, and every no has its sentence', () => {
    const signs = fc.constantFrom(...Array.from('0123456789,.- 元角分整十百千万亿零一二五两壹佰¥'));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: signs, maxLength: 20 })), (s) => { const r = readYuan(s); return r.ok ? Number.isSafeInteger(r.value) && r.value >= 0 : texts[r.refusal.code] !== undefined; }), { numRuns: 2_000 });
  });
});

describe('an amount in capitals', () => {
  // 支付结算办法（1997）附一, the examples of the rule itself in the first of the writings it allows; the others derived: by the same rules
  test.each<[string, string]>([
    ['1,409.50', '壹仟肆佰零玖元伍角整'], ['6,007.14', '陆仟零柒元壹角肆分'], ['1,680.32', '壹仟陆佰捌拾元零叁角贰分'], ['107,000.53', '壹拾万柒仟元零伍角叁分'], ['16,409.02', '壹万陆仟肆佰零玖元零贰分'], ['325.04', '叁佰贰拾伍元零肆分'],
    ['0.05', '伍分'], ['0.50', '伍角整'], ['0', '零元整'], ['1亿', '壹亿元整'], ['100,000,001.00', '壹亿零壹元整'], ['10', '壹拾元整'], ['10.50', '壹拾元零伍角整'], ['100万', '壹佰万元整'], ['10,005', '壹万零伍元整'],
    ['1,000,500,000', '壹拾亿零伍拾万元整'], ['100,005,000', '壹亿零伍仟元整'], ['150,000,000', '壹亿伍仟万元整'], ['1.5万亿', '壹万伍仟亿元整'], ['20,304,050.60', '贰仟零叁拾万肆仟零伍拾元零陆角整'], ['0.11', '壹角壹分'],
  ])('%s is %s', (amount, want) => { expect(capitals(read(amount) as number)).toBe(`人民币${want}`); });
  test('is read back', () => { fc.assert(fc.property(fc.oneof(money, fc.integer({ min: 0, max: 20_000_000 })), (fen) => read(capitals(fen)) === fen), { numRuns: 2_000 }); });
  test('numerals are read back, with and without the zero that may be left out', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 90_071_992_547_409 }), fc.boolean(), (n, loose) => readHan(hanNumber(n, loose)) === n), { numRuns: 2_000 });
  });
});
