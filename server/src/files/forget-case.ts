import * as z from 'zod/mini';
import { job, type Ctx } from '@microcourt/platform/module';
import { dropPieces } from './stage.ts';
import { filesOfSubject, removeFiles } from './store.ts';
import { derivedObjects, removeDerived } from './store-pages.ts';
import { removeUploadsOf, uploadsOf } from './store-uploads.ts';
import '../providers/objects/port.ts';

/** Forgets the files of a case that never was, and what was on its way there: the bytes first, so that a break in between leaves nothing that nobody knows of. */
export const forgetCase = job('files.forget-case', z.object({ caseId: z.uuid() }), async (ctx, { caseId }) => {
  const [files, uploads, derived] = await ctx.within(async (inner) => [await filesOfSubject(inner.tx, caseId), await uploadsOf(inner.tx, caseId), await derivedObjects(inner.tx, { caseId })] as const);
  const found = uploads.flatMap((upload) => (upload.found === null ? [] : [{ object: upload.found.object, thumb: upload.found.thumb ?? null }]));
  for (const { object, thumb } of [...files, ...found]) {
    await ctx.ports.objects?.delete(object);
    if (thumb !== null) await ctx.ports.objects?.delete(thumb);
  }
  for (const object of derived) await ctx.ports.objects?.delete(object);
  if (ctx.ports.objects) for (const upload of uploads) await dropPieces(ctx.ports.objects, upload.pieces);
  await ctx.within(async (inner) => {
    await removeDerived(inner.tx, { caseId });
    await removeFiles(inner.tx, caseId);
    await removeUploadsOf(inner.tx, caseId);
  });
});

/** Forgets everything that was uploaded for a complaint that was thrown away as a draft. */
export const forgetFiles = (ctx: Ctx, caseId: string): Promise<void> => ctx.book(forgetCase, { caseId });
