import { Recalled, type recall as words } from '@microcourt/domain/messaging/contract';
import { mayRecall } from '@microcourt/domain/messaging/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { takeFrom } from '../files/index.ts';
import { fileIn, kindOf, readOne } from './rooms.ts';
import { addRecall, veilsBetween } from './store.ts';

/** Takes back one's own words within two minutes. The log keeps them sealed; from now on nobody is shown more than the mark. */
export async function recallMessage(ctx: Ctx, { caseId, stream, seq }: InputOf<typeof words>): Promise<Record<string, never>> {
  const place = { caseId, stream }, by = ctx.actor.personId!;
  const item = await readOne(ctx, place, seq);
  const recalled = (await veilsBetween(ctx.tx, place, seq, seq)).some((v) => v.reason === null);
  agree(mayRecall({ name: item.name, actor: item.actor, at: new Date(item.at), kind: kindOf(item), recalled }, by, ctx.now));
  if (!(await addRecall(ctx.tx, { caseId, stream, seq, by, at: ctx.now }))) return {};
  const file = fileIn(item);
  if (file !== null) await takeFrom(ctx, file, place);
  await ctx.tell(Recalled, { seq }, place);
  return {};
}
