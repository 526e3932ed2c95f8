import { CauseSettled, type FilingView, type settleCause as words } from '@microcourt/domain/filing/contract';
import { FEE_CLASSES } from '@microcourt/domain/calculators/fees';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { closeTask } from '../worklist/index.ts';
import { note } from './history.ts';
import { keepLikeness } from './likeness.ts';
import { causeFor } from './cause.ts';
import { openDraft, sealDraft, sealTitle } from './sealed.ts';
import { lockFiling, saveFiling } from './store.ts';
import { titleOf } from './title.ts';
import { shown } from './view.ts';
import { about, placeOf, ringFiler, step } from './work.ts';

/** Settles the cause where the filer was not sure (or wrong), and the class of the fee where the cause alone does not say it. What was handed in stays as it was handed in. */
export async function settleCause(ctx: Ctx, { filingId, causeCode, feeClass }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  step(f, 'register', 'registrar');
  const cause = causeFor(ctx, f, causeCode);
  if (cause === undefined) throw new Refused({ code: 'filing.unknown-cause', kind: 'invalid' });
  if (feeClass !== undefined && !(FEE_CLASSES as readonly string[]).includes(feeClass)) throw new Refused({ code: 'filing.unknown-fee-class', kind: 'invalid' });
  const draft = await openDraft(ctx, f);
  const settled = { ...draft, cause: { ...draft.cause, code: causeCode } };
  await saveFiling(ctx.tx, f.id, {
    causeCode, feeClass: feeClass ?? f.feeClass, draft: await sealDraft(ctx, f, settled), title: await sealTitle(ctx, f, titleOf(settled, cause.name)),
    revision: f.revision + 1, updatedAt: ctx.now,
  });
  await keepLikeness(ctx, { ...f, causeCode }, settled);
  await note(ctx, f, 'filing.history.cause-settled', 'court', cause.name);
  await closeTask(ctx, 'cause-to-settle', f.id);
  await ctx.tell(CauseSettled, { ...about(f), causeCode }, placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
