import type { registerNumbers as words } from '@microcourt/domain/filing/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { staffByUser } from '../identity/index.ts';
import { registerFiling } from './register-filing.ts';
import { filingBySerial } from './store-lists.ts';
import { orNothing } from './store-savepoint.ts';

type Row = InputOf<typeof words>['rows'][number];
type Line = OutputOf<typeof words>['report'][number];

/** The row as a registration; user ids of the court's system are people of the court here. */
async function registrationOf(ctx: Ctx, courtCode: string, row: Row, staff: ReadonlyMap<string, string>): Promise<Parameters<typeof registerFiling>[1]> {
  const person = (userId: string | undefined): string | null => {
    if (userId === undefined) return null;
    const found = staff.get(userId);
    if (found === undefined) throw new Refused({ code: 'filing.staff-unknown', kind: 'invalid' });
    return found;
  };
  const filingId = await filingBySerial(ctx.tx, courtCode, row.serial);
  if (filingId === null) throw new Refused({ code: 'filing.serial-unknown', kind: 'missing' });
  return { filingId, judge: person(row.judge), assistant: person(row.assistant), clerk: person(row.clerk), procedure: row.procedure ?? 'ordinary', number: row.number };
}

/** One row, taken wholly or not at all. A registration refuses before it tells anything, so that what is undone is all of it. */
async function taken(ctx: Ctx, courtCode: string, row: Row, at: number, staff: ReadonlyMap<string, string>): Promise<Line> {
  try {
    const { filingId, number } = await orNothing(ctx.tx, async () => registerFiling(ctx, await registrationOf(ctx, courtCode, row, staff)));
    return { row: at, serial: row.serial, filingId, number, code: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { row: at, serial: row.serial, filingId: null, number: null, code: error.refusal.code };
  }
}

/**
 * Takes over the numbers that the court's case system issued for exported filings: every row a registration of its own, with the same conditions as
 * one made by hand. A row that cannot be taken says why; imported again after it was put right, those already registered say so and change nothing.
 */
export async function registerNumbers(ctx: Ctx, { courtCode, rows }: InputOf<typeof words>): Promise<OutputOf<typeof words>> {
  const staff = await staffByUser(ctx, courtCode), report: Line[] = [];
  for (const [i, row] of rows.entries()) report.push(await taken(ctx, courtCode, row, i + 1, staff));
  return { registered: report.filter((line) => line.code === null).length, report };
}
