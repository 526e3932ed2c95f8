import { Refused, type Ctx } from '@microcourt/platform/module';
import { codeFor, same } from './secrets.ts';
import { countAttempt, lockNewestCode, markUsed, wrongToday } from './store-codes.ts';

/** Wrong attempts a code bears, and a number bears in a day over all its codes. */
const MOST_ATTEMPTS = 5, MOST_WRONG_A_DAY = 30;

/** Takes the code that was sent to a number, once. One that is wrong, used, worn out or too old is refused in the same words. */
export async function useCode(ctx: Ctx, mobileHash: string, typed: string): Promise<void> {
  const row = await lockNewestCode(ctx.tx, mobileHash);
  const right = same(typed, codeFor(ctx, row?.id ?? mobileHash));
  const open = row !== undefined && row.usedAt === null && row.expiresAt > ctx.now && row.attempts < MOST_ATTEMPTS;
  const wrong = () => new Refused({ code: 'identity.code-wrong', kind: 'invalid' }, true);
  if (!open) throw wrong();
  if ((await wrongToday(ctx.tx, mobileHash, ctx.now)) >= MOST_WRONG_A_DAY) throw wrong();
  if (!right) {
    await countAttempt(ctx.tx, row.id);
    throw wrong();
  }
  await markUsed(ctx.tx, row.id, ctx.now);
}
