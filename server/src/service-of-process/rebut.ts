import type { InputOf } from '@microcourt/domain/shared/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { ELECTRONIC } from '@microcourt/domain/service-of-process/rules';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { toldOf, type About } from './about.ts';
import { attemptIn, hold, holdOwn } from './found.ts';
import { noteRebuttal } from './note-work.ts';
import { ring } from './people.ts';
import { record } from './record.ts';
import { openRebuttal, sealRebuttal } from './sealed.ts';
import { settle } from './settle.ts';
import { eventsOf, saveDelivery, type DeliveryRow } from './store.ts';
import { shown } from './view.ts';

/** Told to the court and to the party's own side: what someone says of the own telephone is not for the opponent. */
async function tellBoth(ctx: Ctx, d: DeliveryRow, about: About, decision: 'accepted' | 'refused' | null, reason: string): Promise<void> {
  for (const stream of ['court', `side:${d.facts.side}`]) await ctx.tell(words.Rebutted, { ...toldOf(d, about), decision, reason }, { caseId: d.caseId, stream });
}

/** Says that a presumed service was none, or that mail came back without fault; the judge decides, and until then it counts. 在线诉讼规则（2021）第三十一条第二款第二项; 法院专递规定（2004）第十一条第二款. */
export async function rebut(ctx: Ctx, { caseId, deliveryId, ground, reason }: InputOf<typeof words.rebut>): Promise<words.DeliveryView> {
  const { d, about } = await holdOwn(ctx, caseId, deliveryId);
  if (!d.effect?.rebuttable) throw new Refused({ code: 'service-of-process.not-rebuttable', kind: 'conflict' });
  if (d.rebuttal?.decision === null) throw new Refused({ code: 'service-of-process.rebutted-already', kind: 'conflict' });
  if ((ground === 'no-fault') !== (d.effect.reason === 'mail-returned')) throw new Refused({ code: 'service-of-process.ground-not-fitting', kind: 'invalid' });
  await saveDelivery(ctx.tx, d, { rebuttal: { ground, at: ctx.now.toISOString(), decision: null, attempt: d.effect.attempt }, rebuttalWords: await sealRebuttal(ctx, d, { reason, decisionReason: '' }), updatedAt: ctx.now });
  await noteRebuttal(ctx, d, about, true);
  await tellBoth(ctx, d, about, null, reason);
  return shown(ctx, caseId, deliveryId);
}

/** The judge's decision: accepted, the presumption falls with all that hangs on it, unless another way was complete. */
export async function decideRebuttal(ctx: Ctx, { caseId, deliveryId, accepted, reason }: InputOf<typeof words.decideRebuttal>): Promise<words.DeliveryView> {
  const { d, about } = await hold(ctx, caseId, deliveryId);
  if (!d.rebuttal || d.rebuttal.decision !== null) throw new Refused({ code: 'service-of-process.no-rebuttal', kind: 'conflict' });
  const decision = accepted ? 'accepted' : 'refused', decided = { rebuttal: { ...d.rebuttal, decision }, rebuttalWords: await sealRebuttal(ctx, d, { ...(await openRebuttal(ctx, d)), decisionReason: reason }) } as const;
  await saveDelivery(ctx.tx, d, decided);
  await record(ctx, d, { what: 'rebuttal-decided', attemptId: d.rebuttal.attempt, by: 'judge', accepted, note: reason });
  await settle(ctx, { ...d, ...decided }, { about });
  await noteRebuttal(ctx, d, about, false);
  await tellBoth(ctx, d, about, decision, reason);
  ring(ctx, about.party);
  return shown(ctx, caseId, deliveryId);
}

/** The judge finds another moment of arrival proved; found anew, the last finding stands. 民诉法解释（2022）第一百三十五条第二款. */
export async function proveArrival(ctx: Ctx, { caseId, deliveryId, attemptId, at, reason }: InputOf<typeof words.proveArrival>): Promise<words.DeliveryView> {
  const held = await hold(ctx, caseId, deliveryId), { d, about } = held, a = attemptIn(held, attemptId), moment = new Date(at);
  if (!ELECTRONIC.includes(a.way) || !a.given || d.facts.statement) throw new Refused({ code: 'service-of-process.not-electronic', kind: 'conflict' });
  if (moment > ctx.now) throw new Refused({ code: 'service-of-process.in-the-future', kind: 'invalid' });
  const sent = (await eventsOf(ctx.tx, caseId, [deliveryId])).find((e) => e.attemptId === attemptId && e.what === 'sent');
  if (!sent || moment < sent.at) throw new Refused({ code: 'service-of-process.before-it-was-sent', kind: 'invalid' });
  await record(ctx, d, { what: 'arrival-proved', attemptId, by: 'judge', at: moment, note: reason });
  await settle(ctx, d, { about });
  return shown(ctx, caseId, deliveryId);
}
