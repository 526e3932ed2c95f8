import { OriginalRequired, OriginalSettled, type ItemView, type requireOriginal as words, type settleOriginal as settleWords } from '@microcourt/domain/evidence/contract';
import { CAUSE_ARTICLES, requiredByDispute, requireOriginal as decideToRequire, settleOriginal as decideToSettle, type OriginalCause } from '@microcourt/domain/evidence/rules-original';
import { anyoneDiffers } from '@microcourt/domain/evidence/rules-opinion';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { caseHead } from '../cases/index.ts';
import { closeTask, noteTask } from '../worklist/index.ts';
import { numberOfRow, saidOf } from './item-view.ts';
import { openMatter, seenItem } from './matter.ts';
import { peopleOf, type People } from './parties.ts';
import { openAbout, sealed } from './sealed.ts';
import { showItem } from './show-evidence.ts';
import type { ItemRow, OriginalRow } from './store.ts';
import { opinionsOf, originalOf, saveOriginal } from './store-exchange.ts';
import { tellOf } from './telling.ts';

type Wanted = { cause: OriginalCause; state: OriginalRow['state']; at: Date | null; where: string };

/** Keeps that the original is wanted, puts it on the court's desk and tells those who may see the item. */
async function keepRequired(ctx: Ctx, row: ItemRow, people: People, { cause, state, at, where }: Wanted): Promise<void> {
  const { caseId, itemId } = row, head = await caseHead(ctx, caseId);
  await saveOriginal(ctx.tx, { caseId, itemId, cause, state, at, place: await sealed(ctx, caseId, 'original.place', itemId, where), basis: null, note: await sealed(ctx, caseId, 'original.note', itemId, '') });
  await noteTask(ctx, { kind: 'evidence-original', subjectId: itemId, courtCode: head.courtCode, caseId, title: head.title, number: head.number, dueAt: at, article: CAUSE_ARTICLES[cause] });
  await tellOf(ctx, caseId, row, people, OriginalRequired, { itemId, number: numberOfRow(row) ?? '', name: (await openAbout(ctx, row)).name, cause, at: at?.toISOString() ?? null, where });
}

/** Requires the original because someone says with reasons that the material differs from it; an appointment that was made stays: 在线诉讼规则（2021）第十二条第一项. */
export async function requireByDispute(ctx: Ctx, row: ItemRow, people: People): Promise<void> {
  const known = await originalOf(ctx.tx, row.caseId, row.itemId), state = requiredByDispute(known?.state ?? null);
  if (known !== undefined && (known.state === 'required' || known.state === 'appointed')) return;
  await keepRequired(ctx, row, people, { cause: 'disputed', state, at: null, where: '' });
}

/** Requires the original of an item, and appoints when and where it is looked at. */
export async function requireOriginal(ctx: Ctx, { caseId, itemId, cause, at, where }: InputOf<typeof words>): Promise<ItemView> {
  const matter = await openMatter(ctx, caseId), row = await seenItem(ctx, matter, itemId), known = await originalOf(ctx.tx, caseId, itemId);
  if ((row.state !== 'submitted' && row.state !== 'late') || row.side === 'court') throw new Refused({ code: 'evidence.not-to-examine', kind: 'conflict' });
  const when = at === null ? null : new Date(at), state = agree(decideToRequire(known?.state ?? null, when, where, ctx.now));
  await keepRequired(ctx, row, await peopleOf(ctx, caseId), { cause, state, at: when, where });
  return showItem(ctx, caseId, itemId);
}

/** Settles the question: compared or excused, with the basis; or that the original was not brought. */
export async function settleOriginal(ctx: Ctx, { caseId, itemId, basis, note }: InputOf<typeof settleWords>): Promise<ItemView> {
  const matter = await openMatter(ctx, caseId), row = await seenItem(ctx, matter, itemId), known = await originalOf(ctx.tx, caseId, itemId);
  const state = agree(decideToSettle(known?.state ?? null, basis, note, anyoneDiffers(saidOf(await opinionsOf(ctx.tx, caseId), itemId))));
  await saveOriginal(ctx.tx, { ...known!, state, basis, note: await sealed(ctx, caseId, 'original.note', itemId, note) });
  await closeTask(ctx, 'evidence-original', itemId);
  await tellOf(ctx, caseId, row, await peopleOf(ctx, caseId), OriginalSettled, { itemId, number: numberOfRow(row) ?? '', name: (await openAbout(ctx, row)).name, basis, note });
  return showItem(ctx, caseId, itemId);
}
