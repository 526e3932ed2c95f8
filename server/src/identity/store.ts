import type { PROOF_STATES } from '@microcourt/domain/identity/contract';
import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A person as the table keeps it; buffers are sealed under the person's own key. */
export type PersonRow = {
  id: string; mobileHash: string | null; mobile: Buffer | null; name: Buffer | null;
  proof: (typeof PROOF_STATES)[number]; proofReason: Buffer | null;
  idKind: string | null; idHash: string | null; idNumber: Buffer | null; provedCourt: string | null; provedAt: Date | null; madeAt: Date;
};
type Tables = { 'identity.person': PersonRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Nobody else makes or moves a person with this keyed hash until the transaction ends. */
export async function lockHash(tx: Tx, hash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`.execute(tx);
}

/** The person, or undefined. */
export const findPerson = (tx: Tx, id: string): Promise<PersonRow | undefined> =>
  own(tx).selectFrom('identity.person').selectAll().where('id', '=', id).executeTakeFirst();

/** The person, locked until the transaction ends. */
export const lockPerson = (tx: Tx, id: string): Promise<PersonRow | undefined> =>
  own(tx).selectFrom('identity.person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The person who signs in with this number. */
export const personByMobile = (tx: Tx, mobileHash: string): Promise<PersonRow | undefined> =>
  own(tx).selectFrom('identity.person').selectAll().where('mobileHash', '=', mobileHash).executeTakeFirst();

/** Those who proved this identity number. */
export const peopleByNumber = (tx: Tx, idHash: string): Promise<PersonRow[]> =>
  own(tx).selectFrom('identity.person').selectAll().where('idHash', '=', idHash).orderBy('provedAt').execute();

/** Those who proved one of these identity numbers, the earliest first. */
export const provedByNumbers = (tx: Tx, blinds: readonly string[]): Promise<{ personId: string; idBlind: string | null }[]> =>
  blinds.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('identity.person').select(['id as personId', 'idHash as idBlind'])
    .where('idHash', 'in', [...blinds]).where('proof', 'in', ['reviewed', 'counter']).orderBy('provedAt').execute();

/** Those among these people who have no mobile number. */
export async function mobileless(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await own(tx).selectFrom('identity.person').select('id').where('id', 'in', [...ids]).where('mobileHash', 'is', null).execute()).map(({ id }) => id);
}

/** Sealed names of these people. */
export const namesByIds = (tx: Tx, ids: readonly string[]): Promise<Pick<PersonRow, 'id' | 'name'>[]> =>
  own(tx).selectFrom('identity.person').select(['id', 'name']).where('id', 'in', [...ids]).execute();

/** Adds a person of whom nothing is proved. */
export async function addPerson(tx: Tx, p: Pick<PersonRow, 'id' | 'mobileHash' | 'mobile' | 'name' | 'madeAt'>): Promise<void> {
  await own(tx).insertInto('identity.person').values({ ...p, proof: 'none', proofReason: null, idKind: null, idHash: null, idNumber: null, provedCourt: null, provedAt: null }).execute();
}

/** Changes what is known of a person. */
export async function savePerson(tx: Tx, id: string, facts: Partial<Omit<PersonRow, 'id' | 'madeAt'>>): Promise<void> {
  await own(tx).updateTable('identity.person').set(facts).where('id', '=', id).execute();
}
