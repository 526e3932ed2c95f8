import { money } from '@microcourt/domain/calculators/fields';
import { day } from '@microcourt/domain/shared/calendar';
import type { Refusal } from '@microcourt/domain/shared/decision';
import { expect, test } from 'vitest';
import { blankForm, typedForm } from '@microcourt/domain/calculators/form';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { groundOn, TABLE_NAMES, type Tables } from '@microcourt/domain/law/tables';
import { askedOf, isBlank, mustShow } from './fold.ts';
import { neededIn, refusedAs, workOut } from './outcome.ts';

const fields = { part: money(['未履行部分', 'Part not done']) };
const refusal = (field?: string): Refusal => ({ code: 'calculators.over-hundred-percent', kind: 'invalid', ...(field === undefined ? {} : { facts: { field } }) });

test.each([['part', 'part'], ['part.0.rate', 'part.0.rate'], ['未履行部分', 'part']])('a refusal that names %s stands at %s', (named, place) => {
  expect(refusedAs(refusal(named), fields, { part: [{ rate: '1' }] })).toMatchObject({ state: 'wrong', problems: { [place]: { code: 'calculators.over-hundred-percent' } } });
});
test.each([undefined, '', '费率'])('a refusal that names %o, which is no field, stands for the form as a whole', (named) => {
  expect(refusedAs(refusal(named), fields, {})).toMatchObject({ state: 'refused', code: 'calculators.over-hundred-percent' });
});

const fee = calculatorNamed('fee')!, tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, { version: '', rows: [] }])) as unknown as Tables, ground = groundOn(day('2026-11-24'), tables, new Map());
test.each([
  [{}, ['amount']], [{ class: 'property', claims: [{ class: 'property' }] }, ['claims.0.amount']], [{ amount: 100, currency: 'USD' }, ['rate']], [{ amount: 1_000_000 }, ['amount']], [{ class: 'labour', amount: 1_000_000 }, []],
])('of %j the fee needs %j, though a form may leave it out', (input, places) => {
  expect(neededIn(workOut(fee, input, ground), fee, ground)).toEqual(places);
});
test('a field in which nothing stands is missing, with the reason, and not wrong', () => {
  expect(workOut(fee, {}, ground)).toMatchObject({ state: 'missing', missing: ['amount'], why: { code: 'calculators.amount-missing' } });
});
test('what few need is folded away until it holds something, is wrong or is needed', () => {
  const blank = blankForm(fee.fields), { usual, few } = askedOf(fee.fields, blank), shown = (typed = blank, places: string[] = []) => mustShow(few, typed, '', places);
  expect([usual.map(([name]) => name), few.map(([name]) => name)]).toEqual([['class', 'amount', 'procedure', 'halving', 'province'], ['claims', 'facts', 'onDay', 'roundToYuan', 'currency', 'rate']]);
  expect([isBlank(fee.fields, blank), isBlank(fee.fields, {}), isBlank(fee.fields, { ...blank, amount: '1' })]).toEqual([true, true, false]);
  expect([shown(), shown({ ...blank, roundToYuan: true }), shown(typedForm(fee.fields, { amount: 1, claims: [{}] })), shown(blank, ['rate']), shown(blank, ['claims.0.amount']), shown(blank, ['amount'])]).toEqual([false, true, true, true, true, false]);
});
