import type { Tx } from '@microcourt/platform/module';

type Tables = { 'filing.filing': { id: string; caseId: string } };

/** The filing of a case; null if the case has none. */
export async function filingOfCase(tx: Tx, caseId: string): Promise<string | null> {
  const found = await tx.withTables<Tables>().selectFrom('filing.filing').select('id').where('caseId', '=', caseId).executeTakeFirst();
  return found?.id ?? null;
}
