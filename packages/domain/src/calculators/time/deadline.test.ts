import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../shared/calendar.ts';
import { shown } from '../../shared/worked.ts';
import { baseGround } from '../../law/ground.suite.ts';
import { limitEnd } from '../../law/limit-end.ts';
import { LIMIT_CODES, LIMITS, type LimitCode } from '../../law/limits.ts';
import { deadline } from './deadline.ts';
import { deadlineOf, type DeadlineAnswer, type DeadlineMore } from './deadline-of.ts';

const ground = baseGround(day('2026-11-24'));
const worked = (code: LimitCode, from: string, more?: DeadlineMore) => {
  const decision = deadlineOf(code, from, ground, more);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return shown(decision.value);
};
const refusal = (code: LimitCode, from: string, more?: DeadlineMore) => { const d = deadlineOf(code, from, ground, more); return d.ok ? undefined : d.refusal; };
const codes = (code: LimitCode, from: string) => worked(code, from).remarks.map((r) => r.code);

describe('the last day of a limit', () => {
  test.each<[string, LimitCode, string, DeadlineMore, Partial<DeadlineAnswer>]>([
    ['a judgment before National Day', 'T-APP', '2026-09-16', {}, { rawEnd: '2026-10-01', lastDay: '2026-10-08', rolled: true, provisional: false, effectiveOn: '2026-10-09', until: '2026-10-09T00:00:00+08:00' }],
    ['on a Saturday that is a working day', 'T-APP', '2026-01-30', {}, { rawEnd: '2026-02-14', lastDay: '2026-02-14', rolled: false, effectiveOn: '2026-02-15' }],
    ['Dragon Boat Friday', 'T-APP', '2026-06-04', {}, { lastDay: '2026-06-22', rolled: true }],
    ['Spring Festival, a working Sunday', 'T-APP', '2024-01-26', {}, { rawEnd: '2024-02-10', lastDay: '2024-02-18', rolled: true }],
    ['retrial into a Sunday of February', 'T-RETR', '2026-08-31', {}, { rawEnd: '2027-02-28', lastDay: '2027-03-01', rolled: true, provisional: true }],
    ['enforcement from a leap day', 'T-EXEC', '2024-02-29', {}, { lastDay: '2026-02-28', rolled: false, provisional: false }],
    ['New Year without notice', 'T-APP', '2026-12-17', {}, { rawEnd: '2027-01-01', lastDay: '2027-01-04', rolled: true, provisional: true }],
    ['a public notice is not moved', 'T-PUB', '2026-01-26', {}, { rawEnd: '2026-02-25', lastDay: '2026-02-25', rolled: false }],
    ['the corresponding day, not the day after', 'T-RETR', '2026-09-01', {}, { rawEnd: '2027-03-01', lastDay: '2027-03-01' }],
    // derived from here on
    ['a public notice of the law before 2022', 'T-PUB', '2021-12-20', {}, { lastDay: '2022-02-18' }], ['a notice abroad before 2024', 'T-PUB', '2023-11-30', { abroad: true }, { lastDay: '2024-02-29' }], ['and since', 'T-PUB', '2024-01-01', { abroad: true }, { lastDay: '2024-03-01' }],
    ['a notice that ends on a holiday stays', 'T-PUB', '2026-09-03', {}, { lastDay: '2026-10-03', rolled: false }],
    ['answer of a party abroad', 'T-ANS', '2026-09-16', { abroad: true }, { lastDay: '2026-10-16' }], ['a ruling', 'T-APP-R', '2026-09-21', {}, { rawEnd: '2026-10-01', lastDay: '2026-10-08' }],
    ['a ruling, abroad', 'T-APP-R', '2026-09-21', { abroad: true }, { lastDay: '2026-10-21' }], ['a court’s seven days end on a Sunday', 'T-FILE', '2026-11-22', {}, { rawEnd: '2026-11-29', lastDay: '2026-11-29', rolled: false, provisional: false }],
    ['a deposit', 'T-PRES-DEP', '2026-02-28', {}, { lastDay: '2027-02-28', rolled: false }], ['a deposit frozen in 2014', 'T-PRES-DEP', '2014-08-31', {}, { lastDay: '2015-02-28' }],
    ['forty-eight hours from the next hour', 'T-PRES-48', '2026-03-02T09:20:00+08:00', {}, { lastDay: '2026-03-04', until: '2026-03-04T10:00:00+08:00', firstDay: '2026-03-02T10:00:00+08:00' }],
    ['hours that end at midnight belong to the day before', 'T-PRES-PRE', '2026-03-01T23:59:59+08:00', {}, { lastDay: '2026-03-03', until: '2026-03-04T00:00:00+08:00' }],
    ['hours told in another zone', 'T-PRES-48', '2026-03-01T17:20:00-08:00', {}, { until: '2026-03-04T10:00:00+08:00' }],
    ['three days before a hearing', 'T-HNOT', '2026-12-04', {}, { lastDay: '2026-12-01', safeDay: '2026-11-30' }], ['renewal before expiry', 'T-PRES-R', '2026-10-12', {}, { lastDay: '2026-10-05', safeDay: '2026-09-30' }],
    ['more time to try a case', 'T-EXT', '2026-12-08', {}, { lastDay: '2026-11-23', safeDay: '2026-11-20' }], ['before the hearing opens', 'T-SMALL-OBJ', '2026-12-04', {}, { lastDay: '2026-12-04', safeDay: '2026-12-03' }],
    ['working days', 'T-MED-ACC', '2026-09-29', {}, { lastDay: '2026-10-09' }],
    ['effective after the last party', 'T-APP', '2026-09-16', { others: [{ on: '2026-09-30' }, { on: '2026-09-20', abroad: true }] }, { lastDay: '2026-10-08', effectiveOn: '2026-10-21' }],
    ['a party whose day hangs on the next notice', 'T-APP', '2026-11-16', { others: [{ on: '2026-12-17' }] }, { lastDay: '2026-12-01', effectiveOn: '2027-01-05', provisional: true }],
    ['posted on the last day', 'T-ANS', '2026-09-16', { postedOn: '2026-10-08' }, { inTime: true }], ['posted a day late', 'T-ANS', '2026-09-16', { postedOn: '2026-10-09' }, { inTime: false }],
    ['received in the last second', 'T-EXEC', '2024-02-29', { receivedAt: '2026-02-28T23:59:58+08:00' }, { inTime: true }], ['received at midnight', 'T-EXEC', '2024-02-29', { receivedAt: '2026-03-01T00:00:00+08:00' }, { inTime: false }],
    ['evidence, stopped by an objection to jurisdiction', 'T-EVI', '2026-09-01', { pauses: [{ from: '2026-09-10', to: '2026-10-20' }] }, { rawEnd: '2026-10-26', lastDay: '2026-10-26' }],
    // derived: 行政诉讼法（2017）第四十八条第一款: what was lost without fault is left out (2026-10-02 and 20 days more is a Thursday); 国家赔偿法（2012）第三十九条第一款: so is time in detention
    ['time lost before an administrative suit', 'T-ADM', '2026-04-02', { pauses: [{ from: '2026-05-01', to: '2026-05-21' }] }, { rawEnd: '2026-10-22', lastDay: '2026-10-22' }], ['detention before a claim for compensation', 'T-SC', '2024-03-01', { pauses: [{ from: '2024-04-01', to: '2024-04-11' }] }, { rawEnd: '2026-03-11', lastDay: '2026-03-11' }],
    ['six months without enforcement, less an appraisal', 'T-ENF-UP', '2026-03-02', { pauses: [{ from: '2026-04-01', to: '2026-04-21' }, { from: '2026-04-11', to: '2026-05-01' }] }, { lastDay: '2026-10-02', rolled: false }],
    ['labour: the year', 'T-LAB', '2025-10-01', {}, { rawEnd: '2026-10-01', lastDay: '2026-10-08' }], ['administrative suit', 'T-ADM', '2026-04-03', {}, { rawEnd: '2026-10-03', lastDay: '2026-10-08' }],
    ['limitation, three years', 'T-LIM', '2021-10-01', {}, { rawEnd: '2024-10-01', lastDay: '2024-10-08' }], ['a day told by its moment', 'T-ANS', '2026-09-15T16:30:00Z', {}, { lastDay: '2026-10-08' }],
  ])('%s', (_, code, from, more, answer) => { expect(worked(code, from, more).answer).toMatchObject(answer); });
});

