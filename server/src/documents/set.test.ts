import { describe, expect, test } from 'vitest';
import { PDF } from '@libpdf/core';
import { DOCUMENT_KINDS } from '@microcourt/domain/documents/contract';
import { KINDS, paperOf, readValues } from '@microcourt/domain/documents/kinds';
import { known, LONG_NAME, RARE, WORST } from '@microcourt/domain/documents/samples.suite';
import { read } from './documents.suite.ts';
import { drawSeal, setPaper, type ToSet } from './set.ts';

const CODE = 'ABCD-EFGH-JKMN-PQRS';
const wanted = (kind: (typeof DOCUMENT_KINDS)[number], more: Partial<ToSet> = {}): ToSet => {
  const values = readValues(kind, WORST[kind]);
  if (!values.ok) throw new Error(values.refusal.code);
  const signers = KINDS[kind].signing === 'never' ? [] : Array.from({ length: 20 }, (_, i) => ({ key: `sign-${i}`, label: `${i % 2 ? '原告' : '被告'}${i % 2 ? LONG_NAME : RARE}` }));
  return { paper: paperOf(kind, known(), values.value), code: CODE, draft: false, signers, ...more };
};
const done = (given: ToSet, standard?: string) => {
  return setPaper(given, standard);
};

describe.each(DOCUMENT_KINDS.filter((kind) => !KINDS[kind].brought))('%s at its longest', (kind) => {
  test('is set with all its words, tagged, in our own font alone, with a place for each signature on its page', async () => {
    const given = wanted(kind), set = done(given), pdf = await PDF.load(set.pdf);
    expect(pdf.getPageCount()).toBe(set.pages);
    expect(set.spots.map((s) => s.key).sort()).toEqual([...given.signers.map((s) => s.key), ...(KINDS[kind].seal ? ['court'] : [])].sort());
    for (const { page, x, y, w, h } of set.spots) expect([page >= 1 && page <= set.pages, x >= 0 && x + w <= 595.3, y >= 0 && y + h <= 841.9]).toEqual([true, true, true]);
    const raw = Buffer.from(set.pdf).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('pdfaid:part>2<');
    const fonts = read('pdffonts', set.pdf), info = read('pdfinfo', set.pdf), text = read('pdftotext', set.pdf)?.replace(/\s/gu, '');
    if (fonts !== null) expect(fonts.trim().split('\n').slice(2).every((line) => /^[A-Z]{6}\+NotoSerifSC-(Regular|Bold)\s.*\syes yes yes\s/u.test(line))).toBe(true);
    if (info !== null) expect(info).toMatch(/Tagged:\s+yes/u);
    if (text !== undefined) expect(text).toContain(given.paper.title);
  });
  test('is fit for readers of the screen too: the stricter profile takes it, and the same words give the same bytes', () => {
    const given = wanted(kind), one = done(given), other = done(given);
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    expect(done(given, 'ua-1').pages).toBe(one.pages);
  });
});

test('words that look like code stay words', () => {
  const text = read('pdftotext', done(wanted('acceptance-notice')).pdf);
  if (text !== null) expect(text.replace(/\s/gu, '')).toContain('#import"x"$a_b$[c]\\*_`~@<>');
});
test('names that few fonts have are printed', () => {
  const text = read('pdftotext', done(wanted('rights-notice')).pdf);
  if (text !== null) expect(text).toContain(RARE);
});
test('what the font has no shape for stands by its number: the name of a party keeps no paper from being made', () => {
  const given = wanted('rights-notice'), paper = { ...given.paper, to: '\u{13000}某：' };
  const text = read('pdftotext', done({ ...given, paper }).pdf);
  if (text !== null) expect(text).toContain('〔U+13000〕某');
});
test('a draft says so on every page', () => {
  const text = read('pdftotext', done(wanted('summons', { draft: true })).pdf);
  if (text !== null) expect(text.replace(/\s/gu, '')).toMatch(/草.*稿|稿.*草/u);
});
test.each(['法院', '样本区人民法院', '浙江省杭州市样本经济技术开发区人民法院', LONG_NAME])('the seal of %s is drawn with its letters as shapes', (name) => {
  const svg = drawSeal(name, CODE);
  expect(svg).toContain('<svg');
  expect(svg).not.toContain('<text');
});
