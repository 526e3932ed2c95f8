import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** The pages of a file: how many, how large, and where the PDF is that was set from a file without pages. */
export type Rendering = {
  caseId: string; fileId: string; state: 'making' | 'ready' | 'failed'; pages: number; sizes: number[]; pdf: string | null; pdfSize: number | null; lookers: string[];
};
/** The words of a page, sealed; `source` null until they are read. */
export type PageRow = { caseId: string; fileId: string; page: number; words: Buffer | null; source: 'file' | 'reading' | 'none' | null; confidence: number | null; claimedUntil: Date | null; tries: number };
type Picture = { caseId: string; fileId: string; page: number; width: number; object: string };
type Tables = { 'files.rendering': Rendering; 'files.page': PageRow; 'files.picture': Picture; 'files.file': { id: string; caseId: string } };
const own = (tx: Tx) => tx.withTables<Tables>();
type OfFile = { caseId: string; fileId: string };

/** The pages of a file, or undefined if nobody has begun to make them. */
export const renderingOf = (tx: Tx, fileId: string): Promise<Rendering | undefined> =>
  own(tx).selectFrom('files.rendering').selectAll().where('fileId', '=', fileId).executeTakeFirst();

/** Begins to make pages, once. */
export async function beginRendering(tx: Tx, { caseId, fileId }: OfFile): Promise<void> {
  await own(tx).insertInto('files.rendering').values({ caseId, fileId, state: 'making', pages: 0, sizes: [], pdf: null, pdfSize: null, lookers: [] }).onConflict((c) => c.doNothing()).execute();
}

/** Notes who looks while something is being made. */
export async function noteLooker(tx: Tx, fileId: string, personId: string): Promise<void> {
  await sql`update files.rendering set lookers = lookers || ${personId}::uuid where file_id = ${fileId} and cardinality(lookers) < 200 and not ${personId}::uuid = any (lookers)`.execute(tx);
}

/** Who looked, once. */
export async function takeLookers(tx: Tx, fileId: string): Promise<string[]> {
  const found = await sql<{ lookers: string[] }>`with old as (select case_id, file_id, lookers from files.rendering where file_id = ${fileId} for update)
    update files.rendering r set lookers = '{}' from old where r.case_id = old.case_id and r.file_id = old.file_id returning old.lookers as lookers`.execute(tx);
  return found.rows[0]?.lookers ?? [];
}

/** Whether a file is still there; it stays until the transaction ends. */
export const holdFile = async (tx: Tx, fileId: string): Promise<boolean> =>
  (await own(tx).selectFrom('files.file').select('id').where('id', '=', fileId).forKeyShare().executeTakeFirst()) !== undefined;

/** The sizes are known: pages can be shown, and their words wait to be read. */
export async function noteSizes(tx: Tx, { caseId, fileId }: OfFile, sizes: readonly (readonly [number, number])[], made: { pdf: string; pdfSize: number } | null): Promise<void> {
  await own(tx).updateTable('files.rendering').set({ state: 'ready', pages: sizes.length, sizes: sizes.flat(), pdf: made?.pdf ?? null, pdfSize: made?.pdfSize ?? null })
    .where('caseId', '=', caseId).where('fileId', '=', fileId).execute();
  // Taken until the words that the file itself has are known; a reader of pictures would only be faster and worse.
  await sql`insert into files.page (case_id, file_id, page, claimed_until) select ${caseId}::uuid, ${fileId}::uuid, n, now() + interval '10 minutes' from generate_series(1, ${sizes.length}::int) as n
    on conflict do nothing`.execute(tx);
}

/** What the file itself does not tell waits to be read from its pictures; whether there is any. */
export async function freeUnread(tx: Tx, fileId: string): Promise<boolean> {
  return ((await sql`update files.page set claimed_until = null where file_id = ${fileId} and source is null`.execute(tx)).numAffectedRows ?? 0n) > 0n;
}

/** Takes a page to be read until a moment: first pages before second ones, so that no long file keeps others waiting. Undefined if all are read or taken. */
export async function claimPage(tx: Tx, now: Date, until: Date): Promise<PageRow | undefined> {
  return (await sql<PageRow>`update files.page p set claimed_until = ${until}, tries = p.tries + 1 from (
      select case_id, file_id, page from files.page where source is null and (claimed_until is null or claimed_until < ${now}) order by page, file_id limit 1 for update skip locked
    ) as next where p.case_id = next.case_id and p.file_id = next.file_id and p.page = next.page returning p.*`.execute(tx)).rows[0];
}

