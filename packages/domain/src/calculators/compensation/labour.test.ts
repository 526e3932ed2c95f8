import { describe, expect } from 'vitest';
import { YUAN, table } from './ask.suite.ts';

const G = { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万' };
describe('severance', () => table([
  ['G1: three years and seven months, N (art. 47)', 'severance', { ...G, reason: 'closed' }, { amount: 40_000 * YUAN, kind: 'n', halfMonths: 8 }],
  ['G1: N+1 (art. 40)', 'severance', { ...G, reason: 'incompetent' }, { amount: 50_000 * YUAN, kind: 'n+1' }],
  ['G1: 2N (art. 87)', 'severance', { ...G, reason: 'unlawful' }, { amount: 80_000 * YUAN, kind: '2n' }],
  ['G2: five months', 'severance', { startDay: '2024-01-01', endDay: '2024-05-31', monthlyWage: '1万' }, { amount: 5_000 * YUAN }],
  [
    'G3: above three times the average, fifteen years', 'severance', { startDay: '2010-01-01', endDay: '2024-12-31', monthlyWage: '4万', localAverage: '1万' },
    { amount: 360_000 * YUAN },
  ],
  // derived: three times exactly is not above it: no ceiling of twelve years.
  ['three times exactly', 'severance', { startDay: '2010-01-01', endDay: '2024-12-31', monthlyWage: '3万', localAverage: '1万' }, { amount: 450_000 * YUAN }],
  ['six months exactly count a year', 'severance', { startDay: '2024-01-01', endDay: '2024-06-30', monthlyWage: '1万' }, { amount: 10_000 * YUAN }],
  ['a day less is half a month', 'severance', { startDay: '2024-01-01', endDay: '2024-06-29', monthlyWage: '1万' }, { amount: 5_000 * YUAN }],
  // derived: 29 February and 31 August have no counterpart, so the year and the half end with February (民法典 202).
  ['a year from a leap day', 'severance', { startDay: '2024-02-29', endDay: '2025-02-28', monthlyWage: '1万' }, { amount: 10_000 * YUAN }],
  ['a leap day’s year and a day', 'severance', { startDay: '2024-02-29', endDay: '2025-03-01', monthlyWage: '1万' }, { amount: 15_000 * YUAN }],
  ['six months from 31 August', 'severance', { startDay: '2023-08-31', endDay: '2024-02-29', monthlyWage: '1万' }, { amount: 10_000 * YUAN }],
  ['a day less than six months from 31 August', 'severance', { startDay: '2023-08-31', endDay: '2024-02-28', monthlyWage: '1万' }, { amount: 5_000 * YUAN }],
  ['the first month was over (条例 5)', 'severance', { ...G, reason: 'refused-in-first-month' }, 'calculators.first-month-contradicts'],
  ['the last day of the first month', 'severance', { ...G, endDay: '2020-01-31', reason: 'refused-in-first-month' }, { amount: 0 }],
  ['the first month was not over (条例 6)', 'severance', { ...G, endDay: '2020-01-31', reason: 'refused-to-sign' }, 'calculators.first-month-contradicts'],
  ['the day after the first month (条例 6)', 'severance', { ...G, endDay: '2020-02-01', reason: 'refused-to-sign' }, { amount: 5_000 * YUAN }],
  ['nothing due: no ceiling to check', 'severance', { ...G, reason: 'resigned' }, { amount: 0, codes: [] }],
  // derived: nothing provided for a contract of a task before the implementing regulation (条例 22, in force 2008-09-18).
  ['a task done before the regulation', 'severance', { startDay: '2008-01-01', endDay: '2008-09-17', monthlyWage: '1万', reason: 'task-done' }, 'calculators.no-rule-on-day'],
  ['a task done on its first day (条例 22)', 'severance', { startDay: '2008-01-01', endDay: '2008-09-18', monthlyWage: '1万', reason: 'task-done' }, { amount: 10_000 * YUAN }],
  ['2N before the regulation says so', 'severance', { startDay: '2008-01-01', endDay: '2008-06-30', monthlyWage: '1万', reason: 'unlawful' }, {
    amount: 20_000 * YUAN, codes: expect.arrayContaining(['before-detail']),
  }],
  ['a business term over before 2021 (解释四 13)', 'severance', { ...G, endDay: '2020-12-31', reason: 'business-term-over' }, {
    amount: 10_000 * YUAN, articles: expect.arrayContaining(['劳动争议解释四（2013）第十三条']),
  }],
  ['and since (解释一 48)', 'severance', { ...G, endDay: '2021-01-01', reason: 'business-term-over' }, {
    amount: 15_000 * YUAN, articles: expect.arrayContaining(['劳动争议解释一（2020）第四十八条']),
  }],
  ['a local average of nothing', 'severance', { ...G, localAverage: 0 }, 'calculators.figure-zero'],
  ['two full years', 'severance', { startDay: '2022-03-01', endDay: '2024-02-29', monthlyWage: '1万' }, { amount: 20_000 * YUAN }],
  ['notice was given: no month more', 'severance', { ...G, reason: 'illness', noticed: true }, { amount: 40_000 * YUAN, kind: 'n' }],
  ['the month more is the last one’s wage (条例 20)', 'severance', { ...G, reason: 'changed', lastMonthWage: '12345.67' }, { amount: 5_234_567, notice: 1_234_567 }],
  ['below the minimum wage (条例 27)', 'severance', { ...G, monthlyWage: '2000', minimumWage: '2490' }, { amount: 996_000 }],
  // derived: 2004-07-01 to 2007 is four years begun; 2008 to 2012-06-30 is four and a half, five months.
  [
    'years before 2008 apart (art. 97)', 'severance', { startDay: '2004-07-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'incompetent', noticed: true },
    { amount: 90_000 * YUAN, articles: expect.arrayContaining(['劳动合同法（2007）第九十七条第三款', '违反和解除劳动合同的经济补偿办法（1994）第七条']) },
  ],
  [
    'a term that expired had no severance before 2008', 'severance', { startDay: '2004-07-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'expired' },
    { amount: 50_000 * YUAN },
  ],
  [
    '2N counts from the first day of work (条例 25)', 'severance', { startDay: '2004-07-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'unlawful' },
    { amount: 160_000 * YUAN },
  ],
  ['fault of the worker: nothing', 'severance', { ...G, reason: 'worker-at-fault' }, { amount: 0, kind: 'none', halfMonths: 0 }],
  ['the wrong way round', 'severance', { ...G, endDay: '2019-12-31' }, 'calculators.days-reversed'],
  ['before the law', 'severance', { startDay: '2000-01-01', endDay: '2007-12-31', monthlyWage: '1万' }, 'calculators.no-rule-on-day'],
]));

const D = { startDay: '2025-01-15', monthlyWage: '1万' };
describe('double wage', () => table([
  ['eleven months at most (条例 7)', 'double-wage', { ...D, endDay: '2026-06-30' }, { extra: 110_000 * YUAN, from: '2025-02-15', to: '2026-01-14', months: 11 }],
  // derived: February has no 31st, so the first month ends with it (民法典 202) and the day after is 1 March.
  ['a start on the 31st', 'double-wage', { ...D, startDay: '2024-01-31', endDay: '2026-06-30' }, { extra: 110_000 * YUAN, from: '2024-03-01', to: '2025-01-30', months: 11 }],
  ['months of a start on the 31st', 'double-wage', { ...D, startDay: '2025-12-31', endDay: '2026-02-28' }, { extra: 10_000 * YUAN, from: '2026-01-31', months: 1 }],
  // derived: art. 9 takes away only the time after the year; the eleven months before it stay due.
  ['what is deemed signed after a year (解释二 9)', 'double-wage', { ...D, endDay: '2026-06-30', exclusion: 'deemed' }, {
    extra: 110_000 * YUAN, articles: expect.arrayContaining(['劳动合同法（2012）第十四条第三款', '劳动争议解释二（2025）第九条']),
  }],
  ['deemed, and an open-ended contract asked for', 'double-wage', { ...D, kind: 'no-open-ended', endDay: '2026-06-30', exclusion: 'deemed' }, { extra: 0 }],
  ['signed within the year names no deemed contract', 'double-wage', { ...D, signedDay: '2025-04-15' }, {
    extra: 20_000 * YUAN, articles: expect.not.arrayContaining(['劳动争议解释二（2025）第九条']),
  }],
  // derived: 2025-04-15 to 05-07 has 15 working days (27 April worked, 1 to 5 May not) of the 20 to 2025-05-14.
  [
    'signed within the year: the part by working days (解释二 6)', 'double-wage', { ...D, signedDay: '2025-05-08' },
    { from: '2025-02-15', to: '2025-05-07', months: 2, extra: 2_750_000 },
  ],
  ['signed within a month', 'double-wage', { ...D, signedDay: '2025-02-15' }, { extra: 0, from: null }],
  ['wages that differ', 'double-wage', { ...D, signedDay: '2025-04-15', wages: [{ wage: '8000' }, { wage: '9000.50' }] }, { extra: 1_700_050 }],
  ['the worker would not sign (解释二 7)', 'double-wage', { ...D, exclusion: 'worker-fault' }, { extra: 0, articles: ['劳动争议解释二（2025）第七条第二项'] }],
  [
    'no open-ended contract has no end after a year (art. 82(2))', 'double-wage', { ...D, kind: 'no-open-ended', endDay: '2026-07-14' },
    { extra: 180_000 * YUAN, from: '2025-01-15', months: 18 },
  ],
  // derived: 192 years of twelve months, the last of which is not over on 2199-12-31.
  ['many months stand in few lines', 'double-wage', { kind: 'no-open-ended', startDay: '2008-01-02', endDay: '2199-12-31', monthlyWage: '1000', wages: [{ wage: '2000' }] }, { months: 2303 }],
  ['work since before the law counts from it', 'double-wage', { ...D, startDay: '2001-01-01', endDay: '2010-01-01' }, {
    from: '2008-02-01', to: '2008-12-31', months: 11, articles: expect.arrayContaining(['劳动合同法（2007）第九十七条第二款']),
  }],
  ['ended before the law', 'double-wage', { ...D, startDay: '2001-01-01', endDay: '2007-01-01' }, 'calculators.no-rule-on-day'],
]));

describe('annual leave not taken', () => table([
  // derived: 8,700 ÷ 21.75 = 400 a day.
  [
    'twelve years worked, three of ten days taken (条例 3, 5)', 'unused-leave', { year: 2025, careerYears: 12, taken: 3, monthlyWage: '8700' },
    { entitled: 10, unused: 7, total: 840_000, extra: 560_000 },
  ],
  // derived: 181 ÷ 365 × 5 = 2.47, two whole days.
  ['left at the end of June (办法 12)', 'unused-leave', { careerYears: 5, monthlyWage: '8700', endDay: '2026-06-30' }, { entitled: 2, extra: 160_000 }],
  ['more taken than due is not taken back (办法 12)', 'unused-leave', { careerYears: 5, monthlyWage: '8700', endDay: '2026-06-30', taken: 4 }, { unused: 0, extra: 0 }],
  ['less than a year worked', 'unused-leave', { careerYears: 0, monthlyWage: '8700' }, { entitled: 0, total: 0 }],
  ['a leap year does not give more', 'unused-leave', { year: 2024, careerYears: 20, monthlyWage: '8700', startDay: '2024-01-01' }, { entitled: 15 }],
  ['declined in writing (办法 10)', 'unused-leave', { careerYears: 10, monthlyWage: '8700', declined: true }, { total: 0 }],
  ['a last day in another year', 'unused-leave', { year: 2025, careerYears: 1, monthlyWage: '1', endDay: '2024-12-31' }, 'calculators.day-outside-year'],
]));

describe('overtime', () => table([
  // derived: 8,700 ÷ 21.75 ÷ 8 = 50 an hour: 10 × 75 + 16 × 100 + 8 × 150.
  [
    '150, 200 and 300 per cent (劳动法 44)', 'overtime', { monthlyWage: '8700', extended: 10, restDay: 16, holiday: 8 },
    { total: 355_000, hourly: 5_000, extended: 75_000, restDay: 160_000, holiday: 120_000 },
  ],
  ['by the law of the day', 'overtime', { monthlyWage: '8700', extended: '0.5', onDay: '2015-01-01' }, { total: 3_750, articles: expect.arrayContaining(['劳动法（2009）第四十四条第一项']) }],
  ['no hours', 'overtime', { monthlyWage: '8700' }, { total: 0 }],
  ['before the notice of 2008', 'overtime', { monthlyWage: '8700', onDay: '2008-01-02' }, 'calculators.no-rule-on-day'],
  ['more hours than a year has', 'overtime', { monthlyWage: '8700', holiday: 8785 }, 'calculators.hours-of-a-year'],
]));
