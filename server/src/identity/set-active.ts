import { PostsChanged, type setActive as words } from '@microcourt/domain/identity/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { agreeToTake, lockOffices } from './change-office.ts';
import { staffView } from './list-staff.ts';
import { tellEnded } from './sign-out.ts';
import { belongsTo } from './staff-of-court.ts';
import { endSessions } from './store-sessions.ts';
import { lockStaff, officesOf, saveStaff } from './store-staff.ts';

/** Locks or unlocks a member of a court's staff; locking ends every session at once. */
export async function setActive(ctx: Ctx, { courtCode, personId, active }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  await lockOffices(ctx);
  const staff = await lockStaff(ctx.tx, personId);
  if (!staff || !(await belongsTo(ctx, staff, courtCode))) throw notFound();
  if (personId === ctx.actor.personId) throw new Refused({ code: 'identity.not-oneself', kind: 'forbidden' });
  const security = ctx.actor.posts.some((p) => p.court === '*' && p.post === 'security');
  // A court that has lent someone a post takes the post back; the account belongs to the court at home.
  if (!security && staff.homeCourt !== courtCode) throw new Refused({ code: 'identity.account-of-another-court', kind: 'forbidden' });
  const inOffice = (await officesOf(ctx.tx, [personId])).length > 0;
  if (!security && inOffice) throw notFound();
  if (inOffice && !active) await agreeToTake(ctx, personId);
  await saveStaff(ctx.tx, personId, { active });
  if (!active) await tellEnded(ctx, personId, await endSessions(ctx.tx, personId, {}, ctx.now));
  await ctx.tell(PostsChanged, { personId, courtCode }, { caseId: personId, stream: 'self' });
  return staffView(ctx, personId);
}
