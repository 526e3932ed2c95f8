import type { Why } from '@microcourt/domain/calculators/why';
import type { EvidenceSide, ItemState, Visibility } from '@microcourt/domain/evidence/rules';
import type { ExchangeState, Mode } from '@microcourt/domain/evidence/rules-exchange';
import type { LateDecision } from '@microcourt/domain/evidence/rules-late';
import type { Said } from '@microcourt/domain/evidence/rules-opinion';
import type { OriginalBasis, OriginalCause, OriginalState } from '@microcourt/domain/evidence/rules-original';
import type { ItemFields } from '@microcourt/domain/evidence/contract';
import type { Side } from '@microcourt/domain/cases/rules';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from '@microcourt/platform/module';

/** The period of a case. */
export type MatterRow = { caseId: string; untilDay: Day | null; leastDay: Day | null; fromDay: Day | null; why: Why | null; suspendedOn: Day | null };
/** An item; buffers are sealed under the key of the case. */
export type ItemRow = {
  caseId: string; itemId: string; side: EvidenceSide; serial: number | null; place: number; state: ItemState; kind: ItemFields['kind']; form: ItemFields['form']; visibility: Visibility;
  pages: number | null; copies: number; fileIds: string[]; about: Buffer; owner: string; submitter: Buffer; submittedAt: Date | null; revision: number; round: number; fixed: boolean; examined: boolean;
  lateReason: Buffer | null; lateDecision: LateDecision | null; decisionReason: Buffer | null; withdrawnWhy: Buffer | null;
};
/** What a party said of an item in a round. */
export type OpinionRow = {
  caseId: string; itemId: string; party: string; round: number; side: Side; name: Buffer; authenticity: Said; legality: Said; relevance: Said; differs: boolean; objectsLate: boolean;
  reason: Buffer; byCourt: boolean; saidBy: string; at: Date;
};
/** Where the question of an item's original stands. */
export type OriginalRow = { caseId: string; itemId: string; cause: OriginalCause; state: OriginalState; at: Date | null; place: Buffer; basis: OriginalBasis | null; note: Buffer };
/** A disputed issue, or something undisputed, with its items. */
export type IssueRow = { caseId: string; issueId: string; place: number; undisputed: boolean; text: Buffer; itemIds: string[] };
/** A question of the court to a side. */
export type QuestionRow = { caseId: string; questionId: string; side: Side; itemId: string | null; text: Buffer; askedAt: Date; answerBy: Date; answer: Buffer | null; answeredAt: Date | null; answeredBy: string | null };
/** An exchange. */
export type ExchangeRow = { caseId: string; exchangeId: string; round: number; state: ExchangeState; mode: Mode; why: string; answerBy: Date; fromAt: Date | null; untilAt: Date | null; recordId: string | null };
/** What a party agreed to for an exchange. */
export type ConsentRow = { caseId: string; exchangeId: string; party: string; online: boolean; mode: 'synchronous' | 'asynchronous' | null; textVersion: string; givenBy: string; at: Date };
/** A request for more time. */
export type ExtensionRow = { caseId: string; requestId: string; side: Side; name: Buffer; untilDay: Day; reason: Buffer; at: Date; state: 'open' | 'granted' | 'refused'; decisionReason: Buffer | null };
/** The last list and receipt made for a side. */
export type PaperRow = { caseId: string; side: EvidenceSide; kind: 'evidence-list' | 'evidence-receipt'; documentId: string };
/** A mark on a page. */
export type AnnotationRow = { caseId: string; annotationId: string; fileId: string; page: number; x: number; y: number; w: number; h: number; text: Buffer; shared: boolean; by: string; byName: Buffer; at: Date };

/** A copy in which parts of a file of an item are covered: `fileId` is the whole one. */
export type RedactionRow = { caseId: string; itemId: string; fileId: string; copyId: string; state: 'making' | 'made' | 'failed'; reason: Buffer; by: string; at: Date };

/** The tables of the evidence. */
export type Tables = {
  'evidence.matter': MatterRow; 'evidence.item': ItemRow; 'evidence.opinion': OpinionRow; 'evidence.original': OriginalRow; 'evidence.issue': IssueRow; 'evidence.question': QuestionRow;
  'evidence.exchange': ExchangeRow; 'evidence.consent': ConsentRow; 'evidence.extension': ExtensionRow; 'evidence.paper': PaperRow; 'evidence.annotation': AnnotationRow; 'evidence.redaction': RedactionRow;
};
const own = (tx: Tx) => tx.withTables<Tables>();

/** The evidence of a case, locked until the transaction ends, so that those who act at once act one after the other; its row is made where there is none. */
export async function lockMatter(tx: Tx, caseId: string): Promise<MatterRow> {
  await tx.withTables<{ 'evidence.matter': Pick<MatterRow, 'caseId'> }>().insertInto('evidence.matter').values({ caseId }).onConflict((c) => c.column('caseId').doNothing()).execute();
  return own(tx).selectFrom('evidence.matter').selectAll().where('caseId', '=', caseId).forUpdate().executeTakeFirstOrThrow();
}
/** Writes the period. */
export async function saveMatter(tx: Tx, { caseId, ...changed }: MatterRow): Promise<void> {
  await own(tx).updateTable('evidence.matter').set(changed).where('caseId', '=', caseId).execute();
}

/** An item of a case; undefined if it has none by this id. */
export const itemOf = (tx: Tx, caseId: string, itemId: string): Promise<ItemRow | undefined> =>
  own(tx).selectFrom('evidence.item').selectAll().where('caseId', '=', caseId).where('itemId', '=', itemId).executeTakeFirst();
/** The items of a side in their order. */
export const itemsOfSide = (tx: Tx, caseId: string, side: EvidenceSide): Promise<ItemRow[]> =>
  own(tx).selectFrom('evidence.item').selectAll().where('caseId', '=', caseId).where('side', '=', side).orderBy('place').orderBy('itemId').execute();
/** All items of a case, drafts too, in their order. */
export const itemsOfCase = (tx: Tx, caseId: string): Promise<ItemRow[]> =>
  own(tx).selectFrom('evidence.item').selectAll().where('caseId', '=', caseId).orderBy('side').orderBy('place').orderBy('itemId').execute();
/** Begins an item. */
export async function addItem(tx: Tx, row: ItemRow): Promise<void> {
  await own(tx).insertInto('evidence.item').values(row).execute();
}
/** Writes what has changed of an item. */
export async function saveItem(tx: Tx, caseId: string, itemId: string, changed: Partial<Omit<ItemRow, 'caseId' | 'itemId'>>): Promise<void> {
  await own(tx).updateTable('evidence.item').set(changed).where('caseId', '=', caseId).where('itemId', '=', itemId).execute();
}
/** Throws a draft away. */
export async function removeDraft(tx: Tx, caseId: string, itemId: string): Promise<void> {
  await own(tx).deleteFrom('evidence.item').where('caseId', '=', caseId).where('itemId', '=', itemId).where('state', '=', 'draft').execute();
}

/** Notes the list or receipt that was made last for a side. */
export async function savePaper(tx: Tx, row: PaperRow): Promise<void> {
  await own(tx).insertInto('evidence.paper').values(row).onConflict((c) => c.columns(['caseId', 'side', 'kind']).doUpdateSet({ documentId: row.documentId })).execute();
}
