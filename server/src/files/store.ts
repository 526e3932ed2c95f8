import type { FileView } from '@microcourt/domain/files/contract';
import type { Place, Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A file as the table keeps it; the name is sealed under the key of `subject`. */
export type FileRow = {
  caseId: string; id: string; owner: string; subject: string; name: Buffer; type: string; kind: FileView['kind']; size: number;
  width: number | null; height: number | null; duration: number | null; object: string; thumb: string | null; thumbSize: number | null; at: Date;
  /** SHA-256 of the bytes as they came, and of those kept; null for what came before they were noted. */
  sha256: string | null; kept: string | null;
};
type Tables = { 'files.file': FileRow; 'files.placed': { caseId: string; fileId: string; stream: string } };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Takes a file out of one stream; it stays in the others where it stands. */
export async function removePlace(tx: Tx, fileId: string, { caseId, stream }: { caseId: string; stream: string }): Promise<void> {
  await own(tx).deleteFrom('files.placed').where('caseId', '=', caseId).where('fileId', '=', fileId).where('stream', '=', stream).execute();
}

/** Keeps a file in the place it was uploaded to. */
export async function addFile(tx: Tx, row: FileRow, stream: string): Promise<void> {
  await own(tx).insertInto('files.file').values(row).execute();
  await addPlaces(tx, [row.id], { caseId: row.caseId, stream });
}

/** Lets the readers of one more stream read these files. */
export async function addPlaces(tx: Tx, fileIds: readonly string[], { caseId, stream }: Place): Promise<void> {
  if (fileIds.length === 0) return;
  await own(tx).insertInto('files.placed').values(fileIds.map((fileId) => ({ caseId, fileId, stream }))).onConflict((c) => c.doNothing()).execute();
}

/** These files, whoever asks. */
export const filesById = (tx: Tx, ids: readonly string[]): Promise<FileRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('files.file').selectAll().where('id', 'in', [...ids]).execute();

/** Which of these files stand in a stream. */
export const filesPlaced = (tx: Tx, ids: readonly string[], { caseId, stream }: Place): Promise<FileRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('files.file').innerJoin('files.placed', 'files.placed.fileId', 'files.file.id')
    .selectAll('files.file').where('files.placed.caseId', '=', caseId).where('files.placed.stream', '=', stream).where('files.file.id', 'in', [...ids]).execute();

/** Where these files may be read. */
export const placesOf = (tx: Tx, ids: readonly string[]): Promise<{ fileId: string; caseId: string; stream: string }[]> =>
  ids.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('files.placed').selectAll().where('fileId', 'in', [...ids]).execute();

/** Removes a file and where it could be read. */
export async function removeFile(tx: Tx, { caseId, id }: Pick<FileRow, 'caseId' | 'id'>): Promise<void> {
  await own(tx).deleteFrom('files.placed').where('fileId', '=', id).execute();
  await own(tx).deleteFrom('files.file').where('caseId', '=', caseId).where('id', '=', id).execute();
}

/** Those of these objects that a file of their subject, or an upload that may become one, still names. */
export async function namedObjects(tx: Tx, subject: string, objects: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ object: string }>`select o.object from unnest(${objects}::text[]) as o (object)
    where exists (select from files.file f where f.case_id = ${subject} and (f.object = o.object or f.thumb = o.object))
      or exists (select from files.upload u where u.case_id = ${subject} and u.state = 'ready' and (u.found->>'object' = o.object or u.found->>'thumb' = o.object))`.execute(tx);
  return new Set(found.rows.map((row) => row.object));
}

/** The objects of what is sealed under a case's own key. */
export const filesOfSubject = (tx: Tx, subject: string): Promise<{ object: string; thumb: string | null }[]> =>
  own(tx).selectFrom('files.file').select(['object', 'thumb']).where('caseId', '=', subject).where('subject', '=', subject).execute();

/** Removes the files of a case and where they could be read. */
export async function removeFiles(tx: Tx, caseId: string): Promise<void> {
  await own(tx).deleteFrom('files.placed').where('caseId', '=', caseId).execute();
  await own(tx).deleteFrom('files.file').where('caseId', '=', caseId).where('subject', '=', caseId).execute();
}
