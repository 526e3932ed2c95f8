import { TABLE_NAMES, TABLES, type TableName, type Tables } from '@microcourt/domain/law/tables';
import type { Shelf } from '../transport.ts';

const KEY = 'microcourt.calculators.tables';
/** The dated tables as `law.tables` sends them. */
export type Sent = readonly { readonly table: TableName; readonly version: string; readonly rows: readonly unknown[] }[];
/** The tables on this device, and the moment they were fetched. */
export type Figures = { readonly tables: Tables; readonly at: string };

/** The tables as calculations use them; a table that the server does not know has no rows. */
export function tablesOf(sent: Sent): Tables {
  const known = new Map(sent.map(({ table, version, rows }) => [table, { version, rows }]));
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, known.get(name) ?? { version: '', rows: [] }])) as unknown as Tables;
}

/** Whether every row has the columns by which this programme reads it: an older or a newer one may have kept others, and what is worked out on those would break the page. */
const fit = (tables: Tables): boolean => TABLE_NAMES.every((name) => tables[name].rows.every((row) => TABLES[name].row.safeParse(row).success));

/** What was kept on the device; undefined where nothing was, or it cannot be read. */
export function keptFigures(from: Shelf): Figures | undefined {
  try {
    const { at, sent } = JSON.parse(from.read(KEY) ?? '') as { at: string; sent: Sent }, tables = tablesOf(sent);
    return Number.isNaN(Date.parse(at)) || !fit(tables) ? undefined : { at, tables };
  } catch {
    return undefined;
  }
}

/** Keeps the tables for the next visit; on a full shelf they are good for this one. */
export function keepFigures(on: Shelf, at: string, sent: Sent): Figures {
  try {
    on.write(KEY, JSON.stringify({ at, sent }));
  } catch { /* Nothing is lost but a fetch. */ }
  return { at, tables: tablesOf(sent) };
}
