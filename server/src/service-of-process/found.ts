import { Refused, type Ctx } from '@microcourt/platform/module';
import { aboutOf, type About } from './about.ts';
import { isOwn, type Party } from './people.ts';
import { attemptsOf, lockDelivery, type AttemptRow, type DeliveryRow } from './store.ts';

/** A service that the transaction holds, with what is known beside it. */
export type Held = { d: DeliveryRow; about: About; attempts: AttemptRow[] };

/** The service, locked; refused like one that never was. */
export async function hold(ctx: Ctx, caseId: string, deliveryId: string): Promise<Held> {
  const d = await lockDelivery(ctx.tx, caseId, deliveryId);
  if (!d) throw new Refused({ code: 'service-of-process.no-such-delivery', kind: 'missing' });
  return { d, about: await aboutOf(ctx, d), attempts: await attemptsOf(ctx.tx, caseId, [deliveryId]) };
}

/** The service on who acts, or on whom who acts stands for. */
export async function holdOwn(ctx: Ctx, caseId: string, deliveryId: string): Promise<Held & { party: Party }> {
  const held = await hold(ctx, caseId, deliveryId), { party } = held.about;
  if (!party || !isOwn(ctx, party)) throw new Refused({ code: 'service-of-process.not-yours', kind: 'forbidden' });
  return { ...held, party };
}

/** An attempt of a service; refused like one that never was. */
export function attemptIn({ attempts }: Held, attemptId: string): AttemptRow {
  const found = attempts.find((a) => a.attemptId === attemptId);
  if (!found) throw new Refused({ code: 'service-of-process.no-such-attempt', kind: 'missing' });
  return found;
}
