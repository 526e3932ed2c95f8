import { MOST_CELLS, type Said } from './blocks.ts';
import type { OfficeParts } from './parts.ts';
import { bitsOf } from './xml.ts';

/** How a number is shown: as a day, as a share, with so many decimals, or as it is. */
type Form = { day: boolean; share: boolean; decimals: number | null };
const MOST_COLUMNS = 40;
const DAY_MS = 86_400_000;

/** Texts that cells share. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let [inside, phonetic] = [false, false];
  for (const bit of bitsOf(xml)) {
    if ('open' in bit && bit.open === 'si') texts.push('');
    else if ('open' in bit && bit.open === 'rPh') phonetic = true;
    else if ('close' in bit && bit.close === 'rPh') phonetic = false;
    else if ('open' in bit && bit.open === 't') inside = !bit.alone;
    else if ('close' in bit && bit.close === 't') inside = false;
    else if ('text' in bit && inside && !phonetic && texts.length > 0) texts[texts.length - 1] += bit.text;
  }
  return texts;
}

/** The forms of the workbook's cell styles: built-in numbers of formats, and those that the workbook defines. */
function formsOf(xml: string): Form[] {
  const own = new Map<number, string>(), forms: Form[] = [];
  let cells = false;
  for (const bit of bitsOf(xml)) {
    if ('close' in bit) { if (bit.close === 'cellXfs') cells = false; continue; }
    if (!('open' in bit)) continue;
    if (bit.open === 'numFmt') own.set(Number(bit.attributes('numFmtId')), bit.attributes('formatCode') ?? '');
    else if (bit.open === 'cellXfs') cells = true;
    else if (bit.open === 'xf' && cells) forms.push(formOf(Number(bit.attributes('numFmtId') ?? 0), own));
  }
  return forms;
}
function formOf(id: number, own: ReadonlyMap<number, string>): Form {
  const code = (own.get(id) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''), decimals = /\.(0+)/.exec(code)?.[1]?.length ?? (code === '0' ? 0 : null);
  const day = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || /[yd]/i.test(code);
  return { day, share: id === 9 || id === 10 || code.includes('%'), decimals: id === 2 || id === 4 || id === 10 ? 2 : id === 1 || id === 3 || id === 9 ? 0 : decimals };
}

/** A number as the sheet shows it, near enough: days are days, shares shares. */
function shownNumber(value: string, form: Form | undefined, from1904: boolean): string {
  const n = Number(value);
  if (!form || !Number.isFinite(n) || value === '') return value;
  if (form.day && n > 0 && n < 200_000) {
    // Days since 1899-12-30; by the other reckoning since 1904-01-01.
    const at = new Date(Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) + Math.round(n * DAY_MS)).toISOString();
    return at.endsWith('T00:00:00.000Z') ? at.slice(0, 10) : at.slice(0, 16).replace('T', ' ');
  }
  const decimals = form.decimals;
  return form.share ? `${(n * 100).toFixed(decimals ?? 0)}%` : decimals === null ? value : n.toFixed(decimals);
}

const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

type Ground = { texts: readonly string[]; forms: readonly Form[]; from1904: boolean };
/** The rows of a sheet as texts; empty rows and columns at the end are left out. */
function rowsOf(xml: string, { texts, forms, from1904 }: Ground, most: number): { rows: string[][]; more: boolean } {
  const rows: string[][] = [];
  let [count, kind, style, column, value, takes] = [0, '', 0, 0, '', false];
  for (const bit of bitsOf(xml)) {
    if ('text' in bit) { if (takes) value += bit.text; continue; }
    if ('open' in bit) {
      if (bit.open === 'row') rows.push([]);
      else if (bit.open === 'c') { kind = bit.attributes('t') ?? 'n'; style = Number(bit.attributes('s') ?? 0); column = columnOf(bit.attributes('r') ?? ''); value = ''; }
      else if (bit.open === 'v' || bit.open === 't') takes = !bit.alone;
      continue;
    }
    if (bit.close === 'v' || bit.close === 't') takes = false;
    if (bit.close !== 'c' || value === '' || column >= MOST_COLUMNS) continue;
    const row = rows.at(-1);
    if (!row) continue;
    row[column] = kind === 's' ? texts[Number(value)] ?? '' : kind === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : kind === 'n' ? shownNumber(value, forms[style], from1904) : value;
    if (++count >= most) return { rows, more: true };
  }
  return { rows, more: false };
}

/** Rows of equal length, without what is empty at the end. */
function filled(rows: string[][]): string[][] {
  while (rows.length > 0 && rows.at(-1)!.every((cell) => (cell ?? '') === '')) rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

/** What a workbook says, sheet by sheet; hidden sheets too, since they are part of what was brought. */
export function readSheets(parts: OfficeParts): Said {
  const said: Said = { blocks: [], pictures: new Map(), wide: true }, references = parts.references('xl/workbook.xml'), workbook = parts.text('xl/workbook.xml');
  const ground: Ground = { texts: sharedTexts(parts.text('xl/sharedStrings.xml')), forms: formsOf(parts.text('xl/styles.xml')), from1904: /date1904="(1|true)"/.test(workbook) };
  let left = MOST_CELLS;
  for (const bit of bitsOf(workbook)) {
    if (!('open' in bit) || bit.open !== 'sheet') continue;
    const part = references.get(bit.attributes('id') ?? ''), { rows, more } = part ? rowsOf(parts.text(part), ground, left) : { rows: [], more: false };
    if (said.blocks.length > 0) said.blocks.push({ t: 'page' });
    said.blocks.push({ t: 'h', level: 2, text: bit.attributes('name') ?? '' }, { t: 'table', rows: filled(rows) });
    left -= rows.reduce((sum, row) => sum + row.length, 0);
    if (more || left <= 0) { said.blocks.push({ t: 'note', text: '后面的内容没有转换，请下载原文件查看。The rest was not converted; download the file.' }); break; }
  }
  return said;
}
