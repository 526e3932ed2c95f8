import { type Certificate, readCertificate } from './certificate.ts';
import { type Der, explicit, natural, NotDer, octets, oid, readDer, readFirst, sequence, setOf, tagged, type Value } from './der.ts';
import { algorithmOf, DIGESTS, digestIdentifier, digestOf, hashOf, signatureIdentifier, signedBy } from './suites.ts';
import type { SignatureSuite } from '../seal/port.ts';

const SIGNED = '1.2.840.113549.1.7.2', CONTENT_TYPE = '1.2.840.113549.1.9.3', DIGEST = '1.2.840.113549.1.9.4';
const CERTIFICATE_V1 = '1.2.840.113549.1.9.16.2.12', CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47', TOKEN = '1.2.840.113549.1.9.16.2.14';
/** The content type of bytes that stand outside of the message. */
export const PLAIN = '1.2.840.113549.1.7.1';
/** The content type of a timestamp: RFC 3161, 2.4.2. */
export const TIMESTAMP = '1.2.840.113549.1.9.16.1.4';

/** Who signs: a certificate with those above it, and something that signs bytes by its key, here or far away. */
export type Signer = { suite: SignatureSuite; chain: readonly Certificate[]; sign(bytes: Buffer): Promise<Uint8Array> };

const attribute = (name: string, ...values: readonly Uint8Array[]): Der => sequence(oid(name), setOf(...values));
/** What is signed: the kind of content, its digest, and the hash of the certificate, so that no other of the same key can take its place (RFC 5035; ETSI EN 319 122-1). */
function signedAttributes({ suite, chain }: Signer, contentType: string, digest: Uint8Array): readonly Der[] {
  const hash = digestOf(suite), certificate = octets(hashOf(hash, chain[0]!.raw));
  const id = hash === 'sha256' ? sequence(certificate) : sequence(digestIdentifier(hash), certificate);
  return [attribute(CONTENT_TYPE, oid(contentType)), attribute(DIGEST, octets(digest)), attribute(CERTIFICATE_V2, sequence(sequence(id)))];
}

/** A signed message (RFC 5652) over content that stands outside of it (`content` null) or within. `stamp` gives a timestamp over the signature; null for none. */
export async function signMessage(signer: Signer, { contentType, digest, content, stamp }: {
  contentType: string; digest: Uint8Array; content: Uint8Array | null; stamp: ((signature: Uint8Array) => Promise<Uint8Array | null>) | null;
}): Promise<Der> {
  const { suite, chain } = signer, attributes = signedAttributes(signer, contentType, digest), hash = digestIdentifier(digestOf(suite));
  const signature = await signer.sign(setOf(...attributes)), token = stamp === null ? null : await stamp(signature);
  const signed = setOf(...attributes);
  signed[0] = 0xa0;
  const info = sequence(
    natural(1), sequence(chain[0]!.issuerRaw.name, chain[0]!.issuerRaw.serial), hash, signed, signatureIdentifier(suite), octets(signature),
    ...(token === null ? [] : [tagged(0xa1, attribute(TOKEN, token))]),
  );
  const inner = sequence(oid(contentType), ...(content === null ? [] : [explicit(0, octets(content))]));
  return sequence(oid(SIGNED), explicit(0, sequence(natural(content === null ? 1 : 3), setOf(hash), inner, tagged(0xa0, ...chain.map((c) => c.raw)), setOf(info))));
}

/** A signed message that was read; of several signers the first counts. */
export type Message = {
  contentType: string; content: Buffer | null; certificates: readonly Certificate[]; signer: Certificate; suite: SignatureSuite; hash: string; digest: string;
  signature: Buffer; signed: Buffer; attributes: ReadonlyMap<string, Value>; token: Buffer | null; length: number;
};

const attributesOf = (set: Value | null): Map<string, Value> => {
  const found = new Map<string, Value>();
  for (const pair of set?.parts ?? []) {
    if (found.has(pair.part(0).oid)) throw new NotDer('attribute twice');
    found.set(pair.part(0).oid, pair.part(1).part(0));
  }
  return found;
};
function signerOf(info: Value, certificates: readonly Certificate[]): Certificate {
  const id = info.part(1), found = id.tag === 0x30
    ? certificates.find((c) => c.issuerRaw.name.equals(id.part(0).raw) && c.issuerRaw.serial.equals(id.part(1).raw))
    : certificates.find((c) => hashOf('sha1', c.spki.part(1).bits).equals(id.body));
  if (!found) throw new NotDer('no certificate of the signer');
  return found;
}

/** Reads a signed message at the beginning of some bytes; `NotDer` where it is none that we can check. */
export function readMessage(bytes: Uint8Array): Message {
  const whole = readFirst(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (whole.part(0).oid !== SIGNED) throw new NotDer('not signed data');
  const data = whole.part(1).part(0), content = data.part(2), info = data.parts.at(-1)!.part(0);
  const certificates = (data.context(0)?.parts ?? []).filter((p) => p.tag === 0x30).map((p) => readCertificate(p.raw)), signer = signerOf(info, certificates);
  const signed = info.part(3).as(0xa0), digest = DIGESTS[info.part(2).part(0).oid] ?? null, algorithm = algorithmOf(info.part(4), digest);
  if (!algorithm || digest === null) throw new NotDer('unknown algorithm');
  const body = Buffer.from(signed.raw);
  body[0] = 0x31;
  return {
    contentType: content.part(0).oid, content: content.context(0)?.part(0).as(0x04).body ?? null, certificates, signer, suite: algorithm.suite, hash: algorithm.hash, digest,
    signature: info.part(5).as(0x04).body, signed: body, attributes: attributesOf(signed), token: attributesOf(info.parts[6]?.as(0xa1) ?? null).get(TOKEN)?.raw ?? null, length: whole.raw.length,
  };
}

/** What is wrong with a message over content of this hash: that it differs, that it was not signed by the certificate's key, or that the certificate is not the one that was signed along. */
export function problemsOf(message: Message, contentHash: (hash: string) => Buffer): ('digest-differs' | 'signature-wrong' | 'certificate-differs')[] {
  const { attributes, signer } = message, problems: ('digest-differs' | 'signature-wrong' | 'certificate-differs')[] = [];
  if (!attributes.get(DIGEST)?.as(0x04).body.equals(contentHash(message.digest)) || attributes.get(CONTENT_TYPE)?.oid !== message.contentType) problems.push('digest-differs');
  if (!signedBy(signer.spki, message.suite, message.hash, message.signed, message.signature)) problems.push('signature-wrong');
  const named = attributes.get(CERTIFICATE_V2) ?? attributes.get(CERTIFICATE_V1);
  if (!named) return [...problems, 'certificate-differs'];
  const id = named.part(0).part(0), first = id.part(0), own = attributes.has(CERTIFICATE_V1) && !attributes.has(CERTIFICATE_V2) ? 'sha1' : 'sha256';
  const hash = first.tag === 0x30 ? DIGESTS[first.part(0).oid] : own, value = first.tag === 0x30 ? id.part(1) : first;
  if (hash === undefined || !value.as(0x04).body.equals(hashOf(hash, signer.raw))) problems.push('certificate-differs');
  return problems;
}
/** The message again, as bytes that must be whole. */
export const readWhole = (bytes: Uint8Array): Message => readMessage(readDer(bytes).raw);
