import { Advised, type advise, type FilingView } from '@microcourt/domain/filing/contract';
import { advise as advising } from '@microcourt/domain/filing/rules-review';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { note } from './history.ts';
import { courtByCode } from '../courts/index.ts';
import { giveNotice } from './notices.ts';
import { openDraft, sealAdvice } from './sealed.ts';
import { lockFiling, saveFiling } from './store.ts';
import { shown } from './view.ts';
import { about, atToday, closeReview, columnsOf, placeOf, readFacts, ringFiler } from './work.ts';

/** Tells the filer which court has jurisdiction; who does not agree may insist on a ruling here: 民诉法解释（2022）第二百一十一条. */
export async function adviseCourt(ctx: Ctx, { filingId, courtCode, reason }: InputOf<typeof advise>): Promise<FilingView> {
  const f = await lockFiling(ctx.tx, filingId);
  const facts = agree(advising(await readFacts(ctx, f), await atToday(ctx)));
  const court = await courtByCode(ctx, courtCode);
  if (court === undefined || courtCode === f.courtCode) throw new Refused({ code: 'filing.advise-which-court', kind: 'invalid' });
  await saveFiling(ctx.tx, f.id, { ...columnsOf(facts), advisedCourt: courtCode, advisedReason: await sealAdvice(ctx, f, reason), updatedAt: ctx.now });
  await giveNotice(ctx, f, await openDraft(ctx, f), 'advice');
  await note(ctx, f, 'filing.history.advised', 'court', `${court.name}：${reason}`);
  await closeReview(ctx, f);
  await ctx.tell(Advised, { ...about(f), toCourt: courtCode, reason }, placeOf(f));
  ringFiler(ctx, f);
  return shown(ctx, f.id);
}
