import * as z from 'zod/mini';
import { FileRedacted, NotRedacted } from '@microcourt/domain/files/contract';
import { notFound, Unavailable } from '@microcourt/platform/failures';
import { NOBODY } from '@microcourt/platform/ids';
import { job, type Ctx, type Job, type JobCtx, type Place } from '@microcourt/platform/module';
import { keepMade } from './keep-made.ts';
import { measure } from './pages/make-pages.ts';
import { pdfOfPictures, type PicturePage } from './pages/pdf-of-pictures.ts';
import { sourceOf, type Source } from './pages/source.ts';
import type { Rendering } from './store-pages.ts';
import { filesById } from './store.ts';
import { UNREAD } from './views.ts';

const Box = z.object({ page: z.int(), x: z.int(), y: z.int(), w: z.int(), h: z.int() });
const Body = z.object({ fileId: z.uuid(), fromFileId: z.uuid(), caseId: z.uuid(), stream: z.string(), owner: z.uuid(), name: z.string(), boxes: z.array(Box) });
type Body = z.infer<typeof Body>;
/** What is to be covered: boxes in thousandths of the page, pages from 1; `place` is where the new file will stand, `name` what it will be called. */
export type Covered = { fileId: string; boxes: readonly z.infer<typeof Box>[]; place: Place; name: string };

/** How wide the pictures of the copy are, in points: long papers are kept less sharp (260, 200, 150 points to the inch of A4), all of them readable. */
const widthFor = (pages: number): number => (pages <= 60 ? 2_160 : pages <= 300 ? 1_654 : 1_240);

/** A page that cannot be painted cannot be covered either. */
class Uncoverable extends Error {}

async function* covered({ ports: { pages: room } }: JobCtx, { form, key, bytes }: Source, { pages, sizes }: Rendering, boxes: Body['boxes']): AsyncGenerator<PicturePage> {
  for (let page = 1; page <= pages; page++) {
    const parts = boxes.filter((box) => box.page === page), done = await room!.work({ do: 'cover', form, key, page, width: widthFor(pages), parts }, bytes);
    if (done === null) throw new Uncoverable('a page cannot be painted');
    yield { jpeg: Buffer.from(done.jpeg), width: done.width, height: done.height, size: [sizes[page * 2 - 2]!, sizes[page * 2 - 1]!] };
  }
}

async function make(ctx: JobCtx, { fileId, fromFileId, caseId, stream, owner, name, boxes }: Body): Promise<boolean> {
  const { objects, pages: room } = ctx.ports, [row] = await ctx.within((inner) => filesById(inner.tx, [fromFileId]));
  if (!objects || !room) throw new Unavailable(60);
  const rendering = row && await measure(ctx, { objects, room }, row), source = rendering && sourceOf(objects, row, rendering);
  if (!source || rendering.state !== 'ready' || boxes.some((box) => box.page > rendering.pages)) return false;
  try {
    await keepMade(ctx, {
      fileId, caseId, stream, name, type: 'application/pdf', owner: owner === NOBODY ? null : owner, bytes: pdfOfPictures(rendering.pages, covered(ctx, source, rendering, boxes)),
    }, (inner) => inner.tell(FileRedacted, { fileId, fromFileId, caseId, pages: rendering.pages }, { caseId, stream: UNREAD }));
    return true;
  } catch (error) {
    if (error instanceof Uncoverable) return false;
    throw error;
  }
}

/** Makes the new file from pictures of the pages in which the boxes are painted over. Done again, it finds the copy that is there. */
export const redact: Job<typeof Body> = job('files.redact', Body, async (ctx, body) => {
  const { fileId, fromFileId, caseId } = body;
  if ((await ctx.within((inner) => filesById(inner.tx, [fileId]))).length > 0) return;
  if (!(await make(ctx, body))) await ctx.within((inner) => inner.tell(NotRedacted, { fileId, fromFileId, caseId }, { caseId, stream: UNREAD }));
});

/**
 * Books a copy of a file in which the boxes are covered for good: a new PDF of pictures, painted over before they were packed, without the words, names or notes of the old one.
 * Gives the id that the copy will have; `files.redacted` tells that it stands, `files.not-redacted` that it could not be made. Who may is the caller's to decide.
 */
export async function redactFile(ctx: Ctx, { fileId, boxes, place, name }: Covered): Promise<string> {
  const [row] = await filesById(ctx.tx, [fileId]);
  if (!row) throw notFound();
  const copyId = ctx.newId();
  await ctx.book(redact, { fileId: copyId, fromFileId: fileId, ...place, owner: ctx.actor.personId ?? NOBODY, name, boxes: [...boxes] });
  return copyId;
}
