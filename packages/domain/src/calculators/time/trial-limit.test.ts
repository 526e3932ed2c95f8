import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { day } from '../../shared/calendar.ts';
import { baseGround } from '../../law/ground.suite.ts';
import { explain } from '../calculator.ts';
import { daysBetweenDays } from './days-between.ts';
import { period } from './period.ts';
import { trialLimit } from './trial-limit.ts';

const ground = baseGround(day('2026-11-24'));
type Input = z.input<typeof trialLimit.input>;
const asked = (input: Input) => explain(trialLimit, trialLimit.input.parse(input), ground);
const answerOf = (input: Input) => { const d = asked(input); if (!d.ok) throw new Error(d.refusal.code); return d.value.answer; };
const codeOf = (input: Input) => { const d = asked(input); return d.ok ? undefined : d.refusal.code; };

describe('the time for trial', () => {
  // derived: from the articles named in law/trial-limits.ts
  test.each<[string, Input, object]>([
    ['ordinary', { procedure: 'civil.ordinary', filedOn: '2026-06-08' }, { lastDay: '2026-12-08', rawEnd: '2026-12-08', daysLeft: 14, askBy: '2026-11-23', standing: false }],
    ['ordinary, from the last day of a month', { procedure: 'civil.ordinary', filedOn: '2025-08-31' }, { lastDay: '2026-02-28', daysLeft: -269 }],
    ['ordinary, extended twice', { procedure: 'civil.ordinary', filedOn: '2026-06-08', presidentMonths: 6, upperMonths: 3 }, { lastDay: '2027-09-08' }],
    ['summary', { procedure: 'civil.summary', filedOn: '2026-09-01', presidentMonths: 1 }, { lastDay: '2027-01-01', rawEnd: '2026-12-01' }],
    ['summary of 2020, extended to six months', { procedure: 'civil.summary', filedOn: '2020-03-02', presidentMonths: 3 }, { lastDay: '2020-09-02' }],
    ['small claims', { procedure: 'civil.small-claims', filedOn: '2026-10-08' }, { lastDay: '2026-12-08' }], ['small claims of 2021', { procedure: 'civil.small-claims', filedOn: '2021-03-08' }, { lastDay: '2021-06-08' }],
    ['special', { procedure: 'civil.special', filedOn: '2026-11-01', presidentDays: 30 }, { lastDay: '2026-12-31' }], ['second instance', { procedure: 'civil.second', filedOn: '2026-11-30' }, { lastDay: '2027-02-28' }],
    ['administrative, summary', { procedure: 'administrative.summary', filedOn: '2026-10-20' }, { lastDay: '2026-12-04' }],
    ['a notice and an appraisal that overlap', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'notice', from: '2026-06-20', to: '2026-07-20' }, { kind: 'appraisal', from: '2026-07-10', to: '2026-08-10' }] }, { lastDay: '2027-01-28', pausedDays: 51 }],
    ['an adjournment counts a month at most', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'adjourned', from: '2026-07-01', to: '2026-09-15' }] }, { lastDay: '2027-01-08', pausedDays: 31 }],
    ['an adjournment without end runs on after a month', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'adjourned', from: '2026-07-01' }] }, { lastDay: '2027-01-08', standing: false }],
    ['a suspension stands', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'suspended', from: '2026-10-10' }] }, { lastDay: null, standing: true, daysLeft: 59, askBy: null }],
    ['a change goes on from the first filing', { procedure: 'civil.ordinary', filedOn: '2026-06-08', convertedOn: '2026-09-01' }, { lastDay: '2026-12-08' }],
    // derived: 审限规定（2000）第九条第六项、第七项 left these out in administrative cases too, before 行诉法解释（2018）第五十条 and 民诉法解释（2015）第二百四十三条
    ['a notice in an administrative case of 2016', { procedure: 'administrative.ordinary', filedOn: '2016-03-01', pauses: [{ kind: 'notice', from: '2016-04-01', to: '2016-05-01' }] }, { lastDay: '2016-10-01', pausedDays: 30 }],
    ['an appraisal in a civil case of 2014', { procedure: 'civil.ordinary', filedOn: '2014-03-03', pauses: [{ kind: 'appraisal', from: '2014-04-01', to: '2014-04-11' }] }, { lastDay: '2014-09-13', pausedDays: 10 }],
    ['an objection to jurisdiction of 2016', { procedure: 'administrative.ordinary', filedOn: '2016-03-01', pauses: [{ kind: 'jurisdiction', from: '2016-03-10', to: '2016-03-20' }] }, { lastDay: '2016-09-11', pausedDays: 10 }],
    // derived: 民诉法解释（2022）第二百五十八条第一款, four months at most in all; 行政诉讼法（2017）第八十三条 knows no extension; 审限规定（2000）第二条第一款, six months and three
    ['nobody adds more than the most', { procedure: 'civil.summary', filedOn: '2026-09-01', presidentMonths: 1 }, { askBy: null }], ['nobody adds to forty-five days', { procedure: 'administrative.summary', filedOn: '2026-10-20' }, { askBy: null }],
    ['nobody adds a fourth time', { procedure: 'civil.ordinary', filedOn: '2026-06-08', presidentMonths: 6, upperMonths: 3 }, { askBy: null }], ['the upper court is asked next', { procedure: 'civil.ordinary', filedOn: '2026-06-08', presidentMonths: 3 }, { askBy: '2027-02-21' }],
    ['the president again, where there is no court above to ask', { procedure: 'civil.second', filedOn: '2026-06-08', presidentMonths: 1 }, { askBy: '2026-09-23' }], ['the high court is asked', { procedure: 'administrative.second', filedOn: '2026-06-08' }, { askBy: '2026-08-29' }],
    ['left as of a day', { procedure: 'civil.ordinary', filedOn: '2026-06-08', onDay: '2026-12-01' }, { daysLeft: 7 }],
  ])('%s', (_, input, answer) => { expect(answerOf(input)).toMatchObject(answer); });
  test('more time is asked by the article of who grants it; what moves nothing says so', () => {
    const steps = (input: Input) => { const d = asked(input); if (!d.ok) throw new Error(d.refusal.code); return d.value; };
    const article = (input: Input) => steps(input).steps.at(-1)!.articles.map((a) => `${a.document}（${a.version}）${a.article}`);
    expect(article({ procedure: 'civil.ordinary', filedOn: '2026-06-08' })).toEqual(['审限延期规定（2019）第一条第二款']);
    expect(article({ procedure: 'civil.ordinary', filedOn: '2026-06-08', presidentMonths: 6 })).toEqual(['审限延期规定（2019）第一条第三款']);
    expect(article({ procedure: 'administrative.ordinary', filedOn: '2026-06-08' })).toEqual(['审限规定（2000）第十三条']);
    expect(steps({ procedure: 'civil.second', filedOn: '2026-11-30' }).steps.at(-1)!.text).toContain('稳妥的最迟工作日：2027年2月12日');
    expect(steps({ procedure: 'civil.summary', filedOn: '2026-09-01', presidentMonths: 1 }).steps.at(-1)!.text).toContain('不能再延长');
    expect(steps({ procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'notice', from: '2025-06-20', to: '2025-07-20' }] }).steps[2]!.text).toContain('不在立案之后');
    expect(steps({ procedure: 'civil.ordinary', filedOn: '2026-06-08', upperMonths: 3 }).remarks.map((r) => r.code)).toContain('calculators.upper-second');
  });
  test('of enforcement has pauses of its own', () => {
    expect(answerOf({ procedure: 'enforcement', filedOn: '2026-06-08', pauses: [{ kind: 'auction', from: '2026-08-01', to: '2026-09-10' }] })).toMatchObject({ lastDay: '2027-01-17', pausedDays: 40, askBy: null });
  });
  test.each<[string, Input, string]>([
    ['more than the president may add', { procedure: 'civil.summary', filedOn: '2026-09-01', presidentMonths: 2 }, 'calculators.extension-too-long'], ['by days too', { procedure: 'civil.summary', filedOn: '2026-09-01', presidentDays: 32 }, 'calculators.extension-too-long'],
    ['more than the upper court may add', { procedure: 'civil.ordinary', filedOn: '2026-09-01', upperMonths: 4 }, 'calculators.extension-too-long'], ['what nobody may add', { procedure: 'administrative.summary', filedOn: '2026-09-01', presidentDays: 5 }, 'calculators.no-extension'],
    ['an auction in a trial', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'auction', from: '2026-07-01' }] }, 'calculators.pause-not-excluded'],
    ['talks before they were left out', { procedure: 'civil.ordinary', filedOn: '2014-06-08', pauses: [{ kind: 'settlement', from: '2014-07-01', to: '2014-07-10' }] }, 'calculators.pause-not-excluded'],
    ['a pause that ends before it begins', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: [{ kind: 'notice', from: '2026-07-10', to: '2026-07-01' }] }, 'calculators.days-reversed'],
    ['a change in another procedure', { procedure: 'civil.summary', filedOn: '2026-06-08', convertedOn: '2026-07-01' }, 'calculators.not-converted'], ['a change before the filing', { procedure: 'civil.ordinary', filedOn: '2026-06-08', convertedOn: '2026-06-01' }, 'calculators.days-reversed'],
    ['a foreign element', { procedure: 'civil.ordinary', filedOn: '2026-06-08', foreign: true }, 'calculators.no-trial-limit'], ['before the oldest rule', { procedure: 'civil.ordinary', filedOn: '2012-12-31' }, 'calculators.no-rule-on-day'],
  ])('refuses %s', (_, input, code) => { expect(codeOf(input)).toBe(code); });
  test('tells a late change and a changed rule', () => {
    const remarks = (input: Input) => { const d = asked(input); return d.ok ? d.value.remarks.map((r) => r.code) : []; };
    expect(remarks({ procedure: 'civil.ordinary', filedOn: '2026-06-08', convertedOn: '2026-09-09' })).toContain('calculators.converted-late');
    expect(remarks({ procedure: 'civil.small-claims', filedOn: '2021-11-08' })).toContain('calculators.rule-changed');
    expect(remarks({ procedure: 'civil.ordinary', filedOn: '2023-11-08' })).not.toContain('calculators.rule-changed');
  });
});

