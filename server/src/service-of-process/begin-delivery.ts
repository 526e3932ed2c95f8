import * as words from '@microcourt/domain/service-of-process/contract';
import { ELECTRONIC } from '@microcourt/domain/service-of-process/rules';
import { addDays } from '@microcourt/domain/shared/calendar';
import { refused, type Refusal } from '@microcourt/domain/shared/decision';
import type { Ctx } from '@microcourt/platform/module';
import type { CaseHead } from '../cases/index.ts';
import { toldOf, type About } from './about.ts';
import { beginAttempts, type Try } from './begin-attempt.ts';
import { DAYS_TO_SIGN, watchStatement } from './check-statement.ts';
import { codeFor, codeHash } from './codes.ts';
import { ring } from './people.ts';
import { groundFor, isStatement, type Planned } from './plan.ts';
import { sealTitle } from './sealed.ts';
import { sendMessage } from './send-message.ts';
import { settle } from './settle.ts';
import { insertDelivery, insertReference, type DeliveryRow, type Facts } from './store.ts';

/** What the clerk said besides: of a ruling that it may be appealed, of anyone that there is no domicile in the country. */
export type Order = { note: string; appealable?: boolean | undefined; abroad?: boolean | undefined; by: string | null };

const days = (values: Record<string, unknown>): number | null => (typeof values['days'] === 'number' ? values['days'] : null);
function factsOf(head: CaseHead, { document, reach }: Planned, order: Order): Facts {
  const evidence = document.kind === 'evidence-notice' ? days(document.values) : null, abroad = order.abroad ?? (document.kind === 'response-notice' && document.values['abroad'] === true);
  return { statement: isStatement(document), caseKind: head.kind, procedure: head.procedure, side: reach.party.side, abroad, appealable: order.appealable ?? null, evidenceDays: evidence };
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

/** Begins the service of one document on one party; gives why not where it was begun a moment ago. */
export async function beginDelivery(ctx: Ctx, head: CaseHead, planned: Planned, order: Order): Promise<Refusal | null> {
  const d = await rowOf(ctx, head, planned, order), { reach, document, way } = planned;
  if (!(await insertDelivery(ctx.tx, d))) {
    const again = refused('service-of-process.begun-already', 'conflict');
    return again.ok ? null : again.refusal;
  }
  await insertReference(ctx.tx, { hash: codeHash(ctx, d.code), kind: 'code', caseId: d.caseId, deliveryId: d.deliveryId, attemptId: null, courtCode: d.courtCode, at: ctx.now });
  const about: About = { head, party: reach.party, reach, title: document.title }, known = await beginAttempts(ctx, d, triesOf(head, planned, d, order));
  await ctx.tell(words.Sent, { ...toldOf(d, about), way }, { caseId: d.caseId, stream: 'main' });
  ring(ctx, reach.party);
  if (way === 'platform' && reach.contact.mobile !== null) await ctx.book(sendMessage, { caseId: d.caseId, deliveryId: d.deliveryId, attemptId: null, as: 'reminder' }, { key: d.deliveryId });
  if (d.facts.statement) await ctx.book(watchStatement, { caseId: d.caseId, documentId: d.documentId }, { on: addDays(ctx.today, DAYS_TO_SIGN), key: d.documentId });
  await settle(ctx, d, { about, ...known });
  return null;
}
