/** The algorithms of a signature: RSA with SHA-256, ECDSA P-256 with SHA-256, SM2 with SM3 (GB/T 32918, GB/T 32905). */
export type SignatureSuite = 'rsa' | 'ecdsa' | 'sm2';

/** A rectangle on a page as it is shown, in points (72 to the inch) from its upper left corner. Pages count from 1; -1 is the last. */
export type Spot = { page: number; x: number; y: number; w: number; h: number };
/** A field that waits for a signature; `label` is what a screen reader says of it. Names are letters, digits and `.-_`, each once in a document. */
export type SignatureField = { name: string; spot: Spot | null; label: string };

/** What a signature looks like: a picture (PNG, transparent where paper shall show), lines written by hand (`[x, y, milliseconds]` on 1000 × 400), or nothing. */
export type Appearance = { png: Uint8Array } | { strokes: readonly (readonly (readonly [number, number, number])[])[] } | null;
/** Where it goes: the waiting field of this name, or a new one at the spot; without either it is not seen on the page. */
type Placed = { field: string; spot?: Spot | null; label?: string; appearance: Appearance; reason: string };
/** The court's seal. `courtCode` chooses the certificate, made at first use where the authority is our own. */
export type CourtSeal = Placed & { courtCode: string; courtName: string };
/** A person's signature by a certificate for this one event: bound to name, `personRef` (says nothing to an outsider), hash of what was shown and moment. */
export type PersonSignature = Placed & { name: string; personRef: string };

/** A signed document, and what was signed. `sha256` of the new bytes, `covered` of the bytes that were handed in (what was shown to who signed). */
export type Signed = { pdf: Uint8Array; sha256: string; covered: string; field: string; at: Date; suite: SignatureSuite; authority: string; serial: string; timestamp: Date | null };

/** What is wrong with a signature; none where it holds. */
export type SignatureProblem =
  | 'unreadable' | 'digest-differs' | 'signature-wrong' | 'certificate-differs' | 'range-wrong' | 'authority-unknown' | 'certificate-not-valid-then' | 'timestamp-wrong';
/** A revision that was appended after a signature: further signatures alone, fields and notes, or what the pages show. `pages` count from 1. */
export type LaterRevision = { revision: number; kind: 'signature' | 'form' | 'content'; objects: readonly number[]; pages: readonly number[] };
/** A signature as it was found. It `holds` if nothing is wrong with it and nothing but further signatures came after. */
export type FoundSignature = {
  field: string; by: 'court' | 'person' | 'other'; name: string; courtCode: string | null; personRef: string | null; reason: string | null;
  /** The moment of the timestamp; without one, as the signer claims. */
  at: Date; timestamp: Date | null; timestampAuthority: string | null;
  suite: SignatureSuite | null; authority: string; serial: string | null;
  /** Hash of the bytes that were shown to who signed, where the certificate names it. */
  covered: string | null;
  revision: number; wholeRevision: boolean; after: readonly LaterRevision[];
  problems: readonly SignatureProblem[]; holds: boolean;
};
/** The signatures of a document, oldest first; `revisions` counts how often it was saved, `unsigned` whether something follows the last signature. */
export type Verified = { signatures: readonly FoundSignature[]; revisions: number; unsigned: boolean };
/** Certificates for readers that check signatures, PEM. `embedded`: of this installation's own authority, which nobody outside vouches for. */
export type Certificates = { root: string; court: string; embedded: boolean };

/**
 * Why something was not signed. A job repeats what is `retryable`. Codes of ours: `pdf-unreadable`, `pdf-encrypted`, `page-missing`, `field-name`, `field-twice`,
 * `field-signed`, `picture-unreadable`, `person-reference`, `signature-too-long`, `changed-while-signing`; of a vendor's answer: `csc.ts`.
 */
export class SealFailure extends Error {
  readonly retryable: boolean;
  readonly status: string;
  constructor(status: string, retryable: boolean) {
    super(`seal: ${status}`);
    this.name = 'SealFailure';
    this.status = status;
    this.retryable = retryable;
  }
}

/** Signs documents. Bytes go in, new bytes and facts come out; each step appends to the file, so that earlier signatures stay. Called by jobs, never in a transaction. */
export type SealPort = {
  readonly suite: SignatureSuite;
  /** Every root by which this installation ever sealed or stamped, each kind as one PEM text. */
  readonly roots: { readonly seals: string; readonly timestamps: string };
  /** Puts waiting signature fields into a document, before its first signature. */
  placeFields(pdf: Uint8Array, fields: readonly SignatureField[]): Promise<Uint8Array>;
  sealAsCourt(pdf: Uint8Array, how: CourtSeal): Promise<Signed>;
  signAsPerson(pdf: Uint8Array, how: PersonSignature): Promise<Signed>;
  /** Checks every signature; never throws over a file that is no PDF: it then has none. */
  verify(pdf: Uint8Array): Promise<Verified>;
  certificates(court: { courtCode: string; courtName: string }): Promise<Certificates>;
};

declare module '@microcourt/platform/module' {
  interface Ports {
    /** Missing where neither an outside seal nor the embedded authority is set up. */
    seal?: SealPort;
  }
}
