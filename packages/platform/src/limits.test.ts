import { expect, test } from 'vitest';
import { addressBlock, buckets, windows } from './limits.ts';

test.each([
  ['203.0.113.77', '203.0.113.0/24'], ['::ffff:203.0.113.77', '203.0.113.0/24'], ['2001:db8:1:2::5', '2001:db8:1::/48'], ['2001:db8::1', '2001:db8:0::/48'], ['::1', '0:0:0::/48'], ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['2001:DB8:0001:2:3:4:5:6', '2001:db8:1::/48'], ['', 'unknown'], ['nonsense', 'unknown'],
])('the neighbourhood of %s is %s', (address, block) => {
  expect(addressBlock(address)).toBe(block);
});

test('a bucket lets a burst through, then its rate, and tells how long to wait', () => {
  let now = 0;
  const take = buckets(2, 5, () => now);
  expect(Array.from({ length: 6 }, () => take('a'))).toEqual([0, 0, 0, 0, 0, 1]);
  expect(take('b')).toBe(0);
  now += 1_000;
  expect(Array.from({ length: 3 }, () => take('a'))).toEqual([0, 0, 1]);
});

test('a window allows exactly so many in any such time, however they are spread', () => {
  let now = 0;
  const take = windows(() => now);
  const at = (ms: number): number => { now = ms; return take('a', 3, 60); };
  expect([at(0), at(50_000), at(59_000), at(59_500)]).toEqual([0, 0, 0, 1]);
  expect([at(60_001), at(61_000)]).toEqual([0, 49]);
  expect(take('b', 3, 60)).toBe(0);
});

test('a flood of invented names does not fill the memory, and the flooder stays limited', () => {
  const take = buckets(1, 1, () => 0);
  for (let i = 0; i < 120_000; i++) take(`k${i}`);
  expect(take('k119999')).toBeGreaterThan(0);
});
