import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculatorNamed, CALCULATORS } from './catalogue.ts';
import { choice, choices, decimalNumber, flag, maybe, money, objectOf, onDay, onMoment, province, rows, starting, text, whole, type Fields } from './fields.ts';
import { blankForm, isAsked, readForm, typedForm, type Typed } from './form.ts';
import { momentTyped, narrow, readDay, readMoment, readWhole, yuanPlain } from './form-text.ts';
import { PROVINCES } from '../shared/provinces.ts';
import { texts } from './texts.ts';

const LABEL = ['项', 'Item'] as const;
const FIELDS: Fields = {
  amount: money(LABEL), day: maybe(onDay(LABEL)), at: maybe(onMoment(LABEL)), halved: flag(LABEL), count: starting(whole(LABEL, { min: 1, max: 12 }), 3), rate: maybe(decimalNumber(LABEL)),
  kind: starting(choice(LABEL, { a: LABEL, b: LABEL }), 'a'), parts: choices(LABEL, { x: LABEL, y: LABEL }), where: maybe(province(LABEL)), name: maybe(text(LABEL, 4)),
  only: maybe(money(LABEL, { when: { field: 'kind', is: ['b'] } })),
};
const ROWS: Fields = { unit: starting(choice(LABEL, { day: LABEL, sum: LABEL }), 'sum'), items: rows(LABEL, { amount: money(LABEL), on: maybe(onDay(LABEL, { when: { field: 'unit', is: ['day'] } })) }, { max: 3 }) };
const filled = (typed: Typed): Typed => ({ ...blankForm(FIELDS), amount: '100', ...typed });

describe('what was typed becomes the input of the ask', () => {
  test.each<[string, Typed, Record<string, unknown>]>([
    ['an amount in ten thousands', { amount: '100万' }, { amount: 100_000_000 }],
    ['full-width digits and commas', { amount: '１，０００．５０' }, { amount: 100_050 }],
    ['a day in Chinese', { day: '2026年3月1日' }, { day: '2026-03-01' }],
    ['a moment without an offset is China Standard Time', { at: '2026-03-01T09:30' }, { at: '2026-03-01T09:30:00+08:00' }],
    ['a switch', { halved: true }, { halved: true }],
    ['a whole number in full width', { count: '１２' }, { count: 12 }],
    ['a whole number that was emptied falls back to its start', { count: '' }, { count: undefined }],
    ['a rate with a per cent sign', { rate: '15.4%' }, { rate: '15.4%' }],
    ['several of a list, unknown ones left out', { parts: ['y', 'z'] }, { parts: ['y'] }],
    ['a province', { where: '浙江省' }, { where: '浙江省' }],
    ['a field that hangs on another one', { kind: 'b', only: '2' }, { kind: 'b', only: 200 }],
    ['the same field where it is not asked', { kind: 'a', only: 'rubbish' }, { kind: 'a', only: undefined }],
  ])('%s', (_, typed, expected) => {
    const read = readForm(FIELDS, filled(typed));
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    for (const [name, value] of Object.entries(expected)) expect(read.input[name]).toEqual(value);
    expect(objectOf(FIELDS).safeParse(read.input).success).toBe(true);
  });
  test.each<[string, Typed, string]>([
    ['amount', { amount: '-1' }, 'calculators.amount-negative'], ['amount', { amount: '1.005' }, 'calculators.amount-fraction'], ['day', { day: '2026-02-30' }, 'calculators.day-malformed'],
    ['at', { at: '2026-03-01 24:00' }, 'calculators.moment-malformed'], ['count', { count: '13' }, 'calculators.whole-malformed'], ['count', { count: '1.5' }, 'calculators.whole-malformed'],
    ['rate', { rate: '-3' }, 'calculators.number-malformed'], ['kind', { kind: 'z' }, 'calculators.choose-one'], ['name', { name: '五个字了吧' }, 'calculators.text-too-long'],
  ])('%s: %o is said to be wrong there', (name, typed, code) => {
    expect(readForm(FIELDS, filled(typed))).toMatchObject({ ok: false, problems: { [name]: { code } } });
    expect(texts[code]).toBeDefined();
  });
  test('what is still empty is missing, and not wrong', () => {
    expect(readForm(FIELDS, blankForm(FIELDS))).toEqual({ ok: false, problems: {}, missing: ['amount'] });
  });
});

describe('rows', () => {
  const items = (...list: Typed[]): Typed => ({ unit: 'sum', items: list });
  test('an empty row beside a filled one is left out', () => {
    expect(readForm(ROWS, items({ amount: '1' }, { amount: '' }))).toEqual({ ok: true, input: { unit: 'sum', items: [{ amount: 100 }] } });
  });
  test('a row that needs nothing counts as it stands', () => {
    const free: Fields = { people: maybe(rows(LABEL, { kind: starting(choice(LABEL, { a: LABEL, b: LABEL }), 'a') })) };
    expect(readForm(free, { people: [{ kind: 'b' }, { kind: 'a' }] })).toEqual({ ok: true, input: { people: [{ kind: 'b' }, { kind: 'a' }] } });
  });
  test('one empty row alone is missing, at its own place', () => {
    expect(readForm(ROWS, items({ amount: '' }))).toEqual({ ok: false, problems: {}, missing: ['items.0.amount'] });
    expect(readForm(ROWS, items())).toEqual({ ok: false, problems: {}, missing: ['items'] });
  });
  test('what is wrong in a row is said at its place', () => {
    expect(readForm(ROWS, items({ amount: '1' }, { amount: 'x' }))).toMatchObject({ ok: false, problems: { 'items.1.amount': { code: 'calculators.amount-malformed' } } });
  });
  test('a field of a row may hang on a field of the form', () => {
    const row = { amount: '1', on: '2026-01-01' };
    expect(readForm(ROWS, { unit: 'day', items: [row] })).toMatchObject({ input: { items: [{ on: '2026-01-01' }] } });
    expect(readForm(ROWS, { unit: 'sum', items: [row] })).toEqual({ ok: true, input: { unit: 'sum', items: [{ amount: 100 }] } });
  });
  test('more rows than are allowed are told', () => {
    expect(readForm(ROWS, items({ amount: '1' }, { amount: '2' }, { amount: '3' }, { amount: '4' }))).toMatchObject({ problems: { items: { code: 'calculators.rows-too-many', facts: { max: 3 } } } });
  });
});

