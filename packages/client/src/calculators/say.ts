import { inChinese, type Words } from '@microcourt/domain/shared/worked';

/** A language of the apps. */
export type Language = 'zh' | 'en';
/** A text of the law's own in a language. */
export const inLanguage = (both: Words, language: Language): string => (language === 'zh' ? inChinese(both[0]) : both[1]);
