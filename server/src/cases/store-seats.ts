import type { CourtRole } from '@microcourt/domain/cases/rules';
import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** How many open cases people hold in a seat of the court, and when the last was given to each. Closed cases cost nothing. */
export async function workloads(tx: Tx, role: CourtRole, people: readonly string[]): Promise<{ personId: string; open: number; lastAssignedAt: Date | null }[]> {
  if (people.length === 0) return [];
  const found = await sql<{ personId: string; open: number; lastAssignedAt: Date | null }>`
    select p.person_id, count(*)::int as open, max(p.joined_at) as last_assigned_at from cases.participant p
    where p.role = ${role} and p.person_id = any (${people}::uuid[]) and p.left_at is null and not p.case_closed group by 1`.execute(tx);
  return found.rows;
}
