import { describe, expect, test } from 'vitest';
import { edgesOf, faultsOf, reached, reasonsIn, type Machine } from '@microcourt/domain/shared/machine';
import { texts as shared } from '@microcourt/domain/shared/texts';
import { BOOKS, isFresh, MACHINES } from './machines.ts';

const has = (key: string) => [...BOOKS, shared].some((book) => key in book);

describe.each(MACHINES.map((m) => [m.title.en, m] as const))('%s', (_, machine) => {
  test('answers every step in every state, ends, is reached everywhere, and cites its articles', () => { expect(faultsOf(machine)).toEqual([]); });
  test('has a sentence for every no', () => { expect(reasonsIn(machine).filter((code) => !has(code))).toEqual([]); });
  test('has a name for every state and step', () => {
    const steps = Object.keys(machine.table[machine.start]!);
    expect([...Object.keys(machine.table).map((s) => `${machine.states}.${s}`), ...steps.map((s) => `${machine.steps}.${s}`)].filter((key) => !has(key))).toEqual([]);
  });
  test('takes every step somewhere', () => {
    const taken = new Set(edgesOf(machine).map((e) => e.step));
    expect(Object.keys(machine.table[machine.start]!).filter((step) => !taken.has(step))).toEqual([]);
  });
  test('reaches each of its ends', () => { expect(machine.ends.filter((end) => !reached(machine, machine.start).has(end))).toEqual([]); });
});

test('what is drawn is what the tables say; npm run machines draws it anew', () => { expect(isFresh()).toBe(true); });

describe('the proof finds', () => {
  const sound: Machine = {
    title: { zh: '试', en: 'Trial' }, start: 'a', ends: ['b'], states: 's', steps: 't',
    table: { a: { x: { to: 'b', by: ['judge'], basis: '民事诉讼法（2023）第一条' }, y: 'no' }, b: { x: 'no', y: 'no' } },
  };
  test('nothing where nothing is wrong', () => { expect(faultsOf(sound)).toEqual([]); });
  test.each<[string, Machine['table']]>([
    ['b does not answer every step', { ...sound.table, b: { x: 'no' } }],
    ['a x cites no article', { ...sound.table, a: { x: { to: 'b', by: ['judge'] }, y: 'no' } }],
    ['a x is nobody', { ...sound.table, a: { x: { to: 'b', by: [], basis: '民事诉讼法（2023）第一条' }, y: 'no' } }],
    ['a x leads nowhere', { ...sound.table, a: { x: { to: 'c', by: ['judge'], basis: '民事诉讼法（2023）第一条' }, y: 'no' } }],
    ['c cannot be reached', { ...sound.table, c: { x: 'no', y: 'no' } }],
    ['c leads nowhere and is no end', { ...sound.table, c: { x: 'no', y: 'no' } }],
    ['a never ends', { ...sound.table, a: { x: 'no', y: 'no' } }],
  ])('%s', (fault, table) => { expect(faultsOf({ ...sound, table }).join()).toContain(fault); });
});
