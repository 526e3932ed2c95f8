import type { InputOf } from '@microcourt/domain/shared/contract';
import { ProofDecided, type decideProof as words } from '@microcourt/domain/identity/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { sealedAs } from './people.ts';
import { isProof } from './proof-state.ts';
import { recordProof } from './record-proof.ts';
import { lockPerson, savePerson } from './store.ts';
import { endProof, lockProof, type ProofRow } from './store-proofs.ts';

/** Accepts or declines a proof after comparing the photographs; the person is told, with the reason of a decline. */
export async function decideProof(ctx: Ctx, { proofId, courtCode, accept, reason }: InputOf<typeof words>): Promise<Record<string, never>> {
  const proof = await lockProof(ctx.tx, proofId);
  if (!proof || proof.court !== courtCode) throw notFound();
  if (proof.state !== 'waiting') throw new Refused({ code: 'identity.proof-decided', kind: 'conflict' });
  if (proof.personId === ctx.actor.personId) throw new Refused({ code: 'identity.own-proof', kind: 'forbidden' });
  if (!accept && reason === '') throw new Refused({ code: 'identity.reason-missing', kind: 'invalid' });
  await lockPerson(ctx.tx, proof.personId);
  await (accept ? acceptProof(ctx, proof) : declineProof(ctx, proof, reason));
  return {};
}

async function acceptProof(ctx: Ctx, proof: ProofRow): Promise<void> {
  await endProof(ctx.tx, proof.id, 'accepted', ctx.actor.personId, null, ctx.now);
  await recordProof(ctx, {
    personId: proof.personId, courtCode: proof.court, documentKind: proof.documentKind, by: 'reviewed',
    name: await ctx.open(proof.personId, `identity.proof.name:${proof.id}`, proof.name),
    number: await ctx.open(proof.personId, `identity.proof.number:${proof.id}`, proof.number),
  });
}

async function declineProof(ctx: Ctx, proof: ProofRow, reason: string): Promise<void> {
  const { personId } = proof;
  await endProof(ctx.tx, proof.id, 'declined', ctx.actor.personId, await ctx.seal(personId, `identity.proof.reason:${proof.id}`, reason), ctx.now);
  const person = await lockPerson(ctx.tx, personId);
  // A licence that is declined takes nothing from who has proved himself.
  if (!person || !isProof(person.proof)) await savePerson(ctx.tx, personId, { proof: 'declined', proofReason: await ctx.seal(personId, sealedAs.reason(personId), reason) });
  await ctx.tell(ProofDecided, { personId, courtCode: proof.court, accepted: false, by: 'reviewed' }, { caseId: personId, stream: 'self' });
}
