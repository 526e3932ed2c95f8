import type { Ctx } from '@microcourt/platform/module';
import { note } from './history.ts';
import type { FilingRow } from './store.ts';
import { nameOf } from './view.ts';

/** Puts on record that staff at the counter did for the filer what was just done, and who; nothing where the filer did it. */
export async function noteAssistance(ctx: Ctx, f: FilingRow): Promise<void> {
  const me = ctx.actor.personId;
  if (me !== null && me !== f.filer) await note(ctx, f, 'filing.history.assisted', 'court', await nameOf(ctx, me));
}