describe('the working', () => {
  test('names the articles of the day, the holiday and the version of the table', () => {
    const { steps, articles, tables } = worked('T-APP', '2026-09-16');
    expect(articles.map((a) => `${a.document}（${a.version}）${a.article}`)).toEqual(['民事诉讼法（2023）第八十五条第二款', '民诉法解释（2022）第一百二十五条', '民事诉讼法（2023）第一百七十一条第一款', '民事诉讼法（2023）第八十五条第三款', '民事诉讼法（2023）第八十五条第四款', '民法典（2020）第二百零三条第二款', '民事诉讼法（2023）第一百五十八条']);
    expect(steps[2]!.text).toContain('国庆节');
    expect(tables).toEqual([{ table: 'holidays', version: ground.tables.holidays.version }]);
    expect(worked('T-APP', '2018-05-04').articles.map((a) => `${a.version}${a.article}`).slice(0, 3)).toEqual(['2017第八十二条第二款', '2015第一百二十五条', '2017第一百六十四条第一款']);
    expect(worked('T-EXEC', '2024-02-29').steps[2]!.text).toContain('调休');
    // derived: article 127 of the interpretation names the six months of retrial since 2015-02-04; before, no article kept says so
    expect(worked('T-RETR', '2022-04-01').steps.at(-1)).toMatchObject({ text: expect.stringContaining('不变期间') as unknown, articles: [{ document: '民诉法解释', version: '2020', article: '第一百二十七条' }] });
    expect(worked('T-RETR', '2014-04-01').steps.map((s) => s.text).join()).not.toContain('不变期间');
    // derived: 行政诉讼法 art. 85 counts from service of the judgment; the civil interpretation is not the rule of administrative cases
    expect(worked('T-ADM-APP', '2026-09-16', { others: [{ on: '2026-09-25' }] }).articles.map((a) => a.document)).not.toContain('民诉法解释');
    expect(worked('T-SMALL-OBJ', '2026-12-04').steps.map((s) => s.text).join()).not.toContain('不计入');
    expect(worked('T-MED-APPT', '2026-02-12').steps[1]!.text).toContain('休息日不计');
  });
  test('says what is not sure', () => {
    expect(codes('T-FILE', '2026-11-22')).toEqual(['calculators.disputed']);
    expect(codes('T-HNOT', '2026-12-04')).toEqual(['calculators.disputed']);
    expect(codes('T-RETR', '2026-09-01')).toEqual(['calculators.provisional']);
    expect(codes('T-PUB', '2021-12-20')).toEqual(['calculators.rule-changed']);
    expect(codes('T-EXEC', '2024-02-29')).toEqual(['calculators.defence-only', 'calculators.count-anew']);
    expect(codes('T-EVI', '2026-09-16')).toEqual(['calculators.bound-least']);
    expect(codes('T-APP', '2026-09-16')).toEqual(['calculators.others-unknown']);
  });
  test('refuses what no rule answers', () => {
    expect(refusal('T-ANS', '2012-12-31')).toMatchObject({ code: 'calculators.no-rule-on-day', facts: { from: '2013-01-01' } });
    expect(refusal('T-PRES-48', '2026-03-02')?.facts).toMatchObject({ field: 'at' });
    expect(refusal('T-PRES-48', '2026-03-02')).toMatchObject({ code: 'calculators.moment-missing' });
    expect(refusal('T-ANS', '2026-03-02', { others: [{ on: '2026-03-02' }] })).toMatchObject({ code: 'calculators.others-not-counted' });
    expect(refusal('T-ANS', '2026-03-02', { pauses: [{ from: '2026-03-03', to: '2026-03-04' }] })).toMatchObject({ code: 'calculators.limit-not-paused' });
    // derived: 民诉法解释（2022）第一百二十七条; 总则编解释（2022）第三十五条; 民诉法解释（2022）第二百四十三条
    expect((['T-RETR', 'T-LIM-MAX', 'T-TRIAL'] as const).map((code) => refusal(code, '2026-03-02', { pauses: [{ from: '2026-03-03', to: '2026-03-04' }] })?.code)).toEqual(['calculators.limit-unchangeable', 'calculators.limit-longest', 'calculators.limit-of-trial']);
    // derived: a public notice runs out by itself (民事诉讼法（2023）第九十五条第一款), and after six months without enforcement one may only begin to ask (第二百三十七条)
    expect((['T-PUB', 'T-ENF-UP'] as const).map((code) => refusal(code, '2026-03-02', { receivedAt: '2026-03-05T09:00:00+08:00' })?.code)).toEqual(['calculators.nothing-due', 'calculators.nothing-due']);
    expect(worked('T-APP', '2026-09-16', { postedOn: '2026-09-15' }).remarks.map((r) => r.code)).toContain('calculators.before-event');
    expect(worked('T-EXEC', '2024-02-29', { receivedAt: '2026-03-01T00:00:01+08:00' }).steps.at(-1)!.text).toBe('2026年3月1日（星期日）00:00:01到达系统，期间于2026年2月28日（星期六）24:00届满：已经逾期');
    expect(refusal('T-EVI', '2026-03-02', { pauses: [{ from: '2026-03-05', to: '2026-03-04' }] })).toMatchObject({ code: 'calculators.days-reversed' });
    expect(refusal('T-APP', '2026-03-02', { others: [{ on: '2001-03-02' }] })).toMatchObject({ code: 'calculators.no-rule-on-day' });
    expect([refusal('T-ANS', '9999-12-31')?.code, refusal('T-ANS', '0001-01-01')?.code]).toEqual(['calculators.day-out-of-range', 'calculators.day-out-of-range']);
    for (const input of [{ rule: 'T-ANS', from: '2026-02-30' }, { rule: 'T-NONE', from: '2026-02-03' }, { rule: 'T-PRES-48', at: '2026-02-03T10:00' }, {}]) expect(deadline.input.safeParse(input).success).toBe(false);
    expect(deadline.work({ rule: 'T-ANS', abroad: false }, ground)).toMatchObject({ ok: false, refusal: { code: 'calculators.day-missing', facts: { field: 'from' } } });
  });
});

