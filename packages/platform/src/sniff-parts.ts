import type { Danger } from './danger.ts';
import { unpack, type ZipEntry } from './zip.ts';

/** The test file by which scanners are tried out, in two parts: this source is no virus. */
export const EICAR = ['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-');

/** Kinds of references that fetch and run what stands outside of the file when it is opened: templates, objects, frames. */
const RUNS = /\/(attachedTemplate|oleObject|frame|subDocument|vmlDrawing|control)"/;
const RELATION = /<Relationship\b[^>]*TargetMode\s*=\s*"External"[^>]*>/g;
/** What reaches into the network of the court or the disk of who opens it. */
const REACHES = /Target\s*=\s*"(file:|mhtml:|\\\\|smb:|search-ms:|ms-[a-z]+:)/i;

function dangerOfReferences(xml: string): Danger | null {
  for (const [relation] of xml.matchAll(RELATION)) if (RUNS.test(relation) || (REACHES.test(relation) && !relation.includes('/hyperlink"'))) return 'external';
  return null;
}

/** Fields and formulas that start a program when they are worked out (DDE); a field's instruction may be cut into pieces. */
function startsPrograms(xml: string): boolean {
  if (!/instr|dde|\|/i.test(xml)) return false;
  const instructions = Array.from(xml.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)</g), ([, text]) => text).join('') + Array.from(xml.matchAll(/\binstr\s*=\s*"([^"]*)"/g), ([, text]) => ` ${text}`).join('');
  return /DDE(AUTO)?\b/i.test(instructions) || /<(?:\w+:)?f\b[^>]*>[^<]*\|[^<]*!/.test(xml) || /<(?:\w+:)?ddeLink\b/.test(xml);
}

/** What is wrong with a part of an office file. */
function dangerOfPart(name: string, bytes: Buffer): Danger | null {
  if (bytes.includes(EICAR, 0, 'latin1')) return 'virus';
  if (/embeddings\/.*\.bin$|oleObject[^/]*$/i.test(name) || /\.(zip|rar|7z|gz|iso|cab|msi)$/i.test(name)) return 'embedded';
  if (name.endsWith('.rels')) return dangerOfReferences(bytes.toString('utf8'));
  if (name === '[Content_Types].xml') return bytes.includes('macroEnabled', 0, 'latin1') ? 'macros' : null;
  return /\.xml$/i.test(name) && startsPrograms(bytes.toString('utf8')) ? 'macros' : null;
}

/** What is dangerous inside an office file, or null. Every part is unpacked, no further than the list claims and than there is room for. */
export function dangerInside(b: Buffer, entries: readonly ZipEntry[], most: number): Danger | null {
  let left = most;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const bytes = unpack(b, entry, Math.min(entry.unpacked, left));
    if (bytes === 'too-much') return 'bomb';
    if (bytes === null || bytes.length !== entry.unpacked) return 'damaged';
    left -= bytes.length;
    const found = dangerOfPart(entry.name, bytes);
    if (found) return found;
  }
  return null;
}
