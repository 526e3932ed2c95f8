import { describe, expect, test } from 'vitest';
import { addDays, day } from '../shared/calendar.ts';
import { baseGround } from './ground.suite.ts';
import { countedEnd, daysOf, keptFrom, limitEnd } from './limit-end.ts';
import type { Limit } from './limit.ts';
import { LIMITS, LIMIT_CODES, type LimitCode } from './limits.ts';

const { calendar } = baseGround(day('2026-11-24'));
describe('where a limit ends', () => {
  // derived: from the articles that each row names
  test.each<[string, LimitCode, string, boolean, string, string]>([
    ['moves to a working day', 'T-APP', '2026-09-16', false, '2026-10-08', '民事诉讼法（2023）第一百七十一条第一款'], ['abroad', 'T-APP', '2026-09-16', true, '2026-10-16', '民事诉讼法（2023）第二百八十六条'],
    ['a court’s own stays', 'T-FILE', '2026-11-22', false, '2026-11-29', '民事诉讼法（2023）第一百二十六条'], ['one that lapses stays', 'T-PUB', '2026-09-03', false, '2026-10-03', '民事诉讼法（2023）第九十五条第一款'],
    ['one counted back', 'T-HNOT', '2026-12-04', false, '2026-12-01', '民事诉讼法（2023）第一百三十九条'], ['months', 'T-RETR', '2026-08-31', false, '2027-03-01', '民事诉讼法（2023）第二百一十六条'], ['years', 'T-EXEC', '2024-02-29', false, '2026-02-28', '民事诉讼法（2023）第二百五十条第一款'],
    ['hours run out two days on', 'T-PRES-48', '2026-03-02', false, '2026-03-04', '民事诉讼法（2023）第一百零三条第三款'], ['no limit of its own abroad', 'T-EXEC', '2024-02-29', true, '2026-02-28', '民事诉讼法（2023）第二百五十条第一款'],
  ])('%s', (_, code, from, abroad, last, article) => {
    const end = limitEnd(code, day(from), calendar, abroad);
    expect({ ...end, article: end.article.split('；')[0] }).toEqual({ last, article });
  });
  test('at home unless it is said to be abroad', () => { expect(limitEnd('T-ANS', day('2026-11-02'), calendar)).toEqual(limitEnd('T-ANS', day('2026-11-02'), calendar, false)); });
});
test('days, months and years as counted, by the rules of its own day or of another', () => {
  expect(countedEnd('T-APP', day('2026-09-16'))).toMatchObject({ last: '2026-10-01', article: expect.stringContaining('民事诉讼法（2023）第一百七十一条') as string });
  expect(countedEnd('T-RETR', day('2026-08-31')).last).toBe('2027-02-28');
  expect(countedEnd('T-EXEC', day('2024-02-29')).last).toBe('2026-02-28');
  // derived: 民事诉讼法（2017）第九十二条第一款 waited sixty days, 民事诉讼法（2021）第九十五条第一款 and since thirty
  expect([countedEnd('T-PUB', day('2021-12-31')).last, countedEnd('T-PUB', day('2021-12-31'), day('2022-01-01')).last, countedEnd('T-PUB', day('2022-01-01')).last]).toEqual(['2022-03-01', '2022-01-30', '2022-01-31']);
  for (const code of ['T-PRES-48', 'T-MED-ACC'] as const) expect(() => countedEnd(code, day('2026-03-02'))).toThrow(`${code} is not counted in days`);
});
test('the days of a limit, on both sides of a change', () => {
  expect([daysOf('T-APP', day('2026-03-02')), daysOf('T-PUB', day('2021-12-31')), daysOf('T-PUB', day('2022-01-01'))]).toEqual([15, 60, 30]);
  for (const code of ['T-RETR', 'T-EXEC', 'T-PRES-48'] as const) expect(() => daysOf(code, day('2026-03-02'))).toThrow(`${code} has no days`);
});
test('rules are kept from their oldest day, and for no day before', () => {
  expect(keptFrom('T-ANS')).toBe('2013-01-01');
  for (const code of LIMIT_CODES) {
    const { rule }: Limit = LIMITS[code], first = keptFrom(code);
    expect(first, code).toBe(rule.at(-1)?.from);
    expect(() => limitEnd(code, first, calendar), code).not.toThrow();
    expect(() => limitEnd(code, addDays(first, -1), calendar), code).toThrow(`no rule of ${code} is kept for ${addDays(first, -1)}`);
  }
});
