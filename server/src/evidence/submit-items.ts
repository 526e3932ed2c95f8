import { Submitted, type EvidenceView, type submit as words } from '@microcourt/domain/evidence/contract';
import { AGENTS_ROOM, isOwn, missingOf, numberOf, type EvidenceSide, type Visibility } from '@microcourt/domain/evidence/rules';
import { handIn, lateArticle } from '@microcourt/domain/evidence/rules-late';
import { isOver } from '@microcourt/domain/evidence/rules-period';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { caseHead, seatsOf } from '../cases/index.ts';
import { placeAlso } from '../files/index.ts';
import { noteTask } from '../worklist/index.ts';
import { isRedacting, wholesOf } from './item-view.ts';
import { openMatter, periodOf, sideWriting } from './matter.ts';
import { makePapers, type OnPaper } from './papers.ts';
import { nameOf, peopleOf, type People } from './parties.ts';
import { openAbout, sealed } from './sealed.ts';
import { showEvidence } from './show-evidence.ts';
import { itemsOfSide, saveItem, type ItemRow, type RedactionRow } from './store.ts';
import { lastExchange } from './store-exchange.ts';
import { redactionsOf } from './store-marks.ts';
import { tellOf } from './telling.ts';

type Handed = OnPaper;
const restricted = (visibility: Visibility): boolean => visibility === 'court-and-agents';
/** The rooms in which the files of what was handed in stand for the others. */
export const roomsOf = (visibility: Visibility): string[] => (restricted(visibility) ? [AGENTS_ROOM, 'court'] : ['main']);

/** The drafts named, in the order of the catalogue, complete, each with the next number of its series. */
async function numbered(ctx: Ctx, all: readonly ItemRow[], itemIds: readonly string[]): Promise<Handed[]> {
  const known = new Set(all.map((row) => row.itemId));
  if (itemIds.some((one) => !known.has(one))) throw notFound();
  const last = new Map([false, true].map((kept) => [kept, Math.max(0, ...all.filter((row) => restricted(row.visibility) === kept).map((row) => row.serial ?? 0))]));
  const handed: Handed[] = [], lacking: { itemId: string; missing: string[] }[] = [];
  for (const row of all.filter((one) => itemIds.includes(one.itemId))) {
    const about = await openAbout(ctx, row), missing = missingOf({ ...about, fileIds: row.fileIds }), kept = restricted(row.visibility), serial = last.get(kept)! + 1;
    if (missing.length > 0) lacking.push({ itemId: row.itemId, missing });
    last.set(kept, serial);
    handed.push({ row, serial, about });
  }
  if (lacking.length > 0) throw new Refused({ code: 'evidence.incomplete', kind: 'invalid', facts: { items: lacking } });
  return handed;
}

/** Lets those read the files who may see the item; the whole ones behind covered copies, the court alone. */
async function showFiles(ctx: Ctx, row: ItemRow, redactions: readonly RedactionRow[]): Promise<void> {
  const { caseId, fileIds, visibility } = row;
  for (const stream of roomsOf(visibility)) await placeAlso(ctx, fileIds, { caseId, stream });
  await placeAlso(ctx, wholesOf(row, redactions), { caseId, stream: 'court' });
}

async function tellHanded(ctx: Ctx, caseId: string, side: EvidenceSide, handed: readonly Handed[], people: People, time: { late: boolean; until: string | null }): Promise<void> {
  for (const kept of [false, true]) {
    const part = handed.filter(({ row }) => restricted(row.visibility) === kept);
    if (part.length === 0) continue;
    await tellOf(ctx, caseId, { side, visibility: kept ? 'court-and-agents' : 'open' }, people, Submitted, {
      side, name: nameOf(people, ctx.actor.personId), ...time,
      items: part.map(({ row, serial, about: { name, purpose } }) => ({ itemId: row.itemId, number: numberOf(side, row.visibility, serial), name, purpose, fileIds: row.fileIds })),
    });
  }
}

/** Puts late evidence on the judge's desk. */
async function toDecide(ctx: Ctx, caseId: string, handed: readonly Handed[]): Promise<void> {
  const head = await caseHead(ctx, caseId), { judge } = await seatsOf(ctx.tx, caseId);
  for (const { row } of handed) {
    await noteTask(ctx, { kind: 'evidence-late', subjectId: row.itemId, courtCode: head.courtCode, caseId, title: head.title, number: head.number, assignee: judge, article: lateArticle(head.kind, 'accepted', row.side) });
  }
}

/** Hands items in: numbered, shown to all who may see them, late ones with the reason for the judge to decide. */
export async function submitItems(ctx: Ctx, { caseId, itemIds, lateReason = '' }: InputOf<typeof words>): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), side = sideWriting(matter.viewer), people = await peopleOf(ctx, caseId), period = periodOf(matter.row);
  // What the court gathers of its own motion has no period: 民事诉讼法（2023）第六十七条第二款.
  const over = side !== 'court' && isOver(period, ctx.today);
  const handed = await numbered(ctx, (await itemsOfSide(ctx.tx, caseId, side)).filter((row) => isOwn(matter.viewer, row.side)), itemIds), round = (await lastExchange(ctx.tx, caseId))?.round ?? 1, redactions = await redactionsOf(ctx.tx, caseId);
  if (handed.some(({ row }) => isRedacting(row, redactions))) throw new Refused({ code: 'evidence.redaction-making', kind: 'conflict' });
  // Nobody hands in uncovered what was to be covered.
  if (handed.some(({ row }) => redactions.some((r) => r.state === 'failed' && r.itemId === row.itemId && row.fileIds.includes(r.fileId)))) throw new Refused({ code: 'evidence.redaction-failed', kind: 'conflict' });
  for (const { row, serial } of handed) {
    const state = agree(handIn(row.state, over, lateReason)), late = state === 'late';
    await saveItem(ctx.tx, caseId, row.itemId, {
      state, serial, submittedAt: ctx.now, revision: row.revision + 1, round, submitter: await sealed(ctx, caseId, 'item.submitter', row.itemId, nameOf(people, ctx.actor.personId)),
      lateReason: late ? await sealed(ctx, caseId, 'item.late-reason', row.itemId, lateReason) : null,
    });
    await showFiles(ctx, row, redactions);
  }
  await tellHanded(ctx, caseId, side, handed, people, { late: over, until: period.until });
  if (over) await toDecide(ctx, caseId, handed);
  await makePapers(ctx, caseId, side, handed, people);
  return showEvidence(ctx, { caseId });
}
