import { randomBytes } from 'node:crypto';
import type { DocumentView, issue as words } from '@microcourt/domain/documents/contract';
import type { Known } from '@microcourt/domain/documents/paper';
import { codeOf, step } from '@microcourt/domain/documents/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { closeTask } from '../worklist/index.ts';
import { knownOf } from './known.ts';
import { makeDocument } from './make-document.ts';
import { meIn } from './me.ts';
import { openWritten, sealModel } from './sealed.ts';
import { lockDocuments, saveDocument, signAnew, type DocumentRow } from './store.ts';
import { viewsOf } from './views.ts';
import { fit, mayBeDrafted } from './written.ts';

/** Lets a draft be made as it is now: what is known and what was written stand still from here on. */
export async function begin(ctx: Ctx, row: DocumentRow, known: Omit<Known, 'to' | 'fee'>): Promise<void> {
  const state = agree(step(row.state, 'issue', 'drafter')), values = await openWritten(ctx, row);
  const whole = await fit(ctx, known, row, values);
  if (row.state === 'failed') await signAnew(ctx.tx, row.documentId);
  await saveDocument(ctx.tx, row.documentId, { state, model: await sealModel(ctx, row, { known: whole, values }), code: row.code ?? codeOf([...randomBytes(10)]), failure: null });
  await closeTask(ctx, 'document-failed', row.documentId);
  await ctx.book(makeDocument, { caseId: row.caseId, documentId: row.documentId }, { subject: row.caseId });
}

/** Issues documents: each is made, signed where it has signers, and sealed; the state tells how far it is. One that may not be issued refuses all. */
export async function issueDocuments(ctx: Ctx, { caseId, documentIds }: InputOf<typeof words>): Promise<DocumentView[]> {
  const ids = [...new Set(documentIds)], rows = await lockDocuments(ctx.tx, caseId, ids), known = await knownOf(ctx, caseId);
  if (rows.length < ids.length) throw notFound();
  for (const row of rows) {
    mayBeDrafted(ctx, row.kind, known, row.draftedBy === null);
    await begin(ctx, row, known);
  }
  return viewsOf(ctx, caseId, ids, await meIn(ctx, caseId));
}
