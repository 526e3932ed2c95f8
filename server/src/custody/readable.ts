import { readableFrom } from '@microcourt/domain/case-spaces/rules';
import { Submitted } from '@microcourt/domain/evidence/contract';
import { Sent } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type { Ctx, Place } from '@microcourt/platform/module';
import { placesOf } from '../files/index.ts';
import type { EntryRow } from './store.ts';

/** Whether who asks may read a stream now. */
export type MayRead = (ctx: Ctx, place: Place) => Promise<boolean>;
/** What someone may read of a case: these streams, and of the room of all from this number on; 1 for all but a third person who joined later. */
export type Reach = { streams: readonly string[]; from: number };

type About = Pick<EntryRow, 'fileId' | 'stream' | 'seq'>;
const ALL = 'main', AT_ONCE = 500;

/** In which streams of the case each of these can be read: a file where it stands, news where it was told. */
async function roomsOf(ctx: Ctx, caseId: string, entries: readonly About[]): Promise<(about: About) => readonly string[]> {
  const ids = [...new Set(entries.flatMap(({ fileId }) => fileId ?? []))], rooms = new Map<string, string[]>();
  for (const place of ids.length === 0 ? [] : await placesOf(ctx.tx, ids)) if (place.caseId === caseId) rooms.set(place.fileId, [...(rooms.get(place.fileId) ?? []), place.stream]);
  return ({ fileId, stream }) => (fileId !== null ? rooms.get(fileId) ?? [] : stream === null ? [] : [stream]);
}

/** The files that a piece of news of the room of all brings. */
function filesOf({ name, body }: NewsItem): readonly string[] {
  if (name === Submitted.news) return (body as { items: { fileIds: string[] }[] }).items.flatMap((item) => item.fileIds);
  const fileId = name === Sent.news ? (body as { said?: { fileId?: string } }).said?.fileId : undefined;
  return fileId === undefined ? [] : [fileId];
}
/** The files that came into the room of all with words said before a number and by nothing else: whoever joined then does not read those words either. Evidence is for every party. */
async function saidBefore(ctx: Ctx, caseId: string, from: number): Promise<ReadonlySet<string>> {
  const before = new Set<string>(), open = new Set<string>(), place = { caseId, stream: ALL };
  if (from <= 1) return before;
  for (let after = 0; ;) {
    const items = await ctx.past.since(place, after, AT_ONCE);
    for (const item of items) for (const fileId of filesOf(item)) (item.name === Sent.news && item.seq < from ? before : open).add(fileId);
    if (items.length < AT_ONCE) break;
    after = items.at(-1)!.seq;
  }
  return new Set([...before].filter((fileId) => !open.has(fileId)));
}

/** Whether each of these can be read by whoever reaches so far. */
export async function readableIn(ctx: Ctx, caseId: string, entries: readonly About[], { streams, from }: Reach): Promise<(about: About) => boolean> {
  const rooms = await roomsOf(ctx, caseId, entries), open = new Set(streams), before = await saidBefore(ctx, caseId, from);
  const hidden = ({ fileId, seq }: About): boolean => (fileId === null ? seq !== null && seq < from : before.has(fileId));
  return (about) => rooms(about).some((room) => open.has(room) && (room !== ALL || !hidden(about)));
}

/** How far who asks reaches now, among the streams in which something of these stands. */
export async function reachFor(ctx: Ctx, mayRead: MayRead, caseId: string, entries: readonly About[]): Promise<Reach> {
  const rooms = await roomsOf(ctx, caseId, entries), streams: string[] = [];
  for (const stream of new Set(entries.flatMap((entry) => rooms(entry)))) if (await mayRead(ctx, { caseId, stream })) streams.push(stream);
  return { streams: streams.sort(), from: readableFrom(ctx.actor.roles, ALL) };
}
