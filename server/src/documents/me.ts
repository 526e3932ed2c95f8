import { sideOf, sitsForCourt } from '@microcourt/domain/cases/rules';
import { notFound } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';
import { membersOf, type Member } from '../cases/index.ts';
import { visibleDocuments } from './store-lists.ts';
import { lockDocuments, type DocumentRow } from './store.ts';

/** The actor in a case: whether for the court, on which sides, as which participants; and everyone else in it. */
export type Me = { court: boolean; sides: string[]; participants: string[]; members: Member[] };

/** The actor in a case. */
export async function meIn(ctx: Ctx, caseId: string): Promise<Me> {
  const members = await membersOf(ctx, caseId), mine = members.filter((m) => m.joined && m.personId !== null && m.personId === ctx.actor.personId && ctx.actor.roles.includes(m.role));
  return { court: sitsForCourt(ctx.actor.roles), sides: [...new Set(mine.map((m) => sideOf(m.role)).filter((side) => side !== null))], participants: mine.map((m) => m.participantId), members };
}

/** A document that the actor may see, locked until the transaction ends; one that is not the actor's to see is refused like one that never was. */
export async function lockSeen(ctx: Ctx, caseId: string, documentId: string): Promise<{ row: DocumentRow; me: Me }> {
  const me = await meIn(ctx, caseId), [row] = await lockDocuments(ctx.tx, caseId, [documentId]);
  // Looked at after the lock: someone else may just have moved it out of sight.
  const [seen] = await visibleDocuments(ctx, caseId, me, documentId);
  if (!row || seen === undefined) throw notFound();
  return { row, me };
}
