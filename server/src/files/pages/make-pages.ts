import * as z from 'zod/mini';
import { PagesMade } from '@microcourt/domain/files/contract';
import { job, type Ctx, type Job, type JobCtx } from '@microcourt/platform/module';
import type { Objects } from '@microcourt/platform/objects';
import { filesById, type FileRow } from '../store.ts';
import { addPicture, beginRendering, freeUnread, holdFile, noteFailed, noteSizes, type Rendering, renderingOf, setWords, takeLookers, unpainted, unread } from '../store-pages.ts';
import { UNREAD } from '../views.ts';
import { bytesIn, derivedName, sourceOf, wayOf, whole, type Source } from './source.ts';
import { bookReading } from './read-pages.ts';
import { sealWords } from './sealed-words.ts';
import { countOf } from './words.ts';

/** Widths that are painted ahead: the strip of thumbnails, and a page on a phone. */
const AHEAD = [160, 960] as const;
/** How long one run paints; then others have their turn. */
const SLICE_MS = 20_000;
const BATCH = 20;
/** Fewer characters than these are a stamp or a page number on a scanned page: its picture is read instead. */
const FEW = 20;
/** After so many pages in a row that cannot be painted nothing more is painted ahead. */
const MOST_FAILURES = 3;
type Parts = { objects: Objects; room: NonNullable<JobCtx['ports']['pages']> };
type Work = Parts & { ctx: JobCtx; row: FileRow; source: Source };

/** Keeps something made of a file, if the file is still there; else it goes again. */
async function keep({ ctx, objects, row }: Pick<Work, 'ctx' | 'objects' | 'row'>, bytes: Uint8Array, note: (inner: Ctx, object: string) => Promise<boolean>): Promise<boolean> {
  const object = derivedName();
  await objects.put(row.subject, object, whole(bytes));
  const kept = await ctx.within(async (inner) => (await holdFile(inner.tx, row.id)) && note(inner, object));
  if (!kept) await objects.delete(object);
  return kept;
}

async function bell(ctx: Ctx, row: FileRow): Promise<void> {
  for (const personId of await takeLookers(ctx.tx, row.id)) ctx.ring(`me:${personId}`);
}

/** The sizes of the pages: known before any picture is painted. */
export async function measure(ctx: JobCtx, { objects, room }: Parts, row: FileRow): Promise<Rendering | null> {
  await ctx.within(async (inner) => { if (await holdFile(inner.tx, row.id)) await beginRendering(inner.tx, { caseId: row.caseId, fileId: row.id }); });
  const before = await ctx.within((inner) => renderingOf(inner.tx, row.id));
  if (!before || before.state !== 'making') return before ?? null;
  const set = wayOf(row) === 'set' ? await setIn(objects, room, row) : null, source = sourceOf(objects, row, set ?? before);
  const found = source && await room.work({ do: 'sizes', form: source.form, key: source.key }, source.bytes), known = found !== null && found.sizes.length > 0;
  if (set && !known) await objects.delete(set.pdf);
  return noteMeasured(ctx, row, known ? { sizes: found.sizes, set } : null);
}

/** Sets a file without pages in a PDF, kept beside it; null if that cannot be done. */
async function setIn(objects: Objects, room: Parts['room'], row: FileRow): Promise<{ pdf: string; pdfSize: number } | null> {
  const done = await room.work({ do: 'set', key: row.object, type: row.type }, bytesIn(objects, row.subject, row.object, row.size));
  if (!done) return null;
  const pdf = derivedName();
  return { pdf, pdfSize: (await objects.put(row.subject, pdf, whole(Buffer.from(done.pdf)))).size };
}

/** Writes down how many pages there are and how large, or that there are none. */
function noteMeasured(ctx: JobCtx, row: FileRow, found: { sizes: [number, number][]; set: { pdf: string; pdfSize: number } | null } | null): Promise<Rendering | null> {
  const of = { caseId: row.caseId, fileId: row.id };
  return ctx.within(async (inner) => {
    if (!(await holdFile(inner.tx, row.id))) return null;
    if (found) await noteSizes(inner.tx, of, found.sizes, found.set);
    else await noteFailed(inner.tx, row.id);
    await inner.tell(PagesMade, { fileId: row.id, count: found?.sizes.length ?? 0 }, { caseId: row.caseId, stream: UNREAD });
    await bell(inner, row);
    return await renderingOf(inner.tx, row.id) ?? null;
  });
}

/** The words that the file itself has. What has none, or next to none, is left to be read from its picture. */
async function takeWords({ ctx, room, row, source }: Work): Promise<void> {
  if (source.form !== 'pdf') return;
  const pages = await ctx.within((inner) => unread(inner.tx, row.id));
  for (let at = 0; at < pages.length; at += BATCH) {
    const some = pages.slice(at, at + BATCH), found = await room.work({ do: 'words', form: source.form, key: source.key, pages: some }, source.bytes);
    if (found === null) return;
    await ctx.within(async (inner) => {
      if (!(await holdFile(inner.tx, row.id))) return;
      for (const [index, page] of some.entries()) {
        const lines = found.words[index] ?? [];
        if (countOf(lines) >= FEW) await setWords(inner.tx, { fileId: row.id, page }, { words: await sealWords(inner, row, page, lines), source: 'file', confidence: 100 });
      }
    });
  }
}

/** Paints pages before anybody asks for them; whether there is more to do. */
async function paintAhead({ ctx, objects, room, row, source }: Work, pages: number): Promise<boolean> {
  const until = performance.now() + SLICE_MS, missing = await ctx.within((inner) => unpainted(inner.tx, row.id, pages, AHEAD[0]));
  let failures = 0;
  for (const page of missing) {
    if (performance.now() > until) return true;
    const done = await room.work({ do: 'pictures', form: source.form, key: source.key, page, widths: AHEAD }, source.bytes);
    if (done === null && ++failures >= MOST_FAILURES) return false;
    if (done !== null) failures = 0;
    for (const { width, jpeg } of done?.pictures ?? []) {
      await keep({ ctx, objects, row }, jpeg, (inner, object) => addPicture(inner.tx, { caseId: row.caseId, fileId: row.id, page, width, object }));
    }
  }
  return false;
}

const Body = z.object({ fileId: z.uuid() });
/** Makes the pages of a file: sizes first, then the words it has, then pictures ahead of those who look. It goes on where it was broken off. */
export const makePages: Job<typeof Body> = job('files.make-pages', Body, async (ctx, { fileId }) => {
  const { objects, pages: room } = ctx.ports, [row] = await ctx.within((inner) => filesById(inner.tx, [fileId]));
  if (!objects || !room || !row) return;
  const rendering = await measure(ctx, { objects, room }, row), source = rendering && sourceOf(objects, row, rendering);
  if (!rendering || !source || rendering.state !== 'ready') return;
  const work: Work = { ctx, objects, room, row, source };
  await takeWords(work);
  await ctx.within(async (inner) => {
    if (await freeUnread(inner.tx, fileId)) await bookReading(inner);
    await bell(inner, row);
  });
  if (await paintAhead(work, rendering.pages)) await ctx.within((inner) => bookPages(inner, fileId));
});

/** Books the making of a file's pages. */
export const bookPages = (ctx: Ctx, fileId: string): Promise<void> => ctx.book(makePages, { fileId }, { key: `pages ${fileId}` });
