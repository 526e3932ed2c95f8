import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';

/** The families of algorithms: the international one, and the Chinese one (GB/T 32907 SM4, GB/T 32905 SM3). */
export type SuiteName = 'aes-256-gcm' | 'sm4-ctr-hmac-sm3';

/** A ciphertext cannot be read: its key was destroyed, it was altered, or it belongs to another row. */
export class Unreadable extends Error {
  readonly reason: 'destroyed' | 'altered' | 'unknown-suite' | 'no-key';
  constructor(reason: Unreadable['reason']) { super(`unreadable: ${reason}`); this.reason = reason; }
}

/** A key of 32 bytes. As a key object it is set up once: 5 µs a message instead of 20. */
export type Key = Buffer | KeyObject;
type Suite = {
  tag: number;
  seal(key: Key, aad: Buffer, plain: Buffer): Buffer;
  open(key: Key, aad: Buffer, sealed: Buffer): Buffer;
};

const NONCE = 12, GCM_TAG = 16;
/** Random bytes are drawn for three hundred nonces at once: asked for singly they cost as much as the sealing itself (measured). Each is used once. */
const drawn = { bytes: Buffer.alloc(0), used: 0 };
function nonceOf(size: number): Buffer {
  if (drawn.used + size > drawn.bytes.length) Object.assign(drawn, { bytes: randomBytes(300 * NONCE), used: 0 });
  return drawn.bytes.subarray(drawn.used, drawn.used += size);
}
const aes: Suite = {
  tag: 1,
  seal(key, aad, plain) {
    const nonce = nonceOf(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
    const body = cipher.update(plain);
    cipher.final();
    return Buffer.concat([Buffer.of(1), nonce, body, cipher.getAuthTag()]);
  },
  open(key, aad, sealed) {
    const end = sealed.length - GCM_TAG;
    if (end < 1 + NONCE) throw new Unreadable('altered');
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: GCM_TAG })
      .setAAD(aad).setAuthTag(sealed.subarray(end));
    try { return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, end)), decipher.final()]); } catch { throw new Unreadable('altered'); }
  },
};

const IV = 16, SM3 = 32;
const part = (key: Key, use: string): Buffer => createHmac('sm3', key).update(use).digest();
/** Over the lengths too, so that no byte can move from the label to the text. */
const seal3 = (key: Key, aad: Buffer, sealed: Buffer): Buffer => {
  const length = Buffer.alloc(8);
  length.writeUInt32BE(aad.length, 0);
  length.writeUInt32BE(sealed.length, 4);
  return createHmac('sm3', part(key, 'authenticate')).update(length).update(aad).update(sealed).digest();
};
// OpenSSL has SM4 in CTR but not in GCM for Node: encrypt, then authenticate, and check before decrypting.
const sm4: Suite = {
  tag: 2,
  seal(key, aad, plain) {
    const iv = nonceOf(IV);
    const cipher = createCipheriv('sm4-ctr', part(key, 'encrypt').subarray(0, 16), iv);
    const sealed = Buffer.concat([Buffer.of(2), iv, cipher.update(plain), cipher.final()]);
    return Buffer.concat([sealed, seal3(key, aad, sealed)]);
  },
  open(key, aad, sealed) {
    const end = sealed.length - SM3;
    if (end < 1 + IV) throw new Unreadable('altered');
    if (!timingSafeEqual(seal3(key, aad, sealed.subarray(0, end)), sealed.subarray(end))) throw new Unreadable('altered');
    const decipher = createDecipheriv('sm4-ctr', part(key, 'encrypt').subarray(0, 16), sealed.subarray(1, 1 + IV));
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV, end)), decipher.final()]);
  },
};

const suites: Record<SuiteName, Suite> = { 'aes-256-gcm': aes, 'sm4-ctr-hmac-sm3': sm4 };
const byTag = new Map(Object.values(suites).map((suite) => [suite.tag, suite]));

/** Ciphertext that names its suite in its first byte. The key has 32 bytes in every suite; `label` is bound to the text. */
export const sealWith = (suite: SuiteName, key: Key, label: string, plain: Buffer): Buffer =>
  suites[suite].seal(key, Buffer.from(label), plain);

/** The text of a ciphertext of any suite, or `Unreadable`. */
export function openWith(key: Key, label: string, sealed: Buffer): Buffer {
  const suite = byTag.get(sealed[0] ?? 0);
  if (!suite) throw new Unreadable('unknown-suite');
  return suite.open(key, Buffer.from(label), sealed);
}

const macs = { 'aes-256-gcm': ['sha256', 'hs256'], 'sm4-ctr-hmac-sm3': ['sm3', 'hsm3'] } as const;
/** A keyed hash that names its suite in front: `hs256:…` or `hsm3:…`. */
export function macWith(suite: SuiteName, key: Key, kind: string, value: string): string {
  const [hash, prefix] = macs[suite];
  return `${prefix}:${createHmac(hash, key).update(`${kind}\0${value}`).digest('base64url')}`;
}
