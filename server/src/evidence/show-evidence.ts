import { whysOf } from '@microcourt/domain/calculators/why';
import { SIDES } from '@microcourt/domain/cases/rules';
import { CASE_CLOSED } from '@microcourt/domain/case-spaces/rules';
import type { EvidenceView, ExchangeView, ItemView, list as words } from '@microcourt/domain/evidence/contract';
import { isOwn, maySee, viewerOf } from '@microcourt/domain/evidence/rules';
import { modeOf, offlineOf } from '@microcourt/domain/evidence/rules-exchange';
import { matterMay, type Standpoint } from '@microcourt/domain/evidence/rules-may';
import { isOver } from '@microcourt/domain/evidence/rules-period';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';
import { calendarOf } from '../law/index.ts';
import { itemView, type Around } from './item-view.ts';
import { exchangeOf, periodOf } from './matter.ts';
import { consentsAmong, peopleOf, voicesOf, type People } from './parties.ts';
import { opened } from './sealed.ts';
import type { ItemRow } from './store.ts';
import { readEvidence, type WholeEvidence } from './store-lists.ts';

function standpointOf(ctx: Ctx, whole: WholeEvidence, people: People): Standpoint {
  const consents = consentsAmong(people, whole.consents), offline = offlineOf(consents), own = voicesOf(people, ctx.actor.personId);
  const voices = own.map(({ party, side }) => ({ side, online: consents.find((c) => c.party === party)?.online ?? null }));
  return {
    viewer: viewerOf(ctx.actor.roles), closed: ctx.actor.roles.includes(CASE_CLOSED), now: ctx.now, today: ctx.today, exchange: exchangeOf(whole.exchange),
    online: voices.some((v) => v.online === true), anyoneOffline: offline.length > 0, voices,
  };
}

async function around(ctx: Ctx, caseId: string): Promise<Around> {
  const whole = await readEvidence(ctx, caseId), people = await peopleOf(ctx, caseId);
  return { whole, people, standpoint: standpointOf(ctx, whole, people) };
}

/** In which order the catalogues follow one another. */
const SIDE_ORDER = [...SIDES, 'court'] as const;
/** The items that the viewer may see, each with its place among those of its side that the viewer sees, so that no gap tells of others. */
function seen({ whole, standpoint }: Around): { row: ItemRow; place: number }[] {
  const counts = new Map<string, number>(), bySide = SIDE_ORDER.flatMap((side) => whole.items.filter((row) => row.side === side));
  return bySide.filter((row) => maySee(standpoint.viewer, row)).map((row) => {
    const place = (counts.get(row.side) ?? 0) + 1;
    counts.set(row.side, place);
    return { row, place };
  });
}

async function periodView(ctx: Ctx, { whole, standpoint }: Around): Promise<EvidenceView['period']> {
  const p = periodOf(whole.matter), calendar = await calendarOf(ctx), { viewer } = standpoint;
  const shown = whole.extensions.filter((e) => viewer.court || e.state === 'granted' || viewer.sides.includes(e.side));
  const requests = await Promise.all(shown.map(async (e) => ({
    requestId: e.requestId, side: e.side, name: await opened(ctx, e.caseId, 'extension.name', e.requestId, e.name), until: e.untilDay, reason: await opened(ctx, e.caseId, 'extension.reason', e.requestId, e.reason),
    at: e.at.toISOString(), state: e.state, decisionReason: (await opened(ctx, e.caseId, 'extension.decision-reason', e.requestId, e.decisionReason)) ?? '',
  })));
  return { until: p.until, provisional: p.until !== null && calendar.isProvisional(p.until), over: isOver(p, ctx.today), suspended: p.suspendedOn !== null, why: whysOf({ until: p.why }), requests };
}

function exchangeView({ whole: { exchange, consents }, people }: Around): ExchangeView | null {
  if (exchange === undefined) return null;
  const held = exchange.state === 'asking' ? modeOf(consentsAmong(people, consents)) : exchange;
  return {
    exchangeId: exchange.exchangeId, round: exchange.round, state: exchange.state, mode: held.mode, why: held.why, answerBy: exchange.answerBy.toISOString(),
    from: exchange.fromAt?.toISOString() ?? null, until: exchange.untilAt?.toISOString() ?? null, recordId: exchange.recordId,
    consents: people.parties.map(({ party, side, name }) => {
      const said = consents.find((c) => c.party === party);
      return { side, name, online: said?.online ?? null, mode: said?.mode ?? null, at: said?.at.toISOString() ?? null };
    }),
  };
}

/** The evidence of a case as the actor may see it: what others are writing, and what is kept to court and agents, is not there, not even by count. */
export async function showEvidence(ctx: Ctx, { caseId }: InputOf<typeof words>): Promise<EvidenceView> {
  const all = await around(ctx, caseId), { whole, standpoint } = all, { viewer } = standpoint;
  const rows = seen(all), visible = new Set(rows.map(({ row }) => row.itemId)), period = periodOf(whole.matter);
  const questions = whole.questions.filter((q) => q.itemId === null || visible.has(q.itemId));
  const own = (side: ItemRow['side']): boolean => isOwn(viewer, side), paper = (kind: string): string | null => whole.papers.find((p) => p.kind === kind && own(p.side))?.documentId ?? null;
  return {
    items: await Promise.all(rows.map(({ row, place }) => itemView(ctx, row, place, all))), period: await periodView(ctx, all),
    issues: await Promise.all(whole.issues.map(async (i) => ({ issueId: i.issueId, text: await opened(ctx, caseId, 'issue.text', i.issueId, i.text), undisputed: i.undisputed, itemIds: i.itemIds.filter((one) => visible.has(one)) }))),
    questions: await Promise.all(questions.map(async (q) => ({
      questionId: q.questionId, side: q.side, text: await opened(ctx, caseId, 'question.text', q.questionId, q.text), itemId: q.itemId, answerBy: q.answerBy.toISOString(),
      answer: await opened(ctx, caseId, 'question.answer', q.questionId, q.answer), answeredAt: q.answeredAt?.toISOString() ?? null, overdue: q.answeredAt === null && q.answerBy < ctx.now,
    }))),
    exchange: exchangeView(all), rounds: whole.exchange?.round ?? 0,
    may: matterMay(standpoint, {
      period, openRequests: whole.extensions.filter((e) => e.state === 'open').map((e) => e.side), ownItems: rows.filter(({ row }) => own(row.side) && row.state !== 'withdrawn').length,
      unanswered: questions.filter((q) => q.answeredAt === null && q.answerBy >= ctx.now).map((q) => q.side),
    }),
    listId: paper('evidence-list'), receiptId: paper('evidence-receipt'),
  };
}

/** One item as the actor may see it; refused like one that never was otherwise. */
export async function showItem(ctx: Ctx, caseId: string, itemId: string): Promise<ItemView> {
  const all = await around(ctx, caseId), found = seen(all).find(({ row }) => row.itemId === itemId);
  if (!found) throw notFound();
  return itemView(ctx, found.row, found.place, all);
}
