import type { ProofDecided } from '@microcourt/domain/identity/contract';
import type { Ctx, Told } from '@microcourt/platform/module';
import type { z } from 'zod/mini';
import { note } from './history.ts';
import { lockFiling } from './store.ts';
import { filingsOf } from './store-lists.ts';

const WAITING: readonly string[] = ['submitted', 'under-review', 'correction', 'returned', 'refusal-drafted'];

/** Notes on what a person has handed in that the identity behind it is proved now, so that the registry need not ask. */
export async function noteProof(ctx: Ctx, { body }: Told<z.infer<(typeof ProofDecided)['body']>>): Promise<void> {
  if (!body.accepted) return;
  for (const { id } of await filingsOf(ctx.tx, body.personId)) {
    const f = await lockFiling(ctx.tx, id);
    if (WAITING.includes(f.state)) await note(ctx, f, 'filing.history.identity-proved', 'court');
  }
}
