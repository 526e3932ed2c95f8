import { constants, createHash, createPrivateKey, createPublicKey, generateKeyPair, sign as signWith, verify as verifyWith, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { sm2 } from 'sm-crypto-v2';
import { bits, type Der, nothing, oid, sequence, type Value } from './der.ts';
import type { SignatureSuite } from '../seal/port.ts';

/** The dotted names of digests. */
export const DIGESTS: Readonly<Record<string, string>> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512', '1.2.156.10197.1.401': 'sm3' };
const SHA256 = '2.16.840.1.101.3.4.2.1', SM3 = '1.2.156.10197.1.401', RSA = '1.2.840.113549.1.1.1', EC = '1.2.840.10045.2.1', SM2_CURVE = '1.2.156.10197.1.301';
/** Signature algorithms: the digest that they name, or none where the digest is named beside them. */
const ALGORITHMS: Readonly<Record<string, { suite: SignatureSuite; hash: string | null }>> = {
  [RSA]: { suite: 'rsa', hash: null }, '1.2.840.113549.1.1.11': { suite: 'rsa', hash: 'sha256' }, '1.2.840.113549.1.1.12': { suite: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { suite: 'rsa', hash: 'sha512' }, '1.2.840.10045.4.3.2': { suite: 'ecdsa', hash: 'sha256' }, '1.2.840.10045.4.3.3': { suite: 'ecdsa', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { suite: 'ecdsa', hash: 'sha512' }, '1.2.156.10197.1.501': { suite: 'sm2', hash: 'sm3' },
};

/** The digest of each suite: its name for Node, and as an algorithm identifier. */
export const digestOf = (suite: SignatureSuite): 'sha256' | 'sm3' => (suite === 'sm2' ? 'sm3' : 'sha256');
/** The algorithm identifier of a digest. */
export const digestIdentifier = (name: 'sha256' | 'sm3'): Der => sequence(oid(name === 'sm3' ? SM3 : SHA256), nothing);
/** The algorithm identifier of a suite's signatures. */
export const signatureIdentifier = (suite: SignatureSuite): Der =>
  suite === 'rsa' ? sequence(oid('1.2.840.113549.1.1.11'), nothing) : sequence(oid(suite === 'ecdsa' ? '1.2.840.10045.4.3.2' : '1.2.156.10197.1.501'));
/** A hash by the name of its algorithm. */
export const hashOf = (name: string, ...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A key pair that signs: its public key as a certificate carries it, and what is kept of the private one. */
export type SigningKey = { suite: SignatureSuite; spki: Der; kept: string; sign(bytes: Uint8Array): Buffer };

const sm2Spki = (point: string): Der => sequence(sequence(oid(EC), oid(SM2_CURVE)), bits(Buffer.from(point, 'hex')));
/** The key again from what was kept: PKCS #8 in base64, for SM2 the number in hex. */
export function keyFrom(suite: SignatureSuite, kept: string): SigningKey {
  if (suite === 'sm2') {
    const point = sm2.getPublicKeyFromPrivateKey(kept);
    return { suite, kept, spki: sm2Spki(point), sign: (bytes) => Buffer.from(sm2.doSignature(Buffer.from(bytes), kept, { hash: true, der: true, publicKey: point }), 'hex') };
  }
  const key = createPrivateKey({ key: Buffer.from(kept, 'base64'), format: 'der', type: 'pkcs8' });
  return { suite, kept, spki: createPublicKey(key).export({ format: 'der', type: 'spki' }), sign: (bytes) => signWith('sha256', bytes, key) };
}

const keptOf = (key: KeyObject): string => key.export({ format: 'der', type: 'pkcs8' }).toString('base64');
/** A new key. RSA keys of an authority have 3072 bits, those for one signature 2048: they are thrown away and held up by a timestamp. */
export async function makeKey(suite: SignatureSuite, once: boolean): Promise<SigningKey> {
  if (suite === 'sm2') return keyFrom(suite, sm2.generateKeyPairHex().privateKey);
  const made = suite === 'ecdsa' ? await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' }) : await promisify(generateKeyPair)('rsa', { modulusLength: once ? 2048 : 3072 });
  return keyFrom(suite, keptOf(made.privateKey));
}

/** The suite of a signature algorithm, null for one that we do not know; and the digest that goes with it. */
export function algorithmOf(identifier: Value, digest: string | null): { suite: SignatureSuite; hash: string } | null {
  const found = ALGORITHMS[identifier.part(0).oid], hash = found?.hash ?? digest;
  return found && hash ? { suite: found.suite, hash } : null;
}

/** Whether a signature over some bytes is by the key of a certificate. False for keys and curves that do not fit the suite. */
export function signedBy(spki: Value, suite: SignatureSuite, hash: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const algorithm = spki.part(0), kind = algorithm.part(0).oid;
    const curve = kind === EC ? algorithm.part(1).oid : null;
    if (suite === 'sm2') {
      if (curve !== SM2_CURVE) return false;
      return sm2.doVerifySignature(Buffer.from(bytes), Buffer.from(signature).toString('hex'), spki.part(1).bits.toString('hex'), { hash: true, der: true });
    }
    if (kind !== (suite === 'rsa' ? RSA : EC) || curve === SM2_CURVE) return false;
    const key = createPublicKey({ key: spki.raw, format: 'der', type: 'spki' });
    return verifyWith(hash, bytes, suite === 'rsa' ? { key, padding: constants.RSA_PKCS1_PADDING } : key, signature);
  } catch {
    // Whatever a stranger's key or signature is that cannot be read as one, it signs nothing.
    return false;
  }
}
