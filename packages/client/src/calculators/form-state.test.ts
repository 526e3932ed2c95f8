import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { blankForm } from '@microcourt/domain/calculators/form';
import { expect, test } from 'vitest';
import { broughtBack, emptied, nextExample, openForm, typedIn, type FormState } from './form-state.ts';

const c = calculatorNamed('lawyer-fee')!, blank = blankForm(c.fields), mine = { ...blank, amount: '60万' };
test('what was kept is the person’s own: an example or an emptied form takes its place until it is brought back', () => {
  const form = openForm(c, { amount: '60万' });
  expect(form).toEqual({ typed: mine, own: true, example: -1 });
  for (const other of [nextExample(form, c), emptied(form, c), nextExample(emptied(form, c), c), emptied(nextExample(form, c), c)]) {
    expect([other.own, broughtBack(other)]).toEqual([false, form]);
  }
});
test('what was typed over an example is the person’s own, and is what comes back', () => {
  const over = typedIn(nextExample(typedIn(openForm(c, undefined), mine), c), { ...blank, amount: '7万' });
  expect([over.own, broughtBack(emptied(over, c)).typed]).toEqual([true, { ...blank, amount: '7万' }]);
});
test('nothing is brought back where nothing of the person’s own stood; the examples come in a ring', () => {
  const fresh = openForm(c, undefined), shown = nextExample(fresh, c);
  expect([fresh.own, emptied(fresh, c), broughtBack(shown)]).toEqual([false, fresh, shown]);
  expect(c.examples.reduce<FormState>((form) => nextExample(form, c), shown)).toEqual(shown);
});
