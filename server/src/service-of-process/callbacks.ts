import { createHash, timingSafeEqual } from 'node:crypto';
import { SYSTEM } from '@microcourt/platform/context';
import type { Raw, RawAnswer } from '@microcourt/platform/http';
import type { Kernel } from '@microcourt/platform/kernel';
import type { Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { record } from './record.ts';
import { openAttempt } from './sealed.ts';
import { settle } from './settle.ts';
import { attemptsOf, eventsOf, lockDelivery, referencesBy } from './store.ts';

/** What Tencent Cloud SMS tells of messages (短信下发状态通知): an array of these. It signs nothing, so the secret stands in the address and each report must fit a message that was sent. */
const Reports = z.array(z.object({ user_receive_time: z.string(), mobile: z.string(), report_status: z.string(), sid: z.string().check(z.maxLength(200)), errmsg: z.optional(z.string()) })).check(z.maxLength(1_000));
type Report = z.infer<typeof Reports>[number];
const MOST_BYTES = 512 * 1024;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const answer = (status: number, result: number, errmsg: string): RawAnswer => ({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ result, errmsg }) });
/** The moment at which the message arrived, as the vendor writes it in Asia/Shanghai; null where it is none. */
function receivedAt(text: string): Date | null {
  const at = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text) ? new Date(`${text.replace(' ', 'T')}+08:00`) : new Date(Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** Notes one report. One of a message that nobody sent, or of another number, is passed over without a word; one that was told before changes nothing. */
async function noteReport(ctx: Ctx, { sid, mobile, report_status: status, user_receive_time: time, errmsg }: Report): Promise<void> {
  const [ref] = await referencesBy(ctx.tx, [ctx.blind('service-of-process.message', sid)]), at = receivedAt(time);
  if (ref?.kind !== 'message' || at === null) return;
  const d = await lockDelivery(ctx.tx, ref.caseId, ref.deliveryId), a = (await attemptsOf(ctx.tx, ref.caseId, [ref.deliveryId])).find((one) => one.attemptId === ref.attemptId);
  if (!d || !a || !mobile.endsWith(await openAttempt(ctx, a, 'contact'))) return;
  const what = status === 'SUCCESS' ? 'arrived' as const : 'failed' as const;
  // A message arrives or fails once: told again, also by another second of the vendor's clock, it is the same event.
  if ((await eventsOf(ctx.tx, d.caseId, [d.deliveryId])).some((e) => e.attemptId === a.attemptId && e.what === what && e.byWhom === 'carrier')) return;
  // The vendor's clock may be a little ahead of ours: nothing has happened later than now, nor before it was sent.
  const moment = new Date(Math.min(Math.max(at.getTime(), ref.at.getTime()), ctx.now.getTime()));
  if (await record(ctx, d, { what, attemptId: a.attemptId, by: 'carrier', at: moment, note: what === 'failed' ? (errmsg ?? '').slice(0, 60) : '' })) await settle(ctx, d);
}

/** The address at which the vendor of messages tells what became of them: `/callbacks/sms/tencent/<secret>`; none while no secret is set. */
export function smsCallbacks({ kernel, secret }: { kernel: Pick<Kernel, 'within'>; secret: string }): readonly Raw[] {
  if (secret === '') return [];
  return [{
    method: 'POST', path: '/callbacks/sms/tencent/:secret', open: true,
    async handle({ params, body, requestId }) {
      if (!timingSafeEqual(digest(params['secret'] ?? ''), digest(secret))) return answer(404, 1, 'not found');
      const parts: Buffer[] = [];
      let size = 0;
      for await (const part of body as AsyncIterable<Buffer>) {
        size += part.length;
        if (size > MOST_BYTES) return answer(413, 1, 'too large');
        parts.push(part);
      }
      let read: ReturnType<typeof z.safeParse<typeof Reports>>;
      try { read = z.safeParse(Reports, JSON.parse(Buffer.concat(parts).toString('utf8'))); } catch { return answer(400, 1, 'malformed'); }
      if (!read.success) return answer(400, 1, 'malformed');
      for (const report of read.data) await kernel.within({ actor: SYSTEM, requestId, ask: 'service-of-process.note' }, (ctx) => noteReport(ctx, report));
      return answer(200, 0, 'OK');
    },
  }];
}
