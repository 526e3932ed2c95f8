import type { Ctx } from '@microcourt/platform/module';
import { sql, type RawBuilder } from 'kysely';
import type { CaseRow } from './store.ts';
import { counts, ownCases, visibleCases } from './store-visible.ts';

/** A case as a line of a list, with the reader's own switches. */
export type LineRow = Pick<CaseRow, 'caseId' | 'courtCode' | 'number' | 'stage' | 'title'> & { role: string; muted: boolean; pinned: boolean; readSeq: number };
/** What is looked for: a number, its digits, a cause, or the keyed hash of a party's or judge's name. */
export type Sought = { words: string; number: string; serial: number | null; nameBlind: string };
/** Where a page of someone's own cases goes on: after a case in that part of the list, or at its beginning. */
export type From = { closed: boolean; below: string | null };

const REGISTERED = sql`coalesce(c.registered_on, '-infinity'::date)`;
const like = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
/** Ids that stand in one part of a person's own cases, the latest entered first: a range of a partial index, with which closed cases cost the open ones nothing. */
const ownPart = (ctx: Ctx, { closed, below }: From): RawBuilder<unknown> => sql`p.person_id = ${ctx.actor.personId}::uuid and p.joined_at is not null and p.left_at is null and ${counts(ctx)}
  and ${closed ? sql`p.case_closed` : sql`not p.case_closed`} ${below === null ? sql`` : sql`and p.case_id < ${below}::uuid`}`;

/** These cases as the reader's lines, in their order (named inside of what is visible: beside it, a court's hundred thousand were gathered first), with the role by which the reader is named first; those that may not be seen are left out. */
async function lines(ctx: Ctx, visible: RawBuilder<unknown>, caseIds: readonly string[]): Promise<LineRow[]> {
  const me = ctx.actor.personId;
  const found = await sql<LineRow>`select c.case_id, c.court_code, c.number, c.stage, c.title, coalesce(l.muted, false) as muted, coalesce(l.pinned, false) as pinned, coalesce(l.read_seq, 0) as read_seq,
      coalesce((select role from cases.participant p where p.case_id = c.case_id and p.person_id = ${me} and p.left_at is null and ${counts(ctx)} order by position limit 1), '') as role
    from cases.court_case c left join cases.line l on l.case_id = c.case_id and l.person_id = ${me}
    where c.case_id in (select seen.case_id from (${visible}) as seen where seen.case_id = any (${caseIds}::uuid[]))`.execute(ctx.tx);
  const rows = new Map(found.rows.map((row) => [row.caseId, row]));
  return caseIds.flatMap((caseId) => rows.get(caseId) ?? []);
}

/** These of the cases that the person is in, as lines. */
export const ownLines = (ctx: Ctx, caseIds: readonly string[]): Promise<LineRow[]> => lines(ctx, ownCases(ctx), caseIds);
/** These of the cases that the person may see, as lines. */
export const seenLines = (ctx: Ctx, caseIds: readonly string[]): Promise<LineRow[]> => lines(ctx, visibleCases(ctx), caseIds);

/** The cases that a person has pinned and is in. */
export async function pinnedCases(ctx: Ctx): Promise<string[]> {
  const found = await sql<{ caseId: string }>`select l.case_id from cases.line l where l.person_id = ${ctx.actor.personId} and l.pinned
    and exists (select from cases.participant p where p.case_id = l.case_id and p.person_id = l.person_id and p.joined_at is not null and p.left_at is null and ${counts(ctx)}) order by l.case_id desc limit 200`.execute(ctx.tx);
  return found.rows.map((row) => row.caseId);
}

/** A page of the ids of someone's own cases, open or closed, the latest entered first. `sitting`: those of a court in which the person sits for it. */
export async function ownPage(ctx: Ctx, from: From, limit: number, sitting: { courtCode: string } | null = null): Promise<string[]> {
  const more = sitting === null ? sql`` : sql`and p.role in ('judge', 'assistant', 'clerk') and exists (select from cases.court_case c where c.case_id = p.case_id and c.court_code = ${sitting.courtCode})`;
  const found = await sql<{ caseId: string }>`select distinct p.case_id from cases.participant p where ${ownPart(ctx, from)} ${more} order by p.case_id desc limit ${limit}`.execute(ctx.tx);
  return found.rows.map((row) => row.caseId);
}

