import type { InputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/identity/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { useCode } from './check-code.ts';
import { provenStaff } from './check-password.ts';
import { personRow, signedIn } from './people.ts';
import { findStaff } from './store-staff.ts';
import { findSession, markSteppedUp } from './store-sessions.ts';

/** How long a session counts as proved again. */
const MINUTES = 5;

/** Proves again that the session is still its owner's: staff by password and TOTP, a party by a fresh code. */
export async function stepUp(ctx: Ctx, { password, totp, code }: InputOf<typeof words.stepUp>): Promise<{ until: string }> {
  const personId = signedIn(ctx);
  const session = ctx.actor.sessionId === null ? undefined : await findSession(ctx.tx, ctx.actor.sessionId);
  if (!session) throw notFound();
  if (session.staff) {
    const staff = await findStaff(ctx.tx, personId);
    if (!staff || password === undefined) throw new Refused({ code: 'identity.wrong-password', kind: 'invalid' });
    await provenStaff(ctx, { userId: staff.userId, password, totp });
  } else {
    const person = await personRow(ctx, personId);
    if (person.mobileHash === null || code === undefined) throw new Refused({ code: 'identity.code-wrong', kind: 'invalid' });
    await useCode(ctx, person.mobileHash, code);
  }
  await markSteppedUp(ctx.tx, session.id, ctx.now);
  return { until: new Date(ctx.now.getTime() + MINUTES * 60_000).toISOString() };
}

/**
 * Whether this session proved its owner again: within the last five minutes or, with `since`, at any time from that moment on.
 * Asked of the table, since the door remembers sessions for a while.
 */
export async function hasSteppedUp(ctx: Ctx, since = new Date(ctx.now.getTime() - MINUTES * 60_000 + 1)): Promise<boolean> {
  const session = ctx.actor.sessionId === null ? undefined : await findSession(ctx.tx, ctx.actor.sessionId);
  return session?.steppedUpAt != null && session.endedAt === null && session.steppedUpAt >= since;
}

/** Refuses whose identity was not checked again by this session, as it has to be where exchanges, mediations and hearings are held online: 在线诉讼规则（2021）第七条第三款. */
export async function checkProvedAgain(ctx: Ctx, since?: Date): Promise<void> {
  if (!(await hasSteppedUp(ctx, since))) throw new Refused({ code: 'identity.prove-again', kind: 'forbidden' });
}
