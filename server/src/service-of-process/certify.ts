import { explained } from '@microcourt/domain/service-of-process/rules-explained';
import { masked } from '@microcourt/domain/service-of-process/rules-address';
import { texts } from '@microcourt/domain/service-of-process/texts';
import { texts as events } from '@microcourt/domain/service-of-process/texts-events';
import { sentence } from '@microcourt/domain/shared/texts';
import { job, type Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { aboutOf, type About } from './about.ts';
import { documentOf, draftFor, type DocumentBrief } from './papers.ts';
import { openAttempt, openEvent } from './sealed.ts';
import { attemptsOf, eventsOf, lockDelivery, saveDelivery, type DeliveryRow, type KeptEffect } from './store.ts';

const say = (code: string): string => sentence([events, texts], code);
/** By what a certificate is known to say what is true now. */
const keyOf = (e: KeptEffect): string => `${e.attempt} ${e.at} ${e.reason}`;

/** What the certificate says: the document, on whom, by which way, when and why it took effect, and its course. */
async function valuesOf(ctx: Ctx, d: DeliveryRow, effect: KeptEffect, about: About, document: DocumentBrief | undefined): Promise<Record<string, unknown>> {
  const [attempts, all] = [await attemptsOf(ctx.tx, d.caseId, [d.deliveryId]), await eventsOf(ctx.tx, d.caseId, [d.deliveryId])], counts = attempts.find((a) => a.attemptId === effect.attempt);
  const course = await Promise.all(all.filter((e) => e.attemptId === effect.attempt).map(async (e) => {
    const by = await openEvent(ctx, e, 'signer');
    return { at: e.at.toISOString(), what: say(`service-of-process.step.${e.what}`), ...(by === '' ? {} : { by }) };
  }));
  const address = counts ? masked(counts.way, await openAttempt(ctx, counts, 'contact')) : '';
  return {
    document: about.title, ...(document?.code ? { code: document.code } : {}), recipient: about.party?.member.name ?? '', way: say(`service-of-process.way.${counts?.way}`), ...(address === '' ? {} : { address }),
    effectiveOn: effect.on, effectiveAt: effect.at, reason: explained({ ...effect, at: new Date(effect.at) }).zh, article: effect.article, events: course,
  };
}

/** Makes the certificate of one service; a new one where the effect has moved meanwhile, none where it fell away. */
async function certifyOne(ctx: Ctx, caseId: string, deliveryId: string): Promise<void> {
  const d = await lockDelivery(ctx.tx, caseId, deliveryId);
  if (!d?.effect || d.certified === keyOf(d.effect)) return;
  const values = await valuesOf(ctx, d, d.effect, await aboutOf(ctx, d), await documentOf(ctx, d.documentId));
  const [made] = await draftFor(ctx, { caseId, kind: 'service-certificate', values, participantIds: [d.participantId] });
  if (made) await saveDelivery(ctx.tx, d, { certificateId: made.documentId, certified: keyOf(d.effect) });
}

/** Makes certificates of service 送达凭证, each in a transaction of its own: they have the force of a proof of service (在线诉讼规则（2021）第三十一条第三款; 民事诉讼法（2023）第八十七条). */
export const certify = job('service-of-process.certify', z.object({ caseId: z.uuid(), deliveryIds: z.array(z.uuid()) }), async (ctx, { caseId, deliveryIds }) => {
  for (const deliveryId of deliveryIds) await ctx.within((deed) => certifyOne(deed, caseId, deliveryId));
});
