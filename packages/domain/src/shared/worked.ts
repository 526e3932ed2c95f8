import * as z from 'zod/mini';
import { citationsOf, cited, type Article } from './citation.ts';
import { roundFen, type Exact } from './exact.ts';
import { yuanText } from './money.ts';

/** A sentence in both languages. */
export type Said = { zh: string; en: string };
/** The same, Chinese first, as a rule writes it. */
export type Words = readonly [zh: string, en: string];
/** Names a sentence by its two languages. */
export const said = ([zh, en]: Words): Said => ({ zh, en });

/** A line of working: what was done, the exact amount of fen it came to (null where it comes to none), and the article. Said only when shown. */
export type Line = { readonly say: () => Words; readonly amount: Exact | null; readonly article: Article };
/** A line of working. */
export const line = (article: Article, amount: Exact | null, say: () => Words): Line => ({ say, amount, article });

/** One figure of an answer as a screen heads it: an amount in fen, or a text (a day, a count, a yes). The first is the answer itself. */
export type Result = { readonly label: Words; readonly fen?: number; readonly text?: Words };
/** A table that was used, in which version. */
export type TableUse = { table: string; version: string };
/** What whoever relies on the answer must know: provisional, disputed, missing. `code` is stable. */
export type Remark = { code: string; say: Words };

/** An answer of the law with its working, before it is shown. `answer` is for programmes: amounts in fen, days as `YYYY-MM-DD`. */
export type Worked<A> = {
  readonly answer: A;
  readonly results: () => readonly Result[];
  readonly lines: readonly Line[];
  readonly tables?: readonly TableUse[];
  readonly remarks?: readonly Remark[];
};

const saidWords = z.object({ zh: z.string(), en: z.string() });
/** A citation in its parts. */
export const CitationView = z.object({ document: z.string(), version: z.string(), article: z.string() });
/** One line of a working as it is shown: both languages, fen (null where it comes to none), its articles. */
export const Step = z.object({ text: z.string(), en: z.string(), amount: z.nullable(z.int()), articles: z.array(CitationView) });
/** What every answer with its working shows beside the answer itself. */
export const Working = z.object({
  results: z.array(z.object({ label: saidWords, fen: z.optional(z.int()), text: saidWords })),
  steps: z.array(Step),
  articles: z.array(CitationView),
  tables: z.array(z.object({ table: z.string(), version: z.string() })),
  remarks: z.array(z.object({ code: z.string(), text: z.string(), en: z.string() })),
});
/** What every answer with its working shows beside the answer itself: its head figures, steps, all articles, versions of tables, remarks. */
export type Working = z.infer<typeof Working>;
/** An answer as it goes over the wire and onto a screen. */
export type Explained<A> = { answer: A } & Working;

const A_DAY = / ?\b(\d{4})-(\d{2})-(\d{2})\b(?!T) ?/g;
/** A Chinese sentence with its days as 2026年3月1日; rules write them as `YYYY-MM-DD`. */
export const inChinese = (text: string): string => text.replace(A_DAY, (_, year: string, month: string, date: string) => `${Number(year)}年${Number(month)}月${Number(date)}日`);
const told = ([zh, en]: Words): Said => said([inChinese(zh), en]);
const shownResult = ({ label, fen, text }: Result): Working['results'][number] =>
  ({ label: told(label), ...(fen === undefined ? {} : { fen }), text: text ? told(text) : { zh: `${yuanText(fen ?? 0)} 元`, en: `CNY ${yuanText(fen ?? 0)}` } });

/** Says a worked answer: every line in words, the articles once each. Amounts of lines are rounded to fen for show only. */
export function shown<A>(worked: Worked<A>): Explained<A> {
  const steps = worked.lines.map(({ say, amount, article }) => {
    const { zh: text, en } = told(say());
    return { text, en, amount: amount && roundFen(amount), articles: citationsOf(article) };
  });
  const articles = [...new Map(steps.flatMap((s) => s.articles).map((c) => [cited(c), c])).values()];
  return {
    answer: worked.answer, results: worked.results().map(shownResult), steps, articles,
    tables: [...new Map((worked.tables ?? []).map(({ table, version }) => [`${table} ${version}`, { table, version }])).values()],
    remarks: (worked.remarks ?? []).map(({ code, say: [zh, en] }) => ({ code, text: inChinese(zh), en })),
  };
}
