import { describe, expect, test } from 'vitest';
import { ask, table, YUAN } from './ask.suite.ts';

const E = { income: 7_000_000, consumption: 4_500_000, monthlyWage: 850_000 };
const codesOf = (name: string, input: object): unknown => (ask(name, input) as { codes: unknown }).codes;
const articlesOf = (name: string, input: object): readonly string[] => (ask(name, input) as { articles: string[] }).articles;

describe('annual leave, at its edges', () => {
  const L = { monthlyWage: '8700', year: 2025 };
  table([
    // derived: 职工带薪年休假条例（2007）第三条: from one, ten and twenty years on 5, 10 and 15 days.
    ['nine years', 'unused-leave', { ...L, careerYears: 9 }, { entitled: 5 }], ['one year', 'unused-leave', { ...L, careerYears: 1 }, { entitled: 5 }], ['ten years', 'unused-leave', { ...L, careerYears: 10 }, { entitled: 10 }],
    ['nineteen years', 'unused-leave', { ...L, careerYears: 19 }, { entitled: 10 }], ['twenty years', 'unused-leave', { ...L, careerYears: 20 }, { entitled: 15 }],
    // derived: 企业职工带薪年休假实施办法（2008）第五条: from 20 October 73 days are left, 73 ÷ 365 × 5 = 1 to the day; a day later 72 make less than one, which does not count.
    ['came with 73 days left', 'unused-leave', { ...L, careerYears: 5, startDay: '2025-10-20' }, { entitled: 1 }], ['came with 72 days left', 'unused-leave', { ...L, careerYears: 5, startDay: '2025-10-21' }, { entitled: 0 }],
    // derived: 企业职工带薪年休假实施办法（2008）第十二条: until 14 March 73 days have passed.
    ['left after 73 days', 'unused-leave', { ...L, careerYears: 5, endDay: '2025-03-14' }, { entitled: 1 }], ['left after 72 days', 'unused-leave', { ...L, careerYears: 5, endDay: '2025-03-13' }, { entitled: 0 }],
    ['here from the first to the last day', 'unused-leave', { ...L, careerYears: 5, startDay: '2025-01-01', endDay: '2025-12-31' }, { entitled: 5 }],
    ['came on the last day', 'unused-leave', { ...L, careerYears: 20, startDay: '2025-12-31' }, { entitled: 0 }], ['came the year after', 'unused-leave', { ...L, careerYears: 20, startDay: '2026-01-01' }, 'calculators.day-outside-year'],
    ['left on the first day', 'unused-leave', { ...L, careerYears: 20, endDay: '2025-01-01' }, { entitled: 0 }], ['left before it began', 'unused-leave', { ...L, careerYears: 1, startDay: '2025-03-02', endDay: '2025-03-01' }, 'calculators.days-reversed'],
    ['began and left on one day', 'unused-leave', { ...L, careerYears: 20, startDay: '2025-03-02', endDay: '2025-03-02' }, { entitled: 0 }],
    ['the last year before the rules', 'unused-leave', { ...L, year: 2007, careerYears: 5 }, 'calculators.no-rule-on-day'], ['the first year of the rules', 'unused-leave', { ...L, year: 2008, careerYears: 5 }, { entitled: 5 }],
  ]);
  test('it cites the article of coming only for whoever came, of leaving only for whoever left', () => {
    const coming = '企业职工带薪年休假实施办法（2008）第五条', leaving = '企业职工带薪年休假实施办法（2008）第十二条', cited = (more: object) => articlesOf('unused-leave', { ...L, careerYears: 5, ...more }).filter((a) => a === coming || a === leaving);
    expect([cited({}), cited({ startDay: '2025-06-01' }), cited({ endDay: '2025-06-01' }), cited({ startDay: '2025-02-01', endDay: '2025-06-01' })]).toEqual([[], [coming], [leaving], [coming, leaving]]);
  });
  test('who declined in writing gets the ordinary wage only, by the second paragraph', () => {
    const declined = '企业职工带薪年休假实施办法（2008）第十条第二款';
    expect(articlesOf('unused-leave', { ...L, careerYears: 5, declined: true })).toContain(declined);
    expect(articlesOf('unused-leave', { ...L, careerYears: 5 })).not.toContain(declined);
  });
});

