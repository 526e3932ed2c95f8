import { TABLE_NAMES, type TableName } from '@microcourt/domain/law/tables';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A change of a dated table; its rows fitted when they were put in. */
export type Revision = {
  id: string; tableName: TableName; number: number; rows: Record<string, unknown>[]; note: string; madeBy: string; madeAt: Date;
  withdrawnBy: string | null; withdrawnAt: Date | null; withdrawnNote: string | null;
};
/** How a table that was ever changed stands: how many changes it saw, and the mark of the last. */
export type State = { tableName: TableName; changes: number; mark: string; changedOn: Day };
type Tables = { 'law.tableRevision': Revision; 'law.tableState': State };
const own = (tx: Tx) => tx.withTables<Tables>();

/** The marks of the tables that were ever changed, in one text: the same text, the same tables. */
export const marksOf = (states: readonly Pick<State, 'mark'>[]): string => states.map(({ mark }) => mark).join();
/** The marks as they stand now. */
export const marksNow = async (tx: Tx): Promise<string> =>
  marksOf(await own(tx).selectFrom('law.tableState').select('mark').where('tableName', 'in', TABLE_NAMES).orderBy('tableName').execute());

/** Counts a change of a table and gives its number; another change of the same table waits until this transaction ends. */
export async function countChange(tx: Tx, state: Omit<State, 'changes'>): Promise<number> {
  const { tableName: _, ...fresh } = state;
  const { changes } = await own(tx).insertInto('law.tableState').values({ ...state, changes: 1 })
    .onConflict((c) => c.column('tableName').doUpdateSet({ ...fresh, changes: sql<number>`table_state.changes + 1` })).returning('changes').executeTakeFirstOrThrow();
  return changes;
}

/** Keeps a change. */
export async function addRevision(tx: Tx, revision: Omit<Revision, 'withdrawnBy' | 'withdrawnAt' | 'withdrawnNote'>): Promise<void> {
  await own(tx).insertInto('law.tableRevision').values({ ...revision, rows: sql`${JSON.stringify(revision.rows)}::jsonb`, withdrawnBy: null, withdrawnAt: null, withdrawnNote: null }).execute();
}

/** How the changed tables stand, each with the rows of the changes that count, in their order; all as of one moment. */
export async function statesWithRows(tx: Tx): Promise<(State & { rows: Record<string, unknown>[][] })[]> {
  const found = await own(tx).selectFrom('law.tableState as s')
    .leftJoin('law.tableRevision as r', (join) => join.onRef('r.tableName', '=', 's.tableName').on('r.withdrawnAt', 'is', null))
    .select(['s.tableName', 's.changes', 's.mark', 's.changedOn', 'r.rows']).where('s.tableName', 'in', TABLE_NAMES).orderBy('s.tableName').orderBy('r.number').execute();
  const states = new Map<TableName, State & { rows: Record<string, unknown>[][] }>();
  for (const { rows, ...state } of found) {
    const known = states.get(state.tableName) ?? { ...state, rows: [] };
    if (rows) known.rows.push(rows);
    states.set(state.tableName, known);
  }
  return [...states.values()];
}

/** The changes of a table, the newest first. */
export const revisionsOf = (tx: Tx, table: TableName, limit: number): Promise<Revision[]> =>
  own(tx).selectFrom('law.tableRevision').selectAll().where('tableName', '=', table).orderBy('number', 'desc').limit(limit).execute();

/** The table of a change; undefined if there is no such change. */
export const tableOfRevision = async (tx: Tx, id: string): Promise<TableName | undefined> =>
  (await own(tx).selectFrom('law.tableRevision').select('tableName').where('id', '=', id).executeTakeFirst())?.tableName;

/** Takes a change back; whether it still counted. */
export async function withdraw(tx: Tx, id: string, by: { withdrawnBy: string; withdrawnAt: Date; withdrawnNote: string }): Promise<boolean> {
  const done = await own(tx).updateTable('law.tableRevision').set(by).where('id', '=', id).where('withdrawnAt', 'is', null).returning('id').executeTakeFirst();
  return done !== undefined;
}
