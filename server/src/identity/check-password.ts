import { Refused, type Ctx } from '@microcourt/platform/module';
import { passwordIs } from './secrets.ts';
import { countFailure, forgetFailures, lockFailures, lockStaffByUser, saveStaff, type StaffRow } from './store-staff.ts';
import { stepOf } from './totp.ts';

/** Ten failures under a user id lock it for a quarter of an hour, whether or not anybody has it. */
const LIMIT = { most: 10, minutes: 15 } as const;
const blindUser = (ctx: Ctx, userId: string): string => ctx.blind('identity.staff-user', userId.toLowerCase());
const wrong = (code: string) => new Refused({ code, kind: 'invalid' }, true);

/** The member of staff whose password and, where set up, TOTP code these are. Failures are counted although the ask is refused. */
export async function provenStaff(ctx: Ctx, given: { userId: string; password: string; totp?: string | undefined }): Promise<StaffRow> {
  const hash = blindUser(ctx, given.userId);
  const failures = await lockFailures(ctx.tx, hash);
  if (failures?.lockedUntil && failures.lockedUntil > ctx.now) {
    throw new Refused({ code: 'identity.locked', kind: 'too-many', facts: { minutes: Math.ceil((failures.lockedUntil.getTime() - ctx.now.getTime()) / 60_000) } });
  }
  const staff = await lockStaffByUser(ctx.tx, given.userId.toLowerCase());
  const right = await passwordIs(staff?.password ?? null, given.password);
  if (!right || !staff?.active) {
    await countFailure(ctx.tx, hash, ctx.now, LIMIT);
    throw wrong('identity.wrong-password');
  }
  if (staff.totpOn) await takeTotp(ctx, staff, given.totp, hash);
  await forgetFailures(ctx.tx, hash, ctx.now);
  return staff;
}

async function takeTotp(ctx: Ctx, staff: StaffRow, code: string | undefined, hash: string): Promise<void> {
  if (code === undefined || code === '') throw new Refused({ code: 'identity.second-fact-needed', kind: 'forbidden' });
  const secret = await ctx.open(staff.personId, totpLabel(staff.personId), staff.totpSecret!);
  const step = stepOf(secret, code, ctx.now, staff.totpStep);
  if (step === null) {
    await countFailure(ctx.tx, hash, ctx.now, LIMIT);
    throw wrong('identity.wrong-second-fact');
  }
  await saveStaff(ctx.tx, staff.personId, { totpStep: step });
}

/** The label to which a member of staff's TOTP secret is bound. */
export const totpLabel = (personId: string): string => `identity.staff.totp_secret:${personId}`;
