import type { history as words } from '@microcourt/domain/messaging/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { readsFrom } from './rooms.ts';
import { veil } from './veil.ts';

/** A page of a stream as it may be shown now: the newest, those before a number, or those after one. */
export async function showHistory(ctx: Ctx, { caseId, stream, before, after, limit }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const place = { caseId, stream }, from = readsFrom(ctx, place);
  const read = after !== undefined ? await ctx.past.since(place, Math.max(after, from - 1), limit) : await ctx.past.before(place, before ?? null, limit);
  const items = await veil(ctx, place, read.filter((item) => item.seq >= from), ctx.actor.roles);
  const newest = after === undefined && before === undefined ? read[read.length - 1]?.seq : (await ctx.past.lastSeqs(caseId)).get(stream);
  return { items, lastSeq: newest ?? 0 };
}
