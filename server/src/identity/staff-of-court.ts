import type { Ctx } from '@microcourt/platform/module';
import { postsOf, type StaffRow } from './store-staff.ts';

/** Whether someone belongs to a court's staff: by home, or by a post held there. */
export async function belongsTo(ctx: Ctx, staff: StaffRow, court: string): Promise<boolean> {
  return staff.homeCourt === court || (await postsOf(ctx.tx, [staff.personId])).some((p) => p.court === court);
}
