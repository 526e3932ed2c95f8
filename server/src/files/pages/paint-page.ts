import type { JobCtx } from '@microcourt/platform/module';
import { filesById } from '../store.ts';
import { renderingOf } from '../store-pages.ts';
import { sourceOf } from './source.ts';

/** The picture of a page for a job, not kept; null if there is none or it cannot be painted. */
export async function openPage(ctx: JobCtx, fileId: string, page: number, width: number): Promise<Buffer | null> {
  const { objects, pages: room } = ctx.ports, found = await ctx.within(async (inner) => ({ row: (await filesById(inner.tx, [fileId]))[0], rendering: await renderingOf(inner.tx, fileId) }));
  const source = objects && found.row ? sourceOf(objects, found.row, found.rendering) : null;
  const done = source && room ? await room.work({ do: 'pictures', form: source.form, key: source.key, page, widths: [width] }, source.bytes) : null, picture = done?.pictures[0];
  return picture ? Buffer.from(picture.jpeg) : null;
}
