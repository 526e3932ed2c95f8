import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Machine } from '../shared/machine.ts';
import { go, rowsOver, take, type Arrow, type States } from '../shared/states.ts';

/** Where a document stands: being written, being made, waiting for signatures, issued, not made, replaced by a corrected one, thrown away. */
export type DocumentState = 'draft' | 'making' | 'signing' | 'issued' | 'failed' | 'replaced' | 'discarded';
/** All that can happen to a document. */
export const DOCUMENT_STEPS = ['change', 'issue', 'gather', 'seal', 'fail', 'sign', 'refuse', 'object', 'correct', 'replace', 'discard'] as const;
/** One thing that can happen to a document. */
export type DocumentStep = (typeof DOCUMENT_STEPS)[number];
/** Who makes it happen: the seat of the court that may draft it, who is asked to sign, the platform. */
export type DocumentActor = 'drafter' | 'signer' | 'system';

type Way = Arrow<DocumentState, DocumentActor>;
const row = rowsOver<DocumentState, DocumentStep, DocumentActor>(DOCUMENT_STEPS);
const to = (state: DocumentState, by: DocumentActor, basis?: string): Way => go(state, [by], basis);
const SIGNED = '民事诉讼法（2023）第一百五十条；在线诉讼规则（2021）第三十三条、第三十四条', CORRECTED = '民事诉讼法（2023）第一百五十七条第一款第七项；民诉法解释（2022）第二百四十五条';
const discard = to('discarded', 'drafter'), fail = to('failed', 'system');

/**
 * The life of a document. Once made it is never changed: who signs adds a signature to the file that was shown, and a mistake is mended by a corrected version, which replaces it when that one is
 * issued. A refusal to sign is noted and the others go on (民事诉讼法（2023）第一百五十条第三款), save where there is no such document without everyone's signature.
 */
export const documentStates: States<DocumentState, DocumentStep, DocumentActor> = {
  draft: row('documents.not-issued', { change: to('draft', 'drafter'), issue: to('making', 'drafter', '民事诉讼法（2023）第八十七条'), discard }),
  making: row('documents.being-made', { gather: to('signing', 'system', SIGNED), seal: to('issued', 'system', '民事诉讼法（2023）第一百条、第一百五十五条、第一百五十七条'), fail }),
  signing: row('documents.being-signed', {
    sign: to('signing', 'signer', SIGNED), refuse: to('signing', 'signer', '民事诉讼法（2023）第一百五十条第三款'), object: to('signing', 'signer', '民事诉讼法（2023）第一百五十条第二款'),
    seal: to('issued', 'system', '民事诉讼法（2023）第一百零一条、第一百五十条；民诉法解释（2022）第一百五十一条'), correct: to('signing', 'drafter', '民事诉讼法（2023）第一百五十条第二款'),
    replace: to('replaced', 'system', '民事诉讼法（2023）第一百五十条第二款'), discard: go('discarded', ['drafter', 'signer']), fail,
  }),
  issued: row('documents.issued-already', { correct: to('issued', 'drafter', CORRECTED), replace: to('replaced', 'system', CORRECTED) }),
  failed: row('documents.not-made', { change: to('draft', 'drafter'), issue: to('making', 'drafter', '民事诉讼法（2023）第八十七条'), discard }),
  replaced: row('documents.replaced'),
  discarded: row('documents.discarded'),
};
/** The life of a document, to be drawn and proved. */
export const documentMachine: Machine<DocumentState, DocumentStep, DocumentActor> = {
  title: { zh: '文书', en: 'Documents' }, table: documentStates, start: 'draft', ends: ['issued', 'replaced', 'discarded'], states: 'documents.state', steps: 'documents.step',
  house: ['draft change', 'draft discard', 'making fail', 'signing discard', 'signing fail', 'failed change', 'failed discard'],
};
/** Takes one step, or refuses it with the table's own reason. */
export const step = (from: DocumentState, what: DocumentStep, by: DocumentActor): Decision<DocumentState> => take(documentStates, from, what, by);

