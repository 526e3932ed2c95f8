import { describe, expect, test } from 'vitest';
import { day } from '../../shared/calendar.ts';
import { explain, type Calculator } from '../calculator.ts';
import { calculatorNamed } from '../catalogue.ts';
import { groundOn } from '../../law/tables.ts';
import { baseGround } from '../../law/ground.suite.ts';

const ground = baseGround(day('2026-11-24'));
/** The answer of a calculator, or the code of its refusal; a wrong input shows as the first message of its schema. */
function ask(name: string, input: unknown, on = ground): Record<string, unknown> | string {
  const c = calculatorNamed(name) as unknown as Calculator, read = c.input.safeParse(input);
  if (!read.success) return read.error.issues[0]?.message ?? 'schema';
  const decision = explain(c, read.data as never, on);
  return decision.ok ? { ...decision.value.answer as object, articles: decision.value.articles.map((a) => `${a.document}（${a.version}）${a.article}`), codes: decision.value.remarks.map((r) => r.code) } : decision.refusal.code;
}
const table = (rows: readonly (readonly [title: string, name: string, input: object, wanted: object | string])[]) => test.each(rows)('%s', (_, name, input, wanted) => {
  const got = ask(name, input);
  if (typeof wanted === 'string') expect(got).toBe(wanted);
  else expect(got).toMatchObject(wanted);
});
const YUAN = 100, E = { income: 7_000_000, consumption: 4_500_000, monthlyWage: 850_000 };

