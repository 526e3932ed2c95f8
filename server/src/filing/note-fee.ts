import { FeeNoted, type FilingView, type noteFee as words } from '@microcourt/domain/filing/contract';
import { day } from '@microcourt/domain/shared/calendar';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { dropDeadline } from '../cases/index.ts';
import { closeTask } from '../worklist/index.ts';
import { payersOf } from './ask-fee.ts';
import { note } from './history.ts';
import { lockFiling, saveFiling } from './store.ts';
import { shown } from './view.ts';
import { about, placeOf, ringFiler } from './work.ts';

/** Notes on the case that its fee was paid, by the number of the receipt and the day on it. */
export async function noteFee(ctx: Ctx, { filingId, receipt, on }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  if (f.state !== 'registered') throw new Refused({ code: 'filing.not-registered', kind: 'conflict' });
  if (f.feePaidOn !== null) throw new Refused({ code: 'filing.fee-settled', kind: 'conflict' });
  if (f.feeFen === null || f.feeFen === 0) throw new Refused({ code: 'filing.nothing-due', kind: 'conflict' });
  if (on > ctx.today) throw new Refused({ code: 'filing.fee-day-ahead', kind: 'invalid' });
  await saveFiling(ctx.tx, f.id, { feeReceipt: receipt, feePaidOn: day(on), updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.fee-noted', 'court', `${receipt}（${on}）`);
  await closeTask(ctx, 'fee-overdue', f.id);
  await dropDeadline(ctx, f.caseId, 'cases.limit.fee');
  for (const place of [placeOf(f), payersOf(f)]) await ctx.tell(FeeNoted, { ...about(f), on }, place);
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
