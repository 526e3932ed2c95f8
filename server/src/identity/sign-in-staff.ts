import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/identity/contract';
import type { Ctx } from '@microcourt/platform/module';
import { provenStaff } from './check-password.ts';
import { openSession } from './open-session.ts';

/** Signs staff in by OA user id, password and, where set up, a TOTP code. */
export async function signInStaff(ctx: Ctx, given: InputOf<typeof words.signInStaff>): Promise<OutputOf<typeof words.signInStaff>> {
  const staff = await provenStaff(ctx, given);
  return openSession(ctx, staff.personId, true, given.device);
}
