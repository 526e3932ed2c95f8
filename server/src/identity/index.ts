import { type Ctx } from '@microcourt/platform/module';
import type { PROOF_STATES } from '@microcourt/domain/identity/contract';
import { makePerson, findOrMake, namesOf, opened, sealedAs } from './people.ts';
import { isProof } from './proof-state.ts';
import { recordProof } from './record-proof.ts';
import { organisationsOf } from './represent.ts';
import { findPerson, lockHash, savePerson, mobileless, provedByNumbers, type PersonRow } from './store.ts';
import { representatives } from './store-representations.ts';
import { courtsReviewing, proofsNaming, replaceWaiting } from './store-proofs.ts';
import { holdersByUser, holdersOf, staffAmong } from './store-staff.ts';

export { authenticator } from './authenticate.ts';
export { createStaff, type NewStaff } from './create-staff.ts';
export { importStaff } from './import-staff.ts';
export { blindNumber, namesOf } from './people.ts';
export { checkProvedAgain, hasSteppedUp } from './step-up.ts';

/** A person as other modules see one. `mobile` and `idNumber` are for staff of the case and the person alone, never for others. */
export type Person = { personId: string; name: string; proof: (typeof PROOF_STATES)[number]; proved: boolean; /** Organisations for which the person stands as legal representative. */ standsFor: { name: string; number: string; idBlind: string }[]; mobile: string | null; idKind: string | null; idNumber: string | null };

/** A person with name, proof and numbers in plaintext; undefined if there is none. */
export async function personOf(ctx: Ctx, personId: string): Promise<Person | undefined> {
  const p = await findPerson(ctx.tx, personId);
  if (!p) return undefined;
  return {
    personId: p.id, standsFor: await organisationsOf(ctx, p.id), name: (await opened(ctx, p.id, sealedAs.name(p.id), p.name)) ?? '', proof: p.proof, proved: isProof(p.proof),
    mobile: await opened(ctx, p.id, sealedAs.mobile(p.id), p.mobile), idKind: p.idKind, idNumber: await opened(ctx, p.id, sealedAs.number(p.id), p.idNumber),
  };
}

/** Whether a person's identity is proved, by reviewed photographs or at the counter. */
export async function isProved(ctx: Ctx, personId: string): Promise<boolean> {
  const p = await findPerson(ctx.tx, personId);
  return p !== undefined && isProof(p.proof);
}

/** Whether a person's identity was last proved at this court: elsewhere counts as little as not at all for who is said to stand at its counter. */
export async function isProvedAt(ctx: Ctx, personId: string, court: string): Promise<boolean> {
  const p = await findPerson(ctx.tx, personId);
  return p !== undefined && isProof(p.proof) && p.provedCourt === court;
}

/** The keyed hash of a person's proved identity number (as `blindNumber` makes it); null while nothing is proved. */
export async function provedNumberBlind(ctx: Ctx, personId: string): Promise<string | null> {
  const p: PersonRow | undefined = await findPerson(ctx.tx, personId);
  return p && isProof(p.proof) ? p.idHash : null;
}

/** Those among these people who have no mobile number, so that they cannot sign in as parties do. */
export const withoutMobile = async (ctx: Pick<Ctx, 'tx'>, people: readonly string[]): Promise<Set<string>> => new Set(await mobileless(ctx.tx, [...new Set(people)]));

/** Staff in active service who hold a post at a court, in the order in which they came. */
export async function staffAt(ctx: Ctx, court: string, post: string): Promise<{ personId: string; name: string }[]> {
  const holders = await holdersOf(ctx.tx, court, post);
  const names = await namesOf(ctx, holders.map((h) => h.personId));
  return holders.map(({ personId }) => ({ personId, name: names.get(personId) ?? '' }));
}

/** The names of those among these people who are or were staff; parties are left out. */
export async function staffNames(ctx: Ctx, people: readonly string[]): Promise<Map<string, string>> {
  return namesOf(ctx, await staffAmong(ctx.tx, [...new Set(people)]));
}

/** Makes (or finds, by mobile number) a person; with `proved`, as if the document had been seen at that court's counter. */
export async function createPerson(ctx: Ctx, given: { mobile: string | null; name: string; proved?: { documentKind: string; number: string; courtCode: string } | undefined }): Promise<string> {
  const person = given.mobile === null ? await makePerson(ctx, { mobile: null, name: given.name }) : await findOrMake(ctx, given.mobile, given.name);
  if (given.proved && !isProof(person.proof)) await recordProof(ctx, { personId: person.id, name: given.name, by: 'counter', ...given.proved });
  return person.id;
}

/** Whether staff of one of these courts has to look at this file of a person, because a proof that waits there names it. */
export async function reviewsProofFile(ctx: Ctx, ownerId: string, fileId: string): Promise<boolean> {
  const courts = await courtsReviewing(ctx.tx, ownerId, fileId);
  return courts.some(({ court }) => ctx.actor.posts.some((p) => p.court === court && ['registrar', 'clerk', 'assistant'].includes(p.post)));
}

/** Whether a person may remove an own file: not one by which a proof was decided; a proof that waits with it is taken back. */
export async function releaseProofFile(ctx: Ctx, personId: string, fileId: string): Promise<'free' | 'handed-in'> {
  await lockHash(ctx.tx, `proof ${personId}`);
  const proofs = await proofsNaming(ctx.tx, personId, fileId);
  if (proofs.some((proof) => proof.state === 'accepted' || proof.state === 'declined')) return 'handed-in';
  if (!proofs.some((proof) => proof.state === 'waiting')) return 'free';
  await replaceWaiting(ctx.tx, personId, ctx.now);
  const person = await findPerson(ctx.tx, personId);
  if (person?.proof === 'pending') await savePerson(ctx.tx, personId, { proof: 'none' });
  return 'free';
}

/** The people who have proved one of these numbers (as `blindNumber` makes them), as their own or as that of an organisation for which they stand; the earliest first. */
export async function peopleProved(ctx: Ctx, blinds: readonly string[]): Promise<{ personId: string; idBlind: string }[]> {
  const wanted = [...new Set(blinds)];
  return [...(await provedByNumbers(ctx.tx, wanted)).flatMap(({ personId, idBlind }) => (idBlind === null ? [] : [{ personId, idBlind }])), ...(await representatives(ctx.tx, wanted))];
}

/** As whom a person may take a place: with the own proved number and name, and with those of the organisations for which the person stands. CPL (2023), art. 51 (2). */
export async function provedAs(ctx: Ctx, personId: string): Promise<{ idBlind: string; name: string }[]> {
  const p = await findPerson(ctx.tx, personId);
  if (!p || !isProof(p.proof) || p.idHash === null) return [];
  return [{ idBlind: p.idHash, name: (await opened(ctx, p.id, sealedAs.name(p.id), p.name)) ?? '' }, ...(await organisationsOf(ctx, personId))];
}

/** Who is meant by the OA user ids of a court's staff in active service. */
export async function staffByUser(ctx: Ctx, court: string): Promise<Map<string, string>> {
  return new Map((await holdersByUser(ctx.tx, court)).map(({ userId, personId }) => [userId, personId]));
}
