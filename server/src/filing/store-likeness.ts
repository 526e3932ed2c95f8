import type { FilingState } from '@microcourt/domain/filing/rules';
import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** By what a filing is found again: keyed hashes of names and claims, and the cause. */
export type LikenessRow = { caseId: string; filingId: string; plaintiffs: readonly string[]; defendants: readonly string[]; causeCode: string | null; claims: string | null };
/** A filing that shares people with another. */
export type LookAlike = LikenessRow & { id: string; title: Buffer; number: string | null; courtCode: string | null; state: FilingState };
type Tables = { 'filing.likeness': LikenessRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Keeps by what a filing can be found again. */
export async function saveLikeness(tx: Tx, row: LikenessRow): Promise<void> {
  const { caseId: _, ...fresh } = row;
  await own(tx).insertInto('filing.likeness').values(row).onConflict((c) => c.column('caseId').doUpdateSet(fresh)).execute();
}

/** By what this filing is found again; null if it was never handed in. */
export async function likenessOf(tx: Tx, caseId: string): Promise<LikenessRow | null> {
  return (await own(tx).selectFrom('filing.likeness').selectAll().where('caseId', '=', caseId).executeTakeFirst()) ?? null;
}

/** Other filings, in any court, in which some of the same people stand on both sides, in the same places or in changed ones. */
export async function lookAlikes(tx: Tx, { caseId, plaintiffs, defendants }: LikenessRow): Promise<LookAlike[]> {
  const found = await sql<LookAlike>`select l.*, f.id, f.title, f.number, f.court_code, f.state
    from filing.likeness l join filing.filing f on f.id = l.filing_id
    where l.case_id <> ${caseId} and (
      (l.plaintiffs && ${plaintiffs}::text[] and l.defendants && ${defendants}::text[]) or (l.plaintiffs && ${defendants}::text[] and l.defendants && ${plaintiffs}::text[]))
    order by f.updated_at desc limit 50`.execute(tx);
  return found.rows;
}
