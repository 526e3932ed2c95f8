import * as z from 'zod/mini';
import { job, type Ctx } from '@microcourt/platform/module';
import { filesOfSubject, removeFiles } from './store.ts';
import '../providers/objects/port.ts';

/** Forgets the files of a case that never was: the bytes first, so that a break in between leaves nothing that nobody knows of. */
export const forgetCase = job('files.forget-case', z.object({ caseId: z.uuid() }), async (ctx, { caseId }) => {
  const files = await ctx.within((inner) => filesOfSubject(inner.tx, caseId));
  for (const { object, thumb } of files) {
    await ctx.ports.objects?.delete(object);
    if (thumb !== null) await ctx.ports.objects?.delete(thumb);
  }
  await ctx.within((inner) => removeFiles(inner.tx, caseId));
});

/** Forgets everything that was uploaded for a complaint that was thrown away as a draft. */
export const forgetFiles = (ctx: Ctx, caseId: string): Promise<void> => ctx.book(forgetCase, { caseId });
