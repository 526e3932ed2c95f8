import { Folded, type fold as words } from '@microcourt/domain/messaging/contract';
import { mayFold } from '@microcourt/domain/messaging/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { takeFrom } from '../files/index.ts';
import { fileIn, kindOf, readOne } from './rooms.ts';
import { addFold } from './store.ts';
import { foldLabel } from './veil.ts';

/** Folds a message away, on record with the reason; members open it no more, the court can. */
export async function foldMessage(ctx: Ctx, { caseId, stream, seq, reason }: InputOf<typeof words>): Promise<Record<string, never>> {
  const place = { caseId, stream };
  const item = await readOne(ctx, place, seq);
  agree(mayFold({ name: item.name, actor: item.actor, at: new Date(item.at), kind: kindOf(item), recalled: false }, ctx.actor.roles));
  const sealed = await ctx.seal(caseId, foldLabel(place, seq), reason);
  if (!(await addFold(ctx.tx, { caseId, stream, seq, by: ctx.actor.personId!, at: ctx.now, reason: sealed }))) return {};
  const file = fileIn(item);
  if (file !== null) await takeFrom(ctx, file, place, { caseId, stream: 'court' });
  await ctx.tell(Folded, { seq, reason }, place);
  return {};
}
