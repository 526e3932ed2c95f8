import type { DocumentKind } from '@microcourt/domain/documents/contract';
import type { Ctx } from '@microcourt/platform/module';
import { addDrafts, oneForAll } from './draft-document.ts';
import { begin } from './issue-document.ts';
import { knownOf } from './known.ts';
import { briefsOf, type DocumentBrief } from './brief.ts';
import { showDocumentTo } from './show-to.ts';
import { documentsById, documentsIn, lockDocuments } from './store.ts';
import { readRecorded, signersFit } from './written.ts';

export type { DocumentBrief } from './brief.ts';
export { documentsRaw } from './preview.ts';

/** What another module has written down and wants as a document. `signers` are asked before the court's seal is put on; who has the lower `turn` signs first. */
export type NewDocument = {
  caseId: string; kind: DocumentKind; values: Readonly<Record<string, unknown>>; participantIds?: readonly string[]; signers?: readonly { participantId: string; turn: number }[];
};

/**
 * Makes documents of what another module knows and issues them: one for each participant named, else one for all. They are `making` when this returns; `documents.to-sign` and `documents.issued` tell
 * the rest. Who may is the caller's to decide. Refused where the values do not fit the fields of the kind (`documents.values-refused`).
 */
export async function draftFor(ctx: Ctx, { caseId, kind, values: given, participantIds = [], signers = [] }: NewDocument): Promise<DocumentBrief[]> {
  const known = await knownOf(ctx, caseId), values = readRecorded(kind, given);
  signersFit(kind, signers, known);
  oneForAll(participantIds, signers);
  const rows = await addDrafts(ctx, { caseId, kind, values, participantIds: [...new Set(participantIds)], signers, sourceFile: null, draftedBy: null });
  for (const row of rows) await begin(ctx, row, known);
  return briefsOf(ctx, await lockDocuments(ctx.tx, caseId, rows.map((row) => row.documentId)));
}

/**
 * Lays drafts on the court's desk, of what another module knows: one for each participant named, else one for all. The court reads, changes, issues or throws them away; `draftedBy` is whoever's deed they follow from.
 * Refused where the values do not fit the fields of the kind (`documents.values-refused`).
 */
export async function prepareFor(ctx: Ctx, { caseId, kind, values: given, participantIds = [], draftedBy }: Omit<NewDocument, 'signers'> & { draftedBy: string }): Promise<DocumentBrief[]> {
  return briefsOf(ctx, await addDrafts(ctx, { caseId, kind, values: readRecorded(kind, given), participantIds: [...new Set(participantIds)], signers: [], sourceFile: null, draftedBy }));
}

/** Lets these participants (and their side) see an issued document, as when it was served on them; shown before, nothing changes. A document that is not issued is refused (`documents.not-issued`). */
export const showTo = (ctx: Ctx, documentId: string, participantIds: readonly string[]): Promise<void> => showDocumentTo(ctx, documentId, participantIds);

/** The document, whoever asks; undefined if there is none. Who may see it is the caller's to decide. */
export async function documentOf(ctx: Ctx, documentId: string): Promise<DocumentBrief | undefined> {
  const [brief] = await briefsOf(ctx, await documentsById(ctx.tx, [documentId]));
  return brief;
}

/** The documents of a case, whoever asks, the newest first. */
export const documentsOf = async (ctx: Ctx, caseId: string): Promise<DocumentBrief[]> => briefsOf(ctx, await documentsIn(ctx.tx, caseId));
