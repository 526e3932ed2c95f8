import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { explain, type AnyCalculator, type Calculator } from '@microcourt/domain/calculators/calculator';
import { CALCULATORS, calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import type { Field, Fields } from '@microcourt/domain/calculators/fields';
import { PROVINCES } from '@microcourt/domain/shared/provinces';
import { documentNamed, versionOf } from '@microcourt/domain/law/documents';
import { baseGround } from '@microcourt/domain/law/ground.suite';
import { addDays, day } from '@microcourt/domain/shared/calendar';
import { sentence, type Texts } from '@microcourt/domain/shared/texts';

const dates = fc.date({ min: new Date('1949-10-01T00:00:00Z'), max: new Date('2110-12-31T00:00:00Z'), noInvalidDate: true });
const near = fc.date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true });
const days = fc.oneof(near, dates).map((d) => d.toISOString().slice(0, 10));
const sums = fc.oneof(fc.constantFrom<number | string>(0, 1, 99, 1_000_000, 1_000_100, '100万', '1,234.56', '９亿', Number.MAX_SAFE_INTEGER), fc.nat(2_000_000_000));

/** Something that may stand in a field, with the edges more often than chance would have them. */
function inputOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'money': return sums;
    case 'day': return days;
    case 'moment': return fc.tuple(days, fc.constantFrom('T00:00:00+08:00', 'T23:59:59Z', 'T16:00:00.000Z')).map(([d, t]) => d + t);
    case 'flag': return fc.boolean();
    case 'province': return fc.oneof(fc.constant('浙江省'), fc.constantFrom(...PROVINCES), fc.constant('没有省'));
    case 'text': return fc.oneof(fc.string({ unit: 'binary', maxLength: Math.min(field.max, 40) }), fc.constantFrom('', '（2026）浙0102民初1号', '33010219900101001X', '壹万元整')).map((t) => t.slice(0, field.max));
    case 'whole': return fc.oneof(fc.constantFrom(field.min, field.max), fc.integer({ min: field.min, max: field.max }), fc.integer({ min: field.min, max: Math.min(field.max, field.min + 60) }));
    case 'decimal': return fc.constantFrom('0', '3.45', '15.4', '24', '36', '100', '0.000001', '999999999.999999', 12);
    case 'choice': return fc.constantFrom(...field.options.map((o) => o.value));
    case 'choices': return fc.subarray(field.options.map((o) => o.value));
    case 'rows': return fc.array(inputs(field.fields), { minLength: 1, maxLength: Math.min(field.max, 4) });
  }
}
const inputs = (fields: Fields): fc.Arbitrary<Record<string, unknown>> => fc.tuple(...Object.entries(fields).map(([name, field]) =>
  (field.required ? inputOf(field) : fc.option(inputOf(field), { nil: undefined })).map((value) => [name, value] as const))).map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)));

let books: Texts[];
beforeAll(async () => {
  const src = new URL('../../../packages/domain/src/', import.meta.url);
  books = await Promise.all(readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /(^|\/)texts[.]ts$/.test(f)).map(async (f) => ((await import(new URL(f, src).href)) as { texts?: Texts }).texts ?? {}));
});

const ground = baseGround(day('2026-11-24'));
const BROKEN = /undefined|NaN|Infinity|\[object|\{\w+\}|Invalid Date/;
function look(c: AnyCalculator, input: unknown): void {
  const read = c.input.safeParse(input);
  if (!read.success) return;
  const decision = explain(c as unknown as Calculator, read.data as never, ground);
  if (!decision.ok) {
    const { code, facts } = decision.refusal;
    for (const language of ['zh', 'en'] as const) {
      const told = sentence(books, code, facts, language);
      expect(told).not.toBe(code);
      expect(told.replace(JSON.stringify(input), '')).not.toMatch(BROKEN);
    }
    return;
  }
  const { answer, steps, results, remarks, articles } = decision.value;
  for (const said of [...steps.flatMap((s) => [s.text, s.en]), ...remarks.flatMap((r) => [r.text, r.en]), ...results.flatMap((r) => [r.text.zh, r.text.en])]) expect(said).not.toMatch(BROKEN);
  for (const { document, version } of articles) expect(documentNamed(document) && versionOf(documentNamed(document)!, version), `${document}（${version}）`).toBeDefined();
  expect(c.answer.safeParse(answer).error).toBeUndefined();
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
}

test.each(CALCULATORS.map((c) => [c.name, c] as const))('%s answers or refuses whatever is asked, in whole sentences', (_, c) => {
  const examples = fc.constantFrom(...c.examples as Record<string, unknown>[]), odd = inputs(c.fields);
  // An example with some fields changed reaches further than chance alone.
  const mixed = fc.tuple(examples, odd, fc.infiniteStream(fc.boolean())).map(([example, other, coin]) => ({ ...example, ...Object.fromEntries(Object.entries(other).filter(() => coin.next().value)) }));
  fc.assert(fc.property(fc.oneof(mixed, odd), (input) => { look(c, input); }), { numRuns: 150 });
});

const later = (from: string, days: number) => addDays(day(from), days), many = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i));
const paid = (from: string, step: number) => many(50, (i) => ({ on: later(from, 3 + i * step), amount: 1_234_567 + i }));
/** Whoever asks pays nothing, so no input may make an answer long: centuries, and as many rows as a form takes. */
const LONGEST: readonly (readonly [name: string, input: object])[] = [
  ['days-between', { from: '1900-01-01', to: '2199-12-31' }],
  ['double-wage', { kind: 'no-open-ended', startDay: '2008-01-02', endDay: '2199-12-31', monthlyWage: 100_000, wages: many(240, (i) => ({ wage: i })) }],
  ['interest', { principal: 900_719_925_474_099, from: '1991-05-01', to: '2026-11-20', basis: '365', payments: paid('1991-05-01', 250), multiplier: '1.333333', basisPoints: 77 }],
  ['private-lending', { contractDay: '1991-03-01', filedOn: '2022-04-01', lent: 90_071_992_547, from: '1991-03-01', to: '2199-12-31', rate: '24.333333', basis: '365', payments: paid('1991-03-01', 1_400) }],
  ['doubled-interest', { debts: many(50, (i) => ({ amount: 10_000_000_000 + i, dueOn: later('2009-05-18', i * 30) })), to: '2026-11-24', basis: '365', payments: paid('2009-06-02', 120), suspensions: many(50, (i) => ({ from: later('2009-05-18', 10 + i * 120), to: later('2009-05-18', 60 + i * 120), byDebtor: true })) }],
  ['sale-overdue', { price: 90_071_992_547, from: '2012-08-01', to: '2026-11-24', basis: '365', payments: paid('2013-03-01', 90) }],
  ['trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-06-08', pauses: many(100, (i) => ({ kind: 'notice', from: later('2026-06-08', 1 + i), to: later('2026-06-08', 40 + i * 90) })) }],
  ['deadline', { rule: 'T-APP', from: '2026-01-05', others: many(200, (i) => ({ on: later('2026-01-05', i), abroad: i % 2 === 0 })) }],
];
test.each(LONGEST)('the longest answer of %s stays short', (name, input) => {
  const c = calculatorNamed(name) as unknown as Calculator, decision = explain(c, c.input.parse(input), ground);
  expect(decision).toMatchObject({ ok: true });
  expect(JSON.stringify(decision).length).toBeLessThan(100_000);
});
