import type { CaseView, moveStage as words } from '@microcourt/domain/cases/contract';
import { StageChanged } from '@microcourt/domain/cases/contract';
import { SIDE_STAGES, TRIAL_STAGES, trialStages, type TrialStage } from '@microcourt/domain/cases/rules-stages';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { take } from '@microcourt/domain/shared/states';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { showCase } from './show-case.ts';
import { lockCase, noteStages, saveCase } from './store.ts';

const isStage = (stage: string): stage is TrialStage => [...TRIAL_STAGES, ...SIDE_STAGES].some((s) => s === stage);

/** Moves a case on its course by one step, as its judge or clerk may take it now; the day is kept and everyone in the space is told. */
export async function moveStage(ctx: Ctx, { caseId, step }: InputOf<typeof words>): Promise<CaseView> {
  const row = await lockCase(ctx.tx, caseId);
  if (!row) throw notFound();
  if (!isStage(row.stage)) throw new Refused({ code: 'cases.not-at-this-stage', kind: 'conflict' });
  const stage = agree(take(trialStages, row.stage, step, ctx.actor.roles.includes('judge') ? 'judge' : 'clerk'));
  await saveCase(ctx.tx, caseId, { stage, closed: stage === 'closed' || stage === 'archived', updatedAt: ctx.now });
  await noteStages(ctx.tx, [{ caseId, stage, reachedOn: ctx.today }]);
  await ctx.tell(StageChanged, { caseId, stage }, { caseId, stream: 'main' });
  return showCase(ctx, caseId);
}
