import type { Tx } from '@microcourt/platform/module';

/** An organisation for which a person stands; buffers are sealed under the person's key. */
export type RepresentationRow = { numberHash: string; personId: string; name: Buffer; number: Buffer; court: string; by: 'reviewed' | 'counter'; provedAt: Date };
type Tables = { 'identity.representation': RepresentationRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** The labels to which the columns of a representation are bound. */
export const representationLabel = { name: (hash: string) => `identity.representation.name:${hash}`, number: (hash: string) => `identity.representation.number:${hash}` };

/** Notes for whom a person stands. */
export async function addRepresentation(tx: Tx, row: RepresentationRow): Promise<void> {
  await own(tx).insertInto('identity.representation').values(row).execute();
}

/** Who stands for the organisations with these numbers. */
export const representatives = (tx: Tx, hashes: readonly string[]): Promise<{ personId: string; idBlind: string }[]> =>
  hashes.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('identity.representation').select(['personId', 'numberHash as idBlind']).where('numberHash', 'in', [...hashes]).orderBy('provedAt').execute();

/** The organisations for which a person stands, in the order of proof. */
export const representedBy = (tx: Tx, personId: string): Promise<RepresentationRow[]> =>
  own(tx).selectFrom('identity.representation').selectAll().where('personId', '=', personId).orderBy('provedAt').limit(200).execute();