describe('personal injury', () => table([
  ['E1: 35 years old, grade 10 (art. 12)', 'personal-injury', { ...E, age: 35, grade: 10 }, { total: 140_000 * YUAN, years: 20, coefficient: '10' }],
  ['E2: 67, grade 8: thirteen years (art. 12)', 'personal-injury', { ...E, age: 67, grade: 8 }, { total: 273_000 * YUAN, years: 13 }],
  ['E3: death at 76 and the funeral (arts. 14, 15)', 'personal-injury', { ...E, victim: 'dead', age: 76 }, { total: 401_000 * YUAN, years: 5, articles: expect.arrayContaining(['人身损害赔偿解释（2022）第十五条', '人身损害赔偿解释（2022）第十四条']) }],
  ['E4: a child of ten, two parents, grade 5 (art. 17)', 'personal-injury', { ...E, age: 35, grade: 5, dependants: [{ age: 10, others: 1 }] }, { items: [{ item: 'disability', amount: 840_000 * YUAN }, { item: 'dependants', amount: 108_000 * YUAN }] }],
  // derived: at sixty nothing is taken off, at sixty-one a year; seventy-four leaves six, seventy-five five (art. 12).
  ['the sixtieth birthday', 'personal-injury', { ...E, birthDay: '1966-05-01', fixedDay: '2026-05-01', grade: 1 }, { years: 20 }],
  ['the day before the sixty-first', 'personal-injury', { ...E, birthDay: '1965-05-02', fixedDay: '2026-05-01', grade: 1 }, { years: 20 }],
  ['the sixty-first birthday', 'personal-injury', { ...E, birthDay: '1965-05-01', fixedDay: '2026-05-01', grade: 1 }, { years: 19 }],
  ['seventy-four', 'personal-injury', { ...E, age: 74, grade: 1 }, { years: 6 }],
  ['seventy-five', 'personal-injury', { ...E, age: 75, grade: 1 }, { years: 5 }],
  ['a coefficient with decimals (art. 12, two grades)', 'personal-injury', { ...E, age: 30, grade: 9, severalGrades: true, coefficient: '21.5' }, { total: 301_000 * YUAN }],
  ['several grades without a coefficient', 'personal-injury', { ...E, age: 30, grade: 9, severalGrades: true }, 'calculators.several-need-coefficient'],
  // derived: three children of 16, 10 and 2 with the dead as the only supporter, a mother of 70 with one other: years 1–2 3.5C→C, 3–8 2.5C→C, 9–10 1.5C→C, 11–16 C.
  ['the ceiling of a year, whoever shares in it', 'personal-injury', { ...E, victim: 'dead', age: 40, dependants: [{ age: 16 }, { age: 10 }, { age: 2 }, { relation: 'parent', age: 70, others: 1, incapable: true }] }, {
    dependantYears: [{ from: 1, to: 2, yearly: 4_500_000, capped: true }, { from: 3, to: 8, yearly: 4_500_000, capped: true }, { from: 9, to: 10, yearly: 4_500_000, capped: true }, { from: 11, to: 16, yearly: 4_500_000, capped: false }],
  }],
  // derived: child of 10 of two parents (C/2, 8 years) and mother of 62 with three children (C/3, 18 years): 8 × 37,500 + 10 × 15,000.
  ['dependants whose support ends apart', 'personal-injury', { ...E, victim: 'dead', age: 40, dependants: [{ age: 10, others: 1 }, { relation: 'parent', age: 62, others: 2, incapable: true }] }, { items: expect.arrayContaining([{ item: 'dependants', amount: 450_000 * YUAN, defendant: 450_000 * YUAN }]) }],
  ['an adult who can work is nobody’s dependant', 'personal-injury', { ...E, age: 40, grade: 1, dependants: [{ relation: 'spouse', age: 38 }] }, 'calculators.dependant-not-entitled'],
  ['liability of 70 %, mental damages not shared (民法典 1173)', 'personal-injury', { ...E, age: 35, grade: 10, mental: '5000', share: 70 }, { total: 145_000 * YUAN, defendant: 103_000 * YUAN, remaining: 42_000 * YUAN, articles: expect.arrayContaining(['民法典（2020）第一千一百七十三条']) }],
  ['mental damages shared where asked', 'personal-injury', { ...E, age: 35, grade: 10, mental: '5000', share: 70, mentalShared: true }, { defendant: 101_500 * YUAN }],
  // derived: 73,000 ÷ 365 × 100 days, cut to the 60 days from the wrong to the day before the assessment (art. 7).
  ['lost income ends the day before the assessment', 'personal-injury', { ...E, age: 35, grade: 10, tortDay: '2026-01-01', fixedDay: '2026-03-02', lostDays: 100, yearlyIncome: '73000' }, { total: 152_000 * YUAN, codes: expect.arrayContaining(['until-assessment']) }],
  ['nursing for twenty years at most (art. 8)', 'personal-injury', { nursingYears: 30, nursingDaily: '100', nursingDegree: 50 }, { total: 365_000 * YUAN, codes: expect.arrayContaining(['nursing-years']) }],
  ['only costs: no grade, no age, no figures needed', 'personal-injury', { medical: '1.2万', mealDays: 10, mealDaily: '100', nutritionDays: 30, nutritionDaily: '30' }, { total: 13_900 * YUAN, years: null, coefficient: null }],
  ['a missing figure is named, not guessed', 'personal-injury', { age: 35, grade: 10 }, 'calculators.statistics-missing'],
  ['country before 2022-05-01 takes the figures given (2020, arts. 12, 15)', 'personal-injury', { tortDay: '2022-04-30', residence: 'rural', income: '3万', age: 35, grade: 10 }, { total: 60_000 * YUAN, articles: expect.arrayContaining(['人身损害赔偿解释（2020）第十二条']) }],
  ['the text of 2003 for a debate before 2021', 'personal-injury', { tortDay: '2019-01-01', debateDay: '2020-06-01', income: '5万', age: 35, grade: 10, share: 50 }, { defendant: 50_000 * YUAN, articles: expect.arrayContaining(['人身损害赔偿解释（2003）第二十五条', '侵权责任法（2009）第二十六条']) }],
  ['no text before 2004-05-01', 'personal-injury', { debateDay: '2004-04-30', medical: '1' }, 'calculators.no-rule-on-day'],
  ['no age', 'personal-injury', { ...E, grade: 10 }, 'calculators.age-missing'],
  ['more than the whole', 'personal-injury', { medical: '1', share: '100.01' }, 'calculators.over-hundred-percent'],
  ['an amount beyond reason', 'personal-injury', { medical: '2亿' }, 'calculators.sum-too-large'],
  ['a day beyond reason', 'personal-injury', { medical: '1', tortDay: '9999-12-31' }, 'calculators.day-out-of-range'],
]));

