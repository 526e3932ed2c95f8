import { job, type Ctx, type JobCtx } from '@microcourt/platform/module';
import { texts } from '@microcourt/domain/service-of-process/texts-events';
import { sentence } from '@microcourt/domain/shared/texts';
import * as z from 'zod/mini';
import { courtName } from '../courts/index.ts';
import { objectOf } from '../files/index.ts';
import { MailFailure } from '../providers/mail/port.ts';
import { SmsFailure } from '../providers/sms/port.ts';
import { aboutOf } from './about.ts';
import { record } from './record.ts';
import { openAttempt } from './sealed.ts';
import { settle } from './settle.ts';
import { attemptsOf, insertReferences, lockDelivery, type AttemptRow, type DeliveryRow } from './store.ts';

const Body = z.object({ caseId: z.uuid(), deliveryId: z.uuid(), attemptId: z.nullable(z.uuid()), as: z.enum(['email', 'messenger', 'reminder']) });
type Body = z.infer<typeof Body>;
/** So often a message is tried before its way counts as failed. */
const MOST = 6;

/** What goes out, read in one transaction; nothing where there is nothing to send any more. */
type Outgoing = { to: string; court: string; code: string; title: string; file: { subject: string; object: string; size: number } | undefined; hash: (id: string) => string };

async function outgoing(ctx: Ctx, { caseId, deliveryId, attemptId, as }: Body): Promise<Outgoing | null> {
  const d = await lockDelivery(ctx.tx, caseId, deliveryId);
  if (!d || d.state === 'replaced') return null;
  const attempt = (await attemptsOf(ctx.tx, caseId, [deliveryId])).find((a) => a.attemptId === attemptId);
  if (attemptId !== null && attempt?.state !== 'prepared') return null;
  const about = await aboutOf(ctx, d), to = attempt ? await openAttempt(ctx, attempt, 'contact') : about.reach?.contact.mobile ?? '';
  if (to === '') return null;
  return { to, court: await courtName(ctx, d.courtCode), code: d.code, title: about.title, file: as === 'email' && d.fileId !== null ? await objectOf(ctx, d.fileId) : undefined, hash: (id) => ctx.blind('service-of-process.message', id) };
}

async function attachment(ctx: JobCtx, { file, title }: Outgoing): Promise<{ name: string; content: Buffer }[]> {
  const found = file && (await ctx.ports.objects?.get(file.subject, file.object));
  // An e-mail without the document would be called a service and be none: it waits, and fails at last.
  if (!found) throw new MailFailure('document-missing', true);
  const parts: Buffer[] = [];
  for await (const part of found.content as AsyncIterable<Buffer>) parts.push(part);
  return [{ name: `${title}.pdf`, content: Buffer.concat(parts) }];
}

/** Hands the message to its vendor: its id there, and whether the vendor will tell when it arrived. */
async function handOver(ctx: JobCtx, out: Outgoing, { as, attemptId, deliveryId }: Body): Promise<{ id: string | null; reports: boolean }> {
  const key = attemptId ?? deliveryId;
  if (as === 'email') {
    if (!ctx.ports.mail) throw new MailFailure('no-vendor', false);
    const say = (what: string): string => sentence([texts], `service-of-process.mail.${what}`, { court: out.court, title: out.title, code: out.code });
    return { id: (await ctx.ports.mail.send({ to: out.to, subject: say('subject'), text: say('text'), attachments: await attachment(ctx, out), key })).id, reports: false };
  }
  if (!ctx.ports.sms) throw new SmsFailure('no-vendor', false);
  const taken = await ctx.ports.sms.send({ to: out.to, template: 'service', values: { court: out.court, code: out.code }, key });
  return { id: taken?.id ?? null, reports: ctx.ports.sms.reports === true };
}

/** Notes what became of an attempt and works the service out anew. */
async function noted(ctx: Ctx, { caseId, deliveryId, attemptId }: Body, deed: (d: DeliveryRow, a: AttemptRow) => Promise<void>): Promise<void> {
  const d = await lockDelivery(ctx.tx, caseId, deliveryId), attempt = (await attemptsOf(ctx.tx, caseId, [deliveryId])).find((a) => a.attemptId === attemptId);
  if (!d || !attempt) return;
  await deed(d, attempt);
  await settle(ctx, d);
}

/**
 * Sends what is served by e-mail or as a message, or only reminds of it: a reminder is no service and is recorded nowhere as one (在线诉讼规则（2021）第三十二条). The day on which the court's system shows it as
 * sent is that of its arrival, unless the vendor tells of the arrival itself or another day is proved: 民诉法解释（2022）第一百三十五条第二款.
 */
export const sendMessage = job('service-of-process.send-message', Body, async (ctx, body) => {
  const out = await ctx.within((deed) => outgoing(deed, body));
  if (out === null) return;
  try {
    const { id, reports } = await handOver(ctx, out, body);
    if (body.attemptId === null) return;
    await ctx.within((deed) => noted(deed, body, async (d, { attemptId }) => {
      if (id !== null) await insertReferences(deed.tx, [{ hash: out.hash(id), kind: 'message', caseId: d.caseId, deliveryId: d.deliveryId, attemptId, courtCode: d.courtCode, at: deed.now }]);
      await record(deed, d, { what: 'sent', attemptId, by: 'court' }, ...(reports ? [] : [{ what: 'arrived' as const, attemptId, by: 'carrier' as const }]));
    }));
  } catch (error) {
    const failure = error instanceof MailFailure || error instanceof SmsFailure ? error : null;
    if (failure === null || (failure.retryable && ctx.attempt < MOST)) throw error;
    if (body.attemptId !== null) await ctx.within((deed) => noted(deed, body, async (d, { attemptId }) => { await record(deed, d, { what: 'failed', attemptId, by: 'carrier', note: failure.status }); }));
  }
});
