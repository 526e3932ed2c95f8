import * as words from '@microcourt/domain/service-of-process/contract';
import { appealOf } from '@microcourt/domain/service-of-process/rules-clocks';
import { ELECTRONIC } from '@microcourt/domain/service-of-process/rules';
import { addDays } from '@microcourt/domain/shared/calendar';
import type { Ctx } from '@microcourt/platform/module';
import type { CaseHead } from '../cases/index.ts';
import { toldOf, type About, type Later } from './about.ts';
import { launch, prepareAttempts, type Try } from './begin-attempt.ts';
import { DAYS_TO_SIGN, watchStatement } from './check-statement.ts';
import { codeFor, codeHash } from './codes.ts';
import { ring } from './people.ts';
import { groundFor, isStatement, type Planned } from './plan.ts';
import { sealTitle } from './sealed.ts';
import { sendMessage } from './send-message.ts';
import { tellOf, workOut, type WorkedOut } from './settle.ts';
import { insertAttempts, insertDeliveries, insertEvents, insertReferences, type AttemptRow, type DeliveryRow, type EventRow, type Facts } from './store.ts';

/** What the clerk said besides: of a ruling that it may be appealed, where the judge did not say so in it, of anyone that there is no domicile in the country. */
export type Order = { note: string; appealable?: boolean | undefined; abroad?: boolean | undefined; by: string | null; later: Later };

const days = (values: Record<string, unknown>): number | null => (typeof values['days'] === 'number' ? values['days'] : null);
function factsOf(head: CaseHead, { document, reach }: Planned, order: Order): Facts {
  const evidence = document.kind === 'evidence-notice' ? days(document.values) : null, abroad = order.abroad ?? (document.kind === 'response-notice' && document.values['abroad'] === true);
  return { statement: isStatement(document), caseKind: head.kind, procedure: head.procedure, side: reach.party.side, abroad, appealable: appealOf(document.values['appealable'] === true ? true : order.appealable ?? null, head), evidenceDays: evidence };
}

async function rowOf(ctx: Ctx, head: CaseHead, planned: Planned, order: Order): Promise<DeliveryRow> {
  const { document, reach } = planned, key = { caseId: head.caseId, deliveryId: ctx.newId() };
  return {
    ...key, courtCode: head.courtCode, documentId: document.documentId, kind: document.kind, version: document.version, title: await sealTitle(ctx, key, document.title), participantId: reach.party.member.participantId,
    role: reach.party.member.role, state: 'sending', issuedAt: new Date(document.issuedAt!), facts: factsOf(head, planned, order), effect: null, clocks: [], next: null, noticeUntil: null, fileId: document.fileId, pages: document.pages,
    code: codeFor(ctx, key.deliveryId), readTo: null, openedAt: null, acknowledgedAt: null, paperAskedAt: null, certificateId: null, certified: null, rebuttal: null, rebuttalWords: null, begunBy: order.by, begunAt: ctx.now, updatedAt: ctx.now,
  };
}

/** The chosen way, and beside it the other electronic addresses that the party confirmed: the earliest of them counts (在线诉讼规则（2021）第三十一条第四款). Who reads in the app gets no message but a reminder. */
function triesOf(head: CaseHead, { reach, way, ground, contact, document }: Planned, d: DeliveryRow, order: Order): Try[] {
  const first: Try = { way, ground: { ...ground, abroad: d.facts.abroad }, contact, reason: order.note, by: order.by };
  if (!ELECTRONIC.includes(way) || ground.address !== 'given') return [first];
  const beside = (['email', 'messenger'] as const).filter((other) => other !== way && !(other === 'messenger' && way === 'platform'));
  return [first, ...beside.flatMap((other): Try[] => {
    const found = groundFor(head, reach, other, isStatement(document), { abroad: d.facts.abroad });
    return found?.ground.address === 'given' ? [{ way: other, ...found, by: order.by }] : [];
  })];
}

/** A service about to begin, worked out before it is written. */
type Ready = { planned: Planned; before: DeliveryRow; out: WorkedOut; attempts: AttemptRow[]; events: EventRow[]; about: About };
async function ready(ctx: Ctx, head: CaseHead, planned: Planned, order: Order): Promise<Ready> {
  const before = await rowOf(ctx, head, planned, order), { reach, document } = planned, about: About = { head, party: reach.party, reach, title: document.title, later: order.later };
  const { attempts, events } = await prepareAttempts(ctx, before, triesOf(head, planned, before, order)), out = await workOut(ctx, before, attempts, events, about);
  const standing = new Map(out.standings.map((one) => [one.attempt, one]));
  return { planned, before, out, about, events, attempts: attempts.map((a) => ({ ...a, state: standing.get(a.attemptId)!.state })) };
}

/** What is told and set on its way when a service begins. */
async function go(ctx: Ctx, { planned: { reach, way }, before, out, about, attempts }: Ready): Promise<void> {
  const d = out.after, { caseId, deliveryId, documentId } = d;
  await launch(ctx, d, about, attempts);
  await ctx.tell(words.Sent, { ...toldOf(d, about), way }, { caseId, stream: 'main' });
  ring(ctx, reach.party);
  if (way === 'platform' && reach.contact.mobile !== null) await ctx.book(sendMessage, { caseId, deliveryId, attemptId: null, as: 'reminder' }, { key: deliveryId });
  if (d.facts.statement) await ctx.book(watchStatement, { caseId, documentId }, { on: addDays(ctx.today, DAYS_TO_SIGN), key: documentId });
  await tellOf(ctx, before, out, about);
}

/** Begins services, each of one document on one party, many in a few statements; gives those that someone else began a moment ago. */
export async function beginDeliveries(ctx: Ctx, head: CaseHead, planned: readonly Planned[], order: Order): Promise<Planned[]> {
  const all: Ready[] = [];
  for (const one of planned) all.push(await ready(ctx, head, one, order));
  const won = await insertDeliveries(ctx.tx, all.map((one) => one.out.after)), begun = all.filter((one) => won.has(one.before.deliveryId));
  await insertReferences(ctx.tx, begun.map(({ before: d }) => ({ hash: codeHash(ctx, d.code), kind: 'code', caseId: d.caseId, deliveryId: d.deliveryId, attemptId: null, courtCode: d.courtCode, at: ctx.now })));
  await insertAttempts(ctx.tx, begun.flatMap((one) => one.attempts));
  await insertEvents(ctx.tx, begun.flatMap((one) => one.events));
  for (const one of begun) await go(ctx, one);
  return all.filter((one) => !won.has(one.before.deliveryId)).map((one) => one.planned);
}
