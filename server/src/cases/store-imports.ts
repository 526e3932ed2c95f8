import type { Tx } from '@microcourt/platform/module';
import type { CaseRow } from './store.ts';

/** An import of existing cases and how far it is. */
export type ImportRow = {
  importId: string; courtCode: string; fileId: string; format: 'csv' | 'json'; begunBy: string; state: 'waiting' | 'running' | 'done' | 'failed';
  rows: number | null; nextRow: number; taken: number; unchanged: number; refused: number; startedAt: Date; endedAt: Date | null;
};
/** A row that was not taken, and why. Rows count from 1; 0 is the sheet itself. */
export type RefusalRow = { importId: string; row: number; number: string | null; code: string; columnName: string | null };
type Tables = { 'cases.import': ImportRow; 'cases.importRefusal': RefusalRow; 'cases.courtCase': CaseRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Begins an import. */
export async function addImport(tx: Tx, row: ImportRow): Promise<void> {
  await own(tx).insertInto('cases.import').values(row).execute();
}

/** The import, locked: of two workers one goes on. */
export const lockImport = (tx: Tx, importId: string): Promise<ImportRow | undefined> =>
  own(tx).selectFrom('cases.import').selectAll().where('importId', '=', importId).forUpdate().executeTakeFirst();

/** Writes how far an import is. */
export async function saveImport(tx: Tx, importId: string, changed: Partial<Omit<ImportRow, 'importId'>>): Promise<void> {
  await own(tx).updateTable('cases.import').set(changed).where('importId', '=', importId).execute();
}

/** Notes rows that were not taken; a row is noted once, with the first thing that is wrong with it. */
export async function addRefusals(tx: Tx, rows: readonly RefusalRow[]): Promise<void> {
  if (rows.length > 0) await own(tx).insertInto('cases.importRefusal').values([...rows]).onConflict((c) => c.columns(['importId', 'row']).doNothing()).execute();
}

/** The imports of a court, the newest first. */
export const importsOf = (tx: Tx, courtCode: string): Promise<ImportRow[]> =>
  own(tx).selectFrom('cases.import').selectAll().where('courtCode', '=', courtCode).orderBy('startedAt', 'desc').limit(20).execute();

/** The rows that an import did not take, in their order; at most a thousand. */
export const refusalsOf = (tx: Tx, importId: string): Promise<RefusalRow[]> =>
  own(tx).selectFrom('cases.importRefusal').selectAll().where('importId', '=', importId).orderBy('row').limit(1_000).execute();

/** These cases, locked in one order. */
export const lockCases = (tx: Tx, caseIds: readonly string[]): Promise<CaseRow[]> =>
  caseIds.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('cases.courtCase').selectAll().where('caseId', 'in', [...caseIds]).orderBy('caseId').forUpdate().execute();
