import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('makes ids that the contract takes, each another', () => {
  const ids = Array.from({ length: 5_000 }, newId);
  expect(new Set(ids).size).toBe(5_000);
  expect(ids.every((one) => z.uuid().safeParse(one).success)).toBe(true);
});
