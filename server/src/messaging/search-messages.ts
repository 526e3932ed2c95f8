import { readableFrom, streamsOf } from '@microcourt/domain/case-spaces/rules';
import type { media as mediaWords, search as words, seqOn as seqOnWords } from '@microcourt/domain/messaging/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type { Ctx } from '@microcourt/platform/module';
import { searchable, type Line, type OpenedStreams } from './opened-streams.ts';
import { readsFrom } from './rooms.ts';
import { veil } from './veil.ts';

const MOST_FOUND = 50;
const MEDIA: readonly string[] = ['image', 'file', 'voice'];

/** The newest lines that fit in the streams the actor may read, opened anew and as they may be shown now. */
async function found(ctx: Ctx, opened: OpenedStreams, caseId: string, fits: (line: Line) => boolean): Promise<NewsItem[]> {
  const { roles } = ctx.actor, all: NewsItem[] = [];
  for (const stream of streamsOf(roles)) {
    const place = { caseId, stream }, from = readableFrom(roles, stream);
    const hits = (await opened.lines(ctx, place)).filter((line) => line.seq >= from && fits(line)).slice(-MOST_FOUND);
    const items = hits.length === 0 ? [] : await ctx.past.at(place, hits.map((line) => line.seq));
    const shown = await veil(ctx, place, items, roles);
    // What was taken back or folded away is not found: that it is found would tell what it said.
    all.push(...shown.filter((item, i) => item === items[i]));
  }
  return all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq)).slice(0, MOST_FOUND);
}

/** Words found in the streams that the actor may read, the newest first. */
export const searchMessages = (opened: OpenedStreams) => async (ctx: Ctx, { caseId, q }: InputOf<typeof words>): Promise<OutputOf<typeof words>> => {
  const sought = searchable(q);
  return found(ctx, opened, caseId, (line) => line.text.includes(sought));
};

/** Images, voice and files of the streams that the actor may read, the newest first, before a moment. */
export const listMedia = (opened: OpenedStreams) => async (ctx: Ctx, { caseId, before }: InputOf<typeof mediaWords>): Promise<OutputOf<typeof mediaWords>> =>
  found(ctx, opened, caseId, (line) => line.kind !== null && MEDIA.includes(line.kind) && (before === undefined || line.at < before));

/** The first number on or after a court day in a stream; null if nothing was told since. */
export async function findDay(ctx: Ctx, { caseId, stream, day }: InputOf<typeof seqOnWords>): Promise<OutputOf<typeof seqOnWords>> {
  const place = { caseId, stream }, from = readsFrom(ctx, place);
  const seq = await ctx.past.firstFrom(place, new Date(`${day}T00:00:00+08:00`));
  return { seq: seq === null ? null : Math.max(seq, from) };
}
