import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { day } from '../shared/calendar.ts';
import { explain, type Calculator } from './calculator.ts';
import { CALCULATORS, calculatorNamed } from './catalogue.ts';
import { baseGround } from '../law/ground.suite.ts';

const ground = baseGround(day('2026-11-24'));
describe('every calculator', () => {
  test('has a name of its own', () => { expect(new Set(CALCULATORS.map((c) => c.name)).size).toBe(CALCULATORS.length); });
  test('is found by its name and by the name of its ask', () => { for (const c of CALCULATORS) expect([calculatorNamed(c.name), calculatorNamed(`calculators.${c.name}`)]).toEqual([c, c]); });
  test.each(CALCULATORS.flatMap((c) => c.examples.map((input, i) => [`${c.name} ${i}`, c, input] as const)))('%s: the example is answered, explained and read back by its schema', (_, c, input) => {
    const read = c.input.safeParse(input);
    if (!read.success) throw new Error(JSON.stringify(read.error));
    const decision = explain(c as unknown as Calculator, read.data as never, ground);
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    const { answer, steps, articles, results, remarks } = decision.value;
    expect(z.safeParse(c.answer, answer).error).toBeUndefined();
    expect(results.length).toBeGreaterThan(0);
    expect(steps.length).toBeGreaterThan(0);
    expect(articles.length + (c.shelf === 'numbers' ? 1 : 0)).toBeGreaterThan(0);
    expect(remarks.map(({ code }) => code).filter((code) => !/^(calculators|cases)\.[a-z0-9-]+$/.test(code))).toEqual([]);
    for (const { text, en } of steps) expect([text, en].every((s) => s.trim() !== '' && !/undefined|NaN|\[object/.test(s)), `${text} ${en}`).toBe(true);
  });
  test('what is folded away may be left out, and the first example needs none of it', () => {
    const few = CALCULATORS.flatMap((c) => Object.entries(c.fields).filter(([, { rare }]) => rare).map(([name, field]) => ({ at: `${c.name} ${name}`, field, used: name in (c.examples[0] as object) })));
    expect(few.length).toBeGreaterThan(0);
    expect(few.filter(({ field, used }) => field.required || used).map(({ at }) => at)).toEqual([]);
  });
  test('a field that no calculator has is refused, not ignored', () => { for (const c of CALCULATORS) expect(c.input.safeParse({ ...c.examples[0] as object, misspelt: 1 }).success).toBe(false); });
});
