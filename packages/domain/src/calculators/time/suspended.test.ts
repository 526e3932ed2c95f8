import { describe, expect, test } from 'vitest';
import { day } from '../../shared/calendar.ts';
import { sentence } from '../../shared/texts.ts';
import { shown } from '../../shared/worked.ts';
import { baseGround } from '../../law/ground.suite.ts';
import type { LimitCode } from '../../law/limits.ts';
import { texts } from '../texts.ts';
import { deadline } from './deadline.ts';
import { deadlineOf } from './deadline-of.ts';
import { period } from './period.ts';

const ground = baseGround(day('2026-11-24'));
const worked = (code: LimitCode, from: string, ...spans: readonly (readonly [string, string])[]) => {
  const decision = deadlineOf(code, from, ground, { pauses: spans.map(([began, to]) => ({ from: began, to })) });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return shown(decision.value);
};

describe('limitation that an obstacle suspends', () => {
  // derived: 民法典（2020）第一百九十四条: three years from 2021-03-10 end on Sunday 2024-03-10; the last six months begin on 2023-09-11.
  test.each<[string, LimitCode, string, [string, string][], string, string]>([
    ['within the last six months', 'T-LIM', '2021-03-10', [['2023-10-01', '2023-12-31']], '2024-06-30', '2024-07-01'],
    ['over before them', 'T-LIM', '2021-03-10', [['2023-01-01', '2023-09-10']], '2024-03-10', '2024-03-11'],
    ['over on the first of their days', 'T-LIM', '2021-03-10', [['2023-01-01', '2023-09-11']], '2024-03-11', '2024-03-11'],
    ['begun long before, lasting into them', 'T-LIM', '2021-03-10', [['2020-05-01', '2024-02-20']], '2024-08-20', '2024-08-20'],
    ['one in the six months that another gave', 'T-LIM', '2021-03-10', [['2024-05-10', '2024-06-20'], ['2023-10-01', '2023-11-15']], '2024-12-20', '2024-12-20'],
    ['on the working day to which the last one moves', 'T-LIM', '2021-03-10', [['2024-03-11', '2024-04-15']], '2024-10-15', '2024-10-15'],
    ['too late', 'T-LIM', '2021-03-10', [['2024-03-12', '2024-04-15']], '2024-03-10', '2024-03-11'],
    // derived: 民法通则（2009）第一百三十九条: two years from 2014-05-20; 109 of their days are left on 2016-02-01, all of the last six months (182 days from 2015-11-20) on 2016-01-20
    ['before 2017-10-01 the rest runs on', 'T-LIM', '2014-05-20', [['2016-02-01', '2016-03-02']], '2016-06-19', '2016-06-20'],
    ['and counts in the last six months only', 'T-LIM', '2014-05-20', [['2015-06-01', '2016-01-20']], '2016-07-20', '2016-07-20'],
    // derived: 民事诉讼法（2017）第二百三十九条第一款; an obstacle removed before 2017-10-01 under the General Principles (91 days), one that stood then under the General Rules
    ['enforcement, removed under the old law', 'T-EXEC', '2015-12-15', [['2017-07-01', '2017-09-30']], '2018-03-16', '2018-03-16'],
    ['enforcement, standing when the law changed', 'T-EXEC', '2015-12-15', [['2017-07-01', '2017-11-06']], '2018-05-06', '2018-05-07'],
    ['enforcement', 'T-EXEC', '2024-02-29', [['2025-10-10', '2025-12-10']], '2026-06-10', '2026-06-10'],
    ['enforcement of an administrative judgment', 'T-ADM-EXEC', '2024-03-01', [['2026-01-10', '2026-02-10']], '2026-08-10', '2026-08-10'],
    // derived: 劳动争议调解仲裁法（2007）第二十七条第三款: 334 days are left on 2025-11-01 and run on from 2025-12-01
    ['labour, early in the year', 'T-LAB', '2025-10-01', [['2025-11-01', '2025-12-01']], '2026-10-31', '2026-11-02'],
    ['labour, from before it ran', 'T-LAB', '2025-10-01', [['2025-09-01', '2025-10-11']], '2026-10-11', '2026-10-12'],
    ['labour, on the last day, a day after the holiday', 'T-LAB', '2025-10-01', [['2026-10-08', '2026-10-20']], '2026-10-20', '2026-10-20'],
  ])('%s', (_, code, from, spans, rawEnd, lastDay) => { expect(worked(code, from, ...spans).answer).toMatchObject({ rawEnd, lastDay }); });

  test('says what became of each obstacle, by the article of the day on which it was removed', () => {
    const lines = worked('T-LIM', '2021-03-10', ['2022-01-01', '2022-02-01'], ['2023-10-01', '2023-12-31']).steps.slice(2, 4);
    expect(lines.map(({ text }) => text)).toEqual([
      '障碍自2022年1月1日（星期六）起，2022年2月1日（星期二）消除：在期间的最后六个月（自2023年9月11日（星期一）起）之前已经消除，不发生中止',
      '障碍自2023年10月1日（星期日）起，2023年12月31日（星期日）消除：存在于期间的最后六个月内，时效中止；自消除之日起满六个月届满：2024年6月30日（星期日）',
    ]);
    expect(lines[1]!.articles).toEqual([{ document: '民法典', version: '2020', article: '第一百九十四条' }]);
    expect(worked('T-LAB', '2025-10-01', ['2025-11-01', '2025-12-01']).steps[2]!.text).toContain('已经过的期间有效；自消除之日起继续计算剩余的334日');
    expect(worked('T-LIM', '2021-03-10', ['2024-03-12', '2024-04-15']).steps[2]!.text).toContain('开始时期间已经届满');
    expect(worked('T-EXEC', '2024-02-29', ['2025-10-10', '2025-12-10']).steps[2]!.articles.map((a) => a.document)).toEqual(['民法典', '民事诉讼法']);
  });
  test('says how an interruption is counted, and where another text is stricter', () => {
    const said = (code: LimitCode, from: string, ...spans: [string, string][]) => Object.fromEntries(worked(code, from, ...spans).remarks.map((r) => [r.code, r.text]));
    expect(said('T-LAB', '2025-10-01')['calculators.count-anew']).toContain('劳动争议调解仲裁法（2007）第二十七条第二款');
    expect(said('T-LIM', '2016-03-01')['calculators.count-anew']).toContain('民法通则（2009）第一百四十条');
    // derived: 执行程序解释（2020）第十九条: the 61 days of the obstacle after 2026-02-28
    expect(said('T-EXEC', '2024-02-29', ['2025-10-10', '2025-12-10'])['calculators.suspension-disputed']).toMatch(/^执行程序解释（2020）第十九条.*最后一日是2026年4月30日/);
    expect(Object.keys(said('T-EXEC', '2015-12-15', ['2017-07-01', '2017-09-30']))).not.toContain('calculators.suspension-disputed');
    expect(said('T-LIM', '2021-03-10', ['2023-10-01', '2023-12-31'])['calculators.longest-apart']).toContain('民法典（2020）第一百八十八条第二款');
    expect(Object.keys(said('T-LIM', '2021-03-10', ['2023-01-01', '2023-09-10']))).not.toContain('calculators.longest-apart');
  });
});

