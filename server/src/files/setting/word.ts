import { type Block, MOST_BLOCKS, MOST_CHARACTERS, MOST_PICTURES, type Said } from './blocks.ts';
import { Numbering } from './numbering.ts';
import type { OfficeParts } from './parts.ts';
import { bitsOf, type Bit } from './xml.ts';

const PART = 'word/document.xml';
type Paragraph = { text: string; style: string; numId: string | null; level: number; centred: boolean; pictures: string[] };
const fresh = (): Paragraph => ({ text: '', style: '', numId: null, level: 0, centred: false, pictures: [] });

/** Styles that are headings, with their level: by their outline, or by their name. */
function headingsOf(xml: string): Map<string, number> {
  const found = new Map<string, number>();
  let id: string | null = null;
  for (const bit of bitsOf(xml)) {
    if (!('open' in bit)) continue;
    if (bit.open === 'style') id = bit.attributes('styleId');
    const value = bit.attributes('val') ?? '';
    if (id !== null && bit.open === 'outlineLvl' && Number(value) < 6) found.set(id, Number(value) + 1);
    if (id !== null && bit.open === 'name' && /^(heading|标题) ?[1-6]$/i.test(value)) found.set(id, Number(value.slice(-1)));
    if (id !== null && bit.open === 'name' && /^(title|标题)$/i.test(value)) found.set(id, 1);
  }
  return found;
}

/** Reads a Word document bit by bit. Text that was deleted, fields' instructions and whatever acts are not read at all. */
class Reading {
  readonly said: Said = { blocks: [], pictures: new Map(), wide: false };
  readonly #parts: OfficeParts;
  readonly #numbers: Numbering;
  readonly #headings: Map<string, number>;
  readonly #references: Map<string, string>;
  #paragraph: Paragraph | null = null;
  #texts = false;
  /** Tables within tables are read into the cell of the outer one. */
  #tables: { rows: string[][] }[] = [];
  #characters = 0;

  constructor(parts: OfficeParts) {
    this.#parts = parts;
    this.#numbers = new Numbering(parts.text('word/numbering.xml'));
    this.#headings = headingsOf(parts.text('word/styles.xml'));
    this.#references = parts.references(PART);
  }

  read(): Said {
    for (const bit of bitsOf(this.#parts.text(PART))) {
      if (this.said.blocks.length > MOST_BLOCKS || this.#characters > MOST_CHARACTERS) break;
      this.#take(bit);
    }
    return this.said;
  }

  #take(bit: Bit): void {
    if ('text' in bit) { if (this.#texts && this.#paragraph) { this.#paragraph.text += bit.text; this.#characters += bit.text.length; } return; }
    if ('close' in bit) return this.#close(bit.close);
    const value = bit.attributes('val') ?? '', p = this.#paragraph;
    switch (bit.open) {
      case 'p': this.#paragraph = fresh(); return;
      case 't': this.#texts = !bit.alone; return;
      case 'tab': if (p && p.text !== '') p.text += '\u2003'; return;
      case 'br': if (p) p.text += '\n'; return;
      case 'pStyle': if (p) p.style = value; return;
      case 'numId': if (p) p.numId = value; return;
      case 'ilvl': if (p) p.level = Number(value) || 0; return;
      case 'jc': if (p) p.centred = value === 'center'; return;
      case 'blip': { const name = this.#references.get(bit.attributes('embed') ?? ''); if (p && name) p.pictures.push(name); return; }
      case 'tbl': this.#tables.push({ rows: [] }); return;
      case 'tr': this.#tables.at(-1)?.rows.push([]); return;
      case 'tc': this.#tables.at(-1)?.rows.at(-1)?.push(''); return;
    }
  }

  #close(name: string): void {
    if (name === 't') this.#texts = false;
    else if (name === 'p' && this.#paragraph) { this.#end(this.#paragraph); this.#paragraph = null; }
    else if (name === 'tbl') {
      const table = this.#tables.pop(), outer = this.#tables.at(-1)?.rows.at(-1);
      if (!table) return;
      if (outer && outer.length > 0) outer[outer.length - 1] += table.rows.map((row) => row.join('　')).join('\n');
      else this.said.blocks.push({ t: 'table', rows: table.rows });
    }
  }

  #end({ text, style, numId, level, centred, pictures }: Paragraph): void {
    const cells = this.#tables.at(-1)?.rows.at(-1);
    const mark = numId === null || numId === '0' ? '' : this.#numbers.next(numId, level);
    if (cells && cells.length > 0) { cells[cells.length - 1] += `${cells.at(-1) === '' ? '' : '\n'}${mark}${text}`; }
    else {
      const heading = this.#headings.get(style);
      const block: Block = heading ? { t: 'h', text: `${mark}${mark && ' '}${text}`, level: heading } : { t: 'p', text, level, centred, ...(mark ? { mark } : {}) };
      this.said.blocks.push(block);
    }
    for (const name of pictures) {
      const bytes = this.said.pictures.size < MOST_PICTURES && !this.said.pictures.has(name) ? this.#parts.bytes(name) : null;
      if (bytes) this.said.pictures.set(name, bytes);
      if (this.said.pictures.has(name)) this.said.blocks.push({ t: 'picture', name });
    }
  }
}

/** What a Word document says. */
export const readWord = (parts: OfficeParts): Said => new Reading(parts).read();
