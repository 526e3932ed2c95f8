import * as z from 'zod/mini';
import { NotRedacted } from '@microcourt/domain/files/contract';
import { notFound } from '@microcourt/platform/failures';
import { NOBODY } from '@microcourt/platform/ids';
import { job, type Ctx, type Job, type Place } from '@microcourt/platform/module';
import { UNREAD } from './keep-made.ts';
import { filesById } from './store.ts';

const Box = z.object({ page: z.int(), x: z.int(), y: z.int(), w: z.int(), h: z.int() });
const Body = z.object({ fileId: z.uuid(), fromFileId: z.uuid(), caseId: z.uuid(), stream: z.string(), owner: z.uuid(), name: z.string(), boxes: z.array(Box) });
/** What is to be covered: boxes in thousandths of the page, pages from 1; `place` is where the new file will stand, `name` what it will be called. */
export type Covered = { fileId: string; boxes: readonly z.infer<typeof Box>[]; place: Place; name: string };

/** Makes the new file from pictures of the pages in which the boxes are painted over. */
export const redact: Job<typeof Body> = job('files.redact', Body, async (ctx, { fileId, fromFileId, caseId }) => {
  await ctx.within((inner) => inner.tell(NotRedacted, { fileId, fromFileId, caseId }, { caseId, stream: UNREAD }));
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
