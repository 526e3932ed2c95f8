import { describe, expect, test } from 'vitest';
import { YUAN, factsOf, table } from './ask.suite.ts';

const E = { income: 7_000_000, consumption: 4_500_000, monthlyWage: 850_000 };

describe('personal injury', () => table([
  ['E1: 35 years old, grade 10 (art. 12)', 'personal-injury', { ...E, age: 35, grade: 10 }, { total: 140_000 * YUAN, years: 20, coefficient: '10' }],
  ['E2: 67, grade 8: thirteen years (art. 12)', 'personal-injury', { ...E, age: 67, grade: 8 }, { total: 273_000 * YUAN, years: 13 }],
  [
    'E3: death at 76 and the funeral (arts. 14, 15)', 'personal-injury', { ...E, victim: 'dead', age: 76 },
    { total: 401_000 * YUAN, years: 5, articles: expect.arrayContaining(['人身损害赔偿解释（2022）第十五条', '人身损害赔偿解释（2022）第十四条']) },
  ],
  [
    'E4: a child of ten, two parents, grade 5 (art. 17)', 'personal-injury', { ...E, age: 35, grade: 5, dependants: [{ age: 10, others: 1 }] },
    { items: [{ item: 'disability', amount: 840_000 * YUAN }, { item: 'dependants', amount: 108_000 * YUAN }] },
  ],
  // derived: at sixty nothing is taken off, at sixty-one a year; seventy-four leaves six, seventy-five five (art. 12).
  ['the sixtieth birthday', 'personal-injury', { ...E, birthDay: '1966-05-01', fixedDay: '2026-05-01', grade: 1 }, { years: 20 }],
  ['the day before the sixty-first', 'personal-injury', { ...E, birthDay: '1965-05-02', fixedDay: '2026-05-01', grade: 1 }, { years: 20 }],
  ['the sixty-first birthday', 'personal-injury', { ...E, birthDay: '1965-05-01', fixedDay: '2026-05-01', grade: 1 }, { years: 19 }],
  ['seventy-four', 'personal-injury', { ...E, age: 74, grade: 1 }, { years: 6 }],
  ['seventy-five', 'personal-injury', { ...E, age: 75, grade: 1 }, { years: 5 }],
  ['a coefficient with decimals (art. 12, two grades)', 'personal-injury', { ...E, age: 30, grade: 9, severalGrades: true, coefficient: '21.5' }, { total: 301_000 * YUAN }],
  ['several grades without a coefficient', 'personal-injury', { ...E, age: 30, grade: 9, severalGrades: true }, 'calculators.several-need-coefficient'],
  // derived: three children of 16, 10 and 2 with the dead as the only supporter, a mother of 70 with one other: years 1–2 3.5C→C, 3–8 2.5C→C, 9–10 1.5C→C, 11–16 C.
  ['the ceiling of a year, whoever shares in it', 'personal-injury', {
    ...E, victim: 'dead', age: 40, dependants: [{ age: 16 }, { age: 10 }, { age: 2 }, { relation: 'parent', age: 70, others: 1, incapable: true }],
  }, {
    dependantYears: [
      { from: 1, to: 2, yearly: 4_500_000, capped: true }, { from: 3, to: 8, yearly: 4_500_000, capped: true }, { from: 9, to: 10, yearly: 4_500_000, capped: true },
      { from: 11, to: 16, yearly: 4_500_000, capped: false },
    ],
  }],
  // derived: child of 10 of two parents (C/2, 8 years) and mother of 62 with three children (C/3, 18 years): 8 × 37,500 + 10 × 15,000.
  [
    'dependants whose support ends apart', 'personal-injury',
    { ...E, victim: 'dead', age: 40, dependants: [{ age: 10, others: 1 }, { relation: 'parent', age: 62, others: 2, incapable: true }] },
    { items: expect.arrayContaining([{ item: 'dependants', amount: 450_000 * YUAN, defendant: 450_000 * YUAN }]) },
  ],
  [
    'an adult who can work is nobody’s dependant', 'personal-injury', { ...E, age: 40, grade: 1, dependants: [{ relation: 'spouse', age: 38 }] },
    'calculators.dependant-not-entitled',
  ],
  [
    'liability of 70 %, mental damages not shared (民法典 1173)', 'personal-injury', { ...E, age: 35, grade: 10, mental: '5000', share: 70 },
    { total: 145_000 * YUAN, defendant: 103_000 * YUAN, remaining: 42_000 * YUAN, articles: expect.arrayContaining(['民法典（2020）第一千一百七十三条']) },
  ],
  ['mental damages shared where asked', 'personal-injury', { ...E, age: 35, grade: 10, mental: '5000', share: 70, mentalShared: true }, { defendant: 101_500 * YUAN }],
  // derived: 73,000 ÷ 365 × 100 days, cut to the 60 days from the wrong to the day before the assessment (art. 7).
  [
    'lost income ends the day before the assessment', 'personal-injury',
    { ...E, age: 35, grade: 10, tortDay: '2026-01-01', fixedDay: '2026-03-02', lostDays: 100, yearlyIncome: '73000' },
    { total: 152_000 * YUAN, codes: expect.arrayContaining(['until-assessment']) },
  ],
  [
    'nursing for twenty years at most (art. 8)', 'personal-injury', { nursingYears: 30, nursingDaily: '100', nursingDegree: 50 },
    { total: 365_000 * YUAN, codes: expect.arrayContaining(['nursing-years']) },
  ],
  [
    'only costs: no grade, no age, no figures needed', 'personal-injury', { medical: '1.2万', mealDays: 10, mealDaily: '100', nutritionDays: 30, nutritionDaily: '30' },
    { total: 13_900 * YUAN, years: null, coefficient: null },
  ],
  ['a missing figure is named, not guessed', 'personal-injury', { age: 35, grade: 10 }, 'calculators.statistics-missing'],
  [
    'country before 2022-05-01 takes the figures given (2020, arts. 12, 15)', 'personal-injury', { tortDay: '2022-04-30', residence: 'rural', income: '3万', age: 35, grade: 10 },
    { total: 60_000 * YUAN, articles: expect.arrayContaining(['人身损害赔偿解释（2020）第十二条第一款']) },
  ],
  [
    'the text of 2003 for a debate before 2021', 'personal-injury', { tortDay: '2019-01-01', debateDay: '2020-06-01', income: '5万', age: 35, grade: 10, share: 50 },
    { defendant: 50_000 * YUAN, articles: expect.arrayContaining(['人身损害赔偿解释（2003）第二十五条第一款', '侵权责任法（2009）第二十六条']) },
  ],
  ['no text before 2004-05-01', 'personal-injury', { debateDay: '2004-04-30', medical: '1' }, 'calculators.no-rule-on-day'],
  ['no age', 'personal-injury', { ...E, grade: 10 }, 'calculators.age-missing'],
  ['an age that the birthday contradicts', 'personal-injury', { ...E, grade: 10, age: 35, birthDay: '1960-01-01', fixedDay: '2026-01-01' }, 'calculators.age-contradicts'],
  ['an age that the birthday bears out', 'personal-injury', { ...E, grade: 10, age: 66, birthDay: '1960-01-01', fixedDay: '2026-01-01' }, { years: 14 }],
  ['a birthday without the day of the assessment', 'personal-injury', { ...E, grade: 10, age: 35, birthDay: '1960-01-01' }, { years: 20, codes: expect.arrayContaining(['birthday-unused']) }],
  ['born after the assessment', 'personal-injury', { ...E, grade: 10, birthDay: '2030-01-01', fixedDay: '2026-01-01' }, 'calculators.days-reversed'],
  ['no dependants in an empty list', 'personal-injury', { ...E, age: 35, grade: 10, dependants: [] }, { total: 140_000 * YUAN }],
  ['an average of nothing', 'personal-injury', { income: 0, age: 35, grade: 10 }, 'calculators.figure-zero'],
  ['a province that there is not', 'personal-injury', { ...E, age: 35, grade: 10, province: '火星省' }, 'calculators.province-unknown'],
  ['nothing given', 'personal-injury', {}, 'calculators.nothing-to-compensate'],
  ['days without a daily amount', 'personal-injury', { nursingDays: 60 }, 'calculators.nothing-to-compensate'],
  ['days without a daily amount beside others', 'personal-injury', { medical: '100', nursingDays: 60, mealDaily: '100' }, {
    total: 100 * YUAN, codes: expect.arrayContaining(['half-given']),
  }],
  ['days off beside the income really lost are no half', 'personal-injury', { lostIncome: '12000', lostDays: 60 }, { total: 12_000 * YUAN, codes: [] }],
  ['the country before 2022-05-01, which no table holds', 'personal-injury', { tortDay: '2022-04-30', residence: 'rural', age: 35, grade: 10 }, 'calculators.figure-only-given'],
  ['the country since 2022-05-01', 'personal-injury', { ...E, age: 35, grade: 10, tortDay: '2022-05-01', residence: 'rural' }, {
    total: 140_000 * YUAN, codes: expect.arrayContaining(['one-standard']),
  }],
  // derived: 17 and 16 at 90 %: 1.8C is cut to C for the first year, 0.9C stays for the second (art. 17(2)).
  ['the ceiling by its own paragraph', 'personal-injury', { ...E, age: 40, grade: 2, dependants: [{ age: 17 }, { age: 16 }] }, {
    total: 1_345_500 * YUAN, articles: expect.arrayContaining(['人身损害赔偿解释（2022）第十七条第一款', '人身损害赔偿解释（2022）第十七条第二款']),
  }],
  ['more than the whole', 'personal-injury', { medical: '1', share: '100.01' }, 'calculators.over-hundred-percent'],
  ['an amount beyond reason', 'personal-injury', { medical: '2亿' }, 'calculators.sum-too-large'],
  ['a day beyond reason', 'personal-injury', { medical: '1', tortDay: '9999-12-31' }, 'calculators.day-out-of-range'],
]));

