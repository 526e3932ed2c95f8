import type { Ctx } from '@microcourt/platform/module';
import { sql } from 'kysely';
import type { CaseRow } from './store.ts';
import { visibleCases } from './store-visible.ts';

/** A case as a line of a list, with the reader's own switches. */
export type LineRow = Pick<CaseRow, 'caseId' | 'courtCode' | 'number' | 'stage' | 'title'> & { role: string; muted: boolean; pinned: boolean; readSeq: number };

const COLUMNS = sql`c.case_id, c.court_code, c.number, c.stage, c.title, coalesce(l.muted, false) as muted, coalesce(l.pinned, false) as pinned, coalesce(l.read_seq, 0) as read_seq`;

const inOnly = (ctx: Ctx): Parameters<typeof visibleCases>[0] => ({ actor: { ...ctx.actor, posts: [] } });

/** Every case the person is in, by id alone, and whether it is pinned. */
export async function ownCases(ctx: Ctx): Promise<{ caseId: string; pinned: boolean }[]> {
  // Read from the visible cases themselves: a join of a judge's thousands with themselves was planned as a nested loop and took seconds.
  const found = await sql<{ caseId: string; pinned: boolean }>`with own as materialized (select distinct case_id from (${visibleCases(inOnly(ctx))}) as v)
    select own.case_id, coalesce(l.pinned, false) as pinned from own left join cases.line l on l.case_id = own.case_id and l.person_id = ${ctx.actor.personId}`.execute(ctx.tx);
  return found.rows;
}

/** These cases as the person's lines, with the role by which the person is named first. */
export async function ownLines(ctx: Ctx, caseIds: readonly string[]): Promise<LineRow[]> {
  const me = ctx.actor.personId;
  const found = await sql<LineRow>`select ${COLUMNS}, (select role from cases.participant p where p.case_id = c.case_id and p.person_id = ${me} and p.left_at is null order by position limit 1) as role
    from cases.court_case c left join cases.line l on l.case_id = c.case_id and l.person_id = ${me}
    where c.case_id in (${visibleCases(inOnly(ctx))}) and c.case_id = any (${caseIds}::uuid[])`.execute(ctx.tx);
  const rows = new Map(found.rows.map((row) => [row.caseId, row]));
  return caseIds.flatMap((caseId) => rows.get(caseId) ?? []);
}

/** What a court's staff looks for: the digits of a number, a cause, or the keyed hash of a party's or judge's name. */
export type Sought = { courtCode: string; number: string | null; serial: number | null; words: string | null; nameBlind: string | null; mineOnly: boolean; limit: number };

/** Cases of a court by what is sought, the newest first. */
export async function foundLines(ctx: Ctx, s: Sought): Promise<LineRow[]> {
  const me = ctx.actor.personId;
  const mine = sql`select case_id from cases.participant where person_id = ${me} and left_at is null and role in ('judge', 'assistant', 'clerk')`;
  const hits = s.words === null ? sql`true` : sql`(
    c.case_id in (select case_id from cases.participant where name_blind = ${s.nameBlind} and left_at is null)
    or c.cause like ${`%${s.words.replace(/[\\%_]/g, '\\$&')}%`} or c.number = ${s.number} or c.serial = ${s.serial}::int)`;
  const found = await sql<LineRow>`select ${COLUMNS}, coalesce((select role from cases.participant p where p.case_id = c.case_id and p.person_id = ${me} and p.left_at is null order by position limit 1), '') as role
    from cases.court_case c left join cases.line l on l.case_id = c.case_id and l.person_id = ${me}
    where c.case_id in (${visibleCases(ctx)}) and c.court_code = ${s.courtCode} and ${hits} and ${s.mineOnly ? sql`c.case_id in (${mine})` : sql`true`}
    order by c.registered_on desc nulls last, c.case_id desc limit ${s.limit}`.execute(ctx.tx);
  return found.rows;
}
