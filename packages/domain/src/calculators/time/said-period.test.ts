import { describe, expect, test } from 'vitest';
import { told, type Told } from '../told.suite.ts';

// derived: what each answer says beside its figures, on both sides of every condition, by the articles named.
const ROLL = '民事诉讼法（2023）第八十五条第三款', CLOSE = '民事诉讼法（2023）第八十五条第四款；民法典（2020）第二百零三条第二款', BEGIN = '民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条';
describe('period says', () => {
  test.each<[string, object, Told]>([
    ['days forward', { length: 15, from: '2026-09-16' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月8日（星期四）'],
      by: ['民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条 ×2', ROLL, CLOSE],
    }],
    ['days that stay', { length: 15, from: '2026-09-16', stays: true }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年10月1日（星期四）'],
      by: ['民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条 ×2', CLOSE],
    }],
    ['days into a make-up Saturday', { length: 15, from: '2026-01-30' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年2月14日（星期六）'],
      by: ['民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条 ×2', ROLL, CLOSE],
    }],
    ['days without notice', { length: 15, from: '2026-12-17' }, {
      codes: ['provisional'], tables: ['holidays'], rows: ['最后一日：2027年1月4日（星期一）'],
      by: ['民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条 ×2', ROLL, CLOSE],
    }],
    ['days without notice that stay', { length: 15, from: '2026-12-17', stays: true }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2027年1月1日（星期五）'],
      by: ['民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条 ×2', CLOSE],
    }],
    ['working days without notice that stay', { length: 3, unit: 'workingDays', from: '2026-12-28', stays: true }, {
      codes: ['provisional'], tables: ['holidays'], rows: ['最后一日：2026年12月31日（星期四）'],
      by: ['民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条 ×2', CLOSE],
    }],
    ['months of 2016, before the code', { length: 6, unit: 'months', from: '2016-09-01' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2017年3月1日（星期三）'],
      by: ['民事诉讼法（2012）第八十二条第二款；民诉法解释（2015）第一百二十五条 ×2', '民事诉讼法（2012）第八十二条第四款'],
    }],
    ['months', { length: 6, unit: 'months', from: '2026-03-02' }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2026年9月2日（星期三）'],
      by: [BEGIN, '民法典（2020）第二百零二条', CLOSE],
    }],
    ['a year', { length: 1, unit: 'years', from: '2024-02-29', stays: true }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2025年2月28日（星期五）'],
      by: [BEGIN, '民法典（2020）第二百零二条', CLOSE],
    }],
    ['hours', { length: 48, unit: 'hours', at: '2026-03-02T09:20:00+08:00' }, {
      codes: [], tables: ['holidays'], rows: ['届满时间：2026年3月4日（星期三）10:00'],
      by: ['民事诉讼法（2023）第八十五条第二款；民诉法解释（2022）第一百二十五条 ×2'],
    }],
    ['back', { length: 3, way: 'back', from: '2026-12-04' }, {
      codes: ['disputed'], tables: ['holidays'], rows: ['倒数的最后一日：2026年12月1日（星期二）', '稳妥的最迟工作日：2026年11月30日（星期一）'],
      by: [BEGIN],
    }],
    ['back, without notice', { length: 3, way: 'back', from: '2027-03-03' }, {
      codes: ['provisional', 'disputed'], tables: ['holidays'], rows: ['倒数的最后一日：2027年2月28日（星期日）', '稳妥的最迟工作日：2027年2月26日（星期五）'],
      by: [BEGIN],
    }],
    ['a hundred years', { length: 1200, unit: 'months', from: '2026-03-02', stays: true }, {
      codes: [], tables: ['holidays'], rows: ['最后一日：2126年3月2日（星期六）'],
      by: [BEGIN, '民法典（2020）第二百零二条', CLOSE],
    }],
    ['more', { length: 1201, unit: 'months', from: '2026-03-02', stays: true }, 'calculators.period-too-long'],
  ])('%s', (_, input, wanted) => { expect(told('period', input)).toEqual(wanted); });
});
describe('days-between says', () => {
  test.each<[string, object, Told]>([
    ['as given', { from: '2026-09-16', to: '2026-10-08' }, {
      codes: [], tables: ['holidays'], rows: ['间隔（首日不计）：22日', '首尾都计：23日', '工作日（首日不计）：11个', '工作日（首尾都计）：12个'],
      by: [BEGIN],
    }],
    ['swapped', { from: '2026-10-08', to: '2026-09-16' }, {
      codes: ['days-swapped'], tables: ['holidays'], rows: ['间隔（首日不计）：22日', '首尾都计：23日', '工作日（首日不计）：11个', '工作日（首尾都计）：12个'],
      by: [BEGIN],
    }],
    ['the same day', { from: '2026-03-02', to: '2026-03-02' }, {
      codes: [], tables: ['holidays'], rows: ['间隔（首日不计）：0日', '首尾都计：1日', '工作日（首日不计）：0个', '工作日（首尾都计）：1个'],
      by: [BEGIN],
    }],
    ['up to the last sure day', { from: '2026-12-24', to: '2026-12-27' }, {
      codes: [], tables: ['holidays'], rows: ['间隔（首日不计）：3日', '首尾都计：4日', '工作日（首日不计）：1个', '工作日（首尾都计）：2个'],
      by: [BEGIN],
    }],
    ['up to the first unsure one', { from: '2026-12-27', to: '2026-12-28' }, {
      codes: ['provisional'], tables: ['holidays'], rows: ['间隔（首日不计）：1日', '首尾都计：2日', '工作日（首日不计）：1个', '工作日（首尾都计）：1个'],
      by: [BEGIN],
    }],
    ['from an unsure one', { from: '2026-12-31', to: '2026-12-31' }, {
      codes: ['provisional'], tables: ['holidays'], rows: ['间隔（首日不计）：0日', '首尾都计：1日', '工作日（首日不计）：0个', '工作日（首尾都计）：1个'],
      by: [BEGIN],
    }],
    ['of 2014', { from: '2014-05-05', to: '2014-06-06' }, {
      codes: [], tables: ['holidays'], rows: ['间隔（首日不计）：32日', '首尾都计：33日', '工作日（首日不计）：23个', '工作日（首尾都计）：24个', '合：1个月1日'],
      by: ['民事诉讼法（2012）第八十二条第二款'],
    }],
  ])('%s', (_, input, wanted) => { expect(told('days-between', input)).toEqual(wanted); });
});
