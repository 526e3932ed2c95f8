import type { Fact } from '@microcourt/domain/custody/rules-log';
import type { Recorded } from '@microcourt/domain/custody/contract';
import type { Tx } from '@microcourt/platform/module';

/** Where the log of a case stands. */
export type LogRow = { caseId: string; courtCode: string | null; number: number; head: string; lastAt: Date; closed: number };
/** An entry as the table keeps it. */
export type EntryRow = Omit<Fact, 'what' | 'at'> & { what: Recorded; at: Date; entry: string; head: string };
/** What was found when a file was last read anew. */
export type CheckedRow = { caseId: string; fileId: string; sha256: string | null; at: Date };
type Tables = { 'custody.log': LogRow; 'custody.entry': EntryRow; 'custody.checked': CheckedRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** The log of a case, locked until the transaction ends; begun if there is none. */
export async function lockLog(tx: Tx, fresh: LogRow): Promise<LogRow> {
  await own(tx).insertInto('custody.log').values(fresh).onConflict((c) => c.doNothing()).execute();
  return own(tx).selectFrom('custody.log').selectAll().where('caseId', '=', fresh.caseId).forUpdate().executeTakeFirstOrThrow();
}
/** Where the log of a case stands; undefined where nothing was recorded. */
export const logOf = (tx: Tx, caseId: string): Promise<LogRow | undefined> => own(tx).selectFrom('custody.log').selectAll().where('caseId', '=', caseId).executeTakeFirst();
/** Writes where the log stands now. */
export async function saveLog(tx: Tx, caseId: string, changed: Partial<LogRow>): Promise<void> {
  await own(tx).updateTable('custody.log').set(changed).where('caseId', '=', caseId).execute();
}
/** Adds an entry. */
export async function addEntry(tx: Tx, row: EntryRow): Promise<void> { await own(tx).insertInto('custody.entry').values(row).execute(); }
/** The newest entry about a subject. */
export const lastAbout = (tx: Tx, caseId: string, what: Recorded, subjectId: string): Promise<EntryRow | undefined> =>
  own(tx).selectFrom('custody.entry').selectAll().where('caseId', '=', caseId).where('subjectId', '=', subjectId).where('what', '=', what).orderBy('number', 'desc').limit(1).executeTakeFirst();
/** The entries of a case, ascending. */
export const entriesOf = (tx: Tx, caseId: string): Promise<EntryRow[]> => own(tx).selectFrom('custody.entry').selectAll().where('caseId', '=', caseId).orderBy('number').execute();
/** The entry by which a file was recorded as it was kept. */
export const entryOfFile = (tx: Tx, caseId: string, fileId: string): Promise<EntryRow | undefined> =>
  own(tx).selectFrom('custody.entry').selectAll().where('caseId', '=', caseId).where('fileId', '=', fileId).where('what', '=', 'file').orderBy('number').limit(1).executeTakeFirst();

/** What was found when a file was last read anew. */
export const checkedFile = (tx: Tx, caseId: string, fileId: string): Promise<CheckedRow | undefined> =>
  own(tx).selectFrom('custody.checked').selectAll().where('caseId', '=', caseId).where('fileId', '=', fileId).executeTakeFirst();
/** Notes what was found of a file. */
export async function saveChecked(tx: Tx, row: CheckedRow): Promise<void> {
  await own(tx).insertInto('custody.checked').values(row).onConflict((c) => c.columns(['caseId', 'fileId']).doUpdateSet({ sha256: row.sha256, at: row.at })).execute();
}
