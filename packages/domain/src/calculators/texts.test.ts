import { expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { day } from '../shared/calendar.ts';
import { sentence } from '../shared/texts.ts';
import { calculatorNamed } from './catalogue.ts';
import { texts } from './texts.ts';

const ground = baseGround(day('2026-11-24'));

test.each([
  ['personal-injury', { medical: '1', share: '100.01' }, 'Share of the defendant'], ['deposit', { contract: '1', paid: '1', breach: 'giver', unperformed: '100.1' }, ''],
  ['deadline', { rule: 'T-APP' }, ''], ['deadline', { rule: 'T-PRES-48' }, ''], ['deadline', { rule: 'T-APP-ANS', from: '2026-09-16', others: [{ on: '2026-09-16' }] }, ''],
  ['period', { length: 5, unit: 'hours' }, 'A period in hours'], ['period', { length: 5 }, 'Period'],
  ['trial-limit', { procedure: 'civil.ordinary', filedOn: '2026-01-05', presidentMonths: 7 }, '6 months'],
] as const)('%s of %o is refused in English without a Chinese word', (name, input, part) => {
  const c = calculatorNamed(name)!, read = c.input.parse(input), decided = c.work(read as never, ground);
  if (decided.ok) throw new Error('not refused');
  const { code, facts } = decided.refusal, said = sentence([texts], code, facts, 'en');
  expect(said).not.toMatch(/\p{Script=Han}|\{|^calculators/u);
  expect(said).toContain(part);
});
