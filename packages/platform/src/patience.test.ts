import { expect, test } from 'vitest';
import { shared, waitedFor } from './patience.ts';

test('a thousand slow asks look at the database once, not a thousand times', async () => {
  let looks = 0, release = (_: boolean): void => {};
  const look = shared(() => { looks++; return new Promise((done) => { release = done; }); });
  const all = Array.from({ length: 1_000 }, () => look());
  release(true);
  expect(new Set(await Promise.all(all))).toEqual(new Set([true]));
  expect(looks).toBe(1);
  void look();
  expect(looks).toBe(2);
});

test('work that ends late is waited for while the database answers, and given up in two seconds while it does not', async () => {
  const late = new Promise<string>((done) => { setTimeout(() => done('done'), 1_500); });
  expect(await waitedFor(late, 10_000, async () => true)).toBe('done');
  const from = performance.now();
  await expect(waitedFor(new Promise(() => {}), 10_000, () => new Promise(() => {}))).rejects.toMatchObject({ name: 'Unavailable' });
  expect(performance.now() - from).toBeGreaterThan(1_500);
});
