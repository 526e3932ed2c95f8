import type { Ctx } from '@microcourt/platform/module';
import { sql, type RawBuilder } from 'kysely';

/** The posts whose holders see every case of their court. */
const SEEING: readonly string[] = ['registrar', 'judge', 'assistant', 'clerk', 'manager'];

/** What a participant's row must meet so that it counts in this session: a seat of the court counts with a post there only. `p` names the row. */
export function counts(ctx: Pick<Ctx, 'actor'>): RawBuilder<unknown> {
  // The court of the row, and not whether such a case exists: that was answered by gathering all cases of the court first.
  const courts = [...new Set(ctx.actor.posts.map((p) => p.court))], party = sql`p.role not in ('judge', 'assistant', 'clerk')`;
  return courts.length === 0 ? party : sql`(${party} or (select k.court_code from cases.court_case k where k.case_id = p.case_id) = any (${courts}::text[]))`;
}

/** The ids of the cases that the actor is in, to stand in a `where case_id in (…)`. */
export const ownCases = (ctx: Pick<Ctx, 'actor'>): RawBuilder<{ caseId: string }> =>
  sql<{ caseId: string }>`select p.case_id from cases.participant p where p.person_id = ${ctx.actor.personId}::uuid and p.joined_at is not null and p.left_at is null and ${counts(ctx)}`;

/** The parties that the actor is or acts for, to stand in a `where (case_id, participant_id) in (…)`; who was entered as agent of a whole side acts for each party of it. */
export const ownParties = (ctx: Pick<Ctx, 'actor'>): RawBuilder<{ caseId: string; participantId: string }> => sql<{ caseId: string; participantId: string }>`
  select q.case_id, q.participant_id from cases.participant p join cases.participant q on q.case_id = p.case_id and q.left_at is null
    and (q.participant_id = p.participant_id or (p.role = q.role || '-agent' and (p.represents is null or p.represents = q.participant_id)))
  where p.person_id = ${ctx.actor.personId}::uuid and p.joined_at is not null and p.left_at is null and ${counts(ctx)}`;

/** The ids of the cases that the actor may see, to stand in a list's `where case_id in (…)`: those the actor is in, and those of the courts where the actor has a post. */
export function visibleCases(ctx: Pick<Ctx, 'actor'>): RawBuilder<{ caseId: string }> {
  // One select, no union: so that the planner may look each listed case up by its key instead of gathering a court's hundred thousand first.
  const courts = [...new Set(ctx.actor.posts.filter((p) => SEEING.includes(p.post)).map((p) => p.court))];
  const own = ownCases(ctx);
  return courts.length === 0 ? own : sql<{ caseId: string }>`select v.case_id from cases.court_case v where v.court_code = any (${courts}::text[]) or v.case_id in (${own})`;
}
