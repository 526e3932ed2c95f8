import { Refused, type Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { signedIn } from './people.ts';
import { hashPassword, passwordIs, same } from './secrets.ts';
import { tellEnded } from './sign-out.ts';
import { endSessions } from './store-sessions.ts';
import { lockStaff, saveStaff } from './store-staff.ts';

/** Changes a member of staff's own password; all other devices are signed out. */
export async function changePassword(ctx: Ctx, { old, fresh }: { old: string; fresh: string }): Promise<Record<string, never>> {
  const personId = signedIn(ctx);
  const staff = await lockStaff(ctx.tx, personId);
  if (!staff) throw notFound();
  if (!(await passwordIs(staff.password, old))) throw new Refused({ code: 'identity.wrong-password', kind: 'invalid' });
  if (same(old, fresh) || fresh.toLowerCase().includes(staff.userId)) throw new Refused({ code: 'identity.password-too-plain', kind: 'invalid' });
  await saveStaff(ctx.tx, personId, { password: await hashPassword(fresh), mustChange: false });
  await tellEnded(ctx, personId, await endSessions(ctx.tx, personId, { except: ctx.actor.sessionId ?? '' }, ctx.now));
  return {};
}
