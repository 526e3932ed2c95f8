import type { DocumentKind } from '@microcourt/domain/documents/contract';
import type { DocumentState } from '@microcourt/domain/documents/rules';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from '@microcourt/platform/module';

/** A document as the table keeps it; buffers are sealed under the key of its case. */
export type DocumentRow = {
  documentId: string; caseId: string; courtCode: string; kind: DocumentKind; version: number; state: DocumentState; participantId: string | null; written: Buffer; model: Buffer | null;
  sourceFile: string | null; fileId: string | null; sha256: string | null; revisions: string[]; pages: number | null; code: string | null; draftedBy: string | null; draftedAt: Date;
  issuedAt: Date | null; issuedOn: Day | null; replaces: string | null; replacedBy: string | null; reason: Buffer | null; failure: Buffer | null;
};
/** Someone who is to sign; `stamped` once the signature stands in the file. */
export type SignerRow = {
  documentId: string; participantId: string; position: number; turn: number; state: 'waiting' | 'signed' | 'refused'; personId: string | null; at: Date | null; shown: string | null;
  strokes: Buffer | null; reason: Buffer | null; stamped: boolean;
};
/** A signature that stands in the file. */
export type SignatureRow = { documentId: string; position: number; by: 'court' | 'person'; name: Buffer; at: Date; suite: 'rsa' | 'ecdsa' | 'sm2'; authority: string; timestamp: Date | null };
/** Whom a document was shown to beyond the court; with a side, all of it. */
export type ShownRow = { documentId: string; participantId: string; caseId: string; side: string | null; at: Date };
/** What someone asked to have corrected. */
export type ObjectionRow = { objectionId: string; documentId: string; participantId: string; words: Buffer; at: Date; answer: Buffer | null; answeredAt: Date | null };
type CertificateRow = { courtCode: string; root: string; court: string; embedded: boolean };
type Tables = {
  'documents.document': DocumentRow; 'documents.signer': SignerRow; 'documents.signature': SignatureRow; 'documents.shown': ShownRow; 'documents.objection': ObjectionRow;
  'documents.certificate': CertificateRow;
};
const own = (tx: Tx) => tx.withTables<Tables>();

/** Keeps new documents. */
export async function addDocuments(tx: Tx, rows: readonly DocumentRow[]): Promise<void> {
  await own(tx).insertInto('documents.document').values([...rows]).execute();
}
/** These documents, whoever asks. */
export const documentsById = (tx: Tx, ids: readonly string[]): Promise<DocumentRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('documents.document').selectAll().where('documentId', 'in', [...ids]).execute();
/** These documents of a case, locked in the order of their ids until the transaction ends. */
export const lockDocuments = (tx: Tx, caseId: string, ids: readonly string[]): Promise<DocumentRow[]> =>
  own(tx).selectFrom('documents.document').selectAll().where('caseId', '=', caseId).where('documentId', 'in', [...ids]).orderBy('documentId').forUpdate().execute();
/** The documents of a case, whoever asks, the newest first. */
export const documentsIn = (tx: Tx, caseId: string): Promise<DocumentRow[]> =>
  own(tx).selectFrom('documents.document').selectAll().where('caseId', '=', caseId).orderBy('draftedAt', 'desc').orderBy('documentId', 'desc').execute();
/** Writes what has changed of a document. */
export async function saveDocument(tx: Tx, documentId: string, changed: Partial<DocumentRow>): Promise<void> {
  await own(tx).updateTable('documents.document').set(changed).where('documentId', '=', documentId).execute();
}
/** Whether a correction of this document has begun and was not thrown away. */
export async function correcting(tx: Tx, documentId: string): Promise<boolean> {
  return (await own(tx).selectFrom('documents.document').select('documentId').where('replaces', '=', documentId).where('state', '<>', 'discarded').executeTakeFirst()) !== undefined;
}
/** The issued document that bears this code, and that which has this hash; both are looked for whether there are any or not. */
export async function issuedBy(tx: Tx, code: string, sha256: string): Promise<DocumentRow | undefined> {
  const look = (column: 'code' | 'sha256', value: string) =>
    own(tx).selectFrom('documents.document').selectAll().where(column, '=', value).where('state', 'in', ['issued', 'replaced']).limit(1).executeTakeFirst();
  const [byCode, byHash] = [await look('code', code), await look('sha256', sha256)];
  return code === '' ? byHash : byCode;
}

