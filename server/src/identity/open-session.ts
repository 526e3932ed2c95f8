import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { signIn } from '@microcourt/domain/identity/contract';
import type { Ctx } from '@microcourt/platform/module';
import { meOf } from './show-me.ts';
import { newToken, tokenHash } from './secrets.ts';
import { addSession, SESSION_SECONDS } from './store-sessions.ts';

/** Opens a session on a device and hands out its token, which exists nowhere else. */
export async function openSession(ctx: Ctx, personId: string, staff: boolean, device: InputOf<typeof signIn>['device']): Promise<OutputOf<typeof signIn>> {
  const id = ctx.newId(), token = newToken();
  const seconds = staff ? SESSION_SECONDS.staff : SESSION_SECONDS.party;
  await addSession(ctx.tx, {
    id, tokenHash: tokenHash(token), personId, staff, deviceKind: device.kind,
    device: await ctx.seal(personId, `identity.session.device:${id}`, device.name),
    signedInAt: ctx.now, seenAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + seconds * 1_000),
  });
  return { token, me: await meOf(ctx, personId, staff) };
}
