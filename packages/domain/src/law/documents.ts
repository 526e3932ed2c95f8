import { DOCUMENTS, ENFORCEMENT_DOCUMENTS } from './documents-list.ts';

/** A document as it stood: `version` is how a citation names it, days are `YYYY-MM-DD`, or a year where no more is known. */
export type Version = { readonly version: string; readonly promulgated: string; readonly effective: string; readonly number: string | null };
/** A document that our rules cite, by its short title; versions, the newest first. */
export type LawDocument = { readonly short: string; readonly title: string; readonly versions: readonly Version[] };

const once: { byShort?: ReadonlyMap<string, LawDocument> } = {};
const byShort = (): ReadonlyMap<string, LawDocument> => (once.byShort ??= new Map([...DOCUMENTS, ...ENFORCEMENT_DOCUMENTS].map(([short, title, ...versions]) =>
  [short, { short, title, versions: versions.map(([version, promulgated, effective, number]) => ({ version, promulgated, effective, number: number ?? null })) }])));

/** Every document that our rules cite. */
export const lawDocuments = (): readonly LawDocument[] => [...byShort().values()];
/** The document with this short title; undefined for one that no rule cites. */
export const documentNamed = (short: string): LawDocument | undefined => byShort().get(short);
/** The version that a citation names, `2023` or `2020-08`; undefined where there was none. */
export const versionOf = (document: LawDocument, version: string): Version | undefined => document.versions.find((one) => one.version === version);
/** The version in force on a court day; undefined before the first. */
export const versionOn = (document: LawDocument, day: string): Version | undefined => document.versions.find((one) => one.effective <= day);

const NAMED = /第([一二三四五六七八九十百千零〇\d]+)条(之[一二三四五六七八九十]+)?/g;
/** The whole articles that the end of a citation names, `第二十条第二款、第二十九条至第四十二条`: from one to another, the same where it is one alone. */
export function articlesNamed(cited: string): { readonly from: string; readonly to: string }[] {
  const named: { from: string; to: string }[] = [];
  let end = -1;
  for (const found of cited.matchAll(NAMED)) {
    const [article] = found, last = named[named.length - 1];
    if (last && cited.slice(end, found.index) === '至') last.to = article;
    else if (last?.to !== article) named.push({ from: article, to: article });
    end = found.index + article.length;
  }
  return named;
}
