import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres.ts';

/** A PostgreSQL for tests with a migrated template in it. */
export type TestServer = { url: string; template: string; stop(): Promise<void> };

/** The folder of the court's migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../../../server/migrations', import.meta.url));

/** The same server, another database. */
export function urlOf(url: string, database: string): string {
  const [start, query = ''] = url.split('?') as [string, string?];
  return `${start.slice(0, start.lastIndexOf('/') + 1)}${database}${query ? `?${query}` : ''}`;
}

/** Runs statements on a database by themselves, one after the other. */
export async function runOn(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try { for (const one of statements) await client.query(one); } finally { await client.end(); }
}

/** A template with all migrations applied, named for this run. */
async function makeTemplate(url: string, migrations: string): Promise<string> {
  const template = `court_template_${randomBytes(4).toString('hex')}`;
  await runOn(urlOf(url, 'postgres'), `create database ${template}`);
  await migrate({ connectionString: urlOf(url, template), folder: migrations });
  return template;
}

/** Ends the server and removes its folder when this program is killed before it could do so itself. */
function guard(pid: number, folder: string): void {
  const watch = 'while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 1; done; kill -QUIT "$2" 2>/dev/null; sleep 1; rm -rf "$3"';
  spawn('sh', ['-c', watch, 'guard', String(process.pid), String(pid), folder], { detached: true, stdio: 'ignore' }).unref();
}

/** Brings up a server of its own below the temporary folder, or uses the one that `DATABASE_URL` names; migrates the template. */
export async function startTestServer(migrations = MIGRATIONS): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    const template = await makeTemplate(given, migrations);
    return { url: given, template, stop: () => runOn(urlOf(given, 'postgres'), `drop database if exists ${template} with (force)`) };
  }
  const folder = mkdtempSync(join(tmpdir(), 'microcourt-test-'));
  // Where this program is root the database is not, and must get there.
  chmodSync(folder, 0o755);
  const server = await startPostgres({ folder: join(folder, 'database'), durable: false, settings: { max_connections: '200', shared_buffers: '64MB' } });
  guard(server.pid(), folder);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try { return { url: server.url, template: await makeTemplate(server.url, migrations), stop }; } catch (error) { await stop(); throw error; }
}
