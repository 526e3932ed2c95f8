import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { expect, test } from 'vitest';
import { currencyOf, inLanguage } from './say.ts';

const fieldsOf = (name: string) => calculatorNamed(name)!.fields;
test.each<[string, Record<string, string>, string | undefined]>([
  ['fee', {}, undefined], ['fee', { currency: '' }, undefined], ['fee', { currency: 'us' }, undefined], ['fee', { currency: 'usd' }, 'USD'], ['fee', { currency: 'CNY' }, undefined],
  ['foreign-interest', { currency: '' }, ''], ['foreign-interest', { currency: 'HKD' }, 'HKD'], ['foreign-interest', { currency: 'OTHER', code: '' }, ''], ['foreign-interest', { currency: 'OTHER', code: 'THB' }, 'THB'],
  ['lawyer-fee', {}, undefined],
])('amounts of %s with %o are in %s', (name, typed, wanted) => { expect(currencyOf(fieldsOf(name), typed)).toBe(wanted); });
test('a day in a label is said as a Chinese sentence says it', () => {
  expect(inLanguage(['2019-08-20 以前', 'Before 2019-08-20'], 'zh')).toBe('2019年8月20日以前');
  expect(inLanguage(['2019-08-20 以前', 'Before 2019-08-20'], 'en')).toBe('Before 2019-08-20');
});
