import { randomBytes } from 'node:crypto';
import { type Certificate, nameIn, TIMESTAMPING, wayToRoot } from '../certificates/certificate.ts';
import { problemsOf, readWhole, type Signer, signMessage, TIMESTAMP } from '../certificates/cms.ts';
import { type Der, generalMoment, natural, NotDer, octets, oid, readDer, sequence, yes } from '../certificates/der.ts';
import { DIGESTS, digestIdentifier, digestOf, hashOf } from '../certificates/suites.ts';
import { type Digest, TimestampFailure, type TimestampToken } from './port.ts';

/** Our own policy of timestamps; an OID made from a UUID. */
const POLICY = '2.25.198306422907736523671839208419026113042';
const imprintOf = ({ algorithm, bytes }: Digest): Der => sequence(digestIdentifier(algorithm), octets(bytes));

/** A request for a timestamp (RFC 3161, 2.4.1) with a nonce, asking for the certificate. */
export const requestOf = (digest: Digest, nonce: Uint8Array): Der => sequence(natural(1), imprintOf(digest), natural(nonce), yes);

/** A token over a digest (RFC 3161, 2.4.2), made by a signer that may stamp. */
export async function makeToken(signer: Signer, { imprint, nonce, at }: { imprint: Der; nonce: Uint8Array | null; at: Date }): Promise<Der> {
  const told = sequence(natural(1), oid(POLICY), imprint, natural(Buffer.concat([Buffer.of(1), randomBytes(15)])), generalMoment(at), ...(nonce === null ? [] : [natural(nonce)]));
  return signMessage(signer, { contentType: TIMESTAMP, digest: hashOf(digestOf(signer.suite), told), content: told, stamp: null });
}
/** A digest as a request says it. */
export const imprint = imprintOf;

/**
 * Checks a token: that it is about this digest and, where one was sent, carries the nonce; that its signature holds; that its certificate stamps the time, was valid then and
 * leads to one of the roots. Codes of the failure: `token-unreadable`, `digest-differs`, `nonce-differs`, `signature-wrong`, `certificate-differs`, `not-for-timestamps`, `authority-unknown`.
 */
export function checkToken(token: Uint8Array, about: { hash(name: string): Uint8Array | null; nonce?: Uint8Array }, roots: readonly Certificate[]): TimestampToken {
  const wrong = (status: string): never => { throw new TimestampFailure(status, false); };
  try {
    const message = readWhole(token), told = message.content;
    if (message.contentType !== TIMESTAMP || told === null) return wrong('token-unreadable');
    const [problem] = problemsOf(message, (hash) => hashOf(hash, told));
    if (problem) return wrong(problem === 'digest-differs' ? 'signature-wrong' : problem);
    const body = readDer(told), imprinted = body.part(2), name = DIGESTS[imprinted.part(0).part(0).oid], wanted = name === undefined ? null : about.hash(name);
    if (wanted === null || !imprinted.part(1).as(0x04).body.equals(wanted)) return wrong('digest-differs');
    if (about.nonce && body.parts.slice(5).find((p) => p.tag === 0x02)?.hex !== readDer(natural(about.nonce)).hex) return wrong('nonce-differs');
    const at = body.part(4).as(0x18).moment;
    if (message.signer.purposes.length !== 1 || message.signer.purposes[0] !== TIMESTAMPING) return wrong('not-for-timestamps');
    if (wayToRoot(message.signer, message.certificates, roots, at) === null) return wrong('authority-unknown');
    return { token: readDer(token).raw, at, authority: nameIn(message.signer, 'cn') || nameIn(message.signer, 'o') };
  } catch (error) {
    if (error instanceof NotDer) return wrong('token-unreadable');
    throw error;
  }
}
