import type { Tx } from '@microcourt/platform/module';

/** An answer that a court gives again and again. */
export type CannedRow = { cannedId: string; courtCode: string; title: string; text: string; savedBy: string; savedAt: Date };
type Tables = { 'messaging.canned': CannedRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** A court's canned answers by title. */
export const cannedOf = (tx: Tx, courtCode: string): Promise<CannedRow[]> =>
  own(tx).selectFrom('messaging.canned').selectAll().where('courtCode', '=', courtCode).orderBy('title').orderBy('cannedId').limit(500).execute();

/** Adds a canned answer, or changes one of the same court; false if it is another court's. */
export async function saveCannedRow(tx: Tx, row: CannedRow): Promise<boolean> {
  const { cannedId: _, courtCode: __, ...changed } = row;
  const done = await own(tx).insertInto('messaging.canned').values(row)
    .onConflict((c) => c.column('cannedId').doUpdateSet(changed).where('messaging.canned.courtCode', '=', row.courtCode)).returning('cannedId').execute();
  return done.length > 0;
}

/** Removes a canned answer of a court; false if it has none such. */
export async function removeCanned(tx: Tx, courtCode: string, cannedId: string): Promise<boolean> {
  const gone = await own(tx).deleteFrom('messaging.canned').where('courtCode', '=', courtCode).where('cannedId', '=', cannedId).returning('cannedId').execute();
  return gone.length > 0;
}
