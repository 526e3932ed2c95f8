import type { Book } from '../shared/words';

/** Words of the calculator of the court fee. */
export const words = {
  title: ['诉讼费计算', 'Court fee'], kind: ['案件类型', 'Kind of case'], amount: ['争议金额（元）', 'Amount in dispute (yuan)'], propertyOfCouple: ['夫妻共同财产总额（元）', 'Property of the couple (yuan)'], damages: ['损害赔偿金额（元）', 'Damages claimed (yuan)'],
  property: ['财产案件', 'Property'], divorce: ['离婚案件', 'Divorce'], personality: ['人格权案件', 'Personality rights'], 'other-non-property': ['其他非财产案件', 'Other, no property'], ip: ['知识产权民事案件', 'Intellectual property'], labour: ['劳动争议案件', 'Labour'],
  administrative: ['行政案件', 'Administrative'], 'administrative-special': ['商标、专利、海事行政案件', 'Trademark, patent, maritime (administrative)'], none: ['不交案件受理费', 'No fee'],
  halved: ['适用简易程序、调解或撤诉（减半）', 'Summary procedure, mediation or withdrawal (half)'], fee: ['案件受理费', 'Fee'], yuan: ['{amount} 元', 'CNY {amount}'], steps: ['怎么算出来的', 'How it is worked out'],
  wrongAmount: ['请填写金额，最多两位小数', 'Give an amount with at most two decimals'], note: ['依据《诉讼费用交纳办法》（国务院令第481号）。由败诉方负担；立案时由原告预交，减、缓、免交可在立案时申请。', 'By the Measures on Payment of Litigation Costs (State Council Order 481). The losing party bears it; the plaintiff pays in advance, and may ask for relief when filing.'],
  noAmount: ['没有金额要求的可以不填', 'Leave empty where there is none'],
} satisfies Book<string>;
