import { Drafted, type change as changeWords, type discard as discardWords, type DocumentKind, type DocumentView, type draft as words } from '@microcourt/domain/documents/contract';
import { titleOf } from '@microcourt/domain/documents/kinds';
import type { Values } from '@microcourt/domain/documents/kind';
import { step } from '@microcourt/domain/documents/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import { closeTask } from '../worklist/index.ts';
import { knownOf } from './known.ts';
import { lockSeen, meIn } from './me.ts';
import { sealWritten } from './sealed.ts';
import { addDocuments, addSigners, saveDocument, signAnew, type DocumentRow } from './store.ts';
import { shownOne, viewsOf } from './views.ts';
import { byHand, fit, mayBeDrafted, paperBrought, readWritten, signersFit } from './written.ts';

/** What a new draft is made of; values are read by the fields of the kind already. */
export type NewDraft = {
  caseId: string; kind: DocumentKind; values: Values; participantIds: readonly string[]; signers: readonly { participantId: string; turn: number }[]; sourceFile: string | null; draftedBy: string | null;
  version?: number; replaces?: string; reason?: (documentId: string) => Promise<Buffer>;
};

const blank = { model: null, fileId: null, sha256: null, revisions: [], pages: null, code: null, issuedAt: null, issuedOn: null, replacedBy: null, failure: null };
/** Writes drafts, one for each addressee or one for all; told to the court alone. */
export async function addDrafts(ctx: Ctx, d: NewDraft): Promise<DocumentRow[]> {
  const { courtCode, kind: ofCase } = await caseHead(ctx, d.caseId), rows: DocumentRow[] = [];
  for (const participantId of d.participantIds.length === 0 ? [null] : d.participantIds) {
    const documentId = ctx.newId();
    rows.push({
      ...blank, documentId, caseId: d.caseId, courtCode, kind: d.kind, version: d.version ?? 1, state: 'draft', participantId, written: await sealWritten(ctx, { caseId: d.caseId, documentId }, d.values),
      sourceFile: d.sourceFile, draftedBy: d.draftedBy, draftedAt: ctx.now, replaces: d.replaces ?? null, reason: (await d.reason?.(documentId)) ?? null,
    });
  }
  await addDocuments(ctx.tx, rows);
  const signer = { state: 'waiting' as const, personId: null, at: null, shown: null, strokes: null, reason: null, stamped: false };
  for (const { documentId } of rows) await addSigners(ctx.tx, d.signers.map((s, position) => ({ ...signer, documentId, participantId: s.participantId, position, turn: s.turn })));
  for (const row of rows) await ctx.tell(Drafted, { documentId: row.documentId, kind: row.kind, title: titleOf(row.kind, ofCase), version: row.version, state: row.state }, { caseId: row.caseId, stream: 'court' });
  return rows;
}

/** Refuses several copies of what several people sign: they sign the same one. */
export function oneForAll(participantIds: readonly string[], signers: readonly unknown[]): void {
  if (participantIds.length > 1 && signers.length > 0) throw new Refused({ code: 'documents.one-for-all', kind: 'invalid' });
}

/** Begins documents from what the court knows and what the drafter writes. */
export async function draftDocument(ctx: Ctx, { caseId, kind, values: given, participantIds = [], fileId, signers = [] }: InputOf<typeof words>): Promise<DocumentView[]> {
  const known = await knownOf(ctx, caseId), to = [...new Set(participantIds)];
  mayBeDrafted(ctx, kind, known, false);
  const values = readWritten(kind, given);
  signersFit(kind, signers, known);
  oneForAll(to, signers);
  for (const participantId of to.length === 0 ? [null] : to) await fit(ctx, known, { kind, participantId }, values);
  const sourceFile = await paperBrought(ctx, caseId, kind, fileId);
  const rows = await addDrafts(ctx, { caseId, kind, values, participantIds: to, signers, sourceFile, draftedBy: ctx.actor.personId });
  return viewsOf(ctx, caseId, rows.map((row) => row.documentId), await meIn(ctx, caseId));
}

async function tellDraft(ctx: Ctx, row: DocumentRow, state: DocumentRow['state']): Promise<void> {
  const { kind } = await caseHead(ctx, row.caseId);
  await ctx.tell(Drafted, { documentId: row.documentId, kind: row.kind, title: titleOf(row.kind, kind), version: row.version, state }, { caseId: row.caseId, stream: 'court' });
}

/** Changes what the law lets vary in a draft. */
export async function changeDocument(ctx: Ctx, { caseId, documentId, values: given }: InputOf<typeof changeWords>): Promise<DocumentView> {
  const { row, me } = await lockSeen(ctx, caseId, documentId), known = await knownOf(ctx, caseId);
  byHand(row.draftedBy);
  mayBeDrafted(ctx, row.kind, known, false);
  const state = agree(step(row.state, 'change', 'drafter')), values = readWritten(row.kind, given);
  if (row.state === 'failed') await signAnew(ctx.tx, documentId);
  await fit(ctx, known, row, values);
  await saveDocument(ctx.tx, documentId, { state, written: await sealWritten(ctx, row, values), failure: null });
  await closeTask(ctx, 'document-failed', documentId);
  await tellDraft(ctx, row, state);
  return shownOne(ctx, row, me);
}

/** Throws a draft away, or what is being signed; an issued document stays. */
export async function discardDocument(ctx: Ctx, { caseId, documentId }: InputOf<typeof discardWords>): Promise<Record<string, never>> {
  const { row } = await lockSeen(ctx, caseId, documentId);
  mayBeDrafted(ctx, row.kind, await knownOf(ctx, caseId), row.draftedBy === null);
  const state = agree(step(row.state, 'discard', 'drafter'));
  await saveDocument(ctx.tx, documentId, { state });
  await closeTask(ctx, 'document-failed', documentId);
  await closeTask(ctx, 'record-objection', documentId);
  await tellDraft(ctx, row, state);
  return {};
}
