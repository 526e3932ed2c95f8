import type pg from 'pg';
import { rowsOf } from './database.ts';

/** The dictionary of names that repeat in every row: streams, news, asks, jobs. Words are only ever added. */
export type Words = {
  /** The number of a word, given now if it is new. */
  idOf(word: string): number | Promise<number>;
  /** The number of a word, or null if no row can have it. */
  find(word: string): Promise<number | null>;
  /** The word of a number read from a row. */
  wordOf(id: number): string | Promise<string>;
};

type Row = { id: number; word: string };
const WORD = /^[a-z][\w.:-]{0,119}$/;

/** The dictionary over a pool, with everything known read once. */
export async function openWords(pool: pg.Pool, expected: readonly string[]): Promise<Words> {
  const ids = new Map<string, number>(), texts = new Map<number, string>();
  const load = async (): Promise<void> => {
    for (const { id, word } of await rowsOf<Row>(pool, 'select id, word from platform.word')) { ids.set(word, id); texts.set(id, word); }
  };
  const add = async (word: string): Promise<number> => {
    if (!WORD.test(word)) throw new Error('a stream, news, ask or job has a name of lower-case words');
    for (let tries = 0; tries < 50; tries++) {
      // In a transaction of its own: other servers must know the number whatever becomes of the deed that first used it.
      await rowsOf(pool, 'insert into platform.word (id, word) select coalesce(max(id), 0) + 1, $1 from platform.word on conflict do nothing', [word]);
      await load();
      const id = ids.get(word);
      if (id !== undefined) return id;
    }
    throw new Error('no number was found for a new word');
  };
  await load();
  for (const word of expected) if (!ids.has(word)) await add(word);
  return {
    idOf: (word) => ids.get(word) ?? add(word),
    async find(word) {
      if (!ids.has(word) && WORD.test(word)) await load();
      return ids.get(word) ?? null;
    },
    wordOf: (id) => texts.get(id) ?? load().then(() => texts.get(id) ?? `unknown:${id}`),
  };
}