const F = { ownWage: '6500', averageWage: '8500' };
describe('work injury', () => table([
  ['F1: grade 9, ended in Zhejiang (浙 art. 27)', 'work-injury', { ...F, grade: 9, ended: true }, { once: 126_500 * YUAN, monthly: 0 }],
  ['F2: grade 3', 'work-injury', { ...F, grade: 3 }, { once: 149_500 * YUAN, monthly: 5_200 * YUAN }],
  ['own wage below 60 % (art. 64)', 'work-injury', { ownWage: '3000', averageWage: '8500', grade: 10 }, { ownWage: 5_100 * YUAN, once: 35_700 * YUAN }],
  ['own wage above 300 % (art. 64)', 'work-injury', { ownWage: '30000', averageWage: '8500', grade: 10 }, { ownWage: 25_500 * YUAN, once: 178_500 * YUAN }],
  ['grade 1 with full care (arts. 34, 35)', 'work-injury', { ...F, grade: 1, care: 'full' }, { once: 175_500 * YUAN, monthly: 10_100 * YUAN }],
  ['grade 6 keeps the employment: 60 % where no work is found (art. 36)', 'work-injury', { ...F, grade: 6 }, { once: 104_000 * YUAN, monthly: 3_900 * YUAN, codes: expect.arrayContaining(['no-work-found']) }],
  ['the pension is raised to the minimum wage', 'work-injury', { ownWage: '3000', averageWage: '5000', grade: 6, minimumWage: '2490' }, { monthly: 2_490 * YUAN }],
  // derived: two years of age completed within the last five: 34,000 × 60 %.
  ['three years before retirement (浙 art. 27)', 'work-injury', { ...F, grade: 9, ended: true, endedDay: '2026-06-01', injuryDay: '2025-01-01', provincialWage: '8500', retirementDay: '2029-06-01' }, { once: (58_500 + 34_000 + 20_400) * YUAN }],
  ['more than five years before retirement', 'work-injury', { ...F, grade: 9, ended: true, endedDay: '2026-06-01', injuryDay: '2025-01-01', retirementDay: '2031-07-01' }, { once: 126_500 * YUAN }],
  ['at retirement the job subsidy is gone', 'work-injury', { ...F, grade: 9, ended: true, endedDay: '2026-06-01', injuryDay: '2025-01-01', retirementDay: '2026-06-01' }, { once: 92_500 * YUAN }],
  ['grade 2 has no subsidies', 'work-injury', { ...F, grade: 2, ended: true }, { once: 162_500 * YUAN, codes: expect.arrayContaining(['no-subsidy']) }],
  ['another province’s subsidies are not guessed', 'work-injury', { ...F, grade: 9, ended: true, province: '江苏省' }, { once: 58_500 * YUAN, codes: expect.arrayContaining(['other-province']) }],
  ['uninsured, grade 2, one payment (浙 art. 34)', 'work-injury', { ...F, grade: 2, uninsured: true, oneOff: true }, { once: 1_428_000 * YUAN, monthly: 0 }],
  ['before Zhejiang’s text', 'work-injury', { ...F, grade: 9, ended: true, injuryDay: '2016-01-01', endedDay: '2017-12-31' }, 'calculators.no-rule-on-day'],
  // derived: 6 × 8,500 + 20 × 54,188; pensions 40 + 30 + 40 % of 6,500 are more than 6,500 (art. 39).
  ['death with pensions under the wage in life', 'work-injury', { ...F, outcome: 'died', nationalIncome: '54188', dependants: [{ relation: 'spouse' }, { relation: 'other' }, { relation: 'other', alone: true }] }, { once: 1_134_760 * YUAN, monthly: 6_500 * YUAN }],
  ['grades 1–4, died after the leave: no death payment', 'work-injury', { ...F, outcome: 'died-after-leave', dependants: [{ relation: 'spouse' }] }, { once: 51_000 * YUAN, monthly: 2_600 * YUAN }],
  ['national income not in the table', 'work-injury', { ...F, outcome: 'died' }, 'calculators.statistics-missing'],
  ['before the grades of 2011', 'work-injury', { ...F, grade: 9, injuryDay: '2010-12-31' }, 'calculators.no-rule-on-day'],
  ['no grade', 'work-injury', F, 'calculators.grade-missing'],
]));

