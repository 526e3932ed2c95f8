import { SignedOut } from '@microcourt/domain/identity/contract';
import type { Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { signedIn } from './people.ts';
import { endSessions } from './store-sessions.ts';

/** Signs out this device, another of the same person, or every device at once; their sockets close. */
export async function signOut(ctx: Ctx, { sessionId, all = false }: { sessionId?: string | undefined; all?: boolean | undefined }): Promise<Record<string, never>> {
  const personId = signedIn(ctx);
  if (all) {
    await tellEnded(ctx, personId, await endSessions(ctx.tx, personId, {}, ctx.now));
    return {};
  }
  const wanted = sessionId ?? ctx.actor.sessionId;
  if (wanted === null) throw notFound();
  const ended = await endSessions(ctx.tx, personId, { only: wanted }, ctx.now);
  if (ended.length === 0) throw notFound();
  await tellEnded(ctx, personId, ended);
  return {};
}

/** Tells that sessions have ended, so that every process forgets them and closes their sockets. */
export async function tellEnded(ctx: Ctx, personId: string, sessionIds: readonly string[]): Promise<void> {
  for (const sessionId of sessionIds) await ctx.tell(SignedOut, { sessionId }, { caseId: personId, stream: 'self' });
}
