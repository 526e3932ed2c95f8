import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { WAYS } from '@microcourt/domain/service-of-process/rules';
import { job, type Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { beginDelivery } from './begin-delivery.ts';
import { deskOf, planOne } from './plan.ts';

type Input = InputOf<typeof words.serve>;
type Answer = OutputOf<typeof words.serve>;
/** So many services begin in the transaction of the ask, so that they stand when it is answered; the rest in jobs of so many each. */
const AT_ONCE = 40, IN_JOB = 100;

const Pair = z.object({ documentId: z.uuid(), participantId: z.uuid() });
type Pair = z.infer<typeof Pair>;
const Order = { way: z.nullable(z.enum(WAYS)), note: z.string(), appealable: z.optional(z.boolean()), abroad: z.optional(z.boolean()) };
type Order = Pick<Input, 'way' | 'note' | 'appealable' | 'abroad'>;

/** Begins some services; what cannot be served so comes back with its reason, the others go. */
async function begin(ctx: Ctx, caseId: string, pairs: readonly Pair[], order: Order, by: string | null): Promise<Answer> {
  const desk = await deskOf(ctx, caseId, pairs.map((p) => p.documentId), order.way), answer: Answer = { begun: 0, refused: [] };
  for (const pair of pairs) {
    const planned = planOne(desk, pair.documentId, pair.participantId, order.way);
    const refusal = planned.ok ? await beginDelivery(ctx, desk.head, planned.value, { ...order, by }) : planned.refusal;
    if (refusal === null) answer.begun += 1;
    else answer.refused.push({ ...pair, code: refusal.code, ...(refusal.facts ? { facts: refusal.facts } : {}) });
  }
  return answer;
}

/** Serves documents on people, each on each: many go on in jobs, and what of them can be served is said at once. */
export async function serve(ctx: Ctx, { caseId, documentIds, participantIds, way, note, appealable, abroad }: Input): Promise<Answer> {
  const pairs = [...new Set(documentIds)].flatMap((documentId) => [...new Set(participantIds)].map((participantId) => ({ documentId, participantId })));
  const order: Order = { way, note, ...(appealable === undefined ? {} : { appealable }), ...(abroad === undefined ? {} : { abroad }) };
  const answer = await begin(ctx, caseId, pairs.slice(0, AT_ONCE), order, ctx.actor.personId), rest = pairs.slice(AT_ONCE);
  if (rest.length === 0) return answer;
  const desk = await deskOf(ctx, caseId, documentIds, way), open: Pair[] = [];
  for (const pair of rest) {
    const planned = planOne(desk, pair.documentId, pair.participantId, way);
    if (planned.ok) open.push(pair);
    else answer.refused.push({ ...pair, code: planned.refusal.code, ...(planned.refusal.facts ? { facts: planned.refusal.facts } : {}) });
  }
  for (let at = 0; at < open.length; at += IN_JOB) await ctx.book(serveRest, { caseId, pairs: open.slice(at, at + IN_JOB), ...order, by: ctx.actor.personId });
  return { ...answer, begun: answer.begun + open.length };
}

/** Begins a part of a large order. Told again it begins nothing twice. */
export const serveRest = job('service-of-process.serve-rest', z.object({ caseId: z.uuid(), pairs: z.array(Pair), by: z.nullable(z.uuid()), ...Order }), async (ctx, { caseId, pairs, by, ...order }) => {
  await ctx.within((deed) => begin(deed, caseId, pairs, { way: order.way, note: order.note, ...(order.appealable === undefined ? {} : { appealable: order.appealable }), ...(order.abroad === undefined ? {} : { abroad: order.abroad }) }, by));
});
