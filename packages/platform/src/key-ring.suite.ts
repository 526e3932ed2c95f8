import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { KeyRing } from './key-ring.ts';
import { Unreadable } from './suite.ts';

/** What every key ring must do, whatever keeps the keys: run it with a maker of empty rings. */
export function keyRingSuite(name: string, open: () => Promise<KeyRing>): void {
  describe(`key ring: ${name}`, () => {
    const key = randomBytes(32);

    test('gives a wrapped key back to its own subject only', async () => {
      const ring = await open();
      const { epoch, wrapped } = await ring.wrap('case-1', key);
      expect(epoch).toBe(ring.currentEpoch());
      expect(wrapped.includes(key)).toBe(false);
      expect(await ring.unwrap('case-1', epoch, wrapped)).toEqual(key);
      await expect(ring.unwrap('case-2', epoch, wrapped)).rejects.toBeInstanceOf(Unreadable);
    });
    test('reads older epochs after a new one began', async () => {
      const ring = await open();
      const old = await ring.wrap('case-1', key);
      const next = await ring.rotate();
      expect(ring.currentEpoch()).toBe(next);
      expect(ring.epochs()).toEqual([old.epoch, next]);
      expect(await ring.unwrap('case-1', old.epoch, old.wrapped)).toEqual(key);
    });
    test('cannot read what a destroyed epoch wrapped, and will not destroy the current one', async () => {
      const ring = await open();
      const old = await ring.wrap('case-1', key);
      await expect(ring.destroyEpoch(old.epoch)).rejects.toThrow();
      await ring.rotate();
      await ring.destroyEpoch(old.epoch);
      await expect(ring.unwrap('case-1', old.epoch, old.wrapped)).rejects.toBeInstanceOf(Unreadable);
      expect(ring.epochs()).not.toContain(old.epoch);
    });
    test('never gives a name again to another epoch', async () => {
      const ring = await open();
      const first = ring.currentEpoch(), second = await ring.rotate();
      await ring.destroyEpoch(first);
      expect([first, second]).not.toContain(await ring.rotate());
    });
    test('hashes alike across epochs', async () => {
      const ring = await open();
      const before = ring.mac('mobile', '13900000000');
      await ring.rotate();
      expect(ring.mac('mobile', '13900000000')).toBe(before);
      expect(before).toMatch(/^(hs256|hsm3):/);
    });
  });
}
