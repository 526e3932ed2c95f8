import { Issued, NotMade, ToSign } from '@microcourt/domain/documents/contract';
import { KINDS, titleOf } from '@microcourt/domain/documents/kinds';
import { roomsFor, step, type DocumentStep } from '@microcourt/domain/documents/rules';
import { texts } from '@microcourt/domain/documents/texts';
import { sideOf } from '@microcourt/domain/cases/rules';
import { sentence } from '@microcourt/domain/shared/texts';
import { agree, type Ctx } from '@microcourt/platform/module';
import { membersOf, type Member } from '../cases/index.ts';
import { placeAlso, takeFrom } from '../files/index.ts';
import { closeTask, noteTask } from '../worklist/index.ts';
import type { Certificates, Signed } from '../providers/seal/port.ts';
import { openModel, sealFailure, sealSaid, type Failure, type Model } from './sealed.ts';
import { addShown, addSignature, lockDocuments, saveCertificates, saveDocument, signaturesOf, signersOf, type DocumentRow, type SignerRow } from './store.ts';

/** A document under the court's seal, and by what that is checked. */
export type Sealed = Signed & { certificates: Certificates };
/** What someone else did while the file was made: what was made is not kept. */
export class Overtaken extends Error {}
/** A document on its way, with all that a job needs of it. `label` names a signer on paper: 原告王某. */
export type Making = { row: DocumentRow; model: Model; code: string; title: string; fileName: string; signers: (SignerRow & { label: string; name: string; side: string | null })[]; members: Member[] };

/** A document on its way, locked until the transaction ends; null if there is none in one of these states. */
export async function readOnWay(ctx: Ctx, caseId: string, documentId: string, states: readonly DocumentRow['state'][]): Promise<Making | null> {
  const [row] = await lockDocuments(ctx.tx, caseId, [documentId]), model = row && states.includes(row.state) ? await openModel(ctx, row) : null;
  if (!row || !model || row.code === null) return null;
  const members = await membersOf(ctx, caseId), title = titleOf(row.kind, model.known.kind);
  const signers = (await signersOf(ctx.tx, [documentId])).map((s) => {
    const named = model.known.people.find((p) => p.participantId === s.participantId), role = named?.role ?? '';
    return { ...s, label: `${named?.roleName ?? ''}${named?.name ?? ''}`, name: named?.name ?? '', side: sideOf(role) };
  });
  const to = model.known.to === null ? '' : `（${model.known.to.name}）`;
  return { row, model, code: row.code, title, fileName: `${title}${to}.pdf`, signers, members };
}
/** A document that is to be made. */
export const readMaking = (ctx: Ctx, caseId: string, documentId: string): Promise<Making | null> => readOnWay(ctx, caseId, documentId, ['making']);

/** The document once more, to be written now; whoever was faster, or has thrown it away, overtakes what was made. */
export async function still(ctx: Ctx, m: Making, what: DocumentStep, by: 'system' | 'signer' = 'system'): Promise<DocumentRow['state']> {
  const [now] = await lockDocuments(ctx.tx, m.row.caseId, [m.row.documentId]);
  if (now?.state !== m.row.state || now.fileId !== m.row.fileId) throw new Overtaken();
  return agree(step(now.state, what, by));
}

/** What every piece of news about a document says. */
export const told = (m: Pick<Making, 'row' | 'title'>) => ({ documentId: m.row.documentId, kind: m.row.kind, title: m.title, version: m.row.version });
/** The rooms in which those who sign see it. What tells of an address is seen by the person alone, and told to the court. */
export function roomsOf(m: Making): string[] {
  if (m.signers.length === 0 || KINDS[m.row.kind].personal) return ['court'];
  const inCase = [...new Set(m.members.map((one) => sideOf(one.role)).filter((side) => side !== null))];
  return roomsFor(m.signers.map((s) => s.side), inCase);
}

type File = { fileId: string; sha256: string };
/** Lets those who sign read the file as it is now, in place of the one before. */
export async function placeFor(ctx: Ctx, m: Making, { fileId }: File): Promise<void> {
  const { caseId, documentId } = m.row, personal = KINDS[m.row.kind].personal, people = m.members.filter((one) => m.signers.some((s) => s.participantId === one.participantId));
  const places = personal ? people.flatMap((one) => (one.personId === null ? [] : [{ caseId: one.personId, stream: 'self' }])) : roomsOf(m).filter((room) => room !== 'court').map((stream) => ({ caseId, stream }));
  for (const place of places) {
    await placeAlso(ctx, [fileId], place);
    if (m.row.fileId !== null) await takeFrom(ctx, m.row.fileId, place);
  }
  const inRoom = (side: string | null): boolean => roomsOf(m).includes('main') || m.signers.some((s) => s.side === side);
  const seeing = personal ? people : m.members.filter((one) => sideOf(one.role) !== null && m.signers.length > 0 && inRoom(sideOf(one.role)));
  await addShown(ctx.tx, seeing.map((one) => ({ documentId, participantId: one.participantId, caseId, side: personal ? null : sideOf(one.role), at: ctx.now })));
}
const ring = (ctx: Ctx, m: Making): void => {
  for (const one of m.members) if (one.personId !== null && m.signers.some((s) => s.participantId === one.participantId)) ctx.ring(`me:${one.personId}`);
};

