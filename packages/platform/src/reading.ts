import type { NewsItem } from '@microcourt/domain/shared/wire';
import { CompiledQuery } from 'kysely';
import type { Head, Past, Place, Tx } from './module.ts';
import { openRow, openRows, type Found, type Log } from './news.ts';

const COLUMNS = 'select seq, at, name, actor, request, body from platform.news where case_id = $1 and stream = $2';
const FAR = 2_147_483_647;
const HEADS = `
select d.ord::int ord, s.last_seq seq, n.at, n.name, n.actor, n.request, n.body, n.seq::int last, u.unread
from unnest($1::uuid[], $2::int[]) with ordinality as d (case_id, read_seq, ord)
join platform.stream s on s.case_id = d.case_id and s.stream = $3
left join lateral (select * from platform.news n where n.case_id = d.case_id and n.stream = $3 and n.name <> all ($4::int2[]) order by n.seq desc limit 1) n on true
left join lateral (select count(*)::int unread from (select from platform.news n where n.case_id = d.case_id and n.stream = $3 and n.seq > d.read_seq
  and n.name <> all ($4::int2[]) and n.actor is distinct from $5::uuid limit 100) as few) u on s.last_seq > d.read_seq`;
type HeadRow = { ord: number; seq: number; at: Date | null; name: number | null; actor: string | null; request: string; body: Buffer; last: number | null; unread: number | null };

type Veiled = (place: Place, item: NewsItem) => Promise<NewsItem | null>;

function headOf(log: Log, veiled: Veiled, place: Place, row: HeadRow): Head {
  const { at, name, last, request, body, actor } = row, { caseId } = place, unread = row.unread ?? 0;
  if (at === null || name === null || last === null) return { caseId, lastSeq: row.seq, lastAt: null, unread, last: async () => null };
  const open = async (): Promise<NewsItem | null> => {
    const item = await openRow(log, place, { seq: last, at, name, actor, request, body });
    // Only quiet news can have taken its words back, and it would stand after it.
    return row.seq > last ? veiled(place, item) : item;
  };
  return { caseId, lastSeq: row.seq, lastAt: at, unread, last: open };
}

/** What was told, read within a transaction. `veiled` gives a piece of old news as anyone may be shown it now. */
export function pastOf(log: Log, tx: Tx, veiled: Veiled): Past {
  const rows = async <R>(sql: string, values: unknown[]): Promise<R[]> => (await tx.executeQuery<R>(CompiledQuery.raw(sql, values))).rows;
  const numbers = async (words: readonly string[]): Promise<number[]> => (await Promise.all(words.map((w) => log.words.find(w)))).filter((n) => n !== null);
  const read = async (place: Place, rest: string, values: unknown[]): Promise<NewsItem[]> => {
    const stream = await log.words.find(place.stream);
    if (stream === null) return [];
    const found = await rows<Found>(`${COLUMNS} ${rest}`, [place.caseId, stream, ...values]);
    return openRows(log, place, found);
  };
  return {
    since: (place, after, limit) => read(place, 'and seq > $3 order by seq limit $4', [after, limit]),
    before: async (place, before, limit) => (await read(place, 'and seq < $3 order by seq desc limit $4', [before ?? FAR, limit])).reverse(),
    at: (place, seqs) => read(place, 'and seq = any ($3::int[]) order by seq', [seqs]),
    async lastSeqs(caseId) {
      const found = await rows<{ stream: number; seq: number }>('select stream, last_seq seq from platform.stream where case_id = $1', [caseId]);
      return new Map(await Promise.all(found.map(async ({ stream, seq }) => [await log.words.wordOf(stream), seq] as const)));
    },
    async numbersOf(place, after, upTo, quiet) {
      const stream = await log.words.find(place.stream);
      const found = await rows<{ seq: number }>(`select seq from platform.news where case_id = $1 and stream = $2 and seq > $3 and seq <= $4 and name <> all ($5::int2[]) order by seq limit 500`,
        [place.caseId, stream, after, upTo, await numbers(quiet)]);
      return found.map((row) => row.seq);
    },
    async firstFrom(place, from) {
      const stream = await log.words.find(place.stream);
      const [found] = await rows<{ seq: number }>('select seq from platform.news where case_id = $1 and stream = $2 and at >= $3 order by seq limit 1', [place.caseId, stream, from]);
      return found?.seq ?? null;
    },
    async lastTold(stream, caseIds, quiet) {
      const found = await rows<{ caseId: string; at: number }>(`select d.case_id as "caseId", extract(epoch from n.at)::float8 * 1000 as at from unnest($1::uuid[]) as d (case_id)
        cross join lateral (select n.at from platform.news n where n.case_id = d.case_id and n.stream = $2 and n.name <> all ($3::int2[]) order by n.seq desc limit 1) n`,
      [caseIds, await log.words.find(stream), await numbers(quiet)]);
      return new Map(found.map((row) => [row.caseId, row.at]));
    },
    async heads(stream, asked, quiet, reader) {
      const found = await rows<HeadRow>(HEADS, [asked.map((a) => a.caseId), asked.map((a) => a.readSeq), await log.words.find(stream), await numbers(quiet), reader]);
      return found.map((row) => headOf(log, veiled, { caseId: asked[row.ord - 1]!.caseId, stream }, row));
    },
  };
}
