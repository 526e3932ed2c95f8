import { NotAccepted, type FilingView, type signRefusal as words } from '@microcourt/domain/filing/contract';
import { refusalAppealBy, signRefusal as signing } from '@microcourt/domain/filing/rules-refusal';
import { whyAppealBy } from '@microcourt/domain/filing/whys';
import { whysOf } from '@microcourt/domain/calculators/why';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { hasSteppedUp } from '../identity/index.ts';
import { note } from './history.ts';
import { idsIn } from '../files/index.ts';
import { giveNotice } from './notices.ts';
import { openDraft } from './sealed.ts';
import { lockFiling, saveFiling, type FilingRow } from './store.ts';
import { shown } from './view.ts';
import { about, actorOf, atToday, closeReview, columnsOf, placeOf, readFacts, ringFiler } from './work.ts';

/** Refuses who has not proved again, within five minutes, to be still the owner of the session. */
export async function steppedUp(ctx: Ctx): Promise<void> {
  if (!(await hasSteppedUp(ctx))) throw new Refused({ code: 'filing.step-up', kind: 'forbidden' });
}

/** Refuses a document that was not uploaded to this filing. */
export async function rulingUploaded(ctx: Ctx, f: FilingRow, fileId: string): Promise<void> {
  const found = await idsIn(ctx, placeOf(f), [fileId]);
  if (found.length === 0) throw new Refused({ code: 'filing.ruling-missing', kind: 'invalid' });
}

/** Signs the ruling of non-acceptance: by a judge who did not draft it, freshly proved, with the document. The filer may appeal within ten days of service. */
export async function signRefusal(ctx: Ctx, { filingId, fileId }: InputOf<typeof words>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const me = actorOf(ctx);
  const at = await atToday(ctx);
  const facts = agree(signing(await readFacts(ctx, f), me, at));
  await steppedUp(ctx);
  await rulingUploaded(ctx, f, fileId);
  // The ten days run from service: from today where the ruling arrives in the app.
  const servedOn = await giveNotice(ctx, f, await openDraft(ctx, f), 'ruling');
  const appealBy = servedOn === null ? null : refusalAppealBy(f.kind, servedOn, at.calendar);
  await saveFiling(ctx.tx, f.id, { ...columnsOf(facts), rulingFile: fileId, signedBy: me, appealBy, updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.not-accepted', 'court', appealBy);
  await closeReview(ctx, f);
  await ctx.tell(NotAccepted, { ...about(f), fileId, appealBy, why: whysOf({ appealBy: servedOn && appealBy && whyAppealBy(f.kind, servedOn, appealBy) }) }, placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
