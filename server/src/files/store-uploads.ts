import type { Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';
import type { Found } from './found.ts';

/** An upload on its way; the name is sealed under the key of the case or person it is for. */
export type UploadRow = {
  caseId: string; id: string; stream: string; owner: string; name: Buffer; size: number; got: number; pieces: string[]; duration: number | null;
  state: 'open' | 'ready' | 'refused' | 'kept'; refusal: string | null; found: Found | null; begunAt: Date; touchedAt: Date;
};
type Tables = { 'files.upload': UploadRow };
const own = (tx: Tx) => tx.withTables<Tables>();

/** Begins an upload. */
export async function addUpload(tx: Tx, row: Pick<UploadRow, 'caseId' | 'id' | 'stream' | 'owner' | 'name' | 'size' | 'duration' | 'begunAt'>): Promise<void> {
  await own(tx).insertInto('files.upload').values({ ...row, got: 0, pieces: [], state: 'open', refusal: null, found: null, touchedAt: row.begunAt }).execute();
}

/** The upload, or undefined. */
export const findUpload = (tx: Tx, id: string): Promise<UploadRow | undefined> =>
  own(tx).selectFrom('files.upload').selectAll().where('id', '=', id).executeTakeFirst();

/** The upload, locked until the transaction ends. */
export const lockUpload = (tx: Tx, id: string): Promise<UploadRow | undefined> =>
  own(tx).selectFrom('files.upload').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** This person's open uploads to a place of the same size, the newest first: one of them may be taken up again. */
export const openUploads = (tx: Tx, of: Pick<UploadRow, 'caseId' | 'stream' | 'owner' | 'size'>): Promise<UploadRow[]> =>
  own(tx).selectFrom('files.upload').selectAll().where('owner', '=', of.owner).where('state', '=', 'open').where('caseId', '=', of.caseId).where('stream', '=', of.stream)
    .where('size', '=', of.size).orderBy('begunAt', 'desc').limit(20).execute();

/** How many uploads of a person are open, and how many bytes they hold. */
export async function openOf(tx: Tx, owner: string): Promise<{ count: number; bytes: number }> {
  const found = await sql<{ count: number; bytes: number }>`select count(*)::int as count, coalesce(sum(size), 0)::bigint as bytes from files.upload where owner = ${owner} and state = 'open'`.execute(tx);
  return found.rows[0]!;
}

/** Counts a piece if it begins where the last one ended; whether it did. Of two who bring the same piece at once, one does. */
export async function takePiece(tx: Tx, id: string, offset: number, piece: { object: string; bytes: number }, whole: Pick<UploadRow, 'state' | 'refusal' | 'found'> | null, now: Date): Promise<boolean> {
  const found = whole?.found ? sql`${JSON.stringify(whole.found)}::jsonb` : sql`null::jsonb`;
  const taken = await sql`
    update files.upload set got = got + ${piece.bytes}::bigint, pieces = pieces || ${`${piece.object}:${piece.bytes}`}::text, touched_at = ${now},
      state = ${whole?.state ?? 'open'}, refusal = ${whole?.refusal ?? null}, found = ${found}
    where id = ${id} and state = 'open' and got = ${offset}::bigint`.execute(tx);
  return taken.numAffectedRows === 1n;
}

/** The upload has become a file. */
export async function markKept(tx: Tx, id: string): Promise<void> {
  await own(tx).updateTable('files.upload').set({ state: 'kept' }).where('id', '=', id).execute();
}

/** Forgets an upload. */
export async function removeUpload(tx: Tx, id: string): Promise<void> {
  await own(tx).deleteFrom('files.upload').where('id', '=', id).execute();
}

/** Uploads to which no piece has come since a moment. */
export const staleUploads = async (tx: Tx, since: Date, limit: number): Promise<string[]> =>
  (await own(tx).selectFrom('files.upload').select('id').where('touchedAt', '<=', since).orderBy('touchedAt').limit(limit).execute()).map((row) => row.id);

/** Whether there is any upload at all. */
export const anyUpload = async (tx: Tx): Promise<boolean> => (await own(tx).selectFrom('files.upload').select('id').limit(1).execute()).length > 0;

/** Whether something is on its way to a case or person. */
export const openIn = async (tx: Tx, caseId: string): Promise<boolean> =>
  (await own(tx).selectFrom('files.upload').select('id').where('caseId', '=', caseId).where('state', '=', 'open').limit(1).execute()).length > 0;

/** What is on its way to a case, or has come. */
export const uploadsOf = (tx: Tx, caseId: string): Promise<Pick<UploadRow, 'pieces' | 'found'>[]> =>
  own(tx).selectFrom('files.upload').select(['pieces', 'found']).where('caseId', '=', caseId).execute();

/** Forgets everything on its way to a case. */
export async function removeUploadsOf(tx: Tx, caseId: string): Promise<void> {
  await own(tx).deleteFrom('files.upload').where('caseId', '=', caseId).execute();
}
