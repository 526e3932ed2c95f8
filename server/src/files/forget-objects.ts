import * as z from 'zod/mini';
import { job, type Job } from '@microcourt/platform/module';
import { namedObjects } from './store.ts';
import { openIn } from './store-uploads.ts';
import '../providers/objects/port.ts';

const AGAIN_MS = 600_000;
const Body = z.object({ subject: z.uuid(), objects: z.array(z.string()) });

/**
 * Removes bytes that no file and no upload of their subject names any more. The same bytes brought again find the old object and write none, so that
 * while something is on its way to this subject nothing is removed; it is looked at again later.
 */
export const forgetObjects: Job<typeof Body> = job('files.forget-objects', Body, async (ctx, { subject, objects }) => {
  const unnamed = await ctx.within(async (inner) => {
    if (await openIn(inner.tx, subject)) {
      await inner.book(forgetObjects, { subject, objects }, { at: new Date(inner.now.getTime() + AGAIN_MS) });
      return [];
    }
    const named = await namedObjects(inner.tx, subject, objects);
    return objects.filter((object) => !named.has(object));
  });
  for (const object of unnamed) await ctx.ports.objects?.delete(object);
});
