import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isInternetCourt, organOf, overriddenBy, suggestCourts, type CourtOfHint, type Suit } from './rules.ts';
import { placeCauses, placeRule } from './rules-places.ts';
import { texts } from './texts.ts';

const ground = (path: string) => JSON.parse(readFileSync(new URL(`../../../../server/src/${path}.json`, import.meta.url), 'utf8')) as { courts: CourtOfHint[]; causes: [string, string][] };
const { courts } = ground('courts/ground/courts');
const causes = new Map(ground('law/ground/causes-civil').causes.map(([code, name]) => [code, name]));
const civil = (cause: string | null, defendantDivision: string | null, placeDivision: string | null = null, more: Partial<Suit> = {}) =>
  suggestCourts({ kind: 'civil', cause, defendantDivision, placeDivision, ...more }, courts).map((c) => [c.court, c.exclusive]);

describe('civil jurisdiction', () => {
  test.each<[string, unknown, unknown]>([
    ['a loan: defendant’s court and place of performance', civil('CC-4-10-108-3', '330281', '330106'), [['浙0281', false], ['浙0106', false]]],
    ['both in one district is one court', civil('CC-4-10-108-3', '330281', '330281'), [['浙0281', false]]],
    ['no cause: defendant’s court', civil(null, '330281'), [['浙0281', false]]],
    ['rent of a house: only where it lies', civil('CC-4-10-116-2', '330281', '330106'), [['浙0106', true]]],
    ['rent of a house, place unknown: no hint', civil('CC-4-10-116-2', '330281'), []],
    ['building works: only where they are', civil('CC-4-10-120-3', '330281', '330106'), [['浙0106', true]]],
    ['succession: only there', civil('CC-2-3-29', '330281', '330106'), [['浙0106', true]]],
    ['divorce: defendant’s court', civil('CC-2-2-14', '330281', '330106'), [['浙0281', false]]],
    ['road accident', civil('CC-10-35-411', '330281', '330106'), [['浙0281', false], ['浙0106', false]]],
    ['company matters: seat of the company', civil('CC-9-24-296', '330281'), [['浙0281', false]]],
    ['maritime', civil('CC-8-22-228', '330281'), [['浙72', true]]],
    ['online purchase, Hangzhou: the court of the internet', civil('CC-4-10-88-8', '330106', null, { online: true }), [['浙0192', false]]],
    ['online purchase, Ningbo: no court of the internet', civil('CC-4-10-88-8', '330281', null, { online: true }), [['浙0281', false]]],
    ['virtual property is always online', civil('CC-6-18-204', '330106'), [['浙0192', false]]],
    ['an ordinary sale is not', civil('CC-4-10-88', '330106'), [['浙0106', false]]],
    ['a defendant outside the province: no hint', civil('CC-4-10-108-3', '110101'), []],
    ['nothing known', civil(null, null), []],
  ])('%s', (_, got, want) => { expect(got).toEqual(want); });
  test('asks whether it was online where that would change the court', () => {
    expect(suggestCourts({ kind: 'civil', cause: 'CC-4-10-88-8', defendantDivision: '330106' }, courts)[0]?.changes).toContain('courts.change.online');
  });
  test('there are three courts of the internet, each for its city', () => {
    expect(['京0491', '浙0192', '粤0192', '浙0106', '京0105'].map(isInternetCourt)).toEqual([true, true, true, false, false]);
  });
  test('intellectual property says to ask the court', () => { expect(suggestCourts({ kind: 'civil', cause: 'CC-5-14-164', defendantDivision: '330106' }, courts)[0]?.changes).toEqual(['courts.change.ask']); });
  test('exclusive jurisdiction overrides the choice', () => {
    const found = suggestCourts({ kind: 'civil', cause: 'CC-4-10-116-2', defendantDivision: '330281', placeDivision: '330106' }, courts);
    expect(overriddenBy('浙0281', found)?.court).toBe('浙0106');
    expect(overriddenBy('浙0106', found)).toBeNull();
    expect(overriddenBy('浙0106', suggestCourts({ kind: 'civil', cause: null, defendantDivision: '330281' }, courts))).toBeNull();
  });
});

describe('administrative jurisdiction', () => {
  const administrative = (more: Partial<Suit>) => suggestCourts({ kind: 'administrative', cause: 'AD-1-1', defendantDivision: '330281', ...more }, courts).map((c) => [c.court, c.article, c.exclusive]);
  test.each<[string, Partial<Suit>, unknown]>([
    ['a bureau: the basic court where it sits', {}, [['浙0281', '行政诉讼法（2017）第十八条', false]]],
    ['a county government: the intermediate court', { organ: 'government' }, [['浙02', '行政诉讼法（2017）第十五条', false]]],
    ['after reconsideration also there', { reconsidered: true, placeDivision: '330203' }, [['浙0281', '行政诉讼法（2017）第十八条', false], ['浙0203', '行政诉讼法（2017）第十八条', false]]],
    ['restraint of freedom: also the plaintiff’s', { personalFreedom: true, plaintiffDivision: '330106' }, [['浙0281', '行政诉讼法（2017）第十八条', false], ['浙0106', '行政诉讼法（2017）第十九条', false]]],
    ['immovables: only there', { immovable: true, placeDivision: '330106' }, [['浙0106', '行政诉讼法（2017）第二十条', true]]],
  ])('%s', (_, more, want) => { expect(administrative(more)).toEqual(want); });
  test('what is exclusive stays, though it happened online', () => {
    expect(administrative({ defendantDivision: '330106', immovable: true, placeDivision: '330106', online: true })).toEqual([['浙0106', '行政诉讼法（2017）第二十条', true]]);
    expect(administrative({ defendantDivision: '330106', online: true })[0]?.[0]).toBe('浙0192');
  });
  test.each([['余姚市人民政府', 'government'], ['杭州市西湖区人民政府', 'government'], ['余姚市某镇人民政府', 'other'], ['杭州市西湖区某街道办事处', 'other'], ['余姚市公安局', 'other'], ['宁波海关', 'customs'], ['国家税务总局', 'ministry']])('%s', (name, want) => { expect(organOf(name)).toBe(want); });
});

test('every cause with a rule exists, and every reason and change has its sentence', () => {
  for (const cause of placeCauses) {
    expect(causes.has(cause), cause).toBe(true);
    const rule = placeRule(cause);
    for (const code of [rule.reason, ...rule.changes]) if (code !== '') expect(texts, code).toHaveProperty([code]);
  }
});
test('every court that a district has is found', () => {
  for (const c of courts) for (const d of c.divisions) expect(civil(null, d)).toEqual([[c.code, false]]);
});
