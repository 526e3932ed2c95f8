import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseGround } from '../../law/ground.suite.ts';
import { day, dayAt } from '../../shared/calendar.ts';
import { explain, type Calculator } from '../calculator.ts';
import type { Field, Fields } from '../fields.ts';
import { texts } from '../texts.ts';
import { numberOf } from './accrual.ts';
import { interestShelf } from './shelf.ts';

const ground = baseGround(day('2026-11-24'));
const FIRST = numberOf('1900-01-01'), LAST = numberOf('2199-12-31');
const days = fc.oneof(
  fc.integer({ min: numberOf('2008-01-01'), max: numberOf('2027-12-31') }).map(dayAt), fc.integer({ min: FIRST, max: LAST }).map(dayAt),
  fc.constantFrom('2014-07-31', '2014-08-01', '2019-08-19', '2019-08-20', '2020-08-19', '2020-08-20', '2021-01-01', '2026-09-19', '2026-09-20', '2024-02-29', '1900-01-01', '2199-12-31'),
);
const amounts = fc.oneof(fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER), fc.nat(10 ** 9), fc.nat(100).map((n) => `${n}万`));
const numbers = fc.oneof(fc.constantFrom('0', '0.000001', '24', '36', '100', '999999999.999999'), fc.nat(100).map(String));
/** Anything that a field lets through. */
function anyOf(field: Field): fc.Arbitrary<unknown> {
  const value = ((): fc.Arbitrary<unknown> => {
    switch (field.kind) {
      case 'money': return amounts;
      case 'day': return days;
      case 'decimal': return numbers;
      case 'flag': return fc.boolean();
      case 'whole': return fc.integer({ min: field.min, max: field.max });
      case 'choice': return fc.constantFrom(...field.options.map((o) => o.value));
      case 'rows': return fc.array(anyInput(field.fields), { minLength: field.required ? 1 : 0, maxLength: 6 });
      default: return fc.constantFrom('THB', '', 'CNY');
    }
  })();
  return field.required ? value : fc.option(value, { nil: undefined });
}
const anyInput = (fields: Fields): fc.Arbitrary<object> => fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyOf(field)])));

test.each(interestShelf.map((c) => [c.name, c] as const))('%s answers or refuses whatever its form lets through, in words, and gives no amount below zero', (_, c) => {
  fc.assert(fc.property(anyInput(c.fields), (input) => {
    const decision = explain(c as unknown as Calculator, c.input.parse(input) as never, ground);
    if (!decision.ok) { expect(Object.keys(texts)).toContain(decision.refusal.code); return; }
    expect(c.answer.safeParse(decision.value.answer).error).toBeUndefined();
    for (const [name, part] of Object.entries(decision.value.answer as object)) if (typeof part === 'number') expect(part, name).toBeGreaterThanOrEqual(0);
    const { steps, results, remarks } = decision.value;
    expect([...steps.flatMap((s) => [s.text, s.en]), ...results.flatMap((r) => [r.text.zh, r.text.en]), ...remarks.flatMap((r) => [r.text, r.en])].filter((t) => t.trim() === '' || /undefined|NaN|\[object|000-00/.test(t))).toEqual([]);
    expect(steps.every((s) => s.articles.length > 0)).toBe(true);
  }), { numRuns: 300 });
});
