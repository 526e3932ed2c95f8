import type pg from 'pg';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { TELL } from './append-sql.ts';
import { rowsOf } from './database.ts';
import { asUuid } from './ids.ts';
import type { Actor, Place } from './module.ts';
import type { Vault } from './vault.ts';
import type { Words } from './words.ts';

/** News before it has a number: what is told, where, by whom, in answer to which ask. */
export type Draft = { place: Place; news: string; body: unknown; actor: Actor; requestId: string; ask: string };
/** How the log is written and read: with the dictionary, the vault, and the difference of an injected clock in milliseconds. */
export type Log = { words: Words; vault: Vault; offset(): number };
/** A draft as its row: sealed, with numbers for its words. */
export type Row = { caseId: string; stream: number; name: number; request: string; actor: string | null; body: Buffer; session: string | null; ask: number };
/** Where a draft got to. `ord` counts the drafts of the statement from 1; `again` says that it had been written before. */
export type Written = { ord: number; seq: number; at: Date; again: boolean; name: number; stream: number; actor: string | null };

const label = (name: string, stream: string, request: string): string => `platform.news:${stream}:${name}:${request}`;

/** The draft sealed under the key of its case, ready to be written. */
export async function sealDraft({ words, vault }: Log, { place, news, body, actor, requestId, ask }: Draft): Promise<Row> {
  const request = asUuid(requestId);
  const [stream, name, asked] = await Promise.all([words.idOf(place.stream), words.idOf(news), words.idOf(ask)]);
  return {
    caseId: place.caseId, stream, name, request, ask: asked, actor: actor.personId,
    session: actor.sessionId === null ? null : asUuid(actor.sessionId),
    body: await vault.seal(place.caseId, label(news, place.stream, request), JSON.stringify(body ?? null)),
  };
}

const values = (rows: readonly Row[], offset: number): unknown[] => [
  rows.map((r) => r.caseId), rows.map((r) => r.stream), rows.map((r) => r.name), rows.map((r) => r.request), rows.map((r) => r.actor),
  rows.map((r) => r.body), rows.map((r) => r.session), rows.map((r) => r.ask), offset,
];

/** The text and the values by which rows are written within a transaction. */
export const tellRows = (rows: readonly Row[], offset: number): [string, unknown[]] => [TELL, values(rows, offset)];

/** News as it is pushed and read, from its draft and its number. */
export const itemOf = ({ place, news, body, actor, requestId }: Draft, seq: number, at: Date): NewsItem =>
  ({ caseId: place.caseId, stream: place.stream, seq, name: news, actor: actor.personId, at: at.toISOString(), requestId, body });

/** A row of the log as it is read. */
export type Found = { seq: number; at: Date; name: number; actor: string | null; request: string; body: Buffer };
/** Rows of a stream opened under the key of its case, which is asked for once. */
export async function openRows({ words, vault }: Log, { caseId, stream }: Place, rows: readonly Found[]): Promise<NewsItem[]> {
  if (rows.length === 0) return [];
  const open = await vault.opener(caseId);
  const names = new Map<number, string>();
  for (const { name } of rows) if (!names.has(name)) names.set(name, await words.wordOf(name));
  return rows.map((row) => {
    const name = names.get(row.name)!;
    const body: unknown = JSON.parse(open(label(name, stream, row.request), row.body));
    return { caseId, stream, seq: row.seq, name, actor: row.actor, at: row.at.toISOString(), requestId: row.request, body };
  });
}
/** One row of the log, opened. */
export const openRow = async (log: Log, place: Place, row: Found): Promise<NewsItem> => (await openRows(log, place, [row]))[0]!;

const COLUMNS = 'select seq, at, name, actor, request, body from platform.news where case_id = $1 and stream = $2';
/** What was told in a stream after a number, the oldest first. */
export async function newsSince(pool: pg.Pool, log: Log, place: Place, since: number, limit: number): Promise<NewsItem[]> {
  const stream = await log.words.find(place.stream);
  if (stream === null) return [];
  const rows = await rowsOf<Found>(pool, `${COLUMNS} and seq > $3 order by seq limit $4`, [place.caseId, stream, since, limit]);
  return openRows(log, place, rows);
}
/** The newest news of a stream before a number (or at all), the oldest of them first. */
export async function newsBefore(pool: pg.Pool, log: Log, place: Place, before: number | null, limit: number): Promise<NewsItem[]> {
  const stream = await log.words.find(place.stream);
  if (stream === null) return [];
  const rows = await rowsOf<Found>(pool, `${COLUMNS} and seq < $3 order by seq desc limit $4`, [place.caseId, stream, before ?? 2_147_483_647, limit]);
  return openRows(log, place, rows.reverse());
}
/** The last number of each stream, 0 for one in which nothing was told. */
export async function lastSeq(pool: pg.Pool, { words }: Log, places: readonly Place[]): Promise<number[]> {
  if (places.length === 0) return [];
  const streams = await Promise.all(places.map((place) => words.find(place.stream)));
  const rows = await rowsOf<{ ord: number; seq: number }>(pool, `select d.ord, s.last_seq seq from unnest($1::uuid[], $2::int2[]) with ordinality as d (case_id, stream, ord)
    join platform.stream s on s.case_id = d.case_id and s.stream = d.stream`, [places.map((place) => place.caseId), streams]);
  const found = new Map(rows.map((row) => [row.ord, row.seq]));
  return places.map((_, index) => found.get(index + 1) ?? 0);
}
