import type { Ctx } from '@microcourt/platform/module';
import type { CourtCalendar } from '@microcourt/domain/law/calendar';
import { caseHead, type CaseHead, type NewDeadline } from '../cases/index.ts';
import { showTo } from './papers.ts';
import { castOf, type Party } from './people.ts';
import type { Reach } from './plan.ts';
import { openContact, openTitle } from './sealed.ts';
import { addressesOf } from './store-addresses.ts';
import type { DeliveryRow } from './store.ts';

/** What is known of a service beside its row, read once. */
export type About = { head: CaseHead; party: Party | undefined; reach: Reach | undefined; title: string; /** What is done once for many services that begin together; without it, at once. */ later?: Later };
/** What is done once for many services: documents shown, each to all whom it reached; certificates booked; days of the case noted; the calendar read. */
export type Later = { shown: Map<string, Set<string>>; certify: string[]; days: NewDeadline[]; calendar: CourtCalendar };
/** Reads what is known of a service beside its row. */
export async function aboutOf(ctx: Ctx, d: DeliveryRow): Promise<About> {
  const head = await caseHead(ctx, d.caseId), party = (await castOf(ctx, d.caseId)).parties.get(d.participantId), row = (await addressesOf(ctx.tx, d.caseId)).get(d.participantId);
  return { head, party, reach: party && { party, row, contact: await openContact(ctx, row) }, title: await openTitle(ctx, d) };
}

/** A service as the news name it. */
export const toldOf = (d: DeliveryRow, { party, title }: Pick<About, 'party' | 'title'>): { deliveryId: string; documentId: string; kind: DeliveryRow['kind']; title: string; version: number; participantId: string; name: string; role: string } =>
  ({ deliveryId: d.deliveryId, documentId: d.documentId, kind: d.kind, title, version: d.version, participantId: d.participantId, name: party?.member.name ?? '', role: d.role });

/** Lets the party see the document that reached it: at once, or with the others of the same order. */
export async function show(ctx: Ctx, d: Pick<DeliveryRow, 'documentId' | 'participantId'>, { later }: Pick<About, 'later'>): Promise<void> {
  if (later === undefined) return showTo(ctx, d.documentId, [d.participantId]);
  later.shown.set(d.documentId, (later.shown.get(d.documentId) ?? new Set()).add(d.participantId));
}
