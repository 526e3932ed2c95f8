import { DeemedWithdrawn, type deemWithdrawn as words, type FilingView } from '@microcourt/domain/filing/contract';
import { deemWithdrawn as deeming } from '@microcourt/domain/filing/rules-fee';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { closeCase } from '../cases/index.ts';
import { placeAlso } from '../files/index.ts';
import { closeTask } from '../worklist/index.ts';
import { note } from './history.ts';
import { feeSettled } from './remind-fee.ts';
import { rulingUploaded, steppedUp } from './sign-refusal.ts';
import { lockFiling, saveFiling } from './store.ts';
import { shown } from './view.ts';
import { about, atToday, columnsOf, placeOf, readFacts, ringFiler } from './work.ts';

/** Rules that the case is deemed withdrawn for want of the fee: the judge of the case alone, freshly proved, with the document. */
export async function deemWithdrawn(ctx: Ctx, { filingId, fileId }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const facts = agree(deeming(await readFacts(ctx, f), { noticeOn: f.feeAskedOn, settled: feeSettled(f) }, await atToday(ctx)));
  await steppedUp(ctx);
  await rulingUploaded(ctx, f, fileId);
  await saveFiling(ctx.tx, f.id, { ...columnsOf(facts), rulingFile: fileId, signedBy: ctx.actor.personId, updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.deemed-withdrawn', 'court');
  await closeTask(ctx, 'fee-overdue', f.id);
  await ctx.tell(DeemedWithdrawn, { ...about(f), fileId }, placeOf(f));
  await placeAlso(ctx, [fileId], { caseId: f.caseId, stream: 'main' });
  await ctx.tell(DeemedWithdrawn, { ...about(f), fileId }, { caseId: f.caseId, stream: 'main' });
  await closeCase(ctx, f.caseId);
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
