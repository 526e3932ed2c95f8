import { expect, test } from 'vitest';
import { baseGround } from '../../law/ground.suite.ts';
import { day } from '../../shared/calendar.ts';
import { explain, type Calculator } from '../calculator.ts';
import { calculatorNamed } from '../catalogue.ts';

/** The ground of a fresh installation on the day of these tests. */
export const ground = baseGround(day('2026-11-24'));
/** The answer of a calculator, or the code of its refusal; a wrong input shows as the first message of its schema. */
export function ask(name: string, input: unknown, on = ground): Record<string, unknown> | string {
  const c = calculatorNamed(name) as unknown as Calculator, read = c.input.safeParse(input);
  if (!read.success) return read.error.issues[0]?.message ?? 'schema';
  const decision = explain(c, read.data as never, on);
  return decision.ok ? {
    ...decision.value.answer as object, articles: decision.value.articles.map((a) => `${a.document}（${a.version}）${a.article}`), codes: decision.value.remarks.map((r) => r.code.replace('calculators.', '')),
  } : decision.refusal.code;
}
/** The facts of a calculator's refusal: where in the form it stands, among others. */
export function factsOf(name: string, input: unknown): unknown {
  const c = calculatorNamed(name) as unknown as Calculator, decision = explain(c, c.input.parse(input) as never, ground);
  return decision.ok ? undefined : decision.refusal.facts;
}
/** Asks row by row: a wanted text is the code of a refusal, anything else a part of the answer. */
export const table = (rows: readonly (readonly [title: string, name: string, input: object, wanted: object | string])[]) => test.each(rows)('%s', (_, name, input, wanted) => {
  const got = ask(name, input);
  if (typeof wanted === 'string') expect(got).toBe(wanted);
  else expect(got).toMatchObject(wanted);
});
/** Fen in a yuan. */
export const YUAN = 100;
