import type { InputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/service-of-process/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { show } from './about.ts';
import { holdOwn } from './found.ts';
import { notePaper } from './note-work.ts';
import { actingAs } from './people.ts';
import { record } from './record.ts';
import { settle } from './settle.ts';
import { canOpen, mayAskPaper, readAttempt } from './reading.ts';
import { saveDelivery } from './store.ts';
import { shown } from './view.ts';

type Input = InputOf<typeof words.open>;

/** Opens what was served: that it was opened is noted once. Where arrival sufficed this changes nothing; at an address that the court found it is what presumes the service. */
export async function open(ctx: Ctx, { caseId, deliveryId }: Input): Promise<words.DeliveryView> {
  const held = await holdOwn(ctx, caseId, deliveryId), { d } = held, a = readAttempt(held);
  if (!canOpen(held)) throw new Refused({ code: 'service-of-process.nothing-to-open', kind: 'conflict' });
  if (d.openedAt === null && a) {
    await saveDelivery(ctx.tx, d, { openedAt: ctx.now });
    // What went to an address that the court found is shown once it is asked for here; elsewhere it was shown on arrival.
    await show(ctx, d, held.about);
    await record(ctx, d, { what: 'read', attemptId: a.attemptId, by: actingAs(ctx, held.party) });
    await settle(ctx, { ...d, openedAt: ctx.now }, { about: held.about });
  }
  return shown(ctx, caseId, deliveryId);
}

/** Notes how far it was read; never back. */
export async function readTo(ctx: Ctx, { caseId, deliveryId, page }: InputOf<typeof words.readTo>): Promise<words.DeliveryView> {
  const held = await holdOwn(ctx, caseId, deliveryId), { d } = held;
  if (!canOpen(held)) throw new Refused({ code: 'service-of-process.nothing-to-open', kind: 'conflict' });
  await saveDelivery(ctx.tx, d, { readTo: Math.max(d.readTo ?? 0, Math.min(page, d.pages ?? page)) });
  return shown(ctx, caseId, deliveryId);
}

/** Acknowledges receipt 签收. Where the service took effect before, it stays as it is; a mediation statement is signed for by it (在线诉讼规则（2021）第三十三条). */
export async function acknowledge(ctx: Ctx, { caseId, deliveryId }: Input): Promise<words.DeliveryView> {
  const held = await holdOwn(ctx, caseId, deliveryId), { d } = held, a = readAttempt(held);
  if (!canOpen(held) || !a) throw new Refused({ code: 'service-of-process.nothing-to-open', kind: 'conflict' });
  const by = actingAs(ctx, held.party);
  if (d.facts.statement && by === 'agent') throw new Refused({ code: 'service-of-process.statement-in-person', kind: 'forbidden' });
  if (d.acknowledgedAt === null) {
    await saveDelivery(ctx.tx, d, { acknowledgedAt: ctx.now });
    await record(ctx, d, { what: 'acknowledged', attemptId: a.attemptId, by });
    await settle(ctx, { ...d, acknowledgedAt: ctx.now }, { about: held.about });
  }
  return shown(ctx, caseId, deliveryId);
}

/** Asks for the paper of what was served; the clerk sees to it, and the effect stays where it is. */
export async function askPaper(ctx: Ctx, { caseId, deliveryId }: Input): Promise<words.DeliveryView> {
  const held = await holdOwn(ctx, caseId, deliveryId), { d } = held;
  if (d.paperAskedAt !== null) throw new Refused({ code: 'service-of-process.paper-asked', kind: 'conflict' });
  if (!mayAskPaper(held)) throw new Refused({ code: 'service-of-process.only-paper-on-request', kind: 'conflict' });
  await saveDelivery(ctx.tx, d, { paperAskedAt: ctx.now });
  await notePaper(ctx, d, held.about, true);
  return shown(ctx, caseId, deliveryId);
}
