import { type Authority, signerOf } from '../certificates/authority.ts';
import { nameIn, pemOf } from '../certificates/certificate.ts';
import { PLAIN, type Signer, signMessage } from '../certificates/cms.ts';
import { digestOf, hashOf } from '../certificates/suites.ts';
import type { TimestampPort } from '../timestamp/port.ts';
import { type Claim, prepare, withFields } from './pdf-append.ts';
import { verifyPdf } from './pdf-verify.ts';
import { type CourtSeal, type PersonSignature, SealFailure, type SealPort, type Signed } from './port.ts';
import { pemText, type Roots } from './roots.ts';

const PERSON = /^[A-Za-z0-9:._-]{1,64}$/;

/** Signs a document: appends, hashes, signs, stamps. */
export async function signPdf(pdf: Uint8Array, claim: Claim, signer: Signer, timestamps: TimestampPort | undefined): Promise<Signed> {
  const prepared = await prepare(pdf, claim), hash = digestOf(signer.suite);
  let timestamp: Date | null = null;
  const message = await signMessage(signer, {
    contentType: PLAIN, digest: hashOf(hash, ...prepared.parts), content: null,
    async stamp(signature) {
      const stamped = await timestamps?.stamp({ algorithm: hash, bytes: hashOf(hash, signature) });
      timestamp = stamped?.at ?? null;
      return stamped?.token ?? null;
    },
  });
  const signed = prepared.finish(message), issuer = signer.chain[1] ?? signer.chain[0]!;
  return {
    pdf: signed, sha256: hashOf('sha256', signed).toString('hex'), covered: hashOf('sha256', pdf).toString('hex'), field: claim.field, at: timestamp ?? claim.at,
    suite: signer.suite, authority: nameIn(issuer, 'cn') || nameIn(issuer, 'o'), serial: signer.chain[0]!.serial, timestamp,
  };
}

/** What the embedded seal is made of; `courts` puts another signer in the place of our own seals. */
export type Parts = {
  authority: Authority; timestamps: TimestampPort | undefined; /** All that seals and timestamps are checked by. */ roots: Roots; now?: () => Date;
  courts?: { suite: Signer['suite']; signerOf(courtCode: string): Promise<Signer> };
};

/** Seals and signatures by this installation's own authority. A person's key is made for one signature and thrown away. */
export function embeddedSeal({ authority, timestamps, roots, courts, now = () => new Date() }: Parts): SealPort {
  const courtSigner = async (courtCode: string, courtName: string): Promise<Signer> =>
    courts ? courts.signerOf(courtCode) : signerOf(await authority.court(courtCode, courtName), authority.root);
  return {
    suite: courts?.suite ?? authority.suite, roots: { seals: pemText(roots.seals), timestamps: pemText(roots.timestamps) },
    placeFields: withFields,
    async sealAsCourt(pdf, how: CourtSeal) {
      return signPdf(pdf, { ...how, name: how.courtName, at: now() }, await courtSigner(how.courtCode, how.courtName), timestamps);
    },
    async signAsPerson(pdf, how: PersonSignature) {
      if (!PERSON.test(how.personRef)) throw new SealFailure('person-reference', false);
      const certified = await authority.once(how.name, { personRef: how.personRef, covered: hashOf('sha256', pdf) });
      return signPdf(pdf, { ...how, at: now() }, signerOf(certified, authority.root), timestamps);
    },
    verify: (pdf) => verifyPdf(pdf, roots),
    async certificates({ courtCode, courtName }) {
      const { chain } = await courtSigner(courtCode, courtName);
      return { root: pemOf(chain.at(-1)!.raw), court: pemOf(chain[0]!.raw), embedded: courts === undefined };
    },
  };
}
