import { describe, expect, test } from 'vitest';
import { articlesNamed, documentNamed, lawDocuments, versionOf, versionOn } from './documents.ts';

describe('the documents that our rules cite', () => {
  test('bear short titles and full titles of their own', () => {
    expect(new Set(lawDocuments().map((d) => d.short)).size).toBe(lawDocuments().length);
    expect(new Set(lawDocuments().map((d) => d.title)).size).toBe(lawDocuments().length);
  });
  test('have versions named by their promulgation, the newest first, none in force before it was promulgated', () => {
    for (const { short, versions } of lawDocuments()) {
      for (const [i, v] of versions.entries()) {
        expect(v.promulgated.startsWith(v.version), `${short} ${v.version}`).toBe(true);
        expect(v.effective >= v.promulgated, `${short} ${v.version}`).toBe(true);
        if (i > 0) expect(v.promulgated < versions[i - 1]!.promulgated && v.effective < versions[i - 1]!.effective, `${short} ${v.version}`).toBe(true);
      }
      expect(new Set(versions.map((v) => v.version)).size, short).toBe(versions.length);
    }
  });
  test('are found by a citation, and by the day on which they held', () => {
    const lending = documentNamed('民间借贷规定')!;
    expect(versionOf(lending, '2020-08')).toMatchObject({ promulgated: '2020-08-19', number: '法释〔2020〕6号' });
    expect(['2015-08-31', '2015-09-01', '2020-08-19', '2020-08-20', '2020-12-31', '2021-01-01'].map((day) => versionOn(lending, day)?.version))
      .toEqual([undefined, '2015', '2015', '2020-08', '2020-08', '2020-12']);
    expect(documentNamed('没有的法')).toBeUndefined();
  });
});

test.each([
  ['第八十五条第三款', [['第八十五条', '第八十五条']]],
  ['第二十条、第二十二条第一项', [['第二十条', '第二十条'], ['第二十二条', '第二十二条']]],
  ['第二十九条至第四十二条', [['第二十九条', '第四十二条']]],
  ['第十三条第一项、第十三条第二项', [['第十三条', '第十三条']]],
  ['第一百二十条之一第二款', [['第一百二十条之一', '第一百二十条之一']]],
  ['第24条', [['第24条', '第24条']]],
  ['附一', []], ['', []],
])('the articles of %s', (cited, named) => { expect(articlesNamed(cited)).toEqual(named.map(([from, to]) => ({ from, to }))); });
