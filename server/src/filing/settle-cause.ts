import { CauseSettled, type FilingView, type settleCause as words } from '@microcourt/domain/filing/contract';
import { decideByAs, suitOf } from '@microcourt/domain/filing/rules-clock';
import { FEE_CLASSES } from '@microcourt/domain/calculators/fees/classes';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { closeTask } from '../worklist/index.ts';
import { note } from './history.ts';
import { keepLikeness } from './likeness.ts';
import { causeFor } from './cause.ts';
import { openDraft, sealDraft, sealTitle } from './sealed.ts';
import { lockFiling, saveFiling, type FilingRow } from './store.ts';
import { watchFrom } from './submit-filing.ts';
import { titleOf } from './title.ts';
import { shown } from './view.ts';
import { about, noteReview, placeOf, ringFiler, step } from './work.ts';

/** The time to decide is that of the suit which the cause turns out to be; it runs from the same last receipt or insistence (登记立案规定（法释〔2015〕8号）第八条). */
function clockOf(f: FilingRow, causeCode: string): Pick<FilingRow, 'suit' | 'decideBy'> {
  const suit = suitOf(causeCode);
  return { suit, decideBy: f.decideBy === null ? null : decideByAs(suit, f, f.decideBy) };
}

/** Settles the cause where the filer was not sure (or wrong), and what the fee depends on where the complaint does not say it. What was handed in stays as it was handed in. */
export async function settleCause(ctx: Ctx, { filingId, causeCode, feeClass, amountFen, propertyFen, damagesFen }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  step(f, 'register', 'registrar');
  const cause = causeFor(ctx, f, causeCode);
  if (cause === undefined) throw new Refused({ code: 'filing.unknown-cause', kind: 'invalid' });
  if (feeClass !== undefined && !(FEE_CLASSES as readonly string[]).includes(feeClass)) throw new Refused({ code: 'filing.unknown-fee-class', kind: 'invalid' });
  const draft = await openDraft(ctx, f);
  const settled = { ...draft, cause: { ...draft.cause, code: causeCode } };
  const clock = clockOf(f, causeCode);
  await saveFiling(ctx.tx, f.id, {
    ...clock, causeCode, feeClass: feeClass ?? f.feeClass,
    feeAmountFen: amountFen ?? f.feeAmountFen, feePropertyFen: propertyFen ?? f.feePropertyFen, feeDamagesFen: damagesFen ?? f.feeDamagesFen, draft: await sealDraft(ctx, f, settled), title: await sealTitle(ctx, f, titleOf(settled, cause.name)),
    revision: f.revision + 1, updatedAt: ctx.now,
  });
  await keepLikeness(ctx, { ...f, causeCode }, settled);
  await note(ctx, f, 'filing.history.cause-settled', 'court', cause.name);
  await closeTask(ctx, 'cause-to-settle', f.id);
  if (clock.decideBy !== null && clock.decideBy !== f.decideBy) {
    await noteReview(ctx, { ...f, ...clock });
    await watchFrom(ctx, f.id, clock.decideBy);
  }
  await ctx.tell(CauseSettled, { ...about(f), causeCode }, placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
