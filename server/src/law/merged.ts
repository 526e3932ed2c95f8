import type { CourtCalendar } from '@microcourt/domain/law/calendar';
import { merged } from '@microcourt/domain/law/revisions';
import { groundOn, TABLE_NAMES, type Ground, type Table, type TableName, type Tables } from '@microcourt/domain/law/tables';
import { day } from '@microcourt/domain/shared/calendar';
import type { Ctx, Tx } from '@microcourt/platform/module';
import { servedCourts } from '../courts/index.ts';
import { baseTables, courtCodes } from './ground.ts';
import { marksNow, marksOf, statesWithRows } from './store.ts';

/** The tables as they stand, with the calendar that was prepared from them, and the marks by which they are known. */
type Prepared = { marks: string; tables: Tables; calendar: CourtCalendar };

/** What was prepared last. A mark is never used twice, so what a transaction saw and rolled back can be taken for nothing else. */
const held: { last?: Prepared } = {};

async function prepare(tx: Tx): Promise<Prepared> {
  const base = baseTables(), states = await statesWithRows(tx);
  const of = <N extends TableName>(name: N): Table<N> => {
    const state = states.find((one) => one.tableName === name);
    return state ? merged(name, base[name], { rows: state.rows, count: state.changes, lastDay: state.changedOn }) : base[name];
  };
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, of(name)])) as unknown as Tables;
  return { marks: marksOf(states), tables, calendar: groundOn(day('1970-01-01'), tables, new Map()).calendar };
}

async function preparedFor({ tx }: Pick<Ctx, 'tx'>): Promise<Prepared> {
  if (held.last?.marks === await marksNow(tx)) return held.last;
  const prepared = await prepare(tx);
  return (held.last = prepared);
}

/** The dated tables with what this installation's managers changed. */
export const tablesNow = async (ctx: Pick<Ctx, 'tx'>): Promise<Tables> => (await preparedFor(ctx)).tables;

/** The courts' calendar by which periods end, with the years whose notice is not out marked as provisional. */
export const calendarOf = async (ctx: Pick<Ctx, 'tx'>): Promise<CourtCalendar> => (await preparedFor(ctx)).calendar;

/** What a calculation stands on, on the day of the request: the tables as they stand here, and the courts that are known or served here. */
export async function groundOf(ctx: Pick<Ctx, 'tx' | 'today'>): Promise<Ground> {
  const { tables, calendar } = await preparedFor(ctx), courts = new Map(courtCodes());
  for (const { code, name } of await servedCourts(ctx)) courts.set(code, name);
  return { today: ctx.today, calendar, tables, courts };
}
