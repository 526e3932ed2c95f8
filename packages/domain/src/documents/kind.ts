import type * as z from 'zod/mini';
import { text, type Fields, type ObjectOf } from '../calculators/fields.ts';
import type { Article } from '../shared/citation.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Words } from '../shared/worked.ts';
import type { Known, Written } from './paper.ts';

/** Who drafts a kind: a seat of the court, or the platform itself from what another part of it has on record. */
export type Drafter = 'judge' | 'assistant' | 'clerk' | 'system';
/** Most characters of a long text of a paper, about thirty pages. */
export const LONG = 20_000;
/** A text of several paragraphs. */
export const long = (label: Words, more: Parameters<typeof text>[2] = {}): ReturnType<typeof text> => text(label, LONG, more);

/** All about a kind of document. */
export type Kind = {
  readonly title: Words;
  /** What demands it, and what governs what stands in it. */
  readonly article: Article;
  readonly by: readonly Drafter[];
  /** Whether the court's red seal is seen on it; sealed for integrity are all. */
  readonly seal: boolean;
  /** Whether people sign it by hand: never, always, or where signers are named. */
  readonly signing: 'never' | 'always' | 'named';
  /** What a refusal to sign does: it goes on record and the rest go on, or there is no such document then. */
  readonly refusal: 'noted' | 'ends';
  /** The judge's own paper, brought as PDF. */
  readonly brought: boolean;
  /** Speaks of a person's address: shown to that person alone, never to the others of a side. */
  readonly personal: boolean;
  readonly fields: Fields;
  /** Whether the law allows it in the case as it stands. */
  readonly when: (k: Known) => Decision<void>;
  /** Whether what was written may be issued today. */
  readonly check: (k: Known, values: Values) => Decision<void>;
  readonly write: (k: Known, values: Values) => Written;
};
/** What was written in the fields of a kind, as its schema reads it. */
export type Values = Readonly<Record<string, unknown>>;
type ValuesOf<F extends Fields> = z.infer<ObjectOf<F>>;
type Given<F extends Fields> = Pick<Kind, 'title' | 'article' | 'by'> & Partial<Pick<Kind, 'seal' | 'signing' | 'refusal' | 'brought' | 'personal' | 'when'>> & {
  readonly fields: F; check?(k: Known, values: ValuesOf<F>): Decision<void>; write(k: Known, values: ValuesOf<F>): Written;
};

/** Nothing stands against it. */
export const fine: Decision<void> = agreed(undefined);
/** Papers of a running case name its number: 案号规定（2015）第三条. */
export const numbered = (k: Known): Decision<void> => {
  if (k.number === null) return refused('documents.no-number', 'conflict');
  return k.closed ? refused('documents.case-closed', 'conflict') : fine;
};

/** A kind of document; what is usual need not be said: sealed, not signed by hand, refusals noted. */
export function kindOf<F extends Fields>(given: Given<F>): Kind {
  const usual = { seal: true, signing: 'never', refusal: 'noted', brought: false, personal: false, when: numbered } as const;
  // The values were read by the schema of these very fields before they come here.
  return { ...usual, check: () => fine, ...given } as unknown as Kind;
}
