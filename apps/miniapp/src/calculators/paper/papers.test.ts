import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import type { Working } from '@microcourt/domain/shared/worked';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, csvOfPaper } from '@microcourt/client/calculators/csv';
import { broken, layOut, paged, type Look } from '@microcourt/client/calculators/layout';
import { paperOf, plainText, type Paper } from '@microcourt/client/calculators/paper';
import { pdfOf } from '@microcourt/client/calculators/pdf';
import { wordsOf } from '../../shared/words';
import { words } from '../texts';
import { utf8 } from './utf8';

const both = (zh: string, en: string) => ({ zh, en });
const working: Working = {
  results: [{ label: both('上限', 'Cap'), fen: 9_000_000, text: both('90,000.00 元', 'CNY 90,000.00') }, { label: both('档', 'Parts'), text: both('一', 'one') }],
  steps: [{ text: '500,000.00 元 × 18%', en: 'CNY 500,000.00 × 18%', amount: 9_000_000, articles: [{ document: '律师服务收费意见', version: '2021-12', article: '第四条' }] }, { text: '没有数额的一步', en: 'A step without an amount', amount: null, articles: [] }],
  articles: [], tables: [{ table: 'lpr', version: '2026-08-20' }], remarks: [{ code: 'x', text: '暂定', en: 'provisional' }],
};
const calculator = calculatorNamed('lawyer-fee')!;
const paper = (language: 'zh' | 'en', typed = {}): Paper => paperOf({ calculator, typed: { amount: '50万', matter: 'other', ...typed }, working, language, court: '演示法院', made: '2026-11-24 10:00', words: wordsOf(words, language) });
/** Half an em for a keyboard's signs, one for the rest. */
const measure = (text: string, { size }: Look) => Array.from(text).reduce((sum, sign) => sum + (sign <= '~' ? size / 2 : size), 0);

describe('a calculation on paper', () => {
  test('says question, answer, steps with articles, tables and what to mind', () => {
    const text = plainText(paper('zh'));
    for (const part of ['演示法院', '500,000.00 元', '90,000.00 元', '律师服务收费意见（2021-12）第四条', '贷款市场报价利率 2026-08-20', '暂定', '没有数额的一步']) expect(text).toContain(part);
  });
  test('says it in English', () => {
    const text = plainText(paper('en'));
    for (const part of ['CNY 90,000.00', 'A step without an amount', 'provisional']) expect(text).toContain(part);
    expect(text).not.toContain('没有数额的一步');
    const lines = layOut(paper('en'), 400, 20, measure).flatMap(({ strokes }) => strokes.map((one) => one.text)).join('\n');
    for (const one of [text, lines]) expect(one).not.toMatch(/：|；/);
    expect(lines).toContain(': 2026-11-24 10:00');
  });
  test('leaves out what nobody filled in', () => { expect(paper('zh').inputs.every(({ text }) => text !== '')).toBe(true); });
});

describe('a line of a spreadsheet', () => {
  test.each(['=1+1', '+86', '-5', '@x', ' =1', '\t=1', '＝1'])('%o is no formula', (cell) => { expect(csvOf([[cell]])).toBe(`\ufeff"'${cell}"\r\n`); });
  test('quotation marks, commas and line ends stay in their cell', () => { expect(csvOf([['a"b', 'c,d\ne']])).toBe('\ufeff"a""b","c,d\ne"\r\n'); });
  test('headers and one row, as many of the one as of the other', () => {
    const [head, row, rest] = csvOfPaper(paper('zh')).slice(1).split('\r\n').map((line) => line.split('","').length);
    expect([head, rest]).toEqual([row, 1]);
  });
  test('is UTF-8 for every sign', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(Array.from(utf8(text))).toEqual(Array.from(new TextEncoder().encode(text))); }));
  });
});

describe('layout', () => {
  const look: Look = { size: 10, bold: false, ink: '#000' };
  test('no line is wider than the paper but by one closing sign, and nothing is lost', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('中文字，。（）abc 12,345.60%')), maxLength: 120 }), (text) => {
      const lines = broken(text, 100, look, measure);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(measure(line, look)).toBeLessThanOrEqual(100 + 3 * look.size);
    }));
  });
  test('no line begins with a closing sign or ends with an opening one', () => {
    expect(broken('一二三四五六七八九十，二', 100, look, measure)).toEqual(['一二三四五六七八九十，', '二']);
    expect(broken('一二三四五六七八九（二三', 100, look, measure)).toEqual(['一二三四五六七八九', '（二三']);
  });
  test('pages hold all lines in order, each no higher than the page', () => {
    const many = { ...paper('zh'), steps: Array.from({ length: 80 }, () => paper('zh').steps[0]!) };
    const lines = layOut(many, 595, 52, measure), pages = paged(lines, 738);
    expect(pages.flat()).toEqual(lines);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(738);
  });
});

describe('a PDF', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
  const bytes = pdfOf([0, 1].map(() => ({ jpeg, pixels: { width: 2, height: 2 }, texts: [{ x: 50, y: 700, size: 12, width: 60, text: '受理费 A' }] })), '标题', 'zh');
  const text = String.fromCharCode(...bytes);
  test('names the place of every object where it is', () => {
    const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
    const places = text.slice(at).match(/^\d{10} 00000 n $/gm)!.map((line) => Number(line.slice(0, 10)));
    expect(places).toHaveLength(13);
    places.forEach((place, i) => { expect(text.slice(place)).toMatch(new RegExp(`^${i + 1} 0 obj\\n`)); });
    expect(text.slice(at, at + 4)).toBe('xref');
  });
  test('says the length of every stream as it is', () => {
    for (const { 1: length, index, 0: head } of text.matchAll(/\/Length (\d+) >>\nstream\n/g)) expect(text.slice(index + head.length + Number(length)).startsWith('\nendstream')).toBe(true);
  });
  test('carries its words for searching: UTF-16, not drawn, and what the codes mean', () => {
    expect(text).toContain('3 Tr');
    expect(text).toContain('<53D774068D3900200041> Tj');
    expect(text).toContain('/Encoding /UniGB-UTF16-H');
    expect(text.match(/^<[0-9A-F]{4}> <[0-9A-F]{4}> <[0-9A-F]{4}>$/gm)).toHaveLength(256);
    expect(text).toContain('/Title <FEFF68079898>');
    expect(text).toContain('/Count 2');
  });
});
