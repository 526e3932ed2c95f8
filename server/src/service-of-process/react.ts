import type { Issued, Signed } from '@microcourt/domain/documents/contract';
import type { Ctx, Told } from '@microcourt/platform/module';
import type * as z from 'zod/mini';
import { aboutOf } from './about.ts';
import { noteUnsigned } from './note-work.ts';
import { readAttempt } from './reading.ts';
import { showTo } from './papers.ts';
import { castOf } from './people.ts';
import { record } from './record.ts';
import { settle } from './settle.ts';
import { attemptsOf, lockOfDocument } from './store.ts';

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

/** A mediation statement that was served was signed on the screen: that is its receipt 签收. A refusal to sign asks the judge to go on. 民事诉讼法（2023）第一百条、第一百零二条. */
export async function noteSigned(ctx: Ctx, { caseId, body }: Told<z.infer<(typeof Signed)['body']>>): Promise<void> {
  if (body.kind !== 'mediation-statement') return;
  const { members } = await castOf(ctx, caseId), signer = members.find((m) => m.participantId === body.participantId), partyId = signer?.represents ?? body.participantId;
  const d = (await lockOfDocument(ctx.tx, caseId, body.documentId)).find((one) => one.participantId === partyId);
  if (!d) return;
  if (body.refused !== null) return noteUnsigned(ctx, d, await aboutOf(ctx, d), true);
  const a = readAttempt({ attempts: await attemptsOf(ctx.tx, caseId, [d.deliveryId]) });
  if (!a) return;
  await record(ctx, d, { what: 'signed', attemptId: a.attemptId, by: signer?.represents ? 'agent' : 'party' });
  await settle(ctx, d);
}
