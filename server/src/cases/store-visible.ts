import type { Ctx } from '@microcourt/platform/module';
import { sql, type RawBuilder } from 'kysely';

/** The posts whose holders see every case of their court. */
const SEEING: readonly string[] = ['registrar', 'judge', 'assistant', 'clerk', 'manager'];

/** The ids of the cases that the actor may see, to stand in a list's `where case_id in (…)`: those the actor is in, and those of the courts where the actor has a post. */
export function visibleCases(ctx: Pick<Ctx, 'actor'>): RawBuilder<{ caseId: string }> {
  // One select, no union: so that the planner may look each listed case up by its key instead of gathering a court's hundred thousand first.
  const courts = [...new Set(ctx.actor.posts.filter((p) => SEEING.includes(p.post)).map((p) => p.court))];
  const own = sql<{ caseId: string }>`select case_id from cases.participant where person_id = ${ctx.actor.personId}::uuid and joined_at is not null and left_at is null`;
  return courts.length === 0 ? own : sql<{ caseId: string }>`select v.case_id from cases.court_case v where v.court_code = any (${courts}::text[]) or v.case_id in (${own})`;
}
