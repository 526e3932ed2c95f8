import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { importStaff as words } from '@microcourt/domain/identity/contract';
import { normalMobile } from '@microcourt/domain/identity/rules-numbers';
import { mayGivePosts } from '@microcourt/domain/identity/rules-posts';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { courtByCode } from '../courts/index.ts';
import { createStaff } from './create-staff.ts';
import { givePosts } from './give-posts.ts';
import { sealedAs } from './people.ts';
import { belongsTo } from './staff-of-court.ts';
import { savePerson } from './store.ts';
import { lockStaffByUser, type StaffRow } from './store-staff.ts';

type Row = InputOf<typeof words>['rows'][number];
type Taken = OutputOf<typeof words>['taken'][number];

/** Takes a sheet of staff: new ones are made with first passwords, known ones brought up to date; a row that cannot be taken is named with its reason. */
export async function importStaff(ctx: Ctx, { courtCode, rows }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  if (!(await courtByCode(ctx, courtCode))?.served) throw new Refused({ code: 'identity.court-not-served', kind: 'invalid' });
  const taken: Taken[] = [], refused: { row: number; code: string }[] = [], seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    try {
      if (seen.has(row.userId.toLowerCase())) throw new Refused({ code: 'identity.row-twice', kind: 'conflict' });
      seen.add(row.userId.toLowerCase());
      taken.push(await takeRow(ctx, courtCode, row));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push({ row: at + 1, code: error.refusal.code });
    }
  }
  return { taken, refused };
}

async function takeRow(ctx: Ctx, court: string, row: Row): Promise<Taken> {
  const typed = row.mobile?.trim() ?? '';
  const mobile = typed === '' ? undefined : normalMobile(typed);
  if (mobile === null) throw new Refused({ code: 'identity.mobile-malformed', kind: 'invalid' });
  const known = await lockStaffByUser(ctx.tx, row.userId.toLowerCase());
  if (known) return update(ctx, court, row, known);
  const security = ctx.actor.posts.some((p) => p.court === '*' && p.post === 'security');
  const may = mayGivePosts({ security, oneself: false, inOffice: false, before: [], after: row.posts });
  if (!may.ok) throw new Refused(may.refusal);
  const { firstPassword } = await createStaff(ctx, { ...row, mobile, court });
  return { userId: row.userId, firstPassword };
}

async function update(ctx: Ctx, court: string, row: Row, known: StaffRow): Promise<Taken> {
  if (!(await belongsTo(ctx, known, court))) throw new Refused({ code: 'identity.user-id-taken', kind: 'conflict' });
  await givePosts(ctx, known.personId, court, row.posts);
  if (known.homeCourt === court) await savePerson(ctx.tx, known.personId, { name: await ctx.seal(known.personId, sealedAs.name(known.personId), row.name) });
  return { userId: row.userId, firstPassword: null };
}
