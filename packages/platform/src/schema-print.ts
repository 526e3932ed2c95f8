import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { MIGRATIONS, startTestServer, urlOf } from './harness-server.ts';

const OURS = `not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'migration') and nspname not like 'pg_temp%' and nspname not like 'pg_toast_temp%'`;
type Line = { line: string };

const QUERIES: Record<string, string> = {
  extensions: `select format('create extension %I;', extname) line from pg_extension where extname <> 'plpgsql' order by extname`,
  schemas: `select format('create schema %I;', nspname) line from pg_namespace where nspname ${OURS} order by nspname`,
  types: `select format('create type %I.%I as enum (%s);', nspname, typname, (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid)) line
    from pg_type t join pg_namespace n on n.oid = typnamespace where typtype = 'e' and nspname ${OURS} order by nspname, typname`,
  sequences: `select format('create sequence %I.%I as %s start %s increment %s;', schemaname, sequencename, data_type, start_value, increment_by) line
    from pg_sequences join pg_namespace on nspname = schemaname where nspname ${OURS} order by schemaname, sequencename`,
  tables: `select format(E'create table %I.%I (\\n%s\\n)%s%s;', nspname, c.relname,
      (select string_agg('  ' || part, E',\\n' order by kind, place, part) from (
        select 1 kind, attnum::int place, format('%I %s%s%s%s', attname, format_type(atttypid, atttypmod),
          case when attcollation <> 0 and attcollation <> (select typcollation from pg_type where oid = atttypid) then ' collate ' || (select quote_ident(collname) from pg_collation where oid = attcollation) else '' end,
          case when attidentity <> '' then ' generated ' || case attidentity when 'a' then 'always' else 'by default' end || ' as identity'
            when attgenerated <> '' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
            when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end,
          case when attnotnull then ' not null' else '' end) part
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = c.oid and a.attnum > 0 and not attisdropped
        union all select 2, 0, format('constraint %I %s', conname, pg_get_constraintdef(k.oid)) from pg_constraint k where k.conrelid = c.oid and contype in ('p', 'u', 'c', 'f', 'x')
      ) parts),
      case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end,
      case when c.reloptions is null then '' else ' with (' || array_to_string(c.reloptions, ', ') || ')' end) line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and nspname ${OURS} order by nspname, c.relname`,
  indexes: `select pg_get_indexdef(i.indexrelid) || ';' line from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where nspname ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and contype in ('p', 'u', 'x')) order by nspname, c.relname`,
  views: `select format(E'create %s view %I.%I as\\n%s', case relkind when 'm' then 'materialized' else '' end, nspname, relname, pg_get_viewdef(c.oid)) line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where relkind in ('v', 'm') and nspname ${OURS} order by nspname, relname`,
  functions: `select pg_get_functiondef(p.oid) || ';' line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where nspname ${OURS} and prokind in ('f', 'p') order by nspname, proname, pg_get_function_identity_arguments(p.oid)`,
  triggers: `select pg_get_triggerdef(t.oid) || ';' line from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not tgisinternal and nspname ${OURS} order by nspname, relname, tgname`,
};

/** The whole schema of a database as text, the same for the same migrations whatever the server's version. */
export async function printSchema(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const parts = ['-- Printed from the catalogue of a migrated database by `npm run schema`. Never edited by hand.'];
    for (const sql of Object.values(QUERIES)) {
      const { rows } = await client.query<Line>(sql);
      if (rows.length > 0) parts.push(rows.map(({ line }) => line).join('\n'));
    }
    return `${parts.join('\n\n')}\n`;
  } finally { await client.end(); }
}

/** Migrates a scratch database and gives its schema as text. */
export async function schemaOf(migrations = MIGRATIONS): Promise<string> {
  const server = await startTestServer(migrations);
  try { return await printSchema(urlOf(server.url, server.template)); } finally { await server.stop(); }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(MIGRATIONS, 'schema.sql'), await schemaOf());
}
