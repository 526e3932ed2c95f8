import { expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import type { Ground } from '../law/tables.ts';
import { day } from '../shared/calendar.ts';
import { cited } from '../shared/citation.ts';
import { explain, type Calculator } from './calculator.ts';
import { calculatorNamed } from './catalogue.ts';

/** The ground of a fresh installation on the day of these tests. */
const GROUND = baseGround(day('2026-11-24'));
/** What an answer says beside its figures: the codes of its remarks, its result rows, the articles of each line, the tables used; a refusal by its code. */
export type Told = { readonly codes: readonly string[]; readonly rows: readonly string[]; readonly by: readonly string[]; readonly tables: readonly string[] } | string;
/** Lines that follow one another by the same articles stand once, with their number. */
const runs = (lines: readonly string[]): string[] => lines.flatMap((one, i) => {
  if (one === lines[i - 1]) return [];
  const after = lines.slice(i).findIndex((other) => other !== one), many = after === -1 ? lines.length - i : after;
  return [many === 1 ? one : `${one} ×${many}`];
});
/** What a calculator tells on an input as a form sends it: rows as `label：text`, the articles of one line joined by `；`. */
export function told(name: string, input: unknown, ground: Ground = GROUND): Told {
  const c = calculatorNamed(name) as unknown as Calculator, decision = explain(c, c.input.parse(input) as never, ground);
  if (!decision.ok) return decision.refusal.code;
  const { remarks, results, steps, tables } = decision.value;
  return {
    codes: remarks.map(({ code }) => code.replace('calculators.', '')), rows: results.map(({ label, text }) => `${label.zh}：${text.zh}`),
    by: runs(steps.map(({ articles }) => articles.map(cited).join('；'))), tables: tables.map(({ table }) => table),
  };
}
/** The sentences of an answer, in both languages: its lines in order, and its remarks by their codes. Throws where the calculator refuses. */
export function sentences(name: string, input: unknown, ground: Ground = GROUND): { lines: string[]; linesEn: string[]; remarks: Readonly<Record<string, string>>; remarksEn: Readonly<Record<string, string>>; rowsEn: string[] } {
  const c = calculatorNamed(name) as unknown as Calculator, decision = explain(c, c.input.parse(input) as never, ground);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const { remarks, steps, results } = decision.value, by = (said: 'text' | 'en') => Object.fromEntries(remarks.map((r) => [r.code.replace('calculators.', ''), r[said]]));
  return { lines: steps.map(({ text }) => text), linesEn: steps.map(({ en }) => en), remarks: by('text'), remarksEn: by('en'), rowsEn: results.map(({ label, text }) => `${label.en}: ${text.en}`) };
}
/** An input, and what is said of it: the codes of its remarks, its result rows, the articles of its lines in order, the tables used; of a refusal its code alone. */
export type SaidRow = readonly [input: object, codes: string, rows?: string, by?: string, tables?: string];
/** Holds calculators to what they say, a row for each side of every condition; `short` are names of rules with those that stand for them in the tables. */
export const saying = (short: readonly (readonly [name: string, brief: string])[]) => (name: string, table: readonly SaidRow[]): void => test.each(table)(`${name}: %j`, (input, ...want) => {
  const all = told(name, input), brief = (text: string) => short.reduce((said, [long, its]) => said.replaceAll(long, its), text);
  expect(typeof all === 'string' ? [all.replace('calculators.', '')] : [all.codes.join(' '), all.rows.join(' '), brief(all.by.join(' ')), all.tables.join(' ')]).toEqual(want);
});
