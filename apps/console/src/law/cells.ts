import { inLanguage } from '@microcourt/client/calculators/say';
import type { TableName } from '@microcourt/domain/law/tables';
import { yuanText } from '@microcourt/domain/shared/money';
import { fill, type Language } from '../shared/language.ts';
import { columnOf, COLUMNS, isDays } from './columns.ts';
import { daysText } from './days.ts';
import type { Loose } from './read-rows.ts';
import { texts } from './texts.ts';

type Band = { readonly upTo: number | null; readonly rate: string };

/** Rates with two decimals at least, so that they stand beneath one another. */
const rateText = (rate: string): string => {
  const [whole = '', decimals = ''] = rate.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
};

/** What a row says in a column, for people to read. */
export function cellText(table: TableName, column: string, row: Loose, language: Language): string {
  const value = row[column], field = columnOf(table, column);
  if (value === null || value === undefined || !field) return '—';
  if (isDays(table, column)) return (value as readonly string[]).length === 0 ? '—' : `${daysText(value as readonly string[], Number(row['year']), language)}${fill(texts['days.count'][language], { count: (value as readonly string[]).length })}`;
  if (column === 'bands') return (value as readonly Band[]).map(({ upTo, rate }) => (upTo === null ? fill(texts['band.rest'][language], { rate }) : fill(texts['band.upTo'][language], { end: yuanText(upTo), rate }))).join('; ');
  if (field.kind === 'money') return yuanText(value as number);
  if (field.kind === 'decimal') return `${rateText(String(value))}%`;
  if (field.kind === 'flag') return value === true ? texts.provisional[language] : '—';
  if (field.kind === 'choice') return field.options.filter((one) => one.value === value).map((one) => inLanguage(one.label, language)).join('');
  return String(value);
}
/** Whether a column stands to the right, as figures do. */
export const isFigure = (table: TableName, column: string): boolean => ['money', 'decimal'].includes(columnOf(table, column)?.kind ?? '');
/** The columns of a table with their names. */
export const headsOf = (table: TableName, language: Language): { readonly column: string; readonly name: string; readonly figure: boolean }[] =>
  Object.entries(COLUMNS[table]).map(([column, field]) => ({ column, figure: isFigure(table, column), name: column === 'provisional' ? texts.provisional[language] : inLanguage(field.label, language) }));
/** A row in one line. */
export const rowText = (table: TableName, row: Loose, language: Language): string =>
  headsOf(table, language).filter(({ column }) => column !== 'source').map(({ column, name }) => `${name} ${cellText(table, column, row, language)}`).join(language === 'zh' ? '，' : ', ');
