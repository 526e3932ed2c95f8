import { whysOf } from '@microcourt/domain/calculators/why';
import { FeeAsked } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import { payBy } from '@microcourt/domain/filing/rules-fee';
import { whyFeeDue, whyPayBy } from '@microcourt/domain/filing/whys';
import { addDays, type Day } from '@microcourt/domain/shared/calendar';
import type { Ctx, Place } from '@microcourt/platform/module';
import { noteDeadline } from '../cases/index.ts';
import { courtName } from '../courts/index.ts';
import { aidGranted, feeOf, type FeeOrQuestion } from './fee.ts';
import { note } from './history.ts';
import { giveNotice } from './notices.ts';
import { feeSettled, remindFee } from './remind-fee.ts';
import { openDraft } from './sealed.ts';
import { saveFiling, type FilingRow } from './store.ts';
import { about, atToday } from './work.ts';

const ARTICLE = '诉讼费用交纳办法（2006）第二十条、第二十二条';
/** The room of those who pay the fee in advance: the plaintiff's side (诉讼费用交纳办法第二十条). */
export const payersOf = (f: { caseId: string }): Place => ({ caseId: f.caseId, stream: 'side:plaintiff' });

/** The days to pay as they run: since the notice reached the payer, until the last of them. */
type Running = { servedOn: Day; last: Day };
/** Tells the plaintiff's side what is due, how it was counted, until when and where it is paid. */
async function tellFee(ctx: Ctx, f: FilingRow, { fee, why }: FeeOrQuestion, runs: Running | null): Promise<void> {
  await ctx.tell(FeeAsked, {
    ...about(f), number: f.number, amountFen: f.feeFen!, payBy: runs?.last ?? null, article: ARTICLE, steps: fee?.steps ?? [], payAt: await courtName(ctx, f.courtCode!),
    why: whysOf({ amountFen: whyFeeDue(f.feeFen!, why, aidGranted(f)), payBy: runs && whyPayBy(runs.servedOn, runs.last) }),
  }, payersOf(f));
}

/** From the day on which the notice reached the payer: the last day is known to the side, and the judge is reminded after it. */
async function runFrom(ctx: Ctx, f: FilingRow, servedOn: Day): Promise<Running> {
  const last = payBy(servedOn, await atToday(ctx));
  await noteDeadline(ctx, f.caseId, { label: 'cases.limit.fee', on: last, article: '诉讼费用交纳办法（2006）第二十二条', side: 'plaintiff', why: whyPayBy(servedOn, last) });
  await ctx.book(remindFee, { filingId: f.id }, { on: addDays(last, 1), key: `filing.fee:${f.id}` });
  return { servedOn, last };
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);
/** Asks the plaintiff's side for the fee of a case that was just registered; gives the day on which the notice was served, null while it waits on paper. */
export async function askFee(ctx: Ctx, f: FilingRow, draft: Draft, fee: FeeOrQuestion): Promise<Day | null> {
  if (f.feeFen === null || f.feeFen === 0) return null;
  const deferred = f.aidState === 'granted' && f.aidKind !== 'reduce';
  if (deferred) return null;
  const servedOn = await giveNotice(ctx, f, draft, 'fee', null, f.number), runs = servedOn === null ? null : await runFrom(ctx, f, servedOn);
  await note(ctx, f, 'filing.history.fee-asked', 'court', `${yuan(f.feeFen)} 元${runs === null ? '' : `（${runs.last}）`}`);
  await tellFee(ctx, f, fee, runs);
  return servedOn;
}

/** The notice of the fee was served on paper on this day: the seven days run, and the card in the room says until when. */
export async function feeServed(ctx: Ctx, f: FilingRow, on: Day): Promise<void> {
  await saveFiling(ctx.tx, f.id, { feeAskedOn: on, updatedAt: ctx.now });
  if (f.state !== 'registered' || feeSettled(f)) return;
  await tellFee(ctx, f, await feeOf(ctx, f, await openDraft(ctx, f)), await runFrom(ctx, f, on));
}
