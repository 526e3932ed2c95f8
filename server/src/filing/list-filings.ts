import type { FilingLine, mine, queue } from '@microcourt/domain/filing/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { filingsAt, filingsOf } from './store-lists.ts';
import { linesOf } from './view.ts';
import { actorOf } from './work.ts';

/** What the registry has before it unless it asks for other states. */
const OPEN = ['submitted', 'under-review', 'refusal-drafted', 'correction', 'returned', 'advised'] as const;

/** A person's own filings, the latest touched first. */
export async function listMine(ctx: Ctx, _: InputOf<typeof mine>): Promise<FilingLine[]> {
  return linesOf(ctx, await filingsOf(ctx.tx, actorOf(ctx)), 'filer');
}

/** The registry's queue: first what the court has to decide, by the last day for it. */
export async function listQueue(ctx: Ctx, { courtCode, states, limit }: InputOf<typeof queue>): Promise<FilingLine[]> {
  const wanted = states && states.length > 0 ? states : OPEN;
  return linesOf(ctx, await filingsAt(ctx.tx, courtCode, wanted, limit ?? 100), 'court');
}
