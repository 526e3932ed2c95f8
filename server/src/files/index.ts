import type { FileView } from '@microcourt/domain/files/contract';
import type { Ctx, Place } from '@microcourt/platform/module';
import { addPlaces, filesById, filesPlaced, removePlace } from './store.ts';
import { fileView } from './views.ts';

export { forgetFiles } from './forget-case.ts';
export { keepMade, type Made } from './keep-made.ts';
export { filesRaw, openingRoom } from './raw.ts';
export { redactFile, type Covered } from './redact-file.ts';
export { placesOf } from './store.ts';

/** A file as other modules see it, with who uploaded it and for which case. */
export type FileBrief = FileView & { ownerId: string; caseId: string };

/** The file, or undefined; who may see it is the caller's to decide. */
export async function fileBrief(ctx: Ctx, fileId: string): Promise<FileBrief | undefined> {
  const [row] = await filesById(ctx.tx, [fileId]);
  return row && { ...(await fileView(ctx, row)), ownerId: row.owner, caseId: row.caseId };
}

/** Which of these files stand in a stream; others are left out, as if they did not exist. */
export async function filesIn(ctx: Ctx, place: Place, fileIds: readonly string[]): Promise<FileBrief[]> {
  const rows = await filesPlaced(ctx.tx, fileIds, place);
  return Promise.all(rows.map(async (row) => ({ ...(await fileView(ctx, row)), ownerId: row.owner, caseId: row.caseId })));
}

/** The ids of those of these files that stand in a stream, without opening any. */
export async function idsIn(ctx: Ctx, place: Place, fileIds: readonly string[]): Promise<string[]> {
  return (await filesPlaced(ctx.tx, fileIds, place)).map((row) => row.id);
}

/** Lets the readers of one more stream read these files, as when a complaint is shown to the opponent. */
export async function placeAlso(ctx: Ctx, fileIds: readonly string[], place: Place): Promise<void> {
  await addPlaces(ctx.tx, fileIds, place);
}

/** Takes a file out of a stream whose readers are to see it no more; with `to`, the readers of that stream go on reading it. */
export async function takeFrom(ctx: Ctx, fileId: string, place: Place, to?: Place): Promise<void> {
  if (to) await addPlaces(ctx.tx, [fileId], to);
  await removePlace(ctx.tx, fileId, place);
}

/** Where the bytes of a file stand in the store of objects, for a job that reads them; undefined if there is no such file. */
export async function objectOf(ctx: Ctx, fileId: string): Promise<{ subject: string; object: string; size: number } | undefined> {
  const [row] = await filesById(ctx.tx, [fileId]);
  return row && { subject: row.subject, object: row.object, size: row.size };
}
