import * as z from 'zod/mini';
import { command, dayText, id, moment, news, query, typed, typedOrEmpty } from '../shared/contract.ts';

/** The documents 文书 that this platform issues. `judgment`, `ruling` and `decision` are the judge's own papers, brought as PDF. */
export const DOCUMENT_KINDS = [
  'filing-receipt', 'acceptance-notice', 'rights-notice', 'evidence-notice', 'response-notice', 'summons', 'address-confirmation', 'service-certificate',
  'evidence-list', 'evidence-receipt', 'defects-notice', 'return-notice', 'fee-notice', 'mediation-agreement', 'mediation-statement', 'exchange-record', 'hearing-record',
  'judgment', 'ruling', 'decision',
] as const;
/** A kind of document. */
export const DocumentKind = z.enum(DOCUMENT_KINDS);
/** A kind of document. */
export type DocumentKind = z.infer<typeof DocumentKind>;
/** Where a document stands: being written, being made (seconds), waiting for signatures, issued under the court's seal, not made, replaced by a corrected one, thrown away. */
export const DOCUMENT_STATES = ['draft', 'making', 'signing', 'issued', 'failed', 'replaced', 'discarded'] as const;

/** Someone who is to sign, and whether that is done. `role` is the role in the case, empty once the person has left it. Who has the lower `turn` signs first; equal turns sign in any order. */
export const SignerView = z.object({
  participantId: id, name: z.string(), role: z.string(), turn: z.int(), state: z.enum(['waiting', 'next', 'signed', 'refused']), at: z.nullable(moment), reason: z.nullable(z.string()),
});
/** Someone who is to sign. */
export type SignerView = z.infer<typeof SignerView>;
/** A signature found in a document, and what stands behind it. */
export const SignatureView = z.object({ by: z.enum(['court', 'person']), name: z.string(), at: moment, suite: z.enum(['rsa', 'ecdsa', 'sm2']), authority: z.string(), timestamp: z.nullable(moment) });

/** A document of a case as someone who may see it sees it. */
export const DocumentView = z.object({
  documentId: id, caseId: id, kind: DocumentKind, title: z.string(), version: z.int(), state: z.enum(DOCUMENT_STATES),
  /** What the drafter may still change, by the fields of the kind; what the system knows better is in `known` and cannot be changed. */
  values: z.record(z.string(), z.unknown()), known: z.array(z.object({ label: z.string(), text: z.string() })),
  /** To whom it speaks; null where to all. */
  participantId: z.nullable(id),
  fileId: z.nullable(id), sha256: z.nullable(z.string()), pages: z.nullable(z.int()),
  /** The code printed on it, by which anyone can check it. */
  code: z.nullable(z.string()),
  signers: z.array(SignerView), signatures: z.array(SignatureView),
  draftedBy: z.string(), draftedAt: moment, issuedAt: z.nullable(moment), replaces: z.nullable(id), replacedBy: z.nullable(id),
  /** Why it was not made: a sentence of `documents/texts` with its facts. For the court alone. */
  failure: z.nullable(z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })),
  /** What someone asked to have corrected before signing, and what the court answered. */
  objections: z.array(z.object({ objectionId: id, participantId: id, name: z.string(), text: z.string(), at: moment, answer: z.nullable(z.string()), answeredAt: z.nullable(moment) })),
  /** What this person may do with it now. */
  may: z.array(z.enum(['change', 'issue', 'discard', 'correct', 'sign', 'refuse', 'serve'])),
});
/** A document of a case. */
export type DocumentView = z.infer<typeof DocumentView>;

/** The kinds that this person may draft in this case now; what the law does not allow now comes with its reason. The fields of each stand in `documents/kinds.ts`. */
export const kinds = query('documents.kinds', { input: z.object({ caseId: id }), output: z.array(z.object({ kind: DocumentKind, enabled: z.boolean(), reason: z.nullable(z.string()) })) });
/** The documents of a case that this person may see, newest first. */
export const list = query('documents.list', { input: z.object({ caseId: id }), output: z.array(DocumentView) });
/** One document. */
export const view = query('documents.view', { input: z.object({ caseId: id, documentId: id }), output: DocumentView });
/**
 * Begins a document from what the system knows; `values` are those of the kind's fields. `fileId` brings the judge's own paper (a PDF standing in the court's room).
 * `participantIds` makes one for each of them (a summons each); without, one for all.
 */
