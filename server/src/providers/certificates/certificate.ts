import { randomBytes } from 'node:crypto';
import { bits, type Der, explicit, moment, natural, NotDer, octets, oid, printable, readDer, sequence, setOf, tagged, utf8, type Value, yes } from './der.ts';
import { algorithmOf, hashOf, signatureIdentifier, signedBy, type SigningKey } from './suites.ts';

const NAMES = { cn: '2.5.4.3', o: '2.5.4.10', ou: '2.5.4.11', serial: '2.5.4.5' } as const;
const SKI = '2.5.29.14', USAGE = '2.5.29.15', BASIC = '2.5.29.19', AKI = '2.5.29.35', PURPOSES = '2.5.29.37';
/** The purpose of a certificate that stamps the time: RFC 3161, 2.3. */
export const TIMESTAMPING = '1.3.6.1.5.5.7.3.8';
/** Our own extension that binds a certificate to one signature: to whom and to what was shown. An OID made from a UUID (ITU-T X.667). */
export const EVENT = '2.25.245377916529473086716302478317862158437';

/** Who a certificate speaks of. */
export type Subject = Partial<Record<keyof typeof NAMES, string>>;
const nameOf = (subject: Subject): Der => sequence(...(['o', 'ou', 'cn', 'serial'] as const).flatMap((key) => {
  const text = subject[key];
  return text === undefined ? [] : [setOf(sequence(oid(NAMES[key]), key === 'serial' && /^[ -~]*$/.test(text) ? printable(text) : utf8(text.slice(0, 64))))];
}));

/** What a new certificate says. */
export type Wanted = { subject: Subject; from: Date; until: Date; kind: 'root' | 'signer' | 'timestamper'; event?: Der };
const extension = (name: string, critical: boolean, value: Der): Der => sequence(oid(name), ...(critical ? [yes] : []), octets(value));
const keyId = (spki: Der): Buffer => hashOf('sha1', readDer(spki).part(1).bits);

function extensions({ kind, event }: Wanted, spki: Der, issuerSpki: Der): Der {
  const all = [extension(SKI, false, octets(keyId(spki))), extension(AKI, false, sequence(tagged(0x80, keyId(issuerSpki))))];
  if (kind === 'root') all.push(extension(BASIC, true, sequence(yes)), extension(USAGE, true, bits(Buffer.of(0b0000_0110), 1)));
  else all.push(extension(BASIC, true, sequence()), extension(USAGE, true, bits(Buffer.of(0b1100_0000), 6)));
  if (kind === 'timestamper') all.push(extension(PURPOSES, true, sequence(oid(TIMESTAMPING))));
  if (event) all.push(extension(EVENT, false, event));
  return sequence(...all);
}

/** A new certificate (RFC 5280), signed by its issuer; by its own key where there is none. */
export function makeCertificate(wanted: Wanted, spki: Der, issuer: { key: SigningKey; certificate: Certificate | null }): Certificate {
  const serial = Buffer.concat([Buffer.of(0x4d), randomBytes(15)]);
  const body = sequence(
    explicit(0, natural(2)), natural(serial), signatureIdentifier(issuer.key.suite), issuer.certificate?.subject ?? nameOf(wanted.subject),
    sequence(moment(wanted.from), moment(wanted.until)), nameOf(wanted.subject), spki, explicit(3, extensions(wanted, spki, issuer.key.spki)),
  );
  return readCertificate(sequence(body, signatureIdentifier(issuer.key.suite), bits(issuer.key.sign(body))));
}

/** A certificate that was read. `names` are the parts of its subject by their dotted names. */
export type Certificate = {
  raw: Buffer; serial: string; subject: Buffer; issuer: Buffer; issuerRaw: { name: Buffer; serial: Buffer }; from: Date; until: Date; spki: Value;
  names: ReadonlyMap<string, string>; isAuthority: boolean; purposes: readonly string[]; event: Value | null; signedBody: Buffer; algorithm: Value; signature: Buffer;
};

/** Reads a certificate; `NotDer` where it is none. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = readDer(bytes), body = whole.part(0), at = body.part(0).tag === 0xa0 ? 1 : 0, validity = body.part(at + 3);
  const found = new Map((body.context(3)?.part(0).parts ?? []).map((e) => [e.part(0).oid, e.parts.at(-1)!]));
  const inside = (name: string): Value | null => { const value = found.get(name); return value ? readDer(value.as(0x04).body) : null; };
  return {
    raw: whole.raw, serial: body.part(at).hex, subject: body.part(at + 4).raw, issuer: body.part(at + 2).raw, issuerRaw: { name: body.part(at + 2).raw, serial: body.part(at).raw },
    from: validity.part(0).moment, until: validity.part(1).moment, spki: body.part(at + 5),
    names: new Map(body.part(at + 4).parts.flatMap((set) => set.parts.map((pair) => [pair.part(0).oid, pair.part(1).text]))),
    isAuthority: inside(BASIC)?.parts[0]?.body[0] === 0xff, purposes: (inside(PURPOSES)?.parts ?? []).map((p) => p.oid), event: inside(EVENT),
    signedBody: body.raw, algorithm: whole.part(1), signature: whole.part(2).bits,
  };
}
/** One of the names of a certificate's subject, or empty. */
export const nameIn = (certificate: Certificate, key: keyof typeof NAMES): string => certificate.names.get(NAMES[key]) ?? '';

/** Whether a certificate was signed by the key of another. */
export function issuedBy(certificate: Certificate, issuer: Certificate): boolean {
  const algorithm = algorithmOf(certificate.algorithm, null);
  return algorithm !== null && certificate.issuer.equals(issuer.subject) && signedBy(issuer.spki, algorithm.suite, algorithm.hash, certificate.signedBody, certificate.signature);
}

/** The way from a certificate to one of the roots, over certificates that came along; null where there is none, or where one was not valid at the moment. */
export function wayToRoot(certificate: Certificate, others: readonly Certificate[], roots: readonly Certificate[], at: Date, depth = 0): readonly Certificate[] | null {
  if (at < certificate.from || at > certificate.until || depth > 5) return null;
  const root = roots.find((r) => r.raw.equals(certificate.raw) || (issuedBy(certificate, r) && at >= r.from && at <= r.until));
  if (root) return root.raw.equals(certificate.raw) ? [certificate] : [certificate, root];
  for (const next of others) {
    if (!next.isAuthority || next.raw.equals(certificate.raw) || !issuedBy(certificate, next)) continue;
    const way = wayToRoot(next, others, roots, at, depth + 1);
    if (way) return [certificate, ...way];
  }
  return null;
}

/** A certificate as text for other programs. */
export const pemOf = (raw: Uint8Array): string => `-----BEGIN CERTIFICATE-----\n${Buffer.from(raw).toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
/** The certificates of such a text; `NotDer` where one cannot be read. */
export function fromPem(text: string): Certificate[] {
  const found = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)].map((m) => readCertificate(Buffer.from(m[1]!, 'base64')));
  if (found.length === 0) throw new NotDer('no certificate');
  return found;
}
