import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A person's own switches for a case. */
export type LineSwitches = { muted: boolean; pinned: boolean; readSeq: number };

/** Changes a person's own switches for a case; what was read is never unread again. */
export async function saveLine(tx: Tx, caseId: string, personId: string, s: { muted?: boolean | undefined; pinned?: boolean | undefined; readSeq?: number | undefined }): Promise<void> {
  await sql`insert into cases.line as l (case_id, person_id, muted, pinned, read_seq)
    values (${caseId}, ${personId}, coalesce(${s.muted ?? null}::boolean, false), coalesce(${s.pinned ?? null}::boolean, false), coalesce(${s.readSeq ?? null}::int, 0))
    on conflict (case_id, person_id) do update set muted = coalesce(${s.muted ?? null}::boolean, l.muted), pinned = coalesce(${s.pinned ?? null}::boolean, l.pinned),
      read_seq = greatest(l.read_seq, coalesce(${s.readSeq ?? null}::int, 0))`.execute(tx);
}
