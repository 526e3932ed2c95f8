import { deflateSync } from 'node:zlib';
import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfStream } from '@libpdf/core';
import sharp from 'sharp';
import { type Appearance, SealFailure, type Spot } from './port.ts';

const MOST_PIXELS = 4_000_000;
const numbers = (...all: readonly number[]): PdfArray => PdfArray.of(...all.map((n) => PdfNumber.of(Math.round(n * 1_000) / 1_000)));
const short = (n: number): string => String(Math.round(n * 100) / 100);

/** The page of a spot; refused where there is none. */
export function pageOf(pdf: PDF, { page }: Spot): NonNullable<ReturnType<PDF['getPage']>> {
  const found = pdf.getPage(page < 0 ? pdf.getPageCount() + page : page - 1);
  if (!found || page === 0) throw new SealFailure('page-missing', false);
  return found;
}

/** The rectangle of a spot in the page's own space, whose origin is below and which may be turned. */
export function rectangleOf(pdf: PDF, spot: Spot): PdfArray {
  const page = pageOf(pdf, spot), box = page.getCropBox(), [x0, y0, x1, y1] = [box.x, box.y, box.x + box.width, box.y + box.height];
  const point = (x: number, y: number): [number, number] => {
    if (page.rotation === 90) return [x0 + y, y0 + x];
    if (page.rotation === 180) return [x1 - x, y0 + y];
    return page.rotation === 270 ? [x1 - y, y1 - x] : [x0 + x, y1 - y];
  };
  const [a, b] = [point(spot.x, spot.y), point(spot.x + spot.w, spot.y + spot.h)];
  return numbers(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
}

/** A picture with its transparency, as an object of the document. */
async function pictureOf(pdf: PDF, png: Uint8Array): Promise<{ ref: PdfRef; width: number; height: number }> {
  const { data, info } = await sharp(png, { limitInputPixels: MOST_PIXELS }).toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    .catch(() => { throw new SealFailure('picture-unreadable', false); });
  const pixels = info.width * info.height, colour = Buffer.alloc(pixels * 3), alpha = Buffer.alloc(pixels);
  for (let i = 0; i < pixels; i++) {
    data.copy(colour, i * 3, i * 4, i * 4 + 3);
    alpha[i] = data[i * 4 + 3]!;
  }
  const image = (bytes: Buffer, space: string, more: Record<string, PdfRef> = {}): PdfRef => pdf.register(PdfStream.fromDict({
    Type: PdfName.of('XObject'), Subtype: PdfName.of('Image'), Width: PdfNumber.of(info.width), Height: PdfNumber.of(info.height), ColorSpace: PdfName.of(space),
    BitsPerComponent: PdfNumber.of(8), Filter: PdfName.of('FlateDecode'), ...more,
  }, deflateSync(bytes)));
  return { ref: image(colour, 'DeviceRGB', { SMask: image(alpha, 'DeviceGray') }), width: info.width, height: info.height };
}

/** Lines written by hand on 1000 × 400, drawn with a round pen. */
function penOf(strokes: Extract<NonNullable<Appearance>, { strokes: unknown }>['strokes'], { w, h }: Spot): string {
  const scale = Math.min(w / 1_000, h / 400), [left, top] = [(w - 1_000 * scale) / 2, h - (h - 400 * scale) / 2];
  const lines = strokes.filter((stroke) => stroke.length > 0).map((stroke) => {
    const points = stroke.map(([x, y]) => `${short(left + x * scale)} ${short(top - y * scale)}`);
    return `${points[0]} m ${(points.length > 1 ? points.slice(1) : points).map((p) => `${p} l`).join(' ')} S`;
  });
  return `q 1 J 1 j ${short(9 * scale)} w 0 0 0 RG ${lines.join('\n')} Q`;
}

/** What a signature looks like, as a form of the document that stands upright on the page however it is turned. */
export async function lookOf(pdf: PDF, appearance: Appearance, spot: Spot | null): Promise<PdfRef> {
  const { w, h } = spot ?? { w: 0, h: 0 }, turn = spot === null ? 0 : pageOf(pdf, spot).rotation * Math.PI / 180;
  const resources = new PdfDict();
  let drawn = '';
  if (appearance && 'strokes' in appearance && spot) drawn = penOf(appearance.strokes, spot);
  if (appearance && 'png' in appearance && spot) {
    const { ref, width, height } = await pictureOf(pdf, appearance.png), scale = Math.min(w / width, h / height);
    resources.set('XObject', PdfDict.of({ Picture: ref }));
    drawn = `q ${short(width * scale)} 0 0 ${short(height * scale)} ${short((w - width * scale) / 2)} ${short((h - height * scale) / 2)} cm /Picture Do Q`;
  }
  return pdf.register(PdfStream.fromDict({
    Type: PdfName.of('XObject'), Subtype: PdfName.of('Form'), BBox: numbers(0, 0, w, h), Resources: resources,
    Matrix: numbers(Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0),
  }, Buffer.from(drawn, 'latin1')));
}
