import type { Bytes } from '@microcourt/platform/sniff';
import { PdfDocument, type Painted } from './pdf-document.ts';
import { jpegOf, paintImage, sizeOfImage, smallerOf } from './picture.ts';
import type { Lines } from './words.ts';

/** How a file is opened for its pages: as a PDF, or as a picture that is one page. */
export type Form = 'pdf' | 'image';
/** A part of a page in thousandths of its width and height. */
export type Part = { x: number; y: number; w: number; h: number };
/** What sets a file without pages in pages: a PDF comes back. */
export type SetTask = { do: 'set'; key: string; type: string };
/** What may be asked of the pages of a file; `key` names the bytes, so that the same process need not read them twice. */
export type PagesTask = { form: Form; key: string } & (
  | { do: 'sizes' }
  | { do: 'pictures'; page: number; widths: readonly number[] }
  | { do: 'words'; pages: readonly number[] }
  | { do: 'cover'; page: number; width: number; parts: readonly Part[] }
);
/** What comes back. A page that cannot be painted has no pictures. */
export type PagesDone = {
  sizes: { sizes: [number, number][] };
  pictures: { pictures: { width: number; jpeg: Buffer }[] };
  words: { words: Lines[] };
  cover: { jpeg: Buffer; width: number; height: number } | null;
  set: { pdf: Buffer };
};

type Opened = { key: string; pdf: PdfDocument | null; image: Buffer | null };
const open: { now: Opened | null } = { now: null };

/** The file, opened; the one before it is closed. */
async function opened({ form, key }: PagesTask, bytes: Bytes): Promise<Opened> {
  if (open.now?.key === key) return open.now;
  open.now?.pdf?.close();
  open.now = null;
  const whole = await bytes.read(0, bytes.size);
  const pdf = form === 'pdf' ? await PdfDocument.open(whole) : null;
  if (form === 'pdf' && pdf === null) throw new Error('not a PDF that can be opened');
  return (open.now = { key, pdf, image: form === 'image' ? whole : null });
}

const painted = async ({ pdf, image }: Opened, page: number, width: number): Promise<Painted | null> => (pdf ? pdf.paint(page, width) : page === 1 ? paintImage(image!, width) : null);

/** Points within a part, a point more on each side, so that no edge of a letter looks out. */
function blacken({ rgbx, width, height }: Painted, { x, y, w, h }: Part): void {
  const left = Math.max(0, Math.floor((x * width) / 1_000) - 1), right = Math.min(width, Math.ceil(((x + w) * width) / 1_000) + 1);
  const top = Math.max(0, Math.floor((y * height) / 1_000) - 1), bottom = Math.min(height, Math.ceil(((y + h) * height) / 1_000) + 1);
  for (let row = top; row < bottom; row++) rgbx.fill(0, (row * width + left) * 4, (row * width + right) * 4);
}

async function pictures(file: Opened, page: number, widths: readonly number[]): Promise<PagesDone['pictures']> {
  const most = await painted(file, page, Math.max(...widths));
  if (most === null) return { pictures: [] };
  return { pictures: await Promise.all(widths.map(async (width) => ({ width, jpeg: width >= most.width ? await jpegOf(most) : await smallerOf(most, width) }))) };
}

async function cover(file: Opened, page: number, width: number, parts: readonly Part[]): Promise<PagesDone['cover']> {
  const points = await painted(file, page, width);
  if (points === null) return null;
  for (const part of parts) blacken(points, part);
  return { jpeg: await jpegOf(points, 85), width: points.width, height: points.height };
}

/** Does what is asked, in the process for files of strangers. */
export async function workOnPages(task: PagesTask, bytes: Bytes): Promise<PagesDone[PagesTask['do']]> {
  const file = await opened(task, bytes);
  switch (task.do) {
    case 'sizes': {
      const size = file.pdf ? null : await sizeOfImage(file.image!);
      return { sizes: file.pdf ? file.pdf.sizes() : size ? [size] : [] };
    }
    case 'pictures': return pictures(file, task.page, task.widths);
    case 'words': return { words: task.pages.map((page) => file.pdf?.words(page) ?? []) };
    case 'cover': return cover(file, task.page, task.width, task.parts);
  }
}
