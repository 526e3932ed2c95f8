import * as z from 'zod/mini';
import { job } from '@microcourt/platform/module';
import { dropPieces } from './stage.ts';
import { lockUpload, removeUpload } from './store-uploads.ts';
import '../providers/objects/port.ts';

/** Days after which an upload that was never finished is forgotten. */
export const FORGET_DAYS = 7;

/** Forgets an upload and its pieces; the file that it became, if it did, stays. */
export const forgetUpload = job('files.forget-upload', z.object({ uploadId: z.uuid() }), async (ctx, { uploadId }) => {
  const row = await ctx.within(async (inner) => {
    const found = await lockUpload(inner.tx, uploadId);
    if (found) await removeUpload(inner.tx, uploadId);
    return found;
  });
  if (row && ctx.ports.objects) await dropPieces(ctx.ports.objects, row.pieces);
});
