import type { Ctx } from '@microcourt/platform/module';
import { noteLine } from '../cases/index.ts';
import { moveMark } from './store.ts';

/** Moves on how far the actor has read a stream; gives where the mark stood before. The main stream's mark also counts in the list of cases. */
export async function noteRead(ctx: Ctx, place: { caseId: string; stream: string }, seq: number): Promise<number> {
  const before = await moveMark(ctx.tx, { ...place, personId: ctx.actor.personId!, seq, at: ctx.now });
  if (place.stream === 'main' && seq > before) await noteLine(ctx, place.caseId, { readSeq: seq });
  return before;
}
