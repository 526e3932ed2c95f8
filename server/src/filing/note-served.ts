import { NoticeServed, type FilingView, type noteServed as words } from '@microcourt/domain/filing/contract';
import { refusalAppealBy } from '@microcourt/domain/filing/rules-refusal';
import { correctByFrom, mayNoteServed } from '@microcourt/domain/filing/rules-service';
import { addDays, day, type Day } from '@microcourt/domain/shared/calendar';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { closeTask } from '../worklist/index.ts';
import { feeServed } from './ask-fee.ts';
import { note } from './history.ts';
import { howLabel } from './notices.ts';
import { returnUncorrected } from './return-uncorrected.ts';
import { lockFiling, saveFiling, type FilingRow } from './store.ts';
import { noteServedOn, noticesOf, type NoticeRow } from './store-notices.ts';
import { shown } from './view.ts';
import { about, actorOf, atToday, placeOf, ringFiler } from './work.ts';

/** What begins to run on the day of service: the days to correct, to appeal or to pay. From advice nothing runs. */
async function beginPeriod(ctx: Ctx, f: FilingRow, n: NoticeRow, on: Day): Promise<void> {
  if (n.what === 'correction' && f.state === 'correction') {
    const correctBy = correctByFrom(on, n.days ?? 0);
    await saveFiling(ctx.tx, f.id, { correctBy, updatedAt: ctx.now });
    await ctx.book(returnUncorrected, { filingId: f.id, correctBy }, { on: addDays(correctBy, 1), key: `filing.correction:${f.id}` });
  }
  if (n.what === 'ruling') await saveFiling(ctx.tx, f.id, { appealBy: refusalAppealBy(f.kind, on, (await atToday(ctx)).calendar), updatedAt: ctx.now });
  if (n.what === 'fee') await feeServed(ctx, f, on);
}

/** Notes that a notice was served on paper, by whoever holds the receipt; its period runs from that day and from no earlier one: 民事诉讼法（2023）第八十七条. */
export async function noteServed(ctx: Ctx, { filingId, what, on: onText, how }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId), on = day(onText);
  const waiting = (await noticesOf(ctx.tx, f.caseId)).filter((n) => n.servedOn === null), n = waiting.find((one) => one.what === what) ?? null;
  agree(mayNoteServed(n, on, ctx.today));
  const served = { ...n!, servedOn: on, how: await ctx.seal(f.caseId, howLabel(n!), how), notedBy: actorOf(ctx) };
  await noteServedOn(ctx.tx, served);
  await beginPeriod(ctx, f, served, on);
  await note(ctx, f, 'filing.history.served', 'court', `${on}（${how}）`);
  if (waiting.length === 1) await closeTask(ctx, 'notice-to-serve', f.id);
  await ctx.tell(NoticeServed, { ...about(f), what, on }, placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
