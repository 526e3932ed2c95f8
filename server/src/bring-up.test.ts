import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '@microcourt/platform/config';
import { openPool } from '@microcourt/platform/database';
import { openCourt, type TestCourt } from '@microcourt/platform/harness';
import { newId } from '@microcourt/platform/ids';
import { openVault } from '@microcourt/platform/vault';
import { CannotStart, openGround } from './bring-up.ts';

const folder = mkdtempSync(join(tmpdir(), 'microcourt-ground-'));
let court: TestCourt;
beforeAll(async () => { court = await openCourt(); });
afterAll(async () => { await court.close(); rmSync(folder, { recursive: true, force: true }); });
const ground = (name: string, databaseUrl = court.url) => openGround({ ...readConfig({ argv: ['--data', join(folder, name)], env: {} }), databaseUrl });
const ringIn = (name: string): string => join(folder, name, 'keys', 'ring.json');

test('a database is opened with its own key ring only; without it no new one is made over what nobody could read any more', async () => {
  const { keyRing } = await ground('own');
  const pool = openPool({ connectionString: court.url, max: 1 });
  await openVault(pool, keyRing).seal(newId(), 'a label', 'a secret');
  await expect(ground('lost')).rejects.toThrow(/missing/);
  expect(existsSync(ringIn('lost'))).toBe(false);
  const other = await openCourt();
  await (await ground('other', other.url)).stop();
  await other.close();
  await expect(ground('other')).rejects.toBeInstanceOf(CannotStart);
  expect(existsSync(ringIn('other'))).toBe(true);
  await expect((await ground('own')).stop()).resolves.toBeUndefined();
  await pool.end();
});
