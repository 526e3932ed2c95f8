import type { Fields } from '@microcourt/domain/calculators/fields';
import type { Typed } from '@microcourt/domain/calculators/form';
import { TABLE_TITLES } from '@microcourt/domain/law/table-titles';
import { inChinese, type Words } from '@microcourt/domain/shared/worked';

/** A language of the apps. */
export type Language = 'zh' | 'en';
/** A text of the law's own in a language. */
export const inLanguage = (both: Words, language: Language): string => (language === 'zh' ? inChinese(both[0]) : both[1]);
/** The name of a dated table; its code where it is new to this app. */
export function nameOfTable(table: string, language: Language): string {
  const title = (TABLE_TITLES as Readonly<Record<string, Words>>)[table];
  return title ? inLanguage(title, language) : table;
}

/** The currency of the amounts of a form by its three letters; empty where it is still to be chosen, undefined where the amounts are in yuan. */
export function currencyOf(fields: Fields, typed: Typed): string | undefined {
  const chosen = typed['currency'] === 'OTHER' ? typed['code'] : typed['currency'], letters = typeof chosen === 'string' ? chosen.trim().toUpperCase() : '';
  if (/^[A-Z]{3}$/.test(letters)) return letters === 'CNY' ? undefined : letters;
  return fields['currency']?.required ? '' : undefined;
}
