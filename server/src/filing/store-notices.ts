import type { NoticeKind } from '@microcourt/domain/filing/rules-service';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from '@microcourt/platform/module';

/** A notice of the court to the filer: when it was made, and when and how it reached its addressee; `how` is sealed under the case. */
export type NoticeRow = {
  filingId: string; what: NoticeKind; version: number; caseId: string; madeOn: Day; days: number | null; servedOn: Day | null; how: Buffer | null; notedBy: string | null;
};
const own = (tx: Tx) => tx.withTables<{ 'filing.notice': NoticeRow }>();

/** Keeps a notice; one made again in the same round takes the place of the earlier. */
export async function saveNotice(tx: Tx, row: NoticeRow): Promise<void> {
  const { caseId: _, what: __, version: ___, ...fresh } = row;
  await own(tx).insertInto('filing.notice').values(row).onConflict((c) => c.columns(['caseId', 'what', 'version']).doUpdateSet(fresh)).execute();
}

/** The notices of a filing, the earliest first. */
export const noticesOf = (tx: Tx, caseId: string): Promise<NoticeRow[]> =>
  own(tx).selectFrom('filing.notice').selectAll().where('caseId', '=', caseId).orderBy('madeOn').orderBy('version').execute();

/** The notices of several filings at once. */
export const noticesOfAll = async (tx: Tx, caseIds: readonly string[]): Promise<NoticeRow[]> =>
  (caseIds.length === 0 ? [] : own(tx).selectFrom('filing.notice').selectAll().where('caseId', 'in', [...caseIds]).execute());

/** Writes on which day and how a notice was served. */
export async function noteServedOn(tx: Tx, n: Pick<NoticeRow, 'caseId' | 'what' | 'version' | 'servedOn' | 'how' | 'notedBy'>): Promise<void> {
  const { servedOn, how, notedBy } = n;
  await own(tx).updateTable('filing.notice').set({ servedOn, how, notedBy }).where('caseId', '=', n.caseId).where('what', '=', n.what).where('version', '=', n.version).execute();
}

/** Takes away the notices that wait and need not be served any more. */
export async function removeWaiting(tx: Tx, caseId: string): Promise<void> {
  await own(tx).deleteFrom('filing.notice').where('caseId', '=', caseId).where('servedOn', 'is', null).execute();
}
