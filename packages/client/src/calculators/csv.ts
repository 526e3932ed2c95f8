import type { Paper } from './paper.ts';

/** A spreadsheet takes a cell that begins so for a formula: with a quotation mark before it, it is only text. */
const FORMULA = /^[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

/** Rows as comma separated values: a byte order mark, so that Excel reads the Chinese, and no cell that would be a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** A calculation as two lines of a spreadsheet: what stands in each column, and the calculation itself. */
export function csvOfPaper(paper: Paper): string {
  const columns: [string, string][] = [
    [paper.labels.tool, paper.title], ...paper.inputs.map(({ label, text }): [string, string] => [label, text]), ...paper.results.map(({ label, text }): [string, string] => [label, text]),
    [paper.labels.remarks, paper.remarks.join(' ')], [paper.labels.steps, paper.steps.map(({ text }) => text).join(' ')],
    [paper.labels.articles, [...new Set(paper.steps.flatMap(({ articles }) => articles.split('；')))].filter((one) => one !== '').join('；')],
    [paper.labels.tables, paper.tables], [paper.labels.made, paper.made],
  ];
  return csvOf([columns.map(([name]) => name), columns.map(([, text]) => text)]);
}
