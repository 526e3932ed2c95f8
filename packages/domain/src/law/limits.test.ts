import { describe, expect, test } from 'vitest';
import { citationsOf } from '../shared/citation.ts';
import { documentNamed, versionOf } from './documents.ts';
import type { Limit } from './limit.ts';
import { LIMIT_CODES, LIMITS, isLimitCode } from './limits.ts';
import { numeral } from './limits-sources.ts';
import { ASKED_BEFORE, CONVERTED, FOREIGN, PAUSES, PROCEDURES } from './trial-limits.ts';

const limits: readonly (readonly [string, Limit])[] = LIMIT_CODES.map((code) => [code, LIMITS[code]]);
/** Every dated rule of this folder, by a name for messages. */
const rules = [
  ...limits.flatMap(([code, limit]) => [[code, limit.rule] as const, ...(limit.abroad ? [[`${code} abroad`, limit.abroad] as const] : []), ...(limit.excluded ? [[`${code} excluded`, limit.excluded.rule] as const] : []),
    ...(limit.suspended ? Object.entries(limit.suspended).map(([name, dated]) => [`${code} suspended: ${name}`, dated] as const) : [])]),
  ...Object.entries(PROCEDURES).map(([code, p]) => [code, p.rule] as const),
  ...Object.entries(PAUSES).flatMap(([kind, p]) => Object.entries(p.on).map(([track, rule]) => [`${kind} ${track}`, rule] as const)),
  ...Object.entries(CONVERTED), ...Object.entries(ASKED_BEFORE).flatMap(([track, by]) => Object.entries(by).map(([who, rule]) => [`${track} asked of ${who}`, rule] as const)), ['foreign', FOREIGN] as const,
] as const;

describe('every rule', () => {
  test.each(rules)('%s: has its versions the newest first', (_, rule) => {
    for (const [i, version] of rule.entries()) if (i > 0) expect(version.from < rule[i - 1]!.from).toBe(true);
  });
  // A later interpretation of an earlier law holds from the day that the claims were not out of time; two documents together hold from the later of them.
  test.each(rules)('%s: cites documents that the registry knows, in force on its first day', (_, rule) => {
    for (const { from, article } of rule) {
      const cited = citationsOf(article), versions = cited.map((c) => [c, documentNamed(c.document)] as const).map(([c, d]) => d && versionOf(d, c.version));
      expect(cited.length, article).toBeGreaterThan(0);
      for (const version of versions) expect(version, article).toBeDefined();
      if (article.startsWith('民法总则诉讼时效解释')) continue;
      expect(versions.some((v) => v?.effective === from), `${article} ${from}`).toBe(true);
      for (const version of versions) expect(version!.effective <= from, `${article} ${from}`).toBe(true);
    }
  });
});

test.each([[5, '五'], [10, '十'], [15, '十五'], [20, '二十'], [85, '八十五'], [100, '一百'], [103, '一百零三'], [110, '一百一十'], [115, '一百一十五'], [280, '二百八十'], [532, '五百三十二']])('article %d is numbered %s', (n, text) => { expect(numeral(n)).toBe(text); });

