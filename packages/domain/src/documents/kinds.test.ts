import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin } from '../calculators/form.ts';
import { citationsOf } from '../shared/citation.ts';
import type { Day } from '../shared/calendar.ts';
import { DOCUMENT_KINDS } from './contract.ts';
import { evidenceDays } from './kinds-opening.ts';
import { summonedInTime } from './kinds-hearing.ts';
import { KINDS, mayDraft, paperOf, readValues, titleOf } from './kinds.ts';
import { hanDay, momentInFigures } from './paper.ts';
import { known, RARE, WORST } from './samples.suite.ts';
import { texts } from './texts.ts';

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  test('has a title, an article for each of its rules, a form that can be begun, and drafters', () => {
    const { title, article, by, fields } = KINDS[kind];
    expect(title.every((one) => one !== '') && by.length > 0).toBe(true);
    expect(article.split('；').every((one) => citationsOf(one).length === 1)).toBe(true);
    expect(Object.values(fields).every((field) => begin(field) !== undefined)).toBe(true);
  });
  test('takes the longest that may be written, and says in its paper what is known', () => {
    const read = readValues(kind, WORST[kind]), k = known();
    expect(read).toMatchObject({ ok: true });
    const paper = paperOf(kind, k, read.ok ? read.value : {});
    expect(paper).toMatchObject({ courtName: k.courtName, title: titleOf(kind, 'civil'), number: k.number, date: k.on, sealed: KINDS[kind].seal });
    expect(KINDS[kind].brought ? paper.blocks.length : paper.blocks.length > 0).toBe(KINDS[kind].brought ? 0 : true);
  });
  test('takes no name that its form has not', () => {
    for (const name of ['number', 'courtName', 'date', 'judge', 'constructor', 'toString']) expect(readValues(kind, { ...WORST[kind], [name]: 'x' })).toMatchObject({ ok: false, refusal: { code: 'documents.known-better' } });
  });
});
test('the red seal stands on no kind that people sign: the seal that closes it is not seen', () => {
  expect(DOCUMENT_KINDS.filter((kind) => KINDS[kind].seal && KINDS[kind].signing !== 'never')).toEqual([]);
});
test('what is written nowhere holds characters that no paper may hold', () => {
  fc.assert(fc.property(fc.constantFrom('\u0000', '\u0008', '\u202e', '\u2066', '\ud800', '\u007f'), fc.string({ maxLength: 20 }), (bad, text) => {
    expect(readValues('rights-notice', { more: `${text}${bad}` })).toMatchObject({ ok: false, refusal: { code: 'documents.characters' } });
    expect(readValues('hearing-record', { ...WORST['hearing-record'], lines: [{ speaker: 'x', text: `${bad}${text}` }] })).toMatchObject({ ok: false });
  }));
});
test('titles name the kind of the case where the law names it', () => {
  expect([titleOf('judgment', 'civil'), titleOf('ruling', 'administrative'), titleOf('mediation-statement', 'civil'), titleOf('decision', 'civil'), titleOf('summons', 'civil')]).toEqual(['民事判决书', '行政裁定书', '民事调解书', '决定书', '传票']);
});

describe('the law', () => {
  test.each<[string, number, string | null]>([
    ['ordinary', 15, null], ['ordinary', 14, 'documents.evidence-days-few'], ['summary', 15, null], ['summary', 16, 'documents.evidence-days-many'], ['small-claims', 7, null], ['small-claims', 16, 'documents.evidence-days-many'],
  ])('days for evidence 证据规定（2019）第五十一条: %s %i', (procedure, days, code) => { expect(evidenceDays(procedure, days)).toMatchObject(code === null ? { ok: true } : { refusal: { code } }); });
  test.each<[string, string, string | null]>([
    ['ordinary', '2026-11-28', null], ['ordinary', '2026-11-27', 'documents.summons-late'], ['summary', '2026-11-25', null], ['small-claims', '2026-11-26', null], ['summary', '2026-11-24', 'documents.hearing-past'],
  ])('summons 民诉法解释（2022）第二百二十七条: %s on %s', (procedure, on, code) => { expect(summonedInTime({ procedure }, '2026-11-25' as Day, on as Day)).toMatchObject(code === null ? { ok: true } : { refusal: { code } }); });
  test('defendants answer in fifteen days, in thirty without a domicile in the country', () => {
    const said = (values: Record<string, unknown>, kind: 'civil' | 'administrative' = 'civil'): string => JSON.stringify(paperOf('response-notice', known({ kind }), values).blocks);
    expect(said({ abroad: false })).toContain('十五日内提出答辩状');
    expect(said({ abroad: true })).toContain('三十日内提出答辩状');
    expect(said({ abroad: false }, 'administrative')).toContain('十五日内提交作出行政行为的证据');
  });
  test('small claims have no appeal, and the notice says so', () => {
    const said = (procedure: string): string => JSON.stringify(paperOf('rights-notice', known({ procedure }), {}).blocks);
    expect(said('small-claims')).toContain('一审终审');
    expect(said('small-claims')).not.toContain('十五日内上诉');
    expect(said('ordinary')).toContain('十五日内上诉');
  });
  test('judgments are the judge’s, records the clerk’s too, certificates the platform’s; none without a number, few in a closed case', () => {
    const of = (kind: (typeof DOCUMENT_KINDS)[number], roles: string[], more = {}) => mayDraft(kind, roles, known(more));
    expect([of('judgment', ['judge']), of('hearing-record', ['clerk']), of('ruling', ['judge'], { closed: true })].every((d) => d.ok)).toBe(true);
    expect([of('judgment', ['clerk']), of('service-certificate', ['judge']), of('summons', ['plaintiff']), of('summons', ['clerk'], { number: null }), of('summons', ['clerk'], { closed: true }), of('return-notice', ['clerk'])].map((d) => (d.ok ? null : d.refusal.code)))
      .toEqual(['documents.judge-alone', 'documents.made-by-itself', 'shared.forbidden', 'documents.no-number', 'documents.case-closed', 'documents.before-registration']);
  });
});
test('days are written as papers write them', () => {
  expect([hanDay('2026-11-25' as Day), hanDay('2030-10-10' as Day), hanDay('2005-01-20' as Day), hanDay('2012-12-31' as Day)]).toEqual(['二〇二六年十一月二十五日', '二〇三〇年十月十日', '二〇〇五年一月二十日', '二〇一二年十二月三十一日']);
  expect(momentInFigures('2026-12-01T01:05:00Z')).toBe('2026年12月1日9时05分');
});
test('every refusal of the word has its sentences', () => {
  expect(Object.values(texts).every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  expect(JSON.stringify(paperOf('summons', known(), WORST.summons))).toContain(RARE);
});
