import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { devices } from '@microcourt/domain/identity/contract';
import type { Ctx } from '@microcourt/platform/module';
import { signedIn } from './people.ts';
import { openSessions } from './store-sessions.ts';

/** The devices on which this person is signed in, the one last used first. */
export async function listDevices(ctx: Ctx): Promise<OutputOf<typeof devices>> {
  const personId = signedIn(ctx);
  const sessions = await openSessions(ctx.tx, personId, ctx.now);
  return Promise.all(sessions.map(async (s) => ({
    sessionId: s.id, name: await ctx.open(personId, `identity.session.device:${s.id}`, s.device), kind: s.deviceKind,
    signedInAt: s.signedInAt.toISOString(), seenAt: s.seenAt.toISOString(), current: s.id === ctx.actor.sessionId,
  })));
}
