import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../../law/ground.suite.ts';
import { day } from '../../shared/calendar.ts';
import { shown } from '../../shared/worked.ts';
import { FEE_CLASSES, type FeeClass } from './classes.ts';
import { acceptanceFee, type FeeInput } from './fee.ts';
import { ask, yuan } from './fees.suite.ts';

const ground = baseGround(day('2026-11-24'));
const fee = (input: unknown) => yuan('fee', input);
const WAN = 10_000, y = (amount: number) => Math.round(amount * 100);

describe('the worked examples of the reference, by number', () => {
  test.each<[string, unknown, number]>([
    ['1', { amount: '5000' }, 50], ['3', { amount: '10001' }, 50.03], ['5', { amount: '5万' }, 1_050], ['7', { amount: '10万' }, 2_300], ['9', { amount: '20万' }, 4_300], ['11', { amount: '888888' }, 12_688.88],
    ['13', { amount: '100万', procedure: 'summary' }, 6_900], ['15', { amount: '200万' }, 22_800], ['17', { amount: '1000万' }, 81_800], ['19', { amount: '5000万' }, 291_800],
    ['21', { amount: '54323', procedure: 'small-claims' }, 579.04], ['21 in full', { amount: '54323' }, 1_158.08], ['23', { class: 'divorce', amount: '50万' }, 1_800], ['25', { class: 'divorce', amount: '100万' }, 4_300],
    ['27', { class: 'personality', amount: '8万' }, 700], ['29', { class: 'other-non-property' }, 80], ['29 summary', { class: 'other-non-property', procedure: 'summary' }, 40], ['31', { class: 'ip', amount: '30万' }, 5_800],
    ['33', { class: 'administrative' }, 50], ['33 patent', { class: 'administrative-special' }, 100],
  ])('example %s', (_, input, want) => { expect(fee(input)).toBe(want); });
});

describe('the acceptance fee at its edges', () => {
  // derived: 诉讼费用交纳办法第十三条第一款第一项, each tier's total by adding 90,000 × 2.5 %, 100,000 × 2 % and so on
  test.each([[0, 50], [0.01, 50], [10_000, 50], [10_000.01, 50], [100_000, 2_300], [100_000.01, 2_300], [200_000, 4_300], [500_000, 8_800], [1_000_000, 13_800], [2_000_000, 22_800], [5_000_000, 46_800], [10_000_000, 81_800], [20_000_000, 141_800], [20_000_001, 141_800.01]])('property of %s yuan costs %s', (amount, want) => {
    expect(fee({ amount: y(amount) })).toBe(want);
  });
  test.each<[string, unknown, number | string]>([
    // derived: 第十三条第一款第二项: nothing more up to 200,000 of property, 50,000 of damages
    ['divorce, nothing to divide', { class: 'divorce' }, 300], ['divorce at 200,000', { class: 'divorce', amount: '20万' }, 300], ['divorce just above', { class: 'divorce', amount: '200200' }, 301], ['divorce, summary', { class: 'divorce', amount: '50万', procedure: 'summary' }, 900],
    ['damages at 50,000', { class: 'personality', amount: '5万' }, 400], ['damages at 100,000', { class: 'personality', amount: '10万' }, 900], ['damages of 100,200', { class: 'personality', amount: '100200' }, 901], ['no damages', { class: 'personality' }, 400],
    ['a name without its suffix', { class: 'divorce', province: '浙江' }, 300], ['intellectual property without an amount', { class: 'ip' }, 900], ['labour', { class: 'labour', amount: '90万' }, 10], ['labour, summary', { class: 'labour', procedure: 'summary' }, 5],
    ['administrative, summary', { class: 'administrative', procedure: 'summary' }, 25], ['administrative, withdrawn', { class: 'administrative', halving: ['withdrawn'] }, 25], ['state compensation', { class: 'none', matter: 'administrative-compensation', amount: '90万' }, 0], ['a protection order on its first day', { class: 'none', matter: 'protection-order', onDay: '2016-07-13' }, 0], ['no fee, no reason given', { class: 'none' }, 0],
    ['objection that fails', { class: 'jurisdiction-objection' }, 100], ['objection that fails, summary', { class: 'jurisdiction-objection', procedure: 'summary' }, 100], ['objection that is upheld', { class: 'jurisdiction-objection', objection: 'upheld' }, 0],
    // derived: F-12: halved before it is rounded
    ['rounded once, after halving', { amount: '10001', procedure: 'summary' }, 25.01], ['to whole yuan', { amount: '10001', roundToYuan: true }, 50], ['to whole yuan, half up', { amount: '54323', procedure: 'small-claims', roundToYuan: true }, 579],
    ['halved once', { amount: '10万', procedure: 'summary', halving: ['mediated', 'withdrawn', 'counterclaim'] }, 1_150], ['the same reason twice', { amount: '10万', halving: ['mediated', 'mediated'] }, 1_150],
    // derived: art. 55: 10,000 × 7.1 = 71,000; 71,000 × 0.025 − 200
    ['dollars', { amount: '1万', currency: 'USD', rate: '7.1' }, 1_575], ['dollars without their rate', { amount: '1万', currency: 'USD' }, 'calculators.exchange-rate-missing'], ['dollars at no rate', { amount: '1万', currency: 'USD', rate: 0 }, 'calculators.exchange-rate-missing'], ['yuan named as such', { amount: '1万', currency: 'CNY' }, 50], ['converted beyond what is exact', { amount: 2 ** 53 - 1, currency: 'USD', rate: '7.1' }, 'calculators.fee-too-large'],
  ])('%s', (_, input, want) => { expect(fee(input)).toBe(want); });
  test.each<[string, unknown, number]>([
    // derived: 民诉法解释第二百零一条
    ['property claims are added', { amount: '4万', claims: [{ class: 'property', amount: '1万' }] }, 1_050], ['several non-property claims are one case', { class: 'other-non-property', claims: [{ class: 'other-non-property' }, { class: 'other-non-property' }] }, 80],
    ['property beside non-property', { class: 'other-non-property', claims: [{ class: 'property', amount: '5万' }] }, 1_050], ['a small property claim beside a non-property one', { amount: '100', claims: [{ class: 'other-non-property' }] }, 50],
    ['intellectual property with and without an amount', { class: 'ip', claims: [{ class: 'ip', amount: '30万' }] }, 5_800], ['non-property claims of two kinds: the dearer', { class: 'other-non-property', claims: [{ class: 'personality', amount: '8万' }] }, 700],
    ['damages of several claims', { class: 'personality', amount: '5万', claims: [{ class: 'personality', amount: '3万' }] }, 700], ['divorce beside a debt keeps its own rule', { class: 'divorce', amount: '50万', claims: [{ class: 'property', amount: '1万' }] }, 1_850],
    ['labour beside property', { class: 'labour', claims: [{ class: 'property', amount: '5万' }] }, 1_050], ['labour alone, several claims', { class: 'labour', claims: [{ class: 'labour' }] }, 10],
    ['administrative with a civil dispute: 行诉法解释第一百四十四条', { class: 'administrative', claims: [{ class: 'property', amount: '5万' }] }, 1_100], ['administrative with compensation', { class: 'administrative', claims: [{ class: 'none' }] }, 50],
    ['in a bankruptcy a non-property claim with an amount: 第二百条', { class: 'other-non-property', amount: '5万', facts: ['insolvency'] }, 1_050], ['in a bankruptcy labour stays labour', { class: 'labour', facts: ['insolvency'] }, 10],
  ])('%s', (_, input, want) => { expect(fee(input)).toBe(want); });
});

