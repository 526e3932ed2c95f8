import { Escalated } from '@microcourt/domain/filing/contract';
import { CLOCK_STATES } from '@microcourt/domain/filing/rules';
import { day } from '@microcourt/domain/shared/calendar';
import { levelOfDay } from '@microcourt/domain/worklist/rules';
import { job, type Ctx, type Job } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { note } from './history.ts';
import { lockFiling } from './store.ts';
import { about, noteReview, placeOf, ringFiler } from './work.ts';

const Body = z.object({ filingId: z.uuid(), level: z.enum(['soon', 'last-day', 'overdue']), decideBy: z.iso.date() });
type Body = z.infer<typeof Body>;

/** Nothing is said of a filing that was decided meanwhile, or whose clock began anew. */
async function watch(ctx: Ctx, { filingId, level, decideBy }: Body): Promise<void> {
  const f = await lockFiling(ctx.tx, filingId);
  if (!CLOCK_STATES.includes(f.state) || f.decideBy !== decideBy || levelOfDay(day(decideBy), ctx.today) !== level) return;
  await note(ctx, f, `filing.history.clock-${level}`, 'clock');
  await noteReview(ctx, f);
  await ctx.tell(Escalated, { ...about(f), level }, placeOf(f));
  if (level === 'overdue') ringFiler(ctx, f);
}

/**
 * Looks at a filing two days before the court must decide, on the last day and on the day after. From then on it says 应先行立案
 * on the record, and stays on the list until it is decided: 民事诉讼法（2023）第一百二十六条；行政诉讼法（2017）第五十一条第二款.
 */
export const watchClock: Job<typeof Body> = job('filing.watch-clock', Body, ({ within }, body) => within((ctx) => watch(ctx, body)));
