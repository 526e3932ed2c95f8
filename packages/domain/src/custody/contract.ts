import * as z from 'zod/mini';
import { dayText, id, moment, news, query } from '../shared/contract.ts';

/** A SHA-256 in small hex letters. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** What a case's log records: a file as it was received, an issued document, a signature put under one, a service that took effect, a record of the case. */
export const Recorded = z.enum(['file', 'document', 'signature', 'service', 'record']);
/** What a case's log records. */
export type Recorded = z.infer<typeof Recorded>;

/** One entry of a case's log 存证记录. `head` is the hash over the head before it and this entry: who changes, drops, adds or moves one changes every head after it. */
export const EntryView = z.object({
  number: z.int(), what: Recorded, subjectId: id, sha256: Sha256, at: moment, head: Sha256,
  /** The day whose tree of the court holds the head; null until that day is over. */
  day: z.nullable(dayText),
});
/** One entry of a case's log. */
export type EntryView = z.infer<typeof EntryView>;

/** The way from a leaf to the root of a day's tree: RFC 9162, 2.1.3. Hashes from the leaf upwards. */
export const Inclusion = z.object({ index: z.int(), size: z.int(), path: z.array(Sha256) });
/** The way from a leaf to the root. */
export type Inclusion = z.infer<typeof Inclusion>;

/**
 * Whether a file of a case stands as it was recorded. The words never claim more than that: unaltered since it was recorded. `checking`: its bytes are being read anew, and the
 * bell of who asked (`me`) tells when that is done. `inclusion` is of the head of the entry's day, which the entries after it lead to.
 */
export const FileStanding = z.object({
  fileId: id, sha256: Sha256, standing: z.enum(['unaltered', 'altered', 'missing', 'not-recorded', 'checking']),
  entry: z.nullable(EntryView), root: z.nullable(Sha256), inclusion: z.nullable(Inclusion),
});
/** Whether a file of a case stands as it was recorded. */
export type FileStanding = z.infer<typeof FileStanding>;
/** Reads a file's bytes anew and compares them with the record: AC-19. What does not match is shown, never shut out. */
export const standing = query('custody.standing', { input: z.object({ caseId: id, fileId: id }), output: FileStanding });
/** The log of a case, ascending, as far as this person may read what its entries are about; of the others the numbers are missing here, and a bundle has their hashes alone. */
export const log = query('custody.log', { input: z.object({ caseId: id }), output: z.array(EntryView) });
/** The days of a court with their roots, newest first; open to anyone, so that whoever kept a root can tell that the tree only grew. `chain` is the root of the tree over all days up to this one. */
export const days = query('custody.days', { input: z.object({ courtCode: z.string() }), output: z.array(z.object({ day: dayText, size: z.int(), root: Sha256, chain: Sha256 })) });
/** A bundle of a case that proves itself offline: files this person may read, the log, the proofs, the signatures. A ZIP under an address for two minutes; `npm run verify -- <file>` checks it. */
export const bundle = query('custody.bundle', { input: z.object({ caseId: id }), output: z.object({ url: z.string(), name: z.string() }) });
/** The tree of a court's day stands. Told to the court alone. */
export const DayClosed = news('custody.day-closed', z.object({ courtCode: z.string(), day: dayText, size: z.int(), root: Sha256 }));
