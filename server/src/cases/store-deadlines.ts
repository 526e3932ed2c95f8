import type { Why } from '@microcourt/domain/calculators/why';
import type { Side } from '@microcourt/domain/cases/rules';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from '@microcourt/platform/module';

type Row = { caseId: string; label: string; onDay: Day; article: string; side: Side | null; why: Why | null; participantId: string | null; source: string };
const own = (tx: Tx) => tx.withTables<{ 'cases.deadline': Row }>();

/** Keeps a day of a case; noted again under the same label and source it is the new day. */
export async function saveDeadline(tx: Tx, row: Row): Promise<void> {
  const { onDay, article, side, why, participantId } = row;
  await own(tx).insertInto('cases.deadline').values(row).onConflict((c) => c.columns(['caseId', 'label', 'source']).doUpdateSet({ onDay, article, side, why, participantId })).execute();
}

/** Takes days of a case away, by their sentence or by what they were counted from. */
export async function removeDeadline(tx: Tx, caseId: string, by: { label: string } | { source: string }): Promise<void> {
  const rows = own(tx).deleteFrom('cases.deadline').where('caseId', '=', caseId);
  await ('label' in by ? rows.where('label', '=', by.label) : rows.where('source', '=', by.source)).execute();
}