test('the largest amount that can be kept', () => { expect(ask('fee', { amount: Number.MAX_SAFE_INTEGER })).toMatchObject({ answer: { fee: 45_036_000_453_705 } }); }); // derived: 0.005 × 90,071,992,547,409.91 + 41,800, half up
describe('what the fee refuses', () => {
  test.each<[string, unknown, string]>([
    ['no amount', {}, 'calculators.amount-missing'], ['a further property claim without one', { amount: '1万', claims: [{ class: 'property' }] }, 'calculators.amount-missing'], ['before the Measures', { amount: '1万', onDay: '2007-03-31' }, 'calculators.no-rule-on-day'], ['a day beyond reason', { amount: '1万', onDay: '2200-01-01' }, 'calculators.day-out-of-range'],
    ['a province without figures', { class: 'divorce', province: '云南省' }, 'calculators.no-province-fee'], ['a province before its figures', { class: 'divorce', onDay: '2007-05-31' }, 'calculators.no-province-fee'], ['no province at all', { class: 'ip', province: '' }, 'calculators.province-unknown'],
    ['protection orders before their reply', { class: 'none', matter: 'protection-order', onDay: '2016-07-12' }, 'calculators.no-rule-on-day'],
  ])('%s', (_, input, want) => { expect(fee(input)).toBe(want); });
  test.each([-1, Number.NaN, Infinity, 1e308, 0.5, 2 ** 53, '-1', 'abc', '1.001', null, [], {}])('an amount of %s', (amount) => { expect(typeof fee({ amount })).toBe('string'); });
  test('property needs no province', () => { expect(fee({ amount: '10万', province: '云南省' })).toBe(2_300); });
  test('the first day of the Measures', () => { expect(fee({ amount: '10万', onDay: '2007-04-01' })).toBe(2_300); });
});

