import { expect, test } from 'vitest';
import { base32, fromBase32, hotp, stepOf } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

test('codes are those of RFC 6238, appendix B', () => {
  const rows = [[59, '94287082'], [1_111_111_109, '07081804'], [1_111_111_111, '14050471'], [1_234_567_890, '89005924'], [2_000_000_000, '69279037'], [20_000_000_000, '65353130']] as const;
  for (const [seconds, code] of rows) expect(hotp(secret, Math.floor(seconds / 30), 8)).toBe(code);
});

test('base32 goes both ways', () => {
  expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(fromBase32(base32(secret))).toEqual(secret);
});

test('a code is good one step before and after its own, and once', () => {
  const text = base32(secret), now = new Date(1_111_111_111_000), step = Math.floor(1_111_111_111 / 30);
  const code = hotp(secret, step);
  for (const off of [-30_000, 0, 30_000]) expect(stepOf(text, code, new Date(now.getTime() + off), 0)).toBe(step);
  for (const off of [-90_000, 90_000]) expect(stepOf(text, code, new Date(now.getTime() + off), 0)).toBeNull();
  expect(stepOf(text, code, now, step)).toBeNull();
});
