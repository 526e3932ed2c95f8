import { QUIET_NEWS } from '@microcourt/domain/messaging/rules';
import type { Ctx } from '@microcourt/platform/module';
import { closedOwn, ownPage, pinnedCases, type From } from './store-lists.ts';

/** So many open cases are put in the order of the last word said. Nobody talks in more at a time; whoever has more finds the older ones behind. */
const LIVE = 500;

/** The first part of someone's own cases: the pinned ones, then the open ones by the last word said. `oldest`: the last open one among them, if there are more. */
export async function ownFirst(ctx: Ctx): Promise<{ ids: string[]; pinned: number; oldest: string | null }> {
  const pinned = await pinnedCases(ctx), open = await ownPage(ctx, { closed: false, below: null }, LIVE);
  const first = new Set(pinned), all = [...new Set([...pinned, ...open])];
  const told = await ctx.past.lastTold('main', all, QUIET_NEWS), at = (caseId: string): number => told.get(caseId) ?? 0;
  const ids = all.sort((a, b) => Number(first.has(b)) - Number(first.has(a)) || at(b) - at(a) || (a < b ? 1 : -1));
  return { ids, pinned: first.size, oldest: open.length === LIVE ? open[LIVE - 1]! : null };
}

type Read = (from: From, limit: number) => Promise<string[]>;

/** A page of someone's own cases in the order in which they were entered, the latest first, open ones before closed ones. */
export async function restOfOwn(ctx: Ctx, after: string | null, limit: number, read: Read = (from, most) => ownPage(ctx, from, most)): Promise<string[]> {
  const closed = after === null ? false : await closedOwn(ctx, after);
  if (closed === undefined) return [];
  if (closed) return read({ closed, below: after }, limit);
  const open = await read({ closed, below: after }, limit);
  return open.length < limit ? [...open, ...(await read({ closed: true, below: null }, limit - open.length))] : open;
}

/** A page of someone's own cases as the list shows them. */
export async function nextOwn(ctx: Ctx, after: string | null, limit: number): Promise<string[]> {
  const { ids, pinned, oldest } = await ownFirst(ctx), at = after === null ? 0 : ids.indexOf(after) + 1;
  const inFirst = after === null || at > 0, page = inFirst ? ids.slice(at, at + limit) : [];
  if (page.length === limit) return page;
  // What stood in the first part is not told twice; a pinned case is the only one of the rest that can have.
  const shown = new Set(ids), wanted = limit - page.length;
  const read: Read = async (from, most) => (await ownPage(ctx, from, most + pinned)).filter((caseId) => !shown.has(caseId)).slice(0, most);
  if (!inFirst) return restOfOwn(ctx, after, wanted, read);
  return [...page, ...(oldest === null ? await read({ closed: true, below: null }, wanted) : await restOfOwn(ctx, oldest, wanted, read))];
}
