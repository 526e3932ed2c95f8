import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explain, type Calculator } from '@microcourt/domain/calculators/calculator';
import { CALCULATORS } from '@microcourt/domain/calculators/catalogue';
import { articlesNamed, documentNamed, lawDocuments, versionOf } from '@microcourt/domain/law/documents';
import { groundOn } from '@microcourt/domain/law/tables';
import { day } from '@microcourt/domain/shared/calendar';
import { baseTables, courtCodes } from './ground.ts';
import { readStatute } from './read-statute.ts';

const root = new URL('../../../', import.meta.url), library = new URL('../shared/data/statutes/', root);
const DIGIT = '[一二三四五六七八九十百千零〇]', SIGN = '\\u4e00-\\u9fff';
/** A short title, its version, and the article where one is named; a title is cut from the words before it by the list of known ones. */
const CITED = new RegExp(`([${SIGN}]{2,40})（(\\d{4}(?:-\\d{2}){0,2})）((?:第(?:${DIGIT}+|\\d+)条[${SIGN}（）、]*)?)`, 'gu');

type Cited = { at: string; document: string; version: string; articles: { from: string; to: string }[] };
function sources(): { path: string; text: string }[] {
  return ['packages/domain/src/', 'server/src/'].flatMap((folder) => readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /[.]tsx?$/.test(file)).map((file) => ({ path: folder + file, text: readFileSync(new URL(folder + file, root), 'utf8') })));
}
const shorts = lawDocuments().map((d) => d.short).toSorted((a, b) => b.length - a.length);
function citations(): Cited[] {
  return sources().filter(({ path }) => !/law\/(documents|citations|import-statutes)|shared\/citation/.test(path)).flatMap(({ path, text }) => [...text.matchAll(CITED)].flatMap((found) => {
    const [, words, version, article] = found as unknown as [string, string, string, string];
    const line = text.slice(0, found.index).split('\n').length;
    return [{ at: `${path}:${line}`, document: shorts.find((short) => words.endsWith(short)) ?? words, version, articles: articlesNamed(article) }];
  }));
}
/** What the examples of the calculators cite, put together as they are only when something is worked out. */
function answered(): Cited[] {
  const ground = groundOn(day('2026-11-24'), baseTables(), courtCodes());
  return CALCULATORS.flatMap((c) => c.examples.flatMap((example, i) => {
    const decision = explain(c as unknown as Calculator, c.input.parse(example) as never, ground);
    return decision.ok ? decision.value.articles.map(({ document, version, article }) => ({ at: `${c.name}, example ${i + 1}:`, document, version, articles: articlesNamed(article) })) : [];
  }));
}
const all = [...citations(), ...answered()];

/** What stands in brackets with a year and is no citation: the version of a table or of a form. */
const NO_CITATION = /标准$|公报$|案由规定$|全国年节及纪念日放假办法$|某规定$|统计|起诉状|微法院|关于人民法院案件案号的若干规定$/u;

test('there are many citations', () => { expect(all.length).toBeGreaterThan(300); });

test('every citation names a document and a version that we know', () => {
  const unknown = all.filter(({ document, version }) => {
    const known = documentNamed(document);
    return known ? !versionOf(known, version) : !NO_CITATION.test(document);
  });
  expect([...new Set(unknown.map(({ at, document, version }) => `${at} ${document}（${version}）`))]).toEqual([]);
});

type Entry = { title: string; promulgated: string | null; effective: string | null; path: string };
const entries = (): Entry[] => readFileSync(new URL('manifest.jsonl', library), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Entry);

test.runIf(existsSync(new URL('manifest.jsonl', library)))('every article that is cited stands in the text, where we have the text', () => {
  const texts = new Map<string, Set<string> | null>(), manifest = entries();
  const articlesOf = (document: string, version: string): Set<string> | null => {
    const known = documentNamed(document), held = known && versionOf(known, version);
    const entry = held && manifest.find(({ title, promulgated }) => title === known.title && promulgated === held.promulgated);
    return entry ? new Set(readStatute(readFileSync(new URL(entry.path, library), 'utf8')).map(({ number }) => number)) : null;
  };
  const wrong = all.flatMap(({ at, document, version, articles }) => {
    const key = `${document}（${version}）`;
    if (!texts.has(key)) texts.set(key, articlesOf(document, version));
    const found = texts.get(key);
    return found ? articles.flatMap(({ from, to }) => [from, to]).filter((article) => !found.has(article)).map((article) => `${at} ${key}${article}`) : [];
  });
  expect([...texts.values()].filter((found) => found !== null).length).toBeGreaterThan(20);
  expect([...new Set(wrong)]).toEqual([]);
});

test.runIf(existsSync(new URL('manifest.jsonl', library)))('the days of the documents are those of the library', () => {
  const manifest = entries();
  const wrong = lawDocuments().flatMap(({ short, title, versions }) => versions.flatMap((v) => {
    const found = manifest.find((one) => one.title === title && one.promulgated === v.promulgated);
    return found?.effective && found.effective !== v.effective ? [`${short}（${v.version}） ${v.effective}, library ${found.effective}`] : [];
  }));
  expect(wrong).toEqual([]);
});