/** The file stands and waits for signatures. */
export async function noteToSign(ctx: Ctx, m: Making, file: File & { pages: number }): Promise<void> {
  const state = await still(ctx, m, 'gather');
  await saveDocument(ctx.tx, m.row.documentId, { state, fileId: file.fileId, sha256: file.sha256, revisions: [file.sha256], pages: file.pages });
  await placeFor(ctx, m, file);
  await replaceOld(ctx, m, 'signing');
  const signers = m.signers.map((s) => ({ participantId: s.participantId, name: s.name }));
  for (const stream of roomsOf(m)) await ctx.tell(ToSign, { ...told(m), fileId: file.fileId, sha256: file.sha256, signers }, { caseId: m.row.caseId, stream });
  ring(ctx, m);
}

/** The document stands, sealed: the one that it corrects counts no more. */
export async function noteIssued(ctx: Ctx, m: Making, { fileId, sha256, pages, sealed }: File & { pages: number; sealed: Sealed }): Promise<void> {
  const { row } = m, { caseId, documentId } = row, state = await still(ctx, m, 'seal');
  await saveDocument(ctx.tx, documentId, { state, fileId, sha256, revisions: [...row.revisions, sha256], pages, issuedAt: ctx.now, issuedOn: m.model.known.on });
  await noteSignature(ctx, m, 'court', m.model.known.courtName, sealed);
  await saveCertificates(ctx.tx, { courtCode: row.courtCode, ...sealed.certificates });
  await placeFor(ctx, m, { fileId, sha256 });
  await replaceOld(ctx, m, 'issued');
  await closeTask(ctx, 'record-objection', documentId);
  const stream = roomsOf(m).includes('main') ? 'main' : 'court';
  await ctx.tell(Issued, { ...told(m), fileId, sha256, code: m.code, on: m.model.known.on, participantId: row.participantId, replaces: row.replaces }, { caseId, stream });
  ring(ctx, m);
}

/** Keeps what a signature in the file says of itself. */
export async function noteSignature(ctx: Ctx, m: Making, by: 'court' | 'person', name: string, s: Pick<Sealed, 'at' | 'suite' | 'authority' | 'timestamp'>): Promise<void> {
  const { documentId } = m.row, position = (await signaturesOf(ctx.tx, [documentId])).length;
  await addSignature(ctx.tx, { documentId, position, by, name: await sealSaid(ctx, m.row, 'signature', String(position), name), at: s.at, suite: s.suite, authority: s.authority, timestamp: s.timestamp });
}

/** The old version counts no more: one that was being signed, as soon as the new one is; an issued one, when the new one is issued. */
async function replaceOld(ctx: Ctx, { row }: Making, reached: 'signing' | 'issued'): Promise<void> {
  if (row.replaces === null) return;
  const [old] = await lockDocuments(ctx.tx, row.caseId, [row.replaces]);
  if (!old || (old.state !== 'signing' && (old.state !== 'issued' || reached === 'signing'))) return;
  await saveDocument(ctx.tx, old.documentId, { state: agree(step(old.state, 'replace', 'system')), replacedBy: row.documentId });
  await closeTask(ctx, 'record-objection', old.documentId);
}

/** It could not be made: the court is told why, and the clerk has it on the list. */
export async function noteFailure(ctx: Ctx, m: Making, failure: Failure): Promise<void> {
  const { row } = m, { caseId, documentId, courtCode } = row;
  const [now] = await lockDocuments(ctx.tx, caseId, [documentId]);
  if (now?.state !== row.state) return;
  await saveDocument(ctx.tx, documentId, { state: agree(step(now.state, 'fail', 'system')), failure: await sealFailure(ctx, row, failure) });
  await noteTask(ctx, { kind: 'document-failed', subjectId: documentId, courtCode, caseId, title: m.title, number: m.model.known.number });
  await ctx.tell(NotMade, { ...told(m), why: sentence([texts], failure.code, failure.facts) }, { caseId, stream: 'court' });
}
