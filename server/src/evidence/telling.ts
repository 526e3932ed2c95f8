import type { Side } from '@microcourt/domain/cases/rules';
import type { EvidenceSide, Visibility } from '@microcourt/domain/evidence/rules';
import type { News } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import type * as z from 'zod/mini';
import { agentsOf, type People } from './parties.ts';

/** Of which item something is told. */
export type Told = { readonly side: EvidenceSide; readonly visibility: Visibility };

/**
 * Tells news about an item to those who may see it: in the room of all; of what is kept to court and agents, in the court's room and in that of the side
 * which brought it, and the other sides' agents are rung without a word, so that nothing of it stands where a party could read it.
 */
export async function tellOf<N extends News>(ctx: Ctx, caseId: string, item: Told, people: People, news: N, body: z.infer<N['body']>): Promise<void> {
  if (item.visibility !== 'court-and-agents') return ctx.tell(news, body, { caseId, stream: 'main' });
  await ctx.tell(news, body, { caseId, stream: 'court' });
  if (item.side !== 'court') await ctx.tell(news, body, { caseId, stream: `side:${item.side}` });
  for (const personId of agentsOf(people)) ctx.ring(`me:${personId}`);
}

/** Tells news to one side alone, and to the court. */
export async function tellSide<N extends News>(ctx: Ctx, caseId: string, side: Side, news: N, body: z.infer<N['body']>): Promise<void> {
  await ctx.tell(news, body, { caseId, stream: `side:${side}` });
  await ctx.tell(news, body, { caseId, stream: 'court' });
}
