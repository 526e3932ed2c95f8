import { type PDF, PdfArray, type PdfDict, PdfNumber, PdfString } from '@libpdf/core';
import { type Certificate, nameIn, wayToRoot } from '../certificates/certificate.ts';
import { type Message, problemsOf, readMessage } from '../certificates/cms.ts';
import { hashOf } from '../certificates/suites.ts';
import { TimestampFailure } from '../timestamp/port.ts';
import { checkToken } from '../timestamp/token.ts';
import { arrayOf, fieldsOf, type FoundField, nameOf, openPdf, textOf } from './pdf-open.ts';
import { changesBetween, revisionEnds } from './pdf-revisions.ts';
import { type FoundSignature, type LaterRevision, SealFailure, type SignatureProblem, type Verified } from './port.ts';

/** In whom is trusted: authorities whose certificates seal for courts and people, and those that stamp the time. */
export type Trust = { seals: readonly Certificate[]; timestamps: readonly Certificate[] };

type Piece = { from: number; to: number; end: number };
/** What a signature covers, if it is all of the file but its own value, which stands alone in the gap. */
function pieceOf(pdf: PDF, dict: PdfDict, bytes: Buffer): Piece | null {
  const range = arrayOf(pdf, dict.get('ByteRange')), contents = dict.get('Contents');
  const [zero, from, to, rest] = range instanceof PdfArray ? range.toArray().map((n) => (n instanceof PdfNumber ? n.value : -1)) : [];
  if (zero !== 0 || from === undefined || to === undefined || rest === undefined || range?.length !== 4 || !(contents instanceof PdfString)) return null;
  if (![from, to, rest].every(Number.isSafeInteger) || from < 1 || to <= from || rest < 1 || to + rest > bytes.length) return null;
  const gap = bytes.subarray(from, to).toString('latin1');
  if (!/^<[0-9a-fA-F]*>$/.test(gap) || !Buffer.from(gap.slice(1, -1), 'hex').equals(Buffer.from(contents.bytes))) return null;
  return { from, to, end: to + rest };
}

/** The message in the gap; what follows it must be nought, so that nothing can hide there. */
function messageIn(contents: Uint8Array): Message | null {
  try {
    const message = readMessage(contents);
    return contents.subarray(message.length).every((b) => b === 0) ? message : null;
  } catch {
    return null;
  }
}

function stamped(message: Message, roots: readonly Certificate[]): { at: Date; authority: string } | 'wrong' | null {
  if (message.token === null) return null;
  try {
    const { at, authority } = checkToken(message.token, { hash: (name) => hashOf(name, message.signature) }, roots);
    return { at, authority };
  } catch (error) {
    if (error instanceof TimestampFailure) return 'wrong';
    throw error;
  }
}