test.each([
  ['a statistic', 'personal-injury', { age: 35, grade: 10 }, 'income'], ['that of a dependant', 'personal-injury', { ...E, consumption: undefined, age: 35, grade: 10, dependants: [{ age: 1 }] }, 'consumption'],
  ['an age', 'personal-injury', { ...E, grade: 10 }, 'age'], ['a dependant’s age', 'personal-injury', { ...E, age: 35, grade: 10, dependants: [{ age: 1 }, {}] }, 'dependants.1.age'],
  ['a dependant who can work', 'personal-injury', { ...E, age: 35, grade: 10, dependants: [{ age: 30 }] }, 'dependants.0.incapable'],
  ['a national figure', 'work-injury', { ownWage: '6500', averageWage: '8500', outcome: 'died' }, 'nationalIncome'],
  ['a province’s figure', 'work-injury', { ownWage: '6500', grade: 9, ended: true }, 'provincialWage'],
])('what is missing or wrong names its place in the form: %s', (_, name, input, field) => { expect(factsOf(name, input)).toMatchObject({ field }); });

const F = { ownWage: '6500', averageWage: '8500' };
describe('work injury', () => table([
  ['F1: grade 9, ended in Zhejiang (浙 art. 27)', 'work-injury', { ...F, grade: 9, ended: true }, { once: 126_500 * YUAN, monthly: 0 }],
  ['F2: grade 3', 'work-injury', { ...F, grade: 3 }, { once: 149_500 * YUAN, monthly: 5_200 * YUAN }],
  ['own wage below 60 % (art. 64)', 'work-injury', { ownWage: '3000', averageWage: '8500', grade: 10 }, { ownWage: 5_100 * YUAN, once: 35_700 * YUAN }],
  ['own wage above 300 % (art. 64)', 'work-injury', { ownWage: '30000', averageWage: '8500', grade: 10 }, { ownWage: 25_500 * YUAN, once: 178_500 * YUAN }],
  ['grade 1 with full care (arts. 34, 35)', 'work-injury', { ...F, grade: 1, care: 'full' }, { once: 175_500 * YUAN, monthly: 10_100 * YUAN }],
  [
    'grade 6 keeps the employment: 60 % where no work is found (art. 36)', 'work-injury', { ...F, grade: 6 },
    { once: 104_000 * YUAN, monthly: 3_900 * YUAN, codes: expect.arrayContaining(['no-work-found']) },
  ],
  ['the pension is raised to the minimum wage', 'work-injury', { ownWage: '3000', averageWage: '5000', grade: 6, minimumWage: '2490' }, { monthly: 2_490 * YUAN }],
  // derived: two years of age completed within the last five: 34,000 × 60 %.
  [
    'three years before retirement (浙 art. 27)', 'work-injury',
    { ...F, grade: 9, ended: true, endedDay: '2026-06-01', injuryDay: '2025-01-01', provincialWage: '8500', retirementDay: '2029-06-01' },
    { once: (58_500 + 34_000 + 20_400) * YUAN },
  ],
  [
    'more than five years before retirement', 'work-injury', { ...F, grade: 9, ended: true, endedDay: '2026-06-01', injuryDay: '2025-01-01', retirementDay: '2031-07-01' },
    { once: 126_500 * YUAN },
  ],
  [
    'at retirement the job subsidy is gone', 'work-injury', { ...F, grade: 9, ended: true, endedDay: '2026-06-01', injuryDay: '2025-01-01', retirementDay: '2026-06-01' },
    { once: 92_500 * YUAN },
  ],
  ['grade 2 has no subsidies', 'work-injury', { ...F, grade: 2, ended: true }, { once: 162_500 * YUAN, codes: expect.arrayContaining(['no-subsidy']) }],
  [
    'another province’s subsidies are not guessed', 'work-injury', { ...F, grade: 9, ended: true, province: '江苏省' },
    { once: 58_500 * YUAN, codes: expect.arrayContaining(['other-province']) },
  ],
  ['uninsured, grade 2, one payment (浙 art. 34)', 'work-injury', { ...F, grade: 2, uninsured: true, oneOff: true }, { once: 1_428_000 * YUAN, monthly: 0 }],
  ['before Zhejiang’s text', 'work-injury', { ...F, grade: 9, ended: true, injuryDay: '2016-01-01', endedDay: '2017-12-31' }, 'calculators.no-rule-on-day'],
  // derived: 6 × 8,500 + 20 × 54,188; pensions 40 + 30 + 40 % of 6,500 are more than 6,500 (art. 39).
  [
    'death with pensions under the wage in life', 'work-injury',
    { ...F, outcome: 'died', nationalIncome: '54188', dependants: [{ relation: 'spouse' }, { relation: 'other' }, { relation: 'other', alone: true }] },
    { once: 1_134_760 * YUAN, monthly: 6_500 * YUAN },
  ],
  [
    'grades 1–4, died after the leave: no death payment', 'work-injury', { ...F, outcome: 'died-after-leave', dependants: [{ relation: 'spouse' }] },
    { once: 51_000 * YUAN, monthly: 2_600 * YUAN, articles: expect.arrayContaining(['工伤保险条例（2010）第三十九条第三款']) },
  ],
  ['national income not in the table', 'work-injury', { ...F, outcome: 'died' }, 'calculators.statistics-missing'],
  ['before the grades of 2011', 'work-injury', { ...F, grade: 9, injuryDay: '2010-12-31' }, 'calculators.no-rule-on-day'],
  ['no grade', 'work-injury', F, 'calculators.work-grade-missing'],
  ['F2 as it is asked, without the average (arts. 35, 64)', 'work-injury', { ownWage: '6500', grade: 3 }, {
    once: 149_500 * YUAN, monthly: 5_200 * YUAN, codes: expect.arrayContaining(['no-average']),
    articles: expect.arrayContaining(['工伤保险条例（2010）第三十五条第一款第一项', '工伤保险条例（2010）第三十五条第一款第二项']),
  }],
  ['an average wage of nothing', 'work-injury', { ownWage: '6500', averageWage: 0, grade: 9 }, 'calculators.figure-zero'],
  ['a province’s average of nothing', 'work-injury', { ...F, grade: 9, ended: true, provincialWage: 0 }, 'calculators.figure-zero'],
  ['one letter of a province', 'work-injury', { ...F, grade: 9, ended: true, province: '浙' }, 'calculators.province-unknown'],
  ['care needs the average (art. 34)', 'work-injury', { ownWage: '6500', grade: 3, care: 'part' }, 'calculators.statistics-missing'],
  ['so do the subsidies of Zhejiang', 'work-injury', { ownWage: '6500', grade: 9, ended: true }, 'calculators.statistics-missing'],
  ['so does a death', 'work-injury', { ownWage: '6500', outcome: 'died', nationalIncome: '5万' }, 'calculators.statistics-missing'],
  // derived: 9 × 6,500 at once and 4 × 8,000 twice; art. 37 names who pays, the regulation of Zhejiang how much.
  ['the province’s average is enough for the subsidies', 'work-injury', { ownWage: '6500', grade: 9, ended: true, provincialWage: '8000' }, {
    once: 122_500 * YUAN, articles: expect.arrayContaining(['工伤保险条例（2010）第三十七条第二项', '浙江省工伤保险条例（2020）第二十七条第二款']),
  }],
  ['one payment asked for where it is not open', 'work-injury', { ...F, grade: 9, uninsured: true, oneOff: true }, {
    once: 58_500 * YUAN, codes: expect.arrayContaining(['one-payment-not-open']),
  }],
  ['a text of Zhejiang that is not held is said', 'work-injury', { ...F, grade: 9, ended: true, injuryDay: '2018-05-01', endedDay: '2020-09-23', provincialWage: '6000' }, {
    once: 106_500 * YUAN, codes: expect.arrayContaining(['earlier-text']),
  }],
]));