/** Keeps those who are to sign. */
export async function addSigners(tx: Tx, rows: readonly SignerRow[]): Promise<void> {
  if (rows.length > 0) await own(tx).insertInto('documents.signer').values([...rows]).execute();
}
/** Those who are to sign these documents, in their order. */
export const signersOf = (tx: Tx, ids: readonly string[]): Promise<SignerRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('documents.signer').selectAll().where('documentId', 'in', [...ids]).orderBy('turn').orderBy('position').execute();
/** Writes what has changed of a signer. */
export async function saveSigner(tx: Tx, { documentId, participantId }: Pick<SignerRow, 'documentId' | 'participantId'>, changed: Partial<SignerRow>): Promise<void> {
  await own(tx).updateTable('documents.signer').set(changed).where('documentId', '=', documentId).where('participantId', '=', participantId).execute();
}

/** Everyone is to sign anew: what was signed before was another file. */
export async function signAnew(tx: Tx, documentId: string): Promise<void> {
  await own(tx).updateTable('documents.signer').set({ state: 'waiting', personId: null, at: null, shown: null, strokes: null, reason: null, stamped: false }).where('documentId', '=', documentId).execute();
  await own(tx).deleteFrom('documents.signature').where('documentId', '=', documentId).execute();
}

/** Keeps a signature that stands in the file now. */
export async function addSignature(tx: Tx, row: SignatureRow): Promise<void> {
  await own(tx).insertInto('documents.signature').values(row).execute();
}
/** The signatures in these documents, in their order. */
export const signaturesOf = (tx: Tx, ids: readonly string[]): Promise<SignatureRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('documents.signature').selectAll().where('documentId', 'in', [...ids]).orderBy('position').execute();

/** Notes whom documents are shown to; who sees one already, sees it as before. */
export async function addShown(tx: Tx, rows: readonly ShownRow[]): Promise<void> {
  if (rows.length > 0) await own(tx).insertInto('documents.shown').values([...rows]).onConflict((c) => c.doNothing()).execute();
}
/** Keeps what someone asked to have corrected. */
export async function addObjection(tx: Tx, row: ObjectionRow): Promise<void> {
  await own(tx).insertInto('documents.objection').values(row).execute();
}
/** What was asked to be corrected in these documents, in the order of asking. */
export const objectionsOf = (tx: Tx, ids: readonly string[]): Promise<ObjectionRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('documents.objection').selectAll().where('documentId', 'in', [...ids]).orderBy('at').orderBy('objectionId').execute();
/** Writes what the court answered. */
export async function saveAnswer(tx: Tx, objectionId: string, answer: Buffer, answeredAt: Date): Promise<void> {
  await own(tx).updateTable('documents.objection').set({ answer, answeredAt }).where('objectionId', '=', objectionId).execute();
}

/** Keeps the certificates by which a court's seal is checked, as they were at its last sealing. */
export async function saveCertificates(tx: Tx, row: CertificateRow): Promise<void> {
  const { courtCode: _, ...fresh } = row;
  await own(tx).insertInto('documents.certificate').values(row).onConflict((c) => c.column('courtCode').doUpdateSet(fresh)).execute();
}
/** The certificates of a court, once it has sealed something. */
export const certificatesOf = (tx: Tx, courtCode: string): Promise<CertificateRow | undefined> =>
  own(tx).selectFrom('documents.certificate').selectAll().where('courtCode', '=', courtCode).executeTakeFirst();
