import type { suggest as words } from '@microcourt/domain/courts/contract';
import { suggestCourts as candidates } from '@microcourt/domain/courts/rules';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { directoryCourt, directoryCourts } from './directory.ts';
import { allSettings } from './store.ts';

/** Courts that may have jurisdiction, the likeliest first, with whether this installation serves them; reasons and what would change them are codes with sentences. */
export async function suggestCourts(ctx: Ctx, { causeCode, ...suit }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const served = new Set((await allSettings(ctx.tx)).filter((s) => s.served).map((s) => s.code));
  const found = candidates({ ...known(suit), kind: suit.kind, cause: causeCode, defendantDivision: suit.defendantDivision }, directoryCourts());
  return found.map(({ court, changes, ...why }) => ({ code: court, name: directoryCourt(court)?.name ?? court, served: served.has(court), ...why, changes: [...changes] }));
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Only what the form knew: a fact that is left out and one that is not so are two different things to the rules. */
const known = <T extends object>(facts: T): Known<T> => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known<T>;
