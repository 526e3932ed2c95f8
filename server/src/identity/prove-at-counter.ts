import type { InputOf } from '@microcourt/domain/shared/contract';
import type { proveAtCounter as words } from '@microcourt/domain/identity/contract';
import { plainName } from '@microcourt/domain/cases/rules';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { blindNumber, findOrMake, makePerson, mobileHash, opened, sealedAs } from './people.ts';
import { isProof } from './proof-state.ts';
import { recordProof } from './record-proof.ts';
import { provedHimself } from './represent.ts';
import { tellEnded } from './sign-out.ts';
import { lockHash, peopleByNumber, personByMobile, type PersonRow, savePerson } from './store.ts';
import { replaceWaiting } from './store-proofs.ts';
import { endSessions } from './store-sessions.ts';

/**
 * A clerk who has the person and the document before him records the identity. Whoever proved this number before keeps
 * that account and takes the new mobile number along: a lost telephone does not lose the cases.
 */
export async function proveAtCounter(ctx: Ctx, given: InputOf<typeof words>): Promise<{ personId: string }> {
  const known = given.documentKind === 'business-licence' ? undefined : await provedBefore(ctx, given.number);
  if (known && !given.renamed) await sameName(ctx, known, given.name);
  const person = known ? await moveMobile(ctx, known, given.mobile) : await newcomer(ctx, given);
  if (person.id === ctx.actor.personId) throw new Refused({ code: 'identity.own-proof', kind: 'forbidden' });
  await replaceWaiting(ctx.tx, person.id, ctx.now);
  await recordProof(ctx, { personId: person.id, name: given.name, documentKind: given.documentKind, number: given.number, courtCode: given.courtCode, by: 'counter' });
  return { personId: person.id };
}

async function provedBefore(ctx: Ctx, number: string): Promise<PersonRow | undefined> {
  const hash = blindNumber(ctx, number);
  await lockHash(ctx.tx, hash);
  return (await peopleByNumber(ctx.tx, hash)).find((p) => isProof(p.proof) && p.idKind !== 'business-licence');
}

/** A number mistyped by one digit may be another person's: without this, that person's account would take the wrong telephone. */
async function sameName(ctx: Ctx, known: PersonRow, name: string): Promise<void> {
  const before = await opened(ctx, known.id, sealedAs.name(known.id), known.name);
  if (before !== null && plainName(before) !== plainName(name)) throw new Refused({ code: 'identity.name-differs', kind: 'conflict' });
}

async function newcomer(ctx: Ctx, { mobile, name, number, documentKind }: InputOf<typeof words>): Promise<PersonRow> {
  const person = mobile === undefined ? await makePerson(ctx, { mobile: null, name }) : await findOrMake(ctx, mobile, name);
  // With a licence the account is that of the representative who has proved himself, or a new one of the organisation itself.
  if (documentKind === 'business-licence' && provedHimself(person)) return person;
  if (isProof(person.proof) && person.idHash !== blindNumber(ctx, number)) throw new Refused({ code: 'identity.mobile-of-another', kind: 'conflict' });
  return person;
}

async function moveMobile(ctx: Ctx, person: PersonRow, mobile: string | undefined): Promise<PersonRow> {
  const hash = mobile === undefined ? person.mobileHash : mobileHash(ctx, mobile);
  if (mobile === undefined || hash === null || hash === person.mobileHash) return person;
  await lockHash(ctx.tx, hash);
  if (await personByMobile(ctx.tx, hash)) throw new Refused({ code: 'identity.mobile-of-another', kind: 'conflict' });
  await savePerson(ctx.tx, person.id, { mobileHash: hash, mobile: await ctx.seal(person.id, sealedAs.mobile(person.id), mobile) });
  await tellEnded(ctx, person.id, await endSessions(ctx.tx, person.id, {}, ctx.now));
  return person;
}
