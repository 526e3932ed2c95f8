import { describe, expect, test } from 'vitest';
import { groundOn } from '../../law/tables.ts';
import { YUAN, ask, ground, table } from './ask.suite.ts';

describe('small claims', () => table([
  ['K: Zhejiang 2022, the ceiling itself (民诉法 165)', 'small-claims', { amount: '54323', filedDay: '2022-06-01' }, { procedure: 'mandatory', agreedUpTo: 217_290 * YUAN }],
  ['K: a fen more', 'small-claims', { amount: '54323.01', filedDay: '2022-06-01' }, { procedure: 'may-agree' }],
  ['K: agreed', 'small-claims', { amount: '217290', filedDay: '2022-06-01', agreed: true }, { procedure: 'by-agreement' }],
  ['K: above both', 'small-claims', { amount: '217290.01', filedDay: '2022-06-01', agreed: true }, { procedure: 'not' }],
  [
    'a counterclaim', 'small-claims', { amount: '1万', filedDay: '2022-06-01', out: ['counterclaim'] },
    { procedure: 'not', articles: expect.arrayContaining(['民事诉讼法（2021）第一百六十六条第五项']) },
  ],
  [
    '30 % before 2022, no agreement', 'small-claims', { amount: '3万', averageWage: '10万', filedDay: '2018-06-01' },
    { procedure: 'mandatory', mandatoryUpTo: 30_000 * YUAN, agreedUpTo: null },
  ],
  ['above 30 % before 2022', 'small-claims', { amount: '30000.01', averageWage: '10万', filedDay: '2018-06-01', agreed: true }, { procedure: 'not' }],
  [
    'intellectual property before 2022 (解释 275)', 'small-claims', { amount: '1万', averageWage: '10万', filedDay: '2018-06-01', out: ['ip'] },
    { procedure: 'not', articles: expect.arrayContaining(['民诉法解释（2015）第二百七十五条第三项']) },
  ],
  [
    'the text of 2023', 'small-claims', { amount: '6万', averageWage: '12万', filedDay: '2024-01-01' },
    { procedure: 'mandatory', articles: expect.arrayContaining(['民事诉讼法（2023）第一百六十五条第一款']) },
  ],
  ['no ceiling for the year', 'small-claims', { amount: '6万', filedDay: '2026-01-01' }, 'calculators.small-claims-missing'],
  ['an average wage of nothing', 'small-claims', { amount: '6万', averageWage: 0 }, 'calculators.figure-zero'],
  ['before 2013', 'small-claims', { amount: '1万', averageWage: '10万', filedDay: '2012-12-31' }, 'calculators.no-rule-on-day'],
]));

describe('lawyer fee', () => table([
  ['I1', 'lawyer-fee', { amount: '50万' }, { cap: 90_000 * YUAN }], ['I2', 'lawyer-fee', { amount: '300万' }, { cap: 480_000 * YUAN }],
  ['I3', 'lawyer-fee', { amount: '2000万' }, { cap: 2_280_000 * YUAN }],
  // derived: 18 + 60 + 60 + 360 + 300 (in ten thousand).
  ['a hundred million', 'lawyer-fee', { amount: '1亿' }, { cap: 7_980_000 * YUAN }],
  ['nothing', 'lawyer-fee', { amount: 0 }, { cap: 0 }],
  ['30 % before (2006, art. 13)', 'lawyer-fee', { amount: '100万', onDay: '2021-12-27' }, { cap: 300_000 * YUAN }],
  ['wages', 'lawyer-fee', { amount: '1万', matter: 'wages' }, 'calculators.contingency-forbidden'],
  ['before 2006-12-01', 'lawyer-fee', { amount: '1万', onDay: '2006-11-30' }, 'calculators.no-rule-on-day'],
]));

describe('local charges', () => {
  table([
    ['none is shipped, nor by an empty scale', 'local-charge', { kind: 'appraisal', amount: '1万', bands: [] }, 'calculators.local-charge-missing'],
    ['none is shipped', 'local-charge', { kind: 'appraisal', amount: '1万' }, 'calculators.local-charge-missing'],
    ['by the scale given', 'local-charge', { amount: '60万', flat: '200', bands: [{ upTo: '50万', rate: 0 }, { rate: '0.25' }] }, { charge: 45_000 }],
    ['a scale out of order', 'local-charge', { amount: '60万', bands: [{ rate: 1 }, { upTo: '50万', rate: 2 }] }, 'calculators.scale-disordered'],
  ]);
  test('by the table, the latest row of the day', () => {
    const row = (from: string, flat: number) => ({ province: '浙江省', kind: 'notary' as const, from, flat, bands: [{ upTo: null, rate: '1' }], source: 'test' });
    const on = groundOn(ground.today, { ...ground.tables, 'local-charges': { version: 'v', rows: [row('2020-01-01', 100), row('2025-01-01', 300)] } }, ground.courts);
    expect(ask('local-charge', { amount: '1万' }, on)).toMatchObject({ charge: 10_300 });
    expect(ask('local-charge', { amount: '1万', onDay: '2024-12-31' }, on)).toMatchObject({ charge: 10_100 });
  });
});

test('tables stand in for figures that are not given, of the year before the end of the debate', () => {
  const stats = (year: number, wage: number) => ({ province: '浙江省', year, urbanIncome: 7_000_000, urbanConsumption: null, averageWage: wage, source: 'test' });
  const on = groundOn(ground.today, { ...ground.tables, 'province-statistics': { version: 'v', rows: [stats(2024, 1), stats(2025, 10_200_000)] } }, ground.courts);
  expect(ask('personal-injury', { victim: 'dead', age: 76 }, on)).toMatchObject({ total: 401_000 * YUAN });
  expect(ask('personal-injury', { age: 30, grade: 1, dependants: [{ age: 1 }] }, on)).toBe('calculators.statistics-missing');
  expect(ask('small-claims', { amount: '51000' }, on)).toMatchObject({ procedure: 'mandatory', mandatoryUpTo: 5_100_000 });
  expect(ask('small-claims', { amount: '51000', filedDay: '2028-01-01' }, on)).toMatchObject({ codes: expect.arrayContaining(['latest-published']) });
  expect(ask('work-injury', { grade: 10, ownWage: '8500' }, on)).toMatchObject({ once: 59_500 * YUAN });
});
