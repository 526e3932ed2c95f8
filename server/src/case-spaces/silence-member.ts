import { MemberSilenced, type silence as words } from '@microcourt/domain/case-spaces/contract';
import { maySilence } from '@microcourt/domain/case-spaces/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, type Ctx } from '@microcourt/platform/module';
import { membersOf } from '../cases/index.ts';
import { beginSilence, endSilence } from './store.ts';

/** Silences a member in the main room, or lets the member speak again; on record with its reason, which everyone in the room reads. */
export async function silenceMember(ctx: Ctx, { caseId, personId, silent, reason }: InputOf<typeof words>): Promise<Record<string, never>> {
  const own = (await membersOf(ctx, caseId)).filter((m) => m.personId === personId);
  agree(maySilence(ctx.actor.roles, own.map((m) => m.role)));
  const by = ctx.actor.personId!, silenceId = ctx.newId();
  const changed = silent
    ? await beginSilence(ctx.tx, { caseId, silenceId, personId, by, fromAt: ctx.now, reason: await ctx.seal(caseId, `case_spaces.silence.reason:${silenceId}`, reason) })
    : await endSilence(ctx.tx, caseId, personId, by, ctx.now);
  if (changed) await ctx.tell(MemberSilenced, { personId, name: own[0]!.name, silent, reason }, { caseId, stream: 'main' });
  return {};
}
