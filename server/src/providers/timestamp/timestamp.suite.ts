import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Certificate } from '../certificates/certificate.ts';
import type { TimestampPort } from './port.ts';
import { checkToken } from './token.ts';

/** What every time-stamping authority must do; `roots` are those that its tokens lead to. */
export function timestampSuite(name: string, open: () => Promise<{ port: TimestampPort; roots: readonly Certificate[]; close(): Promise<void> }>): void {
  describe(`timestamps: ${name}`, () => {
    test('a token says of a digest when it was there, and can be checked by anyone with the root', async () => {
      const { port, roots, close } = await open();
      try {
        const bytes = createHash('sha256').update('a judgment').digest(), before = Date.now();
        const { token, at, authority } = await port.stamp({ algorithm: 'sha256', bytes });
        expect(at.getTime()).toBeGreaterThanOrEqual(before - 1_000);
        expect(at.getTime()).toBeLessThanOrEqual(Date.now());
        expect(authority).not.toBe('');
        expect(checkToken(token, { hash: () => bytes }, roots)).toMatchObject({ at, authority });
        expect(() => checkToken(token, { hash: () => createHash('sha256').update('another').digest() }, roots)).toThrow('digest-differs');
        expect(() => checkToken(token, { hash: () => bytes }, [])).toThrow('authority-unknown');
      } finally { await close(); }
    });
    test('tokens that are asked for at once are each of their own digest', async () => {
      const { port, roots, close } = await open();
      try {
        const digests = ['a', 'b', 'c'].map((text) => createHash('sha256').update(text).digest());
        const tokens = await Promise.all(digests.map((bytes) => port.stamp({ algorithm: 'sha256', bytes })));
        for (const [i, { token }] of tokens.entries()) checkToken(token, { hash: () => digests[i]! }, roots);
      } finally { await close(); }
    });
    test('of a token with one byte changed nothing is believed', async () => {
      const { port, roots, close } = await open();
      try {
        const bytes = createHash('sha256').update('a judgment').digest(), { token } = await port.stamp({ algorithm: 'sha256', bytes });
        const first = checkToken(token, { hash: () => bytes }, roots);
        for (let at = 0; at < token.length; at += 7) {
          const changed = Buffer.from(token);
          changed[at]! ^= 1;
          // A byte of the root that came along, or of an optional parameter, may change without changing what is said.
          try { expect(checkToken(changed, { hash: () => bytes }, roots).at).toEqual(first.at); } catch (error) { expect(error).toMatchObject({ name: 'TimestampFailure' }); }
        }
      } finally { await close(); }
    });
  });
}
