import { createHash } from 'node:crypto';
import type { FileSource } from '@microcourt/client/transport';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Of } from './sha256';

const source = (bytes: Uint8Array): FileSource => ({ name: 'a', size: bytes.length, read: async (from, to) => Uint8Array.from(bytes.slice(from, to)).buffer });
const known = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('gives what others give, for any bytes', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => { expect(await sha256Of(source(bytes))).toBe(known(bytes)); }));
});
test.each([0, 1, 55, 56, 63, 64, 65, 1_048_575, 1_048_576, 1_048_577, 3_000_001])('of %i bytes, over pieces', async (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) % 251), told: number[] = [];
  expect(await sha256Of(source(bytes), (percent) => told.push(percent))).toBe(known(bytes));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  if (size > 0) expect(told.at(-1)).toBe(100);
});