test('that two years became three is said only where they were still open on 2017-10-01', () => {
  // derived: 民法总则诉讼时效解释（2018）第二条、第三条: two years from 2015-09-01 ended on 2017-09-01, but for an obstacle that moves them to 2017-10-31
  const changed = (...spans: [string, string][]) => worked('T-LIM', '2015-09-01', ...spans).remarks.filter((r) => r.code === 'calculators.rule-changed').map((r) => r.text);
  expect(changed()).toEqual([]);
  expect(changed(['2017-04-01', '2017-05-31'])).toEqual([expect.stringContaining('民法总则诉讼时效解释（2018）第二条自2017年10月1日（星期日）起将此期间改为3年')]);
});
describe('where a limit begins', () => {
  const both = { from: '2026-03-02', at: '2026-03-02T09:20:00+08:00' };
  test('of a day and a moment the one that is not used is refused by its name', () => {
    expect(deadline.work({ rule: 'T-ANS', abroad: false, ...both }, ground)).toMatchObject({ refusal: { code: 'calculators.field-not-used', facts: { field: 'at', other: 'rule' } } });
    expect(deadline.work({ rule: 'T-PRES-48', abroad: false, ...both }, ground)).toMatchObject({ refusal: { code: 'calculators.field-not-used', facts: { field: 'from', other: 'rule' } } });
    expect(period.work({ length: 3, unit: 'days', way: 'forward', stays: false, ...both }, ground)).toMatchObject({ refusal: { facts: { field: 'at', other: 'unit', is: 'hours' } } });
    expect(period.work({ length: 3, unit: 'hours', way: 'forward', stays: false, ...both }, ground)).toMatchObject({ refusal: { facts: { field: 'from', is: 'days|months|years|workingDays' } } });
    expect(deadline.work({ rule: 'T-ANS', abroad: false, at: both.at }, ground)).toMatchObject({ ok: true });
  });
  test('a refusal writes days in Chinese in a Chinese sentence', () => {
    const facts = { day: '2012-12-31', from: '2013-01-01' };
    expect(sentence([texts], 'calculators.no-rule-on-day', facts)).toContain('2012年12月31日这一天还没有本程序所载的规则；所载规则自2013年1月1日起施行');
    expect(sentence([texts], 'calculators.no-rule-on-day', facts, 'en')).toContain('2012-12-31');
  });
});
