import type { InputOf } from '@microcourt/domain/shared/contract';
import { type MeView, ProofHandedIn, type proveIdentity as words } from '@microcourt/domain/identity/contract';
import { numberForm } from '@microcourt/domain/identity/rules-numbers';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { courtByCode } from '../courts/index.ts';
import { blindNumber, personRow, sealedAs, signedIn } from './people.ts';
import { isProof } from './proof-state.ts';
import { showMe } from './show-me.ts';
import { lockHash, savePerson } from './store.ts';
import { addProof } from './store-proofs.ts';

/** Hands in photographs of a document; until a clerk has compared them, nothing is proved and the name is only what was typed. */
export async function proveIdentity(ctx: Ctx, given: InputOf<typeof words>): Promise<MeView> {
  const personId = signedIn(ctx);
  await lockHash(ctx.tx, `proof ${personId}`);
  const person = await personRow(ctx, personId);
  if (isProof(person.proof)) throw new Refused({ code: 'identity.already-proved', kind: 'conflict' });
  const court = await courtByCode(ctx, given.courtCode);
  if (!court?.served) throw new Refused({ code: 'identity.court-not-served', kind: 'invalid' });
  const proofId = ctx.newId();
  const { normal } = numberForm(given.documentKind, given.number, ctx.today);
  await addProof(ctx.tx, {
    id: proofId, personId, court: court.code, documentKind: given.documentKind, fileIds: given.fileIds, handedInAt: ctx.now,
    name: await ctx.seal(personId, `identity.proof.name:${proofId}`, given.name),
    number: await ctx.seal(personId, `identity.proof.number:${proofId}`, normal), numberHash: blindNumber(ctx, normal),
  });
  const name = person.name ?? (await ctx.seal(personId, sealedAs.name(personId), given.name));
  await savePerson(ctx.tx, personId, { proof: 'pending', proofReason: null, name });
  await ctx.tell(ProofHandedIn, { proofId, personId, courtCode: court.code }, { caseId: personId, stream: 'self' });
  return showMe(ctx);
}
