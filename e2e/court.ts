import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../server/src/main.ts', import.meta.url));
const LOGS = fileURLToPath(new URL('../artifacts/', import.meta.url));
const LOG = `${LOGS}journeys-server.log`;
const START_MS = 240_000;

/** A process of a court that answers at `url`. */
export type Served = { readonly url: string; kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> };
/** The demonstration court of the journeys, in a folder of its own. */
export type Court = Served & { readonly folder: string; again(): Promise<void>; end(): Promise<void> };

/** A free port of the range that journeys use: below 32768, where the system hands out none by itself. */
export async function freePort(from = 21_910, to = 21_999): Promise<number> {
  for (let port = from; port <= to; port++) {
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer().once('error', () => resolve(false)).once('listening', () => server.close(() => resolve(true)));
      server.listen(port, '127.0.0.1');
    });
    if (free) return port;
  }
  throw new Error(`No port between ${from} and ${to} is free.`);
}

const running = new Set<ChildProcess>();
// Asked to end, a server brings its database down too; it does so also when we are gone.
process.on('exit', () => { for (const child of running) child.kill('SIGTERM'); });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + START_MS; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}; see artifacts/journeys-server.log`);
    if (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error('The server did not come up in time; see artifacts/journeys-server.log');
}

/** Starts one server process and waits until it answers. */
export async function serve(port: number, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Served> {
  mkdirSync(LOGS, { recursive: true });
  const log = createWriteStream(LOG, { flags: 'a' });
  const child = spawn(process.execPath, [MAIN, '--port', String(port), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  running.add(child);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise<void>((resolve) => child.once('exit', () => { running.delete(child); resolve(); }));
  const kill = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    const hard = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(hard);
  };
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return { url, kill };
}

/** Raises the demonstration court in a fresh folder. */
export async function raiseCourt(): Promise<Court> {
  // Below /var/tmp the database's own user can reach it, also where we are root.
  const folder = mkdtempSync('/var/tmp/microcourt-journeys-'), port = await freePort();
  rmSync(LOG, { force: true });
  const start = (): Promise<Served> => serve(port, ['--data', folder]);
  let now = await start();
  return {
    url: now.url, folder,
    kill: (signal) => now.kill(signal),
    again: async () => { now = await start(); },
    end: async () => {
      await now.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the court has written down of itself in these journeys, for a look at what must not stand there. */
export const serverLog = (): string => readFileSync(LOG, 'utf8');
