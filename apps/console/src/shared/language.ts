import { browserShelf } from '@microcourt/client/browser';
import { Watched } from '@microcourt/client/watch';
import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';
/** A phrase in both languages; `{name}` is filled from facts. */
export type Phrase = { readonly zh: string; readonly en: string };
export type Phrases = Readonly<Record<string, Phrase>>;
export type Facts = Readonly<Record<string, unknown>>;

const SHELF = 'microcourt.console.language';
const language = new Watched<Language>(browserShelf.read(SHELF) === 'en' ? 'en' : 'zh');
document.documentElement.lang = language.snapshot() === 'zh' ? 'zh-CN' : 'en';

export function speak(chosen: Language): void {
  browserShelf.write(SHELF, chosen);
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  language.set(chosen);
}

export const languageNow = (): Language => language.snapshot();
export const useLanguage = (): Language => useSyncExternalStore(language.subscribe, language.snapshot);

export const fill = (text: string, facts: Facts = {}): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));

/** The words of a book in the language of the moment. */
export function useWords<B extends Phrases>(book: B): (key: keyof B, facts?: Facts) => string {
  const chosen = useLanguage();
  return (key, facts) => fill(book[key]?.[chosen] ?? String(key), facts);
}
