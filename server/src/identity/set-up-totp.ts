import type { MeView } from '@microcourt/domain/identity/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { totpLabel } from './check-password.ts';
import { signedIn } from './people.ts';
import { showMe } from './show-me.ts';
import { hasSteppedUp } from './step-up.ts';
import { lockStaff, saveStaff } from './store-staff.ts';
import { newSecret, otpauth, stepOf } from './totp.ts';

/** Begins a second fact: the secret, shown once. One that is already on is replaced only by someone who has just proved to be its owner. */
export async function beginTotp(ctx: Ctx): Promise<{ secret: string; address: string }> {
  const personId = signedIn(ctx);
  const staff = await lockStaff(ctx.tx, personId);
  if (!staff) throw notFound();
  if (staff.totpOn && !(await hasSteppedUp(ctx))) throw new Refused({ code: 'identity.step-up-needed', kind: 'forbidden' });
  const secret = newSecret();
  await saveStaff(ctx.tx, personId, { totpSecret: await ctx.seal(personId, totpLabel(personId), secret), totpOn: false, totpStep: 0 });
  return { secret, address: otpauth(secret, staff.userId, '微法院') };
}

/** Puts the second fact into force once the app shows the right code. */
export async function confirmTotp(ctx: Ctx, { code }: { code: string }): Promise<MeView> {
  const personId = signedIn(ctx);
  const staff = await lockStaff(ctx.tx, personId);
  if (!staff?.totpSecret || staff.totpOn) throw notFound();
  const step = stepOf(await ctx.open(personId, totpLabel(personId), staff.totpSecret), code, ctx.now, staff.totpStep);
  if (step === null) throw new Refused({ code: 'identity.wrong-second-fact', kind: 'invalid' });
  await saveStaff(ctx.tx, personId, { totpOn: true, totpStep: step });
  return showMe(ctx);
}