const anyDay = fc.integer({ min: 0, max: 3200 }).map((n) => addDays(day('2022-05-01'), n));
const DAILY = LIMIT_CODES.filter((code) => LIMITS[code].rule.every(({ value }) => !('hours' in value)));
describe('properties of limits', () => {
  test('a limit that rolls ends on a working day, any other as counted; it is explained in whole sentences', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...DAILY), fc.boolean(), (from, code, abroad) => {
      const { answer, steps } = worked(code, from, { abroad }), last = day(answer.lastDay);
      expect(LIMITS[code].ends === 'rolls' ? !ground.calendar.isRestDay(last) : answer.rawEnd === answer.lastDay).toBe(true);
      expect(answer.rolled).toBe(answer.rawEnd !== answer.lastDay);
      for (const { text, en, articles } of steps) expect([/undefined|NaN|null/.test(text + en), articles.length > 0]).toEqual([false, true]);
    }), { numRuns: 400 });
  });
  test('the day that is explained is the one that the law ends it on, at home and abroad', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...DAILY), fc.boolean(), (from, code, abroad) => { expect(worked(code, from, { abroad }).answer.lastDay).toBe(limitEnd(code, from, ground.calendar, abroad).last); }), { numRuns: 200 });
  });
  test('a later event never ends a limit earlier, as long as its rule stays', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...DAILY), (from, n, code) => {
      const later = addDays(from, n), rule = (d: string) => LIMITS[code].rule.find((v) => v.from <= d)?.value;
      fc.pre(rule(from) === rule(later) || JSON.stringify(rule(from)) === JSON.stringify(rule(later)));
      expect(worked(code, later).answer.lastDay >= worked(code, from).answer.lastDay).toBe(true);
    }), { numRuns: 300 });
  });
});
