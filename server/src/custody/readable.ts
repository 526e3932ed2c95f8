import type { Ctx, Place } from '@microcourt/platform/module';
import { placesOf } from '../files/index.ts';
import type { EntryRow } from './store.ts';

/** Whether who asks may read a stream now. */
export type MayRead = (ctx: Ctx, place: Place) => Promise<boolean>;

type About = Pick<EntryRow, 'fileId' | 'stream'>;
/** In which streams of the case each of these can be read: a file where it stands, news where it was told. */
export async function roomsOf(ctx: Ctx, caseId: string, entries: readonly About[]): Promise<(about: About) => readonly string[]> {
  const ids = [...new Set(entries.flatMap(({ fileId }) => fileId ?? []))], rooms = new Map<string, string[]>();
  for (const place of ids.length === 0 ? [] : await placesOf(ctx.tx, ids)) if (place.caseId === caseId) rooms.set(place.fileId, [...(rooms.get(place.fileId) ?? []), place.stream]);
  return ({ fileId, stream }) => (fileId !== null ? rooms.get(fileId) ?? [] : stream === null ? [] : [stream]);
}

/** The streams, among those in which something of these stands, that who asks may read. */
export async function streamsFor(ctx: Ctx, mayRead: MayRead, caseId: string, entries: readonly About[]): Promise<{ streams: ReadonlySet<string>; rooms: (about: About) => readonly string[] }> {
  const rooms = await roomsOf(ctx, caseId, entries), streams = new Set<string>();
  for (const stream of new Set(entries.flatMap((entry) => rooms(entry)))) if (await mayRead(ctx, { caseId, stream })) streams.add(stream);
  return { streams, rooms };
}
