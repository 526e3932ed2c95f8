import { isInternetCourt } from '@microcourt/domain/courts/rules';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/service-of-process/contract';
import { ELECTRONIC, type Basis, type Way } from '@microcourt/domain/service-of-process/rules';
import { mayServe, type Ground, type Progress } from '@microcourt/domain/service-of-process/rules-ways';
import { agreed, refused, type Decision } from '@microcourt/domain/shared/decision';
import type { Ctx } from '@microcourt/platform/module';
import { addressesNamed, caseHead, type CaseHead } from '../cases/index.ts';
import { personOf } from '../identity/index.ts';
import { documentOf, type DocumentBrief } from './papers.ts';
import { castOf, type Party } from './people.ts';
import { openContact, type Contact } from './sealed.ts';
import { addressesOf, type AddressRow } from './store-addresses.ts';
import { pairsBegun } from './store.ts';

/** Where one party may be reached, and what it agreed to. `ownMobile` is the number by which the party itself signs in: certainly its own, though not given for service; `named` the postal address that the case has of it. */
export type Reach = { party: Party; row: AddressRow | undefined; contact: Contact; ownMobile?: string | null; named?: string | undefined };
/** All that serving in a case is decided by. */
export type Desk = { head: CaseHead; reaches: Map<string, Reach>; begun: Map<string, { deliveryId: string; state: string }>; documents: Map<string, DocumentBrief> };

/**
 * Where a party may be reached in a way for which it gave no address itself: a message goes to the number by which it signs in (在线诉讼规则（2021）第三十一条第二款, an address that is certainly the addressee's), mail to
 * the address by which it was named in the case.
 */
export async function withFound(ctx: Ctx, caseId: string, reach: Reach, way: Way | null, named?: ReadonlyMap<string, string>): Promise<Reach> {
  const { personId, participantId } = reach.party.member;
  if (way === 'messenger' && reach.contact.mobile === null && personId !== null) return { ...reach, ownMobile: (await personOf(ctx, personId))?.mobile ?? null };
  return way === 'mail' && reach.contact.postal === null ? { ...reach, named: (named ?? (await addressesNamed(ctx, caseId))).get(participantId) } : reach;
}

/** Reads all that serving these documents on these people is decided by, each thing once. An agent stands for its party. */
export async function deskOf(ctx: Ctx, caseId: string, documentIds: readonly string[], way: Way | null = null): Promise<Desk> {
  const head = await caseHead(ctx, caseId), { parties, members } = await castOf(ctx, caseId), rows = await addressesOf(ctx.tx, caseId), reaches = new Map<string, Reach>(), documents = new Map<string, DocumentBrief>();
  const named = way === 'mail' ? await addressesNamed(ctx, caseId) : undefined;
  for (const [id, party] of parties) reaches.set(id, await withFound(ctx, caseId, { party, row: rows.get(id), contact: await openContact(ctx, rows.get(id)) }, way, named));
  for (const m of members) if (m.role.endsWith('-agent') && m.represents !== null && reaches.has(m.represents)) reaches.set(m.participantId, reaches.get(m.represents)!);
  for (const id of new Set(documentIds)) {
    const found = await documentOf(ctx, id);
    if (found?.caseId === caseId) documents.set(id, found);
  }
  const begun = new Map((await pairsBegun(ctx.tx, caseId, [...documents.keys()])).map((b) => [`${b.documentId} ${b.participantId}`, b]));
  return { head, reaches, begun, documents };
}

/** Whether a document is a mediation statement 调解书. */
export const isStatement = (document: Pick<DocumentBrief, 'kind'>): boolean => document.kind === 'mediation-statement';
/** A party that can read in the app: itself, or for all but a statement its agent. */
const joinedAs = ({ party }: Reach, statement: boolean): Basis['on'] | null => (party.member.joined ? 'party' : !statement && party.agents.some((a) => a.joined) ? 'agent' : null);

const electronicPlace = (way: Way, { contact, row, ownMobile }: Reach, on: Basis['on'] | null): { contact: string; given: boolean } | null => {
  if (way === 'platform') return on === null ? null : { contact: '', given: row?.electronic === true && row.platform };
  const place = way === 'email' ? contact.email : way === 'messenger' ? contact.mobile : null;
  if (place === null) return way === 'messenger' && ownMobile ? { contact: ownMobile, given: false } : null;
  return { contact: place, given: row?.electronic === true && row.confirmed };
};