describe('support of dependants, at its edges', () => {
  const grown = (more: object) => ({ ...E, age: 35, grade: 1, dependants: [{ relation: 'child', incapable: true, ...more }] });
  table([
    // derived: art. 17: a minor until eighteen; at eighteen without capacity and income twenty years.
    ['seventeen: one year', 'personal-injury', grown({ age: 17 }), { items: expect.arrayContaining([expect.objectContaining({ item: 'dependants', amount: 45_000 * YUAN })]) }],
    ['eighteen and incapable: twenty years', 'personal-injury', grown({ age: 18 }), { items: expect.arrayContaining([expect.objectContaining({ item: 'dependants', amount: 900_000 * YUAN })]) }],
    ['eighteen and capable', 'personal-injury', grown({ age: 18, incapable: false }), 'calculators.dependant-not-entitled'],
  ]);
  test('what others owe is cited only where there are others', () => {
    const shared = '人身损害赔偿解释（2022）第十七条第二款', of = (others: number) => articlesOf('personal-injury', { ...E, age: 35, grade: 5, dependants: [{ age: 10, others }] }).includes(shared);
    expect([of(0), of(1)]).toEqual([false, true]);
  });
});

describe('what an answer on personal injury points out, and only then', () => {
  const has = (code: string, input: object) => (codesOf('personal-injury', { ...E, age: 35, ...input }) as string[]).includes(code);
  test.each<[string, string, object, object]>([
    ['several dead by one wrong since the Civil Code (民法典 1180)', 'several-deaths', { victim: 'dead', tortDay: '2021-01-01', residence: 'urban' }, { victim: 'dead', tortDay: '2020-12-31', residence: 'urban' }],
    ['… and nobody dead', 'several-deaths', { victim: 'dead' }, { grade: 5 }],
    ['a coefficient taken from the grade', 'coefficient', { grade: 5 }, { coefficient: '60' }], ['… and none for the dead', 'coefficient', { grade: 5 }, { victim: 'dead' }],
    ['a birthday without the day to count to', 'birthday-unused', { grade: 5, birthDay: '1990-01-01' }, { age: undefined, grade: 5, birthDay: '1990-01-01', fixedDay: '2026-05-01' }], ['… or no birthday', 'birthday-unused', { grade: 5, birthDay: '1990-01-01' }, { grade: 5 }],
    ['the support within the compensation', 'within', { grade: 5, dependants: [{ age: 10 }] }, { grade: 5 }],
    ['… which it was not by the rules of 2003', 'within', { grade: 5, dependants: [{ age: 10 }] }, { grade: 5, dependants: [{ age: 10 }], tortDay: '2009-01-01', debateDay: '2010-01-10', residence: 'urban' }],
    ['a year above the ceiling', 'ceiling', { grade: 1, dependants: [{ age: 10 }, { age: 12 }] }, { grade: 1, dependants: [{ age: 10 }] }],
    ['… in one of the years', 'ceiling', { grade: 1, dependants: [{ age: 10 }, { age: 12 }] }, { grade: 5, dependants: [{ age: 10, others: 1 }] }],
  ])('%s', (_, code, there, not) => { expect([has(code, there), has(code, not)]).toEqual([true, false]); });
  test('an assessment on the day of the wrong is in order, the day before it is not', () => {
    expect(ask('personal-injury', { ...E, age: 35, grade: 5, tortDay: '2026-03-02', fixedDay: '2026-03-02' })).toHaveProperty('total');
    expect(ask('personal-injury', { ...E, age: 35, grade: 5, tortDay: '2026-03-02', fixedDay: '2026-03-01' })).toBe('calculators.days-reversed');
  });
  test('a wrong after the end of the debate is refused', () => {
    expect(ask('personal-injury', { ...E, age: 35, grade: 5, tortDay: '2026-03-02', debateDay: '2026-03-01' })).toBe('calculators.no-tort-after-debate');
  });
});

describe('overtime and the second wage, at their edges', () => {
  test('hours of one kind cite that item alone; none say so', () => {
    const items = (input: object) => articlesOf('overtime', { monthlyWage: '8700', ...input }).filter((a) => a.includes('第四十四条'));
    expect([items({ extended: 2 }).length, items({ extended: 2, restDay: 8 }).length]).toEqual([1, 2]);
    expect(items({})).toEqual([expect.stringMatching(/第四十四条$/u)]);
  });
  table([
    // derived: 劳动合同法（2012）第八十二条 with 劳动合同法实施条例（2008）第六条: from the day after a full month until the day before signing.
    ['signed a month and a day after work began: one day', 'double-wage', { kind: 'no-contract', startDay: '2026-03-01', signedDay: '2026-04-02', monthlyWage: '2175' }, { from: '2026-04-01', to: '2026-04-01' }],
    ['signed a month after work began: none', 'double-wage', { kind: 'no-contract', startDay: '2026-03-01', signedDay: '2026-04-01', monthlyWage: '2175' }, { extra: 0 }],
    ['signed before work began', 'double-wage', { kind: 'no-contract', startDay: '2026-03-02', signedDay: '2026-03-01', monthlyWage: '2175' }, 'calculators.days-reversed'],
    ['left before work began', 'double-wage', { kind: 'no-contract', startDay: '2026-03-02', endDay: '2026-03-01', monthlyWage: '2175' }, 'calculators.days-reversed'],
  ]);
});
