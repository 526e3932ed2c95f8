import type { Why } from '@microcourt/domain/calculators/why';
import type { Side } from '@microcourt/domain/cases/rules';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

type Row = { caseId: string; label: string; onDay: Day; article: string; side: Side | null; why: Why | null; participantId: string | null; source: string };
const own = (tx: Tx) => tx.withTables<{ 'cases.deadline': Row }>();

/** Keeps days of cases; one noted again under the same label and source is the new day. */
export async function saveDeadlines(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const anew = (column: 'onDay' | 'article' | 'side' | 'why' | 'participantId') => ({ [column]: sql.ref(`excluded.${column.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`) });
  await own(tx).insertInto('cases.deadline').values([...rows])
    .onConflict((c) => c.columns(['caseId', 'label', 'source']).doUpdateSet({ ...anew('onDay'), ...anew('article'), ...anew('side'), ...anew('why'), ...anew('participantId') })).execute();
}

/** Takes days of a case away, by their sentence or by what they were counted from. */
export async function removeDeadline(tx: Tx, caseId: string, by: { label: string } | { source: string }): Promise<void> {
  const rows = own(tx).deleteFrom('cases.deadline').where('caseId', '=', caseId);
  await ('label' in by ? rows.where('label', '=', by.label) : rows.where('source', '=', by.source)).execute();
}
