import { Insisted, type FilingView, type insist } from '@microcourt/domain/filing/contract';
import { insist as insisting } from '@microcourt/domain/filing/rules-filer';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { closeTask } from '../worklist/index.ts';
import { noteAssistance } from './assisted.ts';
import { note } from './history.ts';
import { dropNotices } from './notices.ts';
import { lockFiling, saveFiling, type FilingRow } from './store.ts';
import { watchFrom } from './submit-filing.ts';
import { shown } from './view.ts';
import { about, atToday, columnsOf, noteReview, placeOf, readFacts, ringFiler } from './work.ts';

/** The filer wants a decision although the court returned the complaint or named another court: it goes back to the desk, to be registered or ruled on. */
export async function insistOnRuling(ctx: Ctx, { filingId }: InputOf<typeof insist>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const facts = agree(insisting(await readFacts(ctx, f), await atToday(ctx)));
  await saveFiling(ctx.tx, f.id, { ...columnsOf(facts), updatedAt: ctx.now });
  const now: FilingRow = { ...f, ...columnsOf(facts) };
  await note(ctx, f, 'filing.history.insisted', 'filer');
  await noteAssistance(ctx, f);
  await dropNotices(ctx, f);
  await closeTask(ctx, 'filing-correction-late', f.id);
  await noteReview(ctx, now);
  if (facts.decideBy !== null) await watchFrom(ctx, f.id, facts.decideBy);
  await ctx.tell(Insisted, about(f), placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
