import type { Ctx } from '@microcourt/platform/module';
import { caseHead, type CaseHead } from '../cases/index.ts';
import { castOf, type Party } from './people.ts';
import type { Reach } from './plan.ts';
import { openContact, openTitle } from './sealed.ts';
import { addressesOf } from './store-addresses.ts';
import type { DeliveryRow } from './store.ts';

/** What is known of a service beside its row, read once. */
export type About = { head: CaseHead; party: Party | undefined; reach: Reach | undefined; title: string };
/** Reads what is known of a service beside its row. */
export async function aboutOf(ctx: Ctx, d: DeliveryRow): Promise<About> {
  const head = await caseHead(ctx, d.caseId), party = (await castOf(ctx, d.caseId)).parties.get(d.participantId), row = (await addressesOf(ctx.tx, d.caseId)).get(d.participantId);
  return { head, party, reach: party && { party, row, contact: await openContact(ctx, row) }, title: await openTitle(ctx, d) };
}

/** A service as the news name it. */
export const toldOf = (d: DeliveryRow, { party, title }: Pick<About, 'party' | 'title'>): { deliveryId: string; documentId: string; kind: DeliveryRow['kind']; title: string; version: number; participantId: string; name: string; role: string } =>
  ({ deliveryId: d.deliveryId, documentId: d.documentId, kind: d.kind, title, version: d.version, participantId: d.participantId, name: party?.member.name ?? '', role: d.role });
