/** A page of pictures: a JPEG, its points, and the size of the page in points of 1/72 inch. */
export type PicturePage = { jpeg: Buffer; width: number; height: number; size: readonly [number, number] };

const CATALOGUE = 1, PAGES = 2, FIRST = 3;

/**
 * A PDF of pictures, one a page, and of nothing else: no words, no names, no dates, no history. The same pictures give the same bytes.
 * Written as the pages come, so that one of them at a time is in memory.
 */
export async function* pdfOfPictures(count: number, pages: AsyncIterable<PicturePage>): AsyncGenerator<Buffer> {
  const places: number[] = [];
  let at = 0;
  const object = (n: number, head: string, stream?: Buffer): Buffer => {
    const body = stream ? [Buffer.from(`${n} 0 obj\n${head}\nstream\n`), stream, Buffer.from('\nendstream\nendobj\n')] : [Buffer.from(`${n} 0 obj\n${head}\nendobj\n`)];
    const bytes = Buffer.concat(body);
    places[n] = at;
    at += bytes.length;
    return bytes;
  };
  const begin = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');
  at = begin.length;
  yield begin;
  yield object(CATALOGUE, `<< /Type /Catalog /Pages ${PAGES} 0 R >>`);
  yield object(PAGES, `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, i) => `${FIRST + i * 3} 0 R`).join(' ')}] >>`);
  let n = FIRST;
  for await (const { jpeg, width, height, size: [w, h] } of pages) {
    const content = Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /P Do Q`);
    yield object(n, `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${n + 1} 0 R /Resources << /XObject << /P ${n + 2} 0 R >> >> >>`);
    yield object(n + 1, `<< /Length ${content.length} >>`, content);
    yield object(n + 2, `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`, jpeg);
    n += 3;
  }
  const list = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  yield Buffer.from(`xref\n0 ${n}\n0000000000 65535 f \n${list}trailer << /Size ${n} /Root ${CATALOGUE} 0 R >>\nstartxref\n${at}\n%%EOF\n`);
}
