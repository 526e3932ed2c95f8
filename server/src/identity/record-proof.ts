import { ProofDecided } from '@microcourt/domain/identity/contract';
import { normalNumber } from '@microcourt/domain/identity/rules-numbers';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { blindNumber, sealedAs } from './people.ts';
import { isProof, type Seen } from './proof-state.ts';
import { agreeToRepresent, provedHimself, recordRepresentation } from './represent.ts';
import { findPerson, lockHash, peopleByNumber, savePerson } from './store.ts';

/**
 * Records that a person is who the document says. A natural person has one proved account: whoever proves the same
 * number under a second mobile number is sent to the counter, where the first account takes the new number. A licence alone makes the account
 * that of the organisation itself; shown by someone proved by his own document it tells for whom he stands.
 */
export async function recordProof(ctx: Ctx, seen: Seen): Promise<void> {
  const person = await findPerson(ctx.tx, seen.personId);
  if (seen.documentKind === 'business-licence' && person && provedHimself(person)) return recordRepresentation(ctx, seen);
  const number = normalNumber(seen.number), idHash = blindNumber(ctx, number);
  await lockHash(ctx.tx, idHash);
  if (seen.documentKind === 'business-licence') await agreeToRepresent(ctx, seen.personId, idHash);
  const others = (await peopleByNumber(ctx.tx, idHash)).filter((p) => p.id !== seen.personId && isProof(p.proof) && p.idKind !== 'business-licence');
  if (others.length > 0 && seen.documentKind !== 'business-licence') throw new Refused({ code: 'identity.number-proved-elsewhere', kind: 'conflict' });
  await savePerson(ctx.tx, seen.personId, {
    proof: seen.by, proofReason: null, provedCourt: seen.courtCode, provedAt: ctx.now, idKind: seen.documentKind, idHash,
    name: await ctx.seal(seen.personId, sealedAs.name(seen.personId), seen.name),
    idNumber: await ctx.seal(seen.personId, sealedAs.number(seen.personId), number),
  });
  await ctx.tell(ProofDecided, { personId: seen.personId, courtCode: seen.courtCode, accepted: true, by: seen.by }, { caseId: seen.personId, stream: 'self' });
}
