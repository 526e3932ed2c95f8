import { CorrectionAsked, type askCorrection as words, type FilingView } from '@microcourt/domain/filing/contract';
import { askCorrection as asking } from '@microcourt/domain/filing/rules-review';
import { daysSet } from '@microcourt/domain/filing/rules-service';
import { whyCorrectBy } from '@microcourt/domain/filing/whys';
import { whysOf } from '@microcourt/domain/calculators/why';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { addDays, day } from '@microcourt/domain/shared/calendar';
import { agree, type Ctx } from '@microcourt/platform/module';
import { note } from './history.ts';
import { returnUncorrected } from './return-uncorrected.ts';
import { giveNotice } from './notices.ts';
import { openDraft, sealDefects } from './sealed.ts';
import { lockFiling, saveFiling } from './store.ts';
import { shown } from './view.ts';
import { stoodBefore } from './stood-before.ts';
import { about, atToday, closeReview, columnsOf, placeOf, readFacts, ringFiler } from './work.ts';

/** Returns a complaint for correction with every defect at once and a last day; the court's seven days stop and begin anew with the corrected complaint. Where the list is served on paper, the days count from service. */
export async function askCorrection(ctx: Ctx, { filingId, defects, correctBy }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const facts = agree(asking(await readFacts(ctx, f), { defects, correctBy: day(correctBy) }, { ...await atToday(ctx), stoodBefore: await stoodBefore(ctx, f) }));
  const days = daysSet(ctx.today, day(correctBy)), served = await giveNotice(ctx, f, await openDraft(ctx, f), 'correction', days);
  const by = served === null ? null : correctBy;
  await saveFiling(ctx.tx, f.id, { ...columnsOf(facts), ...(by === null ? { correctBy: null } : {}), defects: await sealDefects(ctx, f, facts.defects), updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.correction-asked', 'court', by);
  await closeReview(ctx, f);
  if (by !== null) await ctx.book(returnUncorrected, { filingId: f.id, correctBy }, { on: addDays(day(correctBy), 1), key: `filing.correction:${f.id}` });
  await ctx.tell(CorrectionAsked, { ...about(f), defects, correctBy: by, why: whysOf({ correctBy: served && whyCorrectBy(served, days) }) }, placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
