import { describe, expect, test } from 'vitest';
import { told, type Told } from '../told.suite.ts';

// derived: what each answer says beside its figures, on both sides of every condition, by the articles named.
const BEGIN = '民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条', ROLL = '民事诉讼法（2023）第八十五条第三款', CLOSE = '民事诉讼法（2023）第八十五条第四款；民法典（2020）第二百零三条第二款';
describe('deadline says', () => {
  test.each<[string, object, Told]>([
    ['a rest day moves it', { rule: 'T-APP', from: '2026-09-16' }, {
      codes: ['others-unknown'], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）', '均不上诉的生效日：2026年10月9日（星期五）'],
      by: [BEGIN, '民事诉讼法（2023）第一百七十一条第一款', ROLL, CLOSE, '民事诉讼法（2023）第一百五十八条'],
    }],
    ['a make-up Saturday does not', { rule: 'T-APP', from: '2026-01-30' }, {
      codes: ['others-unknown'], tables: ['holidays'], rows: ['最后一日：2026年2月14日（星期六）', '均不上诉的生效日：2026年2月15日（星期日）'],
      by: [BEGIN, '民事诉讼法（2023）第一百七十一条第一款', ROLL, CLOSE, '民事诉讼法（2023）第一百五十八条'],
    }],
    ['a working day says nothing of rest', { rule: 'T-APP-R', from: '2026-11-02', others: [{ on: '2026-11-03' }, { on: '2026-10-01', abroad: true }] }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年11月12日（星期四）', '均不上诉的生效日：2026年11月14日（星期六）'],
      by: [BEGIN, '民事诉讼法（2023）第一百七十一条第二款', CLOSE, '民诉法解释（2022）第二百四十四条 ×2', '民事诉讼法（2023）第一百五十八条'],
    }],
    ['an administrative judgment', { rule: 'T-ADM-APP', from: '2026-09-16', others: [{ on: '2026-09-25' }] }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）', '均不上诉的生效日：2026年10月11日（星期日）'],
      by: ['行诉法解释（2018）第四十八条第二款', '行政诉讼法（2017）第八十五条', '行诉法解释（2018）第四十八条第三款', '行诉法解释（2018）第四十八条第四款；民法典（2020）第二百零三条第二款', '行政诉讼法（2017）第八十五条 ×2'],
    }],
    ['other parties unsure of the notice', { rule: 'T-APP', from: '2026-11-16', others: [{ on: '2026-12-17' }] }, {
      codes: ['provisional'], tables: ['holidays'], rows: ['最后一日：2026年12月1日（星期二）', '均不上诉的生效日：2027年1月5日（星期二）'],
      by: [BEGIN, '民事诉讼法（2023）第一百七十一条第一款', CLOSE, '民诉法解释（2022）第二百四十四条', '民事诉讼法（2023）第一百五十八条'],
    }],
    ['of 2014, before the code and the interpretation', { rule: 'T-APP', from: '2014-05-05' }, {
      codes: ['others-unknown'], tables: ['holidays'], rows: ['最后一日：2014年5月20日（星期二）', '均不上诉的生效日：2014年5月21日（星期三）'],
      by: ['民事诉讼法（2012）第八十二条第二款', '民事诉讼法（2012）第一百六十四条第一款', '民事诉讼法（2012）第八十二条第四款', '民事诉讼法（2012）第一百五十五条'],
    }],
    ['a party abroad with a limit of its own', { rule: 'T-ANS', from: '2026-09-16', abroad: true }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月16日（星期五）'],
      by: [BEGIN, '民事诉讼法（2023）第二百八十五条', CLOSE],
    }],
    ['a party abroad without one', { rule: 'T-RETR', from: '2026-03-02', abroad: true }, {
      codes: ['same-abroad'], tables: ['holidays'], rows: ['最后一日：2026年9月2日（星期三）'],
      by: [BEGIN, '民事诉讼法（2023）第二百一十六条；民法典（2020）第二百零二条', CLOSE, '民诉法解释（2022）第一百二十七条'],
    }],
    ['posted on the last day', { rule: 'T-ANS', from: '2026-09-16', postedOn: '2026-10-08' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）', '是否按期：没有逾期'],
      by: [BEGIN, '民事诉讼法（2023）第一百二十八条第一款', ROLL, '民事诉讼法（2023）第八十五条第四款；民法典（2020）第二百零三条第二款 ×2'],
    }],
    ['posted a day late', { rule: 'T-ANS', from: '2026-09-16', postedOn: '2026-10-09' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）', '是否按期：已经逾期'],
      by: [BEGIN, '民事诉讼法（2023）第一百二十八条第一款', ROLL, '民事诉讼法（2023）第八十五条第四款；民法典（2020）第二百零三条第二款 ×2'],
    }],
    ['posted on the day of the event', { rule: 'T-ANS', from: '2026-09-16', postedOn: '2026-09-16' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）', '是否按期：没有逾期'],
      by: [BEGIN, '民事诉讼法（2023）第一百二十八条第一款', ROLL, '民事诉讼法（2023）第八十五条第四款；民法典（2020）第二百零三条第二款 ×2'],
    }],
    ['posted the day before the event', { rule: 'T-ANS', from: '2026-09-16', postedOn: '2026-09-15' }, {
      codes: ['before-event'], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）', '是否按期：没有逾期'],
      by: [BEGIN, '民事诉讼法（2023）第一百二十八条第一款', ROLL, '民事诉讼法（2023）第八十五条第四款；民法典（2020）第二百零三条第二款 ×2'],
    }],
    ['posted late, received in time', { rule: 'T-ANS', from: '2026-09-16', postedOn: '2026-10-09', receivedAt: '2026-10-08T12:00:00+08:00' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）', '是否按期：没有逾期'],
      by: [BEGIN, '民事诉讼法（2023）第一百二十八条第一款', ROLL, '民事诉讼法（2023）第八十五条第四款；民法典（2020）第二百零三条第二款 ×2'],
    }],
    ['hours, received in time', { rule: 'T-PRES-48', at: '2026-03-02T09:20:00+08:00', receivedAt: '2026-03-04T09:59:59+08:00' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年3月4日（星期三）10:00', '是否按期：没有逾期'],
      by: [BEGIN, '民事诉讼法（2023）第一百零三条第三款', CLOSE],
    }],
    ['hours, received as they end', { rule: 'T-PRES-48', at: '2026-03-02T09:20:00+08:00', receivedAt: '2026-03-04T10:00:00+08:00' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年3月4日（星期三）10:00', '是否按期：已经逾期'],
      by: [BEGIN, '民事诉讼法（2023）第一百零三条第三款', CLOSE],
    }],
    ['counted back', { rule: 'T-HNOT', from: '2026-12-04' }, {
      codes: ['disputed'], tables: ['holidays'], rows: ['最后一日：2026年12月1日（星期二）', '稳妥的最迟工作日：2026年11月30日（星期一）'],
      by: [BEGIN, '民事诉讼法（2023）第一百三十九条'],
    }],
    ['counted back, done long before', { rule: 'T-HNOT', from: '2026-12-04', postedOn: '2026-11-20' }, {
      codes: ['disputed'], tables: ['holidays'], rows: ['最后一日：2026年12月1日（星期二）', '稳妥的最迟工作日：2026年11月30日（星期一）', '是否按期：没有逾期'],
      by: [BEGIN, '民事诉讼法（2023）第一百三十九条', CLOSE],
    }],
    ['before the hearing itself', { rule: 'T-SMALL-OBJ', from: '2026-12-04' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年12月4日（星期五）', '稳妥的最迟工作日：2026年12月3日（星期四）'],
      by: ['民诉法解释（2022）第二百七十九条'],
    }],
    ['counted back from days without notice', { rule: 'T-HNOT', from: '2027-03-03' }, {
      codes: ['provisional', 'disputed'], tables: ['holidays'], rows: ['最后一日：2027年2月28日（星期日）', '稳妥的最迟工作日：2027年2月26日（星期五）'],
      by: [BEGIN, '民事诉讼法（2023）第一百三十九条'],
    }],
    ['a court’s limit that would move', { rule: 'T-FILE', from: '2026-11-22' }, {
      codes: ['disputed'], tables: ['holidays'], rows: ['最后一日：2026年11月29日（星期日）'],
      by: [BEGIN, '民事诉讼法（2023）第一百二十六条'],
    }],
    ['a court’s limit into days without notice', { rule: 'T-FILE', from: '2026-12-25' }, {
      codes: ['disputed'], tables: ['holidays'], rows: ['最后一日：2027年1月1日（星期五）'],
      by: [BEGIN, '民事诉讼法（2023）第一百二十六条'],
    }],
    ['a court’s limit in working days', { rule: 'T-MED-ACC', from: '2026-09-29' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月9日（星期五）'],
      by: [BEGIN, '在线调解规则（2021）第十二条第一款', CLOSE],
    }],
    ['a least length', { rule: 'T-EVI', from: '2026-09-16' }, {
      codes: ['bound-least'], tables: ['holidays'], rows: ['最早届满日：2026年10月8日（星期四）'],
      by: [BEGIN, '民诉法解释（2022）第九十九条第二款；证据规定（2019）第五十一条第二款', ROLL, CLOSE],
    }],
    ['a least length, stopped', { rule: 'T-EVI', from: '2026-09-01', pauses: [{ from: '2026-09-10', to: '2026-10-20' }] }, {
      codes: ['bound-least'], tables: ['holidays'], rows: ['最早届满日：2026年10月26日（星期一）'],
      by: [BEGIN, '民诉法解释（2022）第九十九条第二款；证据规定（2019）第五十一条第二款', '证据规定（2019）第五十五条第一项', CLOSE],
    }],
    ['a greatest length', { rule: 'T-PRES-DEP', from: '2026-02-28' }, {
      codes: ['bound-most'], tables: ['holidays'], rows: ['最后一日：2027年2月28日（星期日）'],
      by: [BEGIN, '民诉法解释（2022）第四百八十五条第一款；民法典（2020）第二百零二条'],
    }],
    ['a notice by a rule that changed', { rule: 'T-PUB', from: '2021-12-20' }, {
      codes: ['rule-changed'], tables: ['holidays'], rows: ['最后一日：2022年2月18日（星期五）'],
      by: ['民事诉讼法（2017）第八十二条第二款；民诉法解释（2020）第一百二十五条', '民事诉讼法（2017）第九十二条第一款'],
    }],
    ['a notice that ended before it did', { rule: 'T-PUB', from: '2021-11-01' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2021年12月31日（星期五）'],
      by: ['民事诉讼法（2017）第八十二条第二款；民诉法解释（2020）第一百二十五条', '民事诉讼法（2017）第九十二条第一款'],
    }],
    ['an unchangeable period', { rule: 'T-RETR', from: '2026-03-02' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年9月2日（星期三）'],
      by: [BEGIN, '民事诉讼法（2023）第二百一十六条；民法典（2020）第二百零二条', CLOSE, '民诉法解释（2022）第一百二十七条'],
    }],
    ['and before the interpretation said so', { rule: 'T-RETR', from: '2014-04-01' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2014年10月8日（星期三）'],
      by: ['民事诉讼法（2012）第八十二条第二款', '民事诉讼法（2012）第二百零五条', '民事诉讼法（2012）第八十二条第三款', '民事诉讼法（2012）第八十二条第四款'],
    }],
    ['time lost before an administrative suit', { rule: 'T-ADM', from: '2026-04-02', pauses: [{ from: '2026-05-01', to: '2026-05-21' }] }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月22日（星期四）'],
      by: ['行诉法解释（2018）第四十八条第二款', '行政诉讼法（2017）第四十六条第一款；民法典（2020）第二百零二条', '行政诉讼法（2017）第四十八条第一款', '行诉法解释（2018）第四十八条第四款；民法典（2020）第二百零三条第二款'],
    }],
    ['enforcement', { rule: 'T-EXEC', from: '2024-02-29' }, {
      codes: ['defence-only', 'count-anew'], tables: ['holidays'], rows: ['最后一日：2026年2月28日（星期六）'],
      by: [BEGIN, '民事诉讼法（2023）第二百五十条第一款；民事诉讼法（2023）第二百五十条第二款；民法典（2020）第二百零二条', ROLL, CLOSE],
    }],
    ['enforcement, an obstacle', { rule: 'T-EXEC', from: '2024-02-29', pauses: [{ from: '2025-10-10', to: '2025-12-10' }] }, {
      codes: ['suspension-disputed', 'defence-only', 'count-anew'], tables: ['holidays'], rows: ['最后一日：2026年6月10日（星期三）'],
      by: [BEGIN, '民事诉讼法（2023）第二百五十条第一款；民事诉讼法（2023）第二百五十条第二款；民法典（2020）第二百零二条', '民法典（2020）第一百九十四条；民事诉讼法（2023）第二百五十条第一款', CLOSE],
    }],
    ['limitation, an obstacle too early', { rule: 'T-LIM', from: '2021-03-10', pauses: [{ from: '2023-01-01', to: '2023-09-10' }] }, {
      codes: ['defence-only', 'count-anew'], tables: ['holidays'], rows: ['最后一日：2024年3月11日（星期一）'],
      by: ['民法典（2020）第二百零一条第一款', '民法典（2020）第一百八十八条第一款；民法典（2020）第二百零二条', '民法典（2020）第一百九十四条', '民法典（2020）第二百零三条第一款', '民法典（2020）第二百零三条第二款'],
    }],
    ['limitation, an obstacle that counts', { rule: 'T-LIM', from: '2021-03-10', pauses: [{ from: '2023-01-01', to: '2023-09-11' }] }, {
      codes: ['longest-apart', 'defence-only', 'count-anew'], tables: ['holidays'], rows: ['最后一日：2024年3月11日（星期一）'],
      by: ['民法典（2020）第二百零一条第一款', '民法典（2020）第一百八十八条第一款；民法典（2020）第二百零二条', '民法典（2020）第一百九十四条', '民法典（2020）第二百零三条第二款'],
    }],
    ['limitation that became three years', { rule: 'T-LIM', from: '2016-03-01' }, {
      codes: ['defence-only', 'count-anew'], tables: ['holidays'], rows: ['最后一日：2019年3月1日（星期五）'],
      by: ['民法通则（2009）第一百五十四条', '民法总则诉讼时效解释（2018）第二条', '民法总则（2017）第二百零三条第二款'],
    }],
    ['labour', { rule: 'T-LAB', from: '2025-10-01' }, {
      codes: ['defence-only', 'count-anew'], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）'],
      by: ['民法典（2020）第二百零一条第一款', '劳动争议调解仲裁法（2007）第二十七条第一款；劳动争议调解仲裁法（2007）第二十七条第四款；民法典（2020）第二百零二条', '民法典（2020）第二百零三条第一款', '民法典（2020）第二百零三条第二款'],
    }],
  ])('%s', (_, input, wanted) => { expect(told('deadline', input)).toEqual(wanted); });
});
