import { readableFrom, streamsOf } from '@microcourt/domain/case-spaces/rules';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { notFound } from '@microcourt/platform/failures';
import type { Ctx, Place } from '@microcourt/platform/module';

/** The number from which the actor may read a stream; ends the request as for a stream that never was if the actor may not read it at all. */
export function readsFrom(ctx: Ctx, { stream }: Place): number {
  if (!streamsOf(ctx.actor.roles).includes(stream)) throw notFound();
  return readableFrom(ctx.actor.roles, stream);
}

/** One piece of news that the actor may read; ends the request as for one that never was otherwise. */
export async function readOne(ctx: Ctx, place: Place, seq: number): Promise<NewsItem> {
  const from = readsFrom(ctx, place);
  const [item] = seq < from ? [] : await ctx.past.at(place, [seq]);
  if (!item) throw notFound();
  return item;
}

/** Whether a text is meant by what was said in a message. */
export const kindOf = (item: NewsItem): string | null => ((item.body ?? {}) as { said?: { kind: string } }).said?.kind ?? null;

/** The file that a message carries, if it carries one. */
export const fileIn = (item: NewsItem): string | null => ((item.body ?? {}) as { said?: { fileId?: string } }).said?.fileId ?? null;
