import { expect, test } from 'vitest';
import { told } from '../told.suite.ts';

/** Names of rules as these tables shorten them: the Measures, and the interpretation of 2022. */
const short = (text: string) => text.replaceAll('诉讼费用交纳办法（2006）', '办').replaceAll('民诉法解释（2022）', '民');
/** An input, and what is said of it: the codes of its remarks, its result rows, the articles of its lines in order, the tables used; of a refusal its code alone. */
type Row = readonly [input: object, codes: string, rows?: string, by?: string, tables?: string];
/** Holds a calculator to what it says, a row for each side of every condition on its fee. */
export const holds = (name: string, table: readonly Row[]): void => test.each(table)(`${name}: %j`, (input, ...want) => {
  const said = told(name, input);
  expect(typeof said === 'string' ? [said.replace('calculators.', '')] : [said.codes.join(' '), said.rows.join(' '), short(said.by.join(' ')), said.tables.join(' ')]).toEqual(want);
});
