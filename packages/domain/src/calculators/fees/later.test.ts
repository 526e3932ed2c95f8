import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, yuan } from './fees.suite.ts';
import { afterReduction } from './fee-aid.ts';
import { OUTCOMES } from './outcomes.ts';

describe('appeals and retrials: 第十七条、第十九条；民诉法解释第二百零二条', () => {
  test.each<[string, object, number | string]>([
    ['49', { amount: '30万' }, 5_800], ['the whole, as at first instance', { amount: '80万' }, 11_800], ['non-property', { class: 'other-non-property' }, 80], ['against a ruling', { against: 'ruling', amount: '30万' }, 0], ['withdrawn', { amount: '30万', halving: ['withdrawn'] }, 2_900],
    ['retrial on new evidence', { against: 'retrial-new-evidence', amount: '30万' }, 5_800], ['retrial without an appeal', { against: 'retrial-no-appeal', amount: '30万' }, 5_800], ['retrial by the court', { against: 'retrial', amount: '30万' }, 0], ['nothing said of the amount', {}, 'calculators.contested-amount-missing'],
  ])('%s', (_, input, want) => { expect(yuan('appeal-fee', input)).toBe(want); });
  test('whoever appeals alone pays alone', () => { expect(ask('appeal-fee', { amount: '30万', separate: [{ by: '乙', amount: '10万' }, { by: '丙', amount: '1万' }] })).toMatchObject({ answer: { fee: 580_000, each: [580_000, 230_000, 5_000], total: 815_000 } }); });
  test('an appeal on the whole costs what the first instance cost', () => { fc.assert(fc.property(fc.integer({ min: 0, max: 1e13 }), (amount) => yuan('appeal-fee', { amount }) === yuan('fee', { amount }))); });
});

describe('a change of claim: 第二十一条、第三十五条', () => {
  test.each<[string, object, object]>([
    ['51', { before: '10万', after: '30万' }, { due: 350_000, refund: 0, borne: 0 }], ['lowered in time', { before: '30万', after: '10万' }, { due: 0, refund: 350_000, borne: 0 }], ['lowered too late', { before: '30万', after: '10万', when: 'after' }, { due: 0, refund: 0, borne: 350_000 }],
    ['raised late is still topped up', { before: '10万', after: '30万', when: 'after' }, { due: 350_000, borne: 0 }], ['unchanged', { before: '10万', after: '10万' }, { due: 0, refund: 0, borne: 0 }], ['summary', { before: '10万', after: '30万', procedure: 'summary' }, { due: 175_000 }],
    ['counterclaim, halved', { change: 'counterclaim', after: '10万' }, { due: 115_000 }], ['counterclaim in a summary case, halved once', { change: 'counterclaim', after: '10万', procedure: 'summary' }, { due: 115_000 }], ['property in a divorce', { class: 'divorce', before: '20万', after: '50万' }, { due: 150_000 }],
  ])('%s', (_, input, want) => { expect(ask('fee-change', input)).toMatchObject({ answer: want }); });
  test('an increase is the difference of the totals', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 0, max: 1e13 }), (a, b) => {
      const [before, after] = a < b ? [a, b] : [b, a], due = yuan('fee-change', { before, after }, 'due') as number;
      return due >= 0 && Math.abs(due - ((yuan('fee', { amount: after }) as number) - (yuan('fee', { amount: before }) as number))) < 0.011;
    }));
  });
});

