import { afterEach, expect, test } from 'vitest';
import { browserShelf } from '@microcourt/client/browser';

const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
const storageIs = (get: () => unknown): void => { Object.defineProperty(globalThis, 'localStorage', { configurable: true, get }); };
afterEach(() => {
  if (before) Object.defineProperty(globalThis, 'localStorage', before);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});

test.each<[string, () => unknown]>([
  ['where a person forbade it', () => { throw new Error('SecurityError'); }], ['in an app that gives none', () => null],
])('%s, a browser keeps things for as long as the page stands', (_, get) => {
  storageIs(get);
  expect(browserShelf.read('a')).toBeUndefined();
  browserShelf.write('a', '1');
  expect([browserShelf.read('a'), browserShelf.keys()]).toEqual(['1', ['a']]);
  browserShelf.remove('a');
  expect([browserShelf.read('a'), browserShelf.keys()]).toEqual([undefined, []]);
});

test('otherwise in its storage', () => {
  const kept = Object.create({ getItem: (key: string) => kept[key] ?? null, setItem: (key: string, text: string) => { kept[key] = text; }, removeItem: (key: string) => { Reflect.deleteProperty(kept, key); } }) as Record<string, string>;
  storageIs(() => kept);
  browserShelf.write('a', '1');
  browserShelf.write('b', '2');
  browserShelf.remove('b');
  expect([kept, browserShelf.read('a'), browserShelf.read('b'), browserShelf.keys()]).toEqual([{ a: '1' }, '1', undefined, ['a']]);
});
