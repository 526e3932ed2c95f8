import type { FilingLine, mine, queue } from '@microcourt/domain/filing/contract';
import { FILING_STATES } from '@microcourt/domain/filing/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { filingsAt, filingsOf } from './store-lists.ts';
import { lineOf } from './view.ts';
import { actorOf } from './work.ts';

/** What the registry has before it unless it asks for other states. */
const OPEN = ['submitted', 'under-review', 'refusal-drafted', 'correction', 'returned', 'advised'] as const;

/** A person's own filings, the latest touched first. */
export async function listMine(ctx: Ctx, _: InputOf<typeof mine>): Promise<FilingLine[]> {
  const lines = [];
  for (const f of await filingsOf(ctx.tx, actorOf(ctx))) lines.push(await lineOf(ctx, f, 'filer'));
  return lines;
}

/** The registry's queue: first what the court has to decide, by the last day for it. */
export async function listQueue(ctx: Ctx, { courtCode, states, limit }: InputOf<typeof queue>): Promise<FilingLine[]> {
  const wanted = states && states.length > 0 ? states : OPEN;
  const lines = [];
  for (const f of await filingsAt(ctx.tx, courtCode, wanted.filter((s) => FILING_STATES.includes(s)), limit ?? 100)) lines.push(await lineOf(ctx, f, 'court'));
  return lines;
}
