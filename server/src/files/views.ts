import type { FileView } from '@microcourt/domain/files/contract';
import type { Ctx, Place } from '@microcourt/platform/module';
import type { FileRow } from './store.ts';

/** A stream of a case that no role opens: what is told there is for the record and for other modules. */
export const UNREAD = 'files';
/** The label to which a file's sealed name is bound. */
export const nameLabel = (fileId: string): string => `files.name:${fileId}`;

/** A file as someone who may read it sees it. */
export async function fileView(ctx: Ctx, row: FileRow): Promise<FileView> {
  const { width, height, duration } = row;
  return {
    fileId: row.id, name: await ctx.open(row.subject, nameLabel(row.id), row.name), type: row.type, size: row.size, kind: row.kind, at: row.at.toISOString(),
    ...(width === null ? {} : { width }), ...(height === null ? {} : { height }), ...(duration === null ? {} : { duration }),
  };
}

/** Where an upload belongs: a stream of a case, or the person alone. */
export const placeFor = (personId: string, place: { caseId: string | null; stream: string }): Place =>
  (place.caseId === null ? { caseId: personId, stream: 'self' } : { caseId: place.caseId, stream: place.stream });
