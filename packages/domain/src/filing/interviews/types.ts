/** A text in Chinese and English. */
export type Both = { readonly zh: string; readonly en: string };

/** The kinds of answers an element takes. Money is asked in yuan and answered in fen; a date is a court day; a list is rows of fields. */
export type ElementKind = 'text' | 'long' | 'yes-no' | 'choice' | 'date' | 'money' | 'number' | 'list';

/** A claim that an amount or a yes makes: `{amount}` is filled with the amount in yuan. */
export type ClaimMaker = { readonly kind: 'money' | 'thing' | 'conduct' | 'status' | 'declare' | 'costs' | 'revoke' | 'order-act' | 'declare-unlawful' | 'compensation'; readonly text: string };

/** One element of an interview. `when` shows it only after another answer; `needed` makes a gap a warning, never a bar. */
export type Element = Both & {
  readonly id: string; readonly kind: ElementKind;
  readonly needed?: true;
  readonly options?: readonly (Both & { readonly code: string })[];
  readonly when?: { readonly element: string; readonly is: string | boolean };
  readonly rows?: readonly Element[];
  readonly claim?: ClaimMaker;
  readonly hint?: Both;
};
/** A group of elements that are asked on one screen. */
export type Section = Both & { readonly id: string; readonly elements: readonly Element[] };
/** An interview by elements: what a complaint of this kind should tell. `causes` are the codes for which it is offered. */
export type Interview = Both & { readonly id: string; readonly kind: 'civil' | 'administrative'; readonly causes: readonly string[]; readonly sections: readonly Section[] };

type More = Omit<Partial<Element>, 'id' | 'kind' | 'zh' | 'en'>;
/** An element of an interview. */
export const el = (id: string, kind: ElementKind, zh: string, en: string, more: More = {}): Element => ({ id, kind, zh, en, ...more });
/** A group of elements. */
export const section = (id: string, zh: string, en: string, elements: readonly Element[]): Section => ({ id, zh, en, elements });
/** An option of a choice. */
export const option = (code: string, zh: string, en: string) => ({ code, zh, en });
/** Shows an element only when another was answered with yes. */
export const ifYes = (element: string) => ({ when: { element, is: true } }) as const;
/** A claim for money: its words, with `{amount}`. */
export const asksMoney = (text: string) => ({ claim: { kind: 'money', text } }) as const;
/** A claim for costs: its words, with `{amount}`. */
export const asksCosts = (text: string) => ({ claim: { kind: 'costs', text } }) as const;
/** A claim that a yes makes. */
export const asks = (kind: ClaimMaker['kind'], text: string) => ({ claim: { kind, text } }) as const;
