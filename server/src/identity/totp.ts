import { createHmac, randomBytes } from 'node:crypto';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as base32 without padding: RFC 4648. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((b) => b.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => SIGNS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
/** The bytes of a base32 text. */
export function fromBase32(text: string): Buffer {
  const bits = Array.from(text).map((c) => SIGNS.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** A new secret of 160 bits, in base32. */
export const newSecret = (): string => base32(randomBytes(20));

/** The code of a step: RFC 4226, truncated HMAC-SHA-1, as every authenticator app computes it. */
export function hotp(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = mac[19]! & 0x0f;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0');
}

/**
 * The step (30 seconds each, RFC 6238) to which a code belongs, at most one before or after now; null if it is wrong or
 * not later than the last one used, so that a code that was looked over the shoulder is worth nothing.
 */
export function stepOf(secret: string, code: string, now: Date, lastUsed: number): number | null {
  const key = fromBase32(secret), current = Math.floor(now.getTime() / 30_000);
  let found: number | null = null;
  // All three are computed whichever fits, so that the time tells nothing.
  for (const step of [current - 1, current, current + 1]) if (hotp(key, step) === code && step > lastUsed) found = step;
  return found;
}

/** What an authenticator app reads from the picture. */
export const otpauth = (secret: string, userId: string, issuer: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(userId)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`;
