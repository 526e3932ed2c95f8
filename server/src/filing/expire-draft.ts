import { DraftExpiring } from '@microcourt/domain/filing/contract';
import { addDays, dayOf } from '@microcourt/domain/shared/calendar';
import { job, type Ctx, type Job } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { forgetFiles } from '../files/index.ts';
import { note } from './history.ts';
import { lockFiling, removeDraft } from './store.ts';
import { placeOf, ringFiler } from './work.ts';

/** Days for which a draft that nobody touches is kept, and how long before its end the filer is warned. Parameters of the product, no law says them. */
export const DRAFT_DAYS = 180;
/** The warning comes fourteen days before, time enough to see it and go on writing. */
export const WARNING_DAYS = 14;
const Body = z.object({ filingId: z.uuid() });

async function expire(ctx: Ctx, filingId: string): Promise<void> {
  const f = await lockFiling(ctx.tx, filingId).catch(() => null);
  if (f === null || f.state !== 'draft') return;
  const ends = addDays(dayOf(f.updatedAt), DRAFT_DAYS), warns = addDays(ends, -WARNING_DAYS);
  const again = (on: typeof ends) => ctx.book(expireDraft, { filingId }, { on, key: `filing.draft:${filingId}` });
  if (ctx.today < warns) return again(warns);
  if (ctx.today >= ends) {
    await removeDraft(ctx.tx, filingId);
    await forgetFiles(ctx, f.caseId);
    return ringFiler(ctx, f);
  }
  await note(ctx, f, 'filing.history.draft-expiring', 'clock', ends);
  await ctx.tell(DraftExpiring, { filingId, caseId: f.caseId, on: ends }, placeOf(f));
  ringFiler(ctx, f);
  return again(ends);
}

/** Warns of a draft that nobody has touched for long, and throws it away fourteen days later if it still is not touched. */
export const expireDraft: Job<typeof Body> = job('filing.expire-draft', Body, ({ within }, { filingId }) => within((ctx) => expire(ctx, filingId)));
