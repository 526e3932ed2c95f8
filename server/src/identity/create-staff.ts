import { Refused, type Ctx } from '@microcourt/platform/module';
import { makePerson, mobileHash } from './people.ts';
import { hashPassword, newPassword } from './secrets.ts';
import { lockHash, personByMobile, type PersonRow } from './store.ts';
import { addOffice, addStaff, lockStaffByUser, type OfficeName, type PostName, savePosts } from './store-staff.ts';

/** A member of staff to be made. Without a password one is made up, shown once, and must be changed. */
export type NewStaff = {
  userId: string; name: string; court: string; posts: readonly PostName[]; office?: OfficeName | undefined; mobile?: string | undefined; password?: string | undefined;
};

/** Makes a member of staff with posts at a court, or an administrator with an office of the installation; the first password if it was made up. */
export async function createStaff(ctx: Ctx, given: NewStaff): Promise<{ personId: string; firstPassword: string | null }> {
  const userId = given.userId.toLowerCase();
  if (await lockStaffByUser(ctx.tx, userId)) throw new Refused({ code: 'identity.user-id-taken', kind: 'conflict' });
  if (given.office !== undefined && given.posts.length > 0) throw new Refused({ code: 'identity.office-holds-no-post', kind: 'invalid' });
  const person = await newcomer(ctx, given);
  const password = given.password ?? newPassword();
  await addStaff(ctx.tx, { personId: person.id, userId, homeCourt: given.court, password: await hashPassword(password), mustChange: given.password === undefined, madeAt: ctx.now });
  if (given.office !== undefined) await addOffice(ctx.tx, person.id, given.office);
  else await savePosts(ctx.tx, person.id, given.court, given.posts);
  return { personId: person.id, firstPassword: given.password === undefined ? password : null };
}

/** A new person. A number that somebody signs in with already is refused: whoever makes staff learns the first password, and must not get another's cases by it. */
async function newcomer(ctx: Ctx, { mobile = null, name }: { mobile?: string | null | undefined; name: string }): Promise<PersonRow> {
  if (mobile !== null) {
    const hash = mobileHash(ctx, mobile);
    await lockHash(ctx.tx, hash);
    if (await personByMobile(ctx.tx, hash)) throw new Refused({ code: 'identity.mobile-of-another', kind: 'conflict' });
  }
  return makePerson(ctx, { mobile, name });
}
