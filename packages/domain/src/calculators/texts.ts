import type { Texts } from '../shared/texts.ts';

/** Sentences of the calculators. */
export const texts: Texts = {
  'calculators.amount-malformed': { zh: '金额不对：请填写不小于零、最多两位小数的金额（单位：元）。', en: 'The amount is not valid. Give an amount in yuan, not below zero, with at most two decimals.' },
  'calculators.amount-missing': { zh: '财产案件按争议金额收费（诉讼费用交纳办法第十三条）。请填写金额；没有准确数额的，填写您认为的价值。', en: 'Property cases are charged by the amount in dispute (Fee Measures, art. 13). Give the amount, or what you hold it to be worth.' },
  'calculators.reduction-below-thirty': { zh: '减交比例不得低于 30%（诉讼费用交纳办法第四十六条）。请填写 30 至 100 的整数。', en: 'A reduction is at least 30 percent (Fee Measures, art. 46). Give a whole number from 30 to 100.' },
  'calculators.no-province-table': { zh: '没有这一天适用的收费标准，请改用本院施行标准之后的日期。', en: 'There are no fee figures for this day. Choose a day after they came into force.' },
  'calculators.number-malformed': { zh: '数字不对：请填写不小于零、最多六位小数的数，例如 15.4。', en: 'The number is not valid. Give a number, not below zero, with at most six decimals, such as 15.4.' },
  'calculators.no-rule-on-day': { zh: '{day} 这一天还没有本程序所载的规则；所载规则自 {from} 起施行。请改用施行之后的日期。', en: 'This programme holds no rule for {day}; the earliest it holds is in force from {from}. Choose a day from then on.' },
  'calculators.contingency-forbidden': { zh: '“{matter}”案件不得实行风险代理收费，没有可算的上限。', en: 'A fee by result is forbidden in this kind of matter, so there is no cap to work out.' },
  'calculators.day-malformed': { zh: '没有这一天：请填写日期，例如 2026-03-01。', en: 'There is no such day. Give a date such as 2026-03-01.' },
  'calculators.moment-malformed': { zh: '时间不对：请填写日期和时刻（北京时间），例如 2026-03-01 09:30。', en: 'The time is not valid. Give a date and a time (China Standard Time) such as 2026-03-01 09:30.' },
  'calculators.whole-malformed': { zh: '数字不对：请填写 {min} 至 {max} 的整数。', en: 'The number is not valid. Give a whole number from {min} to {max}.' },
  'calculators.text-too-long': { zh: '太长了：最多 {max} 个字。', en: 'Too long: at most {max} characters.' },
  'calculators.choose-one': { zh: '请从所列的选项中选一项。', en: 'Choose one of the options listed.' },
  'calculators.rows-too-many': { zh: '项目太多：最多 {max} 项，请分几次计算。', en: 'Too many entries: at most {max}. Work them out in parts.' },
  'calculators.field-wrong': { zh: '这一项填写的内容不能用来计算，请检查后重新填写。', en: 'What stands here cannot be used. Check it and give it again.' },
};
