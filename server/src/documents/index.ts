import type { DocumentKind, DocumentView } from '@microcourt/domain/documents/contract';
import { Unavailable } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';

/** A document as other modules see one. `participantId` is to whom it speaks; `replacedBy` the corrected version that was issued in its place. */
export type DocumentBrief = Pick<DocumentView, 'documentId' | 'caseId' | 'kind' | 'title' | 'version' | 'state' | 'participantId' | 'fileId' | 'sha256' | 'pages' | 'code' | 'issuedAt' | 'replaces' | 'values'> & {
  replacedBy: string | null;
};
/** What another module has written down and wants as a document. `signers` are asked before the court's seal is put on; who has the lower `turn` signs first. */
export type NewDocument = {
  caseId: string; kind: DocumentKind; values: Readonly<Record<string, unknown>>; participantIds?: readonly string[]; signers?: readonly { participantId: string; turn: number }[];
};

/**
 * Makes documents of what another module knows and issues them: one for each participant named, else one for all. They are `making` when this returns; `documents.to-sign` and `documents.issued` tell
 * the rest. Who may is the caller's to decide. Refused where the values do not fit the fields of the kind (`documents.values-refused`).
 */
export function draftFor(_ctx: Ctx, _wanted: NewDocument): Promise<DocumentBrief[]> {
  return Promise.reject(new Unavailable(5));
}

/** Lets these participants (and their side) see an issued document, as when it was served on them; shown before, nothing changes. A document that is not issued is refused (`documents.not-issued`). */
export function showTo(_ctx: Ctx, _documentId: string, _participantIds: readonly string[]): Promise<void> {
  return Promise.reject(new Unavailable(5));
}

/** The document, whoever asks; undefined if there is none. Who may see it is the caller's to decide. */
export function documentOf(_ctx: Ctx, _documentId: string): Promise<DocumentBrief | undefined> {
  return Promise.reject(new Unavailable(5));
}

/** The documents of a case, whoever asks, the newest first. */
export function documentsOf(_ctx: Ctx, _caseId: string): Promise<DocumentBrief[]> {
  return Promise.reject(new Unavailable(5));
}
