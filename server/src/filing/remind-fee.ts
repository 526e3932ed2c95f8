import { FeeOverdue } from '@microcourt/domain/filing/contract';
import { payBy } from '@microcourt/domain/filing/rules-fee';
import { whyPayBy } from '@microcourt/domain/filing/whys';
import { whysOf } from '@microcourt/domain/calculators/why';
import { job, type Ctx, type Job } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { noteTask } from '../worklist/index.ts';
import { note } from './history.ts';
import { openTitle } from './sealed.ts';
import { lockFiling, type FilingRow } from './store.ts';
import { about, atToday, placeOf, ringFiler } from './work.ts';

const Body = z.object({ filingId: z.uuid() });

/** Whether the fee is settled: paid, nothing due, or deferred or waived. */
export const feeSettled = (f: FilingRow): boolean => f.feePaidOn !== null || f.feeFen === 0 || (f.aidState === 'granted' && f.aidKind !== 'reduce');

async function remind(ctx: Ctx, filingId: string): Promise<void> {
  const f = await lockFiling(ctx.tx, filingId);
  if (f.state !== 'registered' || f.feeAskedOn === null || feeSettled(f) || f.aidState === 'pending') return;
  const due = payBy(f.feeAskedOn, await atToday(ctx));
  const why = whyPayBy(f.feeAskedOn, due);
  if (ctx.today <= due) return;
  await note(ctx, f, 'filing.history.fee-overdue', 'clock');
  await noteTask(ctx, {
    kind: 'fee-overdue', subjectId: f.id, courtCode: f.courtCode!, caseId: f.caseId, title: await openTitle(ctx, f), number: f.number, due, why,
    article: f.kind === 'civil' ? '民诉法解释（2022）第二百一十三条' : '行诉法解释（2018）第六十一条', assignee: f.judge,
  });
  for (const place of [placeOf(f), { caseId: f.caseId, stream: 'side:plaintiff' }]) await ctx.tell(FeeOverdue, { ...about(f), payBy: due, why: whysOf({ payBy: why }) }, place);
  ringFiler(ctx, f);
}

/** After the seven days for the fee (诉讼费用交纳办法 2006, art. 22) gives the judge a thing to decide; nothing happens to the case by itself. */
export const remindFee: Job<typeof Body> = job('filing.remind-fee', Body, ({ within }, { filingId }) => within((ctx) => remind(ctx, filingId)));
