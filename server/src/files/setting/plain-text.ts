import { MOST_BLOCKS, MOST_CELLS, MOST_CHARACTERS, type Said } from './blocks.ts';

const CUT = { t: 'note', text: '后面的内容没有转换，请下载原文件查看。The rest was not converted; download the file.' } as const;

/** What a text says, line by line. */
export function readText(bytes: Buffer): Said {
  const text = bytes.toString('utf8').replace(/^\ufeff/, ''), lines = text.slice(0, MOST_CHARACTERS).split(/\r?\n/), shown = lines.slice(0, MOST_BLOCKS);
  return { blocks: [...shown.map((line) => ({ t: 'p' as const, text: line.replaceAll('\t', '\u2003') })), ...(text.length > MOST_CHARACTERS || lines.length > shown.length ? [CUT] : [])], pictures: new Map(), wide: false };
}

/** The cells of a table of text (RFC 4180): quoted cells may hold commas, quotes and ends of lines. */
function cellsOf(text: string): { rows: string[][]; more: boolean } {
  const rows: string[][] = [[]];
  let [cell, quoted, count] = ['', false, 0];
  const end = (): void => { rows.at(-1)!.push(cell); cell = ''; count++; };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) { if (c !== '"') cell += c; else if (text[i + 1] === '"') { cell += c; i++; } else quoted = false; }
    else if (c === '"' && cell === '') quoted = true;
    else if (c === ',') end();
    else if (c === '\n') { end(); rows.push([]); }
    else if (c !== '\r') cell += c;
    if (count >= MOST_CELLS) return { rows, more: true };
  }
  end();
  return { rows, more: false };
}

/** What a table of text says. */
export function readTable(bytes: Buffer): Said {
  const { rows, more } = cellsOf(bytes.toString('utf8').replace(/^\ufeff/, '').trimEnd()), width = Math.min(40, Math.max(...rows.map((row) => row.length)));
  return { blocks: [{ t: 'table', rows: rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? '')) }, ...(more ? [CUT] : [])], pictures: new Map(), wide: width > 6 };
}
