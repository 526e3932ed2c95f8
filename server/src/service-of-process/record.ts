import type { EventBy, EventKind, ServiceEvent } from '@microcourt/domain/service-of-process/rules-recorded';
import type { Ctx } from '@microcourt/platform/module';
import { sealEvent } from './sealed.ts';
import { insertEvents, type DeliveryRow, type EventRow } from './store.ts';

/** Something to be recorded of a service; `at` is its own moment, now where none is given. */
export type Happened = {
  what: EventKind; attemptId: string | null; by: EventBy; at?: Date; cause?: ServiceEvent['cause']; proved?: boolean; accepted?: boolean; signer?: string; note?: string; fileIds?: readonly string[];
};

/** What happened as a row. */
export async function eventRow(ctx: Ctx, d: Pick<DeliveryRow, 'caseId' | 'deliveryId'>, h: Happened): Promise<EventRow> {
  const key = { caseId: d.caseId, eventId: ctx.newId() };
  return {
    ...key, deliveryId: d.deliveryId, attemptId: h.attemptId, what: h.what, at: h.at ?? ctx.now, notedAt: ctx.now, byWhom: h.by, notedBy: ctx.actor.personId, cause: h.cause ?? null, proved: h.proved ?? false,
    accepted: h.accepted ?? null, signer: await sealEvent(ctx, key, 'signer', h.signer ?? ''), note: await sealEvent(ctx, key, 'note', h.note ?? ''), fileIds: [...(h.fileIds ?? [])],
  };
}

/** Records what happened, each once; whether any of it was new. */
export const record = async (ctx: Ctx, d: Pick<DeliveryRow, 'caseId' | 'deliveryId'>, ...happened: readonly Happened[]): Promise<boolean> =>
  (await insertEvents(ctx.tx, await Promise.all(happened.map((h) => eventRow(ctx, d, h))))) > 0;

/** A row as the rules read it. */
export const eventOf = (e: EventRow): ServiceEvent => ({ event: e.eventId, attempt: e.attemptId, what: e.what, at: e.at, notedAt: e.notedAt, by: e.byWhom, cause: e.cause ?? undefined, proved: e.proved, accepted: e.accepted ?? undefined });
