import type pg from 'pg';
import type { NewsItem } from '@microcourt/domain/shared/wire';
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

/*
 * One statement numbers and writes all drafts with their audit rows. The upsert of the streams, in the order of their ids, is
 * creation, lock and numbering in one and depends on no plan; a resend is found by its request before it takes a number.
 */
const write = (appended: boolean): string => `
with d as (
  select * from unnest($1::uuid[], $2::int2[], $3::int2[], $4::uuid[], $5::uuid[], $6::bytea[], $7::uuid[], $8::int2[])
    with ordinality as d (case_id, stream, name, request, actor, body, session, ask, ord)
), known as materialized (
  ${appended
    ? `select d.ord, n.* from d cross join lateral (select n.seq, n.at, n.name, n.stream, n.actor from platform.news n
      where n.appended and n.case_id = d.case_id and n.request = d.request limit 1) n`
    : 'select null::bigint ord, null::int seq, null::timestamptz as at, null::int2 as name, null::int2 stream, null::uuid actor where false'}
), fresh as materialized (
  select d.*, row_number() over (partition by case_id, stream order by ord) nth, count(*) over (partition by case_id, stream) many
  from d where ord not in (select ord from known)
), numbered as (
  insert into platform.stream as s (case_id, stream, last_seq)
  select case_id, stream, count(*) from fresh group by case_id, stream order by case_id, stream
  on conflict (case_id, stream) do update set last_seq = s.last_seq + excluded.last_seq
  returning s.case_id, s.stream, s.last_seq
), told as materialized (
  select f.*, (n.last_seq - f.many + f.nth)::int seq, now() + $9::float8 * interval '1 millisecond' as at
  from fresh f join numbered n using (case_id, stream)
), news as (
  insert into platform.news (at, seq, stream, name, appended, case_id, request, actor, body)
  select at, seq, stream, name, ${appended}, case_id, request, actor, body from told order by ord
), audit as (
  insert into platform.audit (at, seq, ask, stream, denied, case_id, request, actor, session)
  select at, seq, ask, stream, false, case_id, request, actor, session from told order by ord
)
select ord, seq, at, false again, name, stream, actor from told union all select ord, seq, at, true, name, stream, actor from known`;
const APPEND = write(true), TELL = write(false);
/** The same for a message alone, as most are at a quiet hour: a quarter less work for both sides. */
const APPEND_ONE = `
with known as materialized (
  select n.seq, n.at, n.name, n.stream, n.actor from platform.news n where n.appended and n.case_id = $1::uuid and n.request = $4::uuid limit 1
), numbered as (
  insert into platform.stream as s (case_id, stream, last_seq) select $1::uuid, $2::int2, 1 where not exists (select from known)
  on conflict (case_id, stream) do update set last_seq = s.last_seq + 1
  returning s.last_seq::int seq, now() + $9::float8 * interval '1 millisecond' as at
), news as (
  insert into platform.news (at, seq, stream, name, appended, case_id, request, actor, body)
  select at, seq, $2::int2, $3::int2, true, $1::uuid, $4::uuid, $5::uuid, $6::bytea from numbered
), audit as (
  insert into platform.audit (at, seq, ask, stream, denied, case_id, request, actor, session)
  select at, seq, $8::int2, $2::int2, false, $1::uuid, $4::uuid, $5::uuid, $7::uuid from numbered
)
select 1 ord, seq, at, false again, $3::int2 as name, $2::int2 stream, $5::uuid actor from numbered
union all select 1, seq, at, true, name, stream, actor from known`;

const values = (rows: readonly Row[], offset: number): unknown[] => [
  rows.map((r) => r.caseId), rows.map((r) => r.stream), rows.map((r) => r.name), rows.map((r) => r.request), rows.map((r) => r.actor),
  rows.map((r) => r.body), rows.map((r) => r.session), rows.map((r) => r.ask), offset,
];

/** Writes rows by themselves in one statement that commits at once; finds those that had been written before. */
export function appendRows(pool: pg.Pool, rows: readonly Row[], offset: number): Promise<Written[]> {
  const [one, ...more] = rows;
  if (!one || more.length > 0) return rowsOf<Written>(pool, APPEND, values(rows, offset));
  return rowsOf<Written>(pool, APPEND_ONE, [one.caseId, one.stream, one.name, one.request, one.actor, one.body, one.session, one.ask, offset]);
}
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
