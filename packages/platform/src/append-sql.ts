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
/** Adds messages, each once for its request. */
export const APPEND = write(true);
/** Adds news within a transaction, which itself happens once. */
export const TELL = write(false);
/** The first for a message alone, as most are at a quiet hour: a quarter less work for both sides. */
export const APPEND_ONE = `
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