/** Someone who is to sign, and whether that is done. Who has the lower turn signs first; equal turns in any order. */
export type Signer = { readonly participantId: string; readonly turn: number; readonly state: 'waiting' | 'signed' | 'refused' };
/** The turn that it is now; null when no one is left. */
export const turnNow = (signers: readonly Signer[]): number | null =>
  signers.filter((s) => s.state === 'waiting').reduce<number | null>((least, s) => (least === null || s.turn < least ? s.turn : least), null);
/** How a signer stands as it is shown: one whose turn it is, is `next`. */
export const standing = (signers: readonly Signer[], s: Signer): 'waiting' | 'next' | 'signed' | 'refused' => (s.state === 'waiting' && s.turn === turnNow(signers) ? 'next' : s.state);

/** A document as the law of signing sees it. `revisions` are the hashes of its file since it was made, the newest last: in between only signatures were added. */
export type ToSign = { readonly state: DocumentState; readonly signers: readonly Signer[]; readonly revisions: readonly string[] };
/**
 * Whether this signer may sign what was shown: the document waits for signatures, it is the signer's turn, and the file that was read is this document's own, to which nothing but signatures was added.
 * 民法典（2020）第四百九十条 (who signs is bound by what is signed); 在线诉讼规则（2021）第三十三条.
 */
export function maySign(d: ToSign, participantId: string, sha256: string): Decision<void> {
  const mine = mineAmong(d, participantId, 'sign');
  if (!mine.ok) return mine;
  if (mine.value.turn !== turnNow(d.signers)) return refused('documents.not-your-turn', 'conflict');
  return d.revisions.includes(sha256.toLowerCase()) ? agreed(undefined) : refused('documents.changed', 'conflict');
}
/** Whether this signer may refuse to sign, or ask for a correction first: also before the own turn. */
export function maySpeak(d: ToSign, participantId: string, what: 'refuse' | 'object'): Decision<void> {
  const mine = mineAmong(d, participantId, what);
  return mine.ok ? agreed(undefined) : mine;
}
function mineAmong(d: ToSign, participantId: string, what: 'sign' | 'refuse' | 'object'): Decision<Signer> {
  const mine = d.signers.find((s) => s.participantId === participantId);
  if (mine === undefined) return refused('documents.not-asked-to-sign', 'forbidden');
  if (mine.state === 'signed') return refused('documents.signed-already', 'conflict');
  if (mine.state === 'refused') return refused('documents.refused-already', 'conflict');
  const next = step(d.state, what, 'signer');
  return next.ok ? agreed(mine) : next;
}

/** The rooms in which those who sign see a document: the room of all where every side of the case signs; else the room of each side that signs, and the court's. */
export function roomsFor(signing: readonly (string | null)[], inCase: readonly string[]): string[] {
  const sides = [...new Set(signing.filter((side) => side !== null))];
  return sides.length > 0 && inCase.every((side) => sides.includes(side)) ? ['main'] : ['court', ...sides.map((side) => `side:${side}`)];
}

/** A check that no signer is named twice and that a kind which needs signatures has some. */
export function fitSigners(signing: 'never' | 'always' | 'named', signers: readonly { participantId: string }[], inCase: readonly string[]): Decision<void> {
  if (signing === 'never' && signers.length > 0) return refused('documents.nobody-signs', 'invalid');
  if (signing === 'always' && signers.length === 0) return refused('documents.signers-missing', 'invalid');
  if (new Set(signers.map((s) => s.participantId)).size < signers.length) return refused('documents.signer-twice', 'invalid');
  return signers.every((s) => inCase.includes(s.participantId)) ? agreed(undefined) : refused('documents.not-in-case', 'invalid');
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A code from ten random bytes, in letters that are not taken for one another: XXXX-XXXX-XXXX-XXXX. */
export function codeOf(bytes: readonly number[]): string {
  let bits = 0n;
  for (const byte of bytes.slice(0, 10)) bits = bits * 256n + BigInt(byte & 255);
  const letters = Array.from({ length: 16 }, (_, i) => LETTERS[Number((bits >> BigInt(75 - i * 5)) & 31n)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}
/** A code as it was typed, in its one writing: small letters, spaces and letters that look like digits are read as meant; null where it is none. */
export function readCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\-–—]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain) ? (plain.match(/.{4}/g) ?? []).join('-') : null;
}
