import { normalNumber } from '@microcourt/domain/identity/rules-numbers';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { addPerson, findPerson, lockHash, namesByIds, personByMobile, type PersonRow } from './store.ts';

/** The labels to which the sealed columns of a person are bound. */
export const sealedAs = {
  mobile: (id: string) => `identity.person.mobile:${id}`, name: (id: string) => `identity.person.name:${id}`,
  number: (id: string) => `identity.person.id_number:${id}`, reason: (id: string) => `identity.person.proof_reason:${id}`,
};

/** By what a mobile number is found. */
export const mobileHash = (ctx: Pick<Ctx, 'blind'>, mobile: string): string => ctx.blind('identity.mobile', mobile);
/** By what an identity number is found, whichever way it was typed; the same for every module. */
export const blindNumber = (ctx: Pick<Ctx, 'blind'>, number: string): string => ctx.blind('identity.number', normalNumber(number));

/** The plaintext of a sealed column, or null if there is none. */
export const opened = async (ctx: Ctx, subject: string, label: string, sealed: Buffer | null): Promise<string | null> =>
  (sealed === null ? null : ctx.open(subject, label, sealed));

/** Who acts; ends the request for someone who has not signed in. */
export function signedIn(ctx: Ctx): string {
  if (ctx.actor.personId === null) throw new Refused({ code: 'shared.signed-out', kind: 'forbidden' });
  return ctx.actor.personId;
}

/** The person; ends the request if there is none. */
export async function personRow(ctx: Ctx, id: string): Promise<PersonRow> {
  const found = await findPerson(ctx.tx, id);
  if (!found) throw notFound();
  return found;
}

/** The person who signs in with this number, made now if nobody does. */
export async function findOrMake(ctx: Ctx, mobile: string, name: string | null): Promise<PersonRow> {
  const hash = mobileHash(ctx, mobile);
  await lockHash(ctx.tx, hash);
  return (await personByMobile(ctx.tx, hash)) ?? makePerson(ctx, { mobile, name });
}

/** A new person. */
export async function makePerson(ctx: Ctx, { mobile, name }: { mobile: string | null; name: string | null }): Promise<PersonRow> {
  const id = ctx.newId();
  await addPerson(ctx.tx, {
    id, madeAt: ctx.now, mobileHash: mobile === null ? null : mobileHash(ctx, mobile),
    mobile: mobile === null ? null : await ctx.seal(id, sealedAs.mobile(id), mobile),
    name: name === null ? null : await ctx.seal(id, sealedAs.name(id), name),
  });
  return personRow(ctx, id);
}

/** The names people go by; nobody's name is missing from the map, those without one have the empty text. */
export async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const names = new Map(wanted.map((id) => [id, '']));
  if (wanted.length === 0) return names;
  for (const { id, name } of await namesByIds(ctx.tx, wanted)) names.set(id, (await opened(ctx, id, sealedAs.name(id), name)) ?? '');
  return names;
}
