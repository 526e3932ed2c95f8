import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import type { Refusal } from '@microcourt/domain/shared/decision';
import { WAYS } from '@microcourt/domain/service-of-process/rules';
import { job, type Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { noteDeadlines } from '../cases/index.ts';
import { calendarOf } from '../law/index.ts';
import type { Later } from './about.ts';
import { beginDeliveries } from './begin-delivery.ts';
import { certify } from './certify.ts';
import { showTo } from './papers.ts';
import { deskOf, planOne, type Desk, type Planned } from './plan.ts';

type Input = InputOf<typeof words.serve>;
type Answer = OutputOf<typeof words.serve>;
/** So many services begin in the transaction of the ask, so that they stand when it is answered; the rest in jobs of so many each. */
const AT_ONCE = 40, IN_JOB = 100;

const Pair = z.object({ documentId: z.uuid(), participantId: z.uuid() });
type Pair = z.infer<typeof Pair>;
const Order = { way: z.nullable(z.enum(WAYS)), note: z.string(), appealable: z.optional(z.boolean()), abroad: z.optional(z.boolean()) };
type Order = Pick<Input, 'way' | 'note' | 'appealable' | 'abroad'>;

const no = (pair: Pair, { code, facts }: Refusal): Answer['refused'][number] => ({ documentId: pair.documentId, participantId: pair.participantId, code, ...(facts ? { facts } : {}) });
const BEGUN: Refusal = { code: 'service-of-process.begun-already', kind: 'conflict' };

/** Which of these pairs can be served, and why the others cannot. */
function sorted(desk: Desk, pairs: readonly Pair[], way: Order['way']): { planned: Planned[]; refused: Answer['refused'] } {
  const planned: Planned[] = [], refused: Answer['refused'] = [];
  for (const pair of pairs) {
    const one = planOne(desk, pair.documentId, pair.participantId, way);
    if (one.ok) planned.push(one.value);
    else refused.push(no(pair, one.refusal));
  }
  return { planned, refused };
}
const pairOf = ({ document, reach }: Planned): Pair => ({ documentId: document.documentId, participantId: reach.party.member.participantId });

/** Begins some services; what cannot be served so comes back with its reason, the others go. */
async function begin(ctx: Ctx, caseId: string, pairs: readonly Pair[], order: Order, by: string | null): Promise<Answer> {
  const desk = await deskOf(ctx, caseId, pairs.map((p) => p.documentId), order.way), { planned, refused } = sorted(desk, pairs, order.way), later: Later = { shown: new Map(), certify: [], days: [], calendar: await calendarOf(ctx) };
  const lost = await beginDeliveries(ctx, desk.head, planned, { ...order, by, later });
  for (const [documentId, participantIds] of later.shown) await showTo(ctx, documentId, [...participantIds]);
  await noteDeadlines(ctx, caseId, later.days);
  if (later.certify.length > 0) await ctx.book(certify, { caseId, deliveryIds: later.certify });
  return { begun: planned.length - lost.length, refused: [...refused, ...lost.map((one) => no(pairOf(one), BEGUN))] };
}

/** Books what is left of a large order, before anything else is booked, so that services go before their certificates; says at once what of it cannot be served. */
async function bookRest(ctx: Ctx, caseId: string, rest: readonly Pair[], order: Order): Promise<Answer> {
  const { planned, refused } = sorted(await deskOf(ctx, caseId, rest.map((p) => p.documentId), order.way), rest, order.way), open = planned.map(pairOf);
  for (let at = 0; at < open.length; at += IN_JOB) await ctx.book(serveRest, { caseId, pairs: open.slice(at, at + IN_JOB), ...order, by: ctx.actor.personId });
  return { begun: open.length, refused };
}

/** Serves documents on people, each on each: many go on in jobs, and what of them can be served is said at once. */
export async function serve(ctx: Ctx, { caseId, documentIds, participantIds, way, note, appealable, abroad }: Input): Promise<Answer> {
  const pairs = [...new Set(documentIds)].flatMap((documentId) => [...new Set(participantIds)].map((participantId) => ({ documentId, participantId })));
  const order: Order = { way, note, ...(appealable === undefined ? {} : { appealable }), ...(abroad === undefined ? {} : { abroad }) };
  const rest = pairs.slice(AT_ONCE), later = rest.length === 0 ? { begun: 0, refused: [] } : await bookRest(ctx, caseId, rest, order);
  const now = await begin(ctx, caseId, pairs.slice(0, AT_ONCE), order, ctx.actor.personId);
  return { begun: now.begun + later.begun, refused: [...now.refused, ...later.refused] };
}

/** Begins a part of a large order. Told again it begins nothing twice. */
export const serveRest = job('service-of-process.serve-rest', z.object({ caseId: z.uuid(), pairs: z.array(Pair), by: z.nullable(z.uuid()), ...Order }), async (ctx, { caseId, pairs, by, ...order }) => {
  await ctx.within((deed) => begin(deed, caseId, pairs, { way: order.way, note: order.note, ...(order.appealable === undefined ? {} : { appealable: order.appealable }), ...(order.abroad === undefined ? {} : { abroad: order.abroad }) }, by));
});