const G = { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万' };
describe('severance', () => table([
  ['G1: three years and seven months, N (art. 47)', 'severance', { ...G, reason: 'closed' }, { amount: 40_000 * YUAN, kind: 'n', halfMonths: 8 }],
  ['G1: N+1 (art. 40)', 'severance', { ...G, reason: 'incompetent' }, { amount: 50_000 * YUAN, kind: 'n+1' }],
  ['G1: 2N (art. 87)', 'severance', { ...G, reason: 'unlawful' }, { amount: 80_000 * YUAN, kind: '2n' }],
  ['G2: five months', 'severance', { startDay: '2024-01-01', endDay: '2024-05-31', monthlyWage: '1万' }, { amount: 5_000 * YUAN }],
  ['G3: above three times the average, fifteen years', 'severance', { startDay: '2010-01-01', endDay: '2024-12-31', monthlyWage: '4万', localAverage: '1万' }, { amount: 360_000 * YUAN }],
  // derived: three times exactly is not above it: no ceiling of twelve years.
  ['three times exactly', 'severance', { startDay: '2010-01-01', endDay: '2024-12-31', monthlyWage: '3万', localAverage: '1万' }, { amount: 450_000 * YUAN }],
  ['six months exactly count a year', 'severance', { startDay: '2024-01-01', endDay: '2024-06-30', monthlyWage: '1万' }, { amount: 10_000 * YUAN }],
  ['a day less is half a month', 'severance', { startDay: '2024-01-01', endDay: '2024-06-29', monthlyWage: '1万' }, { amount: 5_000 * YUAN }],
  ['two full years', 'severance', { startDay: '2022-03-01', endDay: '2024-02-29', monthlyWage: '1万' }, { amount: 20_000 * YUAN }],
  ['notice was given: no month more', 'severance', { ...G, reason: 'illness', noticed: true }, { amount: 40_000 * YUAN, kind: 'n' }],
  ['the month more is the last one’s wage (条例 20)', 'severance', { ...G, reason: 'changed', lastMonthWage: '12345.67' }, { amount: 5_234_567, notice: 1_234_567 }],
  ['below the minimum wage (条例 27)', 'severance', { ...G, monthlyWage: '2000', minimumWage: '2490' }, { amount: 996_000 }],
  // derived: 2004-07-01 to 2007 is four years begun; 2008 to 2012-06-30 is four and a half, five months.
  ['years before 2008 apart (art. 97)', 'severance', { startDay: '2004-07-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'incompetent', noticed: true }, { amount: 90_000 * YUAN, articles: expect.arrayContaining(['劳动合同法（2007）第九十七条第三款', '违反和解除劳动合同的经济补偿办法（1994）第七条']) }],
  ['a term that expired had no severance before 2008', 'severance', { startDay: '2004-07-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'expired' }, { amount: 50_000 * YUAN }],
  ['2N counts from the first day of work (条例 25)', 'severance', { startDay: '2004-07-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'unlawful' }, { amount: 160_000 * YUAN }],
  ['fault of the worker: nothing', 'severance', { ...G, reason: 'worker-at-fault' }, { amount: 0, kind: 'none', halfMonths: 0 }],
  ['the wrong way round', 'severance', { ...G, endDay: '2019-12-31' }, 'calculators.days-reversed'],
  ['before the law', 'severance', { startDay: '2000-01-01', endDay: '2007-12-31', monthlyWage: '1万' }, 'calculators.no-rule-on-day'],
]));

const D = { startDay: '2025-01-15', monthlyWage: '1万' };
describe('double wage', () => table([
  ['eleven months at most (条例 7)', 'double-wage', { ...D, endDay: '2026-06-30' }, { extra: 110_000 * YUAN, from: '2025-02-15', to: '2026-01-14', months: 11 }],
  ['a start on the 31st', 'double-wage', { ...D, startDay: '2024-01-31', endDay: '2026-06-30' }, { extra: 110_000 * YUAN, from: '2024-02-29', to: '2025-01-30', months: 11 }],
  // derived: 2025-04-15 to 05-07 has 15 working days (27 April worked, 1 to 5 May not) of the 20 to 2025-05-14.
  ['signed within the year: the part by working days (解释二 6)', 'double-wage', { ...D, signedDay: '2025-05-08' }, { from: '2025-02-15', to: '2025-05-07', months: 2, extra: 2_750_000 }],
  ['signed within a month', 'double-wage', { ...D, signedDay: '2025-02-15' }, { extra: 0, from: null }],
  ['wages that differ', 'double-wage', { ...D, signedDay: '2025-04-15', wages: [{ wage: '8000' }, { wage: '9000.50' }] }, { extra: 1_700_050 }],
  ['the worker would not sign (解释二 7)', 'double-wage', { ...D, exclusion: 'worker-fault' }, { extra: 0, articles: ['劳动争议解释二（2025）第七条第二项'] }],
  ['no open-ended contract has no end after a year (art. 82(2))', 'double-wage', { ...D, kind: 'no-open-ended', endDay: '2026-07-14' }, { extra: 180_000 * YUAN, from: '2025-01-15', months: 18 }],
  ['work since before the law counts from it', 'double-wage', { ...D, startDay: '2001-01-01', endDay: '2010-01-01' }, { from: '2008-02-01', to: '2008-12-31', months: 11 }],
  ['ended before the law', 'double-wage', { ...D, startDay: '2001-01-01', endDay: '2007-01-01' }, 'calculators.no-rule-on-day'],
]));

describe('small claims', () => table([
  ['K: Zhejiang 2022, the ceiling itself (民诉法 165)', 'small-claims', { amount: '54323', filedDay: '2022-06-01' }, { procedure: 'mandatory', agreedUpTo: 217_290 * YUAN }],
  ['K: a fen more', 'small-claims', { amount: '54323.01', filedDay: '2022-06-01' }, { procedure: 'may-agree' }],
  ['K: agreed', 'small-claims', { amount: '217290', filedDay: '2022-06-01', agreed: true }, { procedure: 'by-agreement' }],
  ['K: above both', 'small-claims', { amount: '217290.01', filedDay: '2022-06-01', agreed: true }, { procedure: 'not' }],
  ['a counterclaim', 'small-claims', { amount: '1万', filedDay: '2022-06-01', out: ['counterclaim'] }, { procedure: 'not', articles: expect.arrayContaining(['民事诉讼法（2021）第一百六十六条第五项']) }],
  ['30 % before 2022, no agreement', 'small-claims', { amount: '3万', averageWage: '10万', filedDay: '2018-06-01' }, { procedure: 'mandatory', mandatoryUpTo: 30_000 * YUAN, agreedUpTo: null }],
  ['above 30 % before 2022', 'small-claims', { amount: '30000.01', averageWage: '10万', filedDay: '2018-06-01', agreed: true }, { procedure: 'not' }],
  ['intellectual property before 2022 (解释 275)', 'small-claims', { amount: '1万', averageWage: '10万', filedDay: '2018-06-01', out: ['ip'] }, { procedure: 'not', articles: expect.arrayContaining(['民诉法解释（2015）第二百七十五条第三项']) }],
  ['the text of 2023', 'small-claims', { amount: '6万', averageWage: '12万', filedDay: '2024-01-01' }, { procedure: 'mandatory', articles: expect.arrayContaining(['民事诉讼法（2023）第一百六十五条']) }],
  ['no ceiling for the year', 'small-claims', { amount: '6万', filedDay: '2026-01-01' }, 'calculators.small-claims-missing'],
  ['before 2013', 'small-claims', { amount: '1万', averageWage: '10万', filedDay: '2012-12-31' }, 'calculators.no-rule-on-day'],
]));

describe('lawyer fee', () => table([
  ['I1', 'lawyer-fee', { amount: '50万' }, { cap: 90_000 * YUAN }], ['I2', 'lawyer-fee', { amount: '300万' }, { cap: 480_000 * YUAN }], ['I3', 'lawyer-fee', { amount: '2000万' }, { cap: 2_280_000 * YUAN }],
  // derived: 18 + 60 + 60 + 360 + 300 (in ten thousand).
  ['a hundred million', 'lawyer-fee', { amount: '1亿' }, { cap: 7_980_000 * YUAN }],
  ['nothing', 'lawyer-fee', { amount: 0 }, { cap: 0 }],
  ['30 % before (2006, art. 13)', 'lawyer-fee', { amount: '100万', onDay: '2021-12-27' }, { cap: 300_000 * YUAN }],
  ['wages', 'lawyer-fee', { amount: '1万', matter: 'wages' }, 'calculators.contingency-forbidden'],
  ['before 2006-12-01', 'lawyer-fee', { amount: '1万', onDay: '2006-11-30' }, 'calculators.no-rule-on-day'],
]));

describe('local charges', () => {
  table([
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
