/** SHA-256 of some bytes in small hex letters; handed in, since the law has no algorithms of its own. */
export type Hash = (bytes: Uint8Array) => string;

/** What a case's log records. `fileId` names the file whose bytes have `sha256`; `received` is the hash of what came, where a picture was made anew before it was kept; `stream` and `seq` name the news whose text has `sha256`. */
export type Fact = {
  caseId: string; number: number; what: string; subjectId: string; fileId: string | null; stream: string | null; seq: number | null; sha256: string; received: string | null; at: string;
};
/** An entry as others see it who may not read what it is about. */
export type Linked = { number: number; entry: string; head: string };

/** The head before the first entry. */
export const FIRST_HEAD = '0'.repeat(64);
const VERSION = 'microcourt-custody-1';

/** The bytes of hex letters, two for each. */
export const bytesOfHex = (hex: string): Uint8Array => Uint8Array.from({ length: Math.floor(hex.length / 2) }, (_, i) => parseInt(hex.slice(i * 2, i * 2 + 2), 16));
/** Bytes one after another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
/** The bytes of a line in which every character is below 128; others are written as JSON escapes them. */
export const bytesOfLine = (line: string): Uint8Array => {
  const plain = line.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Uint8Array.from(plain, (c) => c.charCodeAt(0));
};

/** The line of an entry that is hashed: a JSON list in this order, without spaces. */
export const entryLine = ({ caseId, number, what, subjectId, fileId, stream, seq, sha256, received, at }: Fact): string =>
  JSON.stringify([VERSION, caseId, number, what, subjectId, fileId, stream, seq, sha256, received, at]);
/** The hash of an entry. */
export const entryHash = (fact: Fact, hash: Hash): string => hash(bytesOfLine(entryLine(fact)));
/** The head after an entry: over the head before it and the entry's hash, so that one altered, dropped, added or moved changes every head after it. */
export const headAfter = (before: string, entry: string, hash: Hash): string => hash(joined(bytesOfHex(before), bytesOfHex(entry)));

/** What is wrong with a log, and at which number: an entry that differs from its hash, one that is missing or there twice, one that stands elsewhere than its number says, a head that does not follow. */
export type LogProblem = { kind: 'altered' | 'dropped' | 'inserted' | 'reordered' | 'head'; number: number };

/**
 * Checks the entries of a log in the order in which they stand. Those that may be read come with their facts (`fact`), whose hash must be `entry`. `size` is how many there are to be.
 * After a problem the heads are followed on from what is written, so that each is named once.
 */
export function checkLog(entries: readonly (Linked & { fact: Fact | null })[], size: number, hash: Hash): LogProblem[] {
  const problems: LogProblem[] = [], seen = new Set<number>();
  for (const { number } of entries) {
    if (seen.has(number) || number < 1 || number > size || !Number.isInteger(number)) problems.push({ kind: 'inserted', number });
    seen.add(number);
  }
  for (let number = 1; number <= size; number++) if (!seen.has(number)) problems.push({ kind: 'dropped', number });
  for (let i = 1; i < entries.length; i++) if (entries[i]!.number < entries[i - 1]!.number) problems.push({ kind: 'reordered', number: entries[i]!.number });
  const first = new Map<number, Linked & { fact: Fact | null }>();
  for (const one of entries) if (!first.has(one.number)) first.set(one.number, one);
  for (const { number, entry, head, fact } of first.values()) {
    if (fact !== null && (fact.number !== number || entryHash(fact, hash) !== entry)) problems.push({ kind: 'altered', number });
    const before = number === 1 ? FIRST_HEAD : first.get(number - 1)?.head;
    if (before !== undefined && headAfter(before, entry, hash) !== head) problems.push({ kind: 'head', number });
  }
  return problems;
}
