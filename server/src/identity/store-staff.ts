import type { Post, Tx } from '@microcourt/platform/module';
import type { OFFICES, POSTS } from '@microcourt/domain/identity/contract';
import { sql } from 'kysely';

/** A post at a court. */
export type PostName = (typeof POSTS)[number];
/** An office of the installation. */
export type OfficeName = (typeof OFFICES)[number];
/** A member of staff and how they sign in. */
export type StaffRow = {
  personId: string; userId: string; homeCourt: string; password: string; mustChange: boolean; active: boolean;
  totpSecret: Buffer | null; totpOn: boolean; totpStep: number; madeAt: Date;
};
type Failures = { userHash: string; failures: number; lastAt: Date; lockedUntil: Date | null };
type Tables = {
  'identity.staff': StaffRow; 'identity.post': { personId: string; court: string; post: PostName };
  'identity.office': { personId: string; office: OfficeName }; 'identity.failedSignIn': Failures;
};
const own = (tx: Tx) => tx.withTables<Tables>();

/** The member of staff with this user id, locked: a TOTP step counts once. */
export const lockStaffByUser = (tx: Tx, userId: string): Promise<StaffRow | undefined> =>
  own(tx).selectFrom('identity.staff').selectAll().where('userId', '=', userId).forUpdate().executeTakeFirst();

/** The member of staff who is this person, locked. */
export const lockStaff = (tx: Tx, personId: string): Promise<StaffRow | undefined> =>
  own(tx).selectFrom('identity.staff').selectAll().where('personId', '=', personId).forUpdate().executeTakeFirst();

/** The member of staff who is this person. */
export const findStaff = (tx: Tx, personId: string): Promise<StaffRow | undefined> =>
  own(tx).selectFrom('identity.staff').selectAll().where('personId', '=', personId).executeTakeFirst();

/** Adds a member of staff. */
export async function addStaff(tx: Tx, row: Pick<StaffRow, 'personId' | 'userId' | 'homeCourt' | 'password' | 'mustChange' | 'madeAt'>): Promise<void> {
  await own(tx).insertInto('identity.staff').values({ ...row, active: true, totpSecret: null, totpOn: false, totpStep: 0 }).execute();
}

/** Changes how a member of staff signs in. */
export async function saveStaff(tx: Tx, personId: string, facts: Partial<Omit<StaffRow, 'personId' | 'userId' | 'madeAt'>>): Promise<void> {
  await own(tx).updateTable('identity.staff').set(facts).where('personId', '=', personId).execute();
}

/** Everyone who belongs to a court or holds a post there, and, for the installation (`*`), those in office. */
export const staffOf = (tx: Tx, court: string): Promise<StaffRow[]> =>
  own(tx).selectFrom('identity.staff').selectAll()
    .where((eb) => eb.or([
      eb('homeCourt', '=', court),
      eb('personId', 'in', eb.selectFrom('identity.post').select('identity.post.personId').where('court', '=', court)),
    ])).orderBy('userId').execute();

/** Those in active service who hold a post at a court, in the order in which they came. */
export const holdersOf = (tx: Tx, court: string, post: string): Promise<{ personId: string }[]> =>
  own(tx).selectFrom('identity.post').innerJoin('identity.staff', 'identity.staff.personId', 'identity.post.personId')
    .select('identity.post.personId').where('court', '=', court).where('post', '=', post as PostName).where('active', '=', true)
    .orderBy('identity.staff.madeAt').orderBy('identity.staff.userId').execute();

/** Posts of these people at all courts. */
export const postsOf = (tx: Tx, people: readonly string[]): Promise<{ personId: string; court: string; post: PostName }[]> =>
  people.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('identity.post').selectAll().where('personId', 'in', [...people]).orderBy('court').orderBy('post').execute();

/** Offices of these people. */
export const officesOf = (tx: Tx, people: readonly string[]): Promise<{ personId: string; office: OfficeName }[]> =>
  people.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('identity.office').selectAll().where('personId', 'in', [...people]).execute();

/** Sets the posts of a person at one court. */
export async function savePosts(tx: Tx, personId: string, court: string, posts: readonly PostName[]): Promise<void> {
  await own(tx).deleteFrom('identity.post').where('personId', '=', personId).where('court', '=', court).execute();
  const rows = [...new Set(posts)].map((post) => ({ personId, court, post }));
  if (rows.length > 0) await own(tx).insertInto('identity.post').values(rows).execute();
}

/** Gives an office; the table refuses a second one for the same person. */
export async function addOffice(tx: Tx, personId: string, office: OfficeName): Promise<void> {
  await own(tx).insertInto('identity.office').values({ personId, office }).execute();
}

/** Takes the office from a person. */
export async function removeOffice(tx: Tx, personId: string): Promise<void> {
  await own(tx).deleteFrom('identity.office').where('personId', '=', personId).execute();
}

/** Everyone in office. */
export const staffInOffice = (tx: Tx): Promise<{ personId: string; userId: string; office: OfficeName; active: boolean }[]> =>
  own(tx).selectFrom('identity.office').innerJoin('identity.staff', 'identity.staff.personId', 'identity.office.personId')
    .select(['identity.office.personId', 'userId', 'office', 'active']).orderBy('office').orderBy('userId').execute();

/** Failed sign-ins under a user id, locked until the transaction ends. */
export const lockFailures = (tx: Tx, userHash: string): Promise<Failures | undefined> =>
  own(tx).selectFrom('identity.failedSignIn').selectAll().where('userHash', '=', userHash).forUpdate().executeTakeFirst();

/** Counts one more failure; the count begins anew after a quarter of an hour of rest or a lock that ran out. */
export async function countFailure(tx: Tx, userHash: string, now: Date, limit: { most: number; minutes: number }): Promise<void> {
  await sql`
    insert into identity.failed_sign_in as f (user_hash, failures, last_at) values (${userHash}, 1, ${now})
    on conflict (user_hash) do update set
      failures = case when f.last_at < ${now}::timestamptz - make_interval(mins => ${limit.minutes}::int) then 1 else f.failures + 1 end,
      locked_until = case when f.failures + 1 >= ${limit.most}::int and f.last_at >= ${now}::timestamptz - make_interval(mins => ${limit.minutes}::int)
        then ${now}::timestamptz + make_interval(mins => ${limit.minutes}::int) else null end,
      last_at = ${now}`.execute(tx);
}

/** Forgets the failures under a user id, and any older than a day. */
export async function forgetFailures(tx: Tx, userHash: string, now: Date): Promise<void> {
  await own(tx).deleteFrom('identity.failedSignIn').where((eb) => eb.or([eb('userHash', '=', userHash), eb('lastAt', '<', new Date(now.getTime() - 86_400_000))])).execute();
}

/** A post as the door knows it. */
export const asPost = ({ court, post }: { court: string; post: string }): Post => ({ court, post });

/** The people behind user ids of those who hold a post at a court and are in active service. */
export const holdersByUser = (tx: Tx, court: string): Promise<{ userId: string; personId: string }[]> =>
  own(tx).selectFrom('identity.staff').innerJoin('identity.post', 'identity.post.personId', 'identity.staff.personId')
    .select(['userId', 'identity.staff.personId']).distinct().where('court', '=', court).where('active', '=', true).execute();

/** Which of these people are or were members of staff. */
export const staffAmong = async (tx: Tx, people: readonly string[]): Promise<string[]> =>
  (people.length === 0 ? [] : (await own(tx).selectFrom('identity.staff').select('personId').where('personId', 'in', [...people]).execute()).map(({ personId }) => personId));