/** Whether a case that the person is in is closed; undefined for one that the person is not in. */
export async function closedOwn(ctx: Ctx, caseId: string): Promise<boolean | undefined> {
  const found = await sql<{ caseClosed: boolean }>`select p.case_closed from cases.participant p where p.case_id = ${caseId} and p.person_id = ${ctx.actor.personId} and p.joined_at is not null and p.left_at is null and ${counts(ctx)} limit 1`.execute(ctx.tx);
  return found.rows[0]?.caseClosed;
}

const hits = (s: Sought): RawBuilder<unknown> => sql`(c.cause like ${like(s.words)} or c.serial = ${s.serial}::int or c.number like ${like(s.number)}
  or exists (select from cases.participant n where n.case_id = c.case_id and n.name_blind = ${s.nameBlind} and n.left_at is null))`;

/** The person's own cases that hold what is sought, the latest entered first. */
export async function ownHits(ctx: Ctx, s: Sought, from: From, limit: number, sitting: { courtCode: string } | null = null): Promise<string[]> {
  const more = sitting === null ? sql`` : sql`and p.role in ('judge', 'assistant', 'clerk') and c.court_code = ${sitting.courtCode}`;
  const found = await sql<{ caseId: string }>`select distinct p.case_id from cases.participant p join cases.court_case c on c.case_id = p.case_id
    where ${ownPart(ctx, from)} ${more} and ${hits(s)} order by p.case_id desc limit ${limit}`.execute(ctx.tx);
  return found.rows.map((row) => row.caseId);
}

/** What is asked of a court's cases: a page of them all, or of those that hold what is sought. */
export type OfCourt = { courtCode: string; after: string | null; limit: number };
const page = ({ courtCode, after, limit }: OfCourt, where: RawBuilder<unknown>): RawBuilder<{ caseId: string }> => sql`select c.case_id, ${REGISTERED} as day from cases.court_case c
  where c.court_code = ${courtCode} and ${where} ${after === null ? sql`` : sql`and (${REGISTERED}, c.case_id) < ((select coalesce(a.registered_on, '-infinity'::date) from cases.court_case a where a.case_id = ${after}), ${after}::uuid)`}
  order by ${REGISTERED} desc, c.case_id desc limit ${limit}`;

/** A page of a court's cases, the newest first. */
export async function courtPage(ctx: Ctx, of: OfCourt): Promise<string[]> {
  const found = await sql<{ caseId: string }>`${page(of, sql`true`)}`.execute(ctx.tx);
  return found.rows.map((row) => row.caseId);
}

/**
 * Those of a court's cases that hold what is sought, the newest first. Each way of being found walks an index of its own and gives a page at most:
 * a court has some hundred causes, so their words are compared with the causes and not with its cases.
 */
export async function courtHits(ctx: Ctx, s: Sought, of: OfCourt): Promise<string[]> {
  const named = sql`c.case_id in (select n.case_id from cases.participant n where n.name_blind = ${s.nameBlind} and n.left_at is null)`;
  const numbered = sql`c.case_id in (select t.case_id from cases.number_taken t where t.number = ${s.number})`;
  const found = await sql<{ caseId: string }>`with recursive cause (name) as (
      (select cause from cases.court_case where court_code = ${of.courtCode} and cause is not null order by cause limit 1)
      union all select (select c.cause from cases.court_case c where c.court_code = ${of.courtCode} and c.cause > cause.name order by c.cause limit 1) from cause where cause.name is not null)
    select case_id from ((${page(of, named)}) union (${page(of, numbered)}) union (${page(of, sql`c.serial = ${s.serial}::int`)})
      union select f.case_id, f.day from cause cross join lateral (${page(of, sql`c.cause = cause.name`)}) f where cause.name like ${like(s.words)}) hit
    order by day desc, case_id desc limit ${of.limit}`.execute(ctx.tx);
  return found.rows.map((row) => row.caseId);
}