test('a field that hangs on one that is not asked is not asked', () => {
  const chain: Fields = { a: flag(LABEL), b: flag(LABEL, { when: { field: 'a', is: [true] } }), c: flag(LABEL, { when: { field: 'b', is: [true] } }), ring: flag(LABEL, { when: { field: 'ring', is: [false] } }) };
  expect(isAsked(chain, 'c', { a: false, b: true })).toBe(false);
  expect(isAsked(chain, 'c', { a: true, b: true })).toBe(true);
  expect(isAsked(chain, 'ring', {})).toBe(false);
});

describe('texts', () => {
  test.each([['2026/3/1', '2026-03-01'], ['2026.3.1', '2026-03-01'], ['20260301', '2026-03-01'], ['２０２６－０３－０１', '2026-03-01'], ['2024-2-29', '2024-02-29'], ['2023-2-29', ''], ['2026-13-01', ''], ['昨天', ''], ['', '']])('the day %s', (typed, iso) => {
    const read = readDay(typed);
    expect(read.ok ? read.value : '').toBe(iso);
  });
  test.each([['2026年3月1日 9:05', '2026-03-01T09:05:00+08:00'], ['2026-03-01T09:05:30Z', '2026-03-01T09:05:30Z'], ['2026-03-01T09:05+08:00', '2026-03-01T09:05:00+08:00'], ['2026-03-01', ''], ['2026-03-01 9:61', '']])('the moment %s', (typed, iso) => {
    const read = readMoment(typed);
    expect(read.ok ? read.value : '').toBe(iso);
  });
  test.each([['1,000', 1000], ['１２', 12], ['1.0', undefined], ['', undefined], ['99999999999999999', undefined]])('the whole number %s', (typed, value) => {
    const read = readWhole(typed, 0, 1_000_000);
    expect(read.ok ? read.value : undefined).toBe(value);
  });
  test.each([['2026-03-01T01:05:00Z', '2026-03-01T09:05'], ['2026-03-01T09:05:30+08:00', '2026-03-01T09:05:30'], ['2026-12-31T23:00:00-02:00', '2027-01-01T09:00'], ['morgen', 'morgen']])('the moment %s is typed as %s', (iso, typed) => {
    expect(momentTyped(iso)).toBe(typed);
  });
  test('fen typed in yuan are read as the same fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (fen) => {
      expect(readForm({ amount: money(LABEL) }, { amount: yuanPlain(fen) })).toEqual({ ok: true, input: { amount: fen } });
    }));
  });
  test('no text, however odd, breaks the reading of a form', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (typed) => {
      const all = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, typed]));
      expect(readForm(FIELDS, all).ok).toBeTypeOf('boolean');
      expect(narrow(typed)).toBeTypeOf('string');
    }));
  });
});

test('a number that starts from nought begins empty, a list that may be left out without rows', () => {
  const fields: Fields = { cost: starting(money(LABEL), 0), times: starting(whole(LABEL), 4), paid: maybe(rows(LABEL, { amount: money(LABEL) })), owed: rows(LABEL, { amount: money(LABEL) }) };
  expect(blankForm(fields)).toEqual({ cost: '', times: '4', paid: [], owed: [{ amount: '' }] });
  expect(readForm(fields, { ...blankForm(fields), owed: [{ amount: '1' }] })).toEqual({ ok: true, input: { times: 4, owed: [{ amount: 100 }] } });
});

test('the provinces are thirty-one, each once', () => { expect(new Set(PROVINCES).size).toBe(31); });

test.each(CALCULATORS.flatMap((c) => c.examples.map((example, i) => [c.name, i, example] as const)))('%s: example %i can be typed and is read back as it was', (name, _, example) => {
  const c = calculatorNamed(name)!;
  const read = readForm(c.fields, typedForm(c.fields, example));
  expect(read).toMatchObject({ ok: true });
  if (read.ok) expect(c.input.parse(read.input)).toEqual(c.input.parse(example));
});

test('a number is read whole or not at all: nothing behind many spaces is cut off', () => {
  const read = (typed: string) => decimalNumber(LABEL).schema.safeParse(typed);
  expect(read(' 15.4 % ')).toMatchObject({ success: true, data: '15.4' });
  expect(read(`15${' '.repeat(38)}99`)).toMatchObject({ success: false });
});

test('a province is understood by the name that people use, and only where there is one', () => {
  const { schema } = province(['省份', 'Province']);
  expect([' 浙江 ', '浙江省', '内蒙古', '广西', '北京'].map((typed) => schema.parse(typed))).toEqual(['浙江省', '浙江省', '内蒙古自治区', '广西壮族自治区', '北京市']);
  for (const typed of ['火星省', '浙', '', '浙江省人民']) expect(schema.safeParse(typed).error?.issues[0]?.message).toBe('calculators.province-unknown');
});
