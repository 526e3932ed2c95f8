import { NotedOnPaper, type onPaper as words } from '@microcourt/domain/messaging/contract';
import { mayNotePaper } from '@microcourt/domain/messaging/rules';
import { day } from '@microcourt/domain/shared/calendar';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { agree, type Ctx } from '@microcourt/platform/module';
import { membersOf } from '../cases/index.ts';
import { readOne } from './rooms.ts';

/** Notes what a side that is offline was given on paper, or enters what it handed in on paper, so that the space is complete for all. */
export async function noteOnPaper(ctx: Ctx, { caseId, participantId, direction, text, how, on, ...about }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const seq = about.seq ?? null;
  const participant = (await membersOf(ctx, caseId)).find((m) => m.participantId === participantId);
  if (!participant) throw notFound();
  agree(mayNotePaper({ direction, seq, text, on: day(on) }, ctx.today, participant.joined));
  const place = { caseId, stream: 'main' };
  if (seq !== null) await readOne(ctx, place, seq);
  const noted = await ctx.tellNow(NotedOnPaper, { participant: participant.name, direction, seq, text, how, on }, place);
  return { seq: noted.seq };
}
