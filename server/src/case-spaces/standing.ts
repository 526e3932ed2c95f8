import { CASE_CLOSED, SILENCED, since } from '@microcourt/domain/case-spaces/rules';
import type { Ctx, Post } from '@microcourt/platform/module';
import { standingIn } from '../cases/index.ts';
import { isSilenced } from './store.ts';

/** A person's standing in the space of a case: the roles joined or assigned there, and what limits them. Posts give no standing in cases of others, but without one a seat gives none either. */
export async function standing(ctx: Pick<Ctx, 'tx'>, caseId: string, personId: string, posts: readonly Post[]): Promise<readonly string[]> {
  const rows = await standingIn(ctx, caseId, personId, posts);
  if (rows.length === 0) return [];
  const late = rows.filter((r) => r.readsFrom > 1).map((r) => since(r.readsFrom));
  const silenced = await isSilenced(ctx.tx, caseId, personId);
  return [...rows.map((r) => r.role), ...late, ...(silenced ? [SILENCED] : []), ...(rows[0]!.closed ? [CASE_CLOSED] : [])];
}
