import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { readError } from './database.ts';

/** A migration that cannot go on; the message says why and what to do. */
export class MigrationRefused extends Error {}

type Step = { name: string; sql: string; hash: string };
const NAME = /^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.sql$/;
/** Any number, the same in every version: two servers that start together migrate one after the other. */
const LOCK = 7_024_112_400;

function stepsIn(folder: string): Step[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql') && name !== 'schema.sql').sort();
  for (const name of files) if (!NAME.test(name)) throw new MigrationRefused(`${name} is no migration: it must be named YYYY-MM-DD-words.sql`);
  return files.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, hash: `sha256:${createHash('sha256').update(sql).digest('hex')}` };
  });
}

/** The steps not applied yet; refuses if an applied one was altered or an unapplied one would come before it. */
function rest(steps: readonly Step[], applied: ReadonlyMap<string, string>): Step[] {
  for (const { name, hash } of steps) {
    const known = applied.get(name);
    if (known !== undefined && known !== hash) throw new MigrationRefused(`${name} was altered after it had been applied: put it back as it was, and write the change as a new file`);
  }
  // A newer server may have applied more than this one knows: an older server must start beside it.
  return steps.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, sql, hash }: Step): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration.applied (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new MigrationRefused(`${name} could not be applied: ${(error as Error).message}`, { cause: error });
  }
}

/** The role that the server works as: it may write everywhere, but what is in the log and in the audit it can neither alter nor remove. */
export const APP_ROLE = 'microcourt_app';

const GRANTS = `do $$
declare name text;
begin
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
  if not pg_has_role(current_user, '${APP_ROLE}', 'member') then execute format('grant ${APP_ROLE} to %I', current_user); end if;
  for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'migration', 'public') loop
    execute format('grant usage on schema %I to ${APP_ROLE}', name);
    execute format('grant select, insert, update, delete on all tables in schema %I to ${APP_ROLE}', name);
    execute format('grant usage, select on all sequences in schema %I to ${APP_ROLE}', name);
  end loop;
  -- Which steps were applied may be shown; it is for the owner to add to them.
  grant usage on schema migration to ${APP_ROLE};
  grant select on migration.applied to ${APP_ROLE};
  if to_regclass('platform.news') is not null then revoke update, delete on platform.news, platform.audit from ${APP_ROLE}; end if;
exception
  -- Where the operator gives no right to make roles, the server works as the role it was given.
  when insufficient_privilege or duplicate_object or unique_violation then null;
end $$`;

/** Brings the database to the state of the files in `folder`, each in a transaction, once; gives the names applied now. */
export async function migrate({ connectionString, folder, say = () => {} }: { connectionString: string; folder: string; say?: (sentence: string) => void }): Promise<string[]> {
  const steps = stepsIn(folder);
  const client = new pg.Client({ connectionString, application_name: 'microcourt-migrate', connectionTimeoutMillis: 5_000, options: '-c timezone=UTC -c client_min_messages=warning' });
  client.on('error', () => {});
  try { await client.connect(); } catch (error) { throw readError(error); }
  try {
    const { rows: [version] } = await client.query<{ v: number }>(`select current_setting('server_version_num')::int v`);
    if (version!.v < 150_000) throw new MigrationRefused('the database is older than PostgreSQL 15');
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create schema if not exists migration;
      create table if not exists migration.applied (name text primary key, hash text not null, at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration.applied');
    const todo = rest(steps, new Map(rows.map((row) => [row.name, row.hash])));
    for (const step of todo) {
      say(`migrating ${step.name}`);
      await apply(client, step);
    }
    await client.query(GRANTS);
    return todo.map(({ name }) => name);
  } finally { await client.end().catch(() => {}); }
}

/** Whether the database stands at least where the files in `folder` bring it: not so after a restore of an older backup, for one. */
export function migrated(db: Kysely<{}>, folder: string): () => Promise<boolean> {
  const names = stepsIn(folder).map(({ name }) => name);
  return async () => {
    const { rows } = await sql<{ missing: number }>`select count(*)::int as missing from unnest(${names}::text[]) as step (name)
      where not exists (select from migration.applied a where a.name = step.name)`.execute(db);
    return rows[0]!.missing === 0;
  };
}
