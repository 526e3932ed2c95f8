import * as z from 'zod/mini';
import { command, id, moment, news, pageNumber, query, typed } from '../shared/contract.ts';

/** A file of a case or a person, as someone who may read it sees it. */
export const FileView = z.object({
  fileId: id, name: z.string(),
  /** MIME type sniffed from the bytes. */
  type: z.string(), size: z.int(),
  kind: z.enum(['image', 'audio', 'video', 'pdf', 'office', 'text']),
  width: z.optional(z.int()), height: z.optional(z.int()),
  /** Length of audio or video, milliseconds, where known. */
  duration: z.optional(z.int()),
  at: moment,
});
export type FileView = z.infer<typeof FileView>;

/** Where a file will belong: a stream of a case (the readers of that stream may read it), or the person alone. */
export const FilePlace = z.object({ caseId: z.nullable(id), stream: z.string() });

/**
 * Begins, or takes up again, an upload. Then `PUT /files/uploads/<uploadId>?offset=<offset>` with raw bytes (chunks of at most
 * `chunk` bytes; answer `{ offset }`, 409 with the right offset where it differs), then `files.finish`.
 * `caseId: null` keeps it for the person (identity documents). Limits: images, audio, documents 50 MB, video 500 MB.
 */
export const begin = command('files.begin', {
  input: z.object({ place: FilePlace, name: typed(200), size: z.int().check(z.positive(), z.maximum(500_000_000)), duration: z.optional(z.int()) }),
  output: z.object({ uploadId: id, offset: z.int(), chunk: z.int() }),
});
/** How far an upload has come. */
export const uploadState = query('files.upload-state', { input: z.object({ uploadId: id }), output: z.object({ offset: z.int() }) });
/** Ends an upload: the type is sniffed, images are re-encoded without EXIF. What is recorded here (`duration` given at the beginning) is MP3, the one format that every client plays; sound files brought along may be MP3, M4A or WAV. Refusals: files.type-refused, files.voice-format, files.sound-format, files.too-large, files.image-unreadable, files.incomplete, and for what is dangerous or broken files.dangerous, files.macros, files.embedded, files.external, files.encrypted, files.bomb, files.two-files, files.too-many-pages, files.damaged, files.image-too-large, files.virus, files.too-costly, files.not-scanned; a scanner that is away refuses the last piece with files.scanner-away; a full disk refuses the piece with files.disk-full. */
export const finish = command('files.finish', { input: z.object({ uploadId: id }), output: FileView });
/** An address under which the file can be fetched for two minutes by anyone who holds it (`<img src>`, download). `rendition: 'thumb'` gives a small JPEG of an image. */
export const ticket = query('files.ticket', {
  input: z.object({ fileIds: z.array(id).check(z.minLength(1), z.maxLength(50)), rendition: z.optional(z.enum(['original', 'thumb'])), download: z.optional(z.boolean()) }),
  output: z.array(z.object({ fileId: id, url: z.string(), file: FileView })),
});
/**
 * Removes a file for good that the person brought by mistake: of a draft that was never handed in and does not name it any more, or a photographed document that
 * nobody has looked at yet (its proof is taken back). Refusals: files.handed-in, files.still-named.
 */
export const drop = command('files.drop', { input: z.object({ fileId: id }), output: z.object({}) });
/**
 * A file has been kept, of a case or (`caseId` null) of a person. `sha256` is of the bytes as they came, `kept` of those that are kept and given out: a picture is painted anew when it
 * comes, and what the court makes itself came from nowhere, so that both are one.
 */
export const FileKept = news('files.kept', z.object({ fileId: id, caseId: z.nullable(id), sha256: z.string(), kept: z.string() }));
/** An upload was not taken, with the code of the reason; told to whoever brought it, for the audit. */
export const FileRefused = news('files.refused', z.object({ uploadId: id, caseId: z.nullable(id), reason: z.string() }));
/** A copy stands in which parts are covered for good. Told in a stream that nobody reads: other modules react to it. */
export const FileRedacted = news('files.redacted', z.object({ fileId: id, fromFileId: id, caseId: id, pages: z.int() }));
/** The copy could not be made; the file stays as it is. */
export const NotRedacted = news('files.not-redacted', z.object({ fileId: id, fromFileId: id, caseId: id }));

/**
 * The pages of a file as pictures, made in the background: of a PDF, an image, an office file or a text. `state` tells how far that is; `text` how far its words are known
 * (taken from the file, or read from the picture in the background with its confidence). Sizes in points (72 to the inch); a picture of a page is fetched at
 * `<base>/<page>?w=<width>` (JPEG or PNG; widths 160, 480, 960, 1440, 2160) for ten minutes by whoever holds the address.
 */
export const PagesView = z.object({
  fileId: id, state: z.enum(['making', 'ready', 'failed', 'none']), count: z.int(), sizes: z.array(z.tuple([z.int(), z.int()])), base: z.nullable(z.string()),
  text: z.enum(['none', 'making', 'ready']), read: z.int(),
  /** Whether these pages were set from an office file or a text: they show its words and tables, not its exact layout. */
  converted: z.boolean(),
});
/** The pages of a file. */
export type PagesView = z.infer<typeof PagesView>;
/** The pages of a file that this person may read. */
export const pages = query('files.pages', { input: z.object({ fileId: id }), output: PagesView });
/** Where words stand in a file: boxes in thousandths of the page. `confidence` 0 to 100; 100 where the file itself has the words. */
export const FoundText = z.object({ page: z.int(), text: z.string(), confidence: z.int(), boxes: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])) });
/** Words found in a file. */
export const find = query('files.find', { input: z.object({ fileId: id, q: typed(60) }), output: z.object({ found: z.array(FoundText), more: z.boolean(), read: z.int(), count: z.int() }) });
/** The words of a page, with their confidence. */
export const pageText = query('files.page-text', { input: z.object({ fileId: id, page: pageNumber }), output: z.object({ text: z.string(), confidence: z.int(), by: z.enum(['file', 'reading', 'none']) }) });
/** The words of a file were read, or its pages made; told to nobody, a bell rings for those who look. */
export const PagesMade = news('files.pages-made', z.object({ fileId: id, count: z.int() }));
