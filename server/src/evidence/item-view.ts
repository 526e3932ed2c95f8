import type { ItemView, OpinionView } from '@microcourt/domain/evidence/contract';
import { numberOf } from '@microcourt/domain/evidence/rules';
import { itemMay, type Standpoint } from '@microcourt/domain/evidence/rules-may';
import { askedOf, standingOf, type Opinion } from '@microcourt/domain/evidence/rules-opinion';
import type { Ctx } from '@microcourt/platform/module';
import type { People } from './parties.ts';
import { openAbout, opened } from './sealed.ts';
import type { ItemRow, OpinionRow, OriginalRow, RedactionRow } from './store.ts';
import type { WholeEvidence } from './store-lists.ts';

/** What stands around an item when it is shown. */
export type Around = { whole: WholeEvidence; people: People; standpoint: Standpoint };

/** The row of an opinion to which its words are bound. */
export const opinionId = (o: Pick<OpinionRow, 'itemId' | 'party' | 'round'>): string => `${o.itemId}:${o.party}:${o.round}`;

/** What was said of an item, as the rules see it: their reasons are not looked at. */
export const saidOf = (rows: readonly OpinionRow[], itemId: string): Opinion[] => rows.filter((o) => o.itemId === itemId).map((o) => ({ ...o, reason: '' }));

const opinionView = async (ctx: Ctx, o: OpinionRow): Promise<OpinionView> => ({
  side: o.side, name: await opened(ctx, o.caseId, 'opinion.name', opinionId(o), o.name), round: o.round, authenticity: o.authenticity, legality: o.legality, relevance: o.relevance,
  differs: o.differs, reason: await opened(ctx, o.caseId, 'opinion.reason', opinionId(o), o.reason), at: o.at.toISOString(), objectsLate: o.objectsLate, byCourt: o.byCourt,
});

const originalView = async (ctx: Ctx, o: OriginalRow | undefined): Promise<ItemView['original']> => (o === undefined ? null : {
  cause: o.cause, state: o.state, at: o.at?.toISOString() ?? null, where: await opened(ctx, o.caseId, 'original.place', o.itemId, o.place), basis: o.basis, note: await opened(ctx, o.caseId, 'original.note', o.itemId, o.note),
});

async function lateView(ctx: Ctx, row: ItemRow): Promise<ItemView['late']> {
  const { caseId, itemId } = row, reason = await opened(ctx, caseId, 'item.late-reason', itemId, row.lateReason);
  return reason === null ? null : { reason, decision: row.lateDecision, decisionReason: (await opened(ctx, caseId, 'item.decision-reason', itemId, row.decisionReason)) ?? '' };
}

/** The number of an item; null while it is a draft. */
export const numberOfRow = (row: Pick<ItemRow, 'side' | 'visibility' | 'serial'>): string | null => (row.serial === null ? null : numberOf(row.side, row.visibility, row.serial));

/** Whether a covered copy of one of the files of an item is being made. */
export const isRedacting = (row: Pick<ItemRow, 'itemId'>, all: readonly RedactionRow[]): boolean => all.some((r) => r.itemId === row.itemId && r.state === 'making');
/** The whole files behind the covered copies of an item, which the court alone keeps seeing. */
export function wholesOf(row: Pick<ItemRow, 'itemId' | 'fileIds'>, all: readonly RedactionRow[]): string[] {
  const covered = all.filter((r) => r.itemId === row.itemId && r.state === 'made').map((r) => r.fileId);
  return covered.filter((fileId) => !row.fileIds.includes(fileId));
}

/** An item as someone who may see it sees it; `place` counts what this person sees of the side. */
export async function itemView(ctx: Ctx, row: ItemRow, place: number, { whole, people, standpoint }: Around): Promise<ItemView> {
  const said = whole.opinions.filter((o) => o.itemId === row.itemId), original = whole.originals.find((o) => o.itemId === row.itemId), redacting = isRedacting(row, whole.redactions);
  return {
    itemId: row.itemId, side: row.side, number: numberOfRow(row), place, state: row.state, kind: row.kind, form: row.form, visibility: row.visibility, pages: row.pages, copies: row.copies,
    fileIds: [...row.fileIds, ...(standpoint.viewer.court ? wholesOf(row, whole.redactions) : [])], ...(await openAbout(ctx, row)), submitter: await opened(ctx, row.caseId, 'item.submitter', row.itemId, row.submitter), submittedAt: row.submittedAt?.toISOString() ?? null, revision: row.revision,
    late: await lateView(ctx, row), standing: standingOf(askedOf(row.side, people.parties), saidOf(said, row.itemId)), fixed: row.fixed, opinions: await Promise.all(said.map((o) => opinionView(ctx, o))),
    original: await originalView(ctx, original), issueIds: whole.issues.filter((i) => i.itemIds.includes(row.itemId)).map((i) => i.issueId), round: row.round, redacting,
    may: itemMay(standpoint, { ...row, original: original?.state ?? null, redacting }),
  };
}
