import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as words from '@microcourt/domain/law/contract';
import { checkRevision } from '@microcourt/domain/law/revisions';
import type { TableName } from '@microcourt/domain/law/tables';
import { notFound } from '@microcourt/platform/failures';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { servedCourts } from '../courts/index.ts';
import { tablesNow } from './merged.ts';
import { addRevision, countChange, revisionsOf, tableOfRevision, withdraw } from './store.ts';

/** What stands above the law and is handed in: whether who acts has just proved again who asks, and the names of staff. */
export type Staff = { steppedUp(ctx: Ctx): Promise<boolean>; names(ctx: Ctx, people: readonly string[]): Promise<ReadonlyMap<string, string>> };

/** Who changes the tables, having just proved again who asks: the system administrator or a manager of a court that is served, for all of them. */
async function mayRevise(ctx: Ctx, staff: Staff): Promise<string> {
  const served = new Set((await servedCourts(ctx)).map(({ code }) => code));
  const keeps = ctx.actor.posts.some(({ court, post }) => (post === 'system' ? court === '*' : post === 'manager' && served.has(court)));
  if (!keeps) throw new Refused({ code: 'shared.forbidden', kind: 'forbidden' });
  if (!(await staff.steppedUp(ctx))) throw new Refused({ code: 'law.step-up', kind: 'forbidden' });
  return ctx.actor.personId!;
}
const marked = (ctx: Ctx, table: TableName) => countChange(ctx.tx, { tableName: table, mark: ctx.newId(), changedOn: ctx.today });
const versionOf = async (ctx: Ctx, table: TableName): Promise<{ version: string }> => ({ version: (await tablesNow(ctx))[table].version });

/** Puts rows into a table: what is worked out from now on goes by them. */
export const reviseTable = (staff: Staff) => async (ctx: Ctx, { table, rows, note }: InputOf<typeof words.reviseTable>): Promise<OutputOf<typeof words.reviseTable>> => {
  const madeBy = await mayRevise(ctx, staff);
  const fit = agree(checkRevision(table, rows, ctx.today));
  const number = await marked(ctx, table);
  await addRevision(ctx.tx, { id: ctx.newId(), tableName: table, number, rows: fit, note, madeBy, madeAt: ctx.now });
  return versionOf(ctx, table);
};

/** Takes a change back; it stays in the list, with who took it back and why. */
export const withdrawRevision = (staff: Staff) => async (ctx: Ctx, { id, note }: InputOf<typeof words.withdrawRevision>): Promise<OutputOf<typeof words.withdrawRevision>> => {
  const withdrawnBy = await mayRevise(ctx, staff), table = await tableOfRevision(ctx.tx, id);
  if (table === undefined) throw notFound();
  // The table first, as a change does it: two at once stand in line and in nobody's way.
  await marked(ctx, table);
  if (!(await withdraw(ctx.tx, id, { withdrawnBy, withdrawnAt: ctx.now, withdrawnNote: note }))) throw new Refused({ code: 'law.revision-gone', kind: 'conflict' });
  return versionOf(ctx, table);
};

/** Shows what was changed in a table, by whom and why. */
export const listRevisions = (staff: Staff) => async (ctx: Ctx, { table, limit = 50 }: InputOf<typeof words.tableRevisions>): Promise<OutputOf<typeof words.tableRevisions>> => {
  const found = await revisionsOf(ctx.tx, table, limit);
  const names = await staff.names(ctx, found.flatMap(({ madeBy, withdrawnBy }) => (withdrawnBy === null ? [madeBy] : [madeBy, withdrawnBy])));
  return found.map((r) => ({
    id: r.id, table: r.tableName, rows: r.rows, note: r.note, by: names.get(r.madeBy) ?? '', at: r.madeAt.toISOString(),
    withdrawnBy: r.withdrawnBy && (names.get(r.withdrawnBy) ?? ''), withdrawnAt: r.withdrawnAt && r.withdrawnAt.toISOString(), withdrawnNote: r.withdrawnNote,
  }));
};
