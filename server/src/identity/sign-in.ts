import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/identity/contract';
import type { Ctx } from '@microcourt/platform/module';
import { useCode } from './check-code.ts';
import { openSession } from './open-session.ts';
import { findOrMake, mobileHash } from './people.ts';

/** Signs a party in by number and code; a number nobody has used becomes a new person. */
export async function signIn(ctx: Ctx, { mobile, code, device }: InputOf<typeof words.signIn>): Promise<OutputOf<typeof words.signIn>> {
  await useCode(ctx, mobileHash(ctx, mobile), code);
  const person = await findOrMake(ctx, mobile, null);
  return openSession(ctx, person.id, false, device);
}
