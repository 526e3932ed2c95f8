import { RefusalSentBack, type FilingView, type returnRefusal as words } from '@microcourt/domain/filing/contract';
import { sendBackRefusal } from '@microcourt/domain/filing/rules-refusal';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { closeTask } from '../worklist/index.ts';
import { note } from './history.ts';
import { lockFiling, saveFiling } from './store.ts';
import { shown } from './view.ts';
import { about, columnsOf, deskOf, noteReview, readFacts } from './work.ts';

/** Sends the draft of a ruling back to the registry with the judge's words; the court's days go on running. */
export async function returnRefusal(ctx: Ctx, { filingId, note: why }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const facts = agree(sendBackRefusal(await readFacts(ctx, f)));
  await saveFiling(ctx.tx, f.id, { ...columnsOf(facts), updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.refusal-sent-back', 'court', why);
  await closeTask(ctx, 'ruling-to-sign', f.id);
  await noteReview(ctx, f);
  await ctx.tell(RefusalSentBack, about(f), deskOf(f));
  return shown(ctx, f.id);
}