const claimed = (text: string): Date => {
  const m = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)'?)?/.exec(text);
  const at = m ? new Date(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}${m[7] ? `${m[7]}:${m[8]}` : 'Z'}`) : new Date(0);
  return Number.isNaN(at.getTime()) ? new Date(0) : at;
};

type Judged = Pick<FoundSignature, 'by' | 'name' | 'courtCode' | 'personRef' | 'at' | 'timestamp' | 'timestampAuthority' | 'suite' | 'authority' | 'serial' | 'covered'> & { problems: SignatureProblem[] };
const nobody = (at: Date, name: string, problem: SignatureProblem): Judged => ({
  by: 'other', name, courtCode: null, personRef: null, at, timestamp: null, timestampAuthority: null, suite: null, authority: '', serial: null, covered: null, problems: [problem],
});

/** Whose signature a message is, of when, and what is wrong with it over these bytes. */
function judge(message: Message, parts: readonly [Buffer, Buffer], said: Date, trust: Trust): Judged {
  const { signer } = message, problems: SignatureProblem[] = problemsOf(message, (hash) => hashOf(hash, ...parts));
  const time = stamped(message, trust.timestamps), at = time === null || time === 'wrong' ? said : time.at;
  if (time === 'wrong') problems.push('timestamp-wrong');
  const way = wayToRoot(signer, message.certificates, trust.seals, at);
  if (at < signer.from || at > signer.until) problems.push('certificate-not-valid-then');
  else if (way === null) problems.push('authority-unknown');
  const event = way === null ? null : signer.event, issuer = way?.at(-1);
  return {
    by: way === null ? 'other' : event ? 'person' : 'court', name: nameIn(signer, 'cn') || nameIn(signer, 'o'), courtCode: way === null || event ? null : nameIn(signer, 'serial') || null,
    personRef: event?.part(0).text ?? null, covered: event?.part(1).body.toString('hex') ?? null, at, timestamp: time === null || time === 'wrong' ? null : time.at,
    timestampAuthority: time === null || time === 'wrong' ? null : time.authority, suite: message.suite, authority: issuer ? nameIn(issuer, 'cn') || nameIn(issuer, 'o') : '', serial: signer.serial, problems,
  };
}

function judgeSafely(message: Message, parts: readonly [Buffer, Buffer], said: Date, name: string, trust: Trust): Judged {
  // A message may be well formed and still carry a certificate or attribute that is not.
  try { return judge(message, parts, said, trust); } catch { return nobody(said, name, 'unreadable'); }
}

const isSpace = (bytes: Uint8Array): boolean => bytes.every((b) => b === 0x0a || b === 0x0d || b === 0x20);

/** A document whose signatures are looked at one after the other; what two of them would compare is compared once. */
class Checking {
  readonly #bytes: Buffer;
  readonly #pdf: PDF;
  readonly #trust: Trust;
  readonly ends: number[];
  readonly #changes = new Map<number, Promise<Omit<LaterRevision, 'revision'>>>();
  constructor(bytes: Buffer, pdf: PDF, trust: Trust) {
    this.#bytes = bytes;
    this.#pdf = pdf;
    this.#trust = trust;
    this.ends = revisionEnds(bytes);
    // Something may stand after the last revision; it counts as one, since nobody signed it.
    if (this.ends.length === 0 || !isSpace(bytes.subarray(this.ends.at(-1)))) this.ends.push(bytes.length);
    else this.ends[this.ends.length - 1] = bytes.length;
  }

  async check({ name: field }: FoundField, signature: PdfDict): Promise<FoundSignature> {
    const bytes = this.#bytes, pdf = this.#pdf, piece = pieceOf(pdf, signature, bytes), said = claimed(textOf(pdf, signature, 'M')), name = textOf(pdf, signature, 'Name');
    const message = piece ? messageIn(Buffer.from(bytes.subarray(piece.from + 1, piece.to - 1).toString('latin1'), 'hex')) : null;
    const judged = piece && message ? judgeSafely(message, [bytes.subarray(0, piece.from), bytes.subarray(piece.to, piece.end)], said, name, this.#trust)
      : nobody(said, name, piece ? 'unreadable' : 'range-wrong');
    const at = piece ? this.ends.findIndex((end) => end >= piece.end) : -1, wholeRevision = piece !== null && at >= 0 && isSpace(bytes.subarray(piece.end, this.ends[at]));
    const after = piece ? await this.#after(piece.end, at, wholeRevision) : [];
    return {
      field, ...judged, reason: textOf(pdf, signature, 'Reason') || null, revision: at + 1, wholeRevision, after,
      holds: judged.problems.length === 0 && wholeRevision && after.every(({ kind }) => kind === 'signature'),
    };
  }

  async #after(covered: number, at: number, whole: boolean): Promise<LaterRevision[]> {
    const after: LaterRevision[] = [];
    for (let i = whole ? at + 1 : at; i < this.ends.length; i++) {
      const change = this.#changes.get(i) ?? changesBetween(this.#bytes, i === at ? covered : this.ends[i - 1]!, this.ends[i]!);
      this.#changes.set(i, change);
      after.push({ revision: i + 1, ...(await change) });
    }
    return after;
  }
}

/** Checks every signature of a document: the bytes, the certificate, the timestamp, and what came after. A file that is no document has none. */
export async function verifyPdf(given: Uint8Array, trust: Trust): Promise<Verified> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  let pdf: PDF;
  try { pdf = await openPdf(bytes); } catch (error) {
    if (error instanceof SealFailure) return { signatures: [], revisions: 0, unsigned: true };
    throw error;
  }
  const checking = new Checking(bytes, pdf, trust), signatures: FoundSignature[] = [];
  for (const field of fieldsOf(pdf)) {
    if (field.signature && nameOf(pdf, field.signature, 'Type') !== 'DocTimeStamp') signatures.push(await checking.check(field, field.signature));
  }
  signatures.sort((a, b) => a.revision - b.revision);
  const last = signatures.at(-1);
  return { signatures, revisions: checking.ends.length, unsigned: last?.revision !== checking.ends.length || !last.wholeRevision };
}