export const draft = command('documents.draft', {
  input: z.object({
    caseId: id, kind: DocumentKind, values: z.record(z.string(), z.unknown()), participantIds: z.optional(z.array(id).check(z.minLength(1), z.maxLength(100))), fileId: z.optional(id),
    signers: z.optional(z.array(z.object({ participantId: id, turn: z.int().check(z.minimum(1), z.maximum(20)) })).check(z.maxLength(50))),
  }),
  output: z.array(DocumentView),
});
/** Changes what the law lets vary. */
export const change = command('documents.change', { input: z.object({ caseId: id, documentId: id, values: z.record(z.string(), z.unknown()) }), output: DocumentView });
/** Throws a draft away. */
export const discard = command('documents.discard', { input: z.object({ caseId: id, documentId: id }), output: z.object({}) });
/** An address for two minutes of the very PDF that would be issued now, without seal and marked as a draft. */
export const preview = query('documents.preview', { input: z.object({ caseId: id, documentId: id }), output: z.object({ url: z.string() }) });
/** Issues it: it is made as PDF; signatures are gathered where it has signers, then the court's seal is put on. The state tells how far it is; `documents.issued` tells that it is done. */
export const issue = command('documents.issue', { input: z.object({ caseId: id, documentIds: z.array(id).check(z.minLength(1), z.maxLength(100)) }), output: z.array(DocumentView) });
/** Begins the corrected version of an issued document; when that is issued, the old one counts no more and has to be served anew. */
export const correct = command('documents.correct', { input: z.object({ caseId: id, documentId: id, reason: typed(200), fileId: z.optional(id) }), output: DocumentView });

const upTo = (most: number) => z.int().check(z.minimum(0), z.maximum(most));
/** A line of a handwritten signature: points on a field of 1000 × 400 and none beside it, where nobody would see them; `[x, y, milliseconds since the first]`, within a day. */
export const Stroke = z.array(z.tuple([upTo(1_000), upTo(400), upTo(86_400_000)])).check(z.minLength(1), z.maxLength(2_000));
/** Signs by hand on the screen: bound to the person, to the hash of what was shown, and to the moment. `sha256` is of the file that was read; a changed file is refused. */
export const sign = command('documents.sign', {
  input: z.object({ caseId: id, documentId: id, sha256: z.string(), strokes: z.array(Stroke).check(z.minLength(1), z.maxLength(200)) }), output: DocumentView,
});
/** Refuses to sign, with the reason, which goes on record: 证据规定（2019）; 民事诉讼法（2023）第一百五十条 for records. */
export const refuse = command('documents.refuse', { input: z.object({ caseId: id, documentId: id, reason: typed(500) }), output: DocumentView });
/** Asks for a correction of a record before signing; the court corrects it or notes why not. */
export const objectTo = command('documents.object', { input: z.object({ caseId: id, documentId: id, text: typed(1000) }), output: DocumentView });

/** Notes why a record is not corrected as someone asked: 民事诉讼法（2023）第一百五十条第二款. */
export const answerObjection = command('documents.answer-objection', { input: z.object({ caseId: id, documentId: id, objectionId: id, text: typed(500) }), output: DocumentView });

/** What anyone who holds a document may learn by its code or its hash: that the court issued it, when, and whether it was replaced. No names. */
export const Checked = z.object({
  found: z.boolean(), kind: z.nullable(DocumentKind), courtName: z.nullable(z.string()), number: z.nullable(z.string()), issuedAt: z.nullable(moment), sha256: z.nullable(z.string()),
  replaced: z.boolean(), signatures: z.array(z.object({ by: z.enum(['court', 'person']), at: moment, suite: z.string() })),
});
/** What anyone may learn of a document. */
export type Checked = z.infer<typeof Checked>;
/** Checks a document by the code printed on it, with the hash of the file in hand where there is one. Open to anyone. */
export const check = query('documents.check', { input: z.object({ code: typedOrEmpty(40), sha256: z.optional(z.string().check(z.maxLength(64))) }), output: Checked });
/** The certificate of this installation's own authority and the court's certificate, PEM, for readers that check signatures. Open to anyone. */
export const certificates = query('documents.certificates', { input: z.object({ courtCode: z.string() }), output: z.object({ root: z.string(), court: z.string(), embedded: z.boolean() }) });

const told = { documentId: id, kind: DocumentKind, title: z.string(), version: z.int() };
/** A document was drafted, changed or thrown away; told to the court alone. */
export const Drafted = news('documents.drafted', z.object({ ...told, state: z.enum(DOCUMENT_STATES) }));
/** A document waits for signatures: a card to sign in place. */
export const ToSign = news('documents.to-sign', z.object({ ...told, fileId: id, sha256: z.string(), signers: z.array(z.object({ participantId: id, name: z.string() })) }));
/** Someone asked to have a record corrected before signing it; told to the court alone. */
export const Objected = news('documents.objected', z.object({ ...told, participantId: id, name: z.string() }));
/** Someone signed, or refused to, at that moment; `sha256` is of the file `fileId` that carries the signature now. `left` still have to sign; with none left the last signature was given. */
export const Signed = news('documents.signed', z.object({ ...told, participantId: id, name: z.string(), at: moment, fileId: id, sha256: z.string(), refused: z.nullable(z.string()), left: z.int() }));
/** A document stands, sealed; `on` is its day. Told once: in the room of all where all sign it, else in the court's own. */
export const Issued = news('documents.issued', z.object({ ...told, fileId: id, sha256: z.string(), code: z.string(), on: dayText, participantId: z.nullable(id), replaces: z.nullable(id) }));
/** A document could not be made; told to the court alone. */
export const NotMade = news('documents.not-made', z.object({ ...told, why: z.string() }));
