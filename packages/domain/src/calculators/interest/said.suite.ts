import { expect, test } from 'vitest';
import { told } from '../told.suite.ts';

/** Names of rules as these tables shorten them: the interpretation of 2014, the reply of 2009, the announcement on the LPR, the rules on rates of 1999. */
const short = (text: string) => [['迟延履行利息解释（2014）', '释'], ['迟延履行利息批复（2009）', '批'], ['贷款市场报价利率公告（2019）', '公告'], ['人民币利率管理规定（1999）', '管']]
  .reduce((said, [long, brief]) => said.replaceAll(long as string, brief as string), text);
/** An input, and what is said of it: the codes of its remarks, its result rows, the articles of its lines in order, the tables used; of a refusal its code alone. */
type Row = readonly [input: object, codes: string, rows?: string, by?: string, tables?: string];
/** Holds a calculator to what it says, a row for each side of every boundary day and payment. */
export const holds = (name: string, table: readonly Row[]): void => test.each(table)(`${name}: %j`, (input, ...want) => {
  const said = told(name, input);
  expect(typeof said === 'string' ? [said.replace('calculators.', '')] : [said.codes.join(' '), said.rows.join(' '), short(said.by.join(' ')), said.tables.join(' ')]).toEqual(want);
});
