import { sql, type Kysely } from 'kysely';
import { PLAIN_TEXT } from './exceptions.mjs';

/** A table of the database: its columns with their types, its primary key, and the columns of each unique and of each other index, in order. */
export type Table = { name: string; columns: Readonly<Record<string, string>>; key: readonly string[]; unique: readonly (readonly string[])[]; indexes: readonly (readonly string[])[] };

const INDEXES = sql<{ table: string; primary: boolean; unique: boolean; columns: string[] }>`
  select n.nspname || '.' || t.relname as "table", i.indisprimary as "primary", i.indisunique as "unique",
    array(select coalesce(a.attname::text, '') from unnest(i.indkey) with ordinality k(num, ord)
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.num order by k.ord) as columns
  from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
  where n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema')`;
const COLUMNS = sql<{ table: string; column: string; type: string }>`
  select c.table_schema || '.' || c.table_name as "table", c.column_name as "column", c.data_type as type
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')`;

/** Every table of ours, as the database itself describes it. */
export async function readCatalogue(db: Kysely<{}>): Promise<Table[]> {
  const indexes = (await INDEXES.execute(db)).rows;
  const tables = new Map<string, Record<string, string>>();
  for (const { table, column, type } of (await COLUMNS.execute(db)).rows) tables.set(table, { ...tables.get(table), [column]: type });
  return [...tables].map(([name, columns]) => {
    const own = indexes.filter((i) => i.table === name);
    return {
      name, columns, key: own.find((i) => i.primary)?.columns ?? [],
      unique: own.filter((i) => i.unique && !i.primary).map((i) => i.columns), indexes: own.filter((i) => !i.unique).map((i) => i.columns),
    };
  }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What grows with talk and acts; and tables among them that stay small. */
const GROWS = /^(platform[.](stream|news|audit)|(messaging|notifications|files)[.])/;
const SMALL = new Set(['messaging.canned']);
/** Directories: what must be unique over all cases. */
const DIRECTORIES = new Set(['cases.number_taken']);
/** The column by which a table that grows is cut into parts: the case, or the case or person whose key seals it. */
const PARTS = ['case_id', 'subject'];

/** Tables that could not be cut into parts by case, or in which the rows of a case cannot be found. */
export function notByCase(tables: readonly Table[]): string[] {
  return tables.flatMap(({ name, columns, key, unique, indexes }) => {
    const part = PARTS.find((column) => column in columns);
    if (GROWS.test(name) && !SMALL.has(name)) {
      if (part === undefined) return [`${name}: grows, and knows no case`];
      const wrong = key[0] === part ? [] : [`${name}: grows, and its primary key begins with ${key[0] ?? 'nothing'}, not with ${part}`];
      return [...wrong, ...unique.filter((u) => !u.includes(part)).map((u) => `${name}: grows, and (${u.join(', ')}) is unique over all cases`)];
    }
    if (!('case_id' in columns) || DIRECTORIES.has(name)) return [];
    return [key, ...unique, ...indexes].some((index) => index[0] === 'case_id') ? [] : [`${name}: no index begins with case_id`];
  });
}

type Declares = { name: string; tables: Readonly<Record<string, { personal: readonly string[] }>> };
/** Columns that tell of a person and are not sealed, and declared ones that do not exist. */
export function unsealed(modules: readonly Declares[], tables: readonly Table[]): string[] {
  const byName = new Map(tables.map((t) => [t.name, t.columns]));
  return modules.flatMap((m) => Object.entries(m.tables).flatMap(([table, { personal }]) => personal.flatMap((column) => {
    const type = byName.get(table)?.[column];
    if (type === undefined) return [`${m.name}: ${table}.${column} is declared personal and does not exist`];
    return type === 'bytea' ? [] : [`${m.name}: ${table}.${column} is personal and of type ${type}: seal it`];
  })));
}

const PERSONAL = /(^|_)(name|title|mobile|phone|address|id_number|text|reason|body|note|facts|email)$/;
/** Columns whose name promises something personal in plain text, whoever declared what. */
export function plainText(tables: readonly Table[], known: Readonly<Record<string, string>> = PLAIN_TEXT): string[] {
  return tables.flatMap(({ name, columns }) => Object.entries(columns)
    .filter(([column, type]) => PERSONAL.test(column) && type === 'text' && !(`${name}.${column}` in known))
    .map(([column]) => `${name}.${column} is plain text`));
}
