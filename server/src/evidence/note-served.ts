import { servedPeriod } from '@microcourt/domain/evidence/rules-period';
import type { Effective } from '@microcourt/domain/service-of-process/contract';
import { day } from '@microcourt/domain/shared/calendar';
import type { Ctx, Told } from '@microcourt/platform/module';
import type * as z from 'zod/mini';
import { caseHead } from '../cases/index.ts';
import { periodOf } from './matter.ts';
import { keepPeriod, triedOf } from './period.ts';
import { lockMatter } from './store.ts';
import { lastExchange } from './store-exchange.ts';

/** Lets the period run from the service of the notice of evidence, for all sides until the last of them has had its time; once an exchange was opened, its day stands. */
export async function noteServed(ctx: Ctx, { caseId, body }: Told<z.infer<(typeof Effective)['body']>>): Promise<void> {
  const clock = body.clocks.find(({ label }) => label === 'cases.limit.evidence'), why = clock?.why?.['on'], from = why?.input['from'];
  if (!clock || !why || typeof from !== 'string') return;
  const exchange = await lastExchange(ctx.tx, caseId);
  if (exchange !== undefined && exchange.state !== 'asking') return;
  const period = periodOf(await lockMatter(ctx.tx, caseId)), tried = triedOf(await caseHead(ctx, caseId));
  const set = servedPeriod(period, { servedOn: day(from), on: day(clock.on), why, article: clock.article }, tried);
  if (set !== null) await keepPeriod(ctx, caseId, set);
}
