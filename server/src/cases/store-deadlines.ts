import type { Why } from '@microcourt/domain/calculators/why';
import type { Side } from '@microcourt/domain/cases/rules';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from '@microcourt/platform/module';

type Row = { caseId: string; label: string; onDay: Day; article: string; side: Side | null; why: Why | null };
const own = (tx: Tx) => tx.withTables<{ 'cases.deadline': Row }>();

/** Keeps a day of a case; noted again under the same label it is the new day. */
export async function saveDeadline(tx: Tx, row: Row): Promise<void> {
  const { onDay, article, side, why } = row;
  await own(tx).insertInto('cases.deadline').values(row).onConflict((c) => c.columns(['caseId', 'label']).doUpdateSet({ onDay, article, side, why })).execute();
}

/** Takes a day of a case away, as what it was for is done. */
export async function removeDeadline(tx: Tx, caseId: string, label: string): Promise<void> {
  await own(tx).deleteFrom('cases.deadline').where('caseId', '=', caseId).where('label', '=', label).execute();
}
