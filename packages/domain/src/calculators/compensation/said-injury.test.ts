import { describe, expect, test } from 'vitest';
import { told, type Told } from '../told.suite.ts';

// derived: what each answer says beside its figures, on both sides of every condition, by the articles named.
const OWN = '工伤保险条例（2010）第六十四条第二款';
describe('work-injury says', () => {
  test.each<[string, object, Told]>([
    ['grade 9', { ownWage: '6500', averageWage: '8500', grade: 9 }, {
      codes: ['given-figure', 'leave'], tables: [], rows: ['一次性待遇合计：58,500.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：58,500.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十七条第一项'],
    }],
    ['grade 9, the average not given', { ownWage: '6500', grade: 9 }, {
      codes: ['no-average', 'leave'], tables: [], rows: ['一次性待遇合计：58,500.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：58,500.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十七条第一项'],
    }],
    ['grade 3', { ownWage: '6500', averageWage: '8500', grade: 3 }, {
      codes: ['given-figure', 'minimum-wage', 'leave'], tables: [], rows: ['一次性待遇合计：149,500.00 元', '按月待遇合计：5,200.00 元', '一次性伤残补助金·基金：149,500.00 元', '伤残津贴（每月）·基金：5,200.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十五条第一款第一项', '工伤保险条例（2010）第三十五条第一款第二项'],
    }],
    ['grade 3, the minimum wage given', { ownWage: '6500', averageWage: '8500', grade: 3, minimumWage: '2490' }, {
      codes: ['given-figure', 'leave'], tables: [], rows: ['一次性待遇合计：149,500.00 元', '按月待遇合计：5,200.00 元', '一次性伤残补助金·基金：149,500.00 元', '伤残津贴（每月）·基金：5,200.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十五条第一款第一项', '工伤保险条例（2010）第三十五条第一款第二项'],
    }],
    ['grade 4 with care', { ownWage: '6500', averageWage: '8500', grade: 4, care: 'part', minimumWage: '2490' }, {
      codes: ['given-figure', 'leave'], tables: [], rows: ['一次性待遇合计：136,500.00 元', '按月待遇合计：7,425.00 元', '一次性伤残补助金·基金：136,500.00 元', '伤残津贴（每月）·基金：4,875.00 元', '生活护理费（每月）·基金：2,550.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十五条第一款第一项', '工伤保险条例（2010）第三十五条第一款第二项', '工伤保险条例（2010）第三十四条第二款'],
    }],
    ['grade 5', { ownWage: '6500', averageWage: '8500', grade: 5, minimumWage: '2490' }, {
      codes: ['given-figure', 'no-work-found', 'leave'], tables: [], rows: ['一次性待遇合计：117,000.00 元', '按月待遇合计：4,550.00 元', '一次性伤残补助金·基金：117,000.00 元', '伤残津贴（每月）·用人单位：4,550.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十六条第一款第一项', '工伤保险条例（2010）第三十六条第一款第二项'],
    }],
    ['grade 5, ended', { ownWage: '6500', averageWage: '8500', grade: 5, ended: true, minimumWage: '2490' }, {
      codes: ['given-figure', 'leave', 'provincial-wage', 'retirement'], tables: [], rows: ['一次性待遇合计：627,000.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：117,000.00 元', '一次性工伤医疗补助金·基金：255,000.00 元', '一次性伤残就业补助金·用人单位：255,000.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十六条第一款第一项', '工伤保险条例（2010）第三十六条第二款；浙江省工伤保险条例（2020）第二十七条第二款 ×2'],
    }],
    ['grade 6, ended, retirement near', { ownWage: '6500', averageWage: '8500', grade: 6, ended: true, injuryDay: '2025-01-01', endedDay: '2026-06-01', retirementDay: '2031-05-31' }, {
      codes: ['given-figure', 'leave', 'provincial-wage', 'reduction-reading'], tables: [], rows: ['一次性待遇合计：529,000.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：104,000.00 元', '一次性工伤医疗补助金·基金：212,500.00 元', '一次性伤残就业补助金·用人单位：212,500.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十六条第一款第一项', '工伤保险条例（2010）第三十六条第二款；浙江省工伤保险条例（2020）第二十七条第二款 ×2'],
    }],
    ['grade 7, ended five years before', { ownWage: '6500', averageWage: '8500', grade: 7, ended: true, injuryDay: '2025-01-01', endedDay: '2026-06-01', retirementDay: '2031-06-01' }, {
      codes: ['given-figure', 'leave', 'provincial-wage'], tables: [], rows: ['一次性待遇合计：254,500.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：84,500.00 元', '一次性工伤医疗补助金·基金：85,000.00 元', '一次性伤残就业补助金·用人单位：85,000.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十七条第一项', '工伤保险条例（2010）第三十七条第二项；浙江省工伤保险条例（2020）第二十七条第二款 ×2'],
    }],
    ['grade 7, a year completed', { ownWage: '6500', averageWage: '8500', grade: 7, ended: true, injuryDay: '2025-01-01', endedDay: '2026-06-01', retirementDay: '2030-06-01' }, {
      codes: ['given-figure', 'leave', 'provincial-wage', 'reduction-reading'], tables: [], rows: ['一次性待遇合计：237,500.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：84,500.00 元', '一次性工伤医疗补助金·基金：85,000.00 元', '一次性伤残就业补助金·用人单位：68,000.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十七条第一项', '工伤保险条例（2010）第三十七条第二项；浙江省工伤保险条例（2020）第二十七条第二款 ×2', '浙江省工伤保险条例（2020）第二十七条第二款'],
    }],
    ['grade 7, ended at retirement', { ownWage: '6500', averageWage: '8500', grade: 7, ended: true, injuryDay: '2025-01-01', endedDay: '2026-06-01', retirementDay: '2026-06-01' }, {
      codes: ['given-figure', 'leave', 'provincial-wage'], tables: [], rows: ['一次性待遇合计：169,500.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：84,500.00 元', '一次性工伤医疗补助金·基金：85,000.00 元', '一次性伤残就业补助金·用人单位：0.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十七条第一项', '工伤保险条例（2010）第三十七条第二项；浙江省工伤保险条例（2020）第二十七条第二款 ×2', '浙江省工伤保险条例（2020）第二十七条第二款'],
    }],
    ['grade 10, ended under the earlier text', { ownWage: '6500', averageWage: '8500', grade: 10, ended: true, injuryDay: '2019-01-01', endedDay: '2020-09-23', provincialWage: '6000' }, {
      codes: ['given-figure', 'leave', 'given-figure', 'earlier-text', 'retirement'], tables: [], rows: ['一次性待遇合计：69,500.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：45,500.00 元', '一次性工伤医疗补助金·基金：12,000.00 元', '一次性伤残就业补助金·用人单位：12,000.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十七条第一项', '工伤保险条例（2010）第三十七条第二项；浙江省工伤保险条例（2020）第二十七条第二款 ×2'],
    }],
    ['and under the text held', { ownWage: '6500', averageWage: '8500', grade: 10, ended: true, injuryDay: '2019-01-01', endedDay: '2020-09-24', provincialWage: '6000' }, {
      codes: ['given-figure', 'leave', 'given-figure', 'retirement'], tables: [], rows: ['一次性待遇合计：69,500.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：45,500.00 元', '一次性工伤医疗补助金·基金：12,000.00 元', '一次性伤残就业补助金·用人单位：12,000.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十七条第一项', '工伤保险条例（2010）第三十七条第二项；浙江省工伤保险条例（2020）第二十七条第二款 ×2'],
    }],
    ['grade 4, ended', { ownWage: '6500', averageWage: '8500', grade: 4, ended: true, minimumWage: '2490' }, {
      codes: ['given-figure', 'leave', 'no-subsidy'], tables: [], rows: ['一次性待遇合计：136,500.00 元', '按月待遇合计：4,875.00 元', '一次性伤残补助金·基金：136,500.00 元', '伤残津贴（每月）·基金：4,875.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十五条第一款第一项', '工伤保险条例（2010）第三十五条第一款第二项'],
    }],
    ['another province, ended', { ownWage: '6500', averageWage: '8500', grade: 9, ended: true, province: '江苏省' }, {
      codes: ['given-figure', 'leave', 'other-province'], tables: [], rows: ['一次性待遇合计：58,500.00 元', '按月待遇合计：0.00 元', '一次性伤残补助金·基金：58,500.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十七条第一项'],
    }],
    ['uninsured grade 4', { ownWage: '6500', averageWage: '8500', grade: 4, uninsured: true, minimumWage: '2490' }, {
      codes: ['given-figure', 'leave', 'uninsured-once', 'uninsured'], tables: [], rows: ['一次性待遇合计：136,500.00 元', '按月待遇合计：4,875.00 元', '一次性伤残补助金·用人单位：136,500.00 元', '伤残津贴（每月）·用人单位：4,875.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十五条第一款第一项', '工伤保险条例（2010）第三十五条第一款第二项'],
    }],
    ['uninsured grade 5', { ownWage: '6500', averageWage: '8500', grade: 5, uninsured: true, minimumWage: '2490' }, {
      codes: ['given-figure', 'no-work-found', 'leave', 'uninsured'], tables: [], rows: ['一次性待遇合计：117,000.00 元', '按月待遇合计：4,550.00 元', '一次性伤残补助金·用人单位：117,000.00 元', '伤残津贴（每月）·用人单位：4,550.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十六条第一款第一项', '工伤保险条例（2010）第三十六条第一款第二项'],
    }],
    ['uninsured grade 4 in another province', { ownWage: '6500', averageWage: '8500', grade: 4, uninsured: true, province: '江苏省', minimumWage: '2490' }, {
      codes: ['given-figure', 'leave', 'uninsured'], tables: [], rows: ['一次性待遇合计：136,500.00 元', '按月待遇合计：4,875.00 元', '一次性伤残补助金·用人单位：136,500.00 元', '伤残津贴（每月）·用人单位：4,875.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十五条第一款第一项', '工伤保险条例（2010）第三十五条第一款第二项'],
    }],
    ['one payment', { ownWage: '6500', averageWage: '8500', grade: 4, uninsured: true, oneOff: true }, {
      codes: ['given-figure', 'in-place-of-all', 'one-payment-base', 'uninsured'], tables: [], rows: ['一次性待遇合计：1,020,000.00 元', '按月待遇合计：0.00 元', '一次性工伤保险待遇（未参保）·用人单位：1,020,000.00 元'],
      by: [OWN, '浙江省工伤保险条例（2020）第三十四条第二款'],
    }],
    ['one payment for the insured', { ownWage: '6500', averageWage: '8500', grade: 4, oneOff: true, minimumWage: '2490' }, {
      codes: ['given-figure', 'one-payment-not-open', 'leave'], tables: [], rows: ['一次性待遇合计：136,500.00 元', '按月待遇合计：4,875.00 元', '一次性伤残补助金·基金：136,500.00 元', '伤残津贴（每月）·基金：4,875.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十五条第一款第一项', '工伤保险条例（2010）第三十五条第一款第二项'],
    }],
    ['a death', { ownWage: '6500', averageWage: '8500', outcome: 'died', nationalIncome: '5万', dependants: [{ relation: 'spouse' }, { relation: 'other', alone: true }] }, {
      codes: ['given-figure', 'given-figure'], tables: [], rows: ['一次性待遇合计：1,051,000.00 元', '按月待遇合计：5,200.00 元', '丧葬补助金·基金：51,000.00 元', '供养亲属抚恤金（每月）·基金：5,200.00 元', '一次性工亡补助金·基金：1,000,000.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十九条第一款第一项', '工伤保险条例（2010）第三十九条第一款第二项 ×3', '工伤保险条例（2010）第三十九条第一款第三项'],
    }],
    ['a death, uninsured, nobody left', { ownWage: '6500', averageWage: '8500', outcome: 'died', nationalIncome: '5万', uninsured: true }, {
      codes: ['given-figure', 'given-figure', 'uninsured'], tables: [], rows: ['一次性待遇合计：1,051,000.00 元', '按月待遇合计：0.00 元', '丧葬补助金·用人单位：51,000.00 元', '一次性工亡补助金·用人单位：1,000,000.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十九条第一款第一项', '工伤保险条例（2010）第三十九条第一款第三项'],
    }],
    ['a death after the leave', { ownWage: '6500', averageWage: '8500', outcome: 'died-after-leave', dependants: [{ relation: 'other' }] }, {
      codes: ['given-figure', 'no-death-lump'], tables: [], rows: ['一次性待遇合计：51,000.00 元', '按月待遇合计：1,950.00 元', '丧葬补助金·基金：51,000.00 元', '供养亲属抚恤金（每月）·基金：1,950.00 元'],
      by: [OWN, '工伤保险条例（2010）第三十九条第一款第一项；工伤保险条例（2010）第三十九条第三款', '工伤保险条例（2010）第三十九条第一款第二项 ×2'],
    }],
  ])('%s', (_, input, wanted) => { expect(told('work-injury', input)).toEqual(wanted); });
});
