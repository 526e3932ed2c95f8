import { sql, type Kysely } from 'kysely';

/** How many services of a case are in effect. */
export async function countBegun(db: Kysely<{}>, caseId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from service_of_process.delivery where case_id = ${caseId}::uuid and state = 'effective'`.execute(db);
  return rows[0]?.n ?? 0;
}