const at = (code: keyof typeof LIMITS, day: string, abroad = false) => ((abroad && LIMITS[code].abroad) || LIMITS[code].rule).find(({ from }) => from <= day);
describe('the article of the day', () => {
  test.each<[keyof typeof LIMITS, string, object, string, boolean?]>([
    ['T-ANS', '2026-01-01', { days: 15 }, '民事诉讼法（2023）第一百二十八条第一款'], ['T-ANS', '2023-12-31', { days: 15 }, '民事诉讼法（2021）第一百二十八条第一款'], ['T-ANS', '2021-12-31', { days: 15 }, '民事诉讼法（2017）第一百二十五条第一款'],
    ['T-ANS', '2017-06-30', { days: 15 }, '民事诉讼法（2012）第一百二十五条第一款'], ['T-ANS', '2024-01-01', { days: 30 }, '民事诉讼法（2023）第二百八十五条', true], ['T-ANS', '2020-01-01', { days: 30 }, '民事诉讼法（2017）第二百六十八条', true],
    ['T-APP', '2018-05-05', { days: 15 }, '民事诉讼法（2017）第一百六十四条第一款'], ['T-APP-R', '2022-05-05', { days: 10 }, '民事诉讼法（2021）第一百七十一条第二款'], ['T-APP', '2022-05-05', { days: 30 }, '民事诉讼法（2021）第二百七十六条', true],
    ['T-PUB', '2021-12-31', { days: 60 }, '民事诉讼法（2017）第九十二条第一款'], ['T-PUB', '2022-01-01', { days: 30 }, '民事诉讼法（2021）第九十五条第一款'],
    ['T-PUB', '2023-12-31', { months: 3 }, '民事诉讼法（2021）第二百七十四条第八项', true], ['T-PUB', '2024-01-01', { days: 60 }, '民事诉讼法（2023）第二百八十三条第二款', true],
    ['T-SMALL', '2021-12-31', { months: 3 }, '民事诉讼法（2017）第一百六十一条；审限规定（2000）第八条第一款'], ['T-SMALL', '2022-01-01', { months: 2 }, '民事诉讼法（2021）第一百六十八条；审限规定（2000）第八条第一款'],
    ['T-RETR', '2023-12-31', { months: 6 }, '民事诉讼法（2021）第二百一十二条'], ['T-EXEC', '2019-01-01', { years: 2 }, '民事诉讼法（2017）第二百三十九条第一款；民事诉讼法（2017）第二百三十九条第二款'], ['T-PO-OBJ', '2026-01-01', { days: 15 }, '民事诉讼法（2023）第二百二十七条第二款'],
    ['T-PRES-DEP', '2015-02-03', { months: 6 }, '查封扣押冻结规定（2004）第二十九条第一款'], ['T-PRES-DEP', '2015-02-04', { years: 1 }, '民诉法解释（2015）第四百八十七条第一款'], ['T-PRES-REAL', '2026-01-01', { years: 3 }, '民诉法解释（2022）第四百八十五条第一款'],
    ['T-EXT', '2018-04-25', { days: 10 }, '审限规定（2000）第十二条'], ['T-EXT', '2018-04-26', { days: 15 }, '审限延期规定（2018）第一条第二款；审限延期规定（2018）第一条第三款'], ['T-EVI', '2020-04-30', { days: 15 }, '民诉法解释（2015）第九十九条第二款'], ['T-EVI', '2020-05-01', { days: 15 }, '民诉法解释（2015）第九十九条第二款；证据规定（2019）第五十一条第二款'], ['T-EVI-SMALL', '2026-01-01', { days: 7 }, '民诉法解释（2022）第二百七十五条第一款；证据规定（2019）第五十一条第二款'],
    ['T-JUR', '2026-01-01', { days: 15 }, '民事诉讼法（2023）第一百三十条第一款；民事诉讼法（2023）第一百二十八条第一款'], ['T-JUR', '2026-01-01', { days: 30 }, '民事诉讼法（2023）第一百三十条第一款；民事诉讼法（2023）第二百八十五条', true], ['T-JUR', '2020-01-01', { days: 30 }, '民事诉讼法（2017）第一百二十七条第一款；民事诉讼法（2017）第二百六十八条', true],
    ['T-PRES-REV', '2019-09-27', { days: 5 }, '民诉法解释（2015）第一百七十一条；财产保全规定（2016）第二十五条第一款'], ['T-PRES-REV', '2016-11-30', { days: 5 }, '民诉法解释（2015）第一百七十一条'], ['T-FILE-3P', '2026-01-01', { days: 30 }, '民诉法解释（2022）第二百九十一条第三款；登记立案规定（2015）第八条第一款第三项'], ['T-FILE-EO', '2026-01-01', { days: 15 }, '登记立案规定（2015）第八条第一款第四项'],
    ['T-LIM', '2015-09-30', { years: 2 }, '民法通则（2009）第一百三十五条'], ['T-LIM', '2015-10-01', { years: 3 }, '民法总则诉讼时效解释（2018）第二条'], ['T-CONF', '2021-12-31', { days: 30 }, '民事诉讼法（2017）第一百九十四条'],
    ['T-ENF-SUIT', '2025-01-01', { days: 15 }, '民事诉讼法（2023）第二百三十八条'], ['T-ENF-N', '2021-06-01', { days: 10 }, '民诉法解释（2020）第四百八十二条第一款'], ['T-ADM', '2016-01-01', { months: 6 }, '行政诉讼法（2014）第四十六条第一款'],
  ])('%s on %s', (code, day, value, article, abroad) => { expect(at(code, day, abroad)).toMatchObject({ value, article }); });
  test('unchangeable are the periods of 民诉法解释（2022）第一百二十七条', () => {
    expect(limits.filter(([, l]) => l.unchangeable).map(([code]) => code)).toEqual(['T-RETR', 'T-RETR-K', 'T-RETR-MED', 'T-RETR-JOIN', 'T-RETR-3P', 'T-3P', 'T-SPEC-O-3P', 'T-SUMM-SUE']);
  });
  test('limits on a court never move, and a party’s never fall on a rest day by their kind', () => {
    for (const [code, l] of limits) if (l.ends !== 'before' && l.ends !== 'lapses') expect(l.ends, code).toBe(l.whose === 'court' || code.startsWith('T-LAB-AWARD') ? 'warning' : 'rolls');
  });
  test('no two limits have one name in either language', () => {
    for (const language of [0, 1] as const) expect(new Set(limits.map(([, l]) => l.label[language])).size).toBe(limits.length);
  });
  test('a code is known or not', () => { expect([isLimitCode('T-ANS'), isLimitCode('T-NONE'), isLimitCode('toString')]).toEqual([true, false, false]); });
});
