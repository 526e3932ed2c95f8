import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A weight of the one font in which papers are set; it has every character of names. */
export const fontFile = (name: '400Regular/NotoSerifSC_400Regular.ttf' | '700Bold/NotoSerifSC_700Bold.ttf'): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${name}`));

/** The code points for which a TrueType font has a shape, by its `cmap` (format 12, which reaches beyond the first plane). */
function glyphsIn(font: Buffer): ReadonlySet<number> {
  const tables = font.readUInt16BE(4), found = new Set<number>();
  let cmap = 0;
  for (let i = 0; i < tables; i++) if (font.toString('latin1', 12 + i * 16, 16 + i * 16) === 'cmap') cmap = font.readUInt32BE(12 + i * 16 + 8);
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (font.readUInt16BE(at) !== 12) continue;
    for (let g = 0; g < font.readUInt32BE(at + 12); g++) {
      const [from, to] = [font.readUInt32BE(at + 16 + g * 12), font.readUInt32BE(at + 20 + g * 12)];
      for (let c = from; c <= to; c++) found.add(c);
    }
  }
  if (found.size === 0) throw new Error('the font has no table of characters');
  return found;
}

let known: ReadonlySet<number> | undefined;
/** Characters that are not printed and need no shape: line breaks and the marks that join or part letters. */
const UNSEEN = new Set([0x0a, 0x0d, 0x09, 0x200b, 0x200c, 0x200d, 0xfeff, 0xfe0e, 0xfe0f]);

/** Whether a character cannot be printed. */
function lacks(c: string): boolean {
  const glyphs = (known ??= glyphsIn(fontFile('400Regular/NotoSerifSC_400Regular.ttf'))), code = c.codePointAt(0) as number;
  return !glyphs.has(code) && !UNSEEN.has(code);
}

/** A value with what the font lacks in its texts written by number, 〔U+1F600〕: nothing that someone said is lost, and nobody's words keep a paper from being made. */
export function byNumber<T>(value: T): T {
  if (typeof value === 'string') return Array.from(value, (c) => (lacks(c) ? `〔U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}〕` : c)).join('') as T;
  if (Array.isArray(value)) return value.map((one: unknown) => byNumber(one)) as T;
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, byNumber(one)])) as T : value;
}

/** The characters of all texts in a value that the font lacks, each once, at most ten. */
export function missingGlyphs(value: unknown): string {
  const missing = new Set<string>();
  const look = (one: unknown): void => {
    if (typeof one === 'string') { for (const c of one) if (lacks(c)) missing.add(c); }
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(look);
  };
  look(value);
  return [...missing].slice(0, 10).join('');
}