describe('from the summary to the ordinary procedure: 民诉法解释第一百九十九条', () => {
  test.each<[string, object, object | string]>([
    ['53', { amount: '100万' }, { due: 690_000, payBy: null, refund: 0 }], ['seven days from the day after', { amount: '100万', noticeOn: '2026-11-20' }, { payBy: '2026-11-27' }], ['a last day on a Sunday', { amount: '100万', noticeOn: '2026-11-22' }, { payBy: '2026-11-30' }],
    ['not paid: half of the half', { amount: '100万', outcome: 'unpaid' }, { due: 690_000, refund: 345_000 }], ['a counterclaim stays halved', { amount: '100万', counterclaim: true }, { due: 0, refund: 0 }], ['labour', { class: 'labour' }, { due: 500 }], ['a notice beyond reason', { amount: '1万', noticeOn: '9999-12-31' }, 'calculators.day-out-of-range'], ['the same, another day named', { amount: '1万', noticeOn: '9999-12-31', onDay: '2026-11-24' }, 'calculators.day-out-of-range'], ['before the interpretation', { amount: '1万', onDay: '2015-02-03' }, 'calculators.no-rule-on-day'],
  ])('%s', (_, input, want) => { const a = ask('fee-conversion', input); if (typeof want === 'string') expect(a).toBe(want); else expect(a).toMatchObject({ answer: want }); });
});

describe('refunds: 第二十四条至第二十八条、第五十三条', () => {
  test.each<[string, object, object | string]>([
    ['not accepted', { reason: 'not-accepted' }, { refund: 230_000, kept: 0 }], ['dismissal upheld', { reason: 'dismissal-upheld' }, { refund: 230_000 }], ['sent back', { reason: 'remanded' }, { refund: 230_000 }], ['suspected crime', { reason: 'criminal-transfer' }, { refund: 230_000 }], ['the civil case goes on', { reason: 'criminal-continued' }, { refund: 0 }],
    ['suspended', { reason: 'suspended' }, { refund: 0, by: null }], ['terminated', { reason: 'terminated' }, { refund: 0 }], ['another court', { reason: 'jurisdiction-transfer' }, { refund: 0 }], ['withdrawn', { reason: 'withdrawn' }, { refund: 115_000, kept: 115_000 }], ['withdrawn, halved before', { reason: 'withdrawn', halved: true }, { refund: 0, kept: 230_000 }],
    ['deemed withdrawn after the conversion', { reason: 'deemed-withdrawn-conversion' }, { refund: 115_000 }], ['the winner', { reason: 'winner', borne: '300' }, { refund: 200_000, kept: 30_000 }], ['the winner bears more than was paid', { reason: 'winner', borne: '3000' }, { refund: 0 }], ['the winner, nothing said', { reason: 'winner' }, 'calculators.borne-missing'], ['the winner does not mind', { reason: 'winner-waived' }, { refund: 0 }],
    ['effect beyond reason', { reason: 'mediated', effectiveOn: '9999-12-31' }, 'calculators.day-out-of-range'], ['within fifteen days', { reason: 'mediated', effectiveOn: '2026-11-20' }, { by: '2026-12-05' }], ['half a fen goes back', { reason: 'mediated', paid: 1 }, { refund: 1, kept: 0 }],
  ])('%s', (_, input, want) => { const a = ask('fee-refund', { paid: '2300', ...input }); if (typeof want === 'string') expect(a).toBe(want); else expect(a).toMatchObject({ answer: want }); });
});

