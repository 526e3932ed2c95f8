import type { Day } from '@microcourt/domain/shared/calendar';
import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A day of a court whose tree stands. */
export type DayRow = { courtCode: string; day: Day; place: number; size: number; root: string; chain: string; token: Buffer | null; closedAt: Date };
/** A head in the tree of a day. */
export type LeafRow = { courtCode: string; day: Day; place: number; caseId: string; number: number; head: string };
type Tables = { 'custody.day': DayRow; 'custody.leaf': LeafRow };
const own = (tx: Tx) => tx.withTables<Tables>();
const DAY = sql<Day>`to_char(day, 'YYYY-MM-DD')`.as('day');

/** Keeps others from closing days of this court until the transaction ends. */
export async function lockCourt(tx: Tx, courtCode: string): Promise<void> { await sql`select pg_advisory_xact_lock(hashtextextended(${`custody ${courtCode}`}, 0))`.execute(tx); }

/** The moment of the oldest entry of a court that no tree holds yet. */
export async function oldestOpen(tx: Tx, courtCode: string): Promise<Date | null> {
  const { rows: [found] } = await sql<{ at: Date | null }>`select min(e.at) as at from custody.log l join custody.entry e on e.case_id = l.case_id and e.number = l.closed + 1
    where l.court_code = ${courtCode} and l.closed < l.number`.execute(tx);
  return found?.at ?? null;
}
/** The last heads before a moment of the court's cases that changed since their last tree, by case. */
export async function headsBefore(tx: Tx, courtCode: string, end: Date): Promise<{ caseId: string; number: number; head: string }[]> {
  const { rows } = await sql<{ caseId: string; number: number; head: string }>`select l.case_id, e.number, e.head from custody.log l
    cross join lateral (select number, head from custody.entry where case_id = l.case_id and number > l.closed and at < ${end} order by number desc limit 1) e
    where l.court_code = ${courtCode} and l.closed < l.number order by l.case_id`.execute(tx);
  return rows;
}

/** The days of a court, the oldest first. */
export const daysOf = (tx: Tx, courtCode: string): Promise<DayRow[]> =>
  own(tx).selectFrom('custody.day').select(['courtCode', 'place', 'size', 'root', 'chain', 'token', 'closedAt', DAY]).where('courtCode', '=', courtCode).orderBy('place').execute();
/** Writes a day with the heads that its tree holds, and up to which entry each case is held. */
export async function addDay(tx: Tx, day: DayRow, leaves: readonly LeafRow[]): Promise<void> {
  await own(tx).insertInto('custody.day').values(day).execute();
  for (let at = 0; at < leaves.length; at += 1_000) await own(tx).insertInto('custody.leaf').values(leaves.slice(at, at + 1_000)).execute();
  await sql`update custody.log g set closed = f.number from custody.leaf f where f.court_code = ${day.courtCode} and f.day = ${day.day} and g.case_id = f.case_id`.execute(tx);
}
/** Adds the timestamp over a day's chain; one that is there stays. */
export async function addToken(tx: Tx, { courtCode, day }: Pick<DayRow, 'courtCode' | 'day'>, token: Buffer): Promise<void> {
  await own(tx).updateTable('custody.day').set({ token }).where('courtCode', '=', courtCode).where('day', '=', day).where('token', 'is', null).execute();
}
/** Where a case stands in the trees, by number. */
export const leavesOfCase = (tx: Tx, caseId: string): Promise<LeafRow[]> =>
  own(tx).selectFrom('custody.leaf').select(['courtCode', 'place', 'caseId', 'number', 'head', DAY]).where('caseId', '=', caseId).orderBy('number').execute();
/** The heads of a day, in the order of its tree. */
export async function headsOfDay(tx: Tx, courtCode: string, day: Day): Promise<string[]> {
  return (await own(tx).selectFrom('custody.leaf').select('head').where('courtCode', '=', courtCode).where('day', '=', day).orderBy('place').execute()).map((row) => row.head);
}
