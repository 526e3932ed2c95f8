import type { CaseView, moveStage as words } from '@microcourt/domain/cases/contract';
import { StageChanged } from '@microcourt/domain/cases/contract';
import { appealWindows, mayTakeEffect } from '@microcourt/domain/cases/rules-appeal';
import { OVER_STAGES, resumedStage, SIDE_STAGES, TRIAL_STAGES, trialStages, type TrialStage } from '@microcourt/domain/cases/rules-stages';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { take } from '@microcourt/domain/shared/states';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { calendarOf } from '../law/index.ts';
import { showCase } from './show-case.ts';
import { lockCase, noteStages, readWhole, saveCase, type WholeCase } from './store.ts';

const isStage = (stage: string): stage is TrialStage => [...TRIAL_STAGES, ...SIDE_STAGES].some((s) => s === stage);

/**
 * Nothing takes effect by itself while it may be appealed. What kind of decision it was, and when it reached whom, is not kept yet: the time of a judgment is
 * taken, from the day on which the case came to its time to appeal; a case that came with that stage from elsewhere has no such day and is its court's to judge.
 */
async function mustBeOver(ctx: Ctx, { stages }: WholeCase): Promise<void> {
  const servedOn = stages['appeal-window'];
  if (servedOn === undefined) return;
  const windows = appealWindows('judgment', [{ party: 'the last one served', servedOn, abroad: false }], await calendarOf(ctx));
  agree(mayTakeEffect('judgment', windows, ctx.today));
}

/** Moves a case on its course by one step, as its judge or clerk may take it now; the day is kept and everyone in the space is told. */
export async function moveStage(ctx: Ctx, { caseId, step }: InputOf<typeof words>): Promise<CaseView> {
  if (!(await lockCase(ctx.tx, caseId))) throw notFound();
  const row = await readWhole(ctx.tx, caseId, null);
  if (!isStage(row.stage)) throw new Refused({ code: 'cases.not-at-this-stage', kind: 'conflict' });
  const next = agree(take(trialStages, row.stage, step, ctx.actor.roles.includes('judge') ? 'judge' : 'clerk'));
  if (row.stage === 'appeal-window' && next === 'effective') await mustBeOver(ctx, row);
  const stage = step === 'resume' ? resumedStage(row.stages) : next;
  await saveCase(ctx.tx, caseId, { stage, closed: OVER_STAGES.includes(stage), updatedAt: ctx.now });
  await noteStages(ctx.tx, [{ caseId, stage, reachedOn: ctx.today }]);
  await ctx.tell(StageChanged, { caseId, stage }, { caseId, stream: 'main' });
  return showCase(ctx, caseId);
}
