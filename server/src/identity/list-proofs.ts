import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { proofQueue } from '@microcourt/domain/identity/contract';
import { numberForm } from '@microcourt/domain/identity/rules-numbers';
import type { Ctx } from '@microcourt/platform/module';
import { waitingAt } from './store-proofs.ts';

/** The proofs of identity that wait at a court, the oldest first. */
export async function listProofs(ctx: Ctx, { courtCode }: { courtCode: string }): Promise<OutputOf<typeof proofQueue>> {
  const rows = await waitingAt(ctx.tx, courtCode);
  return Promise.all(rows.map(async (row) => {
    const number = await ctx.open(row.personId, `identity.proof.number:${row.id}`, row.number);
    return {
      proofId: row.id, personId: row.personId, documentKind: row.documentKind, fileIds: row.fileIds, handedInAt: row.handedInAt.toISOString(),
      name: await ctx.open(row.personId, `identity.proof.name:${row.id}`, row.name), number, numberForm: numberForm(row.documentKind, number, ctx.today).form,
    };
  }));
}
