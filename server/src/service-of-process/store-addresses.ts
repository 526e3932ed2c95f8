import type { Tx } from '@microcourt/platform/module';
import type { CONSENT_BASES } from '@microcourt/domain/service-of-process/contract';

/** A confirmation of where someone is served, as its table keeps it; the last one of a person holds. */
export type AddressRow = {
  caseId: string; participantId: string; n: number; electronic: boolean; platform: boolean; confirmed: boolean; basis: (typeof CONSENT_BASES)[number] | null; contact: Buffer | null; textVersion: string;
  reason: Buffer | null; documentId: string | null; notedBy: string | null; at: Date;
};
const own = (tx: Tx) => tx.withTables<{ 'serviceOfProcess.address': AddressRow }>();

/** The confirmations that hold in a case, by participant. */
export async function addressesOf(tx: Tx, caseId: string): Promise<Map<string, AddressRow>> {
  const rows = await own(tx).selectFrom('serviceOfProcess.address').distinctOn('participantId').selectAll().where('caseId', '=', caseId).orderBy('participantId').orderBy('n', 'desc').execute();
  return new Map(rows.map((row) => [row.participantId, row]));
}

/** Adds a confirmation. Of two at once one is refused by the key. */
export async function insertAddress(tx: Tx, row: AddressRow): Promise<void> {
  await own(tx).insertInto('serviceOfProcess.address').values(row).execute();
}

/** Notes the document in which a confirmation stands. */
export async function noteDocument(tx: Tx, { caseId, participantId, n }: Pick<AddressRow, 'caseId' | 'participantId' | 'n'>, documentId: string): Promise<void> {
  await own(tx).updateTable('serviceOfProcess.address').set({ documentId }).where('caseId', '=', caseId).where('participantId', '=', participantId).where('n', '=', n).execute();
}
