import type { FileRedacted, NotRedacted } from '@microcourt/domain/files/contract';
import type { ItemView, redact as words } from '@microcourt/domain/evidence/contract';
import { isOwn, roomOf } from '@microcourt/domain/evidence/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx, type Told } from '@microcourt/platform/module';
import type * as z from 'zod/mini';
import { fileBrief, placeAlso, redactFile, takeFrom } from '../files/index.ts';
import { isRedacting } from './item-view.ts';
import { openMatter, seenItem } from './matter.ts';
import { sealed } from './sealed.ts';
import { showItem } from './show-evidence.ts';
import { itemOf, lockMatter, saveItem, type ItemRow, type RedactionRow } from './store.ts';
import { redactionsOf, saveRedaction } from './store-marks.ts';
import { roomsOf } from './submit-items.ts';

type Redacted = Told<z.infer<(typeof FileRedacted)['body']>>;

/**
 * Covers parts of a file of an item for good: a side in what it has not handed in yet, the court in what was (民事诉讼法（2023）第七十一条). The copy is made in
 * the background and takes the file's place in the item; the court keeps the whole one.
 */
export async function redact(ctx: Ctx, { caseId, itemId, fileId, boxes, reason }: InputOf<typeof words>): Promise<ItemView> {
  const matter = await openMatter(ctx, caseId), row = await seenItem(ctx, matter, itemId), draft = row.state === 'draft', file = await fileBrief(ctx, fileId);
  if (!row.fileIds.includes(fileId) || !file) throw notFound();
  if (draft ? !isOwn(matter.viewer, row.side) : !matter.viewer.leads) throw new Refused({ code: 'shared.not-your-step', kind: 'forbidden' });
  if (!draft && row.state !== 'submitted' && row.state !== 'late') throw new Refused({ code: 'evidence.not-to-examine', kind: 'conflict' });
  if (isRedacting(row, await redactionsOf(ctx.tx, caseId))) throw new Refused({ code: 'evidence.redaction-making', kind: 'conflict' });
  const copyId = await redactFile(ctx, { fileId, boxes, place: { caseId, stream: draft ? roomOf(row.side) : 'court' }, name: `${file.name.replace(/\.[^.]*$/u, '').slice(0, 180)}（遮盖）.pdf` });
  await saveRedaction(ctx.tx, { caseId, itemId, fileId, copyId, state: 'making', reason: await sealed(ctx, caseId, 'redaction.reason', copyId, reason), by: ctx.actor.personId!, at: ctx.now });
  return showItem(ctx, caseId, itemId);
}

const found = async (ctx: Ctx, { body: { caseId, fileId } }: { body: { caseId: string; fileId: string } }): Promise<RedactionRow | undefined> =>
  (await redactionsOf(ctx.tx, caseId)).find((r) => r.copyId === fileId && r.state === 'making');

/** Shows the copy where the whole file was shown, and takes that one away from all but the court and the side that brought it. */
async function change(ctx: Ctx, row: ItemRow, { fileId, copyId }: RedactionRow): Promise<void> {
  const { caseId } = row;
  await placeAlso(ctx, [copyId], { caseId, stream: roomOf(row.side) });
  for (const stream of roomsOf(row.visibility)) {
    await placeAlso(ctx, [copyId], { caseId, stream });
    if (stream !== 'court') await takeFrom(ctx, fileId, { caseId, stream }, { caseId, stream: 'court' });
  }
}

/** Puts the copy in the place of the file, now that it stands. */
export async function noteRedacted(ctx: Ctx, told: Redacted): Promise<void> {
  const redaction = await found(ctx, told);
  if (redaction === undefined) return;
  await lockMatter(ctx.tx, redaction.caseId);
  const row = await itemOf(ctx.tx, redaction.caseId, redaction.itemId);
  await saveRedaction(ctx.tx, { ...redaction, state: 'made' });
  if (row === undefined) return;
  await saveItem(ctx.tx, row.caseId, row.itemId, { fileIds: row.fileIds.map((one) => (one === redaction.fileId ? redaction.copyId : one)), revision: row.revision + 1 });
  if (row.state !== 'draft') await change(ctx, row, redaction);
  ctx.ring(`me:${redaction.by}`);
}
/** Notes that the copy could not be made; the item stays as it is. */
export async function noteNotRedacted(ctx: Ctx, told: Told<z.infer<(typeof NotRedacted)['body']>>): Promise<void> {
  const redaction = await found(ctx, told);
  if (redaction === undefined) return;
  await saveRedaction(ctx.tx, { ...redaction, state: 'failed' });
  ctx.ring(`me:${redaction.by}`);
}
