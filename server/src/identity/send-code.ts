import * as z from 'zod/mini';
import { job, Refused, type Ctx, type JobCtx } from '@microcourt/platform/module';
import { SmsFailure } from '../providers/sms/port.ts';
import { mobileHash, opened, personRow, sealedAs, signedIn } from './people.ts';
import { codeFor } from './secrets.ts';
import { lockHash } from './store.ts';
import { addCode, countSent, findCode, forgetOldCodes, type Sending, type Sent } from './store-codes.ts';

/** A code is good for five minutes and goes to one number at most once a minute. */
const VALID_SECONDS = 300, AGAIN_SECONDS = 60;
/**
 * What one number, its range of ten thousand numbers, one neighbourhood and the whole court may be sent; a visitor's demo stands behind one address.
 * Counted in the table, so that neither a restart nor a second server forgets.
 */
const MOST = { numberHour: 5, numberDay: 10, rangeHour: 20, rangeDay: 60, addressHour: 60, addressDay: 200, allHour: 5_000, allDay: 50_000 } as const;
const DEMO = { numberHour: 100, numberDay: 500, rangeHour: 5_000, rangeDay: 20_000, addressHour: 5_000, addressDay: 20_000, allHour: 50_000, allDay: 50_000 } as const;

const tooMany = (seconds: number) => new Refused({ code: 'shared.too-many', kind: 'too-many', facts: { seconds } });

function checkLimits(sent: Sent, demo: boolean): void {
  const most = demo ? DEMO : MOST;
  if (!demo && sent.lastSeconds !== null && sent.lastSeconds < AGAIN_SECONDS) throw tooMany(AGAIN_SECONDS - sent.lastSeconds);
  if ((['numberHour', 'rangeHour', 'addressHour', 'allHour'] as const).some((count) => sent[count] >= most[count])) throw tooMany(3_600);
  if ((['numberDay', 'rangeDay', 'addressDay', 'allDay'] as const).some((count) => sent[count] >= most[count])) throw tooMany(86_400);
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
  const sending: Sending = { mobileHash: mobileHash(ctx, mobile), rangeHash: ctx.blind('identity.mobile-range', mobile.slice(0, 7)), address: ctx.actor.address };
  // Always in this order: those who ask at once, for neighbouring numbers or from one neighbourhood, are counted one after the other.
  for (const counted of [`codes from ${sending.address}`, sending.rangeHash, sending.mobileHash]) await lockHash(ctx.tx, counted);
  checkLimits(await countSent(ctx.tx, sending, ctx.now), ctx.profile === 'demo');
  const codeId = ctx.newId();
  await addCode(ctx.tx, { id: codeId, ...sending, madeAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + VALID_SECONDS * 1_000) });
  await forgetOldCodes(ctx.tx, ctx.now);
  const answer = { validSeconds: VALID_SECONDS, again: AGAIN_SECONDS };
  if (ctx.profile === 'demo') return { ...answer, demoCode: codeFor(ctx, codeId) };
  await ctx.book(sendSms, { codeId, mobile });
  return answer;
}

/** Sends a code to the own number of whoever is signed in; the number itself is not told. */
export async function sendOwnCode(ctx: Ctx): Promise<Awaited<ReturnType<typeof sendCode>>> {
  const person = await personRow(ctx, signedIn(ctx)), mobile = await opened(ctx, person.id, sealedAs.mobile(person.id), person.mobile);
  if (mobile === null) throw new Refused({ code: 'identity.code-wrong', kind: 'invalid' });
  return sendCode(ctx, { mobile });
}

/** What a court without an SMS vendor answers: parties cannot sign in by code, staff can sign in by password. */
export async function refuseCode(): Promise<never> {
  throw new Refused({ code: 'identity.no-sms', kind: 'conflict' });
}
