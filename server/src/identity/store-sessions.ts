import type { Post, Tx } from '@microcourt/platform/module';
import { type Kysely, sql } from 'kysely';

/** A device on which someone is signed in. The token is nowhere; its hash finds the row. */
export type SessionRow = {
  id: string; tokenHash: string; personId: string; staff: boolean; device: Buffer; deviceKind: 'h5' | 'mini-program' | 'console';
  signedInAt: Date; seenAt: Date; expiresAt: Date; steppedUpAt: Date | null; endedAt: Date | null;
};
type Tables = { 'identity.session': SessionRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** A session slides along while it is used: parties 30 days, staff 12 hours. */
export const SESSION_SECONDS = { party: 30 * 86_400, staff: 12 * 3_600 } as const;

/** Adds a session. */
export async function addSession(tx: Tx, row: Omit<SessionRow, 'steppedUpAt' | 'endedAt'>): Promise<void> {
  await own(tx).insertInto('identity.session').values({ ...row, steppedUpAt: null, endedAt: null }).execute();
}

type Bearer = { id: string; personId: string; steppedUpAt: Date | null; stale: boolean; posts: Post[] };

/**
 * Who bears a token, by one indexed read. Posts and offices count only in a session opened with the staff password:
 * a code sent to a clerk's own phone opens the clerk's own affairs and nothing of the court.
 */
export async function bearerOf(db: Kysely<{}>, tokenHash: string): Promise<Bearer | undefined> {
  const found = await sql<Bearer>`
    select s.id, s.person_id, s.stepped_up_at, s.seen_at < now() - interval '10 minutes' as stale,
      case when not s.staff then '[]'::json else (
        select coalesce(json_agg(json_build_object('court', held.court, 'post', held.post)), '[]'::json) from (
          select p.court, p.post from identity.post p where p.person_id = s.person_id
          union all select '*', o.office from identity.office o where o.person_id = s.person_id) held) end as posts
    from identity.session s
    where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > now()
      and (not s.staff or exists (select 1 from identity.staff f where f.person_id = s.person_id and f.active))`.execute(db);
  return found.rows[0];
}

/** Notes, at most every ten minutes, that a session is in use, and lets it run on. */
export async function slide(db: Kysely<{}>, id: string): Promise<void> {
  await sql`
    update identity.session set seen_at = now(),
      expires_at = now() + make_interval(secs => case when staff then ${SESSION_SECONDS.staff}::int else ${SESSION_SECONDS.party}::int end)
    where id = ${id} and ended_at is null`.execute(db);
}

/** The open sessions of a person, newest first. */
export const openSessions = (tx: Tx, personId: string, now: Date): Promise<SessionRow[]> =>
  own(tx).selectFrom('identity.session').selectAll().where('personId', '=', personId).where('endedAt', 'is', null).where('expiresAt', '>', now).orderBy('seenAt', 'desc').execute();

/** The session, or undefined. */
export const findSession = (tx: Tx, id: string): Promise<SessionRow | undefined> =>
  own(tx).selectFrom('identity.session').selectAll().where('id', '=', id).executeTakeFirst();

/** Notes that this session proved its owner again. */
export async function markSteppedUp(tx: Tx, id: string, now: Date): Promise<void> {
  await own(tx).updateTable('identity.session').set({ steppedUpAt: now }).where('id', '=', id).execute();
}

/** Ends sessions of a person (one of them, or all but one); the ids that were open. */
export async function endSessions(tx: Tx, personId: string, which: { only?: string; except?: string }, now: Date): Promise<string[]> {
  let ending = own(tx).updateTable('identity.session').set({ endedAt: now }).where('personId', '=', personId).where('endedAt', 'is', null);
  if (which.only !== undefined) ending = ending.where('id', '=', which.only);
  if (which.except !== undefined) ending = ending.where('id', '<>', which.except);
  return (await ending.returning('id').execute()).map((row) => row.id);
}
