import type { Day } from '@microcourt/domain/shared/calendar';
import type { FilingKind, FilingState, SuitKind } from '@microcourt/domain/filing/rules';
import { Refused, type Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A filing as its table keeps it. Words are sealed under the key of the case; see `sealed.ts`. */
export type FilingRow = {
  id: string; caseId: string; kind: FilingKind; suit: SuitKind; state: FilingState; filer: string; begunBy: string | null; oral: boolean;
  courtCode: string | null; revision: number; draft: Buffer; title: Buffer; causeCode: string | null; feeClass: string | null; feeFen: number | null; feeAmountFen: number | null; feePropertyFen: number | null; feeDamagesFen: number | null;
  version: number; serial: string | null; receivedOn: Day | null; handedInAt: Date | null; decideBy: Day | null;
  defects: Buffer | null; correctBy: Day | null; insisted: boolean; takenBy: string | null; takenAt: Date | null;
  aidKind: 'defer' | 'reduce' | 'waive' | null; aidState: 'pending' | 'granted' | 'declined' | null; aidPercent: number | null;
  advisedCourt: string | null; advisedReason: Buffer | null;
  refusal: Buffer | null; refusalDraftedBy: string | null; rulingFile: string | null; signedBy: string | null; appealBy: Day | null;
  number: string | null; registeredOn: Day | null; procedure: string | null; judge: string | null; feeAskedOn: Day | null; feeReceipt: string | null; feePaidOn: Day | null;
  createdAt: Date; updatedAt: Date;
};
type Tables = { 'filing.filing': FilingRow; 'filing.handedIn': { caseId: string; version: number; filingId: string; at: Date; draft: Buffer }; 'filing.serialCounter': { courtCode: string; day: Day; last: number } };
const own = (tx: Tx) => tx.withTables<Tables>();
const missing = (): Refused => new Refused({ code: 'shared.not-found', kind: 'missing' });

/** What a filing is made of at its beginning; the rest stands at its defaults. */
export type NewFiling = Pick<FilingRow, 'id' | 'caseId' | 'kind' | 'state' | 'filer' | 'begunBy' | 'oral' | 'courtCode' | 'draft' | 'title' | 'createdAt' | 'updatedAt'>;

/** Begins the row of a filing. */
export async function insertFiling(tx: Tx, row: NewFiling): Promise<void> {
  await tx.withTables<{ 'filing.filing': NewFiling }>().insertInto('filing.filing').values(row).execute();
}

/** The filing, locked until the transaction ends, so that two who act at once act one after the other. */
export async function lockFiling(tx: Tx, id: string): Promise<FilingRow> {
  const found = await own(tx).selectFrom('filing.filing').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw missing();
  return found;
}

/** The filing as it stands. */
export async function readFiling(tx: Tx, id: string): Promise<FilingRow> {
  const found = await own(tx).selectFrom('filing.filing').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw missing();
  return found;
}

/** Writes what has changed. */
export async function saveFiling(tx: Tx, id: string, changed: Partial<FilingRow> & { updatedAt: Date }): Promise<void> {
  await own(tx).updateTable('filing.filing').set(changed).where('id', '=', id).execute();
}

/** Throws a draft away. What was ever handed in stays: its row is never removed here. */
export async function removeDraft(tx: Tx, id: string): Promise<void> {
  await own(tx).deleteFrom('filing.filing').where('id', '=', id).where('state', '=', 'draft').where('version', '=', 0).execute();
}

/** The case that a filing belongs to, by which access to it is decided. */
export async function caseOfFiling(tx: Tx, id: string): Promise<string | null> {
  const found = await own(tx).selectFrom('filing.filing').select('caseId').where('id', '=', id).executeTakeFirst();
  return found?.caseId ?? null;
}

/** What decides who has a standing in the filing of a case. */
export async function standingFacts(tx: Tx, caseId: string): Promise<Pick<FilingRow, 'filer' | 'begunBy' | 'takenBy' | 'state' | 'courtCode' | 'refusalDraftedBy' | 'version'> | null> {
  const found = await own(tx).selectFrom('filing.filing').select(['filer', 'begunBy', 'takenBy', 'state', 'courtCode', 'refusalDraftedBy', 'version']).where('caseId', '=', caseId).executeTakeFirst();
  return found ?? null;
}

/** Keeps what was handed in, word for word. */
export async function keepHandedIn(tx: Tx, row: Tables['filing.handedIn']): Promise<void> {
  await own(tx).insertInto('filing.handedIn').values(row).execute();
}

/** The next serial number of a court on a day, from 1; two who hand in at once wait for each other. */
export async function nextSerial(tx: Tx, courtCode: string, day: Day): Promise<number> {
  const { last } = await own(tx).insertInto('filing.serialCounter').values({ courtCode, day, last: 1 })
    .onConflict((c) => c.columns(['courtCode', 'day']).doUpdateSet({ last: sql<number>`serial_counter.last + 1` }))
    .returning('last').executeTakeFirstOrThrow();
  return last;
}

/** The words of a complaint as handed in for the nth time; null if it was not. */
export async function readHandedIn(tx: Tx, caseId: string, version: number): Promise<Buffer | null> {
  const found = await own(tx).selectFrom('filing.handedIn').select('draft').where('caseId', '=', caseId).where('version', '=', version).executeTakeFirst();
  return found?.draft ?? null;
}

/** The filing by which a case came to be; null for a case that came by import. */
export async function findByCase(tx: Tx, caseId: string): Promise<FilingRow | null> {
  return (await own(tx).selectFrom('filing.filing').selectAll().where('caseId', '=', caseId).executeTakeFirst()) ?? null;
}
