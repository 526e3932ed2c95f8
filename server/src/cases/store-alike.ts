import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';
import type { CaseRow } from './store.ts';

/** A case in which some of these people stand on both sides: its heading, and the keyed hashes of everyone's name by side. */
export type AlikeRow = Pick<CaseRow, 'caseId' | 'title' | 'number' | 'courtCode' | 'cause' | 'stage'> & { plaintiffs: string[]; defendants: string[] };

/** Cases in which names of both lists stand on the two sides, in the same places or in changed ones, the latest first. */
export async function casesWith(tx: Tx, plaintiffs: readonly string[], defendants: readonly string[], but: string): Promise<AlikeRow[]> {
  const found = await sql<AlikeRow>`
    with hit as (
      select a.case_id from cases.participant a join cases.participant b on b.case_id = a.case_id
      where a.left_at is null and b.left_at is null and a.case_id <> ${but}
        and a.name_blind = any (${plaintiffs}::text[]) and b.name_blind = any (${defendants}::text[])
        and ((a.role = 'plaintiff' and b.role = 'defendant') or (a.role = 'defendant' and b.role = 'plaintiff'))
      group by 1 order by 1 desc limit 50)
    select c.case_id, c.title, c.number, c.court_code, c.cause, c.stage,
      array(select p.name_blind from cases.participant p where p.case_id = c.case_id and p.role = 'plaintiff' and p.left_at is null) as plaintiffs,
      array(select p.name_blind from cases.participant p where p.case_id = c.case_id and p.role = 'defendant' and p.left_at is null) as defendants
    from hit join cases.court_case c on c.case_id = hit.case_id order by c.registered_on desc nulls last`.execute(tx);
  return found.rows;
}
