import { KINDS } from '@microcourt/domain/documents/kinds';
import { sideOf } from '@microcourt/domain/cases/rules';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { membersOf } from '../cases/index.ts';
import { placeAlso } from '../files/index.ts';
import { addShown, documentsById, lockDocuments } from './store.ts';

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
