import type { InputOf } from '@microcourt/domain/shared/contract';
import { type MeView, ProofHandedIn, type proveIdentity as words } from '@microcourt/domain/identity/contract';
import { numberForm } from '@microcourt/domain/identity/rules-numbers';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { courtByCode } from '../courts/index.ts';
import { blindNumber, personRow, sealedAs, signedIn } from './people.ts';
import { isProof } from './proof-state.ts';
import { agreeToRepresent, provedHimself } from './represent.ts';
import { showMe } from './show-me.ts';
import { lockHash, savePerson, type PersonRow } from './store.ts';
import { addProof } from './store-proofs.ts';

/** Hands in photographs of a document; until a clerk has compared them, nothing is proved and the name is only what was typed. */
export async function proveIdentity(ctx: Ctx, given: InputOf<typeof words>): Promise<MeView> {
  const personId = signedIn(ctx);
  await lockHash(ctx.tx, `proof ${personId}`);
  const person = await personRow(ctx, personId);
  const licence = given.documentKind === 'business-licence', forOrganisation = licence && provedHimself(person);
  if (isProof(person.proof) && !forOrganisation) throw new Refused({ code: 'identity.already-proved', kind: 'conflict' });
  const court = await courtByCode(ctx, given.courtCode);
  if (!court?.served) throw new Refused({ code: 'identity.court-not-served', kind: 'invalid' });
  const proofId = ctx.newId(), { normal } = numberForm(given.documentKind, given.number, ctx.today);
  if (licence && (await agreeToRepresent(ctx, personId, blindNumber(ctx, normal)))) throw new Refused({ code: 'identity.already-proved', kind: 'conflict' });
  await addProof(ctx.tx, {
    id: proofId, personId, court: court.code, documentKind: given.documentKind, fileIds: given.fileIds, handedInAt: ctx.now,
    name: await ctx.seal(personId, `identity.proof.name:${proofId}`, given.name),
    number: await ctx.seal(personId, `identity.proof.number:${proofId}`, normal), numberHash: blindNumber(ctx, normal),
  });
  if (!forOrganisation) await savePending(ctx, person, given.name);
  await ctx.tell(ProofHandedIn, { proofId, personId, courtCode: court.code }, { caseId: personId, stream: 'self' });
  return showMe(ctx);
}

/** Until the document is looked at the person goes by the name that was typed, unless there is one. */
async function savePending(ctx: Ctx, { id, name }: PersonRow, typed: string): Promise<void> {
  await savePerson(ctx.tx, id, { proof: 'pending', proofReason: null, name: name ?? (await ctx.seal(id, sealedAs.name(id), typed)) });
}
