import type * as z from 'zod/mini';
import { choice, flag, maybe, noneOrMore, onDay, province, rare, starting, whole, type ObjectOf } from '../fields.ts';
import { sum } from './kit.ts';

const injured = { field: 'outcome', is: ['disabled'] } as const, ended = { field: 'ended', is: [true] } as const,
  died = { field: 'outcome', is: ['died', 'died-after-leave'] } as const;
/** The form of the work injury calculator. */
export const workInjuryFields = {
  outcome: starting(
    choice(['结果', 'Outcome'], {
      disabled: ['伤残', 'Disabled'], died: ['因工死亡（含停工留薪期内因工伤死亡）', 'Died of it (also in the time of leave with pay)'],
      'died-after-leave': ['一至四级，停工留薪期满后死亡', 'Grades 1–4, died after the leave'],
    }),
    'disabled',
  ),
  grade: maybe(whole(['伤残等级', 'Grade of disability'], { min: 1, max: 10, when: injured })),
  province: starting(province(['省份', 'Province']), '浙江省'),
  injuryDay: maybe(onDay(['工伤发生日', 'Day of the injury'], { note: ['不填按今天', 'Today where left out'] })),
  deathDay: maybe(onDay(['死亡日', 'Day of death'], { when: died, note: ['不填按工伤发生日', 'The day of the injury where left out'] })),
  ownWage: sum(['本人工资（受伤前十二个月平均月缴费工资）', 'Own wage (average monthly wage of contributions, twelve months before)']),
  averageWage: maybe(sum(['统筹地区上年度职工月平均工资', 'Average monthly wage of the pooling area, year before'], { note: ['填写后不查表', 'Takes the place of the table'] })),
  minimumWage: rare(maybe(sum(['当地最低工资（月）', 'Local minimum wage a month'], { when: injured }))),
  care: starting(
    choice(['生活自理障碍', 'Care needed'], { none: ['不需要护理', 'None'], part: ['部分不能自理', 'In part'], most: ['大部分不能自理', 'For the most part'], full: ['完全不能自理', 'Wholly'] }, {
      when: injured,
    }),
    'none',
  ),
  uninsured: flag(['未参加工伤保险', 'Not insured']),
  oneOff: rare(flag(['一至四级选择一次性支付（浙江）', 'Grades 1–4: one payment chosen (Zhejiang)'], { when: { field: 'uninsured', is: [true] } })),
  ended: flag(['解除或者终止劳动关系', 'The employment ended'], { when: injured }),
  endedDay: maybe(onDay(['解除或者终止日', 'Day on which it ended'], { when: ended, note: ['不填按今天', 'Today where left out'] })),
  provincialWage: maybe(sum(['解除或者终止时上年度全省职工月平均工资', 'Province’s average monthly wage, year before the end'], { when: ended })),
  retirementDay: maybe(onDay(['法定退休日', 'Day of statutory retirement'], { when: ended, note: ['不足五年的，就业补助金递减', 'Less than five years away: the job subsidy is reduced'] })),
  dependants: noneOrMore(['供养亲属', 'Dependants'], {
    relation: starting(choice(['关系', 'Relation'], { spouse: ['配偶', 'Spouse'], other: ['其他亲属', 'Other relative'] }), 'other'),
    alone: flag(['孤寡老人或者孤儿', 'Lonely old person or orphan']),
  }, { max: 30, when: died }),
  nationalIncome: rare(maybe(sum(['上一年度全国城镇居民人均可支配收入', 'National disposable income of townspeople, year before'], { when: died, note: ['填写后不查表', 'Takes the place of the table'] }))),
};
/** The injured worker’s case as the form gives it, amounts in fen. */
export type WorkInjuryInput = z.output<ObjectOf<typeof workInjuryFields>>;
