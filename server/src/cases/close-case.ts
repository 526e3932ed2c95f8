import { StageChanged } from '@microcourt/domain/cases/contract';
import type { Ctx } from '@microcourt/platform/module';
import { lockCase, noteStages, saveCase } from './store.ts';

/** Closes a case that has come to its end without a judgment, so that nobody talks in its space any more and it no longer counts as open work. */
export async function closeCase(ctx: Ctx, caseId: string): Promise<void> {
  const row = await lockCase(ctx.tx, caseId);
  if (!row || row.closed) return;
  await saveCase(ctx.tx, caseId, { stage: 'closed', closed: true, updatedAt: ctx.now });
  await noteStages(ctx.tx, [{ caseId, stage: 'closed', reachedOn: ctx.today }]);
  await ctx.tell(StageChanged, { caseId, stage: 'closed' }, { caseId, stream: 'main' });
}
