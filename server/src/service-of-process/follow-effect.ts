import { whysOf } from '@microcourt/domain/calculators/why';
import * as words from '@microcourt/domain/service-of-process/contract';
import type { Ctx } from '@microcourt/platform/module';
import { dropDeadlinesOf, noteDeadlines } from '../cases/index.ts';
import { certify } from './certify.ts';
import { ring } from './people.ts';
import { show, toldOf, type About } from './about.ts';
import { checkStatement } from './check-statement.ts';
import type { DeliveryRow } from './store.ts';

/** The days of a service as they are shown: each with the question behind it. */
export const clocksShown = (d: Pick<DeliveryRow, 'clocks'>): { label: string; on: string; article: string; provisional: boolean; why: ReturnType<typeof whysOf> }[] =>
  d.clocks.map(({ label, on, article, provisional, why }) => ({ label, on, article, provisional, why: whysOf({ on: why }) }));

/** Days of the case that are kept by whoever set them: the fee by the filing, the time for evidence by the evidence. They hang on this service all the same and are shown with it. */
const KEPT_ELSEWHERE: readonly string[] = ['cases.limit.fee', 'cases.limit.evidence'];
/** The days of the case that hang on a service follow its effect: counted anew, or gone. */
async function noteDays(ctx: Ctx, before: DeliveryRow, d: DeliveryRow, { later }: About): Promise<void> {
  if (before.effect !== null) await dropDeadlinesOf(ctx, d.caseId, d.deliveryId);
  const days = d.clocks.filter(({ label }) => !KEPT_ELSEWHERE.includes(label)).map(({ label, on, article, why }) => ({ label, on, article, why, side: d.facts.side, participantId: d.participantId, source: d.deliveryId }));
  if (later) later.days.push(...days);
  else await noteDeadlines(ctx, d.caseId, days);
}

/** What follows when a service takes effect, or its effect moves or falls away: its days, its certificate, the document shown to whom it reached, the news to everyone in the case, a bell for the party. */
export async function followEffect(ctx: Ctx, before: DeliveryRow, d: DeliveryRow, about: About): Promise<void> {
  await noteDays(ctx, before, d, about);
  if (d.effect !== null) {
    if (about.later) about.later.certify.push(d.deliveryId);
    else await ctx.book(certify, { caseId: d.caseId, deliveryIds: [d.deliveryId] }, { key: d.deliveryId });
    await show(ctx, d, about);
  }
  const effect = d.effect && { at: d.effect.at, on: d.effect.on, presumed: d.effect.presumed, rebuttable: d.effect.rebuttable, reason: d.effect.reason, article: d.effect.article };
  await ctx.tell(words.Effective, { ...toldOf(d, about), effect, moved: before.effect !== null, clocks: clocksShown(d) }, { caseId: d.caseId, stream: 'main' });
  ring(ctx, about.party);
  if (d.facts.statement) await checkStatement(ctx, d, about);
}
