import { describe, expect, test } from 'vitest';
import { baseGround } from '../../law/ground.suite.ts';
import { day } from '../../shared/calendar.ts';
import { exact, roundFen, type Exact } from '../../shared/exact.ts';
import { sentences, told } from '../told.suite.ts';
import { accrue, perDay } from './accrual.ts';
import { doubledInterest } from './doubled-interest.ts';
import { holds } from './said.suite.ts';

describe('迟延履行利息解释（2014）, 迟延履行利息批复（2009）', () => {
  holds('doubled-interest', [
    // one day late
    [{ debts: [{ amount: '10万', dueOn: '2024-06-08' }], to: '2024-06-09', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：17.50 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2023）第二百六十四条', ''],
    // foreign
    [{ debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09', foreign: true },
      'general-interest-apart foreign-currency', '加倍部分债务利息：1,750.00 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2023）第二百六十四条', ''],
    // the debt alone is paid
    [{ debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09', payments: [{ on: '2024-06-09', amount: '10万' }] },
      'general-interest-apart', '加倍部分债务利息：1,750.00 元 尚欠金钱债务：0.00 元 未付迟延履行利息：1,750.00 元',
      '释第二条；释第三条第一款 释第一条第三款 释第四条 民事诉讼法（2023）第二百六十四条', ''],
    // all, to the fen
    [{ debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09', payments: [{ on: '2024-06-09', amount: '101750' }] },
      'general-interest-apart', '加倍部分债务利息：1,750.00 元 尚欠金钱债务：0.00 元 未付迟延履行利息：0.00 元',
      '释第二条；释第三条第一款 释第一条第三款 释第四条 民事诉讼法（2023）第二百六十四条', ''],
    // a fen too much
    [{ debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09', payments: [{ on: '2024-06-09', amount: '101750.01' }] },
      'general-interest-apart overpaid', '加倍部分债务利息：1,750.00 元 尚欠金钱债务：0.00 元 未付迟延履行利息：0.00 元',
      '释第二条；释第三条第一款 释第一条第三款 释第四条 民事诉讼法（2023）第二百六十四条', ''],
    // an old stay, a new delay
    [{ debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09', suspensions: [{ from: '2014-07-01', to: '2014-09-01' }] },
      'general-interest-apart', '加倍部分债务利息：1,750.00 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2023）第二百六十四条', ''],
    // no day before
    [{ debts: [{ amount: '10万', dueOn: '2014-07-31' }], to: '2014-07-31', basis: '365' },
      'general-interest-apart old-method', '迟延履行利息：0.00 元',
      '民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // one day before
    [{ debts: [{ amount: '10万', dueOn: '2014-07-30' }], to: '2014-07-31', basis: '365' },
      'general-interest-apart old-method', '迟延履行利息：30.68 元 2014年8月1日以前：30.68 元 加倍部分（2014年8月1日起）：0.00 元',
      '批第一条；释第七条第一款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // until the first day
    [{ debts: [{ amount: '10万', dueOn: '2014-07-31' }], to: '2014-08-01', basis: '365' },
      'general-interest-apart old-method', '迟延履行利息：30.68 元 2014年8月1日以前：30.68 元 加倍部分（2014年8月1日起）：0.00 元',
      '释第二条；释第三条第一款 批第一条；释第七条第一款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // a day of each
    [{ debts: [{ amount: '10万', dueOn: '2014-07-31' }], to: '2014-08-02', basis: '365' },
      'general-interest-apart old-method', '迟延履行利息：48.18 元 2014年8月1日以前：30.68 元 加倍部分（2014年8月1日起）：17.50 元',
      '释第二条；释第三条第一款 批第一条；释第七条第一款 释第一条第三款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // no day since
    [{ debts: [{ amount: '10万', dueOn: '2014-08-01' }], to: '2014-08-01', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：0.00 元',
      '释第二条；释第三条第一款 民事诉讼法（2012）第二百五十三条', ''],
    // one day since
    [{ debts: [{ amount: '10万', dueOn: '2014-08-01' }], to: '2014-08-02', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：17.50 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2012）第二百五十三条', ''],
    // a stay from the last day before
    [{ debts: [{ amount: '10万', dueOn: '2014-07-31' }], to: '2014-09-02', basis: '365', suspensions: [{ from: '2014-07-31', to: '2014-09-01' }] },
      'general-interest-apart old-method stay-before-2014', '迟延履行利息：48.18 元 2014年8月1日以前：30.68 元 加倍部分（2014年8月1日起）：17.50 元',
      '释第二条；释第三条第一款 批第一条；释第七条第一款 释第三条第三款 释第一条第三款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // a stay from the first day
    [{ debts: [{ amount: '10万', dueOn: '2014-07-31' }], to: '2014-09-02', basis: '365', suspensions: [{ from: '2014-08-01', to: '2014-09-01' }] },
      'general-interest-apart old-method', '迟延履行利息：48.18 元 2014年8月1日以前：30.68 元 加倍部分（2014年8月1日起）：17.50 元',
      '释第二条；释第三条第一款 批第一条；释第七条第一款 释第三条第三款 释第一条第三款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // one of two stays
    [{ debts: [{ amount: '10万', dueOn: '2014-07-31' }], to: '2014-09-02', basis: '365', suspensions: [{ from: '2014-07-31', to: '2014-08-10' }, { from: '2014-08-20', to: '2014-08-25' }] },
      'general-interest-apart old-method stay-before-2014', '迟延履行利息：345.68 元 2014年8月1日以前：30.68 元 加倍部分（2014年8月1日起）：315.00 元',
      '释第二条；释第三条第一款 批第一条；释第七条第一款 释第三条第三款 释第一条第三款 释第三条第三款 释第一条第三款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // paid the day before
    [{ debts: [{ amount: '10万', dueOn: '2014-07-30' }], to: '2014-08-02', basis: '365', payments: [{ on: '2014-07-31', amount: '1万' }] },
      'general-interest-apart old-method', '迟延履行利息：74.05 元 2014年8月1日以前：58.30 元 加倍部分（2014年8月1日起）：15.75 元 尚欠金钱债务：90,003.07 元 未付迟延履行利息：70.98 元',
      '释第二条；释第三条第一款 批第一条；释第七条第一款 批第二条 批第一条；释第七条第一款 释第一条第三款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // paid on the first day
    [{ debts: [{ amount: '10万', dueOn: '2014-07-30' }], to: '2014-08-02', basis: '365', payments: [{ on: '2014-08-01', amount: '1万' }] },
      'general-interest-apart old-method', '迟延履行利息：77.12 元 2014年8月1日以前：61.37 元 加倍部分（2014年8月1日起）：15.75 元 尚欠金钱债务：90,000.00 元 未付迟延履行利息：77.12 元',
      '释第二条；释第三条第一款 批第一条；释第七条第一款 释第四条 释第一条第三款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // paid the day before, that day counted
    [{ debts: [{ amount: '10万', dueOn: '2014-07-30' }], to: '2014-08-02', basis: '365', payments: [{ on: '2014-07-31', amount: '1万' }], includeEnd: true },
      'general-interest-apart old-method', '迟延履行利息：92.87 元 2014年8月1日以前：61.37 元 加倍部分（2014年8月1日起）：31.50 元 尚欠金钱债务：90,006.13 元 未付迟延履行利息：86.74 元',
      '释第二条；释第三条第一款 批第一条；释第七条第一款 批第二条 释第一条第三款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // paid before the debt is due
    [{ debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09', payments: [{ on: '2024-02-20', amount: '4万' }] },
      'general-interest-apart', '加倍部分债务利息：1,050.00 元 尚欠金钱债务：60,000.00 元 未付迟延履行利息：1,050.00 元',
      '释第二条；释第三条第一款 释第四条 释第一条第三款 民事诉讼法（2023）第二百六十四条', ''],
    // all paid a day before the end
    [{ debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09', payments: [{ on: '2024-06-08', amount: '10万' }] },
      'general-interest-apart', '加倍部分债务利息：1,732.50 元 尚欠金钱债务：0.00 元 未付迟延履行利息：1,732.50 元',
      '释第二条；释第三条第一款 释第一条第三款 释第四条 民事诉讼法（2023）第二百六十四条', ''],
    // no basis, none needed
    [{ debts: [{ amount: '10万', dueOn: '2014-08-01' }], to: '2014-08-02' },
      'general-interest-apart', '加倍部分债务利息：17.50 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2012）第二百五十三条', ''],
    // no basis
    [{ debts: [{ amount: '10万', dueOn: '2014-07-31' }], to: '2014-08-02' },
      'basis-missing'],
    // a day too early
    [{ debts: [{ amount: '10万', dueOn: '2009-05-17' }], to: '2009-06-01', basis: '365' },
      'no-rule-on-day'],
    // the first day
    [{ debts: [{ amount: '10万', dueOn: '2009-05-18' }], to: '2009-06-01', basis: '365' },
      'general-interest-apart old-method', '迟延履行利息：372.82 元 2014年8月1日以前：372.82 元 加倍部分（2014年8月1日起）：0.00 元',
      '批第一条；释第七条第一款 民事诉讼法（2007）第二百二十九条', 'loan-benchmark'],
    // the law of 2012-12-31
    [{ debts: [{ amount: '10万', dueOn: '2012-12-01' }], to: '2012-12-31', basis: '365' },
      'general-interest-apart old-method', '迟延履行利息：920.55 元 2014年8月1日以前：920.55 元 加倍部分（2014年8月1日起）：0.00 元',
      '批第一条；释第七条第一款 民事诉讼法（2007）第二百二十九条', 'loan-benchmark'],
    // the law of 2013-01-01
    [{ debts: [{ amount: '10万', dueOn: '2012-12-01' }], to: '2013-01-01', basis: '365' },
      'general-interest-apart old-method', '迟延履行利息：951.23 元 2014年8月1日以前：951.23 元 加倍部分（2014年8月1日起）：0.00 元',
      '批第一条；释第七条第一款 民事诉讼法（2012）第二百五十三条', 'loan-benchmark'],
    // the law of 2017-06-30
    [{ debts: [{ amount: '10万', dueOn: '2016-01-01' }], to: '2017-06-30', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：9,555.00 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2012）第二百五十三条', ''],
    // the law of 2017-07-01
    [{ debts: [{ amount: '10万', dueOn: '2016-01-01' }], to: '2017-07-01', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：9,572.50 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2017）第二百五十三条', ''],
    // the law of 2021-12-31
    [{ debts: [{ amount: '10万', dueOn: '2016-01-01' }], to: '2021-12-31', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：38,342.50 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2017）第二百五十三条', ''],
    // the law of 2022-01-01
    [{ debts: [{ amount: '10万', dueOn: '2016-01-01' }], to: '2022-01-01', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：38,360.00 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2021）第二百六十条', ''],
    // the law of 2023-12-31
    [{ debts: [{ amount: '10万', dueOn: '2016-01-01' }], to: '2023-12-31', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：51,117.50 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2021）第二百六十条', ''],
    // the law of 2024-01-01
    [{ debts: [{ amount: '10万', dueOn: '2016-01-01' }], to: '2024-01-01', basis: '365' },
      'general-interest-apart', '加倍部分债务利息：51,135.00 元',
      '释第二条；释第三条第一款 释第一条第三款 民事诉讼法（2023）第二百六十四条', ''],
  ]);
});

test.each([['performed', '履行完毕之日', 'day of full performance', '第一款'], ['calculated', '尚未履行，先算到这一天', 'not performed yet: until this day', '第一款'],
  ['deducted', '划拨、提取之日', 'day on which the money was taken or drawn', '第二款'], ['realised', '财产变价完成之日', 'day on which the property was turned into money', '第二款'],
  ['sold', '拍卖、变卖成交裁定或者抵债裁定生效之日', 'day on which the order of sale or of set-off took effect', '第二款'],
])('what ends the delay is said: %s', (event, zh, en, paragraph) => {
  const input = { debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09', event }, { lines, linesEn } = sentences('doubled-interest', input), said = told('doubled-interest', input);
  expect([lines[0], linesEn[0]]).toEqual([`自2024年3月1日起，计算至2024年6月9日（${zh}）`, `From 2024-03-01 until 2024-06-09 (${en})`]);
  expect(typeof said === 'string' ? said : said.by[0]).toBe(`迟延履行利息解释（2014）第二条；迟延履行利息解释（2014）第三条${paragraph}`);
});
const bare = { debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09' };
test('each payment is told once, on its day; what was paid early, on the day of the debt; nothing runs on a debt of nothing', () => {
  const { lines } = sentences('doubled-interest', { ...bare, payments: [{ on: '2024-02-20', amount: '4万' }, { on: '2024-03-11', amount: '1万' }, { on: '2024-03-21', amount: '5万' }] });
  expect(lines.slice(1)).toEqual([
    '2024年3月1日以先前的付款抵金钱债务 40,000.00 元，剩余金钱债务 60,000.00 元', '2024年3月1日至2024年3月10日（10 天）：金钱债务 60,000.00 元 × 日万分之一点七五 × 10 天 = 105.00 元',
    '2024年3月11日付款抵金钱债务 10,000.00 元，剩余金钱债务 50,000.00 元', '2024年3月11日至2024年3月20日（10 天）：金钱债务 50,000.00 元 × 日万分之一点七五 × 10 天 = 87.50 元',
    '2024年3月21日付款抵金钱债务 50,000.00 元，剩余金钱债务 0.00 元', '合计 192.50 元',
  ]);
});
test('the days of a year are those that were given', () => {
  const { lines } = sentences('doubled-interest', { debts: [{ amount: '36万', dueOn: '2014-07-31' }], to: '2014-08-01', basis: '360' });
  expect(lines.slice(1)).toEqual(['2014年7月31日至2014年7月31日（1 天）：金钱债务 360,000.00 元 × 贷款基准利率（六个月以内（含））5.60% × 2 ÷ 360 × 1 天 = 112.00 元', '合计 112.00 元']);
});
test('a refusal names the day or the field', () => {
  const facts = (input: object) => { const found = doubledInterest.work(doubledInterest.input.parse(input), baseGround(day('2026-11-24'))); return found.ok ? found.value.answer : found.refusal.facts; };
  expect(facts({ debts: [{ amount: 1, dueOn: '2009-05-17' }], to: '2009-06-01', basis: '365' })).toEqual({ day: '2009-05-17', from: '2009-05-18' });
  expect(facts({ debts: [{ amount: 1, dueOn: '2014-07-31' }], to: '2014-08-02' })).toEqual({ field: 'basis' });
});
test('a rate that fits no common denominator is kept exactly', () => { expect(compare(perDay(exact(1, 3), 360), exact(1, 1080))).toBe(true); });
test('shares of a payment leave out the interest that payments do not settle', () => {
  const half = perDay(exact(1, 2), 1), { unpaid, principal } = accrue({
    until: 1, debts: [{ on: 0, amount: 100 }], payments: [{ on: 1, amount: 75 }], order: () => 'together', settles: 1, stretches: [{ from: 0, rates: [half, half], say: () => ['', ''], article: '' }],
  });
  // derived: 75 of 150 that may be settled: half of the principal, half of the first kind
  expect([roundFen(principal), ...unpaid.map(roundFen)]).toEqual([50, 25, 50]);
});
const compare = (a: Exact, b: Exact): boolean => a.n * b.d === b.n * a.d;
test('the old method names its tier, and rows and remarks stand in English', () => {
  const { remarks, remarksEn, rowsEn } = sentences('doubled-interest', { debts: [{ amount: '10万', dueOn: '2014-07-31' }], to: '2014-08-02', basis: '365', payments: [{ on: '2014-08-02', amount: '1万' }] });
  expect(remarks['old-method']).toContain('基准利率（六个月以内（含））的两倍');
  expect(remarksEn['old-method']).toContain('twice the benchmark rate (up to 6 months)');
  expect(rowsEn.map((row) => row.split(':')[0])).toEqual(['Interest for delay', 'Before 2014-08-01', 'Doubled part (from 2014-08-01)', 'Debt still owed', 'Interest unpaid']);
});
