import { codeOf } from '@microcourt/client/errors';
import { texts as calculatorTexts } from '@microcourt/domain/calculators/texts';
import { texts as caseTexts } from '@microcourt/domain/cases/texts';
import { texts as spaceTexts } from '@microcourt/domain/case-spaces/texts';
import { texts as courtTexts } from '@microcourt/domain/courts/texts';
import { texts as fileTexts } from '@microcourt/domain/files/texts';
import { texts as filingTexts } from '@microcourt/domain/filing/texts';
import { texts as identityTexts } from '@microcourt/domain/identity/texts';
import { texts as lawTexts } from '@microcourt/domain/law/texts';
import { texts as messagingTexts } from '@microcourt/domain/messaging/texts';
import { texts as operationsTexts } from '@microcourt/domain/operations/texts';
import { sentence, texts as sharedTexts, type Texts } from '@microcourt/domain/shared/texts';
import { texts as worklistTexts } from '@microcourt/domain/worklist/texts';
import { languageNow, useLanguage, type Facts, type Language } from './language.ts';
import { refusals } from './texts.ts';

const BOOKS: readonly Texts[] = [refusals, filingTexts, caseTexts, spaceTexts, messagingTexts, identityTexts, courtTexts, worklistTexts, lawTexts, calculatorTexts, fileTexts, operationsTexts, sharedTexts];

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