describe('who bears the fees: 第二十九条至第四十二条', () => {
  const borne = (input: object) => { const a = ask('fee-burden', { fee: '2300', ...input }); return typeof a === 'string' ? a : a.answer['shares']; };
  test.each<[string, object, unknown]>([
    ['lost', { outcome: 'defendant-lost' }, [{ by: 'defendant', fen: 230_000 }]], ['in part', { outcome: 'partly', share: '60' }, [{ by: 'plaintiff', fen: 92_000 }, { by: 'defendant', fen: 138_000 }]], ['no share', { outcome: 'mediated' }, 'calculators.share-missing'], ['more than all', { outcome: 'divorce', share: '100.01' }, 'calculators.share-missing'],
    ['withdrawn: half, the plaintiff', { outcome: 'withdrawn' }, [{ by: 'plaintiff', fen: 115_000 }]], ['withdrawn, halved before', { outcome: 'withdrawn', halved: true }, [{ by: 'plaintiff', fen: 230_000 }]], ['the organ changed its act', { outcome: 'administrative-changed' }, [{ by: 'defendant', fen: 115_000 }]],
    ['several, by weight', { outcome: 'several-losers', losers: [{ name: '甲', weight: 1 }, { name: '乙', weight: 2 }] }, [{ by: '甲', fen: 76_667 }, { by: '乙', fen: 153_333 }]], ['jointly', { outcome: 'several-losers', jointly: true, losers: [{ name: '甲', weight: 1 }, { name: '乙', weight: 2 }] }, [{ by: '甲、乙', fen: 230_000 }]], ['no weight', { outcome: 'several-losers', losers: [{ name: '甲', weight: 0 }] }, 'calculators.losers-missing'],
    ['enforcement', { outcome: 'enforcement' }, [{ by: 'executed', fen: 230_000 }]], ['bankruptcy', { outcome: 'bankruptcy' }, [{ by: 'estate', fen: 230_000 }]], ['security sold', { outcome: 'security-granted' }, [{ by: 'security', fen: 230_000 }]],
  ])('%s', (_, input, want) => { expect(borne(input)).toEqual(want); });
  test('what may be claimed in the suit is said', () => { expect(ask('fee-burden', { fee: '1', outcome: 'preservation' })).toMatchObject({ remarks: ['calculators.may-be-claimed'] }); });
  test('every outcome is answered, and the shares add up to the total', () => {
    const losers = fc.array(fc.record({ name: fc.constant('甲'), weight: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(fc.constantFrom(...Object.keys(OUTCOMES)), fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 100 }), losers, (outcome, fee, share, who) => {
      const a = ask('fee-burden', { fee, outcome, share: String(share), losers: who });
      if (typeof a === 'string') throw new Error(a);
      const shares = a.answer['shares'] as { fen: number }[];
      return shares.every((s) => s.fen >= 0) && shares.reduce((sum, s) => sum + s.fen, 0) === a.answer['total'];
    }));
  });
});

describe('relief: 第四十四条至第五十一条', () => {
  test.each<[string, object, object | string]>([
    ['55', { ground: 'disaster', percent: '50' }, { kind: 'reduce', payable: 440_000, letOff: 440_000 }], ['the least', { ground: 'favoured' }, { payable: 616_000 }], ['waived', { ground: 'support' }, { kind: 'waive', payable: 0, letOff: 880_000 }], ['deferred', { ground: 'injury' }, { kind: 'defer', payable: 0, letOff: 0, deferred: 880_000 }],
    ['an organisation is not let off all', { ground: 'waive-other', person: 'organisation' }, 'calculators.waiver-natural-only'], ['an institution is let off a part', { ground: 'welfare', person: 'organisation', percent: '30' }, { payable: 616_000 }], ['a ground of another relief', { ground: 'injury', kind: 'waive' }, 'calculators.aid-ground-other'],
    ['too little', { ground: 'disaster', percent: '29.999999' }, 'calculators.reduction-below-thirty'], ['all', { ground: 'disaster', percent: '100' }, 'calculators.reduction-below-thirty'], ['legal aid, waived', { ground: 'legal-aid-law', kind: 'waive' }, { payable: 0 }], ['legal aid before its law', { ground: 'legal-aid-law', onDay: '2021-12-31' }, 'calculators.no-rule-on-day'],
  ])('%s', (_, input, want) => { const a = ask('fee-aid', { fee: '8800', ...input }); if (typeof want === 'string') expect(a).toBe(want); else expect(a).toMatchObject({ answer: want }); });
  test.each([29, 100, 101, 50.5, Number.NaN])('the court cannot let off %s of a hundred', (share) => { expect(afterReduction(100, share).ok).toBe(false); });
  test('half of 8,800', () => { expect(afterReduction(880_000, 50)).toEqual({ ok: true, value: 440_000 }); });
});
