import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A line of a filing's history; the note is sealed under the case. */
export type HistoryRow = { caseId: string; n: number; filingId: string; at: Date; what: string; by: 'filer' | 'court' | 'clock'; note: Buffer | null };
type Tables = { 'filing.history': HistoryRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** The number that the next line of a history will have. The filing's row is locked by the caller. */
export async function nextLine(tx: Tx, caseId: string): Promise<number> {
  const { n } = await own(tx).selectFrom('filing.history').select(sql<number>`coalesce(max(n), 0) + 1`.as('n')).where('caseId', '=', caseId).executeTakeFirstOrThrow();
  return n;
}

/** Writes a line of a history. */
export async function addLine(tx: Tx, row: HistoryRow): Promise<void> {
  await own(tx).insertInto('filing.history').values(row).execute();
}

/** A filing's history from its beginning. */
export const linesOf = (tx: Tx, caseId: string): Promise<HistoryRow[]> =>
  own(tx).selectFrom('filing.history').selectAll().where('caseId', '=', caseId).orderBy('n').execute();
