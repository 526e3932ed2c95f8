import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { proofQueue } from '@microcourt/domain/identity/contract';
import { numberForm } from '@microcourt/domain/identity/rules-numbers';
import type { Ctx } from '@microcourt/platform/module';
import { namesOf } from './people.ts';
import { waitingAt } from './store-proofs.ts';

/** The proofs of identity that wait at a court, the oldest first. */
export async function listProofs(ctx: Ctx, { courtCode }: { courtCode: string }): Promise<OutputOf<typeof proofQueue>> {
  const rows = await waitingAt(ctx.tx, courtCode);
  const names = await namesOf(ctx, rows.filter((row) => row.documentKind === 'business-licence').map((row) => row.personId));
  return Promise.all(rows.map(async (row) => {
    const number = await ctx.open(row.personId, `identity.proof.number:${row.id}`, row.number);
    return {
      proofId: row.id, personId: row.personId, documentKind: row.documentKind, fileIds: row.fileIds, handedInAt: row.handedInAt.toISOString(),
      ...(row.documentKind === 'business-licence' ? { ownName: names.get(row.personId) ?? '' } : {}),
      name: await ctx.open(row.personId, `identity.proof.name:${row.id}`, row.name), number, numberForm: numberForm(row.documentKind, number, ctx.today).form,
    };
  }));
}
