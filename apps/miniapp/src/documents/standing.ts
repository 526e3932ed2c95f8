import type { Checked, DocumentView, SignerView } from '@microcourt/domain/documents/contract';
import type * as z from 'zod/mini';

/** How a state looks as a chip. */
export const TONES: Readonly<Record<DocumentView['state'], '' | 'chip_open' | 'chip_urgent'>> = { draft: '', making: '', signing: 'chip_urgent', issued: 'chip_open', failed: 'chip_urgent', replaced: '', discarded: '' };

/** The documents in two parts: those that wait for this person's signature, and all others. */
export const inParts = (all: readonly DocumentView[]): { readonly toSign: readonly DocumentView[]; readonly others: readonly DocumentView[] } =>
  ({ toSign: all.filter(({ may }) => may.includes('sign')), others: all.filter(({ may }) => !may.includes('sign')) });

type Signer = z.infer<typeof SignerView>;
/** Those who sign, in the order of their turns. */
export const inTurn = (signers: readonly Signer[]): readonly Signer[] => [...signers].sort((a, b) => a.turn - b.turn);
/** Whether some sign before others. */
export const hasOrder = (signers: readonly Signer[]): boolean => new Set(signers.map(({ turn }) => turn)).size > 1;

/** A hash as people compare it: its first and last eight signs. */
export const shortHash = (sha256: string): string => (sha256.length > 20 ? `${sha256.slice(0, 8)}…${sha256.slice(-8)}` : sha256);

/** What a check comes to: the very file, a document that was issued though no file was given, another file than the issued one, or nothing known. */
export type Verdict = 'same' | 'issued' | 'altered' | 'unknown';
/** What is to be said of a document in hand, by the court's answer and the hash of the file where there is one. */
export function verdictOf({ found, sha256 }: Pick<z.infer<typeof Checked>, 'found' | 'sha256'>, hash: string | undefined): Verdict {
  if (!found) return 'unknown';
  if (hash === undefined) return 'issued';
  return sha256 === hash ? 'same' : 'altered';
}
