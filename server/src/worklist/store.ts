import type { Why } from '@microcourt/domain/calculators/why';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { TaskKind } from '@microcourt/domain/worklist/rules';
import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A thing to do as the table keeps it; the title is sealed under the case, or under the person where there is no case. */
export type TaskRow = {
  kind: TaskKind; subjectId: string; courtCode: string; caseId: string | null; title: Buffer; number: string | null;
  due: Day | null; dueAt: Date | null; article: string | null; why: Why | null; assignee: string | null; since: Date;
};
type Tables = { 'worklist.task': TaskRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Keeps a thing to do; noted again it has the new clock and keeps its beginning. */
export async function saveTask(tx: Tx, row: TaskRow): Promise<void> {
  const { since: _, ...fresh } = row;
  await own(tx).insertInto('worklist.task').values(row)
    .onConflict((c) => c.columns(['kind', 'subjectId']).doUpdateSet(fresh)).execute();
}

/** Takes a thing to do off the list; the court it stood at, or null if it did not stand there. */
export async function removeTask(tx: Tx, kind: TaskKind, subjectId: string): Promise<string | null> {
  const gone = await own(tx).deleteFrom('worklist.task').where('kind', '=', kind).where('subjectId', '=', subjectId).returning('courtCode').executeTakeFirst();
  return gone?.courtCode ?? null;
}

/** The things to do at a court, the clock that runs out first on top. */
export async function listTasks(tx: Tx, about: { courtCode: string; kinds: readonly TaskKind[]; assignee: string | null; limit: number }): Promise<TaskRow[]> {
  if (about.kinds.length === 0) return [];
  return own(tx).selectFrom('worklist.task').selectAll()
    .where('courtCode', '=', about.courtCode).where('kind', 'in', about.kinds)
    .$if(about.assignee !== null, (q) => q.where('assignee', '=', about.assignee))
    // A last day ends at midnight in China, which is 16:00 UTC.
    .orderBy(sql`least((due + 1)::timestamp - interval '8 hours', due_at at time zone 'UTC') nulls last`)
    .orderBy('since').limit(about.limit).execute();
}

/** How many things to do of each kind stand at a court. */
export async function countTasks(tx: Tx, about: { courtCode: string; kinds: readonly TaskKind[]; assignee: string | null }): Promise<Record<string, number>> {
  if (about.kinds.length === 0) return {};
  const rows = await own(tx).selectFrom('worklist.task').select(({ fn }) => ['kind', fn.countAll<number>().as('n')])
    .where('courtCode', '=', about.courtCode).where('kind', 'in', about.kinds)
    .$if(about.assignee !== null, (q) => q.where('assignee', '=', about.assignee))
    .groupBy('kind').execute();
  return Object.fromEntries(rows.map((r) => [r.kind, Number(r.n)]));
}
