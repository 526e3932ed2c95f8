import { describe, expect, test } from 'vitest';
import { told, type Told } from '../told.suite.ts';

// derived: what each answer says beside its figures, on both sides of every condition, by the articles named.
describe('small-claims says', () => {
  test.each<[string, object, Told]>([
    ['within half the wage', { amount: '5万', averageWage: '10万', filedDay: '2026-06-01' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2023）第一百六十五条第一款', '民事诉讼法（2023）第一百六十五条第二款', '民事诉讼法（2023）第一百六十五条第一款'],
    }],
    ['a fen more', { amount: '50000.01', averageWage: '10万', filedDay: '2026-06-01' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：双方约定的，可以适用小额诉讼程序', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2023）第一百六十五条第一款', '民事诉讼法（2023）第一百六十五条第二款 ×2'],
    }],
    ['agreed, twice the wage', { amount: '20万', averageWage: '10万', agreed: true, filedDay: '2026-06-01' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：双方已约定，适用小额诉讼程序，一审终审', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2023）第一百六十五条第一款', '民事诉讼法（2023）第一百六十五条第二款 ×2'],
    }],
    ['a fen more than twice', { amount: '200000.01', averageWage: '10万', agreed: true, filedDay: '2026-06-01' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2023）第一百六十五条第一款', '民事诉讼法（2023）第一百六十五条第二款 ×2'],
    }],
    ['as announced', { amount: '5万', filedDay: '2022-06-01' }, {
      codes: ['basic-courts'], tables: ['small-claims'], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：54,323.00 元', '约定适用上限：217,290.00 元'],
      by: ['民事诉讼法（2021）第一百六十五条第一款 ×2'],
    }],
    ['announced, but a wage given', { amount: '5万', averageWage: '10万', filedDay: '2022-06-01' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2021）第一百六十五条第一款', '民事诉讼法（2021）第一百六十五条第二款', '民事诉讼法（2021）第一百六十五条第一款'],
    }],
    ['no claim for money', { amount: '5万', averageWage: '10万', notMoney: true, filedDay: '2026-06-01' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2023）第一百六十五条第一款', '民事诉讼法（2023）第一百六十五条第二款', '民事诉讼法（2023）第一百六十五条第一款'],
    }],
    ['not plain', { amount: '5万', averageWage: '10万', notSimple: true, filedDay: '2026-06-01' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2023）第一百六十五条第一款', '民事诉讼法（2023）第一百六十五条第二款', '民事诉讼法（2023）第一百六十五条第一款'],
    }],
    ['kept out, the first that counts', { amount: '5万', averageWage: '10万', out: ['ip', 'missing'], filedDay: '2026-06-01' }, {
      codes: ['given-figure', 'basic-courts', 'not-excluded-then'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2023）第一百六十五条第一款', '民事诉讼法（2023）第一百六十五条第二款', '民事诉讼法（2023）第一百六十六条第四项'],
    }],
    ['intellectual property since 2022', { amount: '5万', averageWage: '10万', out: ['ip'], filedDay: '2022-01-01' }, {
      codes: ['given-figure', 'basic-courts', 'not-excluded-then'], tables: [], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：50,000.00 元', '约定适用上限：200,000.00 元'],
      by: ['民事诉讼法（2021）第一百六十五条第一款', '民事诉讼法（2021）第一百六十五条第二款', '民事诉讼法（2021）第一百六十五条第一款'],
    }],
    ['intellectual property before', { amount: '1万', averageWage: '10万', out: ['ip'], filedDay: '2021-12-31' }, {
      codes: ['given-figure', 'basic-courts', 'pilot'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2017）第一百六十二条', '民诉法解释（2020）第二百七十五条第三项'],
    }],
    ['a counterclaim before 2022', { amount: '1万', averageWage: '10万', out: ['counterclaim'], filedDay: '2021-12-31' }, {
      codes: ['given-figure', 'basic-courts', 'pilot', 'not-excluded-then'], tables: [], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2017）第一百六十二条 ×2'],
    }],
    ['missing before 2022', { amount: '1万', averageWage: '10万', out: ['missing'], filedDay: '2021-12-31' }, {
      codes: ['given-figure', 'basic-courts', 'pilot'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2017）第一百六十二条', '民诉法解释（2020）第二百五十七条第一项'],
    }],
    ['the day before the pilot', { amount: '1万', averageWage: '10万', filedDay: '2020-01-14' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2017）第一百六十二条 ×2'],
    }],
    ['its first day', { amount: '1万', averageWage: '10万', filedDay: '2020-01-15' }, {
      codes: ['given-figure', 'basic-courts', 'pilot'], tables: [], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2017）第一百六十二条 ×2'],
    }],
    ['above 30 per cent', { amount: '30000.01', averageWage: '10万', filedDay: '2017-07-01' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2017）第一百六十二条 ×2'],
    }],
    ['by the text of 2012', { amount: '3万', averageWage: '10万', filedDay: '2017-06-30' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2012）第一百六十二条 ×2'],
    }],
    ['before the interpretation', { amount: '3万', averageWage: '10万', out: ['personal'], filedDay: '2015-02-03' }, {
      codes: ['given-figure', 'basic-courts', 'not-excluded-then'], tables: [], rows: ['能否适用：适用小额诉讼程序，一审终审', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2012）第一百六十二条 ×2'],
    }],
    ['with it', { amount: '3万', averageWage: '10万', out: ['personal'], filedDay: '2015-02-04' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2012）第一百六十二条', '民诉法解释（2015）第二百七十五条第一项'],
    }],
    ['otherwise unsuitable, before it', { amount: '3万', averageWage: '10万', out: ['other'], filedDay: '2015-02-03' }, {
      codes: ['given-figure', 'basic-courts'], tables: [], rows: ['能否适用：不适用小额诉讼程序', '强制适用上限：30,000.00 元'],
      by: ['民事诉讼法（2012）第一百六十二条', '民事诉讼法（2012）第一百五十七条第一款'],
    }],
  ])('%s', (_, input, wanted) => { expect(told('small-claims', input)).toEqual(wanted); });
});
