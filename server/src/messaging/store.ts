import type { Place, Tx } from '@microcourt/platform/module';

/** A message taken back by its author. */
export type RecallRow = { caseId: string; stream: string; seq: number; by: string; at: Date };
/** A message folded away by the court; the reason is sealed under the key of the case. */
export type FoldRow = RecallRow & { reason: Buffer };
type CardReadRow = { caseId: string; stream: string; seq: number; personId: string; at: Date };
type Tables = { 'messaging.recall': RecallRow; 'messaging.fold': FoldRow; 'messaging.cardRead': CardReadRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Notes that a message was taken back; false if it was already. */
export async function addRecall(tx: Tx, row: RecallRow): Promise<boolean> {
  const made = await own(tx).insertInto('messaging.recall').values(row).onConflict((c) => c.columns(['caseId', 'stream', 'seq']).doNothing()).returning('seq').execute();
  return made.length > 0;
}

/** Notes that a message was folded away; false if it was already. */
export async function addFold(tx: Tx, row: FoldRow): Promise<boolean> {
  const made = await own(tx).insertInto('messaging.fold').values(row).onConflict((c) => c.columns(['caseId', 'stream', 'seq']).doNothing()).returning('seq').execute();
  return made.length > 0;
}

/** Which messages between two numbers of a stream were taken back or folded away, in one statement. A fold has its reason. */
export const veilsBetween = (tx: Tx, { caseId, stream }: Place, from: number, to: number): Promise<{ seq: number; reason: Buffer | null }[]> =>
  own(tx).selectFrom('messaging.recall').select((eb) => ['seq', eb.val<Buffer | null>(null).$castTo<Buffer | null>().as('reason')])
    .where('caseId', '=', caseId).where('stream', '=', stream).where('seq', '>=', from).where('seq', '<=', to)
    .unionAll(own(tx).selectFrom('messaging.fold').select(['seq', 'reason']).where('caseId', '=', caseId).where('stream', '=', stream).where('seq', '>=', from).where('seq', '<=', to))
    .execute();

/** Notes that a person has read cards of the court; the first time stays. */
export async function addCardReads(tx: Tx, { caseId, stream }: Place, personId: string, seqs: readonly number[], at: Date): Promise<void> {
  if (seqs.length === 0) return;
  await own(tx).insertInto('messaging.cardRead').values(seqs.map((seq) => ({ caseId, stream, seq, personId, at })))
    .onConflict((c) => c.columns(['caseId', 'stream', 'seq', 'personId']).doNothing()).execute();
}

/** Who has read a card, the earliest first. */
export const cardReaders = (tx: Tx, { caseId, stream }: Place, seq: number): Promise<{ personId: string; at: Date }[]> =>
  own(tx).selectFrom('messaging.cardRead').select(['personId', 'at']).where('caseId', '=', caseId).where('stream', '=', stream).where('seq', '=', seq).orderBy('at').execute();
