import { KINDS, titleOf } from '@microcourt/domain/documents/kinds';
import { sideOf } from '@microcourt/domain/cases/rules';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { caseHead, membersOf } from '../cases/index.ts';
import { placeAlso } from '../files/index.ts';
import type { DocumentBrief } from './index.ts';
import { openWritten } from './sealed.ts';
import { addShown, documentsById, lockDocuments, type DocumentRow } from './store.ts';

/** Lets participants and their side see an issued document: its file is placed in the room of their side. What tells of an address is placed with the person alone. */
export async function showDocumentTo(ctx: Ctx, documentId: string, participantIds: readonly string[]): Promise<void> {
  const [known] = await documentsById(ctx.tx, [documentId]), [row] = known ? await lockDocuments(ctx.tx, known.caseId, [documentId]) : [];
  if (!row) throw notFound();
  if ((row.state !== 'issued' && row.state !== 'replaced') || row.fileId === null) throw new Refused({ code: 'documents.not-issued', kind: 'conflict' });
  const { personal } = KINDS[row.kind], { caseId } = row, people = (await membersOf(ctx, caseId)).filter((m) => participantIds.includes(m.participantId));
  for (const one of people) {
    const side = sideOf(one.role), place = personal ? one.personId && { caseId: one.personId, stream: 'self' } : side && { caseId, stream: `side:${side}` };
    if (place) await placeAlso(ctx, [row.fileId], place);
    await addShown(ctx.tx, [{ documentId, participantId: one.participantId, caseId, side: personal ? null : side, at: ctx.now }]);
  }
}

/** Documents as other modules see them. */
export async function briefsOf(ctx: Ctx, rows: readonly DocumentRow[]): Promise<DocumentBrief[]> {
  const kinds = new Map<string, Awaited<ReturnType<typeof caseHead>>['kind']>();
  for (const caseId of new Set(rows.map((row) => row.caseId))) kinds.set(caseId, (await caseHead(ctx, caseId)).kind);
  return Promise.all(rows.map(async (d) => ({
    documentId: d.documentId, caseId: d.caseId, kind: d.kind, title: titleOf(d.kind, kinds.get(d.caseId) ?? 'civil'), version: d.version, state: d.state, participantId: d.participantId, fileId: d.fileId, sha256: d.sha256,
    pages: d.pages, code: d.code, issuedAt: d.issuedAt?.toISOString() ?? null, replaces: d.replaces, replacedBy: d.replacedBy, values: await openWritten(ctx, d),
  })));
}
