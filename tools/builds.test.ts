import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installedIn } from './bootstrap.mjs';
import { fresh, sourcesOf } from './builds.mjs';

let root: string;
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'mc-builds-')); });
afterEach(() => { rmSync(root, { recursive: true, force: true }); });
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

test('a build is fresh until one of its sources changes; tests are no source', () => {
  const build = { title: 'a page', workspace: 'a', script: 'build', out: 'a/dist', from: ['a/src', 'a/index.html'] };
  write('a/src/page.ts', '1');
  write('a/index.html', '<p>');
  expect(fresh(build, root)).toBe(false);
  write('a/dist/.sources', sourcesOf(build, root));
  expect(fresh(build, root)).toBe(true);
  write('a/src/page.test.ts', 'a test');
  expect(fresh(build, root)).toBe(true);
  write('a/src/deep/other.ts', '2');
  expect(fresh(build, root)).toBe(false);
});

test('what is installed is compared with the lockfile by content, not by time', () => {
  const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } } });
  write('package-lock.json', lock('1.0.0'));
  expect(installedIn(root)).toBe(false);
  write('node_modules/.bin/node', '');
  write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
  expect(installedIn(root)).toBe(true);
  write('package-lock.json', lock('1.0.1'));
  expect(installedIn(root)).toBe(false);
});
