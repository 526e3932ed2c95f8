import type { add as addWords, change as changeWords, ItemFields, ItemView, order as orderWords, EvidenceView } from '@microcourt/domain/evidence/contract';
import { isOwn, itemStates, roomOf, type EvidenceSide } from '@microcourt/domain/evidence/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { take } from '@microcourt/domain/shared/states';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { idsIn } from '../files/index.ts';
import { isRedacting } from './item-view.ts';
import { openMatter, seenItem, sideWriting, type Matter } from './matter.ts';
import { nameOf, peopleOf } from './parties.ts';
import { sealAbout, sealed } from './sealed.ts';
import { showEvidence, showItem } from './show-evidence.ts';
import { addItem, itemsOfSide, saveItem, type ItemRow } from './store.ts';
import { lastExchange } from './store-exchange.ts';
import { redactionsOf } from './store-marks.ts';

/** Ends the request where a file does not stand in the side's own room. */
async function checkFiles(ctx: Ctx, caseId: string, side: EvidenceSide, fileIds: readonly string[]): Promise<void> {
  const here = new Set(await idsIn(ctx, { caseId, stream: roomOf(side) }, fileIds));
  if (fileIds.some((one) => !here.has(one))) throw new Refused({ code: 'evidence.file-not-here', kind: 'invalid' });
}

/** What of an item stands open in its row. */
const openFields = ({ kind, form, visibility, pages, copies, fileIds }: ItemFields): Pick<ItemRow, 'kind' | 'form' | 'visibility' | 'pages' | 'copies' | 'fileIds'> =>
  ({ kind, form, visibility, pages, copies, fileIds: [...new Set(fileIds)] });

/** Begins an item at the end of the side's catalogue; its files stand in the side's room. Gives its id. */
export async function beginItem(ctx: Ctx, { caseId, viewer }: Pick<Matter, 'caseId' | 'viewer'>, fields: ItemFields): Promise<string> {
  const side = sideWriting(viewer), itemId = ctx.newId(), people = await peopleOf(ctx, caseId), before = await itemsOfSide(ctx.tx, caseId, side);
  await addItem(ctx.tx, {
    caseId, itemId, side, serial: null, place: (before.at(-1)?.place ?? 0) + 1, state: 'draft', ...openFields(fields), about: await sealAbout(ctx, caseId, itemId, fields), owner: ctx.actor.personId!,
    submitter: await sealed(ctx, caseId, 'item.submitter', itemId, nameOf(people, ctx.actor.personId)), submittedAt: null, revision: 1, round: ((await lastExchange(ctx.tx, caseId))?.round ?? 1),
    fixed: false, examined: false, lateReason: null, lateDecision: null, decisionReason: null, withdrawnWhy: null,
  });
  return itemId;
}

/** Begins an item in the actor's own catalogue; nobody else sees it until it is handed in. */
export async function addEvidence(ctx: Ctx, { caseId, fields }: InputOf<typeof addWords>): Promise<ItemView> {
  const matter = await openMatter(ctx, caseId);
  await checkFiles(ctx, caseId, sideWriting(matter.viewer), fields.fileIds);
  return showItem(ctx, caseId, await beginItem(ctx, matter, fields));
}

/** Changes a draft that is the one that was shown. */
export async function changeItem(ctx: Ctx, { caseId, itemId, revision, fields }: InputOf<typeof changeWords>): Promise<ItemView> {
  const matter = await openMatter(ctx, caseId), row = await seenItem(ctx, matter, itemId);
  if (!isOwn(matter.viewer, row.side)) throw new Refused({ code: 'shared.forbidden', kind: 'forbidden' });
  if (row.state !== 'draft') agree(take(itemStates, row.state, 'submit', 'side'));
  if (isRedacting(row, await redactionsOf(ctx.tx, caseId))) throw new Refused({ code: 'evidence.redaction-making', kind: 'conflict' });
  if (row.revision !== revision) throw new Refused({ code: 'shared.stale', kind: 'conflict' });
  await checkFiles(ctx, caseId, row.side, fields.fileIds);
  await saveItem(ctx.tx, caseId, itemId, { ...openFields(fields), about: await sealAbout(ctx, caseId, itemId, fields), revision: revision + 1 });
  return showItem(ctx, caseId, itemId);
}

/** Puts the own items in another order: those named first, the others after them as they stood. Numbers once given stay. */
export async function orderItems(ctx: Ctx, { caseId, itemIds }: InputOf<typeof orderWords>): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), own = await itemsOfSide(ctx.tx, caseId, sideWriting(matter.viewer)), known = new Set(own.map((row) => row.itemId));
  const named = [...new Set(itemIds)];
  if (named.some((one) => !known.has(one))) throw notFound();
  const wanted = [...named, ...own.map((row) => row.itemId).filter((one) => !named.includes(one))];
  for (const [i, itemId] of wanted.entries()) await saveItem(ctx.tx, caseId, itemId, { place: i + 1 });
  return showEvidence(ctx, { caseId });
}
