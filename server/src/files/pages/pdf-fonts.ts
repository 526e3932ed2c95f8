import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** Character sets of Windows that stand for Chinese, Japanese and Korean. */
const EAST_ASIAN = new Set([128, 129, 134, 136]);
const NAME = Buffer.from('Noto Serif SC\0');
const FONT = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';

/** The memory of PDFium as it is now; it is another one after it has grown. */
export const heapOf = ({ pdfium }: Pick<WrappedPdfiumModule, 'pdfium'>): Uint8Array => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;

/** A table of a TrueType font by its tag; the whole font for tag 0. */
function tableOf(font: Buffer, tag: number): Buffer | null {
  if (tag === 0) return font;
  for (let at = 12, left = font.readUInt16BE(4); left > 0; left--, at += 16) {
    if (font.readUInt32BE(at) === tag >>> 0) return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
  }
  return null;
}

/**
 * Lends PDFium a Chinese font for papers that name one without carrying it (most that were printed by Chinese office programs do): without it such text is not painted at all.
 * Latin text has fonts inside PDFium. The memory of the font is taken only when a paper asks for it.
 */
export function lendFonts({ pdfium, FPDF_SetSystemFontInfo }: WrappedPdfiumModule): void {
  let font: Buffer | null = null;
  const load = (): Buffer => (font ??= readFileSync(createRequire(import.meta.url).resolve(FONT)));
  const put = (bytes: Uint8Array, at: number, room: number): number => {
    if (at !== 0 && room >= bytes.length) heapOf({ pdfium }).set(bytes, at);
    return bytes.length;
  };
  // A new one each time: the same function added twice keeps its first form.
  const nothing = () => (): void => undefined;
  const add = (deed: (...given: number[]) => number | void, form: string): number => pdfium.addFunction(deed, form);
  // FPDF_SYSFONTINFO, version 1: release, enumerate, map, get, data of a table, name, character set, delete.
  const table = [
    1, add(nothing(), 'vi'), add(nothing(), 'vii'), add((_self, _weight, _italic, charset) => (EAST_ASIAN.has(charset!) ? 1 : 0), 'iiiiiiii'), add(() => 0, 'iii'),
    add((_self, _font, tag, at, room) => { const part = tableOf(load(), tag!); return part ? put(part, at!, room!) : 0; }, 'iiiiii'),
    add((_self, _font, at, room) => put(NAME, at!, room!), 'iiiii'), add(() => 134, 'iii'), add(nothing(), 'vii'),
  ];
  const at = pdfium.wasmExports.malloc(table.length * 4);
  for (const [index, value] of table.entries()) pdfium.setValue(at + index * 4, value, 'i32');
  FPDF_SetSystemFontInfo(at);
}
