import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { staff as words } from '@microcourt/domain/identity/contract';
import type { Ctx } from '@microcourt/platform/module';
import { notFound } from '@microcourt/platform/failures';
import { courtName } from '../courts/index.ts';
import { namesOf } from './people.ts';
import { findStaff, officesOf, postsOf, staffOf, type StaffRow } from './store-staff.ts';

type View = OutputOf<typeof words>[number];

/** A court's staff, with their posts at every court. */
export async function listStaff(ctx: Ctx, { courtCode }: { courtCode: string }): Promise<View[]> {
  return viewsOf(ctx, await staffOf(ctx.tx, courtCode));
}

/** One member of staff as administrators see it. */
export async function staffView(ctx: Ctx, personId: string): Promise<View> {
  const row = await findStaff(ctx.tx, personId);
  if (!row) throw notFound();
  return (await viewsOf(ctx, [row]))[0]!;
}

async function viewsOf(ctx: Ctx, rows: readonly StaffRow[]): Promise<View[]> {
  const ids = rows.map((row) => row.personId);
  const [names, posts, offices] = [await namesOf(ctx, ids), await postsOf(ctx.tx, ids), await officesOf(ctx.tx, ids)];
  const courts = new Map<string, string>();
  for (const { court } of posts) if (!courts.has(court)) courts.set(court, await courtName(ctx, court));
  return rows.map((row) => ({
    personId: row.personId, userId: row.userId, name: names.get(row.personId) ?? '', active: row.active, secondFact: row.totpOn,
    posts: posts.filter((p) => p.personId === row.personId).map(({ court, post }) => ({ court, post, courtName: courts.get(court) ?? court })),
    offices: offices.filter((o) => o.personId === row.personId).map(({ office }) => office),
  }));
}
