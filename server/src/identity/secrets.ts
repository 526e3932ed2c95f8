import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Ctx } from '@microcourt/platform/module';

/** A new bearer token of 256 bits. Only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');
/** By what a token is found: a plain hash suffices for 256 random bits, and authenticating needs no key. */
export const tokenHash = (token: string): string => `s256:${createHash('sha256').update(token).digest('base64url')}`;

/**
 * The six digits that belong to a code's id. They are computed by the key ring and stored nowhere, neither plain nor
 * hashed: a million hashes are tried in a moment, so a stored hash would be the code.
 */
export function codeFor(ctx: Pick<Ctx, 'blind'>, codeId: string): string {
  const digest = createHash('sha256').update(ctx.blind('identity.sms-code', codeId)).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** A hash of nobody's password, tried for unknown user ids so that they cost the same time. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$Y6dgrbXu3NX6ara6olsd+Q$aGhG39Ti6kZWc4MQCzobMXWtM7p3HaXFR1yq8cnJZuo';

/** A password as it is kept (argon2id). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);
/** Whether a password is right; without a kept hash it takes as long and says no. */
export async function passwordIs(kept: string | null, password: string): Promise<boolean> {
  const right = await verify(kept ?? NOBODYS, password.normalize('NFC'));
  return right && kept !== null;
}

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** A first password that can be read out on the telephone: 14 signs without look-alikes, 69 bits. */
export const newPassword = (): string => Array.from({ length: 14 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
