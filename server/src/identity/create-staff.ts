import { Refused, type Ctx } from '@microcourt/platform/module';
import { findOrMake, makePerson, sealedAs } from './people.ts';
import { hashPassword, newPassword } from './secrets.ts';
import { savePerson } from './store.ts';
import { addOffice, addStaff, findStaff, lockStaffByUser, type OfficeName, type PostName, savePosts } from './store-staff.ts';

/** A member of staff to be made. Without a password one is made up, shown once, and must be changed. */
export type NewStaff = {
  userId: string; name: string; court: string; posts: readonly PostName[]; office?: OfficeName | undefined; mobile?: string | undefined; password?: string | undefined;
};

/** Makes a member of staff with posts at a court, or an administrator with an office of the installation; the first password if it was made up. */
export async function createStaff(ctx: Ctx, given: NewStaff): Promise<{ personId: string; firstPassword: string | null }> {
  const userId = given.userId.toLowerCase();
  if (await lockStaffByUser(ctx.tx, userId)) throw new Refused({ code: 'identity.user-id-taken', kind: 'conflict' });
  if (given.office !== undefined && given.posts.length > 0) throw new Refused({ code: 'identity.office-holds-no-post', kind: 'invalid' });
  const person = given.mobile === undefined ? await makePerson(ctx, { mobile: null, name: given.name }) : await findOrMake(ctx, given.mobile, given.name);
  if (await findStaff(ctx.tx, person.id)) throw new Refused({ code: 'identity.mobile-of-another', kind: 'conflict' });
  if (person.name === null) await savePerson(ctx.tx, person.id, { name: await ctx.seal(person.id, sealedAs.name(person.id), given.name) });
  const password = given.password ?? newPassword();
  await addStaff(ctx.tx, { personId: person.id, userId, homeCourt: given.court, password: await hashPassword(password), mustChange: given.password === undefined, madeAt: ctx.now });
  if (given.office !== undefined) await addOffice(ctx.tx, person.id, given.office);
  else await savePosts(ctx.tx, person.id, given.court, given.posts);
  return { personId: person.id, firstPassword: given.password === undefined ? password : null };
}
