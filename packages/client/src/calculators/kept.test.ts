import type { Shelf } from '../transport.ts';
import { expect, test } from 'vitest';
import { Sessions } from '../session.ts';
import { Kept, type Past } from './kept.ts';

/** A shelf in memory; `room` is how many signs it holds. */
function shelfOf(room = Infinity): Shelf & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all, read: (key) => all.get(key), remove: (key) => void all.delete(key), keys: () => [...all.keys()],
    write(key, text) {
      if (text.length > room) throw new Error('full');
      all.set(key, text);
    },
  };
}
const past = (id: string, amount: number): Past => ({ id, name: 'lawyer-fee', input: { amount }, head: { label: { zh: '上限', en: 'Cap' }, text: { zh: `${amount}`, en: `${amount}` } }, at: '2026-11-24T02:00:00Z' });

test('the last fifty calculations are kept, the newest first', () => {
  const kept = new Kept(shelfOf());
  for (let i = 0; i < 60; i++) kept.note(past(String(i), i));
  expect(kept.history()).toHaveLength(50);
  expect(kept.history()[0]?.id).toBe('59');
});
test('the same question, and the same visit, stand there once', () => {
  const kept = new Kept(shelfOf());
  kept.note(past('a', 1));
  kept.note(past('a', 2));
  kept.note(past('b', 2));
  expect(kept.history().map(({ id }) => id)).toEqual(['b']);
});
test('one is removed, all are removed, and the forms with them; the tables stay', () => {
  const shelf = shelfOf(), kept = new Kept(shelf);
  shelf.write('microcourt.calculators.tables', 'x');
  kept.note(past('a', 1));
  kept.note(past('b', 2));
  kept.remove('a');
  expect(kept.history().map(({ id }) => id)).toEqual(['b']);
  kept.keepForm('lawyer-fee', { amount: '1' });
  kept.clear();
  expect([kept.history(), kept.form('lawyer-fee'), [...shelf.all.keys()]]).toEqual([[], undefined, ['microcourt.calculators.tables']]);
});
test('what was opened last stands first, four at most', () => {
  const kept = new Kept(shelfOf());
  for (const name of ['a', 'b', 'c', 'd', 'e', 'b']) kept.opened(name);
  expect(kept.recent()).toEqual(['b', 'e', 'd', 'c']);
});
test('a full shelf and a broken text stop nobody', () => {
  const shelf = shelfOf(10), kept = new Kept(shelf);
  kept.note(past('a', 1));
  shelf.write('microcourt.calculators.history', '{');
  expect(kept.history()).toEqual([]);
});
test('a number of identity is kept nowhere', () => {
  const shelf = shelfOf(), kept = new Kept(shelf);
  kept.keepForm('id-number', { number: '11010519491231002X' });
  kept.note({ ...past('a', 1), name: 'id-number', input: { number: '11010519491231002X' } });
  expect([...shelf.all.values()].join()).not.toContain('11010519491231002X');
});
test('what is kept in another form than it should be counts as none', () => {
  const shelf = shelfOf(), kept = new Kept(shelf);
  for (const text of ['null', '7', '{}', '"x"']) {
    shelf.write('microcourt.calculators.history', text);
    shelf.write('microcourt.calculators.form.fee', text === '{}' ? '[]' : text);
    expect([kept.history(), kept.past('a'), kept.form('fee')]).toEqual([[], undefined, undefined]);
  }
});
test('what is kept in another form inside a list is left out of it, and the rest stands', () => {
  const shelf = shelfOf(), kept = new Kept(shelf), good = past('a', 1);
  shelf.write('microcourt.calculators.history', JSON.stringify([null, 1, {}, { ...good, id: 1 }, { ...good, name: null }, { ...good, input: null }, { ...good, head: { label: { zh: '上限' }, text: '1' } }, { ...good, at: 'then' }, good]));
  shelf.write('microcourt.calculators.recent', '[3,null,"fee"]');
  expect([kept.history(), kept.recent()]).toEqual([[good], ['fee']]);
});
test('who signs out leaves no calculation to whoever takes the device next; who has not signed in keeps theirs', () => {
  const shelf = shelfOf(), kept = new Kept(shelf), sessions = new Sessions(shelf);
  const me = { personId: '0190aaaa-0000-7000-8000-00000000000a', name: '张三', mobileMasked: null, idNumberMasked: null, proof: 'none', proofReason: null, posts: [], offices: [], staffUserId: null, secondFact: false, profile: 'demo' } as const;
  kept.note(past('a', 1));
  kept.keepForm('fee', { amount: '1' });
  sessions.begin({ token: 't', me: { ...me, posts: [], offices: [] } });
  expect(kept.history()).toHaveLength(1);
  sessions.end();
  expect([kept.history(), kept.form('fee')]).toEqual([[], undefined]);
});
