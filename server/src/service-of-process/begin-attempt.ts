import type { Way } from '@microcourt/domain/service-of-process/rules';
import type { Ground } from '@microcourt/domain/service-of-process/rules-ways';
import type { Ctx } from '@microcourt/platform/module';
import { show, type About } from './about.ts';
import { eventRow, type Happened } from './record.ts';
import { sealAttempt } from './sealed.ts';
import { sendMessage } from './send-message.ts';
import { insertAttempts, insertEvents, type AttemptRow, type DeliveryRow, type EventRow } from './store.ts';

/** A way about to be tried: where it goes, and what was so when it began. `reason` is why this way was taken, as the file has to say of a public notice (民事诉讼法（2023）第九十五条第二款). */
export type Try = { way: Way; ground: Ground; contact: string; reason?: string; by: string | null };

async function attemptRow(ctx: Ctx, d: DeliveryRow, t: Try): Promise<AttemptRow> {
  const key = { caseId: d.caseId, attemptId: ctx.newId() };
  return {
    ...key, deliveryId: d.deliveryId, way: t.way, given: t.ground.address === 'given', servedOn: t.ground.on, consented: t.ground.electronicConsent, abroad: t.ground.abroad, contact: await sealAttempt(ctx, key, 'contact', t.contact),
    tracking: null, reason: await sealAttempt(ctx, key, 'reason', t.reason ?? ''), state: 'prepared', noticeUntil: null, begunBy: t.by, begunAt: ctx.now,
  };
}

/** Attempts as they begin, with what happens at once: in the app the document is sent and has arrived in this very transaction. Nothing is written yet. */
export async function prepareAttempts(ctx: Ctx, d: DeliveryRow, tries: readonly Try[]): Promise<{ attempts: AttemptRow[]; events: EventRow[] }> {
  const attempts = await Promise.all(tries.map((t) => attemptRow(ctx, d, t)));
  const happened = attempts.flatMap(({ way, attemptId }): Happened[] => (way === 'platform' ? [{ what: 'sent', attemptId, by: 'court' }, { what: 'arrived', attemptId, by: 'carrier' }] : []));
  return { attempts, events: await Promise.all(happened.map((h) => eventRow(ctx, d, h))) };
}

/** Sets attempts on their way: the app shows the document, what goes by e-mail or as a message is sent by a job, what goes on paper waits for the clerk. */
export async function launch(ctx: Ctx, d: DeliveryRow, about: Pick<About, 'later'>, attempts: readonly AttemptRow[]): Promise<void> {
  for (const { way, attemptId } of attempts) {
    if (way === 'platform') await show(ctx, d, about);
    if (way === 'email' || way === 'messenger') await ctx.book(sendMessage, { caseId: d.caseId, deliveryId: d.deliveryId, attemptId, as: way }, { key: attemptId });
  }
}

/** Begins attempts of a service that stands. */
export async function beginAttempts(ctx: Ctx, d: DeliveryRow, about: Pick<About, 'later'>, tries: readonly Try[]): Promise<void> {
  const { attempts, events } = await prepareAttempts(ctx, d, tries);
  await insertAttempts(ctx.tx, attempts);
  await insertEvents(ctx.tx, events);
  await launch(ctx, d, about, attempts);
}
