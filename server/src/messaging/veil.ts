import { sitsForCourt } from '@microcourt/domain/cases/rules';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type { Ctx, Place } from '@microcourt/platform/module';
import { veilsBetween } from './store.ts';

type Opening = Pick<Ctx, 'tx' | 'open'>;

/** The label that binds the reason of a fold to its message. */
export const foldLabel = (place: Place, seq: number): string => `messaging.fold.reason:${place.stream}:${seq}`;

/**
 * Old news as it may be shown now. The log only grows, so what was taken back or folded away stands in it still: here the words are left out,
 * and a mark stays. The court can open what it folded.
 */
export async function veil(ctx: Opening, place: Place, items: readonly NewsItem[], roles: readonly string[]): Promise<NewsItem[]> {
  const first = items[0], last = items[items.length - 1];
  if (first === undefined || last === undefined) return [];
  const veils = await veilsBetween(ctx.tx, place, first.seq, last.seq);
  if (veils.length === 0) return [...items];
  const recalled = new Set(veils.filter((v) => v.reason === null).map((v) => v.seq));
  const folded = new Map(veils.flatMap((v) => (v.reason === null ? [] : [[v.seq, v.reason] as const])));
  return Promise.all(items.map(async (item) => {
    if (recalled.has(item.seq)) return { ...item, body: { recalled: true } };
    const reason = folded.get(item.seq);
    if (reason === undefined) return item;
    const mark = { folded: true, reason: await ctx.open(place.caseId, foldLabel(place, item.seq), reason) };
    return { ...item, body: sitsForCourt(roles) ? { ...(item.body as object), ...mark } : mark };
  }));
}
