import { PanelChanged } from '@microcourt/domain/cases/contract';
import { COURT_ROLES, mayJudgeOwn } from '@microcourt/domain/cases/rules';
import type { CaseView } from '@microcourt/domain/cases/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { participantRow } from './new-participant.ts';
import { seated, type Seats } from './register-case.ts';
import { checkSeats } from './seats.ts';
import { showCase } from './show-case.ts';
import { insertParticipants, leaveRows, lockCase, noteStages, participantsOf, saveCase } from './store.ts';

/** Sets who sits in a case: who gives up a seat leaves the case, who takes one joins it, and everyone in the space is told. 民事诉讼法（2023）第一百三十一条：确定后三日内告知. */
export async function assignSeats(ctx: Ctx, { caseId, ...seats }: Seats & { caseId: string }): Promise<CaseView> {
  const row = await lockCase(ctx.tx, caseId);
  if (!row) throw notFound();
  await checkSeats(ctx, row.courtCode, seats);
  const people = await participantsOf(ctx.tx, caseId);
  agree(mayJudgeOwn(Object.values(seats), people.filter((p) => p.leftAt === null)));
  // Of several judges of a panel the first named presides; the others keep their seats.
  const now = COURT_ROLES.flatMap((role) => people.find((p) => p.leftAt === null && p.role === role) ?? []);
  const leaving = now.filter((p) => seats[p.role as keyof Seats] !== p.personId);
  const coming = (await seated(ctx, seats)).filter((s) => !now.some((p) => p.role === s.role && p.personId === s.personId));
  if (leaving.length === 0 && coming.length === 0) return showCase(ctx, caseId);
  await leaveRows(ctx.tx, caseId, leaving.map((p) => p.participantId), ctx.now);
  await insertParticipants(ctx.tx, await Promise.all(coming.map((p, i) => participantRow(ctx, caseId, p, people.length + i, { caseClosed: row.closed }))));
  if (row.stage === 'registered') {
    await saveCase(ctx.tx, caseId, { stage: 'assigned', updatedAt: ctx.now });
    await noteStages(ctx.tx, [{ caseId, stage: 'assigned', reachedOn: ctx.today }]);
  }
  await ctx.tell(PanelChanged, { caseId, ...seats }, { caseId, stream: 'main' });
  for (const personId of [...leaving, ...coming].map((p) => p.personId)) if (personId !== null) ctx.ring(`me:${personId}`);
  return showCase(ctx, caseId);
}
