import { Returned } from '@microcourt/domain/filing/contract';
import { returnUncorrected as returning } from '@microcourt/domain/filing/rules-review';
import { addDays } from '@microcourt/domain/shared/calendar';
import { agree, job, type Ctx, type Job } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { noteTask } from '../worklist/index.ts';
import { note } from './history.ts';
import { openTitle } from './sealed.ts';
import { lockFiling, saveFiling } from './store.ts';
import { about, atToday, columnsOf, placeOf, readFacts, ringFiler } from './work.ts';

const Body = z.object({ filingId: z.uuid(), correctBy: z.iso.date() });

async function giveBack(ctx: Ctx, { filingId, correctBy }: z.infer<typeof Body>): Promise<void> {
  const f = await lockFiling(ctx.tx, filingId);
  if (f.state !== 'correction' || f.correctBy !== correctBy) return;
  const decided = returning(await readFacts(ctx, f), await atToday(ctx), 'clock');
  // The last day moves over rest days: looked at again tomorrow.
  if (!decided.ok && decided.refusal.code === 'filing.still-time-to-correct') return ctx.book(returnUncorrected, { filingId, correctBy }, { on: addDays(ctx.today, 1), key: `filing.correction:${f.id}` });
  await saveFiling(ctx.tx, f.id, { ...columnsOf(agree(decided)), updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.returned', 'clock');
  await noteTask(ctx, {
    kind: 'filing-correction-late', subjectId: f.id, courtCode: f.courtCode!, caseId: f.caseId, title: await openTitle(ctx, f), number: f.serial,
    article: '登记立案规定（法释〔2015〕8号）第七条第三款', assignee: f.takenBy,
  });
  await ctx.tell(Returned, about(f), placeOf(f));
  ringFiler(ctx, f);
}

/** Returns a complaint that was not corrected in time, on record; its filer may correct it still, or insist on a ruling: 登记立案规定（法释〔2015〕8号）第七条第三款. */
export const returnUncorrected: Job<typeof Body> = job('filing.return-uncorrected', Body, ({ within }, body) => within((ctx) => giveBack(ctx, body)));
