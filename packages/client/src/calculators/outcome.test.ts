import { money } from '@microcourt/domain/calculators/fields';
import type { Refusal } from '@microcourt/domain/shared/decision';
import { expect, test } from 'vitest';
import { refusedAs } from './outcome.ts';

const fields = { part: money(['未履行部分', 'Part not done']) };
const refusal = (field?: string): Refusal => ({ code: 'calculators.over-hundred-percent', kind: 'invalid', ...(field === undefined ? {} : { facts: { field } }) });

test.each([['part', 'part'], ['part.0.rate', 'part.0.rate'], ['未履行部分', 'part']])('a refusal that names %s stands at %s', (named, place) => {
  expect(refusedAs(refusal(named), fields)).toMatchObject({ state: 'wrong', problems: { [place]: { code: 'calculators.over-hundred-percent' } } });
});
test.each([undefined, '', '费率'])('a refusal that names %o, which is no field, stands for the form as a whole', (named) => {
  expect(refusedAs(refusal(named), fields)).toMatchObject({ state: 'refused', code: 'calculators.over-hundred-percent' });
});
