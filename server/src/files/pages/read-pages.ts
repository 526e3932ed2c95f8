import * as z from 'zod/mini';
import { PagesMade } from '@microcourt/domain/files/contract';
import { job, type Ctx, type Job, type JobCtx } from '@microcourt/platform/module';
import type { OcrPort } from '../../providers/ocr/port.ts';
import { filesById } from '../store.ts';
import { claimPage, giveUpPage, holdFile, nextClaim, noteRead, type PageRow, readSoFar, renderingOf, takeLookers } from '../store-pages.ts';
import { UNREAD } from '../views.ts';
import { openPage } from './paint-page.ts';
import { sealWords } from './sealed-words.ts';
import { confidenceOf } from './words.ts';

/** Points to the inch of A4: enough for the smallest print. */
const WIDTH = 1_654;
/** How long one run reads; then others have their turn. */
const SLICE_MS = 20_000;
/** A page is tried so often; one that kills its reader is left without words. */
const MOST_TRIES = 3;
/** A page taken by a reader that was killed is free again after this. */
const CLAIM_MS = 180_000;
/** Who looks hears of every so many pages. */
const BELL_EVERY = 10;

/** How many runs read now in this process, by port. */
const reading = new WeakMap<OcrPort, number>();

/** Reads one page and keeps its words; pages of files that went meanwhile are forgotten with them. */
async function readOne(ctx: JobCtx, ocr: OcrPort, { fileId, page, tries }: PageRow): Promise<void> {
  const picture = tries > MOST_TRIES ? null : await openPage(ctx, fileId, page, WIDTH), lines = picture && await ocr.read(picture);
  await ctx.within(async (inner) => {
    const [row] = await filesById(inner.tx, [fileId]);
    if (!row || !(await holdFile(inner.tx, fileId))) return;
    // What failed is tried again until it has failed often.
    if (lines === null && tries < MOST_TRIES) return;
    if (lines === null || lines.length === 0) await giveUpPage(inner.tx, fileId, page);
    else await noteRead(inner.tx, { fileId, page }, { words: await sealWords(inner, row, page, lines), source: 'reading', confidence: confidenceOf(lines) });
    const { left, read } = await readSoFar(inner.tx, fileId);
    if (left > 0 && read % BELL_EVERY !== 0) return;
    for (const personId of await takeLookers(inner.tx, fileId)) inner.ring(`me:${personId}`);
    if (left === 0) await inner.tell(PagesMade, { fileId, count: (await renderingOf(inner.tx, fileId))?.pages ?? read }, { caseId: row.caseId, stream: UNREAD });
  });
}

const Nothing = z.object({});
/**
 * Reads the words of pages that are pictures, first pages of all files first. One run at a time in a process (more by setting); it takes page by page, so that a run that is killed
 * loses one page's work, and books itself until nothing is left.
 */
export const readPages: Job<typeof Nothing> = job('files.read-pages', Nothing, async (ctx) => {
  const { ocr } = ctx.ports, running = ocr ? reading.get(ocr) ?? 0 : 0;
  if (!ocr || !ctx.ports.pages || !ctx.ports.objects || running >= ocr.atOnce) return;
  reading.set(ocr, running + 1);
  const until = performance.now() + SLICE_MS;
  try {
    for (;;) {
      const page = await ctx.within((inner) => claimPage(inner.tx, inner.now, new Date(inner.now.getTime() + CLAIM_MS)));
      if (page) await readOne(ctx, ocr, page);
      if (!page || performance.now() > until) return await ctx.within(again);
    }
  } finally { reading.set(ocr, (reading.get(ocr) ?? 1) - 1); }
});

/** Comes back while there is something to read: at once, or when a page is free that another reader has taken. */
async function again(ctx: Ctx): Promise<void> {
  const free = await nextClaim(ctx.tx);
  if (free !== null) await ctx.book(readPages, {}, { key: 'reading', at: free > ctx.now ? free : ctx.now });
}

/** Books the reading of what waits to be read. */
export const bookReading = (ctx: Ctx): Promise<void> => ctx.book(readPages, {}, { key: 'reading' });
