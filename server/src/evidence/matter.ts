import { CASE_CLOSED } from '@microcourt/domain/case-spaces/rules';
import { maySee, viewerOf, type EvidenceSide, type Viewer } from '@microcourt/domain/evidence/rules';
import type { Exchange } from '@microcourt/domain/evidence/rules-exchange';
import type { Period } from '@microcourt/domain/evidence/rules-period';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { itemOf, lockMatter, type ExchangeRow, type ItemRow, type MatterRow } from './store.ts';

/** The evidence of a case, locked for a deed, with who acts. */
export type Matter = { caseId: string; row: MatterRow; viewer: Viewer };

/** Opens the evidence of a case for a deed: locked, and refused where the case is closed. */
export async function openMatter(ctx: Ctx, caseId: string): Promise<Matter> {
  if (ctx.actor.roles.includes(CASE_CLOSED)) throw new Refused({ code: 'case-spaces.closed', kind: 'conflict' });
  return { caseId, row: await lockMatter(ctx.tx, caseId), viewer: viewerOf(ctx.actor.roles) };
}

/** The side for which the actor writes evidence; someone who acts for several sides does not, since it would not be told whose it is. */
export function sideWriting({ court, sides }: Viewer): EvidenceSide {
  if (court) return 'court';
  const [side, other] = sides;
  if (side === undefined) throw notFound();
  if (other !== undefined) throw new Refused({ code: 'evidence.both-sides', kind: 'conflict' });
  return side;
}

/** An item that the actor may see; ends the request as for one that never was otherwise. */
export async function seenItem(ctx: Ctx, { caseId, viewer }: Pick<Matter, 'caseId' | 'viewer'>, itemId: string): Promise<ItemRow> {
  const row = await itemOf(ctx.tx, caseId, itemId);
  if (!row || !maySee(viewer, row)) throw notFound();
  return row;
}

/** The period as the rules see it. */
export const periodOf = (row: MatterRow | undefined): Period =>
  ({ until: row?.untilDay ?? null, least: row?.leastDay ?? null, from: row?.fromDay ?? null, suspendedOn: row?.suspendedOn ?? null, why: row?.why ?? null });
/** An exchange as the rules see it. */
export const exchangeOf = (row: ExchangeRow | undefined): Exchange | null => (row === undefined ? null : { state: row.state, answerBy: row.answerBy, from: row.fromAt, until: row.untilAt });
