import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationFee, topUpAfterPaymentOrder } from './fees-applications.ts';
import { acceptanceFee, afterAid, FEE_CLASSES, increaseDue, PROPERTY_BANDS, type FeeClass, type ProvinceFees } from './fees.ts';

const ZJ: ProvinceFees = { province: '浙江省', from: '2007-06-01', divorce: 30_000, personality: 40_000, otherNonProperty: 8_000, ip: 90_000, jurisdictionObjection: 10_000, source: 't' };
const fee = (feeClass: FeeClass, yuan: number | null, halved = false) => {
  const a = acceptanceFee({ feeClass, amount: yuan === null ? null : Math.round(yuan * 100), halved }, ZJ);
  return a.ok ? a.value.fee / 100 : a.refusal.code;
};
const app = (kind: Parameters<typeof applicationFee>[0], yuan: number | null) => {
  const a = applicationFee(kind, yuan === null ? null : yuan * 100);
  return a.ok ? a.value.fee / 100 : a.refusal.code;
};

describe('the worked examples of the reference', () => {
  test.each<[string, () => number | string, number | string]>([
    ['1', () => fee('property', 5_000), 50], ['3', () => fee('property', 10_001), 50.03], ['5', () => fee('property', 50_000), 1_050],
    ['7', () => fee('property', 100_000), 2_300], ['9', () => fee('property', 200_000), 4_300], ['11', () => fee('property', 888_888), 12_688.88],
    ['13', () => fee('property', 1_000_000, true), 6_900], ['15', () => fee('property', 2_000_000), 22_800], ['17', () => fee('property', 10_000_000), 81_800],
    ['19', () => fee('property', 50_000_000), 291_800], ['21', () => fee('property', 54_323, true), 579.04], ['21 full', () => fee('property', 54_323), 1_158.08],
    ['23', () => fee('divorce', 500_000), 1_800], ['25', () => fee('divorce', 1_000_000), 4_300], ['27', () => fee('personality', 80_000), 700],
    ['29', () => fee('other-non-property', null), 80], ['29 simple', () => fee('other-non-property', null, true), 40], ['31', () => fee('ip', 300_000), 5_800],
    ['33', () => fee('administrative', null), 50], ['33 patent', () => fee('administrative-special', null), 100],
    ['35', () => app('enforcement', 10_000), 50], ['37', () => app('enforcement', 500_000), 7_400], ['39', () => app('enforcement', 8_000_000), 67_400],
    ['41', () => app('preservation', null), 30], ['43', () => app('preservation', 200_000), 1_520],
    ['45', () => app('payment-order', 100_000), 766.67], ['45 top-up', () => topUpAfterPaymentOrder(10_000_000).fee / 100, 1_533.33],
    ['47', () => app('bankruptcy', 30_000_000), 95_900], ['49', () => fee('property', 300_000), 5_800],
    ['51', () => { const d = increaseDue({ feeClass: 'property', amount: 10_000_000, halved: false }, { feeClass: 'property', amount: 30_000_000, halved: false }, ZJ); return d.ok ? d.value.fee / 100 : d.refusal.code; }, 3_500],
    ['53', () => { const d = increaseDue({ feeClass: 'property', amount: 100_000_000, halved: true }, { feeClass: 'property', amount: 100_000_000, halved: false }, ZJ); return d.ok ? d.value.fee / 100 : d.refusal.code; }, 6_900],
    ['55', () => { const d = afterAid({ fee: 880_000, steps: [], tableVersion: '' }, 50); return d.ok ? d.value.fee / 100 : d.refusal.code; }, 4_400],
    ['rounded once after halving', () => fee('property', 10_001, true), 25.01],
    ['labour', () => fee('labour', 900_000), 10], ['compensation by the state', () => fee('none', 900_000), 0], ['ip without amount', () => fee('ip', null), 900],
    ['preservation at its cap', () => app('preservation', 896_000), 5_000], ['preservation above its cap', () => app('preservation', 9_000_000), 5_000],
    ['bankruptcy at its cap', () => app('bankruptcy', 111_640_000), 300_000], ['bankruptcy above its cap', () => app('bankruptcy', 999_000_000), 300_000],
  ])('%s', (_, run, want) => { expect(run()).toBe(want); });
});

describe('what the fee refuses', () => {
  test.each([-1, Number.NaN, Infinity, 1e308, 0.5, 2 ** 53])('an amount of %s', (amount) => {
    expect(acceptanceFee({ feeClass: 'property', amount, halved: false }, ZJ)).toMatchObject({ ok: false, refusal: { code: 'calculators.amount-malformed' } });
  });
  test('a property case without an amount', () => { expect(fee('property', null)).toBe('calculators.amount-missing'); });
  test.each([29, 101, 50.5])('a reduction of %s percent', (p) => { expect(afterAid({ fee: 1, steps: [], tableVersion: '' }, p).ok).toBe(false); });
  test('enforcement without an amount, which the court fixes', () => { expect(app('enforcement', null)).toBe('calculators.amount-missing'); });
});

const amount = fc.integer({ min: 0, max: 9_007_199_254_740_991 });
const of = (feeClass: FeeClass, a: number, halved = false) => { const d = acceptanceFee({ feeClass, amount: a, halved }, ZJ); if (!d.ok) throw new Error(d.refusal.code); return d.value; };
describe('properties of the fee', () => {
  test('more in dispute never costs less', () => {
    fc.assert(fc.property(fc.constantFrom(...FEE_CLASSES), amount, amount, (c, a, b) => of(c, Math.min(a, b)).fee <= of(c, Math.max(a, b)).fee));
  });
  test('no jump at the border of a tier', () => {
    for (const { upTo } of PROPERTY_BANDS) if (upTo !== null) expect(of('property', upTo + 1).fee - of('property', upTo).fee).toBeLessThanOrEqual(1);
  });
  test('half of it is never more than one fen away from half of the whole', () => {
    fc.assert(fc.property(fc.constantFrom(...FEE_CLASSES), amount, (c, a) => Math.abs(of(c, a, true).fee * 2 - of(c, a).fee) <= 1));
  });
  test('agrees with the quick formula of every tier', () => {
    const quick = [[1, 0, 50], [10, 0.025, -200], [20, 0.02, 300], [50, 0.015, 1300], [100, 0.01, 3800], [200, 0.009, 4800], [500, 0.008, 6800], [1000, 0.007, 11_800], [2000, 0.006, 21_800], [1e5, 0.005, 41_800]] as const;
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000_000 }), (x) => {
      const [, rate, c] = quick.find(([wan]) => x <= wan * 10_000) as (typeof quick)[number];
      return Math.abs(of('property', x * 100).fee - (x * rate + c) * 100) < 0.51;
    }));
  });
});
