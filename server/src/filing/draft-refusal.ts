import { RefusalDrafted, type draftRefusal as words, type FilingView } from '@microcourt/domain/filing/contract';
import { draftRefusal as drafting } from '@microcourt/domain/filing/rules-refusal';
import { decisionLimit } from '@microcourt/domain/filing/rules-clock';
import { whyDecideBy } from '@microcourt/domain/filing/whys';
import { countedEnd } from '@microcourt/domain/law/limit-end';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { closeTask, noteTask } from '../worklist/index.ts';
import { note } from './history.ts';
import { openTitle, sealRefusal } from './sealed.ts';
import { lockFiling, saveFiling } from './store.ts';
import { shown } from './view.ts';
import { about, actorOf, atToday, columnsOf, deskOf, readFacts } from './work.ts';

/** Drafts a ruling of non-acceptance for the judge; the filer hears of it only when it is signed. */
export async function draftRefusal(ctx: Ctx, { filingId, reasons, basis }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const facts = agree(drafting(await readFacts(ctx, f), { by: actorOf(ctx), basis }, await atToday(ctx)));
  await saveFiling(ctx.tx, f.id, { ...columnsOf(facts), refusal: await sealRefusal(ctx, f, { reasons, basis }), updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.refusal-drafted', 'court');
  await closeTask(ctx, 'filing-review', f.id);
  await noteTask(ctx, {
    kind: 'ruling-to-sign', subjectId: f.id, courtCode: f.courtCode!, caseId: f.caseId, title: await openTitle(ctx, f), number: f.serial, due: f.decideBy,
    article: countedEnd(decisionLimit(f), ctx.today).article, why: whyDecideBy(f, f.decideBy),
  });
  await ctx.tell(RefusalDrafted, about(f), deskOf(f));
  return shown(ctx, f.id);
}
