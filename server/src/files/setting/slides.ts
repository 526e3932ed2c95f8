import type { Said } from './blocks.ts';
import { MOST_PICTURES } from './blocks.ts';
import type { OfficeParts } from './parts.ts';
import { bitsOf } from './xml.ts';

/** One slide: its texts and tables in their order, and its pictures. */
function readSlide(parts: OfficeParts, part: string, said: Said): void {
  const references = parts.references(part);
  let [text, takes, table]: [string | null, boolean, string[][] | null] = [null, false, null];
  for (const bit of bitsOf(parts.text(part))) {
    if ('text' in bit) { if (takes) text = (text ?? '') + bit.text; continue; }
    if ('open' in bit) {
      if (bit.open === 'p') text = '';
      else if (bit.open === 't') takes = !bit.alone;
      else if (bit.open === 'br') text = `${text ?? ''}\n`;
      else if (bit.open === 'tbl') table = [];
      else if (bit.open === 'tr') table?.push([]);
      else if (bit.open === 'tc') table?.at(-1)?.push('');
      else if (bit.open === 'blip') {
        const name = references.get(bit.attributes('embed') ?? ''), bytes = name && said.pictures.size < MOST_PICTURES ? parts.bytes(name) : null;
        if (name && bytes) { said.pictures.set(name, bytes); said.blocks.push({ t: 'picture', name }); }
      }
      continue;
    }
    if (bit.close === 't') takes = false;
    else if (bit.close === 'tbl' && table) { said.blocks.push({ t: 'table', rows: table }); table = null; }
    else if (bit.close === 'p' && text !== null) {
      const row = table?.at(-1);
      if (row && row.length > 0) row[row.length - 1] += `${row.at(-1) === '' ? '' : '\n'}${text}`;
      else if (text.trim() !== '') said.blocks.push({ t: 'p', text });
      text = null;
    }
  }
}

/** What a presentation says, a page for each slide. */
export function readSlides(parts: OfficeParts): Said {
  const said: Said = { blocks: [], pictures: new Map(), wide: true }, references = parts.references('ppt/presentation.xml');
  let count = 0;
  for (const bit of bitsOf(parts.text('ppt/presentation.xml'))) {
    if (!('open' in bit) || bit.open !== 'sldId' || count >= 2_000) continue;
    // Two attributes end in `id`: the one with a prefix names the part.
    const part = references.get(bit.attributes('r:id') ?? bit.attributes('id') ?? '');
    if (!part) continue;
    if (count++ > 0) said.blocks.push({ t: 'page' });
    readSlide(parts, part, said);
  }
  return said;
}
