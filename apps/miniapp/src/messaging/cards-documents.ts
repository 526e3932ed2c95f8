import type { Drafted, Issued, NotMade, Objected, Signed, ToSign } from '@microcourt/domain/documents/contract';
import { texts } from '@microcourt/domain/documents/texts';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import type * as z from 'zod/mini';
import { addSentences, say } from '../shared/refusals';
import { dayText } from '../shared/time';
import { fill, type Words, wordsOf } from '../shared/words';
import { card, type Card, notice } from './card-parts';
import type { Content, Reading } from './kinds';
import { words as book } from './texts-service';

addSentences(texts);

type BodyOf<N extends { body: z.ZodMiniType }> = z.infer<N['body']>;
type Told = Pick<BodyOf<typeof Drafted>, 'documentId' | 'title' | 'kind' | 'version'>;
type Signer = { readonly participantId: string; readonly name: string; readonly refused: string | null | undefined };
type State = 'draft' | 'making' | 'signing' | 'issued' | 'notMade' | 'replaced' | 'discarded';

/** How a document stands by all that was told of it; of a signer `refused` is undefined while nothing was done, null once it is signed. */
export type DocumentStanding = { readonly state: State; readonly title: string; readonly signers: readonly Signer[]; readonly on: string; readonly code: string; readonly why: string };

/** The page of a document. */
export const pageOfDocument = (caseId: string, documentId: string): string => `/documents/view/index?case=${caseId}&id=${documentId}`;

/** How a document stands after one more news; news of another document are those of the corrected one that took its place. */
function after(was: DocumentStanding, { name, body }: NewsItem, documentId: string): DocumentStanding {
  const told = body as Told;
  if (told.documentId !== documentId) return { ...was, state: 'replaced' };
  const now = { ...was, title: told.title };
  switch (name) {
    case 'documents.to-sign': return { ...now, state: 'signing', signers: (body as BodyOf<typeof ToSign>).signers.map((one) => ({ ...one, refused: undefined })) };
    case 'documents.signed': {
      const { participantId, name: who, refused } = body as BodyOf<typeof Signed>;
      const known = was.signers.some((one) => one.participantId === participantId), signed = { participantId, name: who, refused };
      return { ...now, signers: known ? was.signers.map((one) => (one.participantId === participantId ? signed : one)) : [...was.signers, signed] };
    }
    case 'documents.issued': return { ...now, state: was.state === 'replaced' ? 'replaced' : 'issued', on: (body as BodyOf<typeof Issued>).on, code: (body as BodyOf<typeof Issued>).code };
    case 'documents.objected': return was;
    case 'documents.not-made': return { ...now, state: 'notMade', why: say((body as BodyOf<typeof NotMade>).why) };
    default: {
      const { state } = body as BodyOf<typeof Drafted>;
      return { ...now, state: state === 'failed' ? 'notMade' : state };
    }
  }
}

/** How a document stands, from its news in order. */
export const documentStanding = (items: readonly NewsItem[]): DocumentStanding =>
  items.reduce((was, item) => after(was, item, (items[0]!.body as Told).documentId), { state: 'draft', title: '', signers: [], on: '', code: '', why: '' } as DocumentStanding);

const TONES = { draft: 'waits', making: 'waits', signing: 'waits', issued: 'done', notMade: 'wrong', replaced: 'over', discarded: 'over' } as const;

function signerLine({ name, refused }: Signer, w: Words<keyof typeof book>): string {
  if (refused === undefined) return fill(w.waitsFor, { name });
  return refused === null ? fill(w.signedBy, { name }) : fill(w.refusedBy, { name, reason: refused });
}

/** The card of a document: who has signed, who is still to sign, that it stands. */
export function cardOfDocument(items: readonly NewsItem[], reading: Reading): Card {
  const w = wordsOf(book, reading.language), first = items[0]!;
  const { state, title, signers, on, code, why } = documentStanding(items);
  const mine = state === 'signing' && signers.some(({ participantId, refused }) => refused === undefined && reading.isMine(participantId));
  return card(w.document, fill(w.titled, { title }), {
    chip: { text: w[state], tone: TONES[state] }, to: pageOfDocument(first.caseId, (first.body as Told).documentId), open: mine ? w.signNow : w.read,
    lines: [...signers.map((one) => signerLine(one, w)), ...(on ? [fill(w.issuedOn, { day: dayText(on, reading.language) })] : []), ...(state === 'notMade' && why ? [why] : []), ...(state === 'replaced' ? [w.replacedText] : [])],
    foot: code ? fill(w.code, { code }) : '',
  });
}

/** What a later word on a document says at its own place in the stream. */
export function lineOfDocument({ name, body, caseId }: NewsItem, { language }: Reading): Content {
  const w = wordsOf(book, language), { title, documentId } = body as Told;
  const line = (sentence: string, facts = {}): Content => ({ ...notice(fill(sentence, { title, ...facts })), open: w.see, to: pageOfDocument(caseId, documentId) } as Content);
  if (name === 'documents.signed') {
    const { name: who, refused } = body as BodyOf<typeof Signed>;
    return refused === null ? line(w.lineSigned, { name: who }) : line(w.lineRefusedToSign, { name: who, reason: refused });
  }
  if (name === 'documents.issued') return line(w.lineIssued);
  if (name === 'documents.objected') return line(w.lineObjected, { name: (body as BodyOf<typeof Objected>).name });
  if (name === 'documents.not-made') return line(w.lineNotMade, { why: say((body as BodyOf<typeof NotMade>).why) });
  if (name === 'documents.to-sign') return line(w.lineToSign);
  const { state } = body as BodyOf<typeof Drafted>;
  return line(w.lineDrafted, { state: w[state === 'failed' ? 'notMade' : state] });
}