describe('any period', () => {
  const of = (input: z.input<typeof period.input>) => { const d = explain(period, period.input.parse(input), ground); return d.ok ? d.value.answer : d.refusal.code; };
  test.each<[z.input<typeof period.input>, object | string]>([
    [{ length: 15, from: '2026-09-16' }, { rawEnd: '2026-10-01', lastDay: '2026-10-08', rolled: true }], [{ length: 15, from: '2026-09-16', stays: true }, { lastDay: '2026-10-01', rolled: false }], [{ length: 6, unit: 'months', from: '2026-09-01' }, { lastDay: '2027-03-01', provisional: true }],
    [{ length: 1, unit: 'years', from: '2024-02-29', stays: true }, { lastDay: '2025-02-28' }], [{ length: 48, unit: 'hours', at: '2026-03-02T09:20:00+08:00' }, { until: '2026-03-04T10:00:00+08:00' }], [{ length: 3, way: 'back', from: '2026-12-04' }, { lastDay: '2026-12-01', safeDay: '2026-11-30' }],
    [{ length: 5, unit: 'workingDays', from: '2026-09-29' }, { lastDay: '2026-10-12' }], [{ length: 2, unit: 'workingDays', way: 'back', from: '2026-10-09' }, { lastDay: '2026-09-30' }],
    [{ length: 48, unit: 'hours', from: '2026-03-02' }, 'calculators.moment-missing'], [{ length: 2, unit: 'hours', way: 'back', at: '2026-03-02T09:20:00+08:00' }, 'calculators.hours-back'], [{ length: 15 }, 'calculators.day-missing'],
    [{ length: 101, unit: 'years', from: '2026-09-16' }, 'calculators.period-too-long'], [{ length: 26_000, unit: 'workingDays', from: '2199-12-31' }, {}],
  ])('%o', (input, answer) => { const found = of(input); if (typeof answer === 'string') expect(found).toBe(answer); else expect(found).toMatchObject(answer); });
});

test.each<[string, string, object]>([
  ['2026-09-16', '2026-10-08', { days: 22, daysBoth: 23, workingDays: 11, workingDaysBoth: 12, restDays: 11, months: 0, monthDays: 22 }], ['2026-10-08', '2026-09-16', { days: 22 }], ['2025-01-31', '2025-02-28', { months: 1, monthDays: 0 }],
  ['2026-03-02', '2026-03-02', { days: 0, daysBoth: 1, workingDays: 0, workingDaysBoth: 1 }], ['2026-12-01', '2027-01-05', { provisional: true }], ['2024-01-31', '2024-03-30', { months: 1, monthDays: 30 }],
])('between %s and %s', (from, to, answer) => { expect(daysBetweenDays.work({ from, to }, ground)).toMatchObject({ ok: true, value: { answer } }); });
test('days given the wrong way round are said to be', () => {
  const codes = (from: string, to: string) => { const d = daysBetweenDays.work({ from, to }, ground); return d.ok ? d.value.remarks?.map((r) => r.code) : d.refusal.code; };
  expect([codes('2026-10-08', '2026-09-16'), codes('2026-09-16', '2026-10-08')]).toEqual([['calculators.days-swapped'], []]);
});
