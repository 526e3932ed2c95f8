import { codeOf } from '@microcourt/client/errors';
import { texts as identityTexts } from '@microcourt/domain/identity/texts';
import { sentence, texts as sharedTexts, type Texts } from '@microcourt/domain/shared/texts';
import { languageNow, useLanguage, type Facts, type Language } from './language.ts';
import { refusals } from './texts.ts';

const BOOKS: Texts[] = [refusals, identityTexts, sharedTexts];

/** More sentences, of what is fetched once somebody has signed in or opens the calculators. */
export function addSentences(...books: readonly Texts[]): void {
  BOOKS.push(...books.filter((book) => !BOOKS.includes(book)));
}

/** Whether some book of the court has a sentence for a code. */
export const hasSentence = (code: string): boolean => BOOKS.some((book) => code in book);

/** The court's sentence for a code, in the language of the reader. */
export const say = (code: string, facts: Facts = {}, language: Language = languageNow()): string =>
  hasSentence(code) ? sentence(BOOKS, code, { ...facts }, language) : sentence(BOOKS, 'console.unknown-code', { code }, language);

/** The sentence for any error of the client. */
export function sayError(error: unknown, language: Language = languageNow()): string {
  const { code, facts } = codeOf(error);
  return say(code, facts, language);
}

/** The court's sentences, told anew when the language changes. */
export function useSentences(): (code: string, facts?: Facts) => string {
  const language = useLanguage();
  return (code, facts) => say(code, facts, language);
}
