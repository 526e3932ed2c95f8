import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CensusFailed } from '@microcourt/platform/boot';
import { type Config, ConfigRefused } from '@microcourt/platform/config';
import type { Asker } from '@microcourt/platform/context';
import { openPool, rowsOf, TryAgain } from '@microcourt/platform/database';
import { newId } from '@microcourt/platform/ids';
import { type KeyRing, openFileKeyRing } from '@microcourt/platform/key-ring';
import type { Kernel } from '@microcourt/platform/kernel';
import { migrate, MigrationRefused } from '@microcourt/platform/migrate';
import { startPostgres } from '@microcourt/platform/postgres';
import { Unreadable } from '@microcourt/platform/suite';
import { belongsToProfile } from './courts/index.ts';

/** Says a sentence to whoever started the programme. */
export const say = (sentence: string): void => { process.stdout.write(`${sentence}\n`); };

/** Something that must be put right before the court can come up; the message says what. */
export class CannotStart extends Error {}

/** Keys and database of an installation, migrated. */
export type Ground = { keyRing: KeyRing; databaseUrl: string; stop(): Promise<void> };

/** Opens the key ring, brings up the embedded database unless another is named, and migrates. */
export async function openGround(config: Config): Promise<Ground> {
  // Passable for the database's own user, so that everything is in the one folder; keys, database and files close their own.
  mkdirSync(config.data, { recursive: true, mode: 0o755 });
  const file = join(config.data, 'keys', 'ring.json'), made = !existsSync(file);
  const keyRing = await openFileKeyRing({ file, suite: config.suite });
  for (let tries = 1; ; tries++) {
    try {
      const database = await openDatabase(config);
      if (await fits(keyRing, database.databaseUrl)) return { keyRing, ...database };
      await database.stop();
      // A ring made just now must not lie where the right one is to be put back.
      if (made) rmSync(file);
      throw new CannotStart(`The key ring ${file} is ${made ? 'missing' : 'not the one of this database'}: nothing that is kept could be read, and everyone would be a stranger to the court. Put the right one back from its copy, or name another folder with --data.`);
    } catch (error) {
      // One that is just going down, or not up yet, is there a moment later.
      if (!(error instanceof TryAgain) || tries >= 10) throw error;
      if (tries === 3) say('Waiting for the database.');
      await setTimeout(500);
    }
  }
}

/** Whether the keys kept in the database were wrapped by this ring; true for a database that keeps none yet. */
async function fits(keyRing: KeyRing, databaseUrl: string): Promise<boolean> {
  const pool = openPool({ connectionString: databaseUrl, max: 1, name: 'keys' });
  try {
    const [key] = await rowsOf<{ subject: string; epoch: string; wrapped: Buffer }>(pool, 'select subject, epoch, wrapped from platform.data_key where wrapped is not null limit 1');
    return key === undefined || await keyRing.unwrap(key.subject, key.epoch, key.wrapped).then(() => true, (error: unknown) => { if (error instanceof Unreadable) return false; throw error; });
  } finally { await pool.end(); }
}

async function openDatabase(config: Config): Promise<Pick<Ground, 'databaseUrl' | 'stop'>> {
  const server = config.databaseUrl === null ? await startPostgres({ folder: join(config.data, 'database'), say }) : null;
  const databaseUrl = config.databaseUrl ?? server!.url;
  // Several processes may share the folder's database: the last to go ends it.
  const stop = async (): Promise<void> => { if (server && !(await usedByOthers(databaseUrl))) await server.stop(); };
  try {
    const applied = await migrate({ connectionString: databaseUrl, folder: fileURLToPath(new URL('../migrations', import.meta.url)) });
    if (applied.length > 0) say(`The database was brought up to date (${applied.length} steps).`);
    return { databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Whether another process of ours is connected to the database; one that does not answer is used by nobody. */
async function usedByOthers(databaseUrl: string): Promise<boolean> {
  const pool = openPool({ connectionString: databaseUrl, max: 1, name: 'leaving' });
  try {
    return (await rowsOf(pool, "select 1 from pg_stat_activity where application_name like 'microcourt-%' and pid <> pg_backend_pid() limit 1")).length > 0;
  } catch {
    return false;
  } finally { await pool.end(); }
}

/** The asker of what the programme itself does while it comes up. */
export const programme = (ask: string): Asker => ({ actor: { personId: null, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' }, requestId: newId(), ask });

/** Refuses to run a demonstration over a court's data, or a court over a demonstration's. */
export async function checkProfile(kernel: Pick<Kernel, 'within'>, profile: Config['profile']): Promise<void> {
  if (await kernel.within(programme('courts.list'), belongsToProfile)) return;
  throw new CannotStart(profile === 'demo'
    ? 'This data belongs to a real court, and the demonstration (codes shown on the page for every number) does not run over it. Start with --profile court, or name another folder with --data.'
    : 'This data belongs to the demonstration, whose people are invented. Name another folder with --data, and run: npm run setup -- --data THAT_FOLDER');
}

/** Tells why the programme cannot go on, in sentences where we know them, and ends it. */
export function giveUp(error: unknown): never {
  const known = error instanceof ConfigRefused || error instanceof CensusFailed ? error.problems
    : error instanceof MigrationRefused || error instanceof CannotStart ? [error.message]
    : error instanceof TryAgain ? ['The database does not answer. See that it runs, and that DATABASE_URL is right if you set it.'] : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  for (const sentence of known) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
