import type { prefer as words } from '@microcourt/domain/case-spaces/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { noteLine } from '../cases/index.ts';

/** Mutes or pins a case in the actor's own list; nobody else learns of it. */
export async function prefer(ctx: Ctx, { caseId, muted, pinned }: InputOf<typeof words>): Promise<Record<string, never>> {
  await noteLine(ctx, caseId, { ...(muted === undefined ? {} : { muted }), ...(pinned === undefined ? {} : { pinned }) });
  ctx.ring(`me:${ctx.actor.personId}`);
  return {};
}
