import { describe, expect, test } from 'vitest';
import { broken, type History } from './checker.ts';

const items = ['a', 'b', 'c'].map((text, index) => ({ seq: index + 1, text }));
const kept: History = {
  sent: [{ request: 'r1', caseId: 'k', text: 'a', answered: 1 }, { request: 'r2', caseId: 'k', text: 'b', answered: 2 }, { request: 'r3', caseId: 'k', text: 'c', answered: null }],
  reads: [{ caseId: 'k', reader: 'p', items }, { caseId: 'k', reader: 'd', items }],
};
const read = (reader: string, list: { seq: number; text: string }[]) => ({ caseId: 'k', reader, items: list });

describe('the checker of histories', () => {
  test('finds nothing where every promise is kept', () => { expect(broken(kept)).toEqual([]); });
  test('finds nothing in a message that was never acknowledged and never written', () => {
    expect(broken({ ...kept, reads: [read('p', items.slice(0, 2)), read('d', items.slice(0, 2))] })).toEqual([]);
  });
  test('finds an acknowledged message that is lost', () => {
    const short = [items[0]!, { seq: 2, text: 'c' }];
    expect(broken({ ...kept, reads: [read('p', short), read('d', short)] })).toEqual(['r2 was acknowledged and is lost in k']);
  });
  test('finds a message that stands twice', () => {
    const twice = [...items, { seq: 4, text: 'a' }];
    expect(broken({ ...kept, reads: [read('p', twice), read('d', twice)] })).toEqual(['r1 stands 2 times in k']);
  });
  test('finds a number that was given otherwise than answered', () => {
    const moved = [{ seq: 1, text: 'b' }, { seq: 2, text: 'a' }, items[2]!];
    expect(broken({ ...kept, reads: [read('p', moved), read('d', moved)] })).toHaveLength(2);
  });
  test('finds a gap', () => {
    const gap = [items[0]!, items[1]!, { seq: 4, text: 'c' }];
    expect(broken({ ...kept, reads: [read('p', gap), read('d', gap)] })).toEqual(['p reads number 4 where 3 should stand in k', 'd reads number 4 where 3 should stand in k']);
  });
  test('finds two who read differently', () => {
    expect(broken({ ...kept, reads: [read('p', items), read('d', [items[1]!, items[0]!, items[2]!].map(({ text }, i) => ({ seq: i + 1, text })))] })[0]).toBe('d and p read different streams in k');
  });
});
