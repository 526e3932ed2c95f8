import type { begunHere } from '@microcourt/domain/filing/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { namesOf } from '../identity/index.ts';
import { filingsBegunAt } from './store-lists.ts';
import { linesOf } from './view.ts';
import { actorOf } from './work.ts';

/** What was begun at a court's counter and waits for the person who stands there again: drafts, corrections, returns and advice. */
export async function listBegunHere(ctx: Ctx, { courtCode }: InputOf<typeof begunHere>): Promise<OutputOf<typeof begunHere>> {
  const rows = await filingsBegunAt(ctx.tx, courtCode, actorOf(ctx)), me = actorOf(ctx);
  const lines = await linesOf(ctx, rows, 'filer'), names = await namesOf(ctx, rows.flatMap((f) => f.begunBy ?? []));
  return lines.map((line, i) => ({ ...line, begunBy: names.get(rows[i]!.begunBy ?? '') ?? null, mine: rows[i]!.begunBy === me }));
}
