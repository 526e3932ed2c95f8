const hex = (text: string): string => Array.from(text).map((c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join('');

/** A Chinese font that is named and not carried, as objects from `n`. */
function chineseFont(objects: string[], n: number): void {
  objects[n] = `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [${n + 1} 0 R] >>`;
  objects[n + 1] = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${n + 2} 0 R /DW 1000 >>`;
  objects[n + 2] = '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 93 >>';
}

/** A PDF of one page with this content; `/F1` is a Chinese font. */
export function contentPdf(content: string, [width, height]: readonly [number, number]): Buffer {
  const objects: string[] = [];
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = '<< /Type /Pages /Count 1 /Kids [6 0 R] >>';
  chineseFont(objects, 3);
  objects[6] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 7 0 R /Resources << /Font << /F1 3 0 R >> >> >>`;
  objects[7] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  return written(objects);
}

/** A PDF of pages, each with these lines, set in a Chinese font that it names but does not carry; `more` is written into the catalogue. */
export function pdfOf(pages: readonly (readonly string[])[], { size = [595, 842] as readonly [number, number], more = '', rotate = 0 } = {}): Buffer {
  const objects: string[] = [], first = 6;
  objects[1] = `<< /Type /Catalog /Pages 2 0 R ${more} >>`;
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + i * 2} 0 R`).join(' ')}] >>`;
  chineseFont(objects, 3);
  for (const [index, lines] of pages.entries()) {
    const content = lines.map((line, row) => `BT /F1 16 Tf 60 ${size[1] - 80 - row * 30} Td <${hex(line)}> Tj ET`).join('\n');
    objects[first + index * 2] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Rotate ${rotate} /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`;
    objects[first + index * 2 + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  }
  return written(objects);
}

/** Objects as a PDF, numbered by their places. */
export function written(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.7\n'], places: number[] = [];
  let at = parts[0]!.length;
  for (let n = 1; n < objects.length; n++) {
    const text = `${n} 0 obj\n${objects[n]}\nendobj\n`;
    places.push(at);
    parts.push(text);
    at += Buffer.byteLength(text, 'latin1');
  }
  parts.push(`xref\n0 ${objects.length}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`);
  return Buffer.from(parts.join(''), 'latin1');
}
