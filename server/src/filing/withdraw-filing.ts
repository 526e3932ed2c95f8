import { Withdrawn, type FilingView, type withdraw } from '@microcourt/domain/filing/contract';
import { acceptAdvice, withdraw as withdrawing } from '@microcourt/domain/filing/rules-filer';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { noteAssistance } from './assisted.ts';
import { note } from './history.ts';
import { dropNotices } from './notices.ts';
import { lockFiling, saveFiling } from './store.ts';
import { shown } from './view.ts';
import { about, closeReview, columnsOf, placeOf, readFacts, ringFiler } from './work.ts';

/** Withdraws a complaint before it is registered; what was handed in stays on record. */
export async function withdrawFiling(ctx: Ctx, { filingId, reason }: InputOf<typeof withdraw>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const facts = agree((f.state === 'advised' ? acceptAdvice : withdrawing)(await readFacts(ctx, f)));
  await saveFiling(ctx.tx, f.id, { ...columnsOf(facts), updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.withdrawn', 'filer', reason);
  await noteAssistance(ctx, f);
  await dropNotices(ctx, f);
  await closeReview(ctx, f);
  if (f.courtCode !== null && f.version > 0) await ctx.tell(Withdrawn, about(f), placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
