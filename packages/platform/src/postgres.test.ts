import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, rowsOf, TryAgain } from './database.ts';
import { MIGRATIONS } from './harness-server.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { openFileKeyRing } from './key-ring.ts';
import { createLog } from './log.ts';
import { migrate } from './migrate.ts';
import type { Ports } from './module.ts';
import { startPostgres, type EmbeddedPostgres } from './postgres.ts';

let folder: string, server: EmbeddedPostgres, kernel: Kernel;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'microcourt-pg-'));
  server = await startPostgres({ folder: join(folder, 'database') });
  await migrate({ connectionString: server.url, folder: MIGRATIONS });
  const keyRing = await openFileKeyRing({ file: join(folder, 'keys', 'ring.json') });
  kernel = await createKernel({ database: { connectionString: server.url }, keyRing, modules: [], ports: {} as Ports, profile: 'demo', log: createLog({ level: 'silent' }) });
});
afterAll(async () => {
  await kernel.stop();
  await server.stop();
  for (const one of [folder, dirname(server.folder)]) rmSync(one, { recursive: true, force: true });
});
const who = { personId: randomUUID(), sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '' };

test('the database keeps what it acknowledges', async () => {
  const pool = openPool({ connectionString: server.url, max: 1 });
  const rows = await rowsOf<{ name: string; setting: string }>(pool, `select name, setting from pg_settings where name in
    ('fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'listen_addresses', 'statement_timeout') order by name`);
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on', full_page_writes: 'on', listen_addresses: '', server_encoding: 'UTF8', statement_timeout: '10000', synchronous_commit: 'on' });
  await rowsOf(pool, 'create extension pg_trgm');
  expect(await rowsOf(pool, `select cardinality(show_trgm('法院')) > 0 as reads_chinese, pg_catalog.upper('é') as upper`)).toEqual([{ reads_chinese: true, upper: 'É' }]);
  await pool.end();
});

test('a killed database comes back by itself; what was acknowledged is there once, what was not is sent again and is there once', async () => {
  const place = { caseId: randomUUID(), stream: 'main' };
  const asked: string[] = [];
  const send = (requestId: string) => kernel.append({ place, news: 'talk.said', body: { requestId }, actor: who, requestId, ask: 'talk.say' });
  const acknowledged = new Map<string, number>();
  const killed = server.pid();
  const seen = { dead: false, broken: false };
  const one = async (requestId: string): Promise<void> => {
    const began = performance.now();
    try {
      acknowledged.set(requestId, (await send(requestId)).seq);
      if (acknowledged.size === 100) { seen.dead = true; process.kill(killed, 'SIGKILL'); }
    } catch (error) {
      expect(error).toBeInstanceOf(TryAgain);
      seen.broken = true;
      expect(performance.now() - began).toBeLessThan(3_000);
    }
  };
  const all: Promise<void>[] = [];
  // A signal takes its time: people go on sending until something was not acknowledged.
  while (!seen.broken && asked.length < 5_000) {
    asked.push(randomUUID());
    all.push(one(asked.at(-1)!));
    if (!seen.dead || asked.length > 300) await new Promise((done) => { setTimeout(done, 1); });
  }
  await Promise.all(all);
  expect(acknowledged.size).toBeGreaterThanOrEqual(100);
  expect(acknowledged.size).toBeLessThan(asked.length);
  await expect.poll(() => kernel.ready(), { timeout: 20_000, interval: 50 }).toBe(true);
  for (const requestId of asked) {
    const { seq } = await send(requestId);
    if (acknowledged.has(requestId)) expect(seq).toBe(acknowledged.get(requestId));
  }
  const items = await kernel.newsSince(place, 0, 5_000);
  expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: asked.length }, (_, i) => i + 1));
  expect(new Set(items.map(({ requestId }) => requestId))).toEqual(new Set(asked));
}, 60_000);

test('a database that outlived its killed program is attached to, with all it holds', async () => {
  const at = join(folder, 'orphan');
  const program = `import { startPostgres } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)};
    const s = await startPostgres({ folder: ${JSON.stringify(at)}, durable: false }); console.log(s.pid()); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(await new Promise<string>((done) => { child.stdout.once('data', (bytes: Buffer) => done(bytes.toString())); }));
  child.kill('SIGKILL');
  const attached = await startPostgres({ folder: at, durable: false });
  try { expect(attached.pid()).toBe(pid); } finally { await attached.stop(); }
  expect(existsSync(join(attached.folder, 'postmaster.pid'))).toBe(false);
}, 60_000);
