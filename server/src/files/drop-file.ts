import type { drop as words } from '@microcourt/domain/files/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { releaseProofFile } from '../identity/index.ts';
import { forgetObjects } from './forget-objects.ts';
import { filesById, placesOf, removeFile, type FileRow } from './store.ts';
import { derivedObjects, removeDerived } from './store-pages.ts';

/** Whether a file of a complaint may still go: only from a draft that was never handed in and that does not name it any more. The filing is locked until the transaction ends. */
export type DraftOf = (ctx: Ctx, caseId: string, fileId: string) => Promise<'free' | 'named' | 'handed-in'>;

/** Where a file stands, if it stands only there where it was uploaded to. */
async function standsAlone(ctx: Ctx, row: FileRow): Promise<boolean> {
  const places = await placesOf(ctx.tx, [row.id]);
  return places.length === 1 && places[0]!.caseId === row.caseId && ['filing', 'self'].includes(places[0]!.stream);
}

/**
 * Removes a file that its owner brought by mistake: of a draft that the court has not got, or a document that nobody has looked at yet, whose
 * proof is taken back with it. What the court has once received stays: it is part of the record.
 */
export const dropFile = (draftOf: DraftOf) => async (ctx: Ctx, { fileId }: InputOf<typeof words>): Promise<Record<string, never>> => {
  const [row] = await filesById(ctx.tx, [fileId]);
  if (!row || row.owner !== ctx.actor.personId) throw notFound();
  if (!(await standsAlone(ctx, row))) throw new Refused({ code: 'files.handed-in', kind: 'conflict' });
  const may = row.caseId === row.owner ? await releaseProofFile(ctx, row.owner, fileId) : await draftOf(ctx, row.caseId, fileId);
  if (may === 'named') throw new Refused({ code: 'files.still-named', kind: 'conflict' });
  if (may !== 'free') throw new Refused({ code: 'files.handed-in', kind: 'conflict' });
  const derived = await derivedObjects(ctx.tx, { fileId });
  await removeDerived(ctx.tx, { fileId });
  await removeFile(ctx.tx, row);
  const objects = [row.object, ...derived, ...(row.thumb === null ? [] : [row.thumb])];
  await ctx.book(forgetObjects, { subject: row.subject, objects });
  ctx.ring(`me:${row.owner}`);
  return {};
};
