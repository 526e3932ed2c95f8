import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import rules from '../.dependency-cruiser.mjs';
import { copyOf, cruise, plant, type Cruise } from './cruise.ts';
import { BREACHES } from './planted/breaches.mjs';
import { root } from './source.ts';

describe('a breach of each rule, planted in a copy of the tree', () => {
  const copy = copyOf(root);
  let seen: Cruise;
  beforeAll(async () => {
    for (const { files } of BREACHES) for (const [path, text] of Object.entries(files)) plant(copy, path, text);
    seen = await cruise(copy);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each(BREACHES.map(({ rule, files }) => [rule, Object.keys(files)[0]!] as const))('%s names %s', (rule, path) => {
    expect(seen.breaches.filter((b) => b.from === path).map((b) => b.rule)).toContain(rule);
  });

  test('leaves no rule without a planted breach, but for the lines of the order that are made alike', () => {
    const names = rules.forbidden.map((rule: { name: string }) => rule.name);
    const planted = new Set(BREACHES.map(({ rule }) => rule));
    expect(names.filter((name: string) => !planted.has(name) && !name.startsWith('order-'))).toEqual([]);
  });
});
