/**
 * Where a rule stands, as people cite it and as every rule of ours carries it: `民事诉讼法（2023）第八十五条第三款`.
 * The title is the short one of `law/documents`, the version the year (or year and month) of its promulgation. Several are joined by `；`.
 */
export type Article = string;

/** A citation in its parts. `article` is empty where a whole document is meant. */
export type Citation = { document: string; version: string; article: string };

const CITED = /^(.{1,60})（(\d{4}(?:-\d{2}){0,2})）(.{0,40})$/u;

/** The citations that a text such as `民事诉讼法（2023）第八十五条；民法典（2020）第二百零二条` names; a part that cites nothing is left out. */
export function citationsOf(article: Article): Citation[] {
  return article.split('；').flatMap((part) => {
    const found = CITED.exec(part.trim());
    return found ? [{ document: found[1] as string, version: found[2] as string, article: found[3] as string }] : [];
  });
}
/** A citation as it is written: document, version in brackets, article. */
export const cited = (c: Citation): Article => `${c.document}（${c.version}）${c.article}`;

/** A rule as it stood over time, the newest first: from `from` on `value` held, by `article`. */
export type Dated<T> = readonly { readonly from: string; readonly value: T; readonly article: Article }[];
/** How a rule stood on a day; undefined before its first version. */
export const ruleOn = <T>(rule: Dated<T>, day: string): { readonly from: string; readonly value: T; readonly article: Article } | undefined => rule.find((version) => version.from <= day);