/** From when on there is a page to be read; null if there is none. */
export async function nextClaim(tx: Tx): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select min(coalesce(claimed_until, 'epoch')) as at from files.page where source is null`.execute(tx);
  return found.rows[0]?.at ?? null;
}

/** Keeps what was read from a picture, unless the file's own words came first. */
export async function noteRead(tx: Tx, { fileId, page }: { fileId: string; page: number }, read: Required<Pick<PageRow, 'words' | 'source' | 'confidence'>>): Promise<void> {
  await own(tx).updateTable('files.page').set({ ...read, claimedUntil: null }).where('fileId', '=', fileId).where('page', '=', page).where('source', 'is', null).execute();
}

/** A page on which nothing can be read. */
export const giveUpPage = (tx: Tx, fileId: string, page: number): Promise<void> => noteRead(tx, { fileId, page }, { words: null, source: 'none', confidence: 0 });

/** How many pages of a file are read, and how many are left. */
export async function readSoFar(tx: Tx, fileId: string): Promise<{ read: number; left: number }> {
  const found = await sql<{ read: number; left: number }>`select count(source)::int as read, (count(*) - count(source))::int as left from files.page where file_id = ${fileId}`.execute(tx);
  return found.rows[0] ?? { read: 0, left: 0 };
}

/** The pages cannot be made. */
export async function noteFailed(tx: Tx, fileId: string): Promise<void> {
  await own(tx).updateTable('files.rendering').set({ state: 'failed' }).where('fileId', '=', fileId).execute();
}

/** Where the picture of a page is, or undefined. */
export const pictureOf = async (tx: Tx, fileId: string, page: number, width: number): Promise<string | undefined> =>
  (await own(tx).selectFrom('files.picture').select('object').where('fileId', '=', fileId).where('page', '=', page).where('width', '=', width).executeTakeFirst())?.object;

/** Keeps the name of a picture; false if there was one already. */
export async function addPicture(tx: Tx, picture: Picture): Promise<boolean> {
  return (await own(tx).insertInto('files.picture').values(picture).onConflict((c) => c.doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
}

/** The pages of a file of which a picture of this width is missing, ascending. */
export async function unpainted(tx: Tx, fileId: string, pages: number, width: number): Promise<number[]> {
  const found = await sql<{ page: number }>`select n as page from generate_series(1, ${pages}::int) as n
    where not exists (select from files.picture p where p.file_id = ${fileId} and p.page = n and p.width = ${width}) order by n`.execute(tx);
  return found.rows.map((row) => row.page);
}

/** Keeps what was read of a page. */
export async function setWords(tx: Tx, { fileId, page }: { fileId: string; page: number }, read: Required<Pick<PageRow, 'words' | 'source' | 'confidence'>>): Promise<void> {
  await own(tx).updateTable('files.page').set({ ...read, claimedUntil: null }).where('fileId', '=', fileId).where('page', '=', page).execute();
}

/** What is known of the words of a file's pages, ascending. */
export const wordsOf = (tx: Tx, fileId: string): Promise<Pick<PageRow, 'page' | 'words' | 'source' | 'confidence'>[]> =>
  own(tx).selectFrom('files.page').select(['page', 'words', 'source', 'confidence']).where('fileId', '=', fileId).orderBy('page').execute();

/** The words of one page, or undefined if there is no such page. */
export const pageOf = (tx: Tx, fileId: string, page: number): Promise<PageRow | undefined> =>
  own(tx).selectFrom('files.page').selectAll().where('fileId', '=', fileId).where('page', '=', page).executeTakeFirst();

/** Pages whose words are not known yet, ascending. */
export const unread = async (tx: Tx, fileId: string): Promise<number[]> =>
  (await own(tx).selectFrom('files.page').select('page').where('fileId', '=', fileId).where('source', 'is', null).orderBy('page').execute()).map((row) => row.page);

/** All objects that were made of files, of one file or of all of a case, which are forgotten with them. */
export async function derivedObjects(tx: Tx, of: { fileId: string } | { caseId: string }): Promise<string[]> {
  const where = 'fileId' in of ? sql`file_id = ${of.fileId}` : sql`case_id = ${of.caseId}`;
  const found = await sql<{ object: string }>`select object from files.picture where ${where} union all select pdf as object from files.rendering where ${where} and pdf is not null`.execute(tx);
  return found.rows.map((row) => row.object);
}

/** Forgets the pages of a file, or of all files of a case. */
export async function removeDerived(tx: Tx, of: { fileId: string } | { caseId: string }): Promise<void> {
  const where = 'fileId' in of ? sql`file_id = ${of.fileId}` : sql`case_id = ${of.caseId}`;
  for (const table of ['files.picture', 'files.page', 'files.rendering']) await sql`delete from ${sql.table(table)} where ${where}`.execute(tx);
}
