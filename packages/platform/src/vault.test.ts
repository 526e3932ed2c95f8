import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, rowsOf } from './database.ts';
import { openCourt, type TestCourt } from './harness.ts';
import { runOn } from './harness-server.ts';
import { openFileKeyRing } from './key-ring.ts';
import { keyRingSuite } from './key-ring.suite.ts';
import { Unreadable } from './suite.ts';
import { openVault } from './vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'microcourt-rings-'));
let made = 0;
const file = (): string => join(folder, `ring-${made++}`, 'ring.json');
keyRingSuite('file, international', () => openFileKeyRing({ file: file() }));
keyRingSuite('file, Chinese', () => openFileKeyRing({ file: file(), suite: 'sm4-ctr-hmac-sm3' }));

let court: TestCourt;
beforeAll(async () => { court = await openCourt(); });
afterAll(async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); });

test('the file is for its owner alone, and a ring that others may read is refused', async () => {
  const at = file();
  await openFileKeyRing({ file: at });
  expect(statSync(at).mode & 0o777).toBe(0o600);
  chmodSync(at, 0o640);
  await expect(openFileKeyRing({ file: at })).rejects.toThrow(/mode to 600/);
});

test('two processes on one file see each other’s epochs, and none is lost when both begin one', async () => {
  const at = file();
  const [one, two] = [await openFileKeyRing({ file: at }), await openFileKeyRing({ file: at })];
  await Promise.all([one.rotate(), two.rotate()]);
  expect(one.epochs()).toEqual(['e1', 'e2', 'e3']);
  const { epoch, wrapped } = await one.wrap('s', Buffer.alloc(32, 7));
  expect(await two.unwrap('s', epoch, wrapped)).toEqual(Buffer.alloc(32, 7));
});

test('one key is made for a subject however many seal for it at once', async () => {
  const subject = randomUUID();
  const sealed = await Promise.all(Array.from({ length: 20 }, (_, i) => court.kernel.vault.seal(subject, `t:${i}`, `text ${i}`)));
  const pool = openPool({ connectionString: court.url });
  const other = openVault(pool, court.keyRing);
  expect(await Promise.all(sealed.map((one, i) => other.open(subject, `t:${i}`, one)))).toEqual(sealed.map((_, i) => `text ${i}`));
  await pool.end();
});

test('a row sealed by one suite is read by a server that writes the other', async () => {
  const at = file(), subject = randomUUID();
  const pool = openPool({ connectionString: court.url });
  const western = openVault(pool, await openFileKeyRing({ file: at }));
  const chinese = openVault(pool, await openFileKeyRing({ file: at, suite: 'sm4-ctr-hmac-sm3' }));
  const [a, b] = [await western.seal(subject, 'l', 'one'), await chinese.seal(subject, 'l', 'two')];
  expect([a[0], b[0]]).toEqual([1, 2]);
  expect([await chinese.open(subject, 'l', a), await western.open(subject, 'l', b)]).toEqual(['one', 'two']);
  await pool.end();
});

test('a destroyed key is gone for good: nothing opens, and no new one is made in its place', async () => {
  const subject = randomUUID(), { vault } = court.kernel;
  const sealed = await vault.seal(subject, 'l', 'secret');
  await vault.destroy(subject);
  await expect(vault.open(subject, 'l', sealed)).rejects.toBeInstanceOf(Unreadable);
  await expect(vault.seal(subject, 'l', 'more')).rejects.toBeInstanceOf(Unreadable);
});

test('after the epoch is renewed a backup’s wrapped key opens nothing, while other subjects stay readable', async () => {
  const at = file(), ring = await openFileKeyRing({ file: at }), pool = openPool({ connectionString: court.url });
  await court.truncate();
  await court.db.executeQuery(CompiledQuery.raw('delete from platform.data_key'));
  const vault = openVault(pool, ring), gone = randomUUID(), stays = randomUUID();
  const sealed = await vault.seal(gone, 'l', 'the marker'), kept = await vault.seal(stays, 'l', 'kept');
  const backup = (await court.db.executeQuery<{ epoch: string; wrapped: Buffer }>(CompiledQuery.raw('select epoch, wrapped from platform.data_key where subject = $1', [gone]))).rows[0]!;
  const ringBefore = readFileSync(at, 'utf8');
  await vault.destroy(gone);
  expect(await vault.renewEpoch()).toBe(1);
  await expect(ring.unwrap(gone, backup.epoch, backup.wrapped)).rejects.toBeInstanceOf(Unreadable);
  expect(await openVault(pool, await openFileKeyRing({ file: at })).open(stays, 'l', kept)).toBe('kept');
  await expect(openVault(pool, ring).open(gone, 'l', sealed)).rejects.toBeInstanceOf(Unreadable);
  // No file of the ring's folder still holds the key of the old epoch.
  const old = (JSON.parse(ringBefore) as { epochs: Record<string, { key: string }> }).epochs[backup.epoch]!.key;
  for (const name of readdirSync(join(at, '..'))) expect(readFileSync(join(at, '..', name), 'utf8')).not.toContain(old);
  await pool.end();
});

test('nothing that is sealed stands readable in the database’s files, and the key stands nowhere in it', async () => {
  const subject = randomUUID(), marker = `marker-${randomUUID()}`;
  const actor = { personId: subject, sessionId: subject, posts: [], roles: [], steppedUpAt: null, address: '' };
  await court.kernel.append({ place: { caseId: subject, stream: 'main' }, news: 'talk.said', body: { text: marker }, actor, requestId: randomUUID(), ask: 'talk.say' });
  await court.kernel.once({ actor, requestId: randomUUID(), ask: 'talk.say' }, 'digest', async () => ({ marker }));
  await runOn(court.url, 'checkpoint');
  const owner = openPool({ connectionString: court.url, max: 1 });
  const [where] = await rowsOf<{ d: string }>(owner, `select setting as d from pg_settings where name = 'data_directory'`);
  await owner.end();
  const files = (readdirSync(where!.d, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  expect(files.length).toBeGreaterThan(100);
  const request = (await court.kernel.newsSince({ caseId: subject, stream: 'main' }, 0, 1))[0]!.requestId!;
  const raw = Buffer.from(request.replaceAll('-', ''), 'hex');
  let seen = 0;
  for (const one of files) {
    // Other tests make and drop databases in the same folder meanwhile.
    if (!existsSync(one)) continue;
    const bytes = readFileSync(one);
    if (bytes.includes(raw)) seen++;
    expect(bytes.includes(marker), one).toBe(false);
  }
  // The search can find: the request id of the same row is not sealed and is there.
  expect(seen).toBeGreaterThan(0);
});
