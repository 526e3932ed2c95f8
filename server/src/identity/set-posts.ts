import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { setPosts as words } from '@microcourt/domain/identity/contract';
import type { Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { givePosts } from './give-posts.ts';
import { staffView } from './list-staff.ts';
import { belongsTo } from './staff-of-court.ts';
import { lockStaff } from './store-staff.ts';

/** Sets the posts of one member of a court's staff. */
export async function setPosts(ctx: Ctx, { courtCode, personId, posts }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const staff = await lockStaff(ctx.tx, personId);
  if (!staff || !(await belongsTo(ctx, staff, courtCode))) throw notFound();
  await givePosts(ctx, personId, courtCode, posts);
  return staffView(ctx, personId);
}
