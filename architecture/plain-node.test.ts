import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { everySource, isTest, root } from './source.ts';

const SCRIPT = `
  const failed = [];
  for (const path of JSON.parse(process.argv[1])) {
    try { await import(path); } catch (error) { failed.push(path + ': ' + error.message.split('\\n')[0]); }
  }
  console.log(JSON.stringify(failed));
  process.exit(0);
`;

/** What Node itself cannot load of these files; vitest and the type check may both be content with them. */
async function unloadable(paths: readonly string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', SCRIPT, JSON.stringify(paths)], { cwd: root, timeout: 60_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as string[];
}

test('Node loads every file of the law, the platform and the server as it stands, and nothing happens by that', async () => {
  const paths = everySource().map((s) => s.path)
    .filter((path) => /^(packages\/(domain|platform)|server)\/src\/.*[.]ts$/.test(path) && !isTest(path) && !/^server\/src\/(main|setup|statutes)[.]ts$/.test(path));
  expect(paths.length).toBeGreaterThan(50);
  expect(await unloadable(paths.map((path) => join(root, path)))).toEqual([]);
});

test('a file that Node cannot load is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-plain-'));
  const planted = { 'enum.ts': 'export enum E { a }', 'extension.ts': "import { a } from './other';\nexport const b = a;", 'other.ts': 'export const a = 1;' };
  for (const [name, text] of Object.entries(planted)) writeFileSync(join(folder, name), text);
  expect(await unloadable(Object.keys(planted).map((name) => join(folder, name)))).toHaveLength(2);
  rmSync(folder, { recursive: true, force: true });
});
