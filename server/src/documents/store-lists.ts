import type { Ctx } from '@microcourt/platform/module';
import { sql } from 'kysely';
import { visibleCases } from '../cases/index.ts';

/**
 * The ids of the documents of a case that the actor may see, the newest first: all for the court; for others those that were shown to their side or to themselves, once there is a file.
 * `documentId` asks for one of them.
 */
export async function visibleDocuments(ctx: Ctx, caseId: string, who: { court: boolean; sides: readonly string[]; participants: readonly string[] }, documentId: string | null = null): Promise<string[]> {
  const found = await sql<{ documentId: string }>`select d.document_id from documents.document d
    where d.case_id in (${visibleCases(ctx)}) and d.case_id = ${caseId} and (${documentId}::uuid is null or d.document_id = ${documentId}::uuid)
      and (${who.court} or (d.state in ('signing', 'issued', 'replaced') and exists (select from documents.shown s where s.document_id = d.document_id
        and (s.side = any (${[...who.sides]}::text[]) or s.participant_id = any (${[...who.participants]}::uuid[])))))
    order by coalesce(d.issued_at, d.drafted_at) desc, d.document_id desc`.execute(ctx.tx);
  return found.rows.map((row) => row.documentId);
}
