import * as z from 'zod/mini';
import { addDays } from '@microcourt/domain/shared/calendar';
import { job, type Ctx, type Job, type JobCtx } from '@microcourt/platform/module';
import { forgetObjects } from './forget-objects.ts';
import { dropPieces } from './stage.ts';
import { anyUpload, lockUpload, removeUpload, staleUploads } from './store-uploads.ts';
import '../providers/objects/port.ts';

/** Days without a new piece after which an upload that was never finished is forgotten. */
export const FORGET_DAYS = 7;
const before = (now: Date): Date => new Date(now.getTime() - FORGET_DAYS * 86_400_000);

/** Forgets an upload, its pieces, and the bytes that were kept for a file it never became; the file that it did become stays. */
async function forget(ctx: JobCtx, uploadId: string): Promise<void> {
  const row = await ctx.within(async (inner) => {
    const found = await lockUpload(inner.tx, uploadId);
    if (!found || found.touchedAt > before(inner.now)) return undefined;
    await removeUpload(inner.tx, uploadId);
    const objects = [found.found?.object, found.found?.thumb].filter((object) => object !== undefined);
    if (found.state === 'ready' && objects.length > 0) await inner.book(forgetObjects, { subject: found.caseId, objects });
    return found;
  });
  if (row && ctx.ports.objects) await dropPieces(ctx.ports.objects, row.pieces);
}

/** One upload, as booked when it began by servers before the daily round. */
export const forgetUpload = job('files.forget-upload', z.object({ uploadId: z.uuid() }), (ctx, { uploadId }) => forget(ctx, uploadId));

const Nothing = z.object({});
/** Once a day forgets all uploads that nobody goes on with. */
export const tidyUploads: Job<typeof Nothing> = job('files.tidy-uploads', Nothing, async (ctx) => {
  for (;;) {
    const stale = await ctx.within((inner) => staleUploads(inner.tx, before(inner.now), 200));
    if (stale.length === 0) break;
    for (const id of stale) await forget(ctx, id);
  }
  await ctx.within(async (inner) => { if (await anyUpload(inner.tx)) await bookTidying(inner); });
});

/** Books the round of the next day; one a day, however often it is asked for. */
export async function bookTidying(ctx: Ctx): Promise<void> {
  const on = addDays(ctx.today, 1);
  await ctx.book(tidyUploads, {}, { on, key: `uploads ${on}` });
}
