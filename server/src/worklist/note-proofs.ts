import type { ProofDecided, ProofHandedIn } from '@microcourt/domain/identity/contract';
import type { Ctx, Told } from '@microcourt/platform/module';
import type { z } from 'zod/mini';
import { namesOf } from '../identity/index.ts';
import { closeTask, noteTask } from './note-task.ts';

/** A proof of identity waits: someone at the court has to compare the photographs. One person has one such proof at a time. */
export async function noteProofHandedIn(ctx: Ctx, { body }: Told<z.infer<(typeof ProofHandedIn)['body']>>): Promise<void> {
  const title = (await namesOf(ctx, [body.personId])).get(body.personId) ?? '';
  await noteTask(ctx, { kind: 'proof-of-identity', subjectId: body.personId, courtCode: body.courtCode, caseId: null, title, article: '人民法院在线诉讼规则（法释〔2021〕12号）第七条' });
}

/** The proof was looked at, or the person came to the counter. */
export const noteProofDecided = (ctx: Ctx, { body }: Told<z.infer<(typeof ProofDecided)['body']>>): Promise<void> => closeTask(ctx, 'proof-of-identity', body.personId);
