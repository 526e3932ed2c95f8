/** A line of text on a page: from its left end, on its base line, in points from the lower left corner; `width` as it was drawn. */
export type PdfText = { readonly x: number; readonly y: number; readonly size: number; readonly width: number; readonly text: string };
/** A page: a JPEG picture that fills it, and the same words, not drawn, so that they can be found and copied. */
export type PdfPage = { readonly jpeg: Uint8Array; readonly pixels: { readonly width: number; readonly height: number }; readonly texts: readonly PdfText[] };

/** A4, in points. */
export const A4 = { width: 595, height: 842 } as const;

const hex = (units: readonly number[]): string => units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('');
/** UTF-16, as the code map of the font reads it. */
const utf16 = (text: string): string => hex(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Half of an em for what a keyboard writes, one em for the rest: the widths that the font below is given. */
const emsOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign >= ' ' && sign <= '~' ? 0.5 : 1), 0);

/** The words of a page, invisible (mode 3), each line stretched to the width of its picture. */
const wordsOf = (texts: readonly PdfText[]): string => texts.filter(({ text }) => text.trim() !== '').map(({ x, y, size, width, text }) =>
  `BT 3 Tr /F1 ${number(size)} Tf ${number(width > 0 ? width / (emsOf(text) * size) * 100 : 100)} Tz 1 0 0 1 ${number(x)} ${number(y)} Tm <${utf16(text)}> Tj ET\n`).join('');

/** What the codes mean, said once more for readers that have no maps of Chinese fonts: a code is its own UTF-16. */
function meaning(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => `<${hex([high * 256])}> <${hex([high * 256 + 255])}> <${hex([high * 256])}>`);
  const block = (some: readonly string[]) => `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange\n`;
  const blocks = [0, 100, 200].map((from) => block(ranges.slice(from, from + 100))).join('');
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Words def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n${blocks}endcmap end end\n`;
}

/** The parts of a PDF in order, with their places in the file. */
class Parts {
  readonly #pieces: Uint8Array[] = [];
  readonly #places: number[] = [];
  #length = 0;

  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? Uint8Array.from(piece, (sign) => sign.charCodeAt(0)) : piece;
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }
  object(id: number, head: string, stream?: string | Uint8Array): void {
    this.#places[id] = this.#length;
    this.write(`${id} 0 obj\n${stream === undefined ? head : head.replace(/>>$/, `/Length ${stream.length} >>`)}\n`);
    if (stream !== undefined) {
      this.write('stream\n');
      this.write(stream);
      this.write('\nendstream\n');
    }
    this.write('endobj\n');
  }
  end(root: string): Uint8Array<ArrayBuffer> {
    const at = this.#length, count = this.#places.length;
    const lines = this.#places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    this.write(`xref\n0 ${count}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${count} ${root} >>\nstartxref\n${at}\n%%EOF\n`);
    const whole = new Uint8Array(this.#length);
    let from = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, from);
      from += piece.length;
    }
    return whole;
  }
}

const FONT = '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>';
const DESCENDANT = '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>';
const DESCRIPTOR = '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';
const FIRST_PAGE = 8, OF_A_PAGE = 3;

/** Pages as a PDF document (ISO 32000-1) on A4: pictures with invisible words above them. The Chinese font is one that every reader supplies, so none is carried along. */
export function pdfOf(pages: readonly PdfPage[], title: string, language: 'zh' | 'en'): Uint8Array<ArrayBuffer> {
  const parts = new Parts();
  parts.write('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n');
  const ids = pages.map((_, i) => FIRST_PAGE + i * OF_A_PAGE);
  parts.object(1, `<< /Type /Catalog /Pages 2 0 R /Lang (${language === 'zh' ? 'zh-CN' : 'en'}) /ViewerPreferences << /DisplayDocTitle true >> >>`);
  parts.object(2, `<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  parts.object(3, FONT);
  parts.object(4, DESCENDANT);
  parts.object(5, DESCRIPTOR);
  parts.object(6, '<< >>', meaning());
  parts.object(7, `<< /Title <FEFF${utf16(title)}> /Producer (Microcourt) >>`);
  pages.forEach(({ jpeg, pixels, texts }, i) => {
    const id = ids[i] as number;
    parts.object(id, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 ${id + 2} 0 R >> >> >>`);
    parts.object(id + 1, '<< >>', `q ${A4.width} 0 0 ${A4.height} 0 0 cm /I1 Do Q\n${wordsOf(texts)}`);
    parts.object(id + 2, `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode >>`, jpeg);
  });
  return parts.end('/Root 1 0 R /Info 7 0 R');
}
