import { describe, expect, test } from 'vitest';
import { ask, yuan } from './fees.suite.ts';

const app = (kind: string, amount?: string | number, more: object = {}) => yuan('application-fee', { kind, ...(amount === undefined ? {} : { amount }), ...more });
describe('application fees: 诉讼费用交纳办法第十四条', () => {
  test.each<[string, number | string | null, number | string | null]>([
    ['35', app('enforcement', '1万'), 50], ['37', app('enforcement', '50万'), 7_400], ['39', app('enforcement', '800万'), 67_400], ['41', app('preservation'), 30], ['43', app('preservation', '20万'), 1_520], ['45', app('payment-order', '10万'), 766.67], ['47', app('bankruptcy', '3000万'), 95_900],
    // derived: item 1: 50 + 490,000 × 1.5 % + 4,500,000 × 1 % + 5,000,000 × 0.5 % + 1,000,000 × 0.1 %
    ['enforcement at 5 million', app('enforcement', '500万'), 52_400], ['enforcement at 10 million', app('enforcement', '1000万'), 77_400], ['enforcement of 11 million', app('enforcement', '1100万'), 78_400], ['enforcement of nothing', app('enforcement', 0), 50],
    ['recognition as enforcement', app('recognition', '50万'), 7_400], ['a claimant not registered', app('unregistered-claimant', '50万'), 7_400], ['a foreign divorce', app('recognition-divorce'), 100],
    // derived: item 2: 30 + 99,000 × 1 % = 1,020; the cap is reached at 896,000
    ['preservation of 1,000', app('preservation', '1000'), 30], ['preservation of 1,001', app('preservation', '1001'), 30.01], ['preservation of 100,000', app('preservation', '10万'), 1_020], ['just below the cap', app('preservation', '895999'), 5_000], ['at the cap', app('preservation', '896000'), 5_000], ['a fen below', app('preservation', '895000'), 4_995], ['above it', app('preservation', '900万'), 5_000],
    ['public summons', app('public-notice'), 100], ['arbitration', app('arbitration-review'), 400], ['bankruptcy at its cap', app('bankruptcy', '111640000'), 300_000], ['bankruptcy above it', app('bankruptcy', '9亿'), 300_000], ['a liquidation knows no cap', app('liquidation', '1.2亿'), 320_900],
    ['a claim registered', app('claim-registration'), 1_000], ['general average', app('general-average'), 1_000], ['an organ enforces', app('administrative-enforcement', '10万'), 0], ['a protection order', app('protection-order'), 0], ['to whole yuan', app('payment-order', '10万', { roundToYuan: true }), 767],
    ['a payment order without an amount', app('payment-order'), 'calculators.application-amount-missing'], ['a bankruptcy without an estate', app('bankruptcy'), 'calculators.application-amount-missing'], ['a liquidation before the reply', app('liquidation', '1万', { onDay: '2023-09-21' }), 'calculators.no-rule-on-day'], ['before the Measures', app('public-notice', undefined, { onDay: '2007-03-31' }), 'calculators.no-rule-on-day'],
  ])('%s', (_, got, want) => { expect(got).toBe(want); });
  test.each([['enforcement', 5_000, 50_000], ['recognition', 5_000, 50_000], ['limitation-fund', 100_000, 1_000_000], ['maritime-injunction', 100_000, 500_000], ['lien-notice', 100_000, 500_000]])('%s: the court fixes it between %s and %s fen', (kind, lowest, highest) => {
    expect(ask('application-fee', { kind })).toMatchObject({ answer: { fee: null, lowest, highest } });
  });
  test('enforcement and bankruptcy are paid afterwards', () => {
    expect(ask('application-fee', { kind: 'enforcement', amount: '1万' })).toMatchObject({ answer: { inAdvance: false } });
    expect(ask('application-fee', { kind: 'preservation', amount: '1万' })).toMatchObject({ answer: { inAdvance: true }, remarks: ['calculators.preserved-in-fact'] });
  });
});

describe('topping up after a payment order: 民诉法解释第一百九十五条', () => {
  test.each<[string, object, number | string]>([
    ['45', { amount: '10万' }, 1_533.33], ['summary: a half less a third', { amount: '10万', procedure: 'summary' }, 383.33], ['revoked: the whole', { amount: '10万', ended: 'revoked' }, 2_300], ['the suit asks for much less', { amount: '100万', suitAmount: '1万' }, 0], ['the suit asks for more', { amount: '10万', suitAmount: '20万' }, 3_533.33],
    ['before the interpretation', { amount: '10万', onDay: '2015-02-03' }, 'calculators.no-rule-on-day'],
  ])('%s', (_, input, want) => { expect(yuan('payment-order-top-up', input, 'due')).toBe(want); });
  test('says that the way to count is read into it', () => { expect(ask('payment-order-top-up', { amount: '10万' })).toMatchObject({ remarks: ['calculators.top-up-reading'] }); });
});
