import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** That the court has silenced a member, on record; the reason is sealed under the key of the case. */
export type SilenceRow = { caseId: string; silenceId: string; personId: string; by: string; reason: Buffer; fromAt: Date; untilAt: Date | null; endedBy: string | null };
type Mark = { caseId: string; personId: string; stream: string; seq: number; at: Date };
type Tables = { 'caseSpaces.silence': SilenceRow; 'caseSpaces.readMark': Mark };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Whether the court has silenced a person in a case now. */
export async function isSilenced(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const found = await own(tx).selectFrom('caseSpaces.silence').select('silenceId').where('caseId', '=', caseId).where('personId', '=', personId).where('untilAt', 'is', null).executeTakeFirst();
  return found !== undefined;
}

/** Begins a silence; false if the person is silent already. */
export async function beginSilence(tx: Tx, row: Omit<SilenceRow, 'untilAt' | 'endedBy'>): Promise<boolean> {
  const made = await own(tx).insertInto('caseSpaces.silence').values({ ...row, untilAt: null, endedBy: null })
    .onConflict((c) => c.columns(['caseId', 'personId']).where('untilAt', 'is', null).doNothing()).returning('silenceId').execute();
  return made.length > 0;
}

/** Ends a silence; false if there is none. */
export async function endSilence(tx: Tx, caseId: string, personId: string, by: string, now: Date): Promise<boolean> {
  const ended = await own(tx).updateTable('caseSpaces.silence').set({ untilAt: now, endedBy: by })
    .where('caseId', '=', caseId).where('personId', '=', personId).where('untilAt', 'is', null).returning('silenceId').execute();
  return ended.length > 0;
}

/** How far a person has read the streams of a case, and whom the court has silenced there now, in one statement. */
export async function marksAndSilenced(tx: Tx, caseId: string, personId: string): Promise<{ marks: Map<string, number>; silenced: string[] }> {
  const found = await sql<{ stream: string | null; seq: number | null; personId: string | null }>`
    select stream, seq, null::uuid as person_id from case_spaces.read_mark where case_id = ${caseId} and person_id = ${personId}
    union all select null, null, person_id from case_spaces.silence where case_id = ${caseId} and until_at is null`.execute(tx);
  return { marks: new Map(found.rows.flatMap((r) => (r.stream === null ? [] : [[r.stream, r.seq ?? 0] as const]))), silenced: found.rows.flatMap((r) => r.personId ?? []) };
}

/** Moves a read mark on; never back. Gives where it stood before. */
export async function moveMark(tx: Tx, mark: Mark): Promise<number> {
  const before = await own(tx).selectFrom('caseSpaces.readMark').select('seq').where('caseId', '=', mark.caseId).where('personId', '=', mark.personId)
    .where('stream', '=', mark.stream).forUpdate().executeTakeFirst();
  if (before !== undefined && before.seq >= mark.seq) return before.seq;
  await own(tx).insertInto('caseSpaces.readMark').values(mark).onConflict((c) => c.columns(['caseId', 'personId', 'stream'])
    .doUpdateSet({ seq: sql<number>`greatest(read_mark.seq, excluded.seq)`, at: mark.at })).execute();
  return before?.seq ?? 0;
}
