import type { DocumentView } from '@microcourt/domain/documents/contract';
import { titleOf } from '@microcourt/domain/documents/kinds';
import type { Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import { openWritten } from './sealed.ts';
import type { DocumentRow } from './store.ts';

/** A document as other modules see one. `participantId` is to whom it speaks; `replacedBy` the corrected version that was issued in its place. */
export type DocumentBrief = Pick<DocumentView, 'documentId' | 'caseId' | 'kind' | 'title' | 'version' | 'state' | 'participantId' | 'fileId' | 'sha256' | 'pages' | 'code' | 'issuedAt' | 'replaces' | 'values'> & {
  replacedBy: string | null;
};
/** Documents as other modules see them. */
export async function briefsOf(ctx: Ctx, rows: readonly DocumentRow[]): Promise<DocumentBrief[]> {
  const kinds = new Map<string, Awaited<ReturnType<typeof caseHead>>['kind']>();
  for (const caseId of new Set(rows.map((row) => row.caseId))) kinds.set(caseId, (await caseHead(ctx, caseId)).kind);
  return Promise.all(rows.map(async (d) => ({
    documentId: d.documentId, caseId: d.caseId, kind: d.kind, title: titleOf(d.kind, kinds.get(d.caseId) ?? 'civil'), version: d.version, state: d.state, participantId: d.participantId, fileId: d.fileId, sha256: d.sha256,
    pages: d.pages, code: d.code, issuedAt: d.issuedAt?.toISOString() ?? null, replaces: d.replaces, replacedBy: d.replacedBy, values: await openWritten(ctx, d),
  })));
}
