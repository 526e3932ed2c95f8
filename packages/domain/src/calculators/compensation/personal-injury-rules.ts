import { ruleOn, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';

/** What the Supreme Court's interpretation on personal injury counts, each item by the article of the version. */
export type ItemKind = 'medical' | 'lost-income' | 'nursing' | 'transport' | 'lodging' | 'meals' | 'nutrition' | 'disability' | 'death' | 'dependants' | 'aids' | 'funeral' | 'mental';
/** A version of the interpretation: how it is cited, where each item stands, whether town and country count alike, where the last year is defined and how much longer care may go on; where the standard of one's home counts. */
export type Version = {
  readonly title: string; readonly items: Readonly<Record<ItemKind, string>>; readonly unified: boolean; readonly lastYear: string; readonly longer: string;
  readonly home: string; readonly within: string | null;
};

const AFTER_2020: Version['items'] = {
  medical: '第六条', 'lost-income': '第七条第三款', nursing: '第八条', transport: '第九条', meals: '第十条第一款', lodging: '第十条第二款', nutrition: '第十一条', disability: '第十二条第一款', aids: '第十三条',
  funeral: '第十四条', death: '第十五条',
  dependants: '第十七条', mental: '第二十三条',
};
const AS_2003: Version['items'] = {
  medical: '第十九条', 'lost-income': '第二十条第三款', nursing: '第二十一条', transport: '第二十二条', meals: '第二十三条第一款', lodging: '第二十三条第二款', nutrition: '第二十四条', disability: '第二十五条第一款', aids: '第二十六条',
  funeral: '第二十七条', death: '第二十九条',
  dependants: '第二十八条', mental: '第十八条第一款',
};
const V2022: Version = { title: '人身损害赔偿解释（2022）', items: AFTER_2020, unified: true, lastYear: '第二十二条', longer: '第十九条', home: '第十八条', within: '第十六条' };
const V2020: Version = { ...V2022, title: '人身损害赔偿解释（2020）', unified: false };
const V2003: Version = { title: '人身损害赔偿解释（2003）', items: AS_2003, unified: false, lastYear: '第三十五条', longer: '第三十二条', home: '第三十条', within: null };
/** Versions by the day on which the debate of the first instance ended, for wrongs before 2022-05-01. */
const BEFORE_2022: Dated<Version> = [
  { from: '2021-01-01', value: V2020, article: '人身损害赔偿解释（2020）第二十四条' },
  { from: '2004-05-01', value: V2003, article: '人身损害赔偿解释（2003）第三十六条' },
];
const UNIFIED_FROM = '2022-05-01';

/** The version that governs a wrong of one day in proceedings whose debate ended on another: the text of 2022 only for wrongs from 2022-05-01 (its art. 24). */
export function versionFor(tortDay: string, debateDay: string): Decision<Version> {
  if (tortDay > debateDay) return refused('calculators.no-tort-after-debate', 'invalid', { tort: tortDay, debate: debateDay });
  const version = tortDay >= UNIFIED_FROM ? V2022 : ruleOn(BEFORE_2022, debateDay)?.value;
  return version ? agreed(version) : refused('calculators.no-rule-on-day', 'invalid', { day: debateDay, from: '2004-05-01' });
}

type Basis = { readonly owed: string; readonly fault: string; readonly mental: string };
/** Where the law of the day of the wrong says what is owed, that the victim's own fault reduces it, and that mental harm counts. */
const BASES: Dated<Basis> = [
  { from: '2021-01-01', article: '民法典（2020）', value: { owed: '民法典（2020）第一千一百七十九条', fault: '民法典（2020）第一千一百七十三条', mental: '民法典（2020）第一千一百八十三条第一款' } },
  { from: '2010-07-01', article: '侵权责任法（2009）', value: { owed: '侵权责任法（2009）第十六条', fault: '侵权责任法（2009）第二十六条', mental: '侵权责任法（2009）第二十二条' } },
];
const OLDEST: Basis = { owed: '民法通则（1986）第一百一十九条', fault: '民法通则（1986）第一百三十一条', mental: '' };
const basisOn = (tortDay: string): Basis => ruleOn(BASES, tortDay)?.value ?? OLDEST;
/** The article by which the sum is owed, or, where the defendant bears a part only, by which the liability is shared. */
export const liability = (tortDay: string, shared: boolean): string => basisOn(tortDay)[shared ? 'fault' : 'owed'];
/** Where mental damages stand, by the day of the wrong and by that on which the debate ended. */
export const mentalRule = (tortDay: string, debateDay: string): string =>
  [basisOn(tortDay).mental, debateDay >= '2021-01-01' ? '精神损害赔偿解释（2020）第五条' : '精神损害赔偿解释（2001）第十条'].filter((article) => article !== '').join('；');

/** Years that count at an age: twenty, from sixty on one less for each year above sixty, five from seventy-five on. 人身损害赔偿解释（2022）第十二条. */
export const yearsAt = (age: number): number => (age >= 75 ? 5 : age > 60 ? 80 - age : 20);
/** The share of capacity that a grade of disability stands for, in per cent: grade 1 the whole, each further grade a tenth less (common practice of the courts). */
export const percentOfGrade = (grade: number): number => 110 - grade * 10;
