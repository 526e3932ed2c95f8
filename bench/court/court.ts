import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { migrate } from '@microcourt/platform/migrate';
import { startPostgres } from '@microcourt/platform/postgres';
import { openKernel, provision } from './provision.ts';
import { NODE, ROOT, type Target } from './target.ts';
import { sleep } from './text.ts';

/** Where the kit of the peers keeps its adapters: BENCH_KIT names the kit, or it lies beside the project. */
const KIT = join(process.env['BENCH_KIT'] ?? join(ROOT, '..', 'shared', 'bench'), 'load', 'adapters');
/** Limits for people would be what is measured; here the machine is. Frames a socket stay limited. */
const LIMITS = { LIMIT_PERSON_PER_SECOND: '100000', LIMIT_PERSON_BURST: '1000000', LIMIT_ADDRESS_PER_SECOND: '100000', LIMIT_ADDRESS_BURST: '1000000' };

/** Starts the one server binary on a data folder and waits until it is ready; gives its pid. */
export async function startCourt(dataDir: string, port: number, flags: readonly string[] = []): Promise<number> {
  const log = openSync(join(dataDir, 'server.log'), 'a');
  const child = spawn(NODE, [join(ROOT, 'server/src/main.ts'), '--data', dataDir, '--port', String(port), ...flags], {
    cwd: ROOT, detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...LIMITS, NODE_ENV: 'production' },
  });
  child.unref();
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended: see ${join(dataDir, 'server.log')}`);
    if (await ready(port)) return child.pid!;
    await sleep(50);
  }
  throw new Error(`the server is not ready: see ${join(dataDir, 'server.log')}`);
}

const ready = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.ok, () => false);

/** Ends a process in order; kills it after 15 seconds. */
export async function endProcess(pid: number): Promise<void> {
  const alive = (): boolean => { try { process.kill(pid, 0); return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')); } catch { return false; } };
  if (alive()) process.kill(pid, 'SIGTERM');
  for (let tries = 0; tries < 300 && alive(); tries++) await sleep(50);
  if (alive()) process.kill(pid, 'SIGKILL');
}

/** Raises (or raises again) a court with rooms of signed-in members in `dataDir`; writes and gives its description. */
export async function raise(folder: string, rooms: number, membersPerRoom: number, port: number): Promise<Target> {
  const dataDir = resolve(folder);
  mkdirSync(dataDir, { recursive: true });
  const database = await startPostgres({ folder: join(dataDir, 'database') });
  const membersFile = join(dataDir, 'members.json');
  if (!existsSync(membersFile)) {
    await migrate({ connectionString: database.url, folder: join(ROOT, 'server/migrations') });
    const kernel = await openKernel(dataDir, database.url);
    await provision(kernel, dataDir, rooms, membersPerRoom);
    await kernel.stop();
  }
  const serverPid = await startCourt(dataDir, port);
  const up = [...(process.env['BENCH_KIT'] ? ['env', `BENCH_KIT=${process.env['BENCH_KIT']}`] : []), NODE, join(ROOT, 'bench/up.ts'), dataDir, String(rooms), String(membersPerRoom), String(port)];
  const target: Target = {
    name: 'microcourt', adapter: relative(KIT, join(ROOT, 'bench/adapter')), pids: [serverPid, database.pid()], serverPids: [serverPid], rooms, membersPerRoom,
    url: `http://127.0.0.1:${port}`, dataDir: dirname(database.folder), diskPaths: ['database/base', 'database/global'], walPath: 'database/pg_wal', membersFile,
    commands: { up, down: [NODE, join(ROOT, 'bench/down.ts'), dataDir], checkpoint: [NODE, join(ROOT, 'bench/checkpoint.ts'), database.url], fill: [NODE, join(ROOT, 'bench/fill.ts'), dataDir, database.url] },
  };
  // Beside our own data, and beside the database's, which may have to lie elsewhere: the peers' kit reads it again from there.
  for (const place of new Set([dataDir, target.dataDir])) writeFileSync(join(place, 'target.json'), JSON.stringify(target, null, 2));
  return target;
}
