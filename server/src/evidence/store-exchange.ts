import type { Tx } from '@microcourt/platform/module';
import type { ConsentRow, ExchangeRow, ExtensionRow, IssueRow, OpinionRow, OriginalRow, QuestionRow, Tables } from './store.ts';

const own = (tx: Tx) => tx.withTables<Tables>();

/** The exchange of a case with the highest round; undefined before the first. */
export const lastExchange = (tx: Tx, caseId: string): Promise<ExchangeRow | undefined> =>
  own(tx).selectFrom('evidence.exchange').selectAll().where('caseId', '=', caseId).orderBy('round', 'desc').limit(1).executeTakeFirst();
/** The exchange of which a document is the record; undefined if it is none's. */
export const exchangeOfRecord = (tx: Tx, recordId: string): Promise<ExchangeRow | undefined> =>
  own(tx).selectFrom('evidence.exchange').selectAll().where('recordId', '=', recordId).executeTakeFirst();
/** Keeps an exchange as it stands now. */
export async function saveExchange(tx: Tx, row: ExchangeRow): Promise<void> {
  const { caseId: _, exchangeId: __, round: ___, ...changed } = row;
  await own(tx).insertInto('evidence.exchange').values(row).onConflict((c) => c.columns(['caseId', 'exchangeId']).doUpdateSet(changed)).execute();
}
/** What the parties agreed to for an exchange. */
export const consentsOf = (tx: Tx, caseId: string, exchangeId: string): Promise<ConsentRow[]> =>
  own(tx).selectFrom('evidence.consent').selectAll().where('caseId', '=', caseId).where('exchangeId', '=', exchangeId).execute();
/** Keeps what a party agreed to; said again it is the new word. */
export async function saveConsent(tx: Tx, row: ConsentRow): Promise<void> {
  const { online, mode, textVersion, givenBy, at } = row;
  await own(tx).insertInto('evidence.consent').values(row).onConflict((c) => c.columns(['caseId', 'exchangeId', 'party']).doUpdateSet({ online, mode, textVersion, givenBy, at })).execute();
}

/** What was said of the items of a case. */
export const opinionsOf = (tx: Tx, caseId: string): Promise<OpinionRow[]> => own(tx).selectFrom('evidence.opinion').selectAll().where('caseId', '=', caseId).orderBy('round').orderBy('at').execute();
/** Keeps what a party says of an item in a round; said again it takes the place of what was said. */
export async function saveOpinion(tx: Tx, row: OpinionRow): Promise<void> {
  const { caseId: _, itemId: __, party: ___, round: ____, ...said } = row;
  await own(tx).insertInto('evidence.opinion').values(row).onConflict((c) => c.columns(['caseId', 'itemId', 'party', 'round']).doUpdateSet(said)).execute();
}

/** Where the question of an item's original stands; undefined where nobody asked for it. */
export const originalOf = (tx: Tx, caseId: string, itemId: string): Promise<OriginalRow | undefined> =>
  own(tx).selectFrom('evidence.original').selectAll().where('caseId', '=', caseId).where('itemId', '=', itemId).executeTakeFirst();
/** Keeps where that question stands. */
export async function saveOriginal(tx: Tx, row: OriginalRow): Promise<void> {
  const { caseId: _, itemId: __, ...changed } = row;
  await own(tx).insertInto('evidence.original').values(row).onConflict((c) => c.columns(['caseId', 'itemId']).doUpdateSet(changed)).execute();
}

/** The issues of a case. */
export const issuesOf = (tx: Tx, caseId: string): Promise<IssueRow[]> => own(tx).selectFrom('evidence.issue').selectAll().where('caseId', '=', caseId).orderBy('place').execute();
/** Writes the issues of a case in place of those there were. */
export async function replaceIssues(tx: Tx, caseId: string, rows: readonly IssueRow[]): Promise<void> {
  await own(tx).deleteFrom('evidence.issue').where('caseId', '=', caseId).execute();
  if (rows.length > 0) await own(tx).insertInto('evidence.issue').values([...rows]).execute();
}

/** A question of a case; undefined if it has none by this id. */
export const questionOf = (tx: Tx, caseId: string, questionId: string): Promise<QuestionRow | undefined> =>
  own(tx).selectFrom('evidence.question').selectAll().where('caseId', '=', caseId).where('questionId', '=', questionId).executeTakeFirst();
/** Keeps a question as it stands now. */
export async function saveQuestion(tx: Tx, row: QuestionRow): Promise<void> {
  const { answer, answeredAt, answeredBy } = row;
  await own(tx).insertInto('evidence.question').values(row).onConflict((c) => c.columns(['caseId', 'questionId']).doUpdateSet({ answer, answeredAt, answeredBy })).execute();
}

/** The requests for more time in a case. */
export const extensionsOf = (tx: Tx, caseId: string): Promise<ExtensionRow[]> => own(tx).selectFrom('evidence.extension').selectAll().where('caseId', '=', caseId).orderBy('at').execute();
/** Keeps a request as it stands now. */
export async function saveExtension(tx: Tx, row: ExtensionRow): Promise<void> {
  const { state, decisionReason } = row;
  await own(tx).insertInto('evidence.extension').values(row).onConflict((c) => c.columns(['caseId', 'requestId']).doUpdateSet({ state, decisionReason })).execute();
}
