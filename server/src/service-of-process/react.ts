import type { Issued } from '@microcourt/domain/documents/contract';
import type { Ctx, Told } from '@microcourt/platform/module';
import type * as z from 'zod/mini';
import { showTo } from './papers.ts';
import { record } from './record.ts';
import { settle } from './settle.ts';
import { lockOfDocument } from './store.ts';

/** A document was issued: a corrected one takes the place of the old one wherever that was served; a certificate of service is shown to whom it was served on. */
export async function noteIssued(ctx: Ctx, { caseId, body }: Told<z.infer<(typeof Issued)['body']>>): Promise<void> {
  if (body.kind === 'service-certificate' || body.kind === 'address-confirmation') {
    if (body.participantId !== null) await showTo(ctx, body.documentId, [body.participantId]);
    return;
  }
  if (body.replaces === null) return;
  for (const d of await lockOfDocument(ctx.tx, caseId, body.replaces)) {
    await record(ctx, d, { what: 'replaced', attemptId: null, by: 'court' });
    await settle(ctx, d);
  }
}
