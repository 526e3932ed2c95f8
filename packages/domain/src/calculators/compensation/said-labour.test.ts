import { describe, expect, test } from 'vitest';
import { told, type Told } from '../told.suite.ts';

// derived: what each answer says beside its figures, on both sides of every condition, by the articles named.
const AGREED = '劳动合同法（2012）第三十六条；劳动合同法（2012）第四十六条第二项', AVERAGE = '劳动合同法（2012）第四十七条第三款', YEARS = '劳动合同法（2012）第四十七条第一款', SPAN = '劳动合同法实施条例（2008）第六条第二款；劳动合同法实施条例（2008）第七条';
describe('severance says', () => {
  test.each<[string, object, Told]>([
    ['agreed', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万' }, {
      codes: ['no-local-average'], tables: [], rows: ['经济补偿：40,000.00 元', '折合月数 N：4 个月'],
      by: [AGREED, AVERAGE, YEARS],
    }],
    ['with a local average above a third', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万', localAverage: '5000' }, {
      codes: [], tables: [], rows: ['经济补偿：40,000.00 元', '折合月数 N：4 个月'],
      by: [AGREED, AVERAGE, YEARS],
    }],
    ['with one of a third exactly', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '15000', localAverage: '5000' }, {
      codes: [], tables: [], rows: ['经济补偿：60,000.00 元', '折合月数 N：4 个月'],
      by: [AGREED, AVERAGE, YEARS],
    }],
    ['with one just under a third', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '15000.01', localAverage: '5000' }, {
      codes: [], tables: [], rows: ['经济补偿：60,000.00 元', '折合月数 N：4 个月'],
      by: [AGREED, '劳动合同法（2012）第四十七条第二款', YEARS],
    }],
    ['capped at twelve years', { startDay: '2010-01-01', endDay: '2024-12-31', monthlyWage: '4万', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿：360,000.00 元', '折合月数 N：12 个月'],
      by: [AGREED, '劳动合同法（2012）第四十七条第二款 ×2'],
    }],
    ['capped, twelve years exactly', { startDay: '2010-01-01', endDay: '2021-12-31', monthlyWage: '4万', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿：360,000.00 元', '折合月数 N：12 个月'],
      by: [AGREED, '劳动合同法（2012）第四十七条第二款', YEARS],
    }],
    ['below the minimum wage', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '2000', minimumWage: '2490', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿：9,960.00 元', '折合月数 N：4 个月'],
      by: [AGREED, '劳动合同法实施条例（2008）第二十七条', AVERAGE, YEARS],
    }],
    ['at the minimum wage', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '2490', minimumWage: '2490', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿：9,960.00 元', '折合月数 N：4 个月'],
      by: [AGREED, AVERAGE, YEARS],
    }],
    ['no notice, no last wage', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万', reason: 'changed', localAverage: '1万' }, {
      codes: ['last-month'], tables: [], rows: ['经济补偿与代通知金（N+1）：50,000.00 元', '折合月数 N：4 个月'],
      by: ['劳动合同法（2012）第四十条第三项；劳动合同法（2012）第四十六条第三项', AVERAGE, YEARS, '劳动合同法（2012）第四十条；劳动合同法实施条例（2008）第二十条'],
    }],
    ['no notice, the last wage', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万', reason: 'changed', lastMonthWage: '9000', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿与代通知金（N+1）：49,000.00 元', '折合月数 N：4 个月'],
      by: ['劳动合同法（2012）第四十条第三项；劳动合同法（2012）第四十六条第三项', AVERAGE, YEARS, '劳动合同法（2012）第四十条；劳动合同法实施条例（2008）第二十条'],
    }],
    ['notice given', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万', reason: 'changed', noticed: true, localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿：40,000.00 元', '折合月数 N：4 个月'],
      by: ['劳动合同法（2012）第四十条第三项；劳动合同法（2012）第四十六条第三项', AVERAGE, YEARS],
    }],
    ['unlawful', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万', reason: 'unlawful', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['赔偿金（2N）：80,000.00 元', '折合月数 N：4 个月'],
      by: ['劳动合同法（2012）第四十八条；劳动合同法（2012）第八十七条', AVERAGE, YEARS, '劳动合同法（2012）第八十七条；劳动合同法实施条例（2008）第二十五条'],
    }],
    ['unlawful before the regulation', { startDay: '2008-01-01', endDay: '2008-09-17', monthlyWage: '1万', reason: 'unlawful', localAverage: '1万' }, {
      codes: ['before-detail'], tables: [], rows: ['赔偿金（2N）：20,000.00 元', '折合月数 N：1 个月'],
      by: ['劳动合同法（2007）第四十八条；劳动合同法（2007）第八十七条', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款', '劳动合同法（2007）第八十七条；劳动合同法实施条例（2008）第二十五条'],
    }],
    ['unlawful on its first day', { startDay: '2008-01-01', endDay: '2008-09-18', monthlyWage: '1万', reason: 'unlawful', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['赔偿金（2N）：20,000.00 元', '折合月数 N：1 个月'],
      by: ['劳动合同法（2007）第四十八条；劳动合同法（2007）第八十七条', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款', '劳动合同法（2007）第八十七条；劳动合同法实施条例（2008）第二十五条'],
    }],
    ['expired before the regulation', { startDay: '2008-01-01', endDay: '2008-09-17', monthlyWage: '1万', reason: 'expired', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿：10,000.00 元', '折合月数 N：1 个月'],
      by: ['劳动合同法（2007）第四十四条第一项；劳动合同法（2007）第四十六条第五项', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款'],
    }],
    ['resigned', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万', reason: 'resigned' }, {
      codes: [], tables: [], rows: ['经济补偿：0.00 元', '折合月数 N：0 个月'],
      by: ['劳动合同法（2012）第三十七条；劳动合同法（2012）第四十六条'],
    }],
    ['retired', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万', reason: 'retired' }, {
      codes: [], tables: [], rows: ['经济补偿：0.00 元', '折合月数 N：0 个月'],
      by: ['劳动合同法（2012）第四十四条第二项；劳动合同法（2012）第四十六条；劳动合同法实施条例（2008）第二十一条'],
    }],
    ['in parts around 2008, capped', { startDay: '1990-01-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'incompetent', noticed: true, localAverage: '1万' }, {
      codes: ['before-2008'], tables: [], rows: ['经济补偿：170,000.00 元', '折合月数 N：17 个月'],
      by: ['劳动合同法（2007）第四十条第二项；劳动合同法（2007）第四十六条第三项', '劳动合同法（2007）第九十七条第三款；违反和解除劳动合同的经济补偿办法（1994）第七条', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款'],
    }],
    ['in parts, twelve years exactly', { startDay: '1996-01-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'incompetent', noticed: true, localAverage: '1万' }, {
      codes: ['before-2008'], tables: [], rows: ['经济补偿：170,000.00 元', '折合月数 N：17 个月'],
      by: ['劳动合同法（2007）第四十条第二项；劳动合同法（2007）第四十六条第三项', '劳动合同法（2007）第九十七条第三款；违反和解除劳动合同的经济补偿办法（1994）第七条', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款'],
    }],
    ['in parts, without a ceiling', { startDay: '1990-01-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'laid-off', localAverage: '1万' }, {
      codes: ['before-2008'], tables: [], rows: ['经济补偿：230,000.00 元', '折合月数 N：23 个月'],
      by: ['劳动合同法（2007）第四十一条第一款；劳动合同法（2007）第四十六条第四项', '劳动合同法（2007）第九十七条第三款；违反和解除劳动合同的经济补偿办法（1994）第九条', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款'],
    }],
    ['in parts, illness', { startDay: '2004-07-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'illness', noticed: true, localAverage: '1万' }, {
      codes: ['before-2008', 'medical-subsidy'], tables: [], rows: ['经济补偿：90,000.00 元', '折合月数 N：9 个月'],
      by: ['劳动合同法（2007）第四十条第一项；劳动合同法（2007）第四十六条第三项', '劳动合同法（2007）第九十七条第三款；违反和解除劳动合同的经济补偿办法（1994）第六条', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款'],
    }],
    ['illness since 2008', { startDay: '2008-01-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'illness', noticed: true, localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿：50,000.00 元', '折合月数 N：5 个月'],
      by: ['劳动合同法（2007）第四十条第一项；劳动合同法（2007）第四十六条第三项', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款'],
    }],
    ['in parts, the old rules name nothing', { startDay: '2004-07-01', endDay: '2012-06-30', monthlyWage: '1万', reason: 'expired', localAverage: '1万' }, {
      codes: ['before-2008'], tables: [], rows: ['经济补偿：50,000.00 元', '折合月数 N：5 个月'],
      by: ['劳动合同法（2007）第四十四条第一项；劳动合同法（2007）第四十六条第五项', '劳动合同法（2007）第九十七条第三款', '劳动合同法（2007）第四十七条第三款', '劳动合同法（2007）第四十七条第一款'],
    }],
    ['a business term over', { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: '1万', reason: 'business-term-over', localAverage: '1万' }, {
      codes: [], tables: [], rows: ['经济补偿：40,000.00 元', '折合月数 N：4 个月'],
      by: ['劳动争议解释一（2020）第四十八条', AVERAGE, YEARS],
    }],
  ])('%s', (_, input, wanted) => { expect(told('severance', input)).toEqual(wanted); });
});
describe('double-wage says', () => {
  test.each<[string, object, Told]>([
    ['a year, cut by the year', { startDay: '2025-01-15', monthlyWage: '1万', endDay: '2026-06-30' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：110,000.00 元', '期间：2025年2月15日至2026年1月14日'],
      by: [SPAN, '劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条 ×11', '劳动合同法（2012）第十四条第三款；劳动合同法实施条例（2008）第七条；劳动争议解释二（2025）第九条'],
    }],
    ['its last day', { startDay: '2025-01-15', monthlyWage: '1万', endDay: '2026-01-14' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：110,000.00 元', '期间：2025年2月15日至2026年1月14日'],
      by: [SPAN, '劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条 ×11'],
    }],
    ['a day more', { startDay: '2025-01-15', monthlyWage: '1万', endDay: '2026-01-15' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：110,000.00 元', '期间：2025年2月15日至2026年1月14日'],
      by: [SPAN, '劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条 ×11', '劳动合同法（2012）第十四条第三款；劳动合同法实施条例（2008）第七条；劳动争议解释二（2025）第九条'],
    }],
    ['until today', { startDay: '2026-09-01', monthlyWage: '1万' }, {
      codes: ['one-fold', 'limitation', 'working-days', 'until-today'], tables: ['holidays'], rows: ['应再支付的另一倍工资：18,095.24 元', '期间：2026年10月1日至2026年11月24日'],
      by: [SPAN, '劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条', '劳动争议解释二（2025）第六条'],
    }],
    ['until a month without a part', { startDay: '2026-08-25', monthlyWage: '1万' }, {
      codes: ['one-fold', 'limitation', 'until-today'], tables: [], rows: ['应再支付的另一倍工资：20,000.00 元', '期间：2026年9月25日至2026年11月24日'],
      by: [SPAN, '劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条 ×2'],
    }],
    ['over a year, until today', { startDay: '2025-01-15', monthlyWage: '1万' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：110,000.00 元', '期间：2025年2月15日至2026年1月14日'],
      by: [SPAN, '劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条 ×11', '劳动合同法（2012）第十四条第三款；劳动合同法实施条例（2008）第七条；劳动争议解释二（2025）第九条'],
    }],
    ['a part of a month', { startDay: '2025-01-15', monthlyWage: '1万', signedDay: '2025-05-08' }, {
      codes: ['one-fold', 'limitation', 'working-days'], tables: ['holidays'], rows: ['应再支付的另一倍工资：27,500.00 元', '期间：2025年2月15日至2025年5月7日'],
      by: [SPAN, '劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条 ×2', '劳动争议解释二（2025）第六条'],
    }],
    ['whole months', { startDay: '2025-01-15', monthlyWage: '1万', signedDay: '2025-04-15' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：20,000.00 元', '期间：2025年2月15日至2025年4月14日'],
      by: [SPAN, '劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条 ×2'],
    }],
    ['a part whose notice is not out', { startDay: '2026-11-20', monthlyWage: '1万', endDay: '2026-12-25' }, {
      codes: ['one-fold', 'limitation', 'working-days', 'provisional'], tables: ['holidays'], rows: ['应再支付的另一倍工资：2,380.95 元', '期间：2026年12月20日至2026年12月25日'],
      by: [SPAN, '劳动争议解释二（2025）第六条'],
    }],
    ['signed within a month', { startDay: '2025-01-15', monthlyWage: '1万', signedDay: '2025-02-15' }, {
      codes: [], tables: [], rows: ['应再支付的另一倍工资：0.00 元'],
      by: ['劳动合同法（2012）第八十二条第一款；劳动合同法实施条例（2008）第六条'],
    }],
    ['signed a day later', { startDay: '2025-01-15', monthlyWage: '1万', signedDay: '2025-02-16' }, {
      codes: ['one-fold', 'limitation', 'working-days'], tables: ['holidays'], rows: ['应再支付的另一倍工资：0.00 元', '期间：2025年2月15日至2025年2月15日'],
      by: [SPAN, '劳动争议解释二（2025）第六条'],
    }],
    ['open-ended, over a year', { startDay: '2025-01-15', monthlyWage: '1万', kind: 'no-open-ended', endDay: '2026-07-14' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：180,000.00 元', '期间：2025年1月15日至2026年7月14日'],
      by: ['劳动合同法（2012）第八十二条第二款', '劳动合同法（2012）第八十二条第二款；劳动合同法实施条例（2008）第三十四条 ×18'],
    }],
    ['open-ended, signed at once', { startDay: '2025-01-15', monthlyWage: '1万', kind: 'no-open-ended', signedDay: '2025-01-15' }, {
      codes: [], tables: [], rows: ['应再支付的另一倍工资：0.00 元'],
      by: ['劳动合同法（2012）第八十二条第二款'],
    }],
    ['work before the law', { startDay: '2007-12-31', monthlyWage: '1万', endDay: '2008-02-29' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：10,000.00 元', '期间：2008年2月1日至2008年2月29日'],
      by: ['劳动合同法（2007）第九十七条第二款；劳动合同法实施条例（2008）第六条第二款；劳动合同法实施条例（2008）第七条', '劳动合同法（2007）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条'],
    }],
    ['work since the law', { startDay: '2008-01-01', monthlyWage: '1万', endDay: '2008-02-29' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：10,000.00 元', '期间：2008年2月1日至2008年2月29日'],
      by: [SPAN, '劳动合同法（2007）第八十二条第一款；劳动合同法实施条例（2008）第六条；劳动合同法实施条例（2008）第七条'],
    }],
    ['open-ended, not due yet', { startDay: '2027-01-15', monthlyWage: '1万', kind: 'no-open-ended' }, {
      codes: [], tables: [], rows: ['应再支付的另一倍工资：0.00 元'],
      by: ['劳动合同法（2012）第八十二条第二款'],
    }],
    ['open-ended, due before the law', { startDay: '2007-12-31', monthlyWage: '1万', kind: 'no-open-ended', endDay: '2008-02-29' }, {
      codes: ['one-fold', 'limitation'], tables: [], rows: ['应再支付的另一倍工资：20,000.00 元', '期间：2008年1月1日至2008年2月29日'],
      by: ['劳动合同法（2007）第八十二条第二款', '劳动合同法（2007）第八十二条第二款；劳动合同法实施条例（2008）第三十四条 ×2'],
    }],
    ['force majeure', { startDay: '2025-01-15', monthlyWage: '1万', exclusion: 'force-majeure' }, {
      codes: [], tables: [], rows: ['应再支付的另一倍工资：0.00 元'],
      by: ['劳动争议解释二（2025）第七条第一项'],
    }],
    ['by statute', { startDay: '2025-01-15', monthlyWage: '1万', exclusion: 'by-law' }, {
      codes: [], tables: [], rows: ['应再支付的另一倍工资：0.00 元'],
      by: ['劳动争议解释二（2025）第七条第三项'],
    }],
    ['prolonged', { startDay: '2025-01-15', monthlyWage: '1万', exclusion: 'prolonged' }, {
      codes: [], tables: [], rows: ['应再支付的另一倍工资：0.00 元'],
      by: ['劳动争议解释二（2025）第八条'],
    }],
    ['deemed, open-ended', { startDay: '2025-01-15', monthlyWage: '1万', kind: 'no-open-ended', exclusion: 'deemed' }, {
      codes: [], tables: [], rows: ['应再支付的另一倍工资：0.00 元'],
      by: ['劳动争议解释二（2025）第九条；劳动合同法实施条例（2008）第七条'],
    }],
  ])('%s', (_, input, wanted) => { expect(told('double-wage', input)).toEqual(wanted); });
});
