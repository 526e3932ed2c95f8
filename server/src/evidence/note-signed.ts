import type { Issued, Signed } from '@microcourt/domain/documents/contract';
import { exchangeStates } from '@microcourt/domain/evidence/rules-exchange';
import { take } from '@microcourt/domain/shared/states';
import type { Ctx, Told } from '@microcourt/platform/module';
import type * as z from 'zod/mini';
import { showTo } from '../documents/index.ts';
import { exchangeOfRecord, saveExchange } from './store-exchange.ts';

async function noteRecorded(ctx: Ctx, documentId: string): Promise<void> {
  const exchange = await exchangeOfRecord(ctx.tx, documentId);
  if (exchange === undefined) return;
  const next = take(exchangeStates, exchange.state, 'sign', 'side');
  if (next.ok) await saveExchange(ctx.tx, { ...exchange, state: next.value });
}
/** Notes that the record of an exchange has the last signature that it waited for; a refusal to sign stands in it with its reason. */
export async function noteSigned(ctx: Ctx, { body }: Told<z.infer<(typeof Signed)['body']>>): Promise<void> {
  if (body.left === 0) await noteRecorded(ctx, body.documentId);
}
/** Notes that the record of an exchange stands, also where nobody was there to sign it; a receipt goes to whoever handed in at once: 民事诉讼法（2023）第六十九条. */
export async function noteIssued(ctx: Ctx, { body }: Told<z.infer<(typeof Issued)['body']>>): Promise<void> {
  if (body.kind === 'evidence-receipt' && body.participantId !== null) return showTo(ctx, body.documentId, [body.participantId]);
  await noteRecorded(ctx, body.documentId);
}
