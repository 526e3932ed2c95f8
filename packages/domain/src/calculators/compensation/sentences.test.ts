import { describe, expect, test } from 'vitest';
import { sentences } from '../told.suite.ts';

const all = (name: string, input: object): [string, string][] => {
  const { lines, linesEn, remarks, remarksEn } = sentences(name, input);
  return [...lines.map((zh, i): [string, string] => [zh, linesEn[i] as string]), ...Object.entries(remarks).map(([code, zh]): [string, string] => [zh, remarksEn[code] as string])];
};
// derived: from the articles that each line cites; what a table of figures cannot show.
describe('in so many words, in both languages', () => {
  test.each<[string, string, object, [string, string][]]>([
    ['years before 2008, twelve at most', 'severance', { startDay: '1990-01-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'incompetent', noticed: true }, [
      ['1990年1月1日至2007年12月31日：月工资 × 12 个月（不满一年按一年，最多十二个月） = 120,000.00 元', '1990-01-01 to 2007-12-31: monthly wage × 12 months (a year begun counts whole, twelve at most) = CNY 120,000.00'],
      ['跨2008年1月1日分段计算；此前按劳部发〔1994〕481 号，各地另有规定的从其规定。', 'Worked out in parts around 2008-01-01; before it 劳部发〔1994〕481号, unless the place had rules of its own.'],
    ]],
    ['twelve exactly', 'severance', { startDay: '1996-01-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'incompetent', noticed: true }, [
      ['1996年1月1日至2007年12月31日：月工资 × 12 个月（不满一年按一年） = 120,000.00 元', '1996-01-01 to 2007-12-31: monthly wage × 12 months (a year begun counts whole) = CNY 120,000.00'],
    ]],
    ['years and half a year', 'severance', { startDay: '2020-01-01', endDay: '2023-03-31', monthlyWage: '1万' }, [
      ['用人单位提出、协商一致解除（36 条）：支付经济补偿', 'Agreed, proposed by the employer (art. 36): severance is due'],
      ['2020年1月1日至2023年3月31日，满 3 年又不满六个月（按半个月）：基数 × 3.5 个月 = 35,000.00 元', '2020-01-01 to 2023-03-31, 3 full years and less than six months (half a month): base × 3.5 months = CNY 35,000.00'],
      ['未填写本地区上年度职工月平均工资，没有核对三倍封顶和十二年上限。', 'The local average wage was not given: the ceiling of three times and twelve years was not checked.'],
    ]],
    ['whole years', 'severance', { startDay: '2020-01-01', endDay: '2022-12-31', monthlyWage: '1万' }, [
      ['2020年1月1日至2022年12月31日，满 3 年：基数 × 3 个月 = 30,000.00 元', '2020-01-01 to 2022-12-31, 3 full years: base × 3 months = CNY 30,000.00'],
    ]],
    ['one year', 'severance', { startDay: '2020-01-01', endDay: '2020-12-31', monthlyWage: '1万' }, [
      ['2020年1月1日至2020年12月31日，满 1 年：基数 × 1 个月 = 10,000.00 元', '2020-01-01 to 2020-12-31, 1 full year: base × 1 months = CNY 10,000.00'],
    ]],
    ['half a year, unlawful', 'severance', { startDay: '2020-01-01', endDay: '2020-03-31', monthlyWage: '1万', reason: 'unlawful' }, [
      ['用人单位违法解除或终止（48、87 条）：支付经济补偿标准二倍的赔偿金', 'Unlawful dismissal (arts. 48, 87): damages of twice the severance are due'],
      ['2020年1月1日至2020年3月31日，不满六个月（按半个月）：基数 × 0.5 个月 = 5,000.00 元', '2020-01-01 to 2020-03-31, less than six months (half a month): base × 0.5 months = CNY 5,000.00'],
      ['自用工之日起计算的经济补偿 × 2，不再另付经济补偿 = 10,000.00 元', 'Severance from the first day of work × 2; no severance besides = CNY 10,000.00'],
    ]],
    ['twelve years at most', 'severance', { startDay: '2010-01-01', endDay: '2024-12-31', monthlyWage: '4万', localAverage: '1万' }, [
      ['月工资高于本地区上年度职工月平均工资三倍，基数为 10,000.00 元 × 3 = 30,000.00 元', 'The wage is above three times the local average; base CNY 10,000.00 × 3 = CNY 30,000.00'],
      ['2010年1月1日至2024年12月31日，满 15 年：基数 × 12 个月（工作年限折 15 个月，最高十二年） = 360,000.00 元', '2010-01-01 to 2024-12-31, 15 full years: base × 12 months (15 months worked, twelve years at most) = CNY 360,000.00'],
    ]],
    ['one month, then a part', 'double-wage', { startDay: '2025-01-15', monthlyWage: '1万', signedDay: '2025-03-20' }, [
      ['应付期间：2025年2月15日至2025年3月19日', 'Due for 2025-02-15 to 2025-03-19'],
      ['第 1 个月（2025年2月15日至2025年3月14日）另一倍工资 = 10,000.00 元', 'Month 1 (2025-02-15 to 2025-03-14), the second wage = CNY 10,000.00'],
      ['不满一个月（2025年3月15日至2025年3月19日）：10,000.00 元 × 实际工作日 3 ÷ 该月工作日 20 = 1,500.00 元', 'Part of a month (2025-03-15 to 2025-03-19): CNY 10,000.00 × 3 working days ÷ 20 of that month = CNY 1,500.00'],
    ]],
    ['the end of the year', 'double-wage', { startDay: '2025-01-15', monthlyWage: '1万', endDay: '2026-06-30' }, [
      ['自2026年1月15日起用工已满一年，视为已订立无固定期限劳动合同，此后不再支付二倍工资', 'From 2026-01-15 the work has lasted a year and an open-ended contract is deemed signed: no second wage after that'],
    ]],
    ['not due yet', 'double-wage', { startDay: '2027-01-15', monthlyWage: '1万', kind: 'no-open-ended' }, [
      ['应当订立之日尚未到来，或者当日已经订立：没有应付二倍工资的期间', 'It is not due yet, or was signed on the day it was due: no time for which a second wage is owed'],
    ]],
    ['signed within a month', 'double-wage', { startDay: '2025-01-15', monthlyWage: '1万', signedDay: '2025-02-15' }, [
      ['自用工之日起未超过一个月，或者已在此前订立、离职：没有应付二倍工资的期间', 'Not more than a month since work began, or signed or ended before: no time for which it is due'],
    ]],
    ['a wage below the least', 'work-injury', { ownWage: '5099.99', averageWage: '8500', grade: 10 }, [
      ['本人工资低于平均工资的 60%，按 60% 计算 = 5,100.00 元', 'Own wage below 60% of the average: 60% counts = CNY 5,100.00'],
    ]],
    ['a wage at the least', 'work-injury', { ownWage: '5100', averageWage: '8500', grade: 10 }, [
      ['本人工资（在平均工资的 60% 至 300% 之间） = 5,100.00 元', 'Own wage (between 60% and 300% of the average) = CNY 5,100.00'],
    ]],
    ['a wage at the most', 'work-injury', { ownWage: '25500', averageWage: '8500', grade: 10 }, [
      ['本人工资（在平均工资的 60% 至 300% 之间） = 25,500.00 元', 'Own wage (between 60% and 300% of the average) = CNY 25,500.00'],
    ]],
    ['a wage above the most', 'work-injury', { ownWage: '25500.01', averageWage: '8500', grade: 10 }, [
      ['本人工资高于平均工资的 300%，按 300% 计算 = 25,500.00 元', 'Own wage above 300% of the average: 300% counts = CNY 25,500.00'],
    ]],
    ['a pension that is raised', 'work-injury', { ownWage: '5100', averageWage: '8500', grade: 6, minimumWage: '3060.01' }, [
      ['伤残津贴：本人工资 × 60%，低于最低工资，补足 = 3,060.01 元', 'Disability pension: own wage × 60%, raised to the minimum wage = CNY 3,060.01'],
    ]],
    ['a pension at the minimum', 'work-injury', { ownWage: '5100', averageWage: '8500', grade: 6, minimumWage: '3060' }, [
      ['伤残津贴：本人工资 × 60% = 3,060.00 元', 'Disability pension: own wage × 60% = CNY 3,060.00'],
    ]],
    ['a fifth lost', 'work-injury', { ownWage: '6500', averageWage: '8500', ended: true, injuryDay: '2025-01-01', endedDay: '2026-06-01', grade: 7, retirementDay: '2030-06-01' }, [
      ['一次性伤残就业补助金：全省月平均工资 8,500.00 元 × 10 个月 ×（100% − 20% × 1） = 68,000.00 元', 'Subsidy for a new job: province’s average wage CNY 8,500.00 × 10 months × (100% − 20% × 1) = CNY 68,000.00'],
      ['离法定退休日2030年6月1日不足五年，其间已增加 1 周岁', 'Less than five years before retirement on 2030-06-01: 1 year of age completed in them'],
    ]],
    ['nothing lost yet', 'work-injury', { ownWage: '6500', averageWage: '8500', ended: true, injuryDay: '2025-01-01', endedDay: '2026-06-01', grade: 7, retirementDay: '2030-06-02' }, [
      ['一次性伤残就业补助金：全省月平均工资 8,500.00 元 × 10 个月 = 85,000.00 元', 'Subsidy for a new job: province’s average wage CNY 8,500.00 × 10 months = CNY 85,000.00'],
      ['递减按“每增加一周岁递减百分之二十”自退休前五年起每满一年减 20%；有的经办机构不足五年即先减 20%，请核对当地口径。', 'A fifth is taken for each full year within the last five; some offices take the first fifth at once: check the local practice.'],
    ]],
    ['pensions above the wage in life', 'work-injury', { ownWage: '6500', averageWage: '8500', outcome: 'died', nationalIncome: '5万', dependants: [{ relation: 'spouse' }, { relation: 'other', alone: true }, { relation: 'other' }] }, [
      ['供养亲属 1，配偶：每月本人工资 × 40% = 2,600.00 元', 'Dependant 1, spouse: own wage × 40% a month = CNY 2,600.00'],
      ['供养亲属 2，其他亲属（孤寡老人或者孤儿）：每月本人工资 × 40% = 2,600.00 元', 'Dependant 2, other relative (lonely old person or orphan): own wage × 40% a month = CNY 2,600.00'],
      ['供养亲属 3，其他亲属：每月本人工资 × 30% = 1,950.00 元', 'Dependant 3, other relative: own wage × 30% a month = CNY 1,950.00'],
      ['供养亲属抚恤金合计：本人工资 ×（40% + 40% + 30%），不高于生前工资 6,500.00 元 = 6,500.00 元', 'Dependants’ pension in all: own wage × (40% + 40% + 30%), not above the wage in life of CNY 6,500.00 = CNY 6,500.00'],
    ]],
    ['pensions at the wage in life', 'work-injury', { ownWage: '6500', averageWage: '8500', outcome: 'died', nationalIncome: '5万', dependants: [{ relation: 'spouse' }, { relation: 'other' }, { relation: 'other' }] }, [
      ['供养亲属抚恤金合计：本人工资 ×（40% + 30% + 30%） = 6,500.00 元', 'Dependants’ pension in all: own wage × (40% + 30% + 30%) = CNY 6,500.00'],
    ]],
  ])('%s', (_, name, input, wanted) => { expect(all(name, input)).toEqual(expect.arrayContaining(wanted)); });
});
