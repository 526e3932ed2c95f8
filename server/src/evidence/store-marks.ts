import type { Tx } from '@microcourt/platform/module';
import type { AnnotationRow, RedactionRow, Tables } from './store.ts';

const own = (tx: Tx) => tx.withTables<Tables>();

/** A mark of a case; undefined if it has none by this id. */
export const markOf = (tx: Tx, caseId: string, annotationId: string): Promise<AnnotationRow | undefined> =>
  own(tx).selectFrom('evidence.annotation').selectAll().where('caseId', '=', caseId).where('annotationId', '=', annotationId).executeTakeFirst();
/** Keeps a mark as it stands now. */
export async function saveMark(tx: Tx, row: AnnotationRow): Promise<void> {
  const { caseId: _, annotationId: __, ...changed } = row;
  await own(tx).insertInto('evidence.annotation').values(row).onConflict((c) => c.columns(['caseId', 'annotationId']).doUpdateSet(changed)).execute();
}
/** Removes a mark. */
export async function removeMark(tx: Tx, caseId: string, annotationId: string): Promise<void> {
  await own(tx).deleteFrom('evidence.annotation').where('caseId', '=', caseId).where('annotationId', '=', annotationId).execute();
}

/** The covered copies of the files of a case. */
export const redactionsOf = (tx: Tx, caseId: string): Promise<RedactionRow[]> => own(tx).selectFrom('evidence.redaction').selectAll().where('caseId', '=', caseId).execute();
/** Keeps a covered copy as it stands now. */
export async function saveRedaction(tx: Tx, row: RedactionRow): Promise<void> {
  await own(tx).insertInto('evidence.redaction').values(row).onConflict((c) => c.columns(['caseId', 'copyId']).doUpdateSet({ state: row.state })).execute();
}
