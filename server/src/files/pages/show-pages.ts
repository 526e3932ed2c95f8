import type { pages as words, PagesView } from '@microcourt/domain/files/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { readableFile } from '../give-tickets.ts';
import type { MayRead } from '../readers.ts';
import { beginRendering, noteLooker, renderingOf, unread, type Rendering } from '../store-pages.ts';
import { PAGES_SECONDS, writeTicket } from '../tickets.ts';
import { bookPages } from './make-pages.ts';
import { wayOf } from './source.ts';

/** The pages of a file that this person may read; asked for the first time, they are made. */
export const showPages = (mayRead: MayRead) => async (ctx: Ctx, { fileId }: InputOf<typeof words>): Promise<PagesView> => {
  const row = await readableFile(ctx, mayRead, fileId), way = wayOf(row);
  const view = { fileId, count: 0, sizes: [], base: null, text: 'none' as const, read: 0, converted: way === 'set' };
  if (way === null) return { ...view, state: 'none' };
  const rendering = await renderingOf(ctx.tx, fileId) ?? await begun(ctx, row);
  const left = rendering.state === 'ready' ? (await unread(ctx.tx, fileId)).length : 0;
  if (rendering.state === 'making' || left > 0) await noteLooker(ctx.tx, fileId, ctx.actor.personId!);
  if (rendering.state !== 'ready') return { ...view, state: rendering.state };
  return { ...view, state: 'ready', count: rendering.pages, sizes: pairs(rendering.sizes), base: `/files/pages/${ticketFor(ctx, fileId)}`, text: left > 0 ? 'making' : 'ready', read: rendering.pages - left };
};

async function begun(ctx: Ctx, { caseId, id }: { caseId: string; id: string }): Promise<Pick<Rendering, 'state' | 'pages' | 'sizes'>> {
  await beginRendering(ctx.tx, { caseId, fileId: id });
  await bookPages(ctx, id);
  return { state: 'making', pages: 0, sizes: [] };
}

const pairs = (flat: readonly number[]): [number, number][] => Array.from({ length: flat.length / 2 }, (_, i) => [flat[i * 2]!, flat[i * 2 + 1]!]);

function ticketFor(ctx: Ctx, fileId: string): string {
  // The ticket's own time is the machine's: it is checked outside of any transaction. Rounded, so that pictures that were fetched are found again in the reader's own store.
  const step = (PAGES_SECONDS / 2) * 1_000, until = new Date((Math.floor(Date.now() / step) + 3) * step);
  return writeTicket((kind, value) => ctx.blind(kind, value), { fileId, rendition: 'pages', download: false, until });
}
