import type { Words } from '@microcourt/domain/shared/worked';

/** A language of the apps. */
export type Language = 'zh' | 'en';
/** A text of the law's own in a language. */
export const inLanguage = (both: Words, language: Language): string => both[language === 'zh' ? 0 : 1];
