import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

type Tables = { 'cases.numberTaken': { number: string; caseId: string }; 'cases.numberCounter': { courtCode: string; typeCode: string; year: number; last: number } };
const own = (tx: Tx) => tx.withTables<Tables>();

/** The next number of a court, type and year, from 1; those who register at once wait for each other, so that none is given twice and none goes down. */
export async function nextSerial(tx: Tx, courtCode: string, typeCode: string, year: number): Promise<number> {
  const { last } = await own(tx).insertInto('cases.numberCounter').values({ courtCode, typeCode, year, last: 1 })
    .onConflict((c) => c.columns(['courtCode', 'typeCode', 'year']).doUpdateSet({ last: sql<number>`number_counter.last + 1` }))
    .returning('last').executeTakeFirstOrThrow();
  return last;
}

/** Moves counters on to at least these numbers, in one statement and always in one order, so that two imports cannot stand in each other's way. */
export async function moveOn(tx: Tx, rows: readonly { courtCode: string; typeCode: string; year: number; serial: number }[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into cases.number_counter as n (court_code, type_code, year, last)
    select court_code, type_code, year, max(serial) from unnest(${rows.map((r) => r.courtCode)}::text[], ${rows.map((r) => r.typeCode)}::text[],
      ${rows.map((r) => r.year)}::int[], ${rows.map((r) => r.serial)}::int[]) as d (court_code, type_code, year, serial)
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (court_code, type_code, year) do update set last = greatest(n.last, excluded.last)`.execute(tx);
}

/** Takes numbers for cases, many in one statement; gives those that were free. A number taken is never given back. */
export async function takeNumbers(tx: Tx, rows: readonly { number: string; caseId: string }[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const sorted = [...rows].sort((a, b) => (a.number < b.number ? -1 : 1));
  const taken = await own(tx).insertInto('cases.numberTaken').values(sorted).onConflict((c) => c.column('number').doNothing()).returning('number').execute();
  return new Set(taken.map((r) => r.number));
}

/** The cases to which these numbers belong. */
export const casesByNumber = (tx: Tx, numbers: readonly string[]): Promise<{ number: string; caseId: string }[]> =>
  numbers.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('cases.numberTaken').selectAll().where('number', 'in', [...numbers]).execute();
