import type { DOCUMENT_KINDS } from '@microcourt/domain/identity/contract';
import type { Tx } from '@microcourt/platform/module';

/** A proof of identity as it was handed in; buffers are sealed under the person's key. */
export type ProofRow = {
  id: string; personId: string; court: string; name: Buffer; documentKind: (typeof DOCUMENT_KINDS)[number]; number: Buffer; numberHash: string; fileIds: string[];
  state: 'waiting' | 'accepted' | 'declined' | 'replaced'; reason: Buffer | null; handedInAt: Date; decidedAt: Date | null; decidedBy: string | null;
};
type Tables = { 'identity.proof': ProofRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Hands a proof in; one that still waits is replaced. */
export async function addProof(tx: Tx, row: Omit<ProofRow, 'state' | 'reason' | 'decidedAt' | 'decidedBy'>): Promise<void> {
  await own(tx).updateTable('identity.proof').set({ state: 'replaced', decidedAt: row.handedInAt }).where('personId', '=', row.personId).where('state', '=', 'waiting').execute();
  await own(tx).insertInto('identity.proof').values({ ...row, state: 'waiting', reason: null, decidedAt: null, decidedBy: null }).execute();
}

/** The proofs that wait at a court, the oldest first. */
export const waitingAt = (tx: Tx, court: string): Promise<ProofRow[]> =>
  own(tx).selectFrom('identity.proof').selectAll().where('court', '=', court).where('state', '=', 'waiting').orderBy('handedInAt').limit(200).execute();

/** The proof, locked until the transaction ends. */
export const lockProof = (tx: Tx, id: string): Promise<ProofRow | undefined> =>
  own(tx).selectFrom('identity.proof').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Ends a proof that waits. */
export async function endProof(tx: Tx, id: string, state: 'accepted' | 'declined', by: string | null, reason: Buffer | null, now: Date): Promise<void> {
  await own(tx).updateTable('identity.proof').set({ state, reason, decidedAt: now, decidedBy: by }).where('id', '=', id).execute();
}

/** Ends the waiting proof of a person whose identity was proved in another way. */
export async function replaceWaiting(tx: Tx, personId: string, now: Date): Promise<void> {
  await own(tx).updateTable('identity.proof').set({ state: 'replaced', decidedAt: now }).where('personId', '=', personId).where('state', '=', 'waiting').execute();
}

/** The courts at which a waiting proof of this person names a file. */
export const courtsReviewing = (tx: Tx, personId: string, fileId: string): Promise<{ court: string }[]> =>
  own(tx).selectFrom('identity.proof').select('court').where('personId', '=', personId).where('state', '=', 'waiting').where((eb) => eb(eb.val(fileId), '=', eb.fn.any('fileIds'))).execute();

/** The licence that a person handed in last. */
export const lastLicence = (tx: Tx, personId: string): Promise<ProofRow | undefined> =>
  own(tx).selectFrom('identity.proof').selectAll().where('personId', '=', personId).where('documentKind', '=', 'business-licence').orderBy('handedInAt', 'desc').limit(1).executeTakeFirst();

/** The proofs of a person that name a file, locked, so that nobody decides on one meanwhile. */
export const proofsNaming = (tx: Tx, personId: string, fileId: string): Promise<Pick<ProofRow, 'id' | 'state'>[]> =>
  own(tx).selectFrom('identity.proof').select(['id', 'state']).where('personId', '=', personId).where((eb) => eb(eb.val(fileId), '=', eb.fn.any('fileIds'))).forUpdate().execute();
