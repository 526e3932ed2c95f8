import * as z from 'zod/mini';
import { job, Refused, type Ctx, type JobCtx } from '@microcourt/platform/module';
import { SmsFailure } from '../providers/sms/port.ts';
import { mobileHash } from './people.ts';
import { codeFor } from './secrets.ts';
import { lockHash } from './store.ts';
import { addCode, countSent, findCode, forgetOldCodes, type Sent } from './store-codes.ts';

/** A code is good for five minutes and goes to one number at most once a minute. */
const VALID_SECONDS = 300, AGAIN_SECONDS = 60;
/** What one number, one neighbourhood and the whole court may be sent; a visitor's demo stands behind one address. */
const MOST = { numberHour: 5, numberDay: 10, addressHour: 60, addressDay: 200, allDay: 50_000 } as const;
const DEMO = { numberHour: 100, numberDay: 500, addressHour: 5_000, addressDay: 20_000, allDay: 50_000 } as const;

const tooMany = (seconds: number) => new Refused({ code: 'shared.too-many', kind: 'too-many', facts: { seconds } });

function checkLimits(sent: Sent, demo: boolean): void {
  const most = demo ? DEMO : MOST;
  if (!demo && sent.lastSeconds !== null && sent.lastSeconds < AGAIN_SECONDS) throw tooMany(AGAIN_SECONDS - sent.lastSeconds);
  if (sent.numberHour >= most.numberHour || sent.addressHour >= most.addressHour) throw tooMany(3_600);
  if (sent.numberDay >= most.numberDay || sent.addressDay >= most.addressDay || sent.allDay >= most.allDay) throw tooMany(86_400);
}

/** Hands a code to the SMS vendor; the vendor knows a repeated attempt by the code's id. */
export const sendSms = job('identity.send-sms', z.object({ codeId: z.uuid(), mobile: z.string() }), async (ctx: JobCtx, { codeId, mobile }) => {
  const code = await ctx.within(async (inner) => {
    const row = await findCode(inner.tx, codeId);
    return row && row.usedAt === null && row.expiresAt > inner.now ? codeFor(inner, codeId) : null;
  });
  if (code === null || !ctx.ports.sms) return;
  try {
    await ctx.ports.sms.send({ to: mobile, template: 'sign-in', values: { code, minutes: '5' }, key: codeId });
  } catch (error) {
    // What will not pass by itself is not tried again: the person asks for another code, and a dead letter would hold the number.
    if (!(error instanceof SmsFailure) || error.retryable) throw error;
  }
});

/** Sends a sign-in code to a number. Nothing in the answer, nor in its time, depends on whether the number is known. */
export async function sendCode(ctx: Ctx, { mobile }: { mobile: string }): Promise<{ validSeconds: number; again: number; demoCode?: string }> {
  const hash = mobileHash(ctx, mobile);
  await lockHash(ctx.tx, hash);
  checkLimits(await countSent(ctx.tx, hash, ctx.actor.address, ctx.now), ctx.profile === 'demo');
  const codeId = ctx.newId();
  await addCode(ctx.tx, { id: codeId, mobileHash: hash, address: ctx.actor.address, madeAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + VALID_SECONDS * 1_000) });
  await forgetOldCodes(ctx.tx, ctx.now);
  const answer = { validSeconds: VALID_SECONDS, again: AGAIN_SECONDS };
  if (ctx.profile === 'demo') return { ...answer, demoCode: codeFor(ctx, codeId) };
  await ctx.book(sendSms, { codeId, mobile });
  return answer;
}

/** What a court without an SMS vendor answers: parties cannot sign in by code, staff can sign in by password. */
export async function refuseCode(): Promise<never> {
  throw new Refused({ code: 'identity.no-sms', kind: 'conflict' });
}
