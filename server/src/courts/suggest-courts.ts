import type { suggest as words } from '@microcourt/domain/courts/contract';
import { suggestCourts as candidates } from '@microcourt/domain/courts/rules';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { directoryCourt, directoryCourts } from './directory.ts';
import { allSettings } from './store.ts';

/** Courts that may have jurisdiction, the likeliest first, with whether this installation serves them; reasons are codes with sentences. */
export async function suggestCourts(ctx: Ctx, suit: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const served = new Set((await allSettings(ctx.tx)).filter((s) => s.served).map((s) => s.code));
  const found = candidates({ kind: suit.kind, cause: suit.causeCode, defendantDivision: suit.defendantDivision, placeDivision: suit.placeDivision ?? null }, directoryCourts());
  return found.map(({ court, reason, exclusive, article }) => ({ code: court, name: directoryCourt(court)?.name ?? court, served: served.has(court), reason, exclusive, article }));
}