describe('what the fee says', () => {
  test('each line its article, by the interpretation of the day', () => {
    const on = (onDay: string) => { const a = ask('fee', { amount: '10万', halving: ['mediated'], onDay }); return typeof a === 'string' ? a : a.cited; };
    expect([on('2026-11-24'), on('2021-06-01'), on('2015-02-04'), on('2010-01-01')].map((c) => /民诉法解释（(\d+)）第二百零六条/.exec(c)?.[1])).toEqual(['2022', '2020', '2015', undefined]);
    expect(on('2026-11-24')).toContain('诉讼费用交纳办法（2006）第十三条第一款第一项');
  });
  test('remarks on what is disputed or valued', () => {
    expect(ask('fee', { class: 'labour', claims: [{ class: 'property', amount: '1万' }] })).toMatchObject({ remarks: ['calculators.mixed-kinds'] });
    expect(ask('fee', { amount: '1万', facts: ['securities', 'hard-to-value'] })).toMatchObject({ remarks: ['calculators.securities-value', 'calculators.hard-to-value'] });
    expect(ask('fee', { amount: '1万', halving: ['mediated'], onDay: '2010-01-01' })).toMatchObject({ remarks: ['calculators.before-interpretation'] });
  });
  test('an amount that is not counted is not passed over', () => {
    expect(ask('fee', { class: 'other-non-property', amount: '5万' })).toMatchObject({ remarks: ['calculators.amount-not-counted'] });
    expect(ask('fee', { class: 'other-non-property', amount: '5万', facts: ['insolvency'] })).toMatchObject({ remarks: [] });
    for (const flat of ['labour', 'administrative', 'administrative-special']) expect(ask('fee', { class: flat, amount: '5万' })).toMatchObject({ remarks: ['calculators.amount-never-counted'] });
    expect(ask('fee', { class: 'jurisdiction-objection', amount: '5万' })).toMatchObject({ remarks: ['calculators.objection-alone'] });
    expect(ask('fee', { amount: '5万', facts: ['several-plaintiffs'] })).toMatchObject({ remarks: ['calculators.several-plaintiffs'] });
  });
  test('who pays in advance', () => {
    const said = (more: object) => { const a = ask('fee', { amount: '1万', ...more }); return typeof a === 'string' ? a : a.said; };
    expect(said({})).toContain('由原告预交');
    expect(said({ facts: ['wages'] })).toContain('可以不预交');
    expect(said({ facts: ['securities-representative'] })).toContain('不预交，结案后');
    expect(said({ facts: ['securities-representative'], onDay: '2020-07-30' })).toContain('由原告预交');
    expect(said({ facts: ['representative'] })).toContain('不预交，结案后');
    expect(said({ halving: ['counterclaim'] })).toContain('反诉的被告预交');
  });
});

const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), classes = fc.constantFrom<FeeClass>(...FEE_CLASSES);
const of = (input: FeeInput) => { const d = acceptanceFee(input, ground); if (!d.ok) throw new Error(d.refusal.code); return d.value; };
describe('properties of the fee', () => {
  test('more in dispute never costs less', () => { fc.assert(fc.property(classes, amount, amount, (c, a, b) => of({ class: c, amount: Math.min(a, b) }).answer.fee <= of({ class: c, amount: Math.max(a, b) }).answer.fee)); });
  test('no jump at the edge of a tier', () => { for (const edge of [1, 10, 20, 50, 100, 200, 500, 1_000, 2_000]) { const at = edge * WAN * 100; expect(of({ class: 'property', amount: at + 1 }).answer.fee - of({ class: 'property', amount: at }).answer.fee).toBeLessThanOrEqual(1); } });
  test('a half is never more than one fen from half of the whole, and never negative', () => { fc.assert(fc.property(classes, amount, (c, a) => { const { fee: half, full } = of({ class: c, amount: a, procedure: 'summary' }).answer; return half >= 0 && Math.abs(half * 2 - full) <= 1; })); });
  test('any set of reasons halves as one does', () => {
    fc.assert(fc.property(classes, amount, fc.subarray(['mediated', 'withdrawn', 'counterclaim', 'third-party'] as const, { minLength: 1 }), fc.constantFrom('ordinary' as const, 'summary' as const), (c, a, halving, procedure) => of({ class: c, amount: a, halving, procedure }).answer.fee === of({ class: c, amount: a, procedure: 'summary' }).answer.fee));
  });
  test('the same question is said the same way twice', () => { fc.assert(fc.property(classes, amount, (c, a) => { const worked = of({ class: c, amount: a }); expect(shown(worked)).toEqual(shown(worked)); })); });
  test('agrees with the quick formula of every tier', () => {
    const quick = [[1, 0, 50], [10, 250, -200], [20, 200, 300], [50, 150, 1_300], [100, 100, 3_800], [200, 90, 4_800], [500, 80, 6_800], [1_000, 70, 11_800], [2_000, 60, 21_800], [1e5, 50, 41_800]] as const;
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000_000 }), (x) => { const [, rate, c] = quick.find(([wan]) => x <= wan * WAN) as (typeof quick)[number]; return Math.abs(of({ class: 'property', amount: x * 100 }).answer.fee - (x * rate / 100 + c * 100)) <= 0.5; }));
  });
});
