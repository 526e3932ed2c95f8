import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkLayout } from '../tools/layout.mjs';
import { cruise, type Cruise } from './cruise.ts';
import { dictionaryOf, foreignWords, missingSentences, refusalCodes, wordFolders } from './scan-words.ts';
import { tooLong } from './scan-sizes.ts';
import { clocksInDomain, docstrings, emptyWords, floatsInDomain, listsOfAnyone, mocks, putOff, sentencesInComponents, tooNewForPhones } from './scans.ts';
import { everySource, root } from './source.ts';

const sources = everySource();

describe('who imports whom', () => {
  let seen: Cruise;
  beforeAll(async () => { seen = await cruise(root); });

  // Without a parser that it can use, the tool reads nothing and reports success.
  test('every file of ours is read', () => {
    expect(seen.modules).toBeGreaterThan(100);
    expect(seen.ownModules).toBeGreaterThan(sources.length * 0.9);
  });
  test('no rule is broken', () => { expect(seen.breaches).toEqual([]); });
});

describe('how it is written', () => {
  test('the law looks at no clock and throws no dice', () => { expect(clocksInDomain(sources)).toEqual([]); });
  test('the law counts in whole numbers and exact fractions', () => { expect(floatsInDomain(sources)).toEqual([]); });
  test('a list for a screen asks which cases a person may see', () => { expect(listsOfAnyone(sources)).toEqual([]); });
  test('nothing of ours is mocked', () => { expect(mocks(sources)).toEqual([]); });
  test('nothing is put off or silenced', () => { expect(putOff(sources)).toEqual([]); });
  test('what others rely on says what it gives, each in its own words', () => { expect(docstrings(sources)).toEqual([]); });
  test('names and places say something', () => { expect(emptyWords(sources)).toEqual([]); });
  test('files and functions can be read at once', () => { expect(tooLong(sources)).toEqual([]); });
  test('phones of some years ago can run what they are sent', () => { expect(tooNewForPhones(sources)).toEqual([]); });
  test('the layout is the same everywhere', () => { expect(checkLayout(root)).toEqual([]); });
});

describe('the words', () => {
  test('a folder carries a word of the dictionary, the same in the law, the server and the apps', () => {
    expect(foreignWords(wordFolders(root), dictionaryOf(root))).toEqual([]);
  });
  test('components hold no sentences', () => { expect(sentencesInComponents(sources)).toEqual([]); });
  test('every refusal has a sentence in Chinese and in English', async () => {
    const paths = sources.map((s) => s.path).filter((path) => /^packages\/domain\/src\/[^/]+\/texts[.]ts$/.test(path) && existsSync(join(root, path)));
    const books = await Promise.all(paths.map(async (path) => ((await import(pathToFileURL(join(root, path)).href)) as { texts: Record<string, { zh: string; en: string }> }).texts));
    expect(missingSentences(refusalCodes(sources), books)).toEqual([]);
  });
});
