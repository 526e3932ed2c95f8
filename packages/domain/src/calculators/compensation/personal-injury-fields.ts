import type * as z from 'zod/mini';
import { choice, decimalNumber, flag, maybe, noneOrMore, onDay, province, rare, starting, whole, type ObjectOf } from '../fields.ts';
import { sum } from './kit.ts';

const injured = { field: 'victim', is: ['injured'] } as const, dead = { field: 'victim', is: ['dead'] } as const;
/** Relatives whom the law makes somebody support. */
export const RELATIONS = {
  child: ['子女', 'Child'], spouse: ['配偶', 'Spouse'], parent: ['父母', 'Parent'], grandparent: ['祖父母、外祖父母', 'Grandparent'], grandchild: ['孙子女、外孙子女', 'Grandchild'],
  sibling: ['兄弟姐妹', 'Sibling'],
} as const;
const dependant = {
  relation: starting(choice(['关系', 'Relation'], RELATIONS), 'child'),
  age: maybe(whole(['年龄', 'Age'], { max: 130, unit: ['周岁', 'years'] })), birthDay: maybe(onDay(['或出生日期', 'or birthday'])),
  others: starting(whole(['其他扶养人数', 'Other supporters'], { max: 50, note: ['例如孩子还有另一名父母：1', 'A child’s other parent, for example: 1'] }), 0),
  incapable: flag(['成年人：丧失劳动能力又无其他生活来源', 'Adult without capacity to work and without other income']),
};
const days = (zh: string, en: string, max = 40_000) => starting(whole([zh, en], { max, unit: ['天', 'days'] }), 0);
/** The form of the personal injury calculator. */
export const personalInjuryFields = {
  victim: starting(choice(['受害人', 'Victim'], { injured: ['受伤', 'Injured'], dead: ['死亡', 'Dead'] }), 'injured'),
  province: starting(province(['受诉法院所在地', 'Province of the court']), '浙江省'),
  tortDay: maybe(onDay(['侵权行为日', 'Day of the wrong'], { note: ['不填按辩论终结日适用规则', 'The day of the debate where left out'] })),
  debateDay: maybe(onDay(['一审法庭辩论终结日', 'End of the debate of the first instance'], { note: ['决定“上一年度”；不填按今天', 'Decides which year’s figures count; today where left out'] })),
  residence: rare(starting(
    choice(['城镇或农村', 'Town or country'], { urban: ['城镇', 'Town'], rural: ['农村', 'Country'] }, { note: ['只用于 2022-05-01 前的侵权行为', 'Only for wrongs before 2022-05-01'] }), 'urban',
  )),
  income: maybe(sum(['上一年度人均可支配收入', 'Disposable income a head, last year'], { note: ['填写后不查表', 'Takes the place of the table'] })),
  consumption: maybe(sum(['上一年度人均消费支出', 'Consumption a head, last year'], { note: ['填写后不查表', 'Takes the place of the table'] })),
  monthlyWage: maybe(sum(['上一年度职工月平均工资', 'Average monthly wage, last year'], { when: dead, note: ['用于丧葬费；填写后不查表', 'For the funeral; takes the place of the table'] })),
  age: maybe(whole(['定残（死亡）时年龄', 'Age at assessment (death)'], { max: 130, unit: ['周岁', 'years'] })),
  birthDay: maybe(onDay(['或出生日期', 'or birthday'])), fixedDay: maybe(onDay(['定残（死亡）日', 'Day of assessment (death)'])),
  grade: maybe(whole(['伤残等级', 'Grade of disability'], { min: 1, max: 10, when: injured, note: ['多处伤残填最高的一级；未评残不填', 'The highest of several; none where not assessed'] })),
  severalGrades: rare(flag(['多处伤残', 'Several disabilities'], { when: injured })),
  coefficient: rare(maybe(decimalNumber(['残疾赔偿总系数', 'Total coefficient of disability'], { unit: ['%', '%'], when: injured, note: ['填写后不按等级', 'Takes the place of the grade'] }))),
  share: starting(decimalNumber(['赔偿义务人责任比例', 'Share of the defendant'], { unit: ['%', '%'] }), '100'),
  dependants: noneOrMore(['被扶养人', 'Dependants'], dependant, { max: 30 }),
  medical: starting(sum(['医疗费（含必然发生的后续治疗费）', 'Medical costs']), 0),
  lostIncome: starting(sum(['误工：实际减少的收入', 'Income really lost'], { note: ['有固定收入的填这里', 'Where income is fixed'] }), 0),
  lostDays: days('误工天数', 'Days of work lost'),
  yearlyIncome: starting(sum(['误工：年收入', 'Yearly income'], { note: ['无固定收入：最近三年平均；不能证明的，同行业上一年度平均工资', 'Where not fixed: average of three years, or of the trade'] }), 0),
  nursingDays: days('护理天数', 'Days of nursing'), nursingDaily: starting(sum(['护理费（每人每天）', 'Nursing a person and day']), 0),
  nursingPersons: starting(whole(['护理人数', 'Persons nursing'], { min: 1, max: 5 }), 1),
  nursingYears: rare(starting(whole(['定残后护理年限', 'Years of nursing after assessment'], { max: 100, when: injured, note: ['最长二十年', 'Twenty at most'] }), 0)),
  nursingDegree: rare(starting(decimalNumber(['护理依赖程度', 'Degree of dependence'], { unit: ['%', '%'], when: injured }), '100')),
  mealDays: days('住院天数', 'Days in hospital'), mealDaily: starting(sum(['住院伙食补助费（每天）', 'Meals a day in hospital']), 0),
  nutritionDays: days('营养期', 'Days of nutrition'), nutritionDaily: starting(sum(['营养费（每天）', 'Nutrition a day']), 0),
  transport: starting(sum(['交通费', 'Transport']), 0), lodging: rare(starting(sum(['外地治疗住宿费', 'Lodging for treatment elsewhere']), 0)),
  aids: rare(starting(sum(['残疾辅助器具费', 'Aids'], { when: injured }), 0)), mental: starting(sum(['精神损害抚慰金', 'Mental damages']), 0),
  mentalShared: rare(flag(['精神损害抚慰金也按责任比例', 'Share mental damages as well'])),
};
/** A claim for injury as its form gives it, amounts in fen, shares as decimal text. */
export type PersonalInjuryInput = z.output<ObjectOf<typeof personalInjuryFields>>;