/** What bears on whether a way is open for this party now, and where it would go; null for an electronic way with nowhere to arrive. */
export function groundFor(head: Pick<CaseHead, 'procedure' | 'courtCode'>, reach: Reach, way: Way, statement: boolean, more: Partial<Ground> = {}): { ground: Ground; contact: string } | null {
  const joined = joinedAs(reach, statement), electronic = ELECTRONIC.includes(way), place = electronic ? electronicPlace(way, reach, joined) : null;
  if (electronic && place === null) return null;
  const procedure = head.procedure === 'summary' || head.procedure === 'small-claims' || head.procedure === 'ordinary' ? head.procedure : 'other';
  const ground: Ground = {
    procedure, internetCourt: isInternetCourt(head.courtCode), electronicConsent: reach.row?.electronic === true, address: place ? (place.given ? 'given' : 'found') : reach.row?.confirmed && reach.contact.postal !== null ? 'given' : 'found',
    on: electronic ? joined ?? 'party' : reach.contact.recipient !== null && way === 'mail' ? 'nominee' : 'party', refused: false, witnessed: false, whereaboutsUnknown: false, reasonOnFile: false, abroad: false, ...more,
  };
  return { ground, contact: place?.contact ?? (way === 'mail' ? [reach.contact.recipient, reach.contact.postal ?? reach.named].filter((part) => part !== null && part !== undefined).join('，') : '') };
}

const NOTHING: Omit<Progress, 'statement'> = { replaced: false, attempts: [], effect: null };

/** The best way open at the beginning: in the app where the party agreed to it, else to an electronic address that it gave, else by mail to the address it gave, else by hand. */
export function bestWay(head: CaseHead, reach: Reach, statement: boolean): Way {
  const agreedTo = (way: Way): boolean => {
    const found = groundFor(head, reach, way, statement);
    return found !== null && found.ground.address === 'given' && found.ground.electronicConsent && mayServe({ ...NOTHING, statement }, way, found.ground).ok;
  };
  return (['platform', 'email', 'messenger'] as const).find(agreedTo) ?? (reach.contact.postal === null ? 'direct' : 'mail');
}

/** What serving one document on one party would do. */
export type Planned = { document: DocumentBrief; reach: Reach; way: Way; ground: Ground; contact: string };
/** The way for a document and a party, or why not. A document that speaks to one party is served on that one alone. */
export function planOne(desk: Desk, documentId: string, participantId: string, way: Way | null): Decision<Planned> {
  const document = desk.documents.get(documentId), reach = desk.reaches.get(participantId);
  if (!document) return refused('service-of-process.no-such-document', 'missing');
  if (!reach) return refused('service-of-process.not-a-party', 'invalid');
  if (document.state !== 'issued' || document.issuedAt === null) return refused(document.state === 'replaced' ? 'service-of-process.superseded' : 'service-of-process.not-issued', 'conflict');
  if (document.replacedBy !== null) return refused('service-of-process.superseded', 'conflict');
  if (document.participantId !== null && document.participantId !== reach.party.member.participantId) return refused('service-of-process.for-another', 'conflict');
  if (desk.begun.has(`${documentId} ${reach.party.member.participantId}`)) return refused('service-of-process.begun-already', 'conflict');
  const statement = isStatement(document), chosen = way ?? bestWay(desk.head, reach, statement), found = groundFor(desk.head, reach, chosen, statement);
  if (found === null) return refused('service-of-process.no-place-for-way', 'conflict');
  const may = mayServe({ ...NOTHING, statement }, chosen, found.ground);
  return may.ok ? agreed({ document, reach, way: chosen, ...found }) : may;
}

/** What serving these would do, before it is done. */
export async function showPlan(ctx: Ctx, { caseId, documentIds, participantIds }: InputOf<typeof words.plan>): Promise<OutputOf<typeof words.plan>> {
  const desk = await deskOf(ctx, caseId, documentIds);
  return documentIds.flatMap((documentId) => participantIds.map((participantId) => {
    const planned = planOne(desk, documentId, participantId, null);
    return { documentId, participantId, way: planned.ok ? planned.value.way : null, reason: planned.ok ? null : planned.refusal.code };
  }));
}
