import { usePreferences } from '../theme/preferences';

/** Words of screens in two languages, Chinese first. */
export type Book<K extends string> = Readonly<Record<K, readonly [zh: string, en: string]>>;
/** The words of a book in one language. */
export type Words<K extends string> = Readonly<Record<K, string>>;

const made = new WeakMap<object, { zh?: object; en?: object }>();

/** The words of a book in a language. */
export function wordsOf<K extends string>(book: Book<K>, language: 'zh' | 'en'): Words<K> {
  const both = made.get(book) ?? {};
  made.set(book, both);
  const at = language === 'zh' ? 0 : 1;
  both[language] ??= Object.fromEntries(Object.entries<readonly [string, string]>(book).map(([key, pair]) => [key, pair[at]]));
  return both[language] as Words<K>;
}

/** The words of a book in the language that the person has chosen. */
export function useWords<K extends string>(book: Book<K>): Words<K> {
  return wordsOf(book, usePreferences().language);
}

/** A text whose braces are filled with facts. */
export const fill = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
