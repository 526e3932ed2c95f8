import { describe, expect, test } from 'vitest';
import { told, type Told } from '../told.suite.ts';

// derived: what each answer says beside its figures, on both sides of every condition, by the articles named.
const FILED = '审限规定（2000）第八条第一款', ORDINARY = '民事诉讼法（2023）第一百五十二条；审限规定（2000）第二条第一款', ASK = '审限延期规定（2019）第一条第二款', SUMMARY = '民事诉讼法（2023）第一百六十四条；民诉法解释（2022）第二百五十八条第一款';
describe('trial-limit says', () => {
  test.each<[string, object, Told]>([
    ['ordinary', { procedure: 'civil.ordinary', filedOn: '2026-06-08' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：14日', '最迟申请延长之日：2026年11月23日（星期一）'],
      by: [FILED, ORDINARY, ASK],
    }],
    ['on its last day', { procedure: 'civil.ordinary', filedOn: '2026-06-08', onDay: '2026-12-08' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：0日', '最迟申请延长之日：2026年11月23日（星期一）'],
      by: [FILED, ORDINARY, ASK],
    }],
    ['a day later', { procedure: 'civil.ordinary', filedOn: '2026-06-08', onDay: '2026-12-09' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：已超过1日', '最迟申请延长之日：2026年11月23日（星期一）'],
      by: [FILED, ORDINARY, ASK],
    }],
    ['extended by the president', { procedure: 'civil.ordinary', filedOn: '2026-06-08', presidentMonths: 6 }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2027年6月8日（星期二）', '剩余：196日', '最迟申请延长之日：2027年5月24日（星期一）'],
      by: [FILED, '民事诉讼法（2023）第一百五十二条；审限规定（2000）第二条第一款 ×2', '审限延期规定（2019）第一条第三款'],
    }],
    ['extended by both', { procedure: 'civil.ordinary', filedOn: '2026-06-08', presidentMonths: 5, presidentDays: 3, upperMonths: 2, upperDays: 1 }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2027年7月12日（星期一）', '剩余：230日', '最迟申请延长之日：2027年6月27日（星期日）'],
      by: [FILED, '民事诉讼法（2023）第一百五十二条；审限规定（2000）第二条第一款 ×2', '审限延期规定（2019）第一条第三款'],
    }],
    ['extended by the upper court alone', { procedure: 'civil.ordinary', filedOn: '2026-06-08', upperDays: 10 }, {
      codes: ['disputed', 'upper-second'], tables: [], rows: ['审限届满日：2026年12月18日（星期五）', '剩余：24日', '最迟申请延长之日：2026年12月3日（星期四）'],
      by: [FILED, '民事诉讼法（2023）第一百五十二条；审限规定（2000）第二条第一款 ×2', '审限延期规定（2019）第一条第三款'],
    }],
    ['administrative, extended by the upper court', { procedure: 'administrative.ordinary', filedOn: '2026-06-08', upperMonths: 3 }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2027年3月8日（星期一）', '剩余：104日', '最迟申请延长之日：2027年2月26日（星期五）'],
      by: [FILED, '行政诉讼法（2017）第八十一条 ×2', '审限规定（2000）第十三条'],
    }],
    ['summary, full', { procedure: 'civil.summary', filedOn: '2026-09-01', presidentMonths: 1 }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2027年1月1日（星期五）', '剩余：38日'],
      by: [FILED, '民事诉讼法（2023）第一百六十四条；民诉法解释（2022）第二百五十八条第一款 ×3'],
    }],
    ['summary', { procedure: 'civil.summary', filedOn: '2026-09-01' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月1日（星期二）', '剩余：7日', '最迟申请延长之日：2026年11月16日（星期一）'],
      by: [FILED, SUMMARY, ASK],
    }],
    ['forty-five days', { procedure: 'administrative.summary', filedOn: '2026-10-20' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月4日（星期五）', '剩余：10日'],
      by: [FILED, '行政诉讼法（2017）第八十三条 ×2'],
    }],
    ['a pause', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'notice', from: '2026-06-20', to: '2026-07-20' }] }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2027年1月7日（星期四）', '剩余：44日', '最迟申请延长之日：2026年12月23日（星期三）'],
      by: [FILED, ORDINARY, '民诉法解释（2022）第二百四十三条 ×2', ASK],
    }],
    ['two pauses, an open one last', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'appraisal', from: '2026-06-20', to: '2026-07-20' }, { kind: 'suspended', from: '2026-10-10' }] }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：期间停止计算', '剩余：89日'],
      by: [FILED, ORDINARY, '民诉法解释（2022）第二百四十三条', '审限规定（2000）第九条第九项', '民诉法解释（2022）第二百四十三条'],
    }],
    ['a pause over with the filing', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'jurisdiction', from: '2026-06-01', to: '2026-06-08' }] }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：14日', '最迟申请延长之日：2026年11月23日（星期一）'],
      by: [FILED, ORDINARY, '民诉法解释（2022）第二百四十三条 ×2', ASK],
    }],
    ['a pause over the day after', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'jurisdiction', from: '2026-06-01', to: '2026-06-09' }] }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月9日（星期三）', '剩余：15日', '最迟申请延长之日：2026年11月24日（星期二）'],
      by: [FILED, ORDINARY, '民诉法解释（2022）第二百四十三条 ×2', ASK],
    }],
    ['a pause from the last day', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'settlement', from: '2026-12-08', to: '2026-12-10' }] }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：14日', '最迟申请延长之日：2026年11月23日（星期一）'],
      by: [FILED, ORDINARY, '民诉法解释（2022）第二百四十三条 ×2', ASK],
    }],
    ['a pause from the day before', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'settlement', from: '2026-12-07', to: '2026-12-10' }] }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月11日（星期五）', '剩余：17日', '最迟申请延长之日：2026年11月26日（星期四）'],
      by: [FILED, ORDINARY, '民诉法解释（2022）第二百四十三条 ×2', ASK],
    }],
    ['an adjournment of a month', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'adjourned', from: '2026-07-01', to: '2026-08-01' }] }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2027年1月8日（星期五）', '剩余：45日', '最迟申请延长之日：2026年12月24日（星期四）'],
      by: [FILED, ORDINARY, '审限规定（2000）第九条第五项 ×2', ASK],
    }],
    ['an adjournment of a day more', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'adjourned', from: '2026-07-01', to: '2026-08-02' }] }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2027年1月8日（星期五）', '剩余：45日', '最迟申请延长之日：2026年12月24日（星期四）'],
      by: [FILED, ORDINARY, '审限规定（2000）第九条第五项 ×2', ASK],
    }],
    ['a change within the summary time', { procedure: 'civil.ordinary', filedOn: '2026-06-08', convertedOn: '2026-09-08' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：14日', '最迟申请延长之日：2026年11月23日（星期一）'],
      by: [FILED, '民诉法解释（2022）第二百五十八条第三款', ORDINARY, ASK],
    }],
    ['a change a day after it', { procedure: 'civil.ordinary', filedOn: '2026-06-08', convertedOn: '2026-09-09' }, {
      codes: ['disputed', 'converted-late'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：14日', '最迟申请延长之日：2026年11月23日（星期一）'],
      by: [FILED, '民诉法解释（2022）第二百五十八条第三款', ORDINARY, ASK],
    }],
    ['a change of 2014', { procedure: 'civil.ordinary', filedOn: '2014-03-03', convertedOn: '2014-05-05' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2014年9月3日（星期三）', '剩余：已超过4465日', '最迟申请延长之日：2014年8月24日（星期日）'],
      by: [FILED, '审限规定（2000）第八条第二款', '民事诉讼法（2012）第一百四十九条；审限规定（2000）第二条第一款', '审限规定（2000）第十二条'],
    }],
    ['an administrative change', { procedure: 'administrative.ordinary', filedOn: '2026-06-08', convertedOn: '2026-07-01' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：14日', '最迟申请延长之日：2026年11月28日（星期六）'],
      by: [FILED, '行诉法解释（2018）第一百零五条第二款', '行政诉讼法（2017）第八十一条', '审限规定（2000）第十三条'],
    }],
    ['an administrative change before its article', { procedure: 'administrative.ordinary', filedOn: '2018-01-08', convertedOn: '2018-02-07' }, 'calculators.no-rule-on-day'],
    ['a rule that changed while it ran', { procedure: 'civil.small-claims', filedOn: '2021-11-08' }, {
      codes: ['disputed', 'rule-changed'], tables: [], rows: ['审限届满日：2022年2月8日（星期二）', '剩余：已超过1750日', '最迟申请延长之日：2022年1月24日（星期一）'],
      by: [FILED, '民事诉讼法（2017）第一百六十一条；民诉法解释（2020）第二百五十八条第一款', ASK],
    }],
    ['one that ended before', { procedure: 'civil.small-claims', filedOn: '2021-09-30' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2021年12月30日（星期四）', '剩余：已超过1790日', '最迟申请延长之日：2021年12月15日（星期三）'],
      by: [FILED, '民事诉讼法（2017）第一百六十一条；民诉法解释（2020）第二百五十八条第一款', ASK],
    }],
    ['asked for ten days before, of 2017', { procedure: 'civil.ordinary', filedOn: '2017-10-24' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2018年4月24日（星期二）', '剩余：已超过3136日', '最迟申请延长之日：2018年4月14日（星期六）'],
      by: [FILED, '民事诉讼法（2017）第一百四十九条；审限规定（2000）第二条第一款', '审限规定（2000）第十二条'],
    }],
    ['and fifteen since', { procedure: 'civil.ordinary', filedOn: '2017-10-26' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2018年4月26日（星期四）', '剩余：已超过3134日', '最迟申请延长之日：2018年4月11日（星期三）'],
      by: [FILED, '民事诉讼法（2017）第一百四十九条；审限规定（2000）第二条第一款', '审限延期规定（2018）第一条第二款'],
    }],
    ['enforcement', { procedure: 'enforcement', filedOn: '2026-06-08' }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月8日（星期二）', '剩余：14日'],
      by: [FILED, '审限规定（2000）第五条第一款'],
    }],
    ['a foreign case where the time binds', { procedure: 'civil.summary', filedOn: '2026-09-01', foreign: true }, {
      codes: ['disputed'], tables: [], rows: ['审限届满日：2026年12月1日（星期二）', '剩余：7日', '最迟申请延长之日：2026年11月16日（星期一）'],
      by: [FILED, SUMMARY, ASK],
    }],
    ['a foreign case where it does not', { procedure: 'civil.ordinary', filedOn: '2026-06-08', foreign: true }, 'calculators.no-trial-limit'],
  ])('%s', (_, input, wanted) => { expect(told('trial-limit', input)).toEqual(wanted); });
});
