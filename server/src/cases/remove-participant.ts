import type { CaseView } from '@microcourt/domain/cases/contract';
import { ParticipantLeft } from '@microcourt/domain/cases/contract';
import { mayRemove } from '@microcourt/domain/cases/rules';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { openName } from './sealed.ts';
import { showCase } from './show-case.ts';
import { leaveRows, lockCase, participantsOf } from './store.ts';

/** Ends the part of a party with its agents, or of one agent. Who left sees nothing of the case any more: 人民法院通过互联网公开审判流程信息的规定（法释〔2018〕7号）第六条. */
export async function removeParticipant(ctx: Ctx, { caseId, participantId, reason }: { caseId: string; participantId: string; reason: string }): Promise<CaseView> {
  if (!(await lockCase(ctx.tx, caseId))) throw notFound();
  const people = await participantsOf(ctx.tx, caseId);
  const named = people.find((p) => p.participantId === participantId);
  agree(mayRemove(named && { role: named.role, left: named.leftAt !== null }));
  const leaving = people.filter((p) => p.leftAt === null && (p.participantId === participantId || p.represents === participantId));
  await leaveRows(ctx.tx, caseId, leaving.map((p) => p.participantId), ctx.now);
  for (const p of leaving) {
    const name = await openName(ctx, p);
    await ctx.tell(ParticipantLeft, { caseId, participantId: p.participantId, personId: p.personId, role: p.role, name, reason }, { caseId, stream: 'main' });
    if (p.personId !== null) ctx.ring(`me:${p.personId}`);
  }
  return showCase(ctx, caseId);
}
