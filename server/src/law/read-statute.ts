/** One article as it is cited, and its text, paragraph by line. A text that is not divided into articles is one with no number. */
export type ArticleText = { number: string; text: string };

const DIGITS = '一二三四五六七八九十百千零〇两';
/** `第八十五条`, `第一百二十条之一`, with spaces that strayed in; then a space, or nothing more. So short that the name can stand in an index. */
const ARTICLE = new RegExp(`^(第[\\s\\u3000]*[${DIGITS}][${DIGITS}\\s\\u3000]{0,30}条(?:[\\s\\u3000]*之[\\s\\u3000]*[${DIGITS}]{1,10})?)(?:[\\s\\u3000]+(.*)|)$`, 'u');
/** The same run into its text. What follows a citation (第十条规定的……) makes a line no article. */
const TIGHT = new RegExp(`^(第[${DIGITS}]{1,20}条(?:之[${DIGITS}]{1,10})?)(?![、，,；;。和或及与至到第之的规所中前后各款项])(.+)$`, 'u');
const PLAIN = /^(\d{1,3})[.．、][\s\u3000]*(\S.*)$/u;
const PART = new RegExp(`^第[\\s\\u3000]*[${DIGITS}]+[\\s\\u3000]*(?:编|分编|章|节|部分)(?:[\\s\\u3000]|$)`, 'u');
const HEADING = new RegExp(`^[(（]?[${DIGITS}]+[)）]?、[^。；：，]{1,30}$`, 'u');
const ANNEX = /^(?:附件|附表|附录|附：|附:|附$)/u;

const VALUES: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** The value of a number as articles bear it, 一千二百六十; digits are understood too. */
export function countOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let sum = 0, digit = 0;
  for (const sign of numeral) {
    const unit = { 十: 10, 百: 100, 千: 1_000 }[sign];
    if (unit === undefined) digit = VALUES[sign] ?? 0;
    else { sum += (digit || 1) * unit; digit = 0; }
  }
  return sum + digit;
}
const numberOf = (article: string): number => countOf(/^第(.+?)条/u.exec(article)?.[1] ?? '');

function bodyOf(markdown: string): string[] {
  const text = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), at = /^## *正文[ \t]*$/mu.exec(text);
  return (at ? text.slice(at.index + at[0].length) : text).split('\n').map((l) => l.trimEnd()).filter((l) => l.trim() !== '');
}

type Cut = { number: string; rest: string } | 'heading' | 'annex' | null;
/** What a line begins: an article, a heading, an annex, or nothing. `last` is the number of the article before. */
function cut(line: string, last: number): Cut {
  if (line.startsWith('#') || PART.test(line)) return 'heading';
  const found = ARTICLE.exec(line);
  if (found) return { number: (found[1] as string).replace(/[\s\u3000]/gu, ''), rest: found[2] ?? '' };
  const tight = TIGHT.exec(line);
  if (tight && numberOf(tight[1] as string) === last + 1) return { number: tight[1] as string, rest: tight[2] as string };
  if (last > 0 && HEADING.test(line)) return 'heading';
  return last > 0 && ANNEX.test(line) ? 'annex' : null;
}

function divided(lines: readonly string[]): ArticleText[] {
  const articles: { number: string; lines: string[] }[] = [];
  for (const raw of lines) {
    const line = raw.replace(/^[\s\u3000]+/u, ''), current = articles.at(-1), found = cut(line, current ? numberOf(current.number) : 0);
    if (found === 'annex') break;
    if (found === null) current?.lines.push(line);
    else if (found !== 'heading') articles.push({ number: found.number, lines: found.rest === '' ? [] : [found.rest] });
  }
  return articles.map(({ number, lines: text }) => ({ number, text: text.join('\n') }));
}

/** Points that are counted: 1. 2. 3. in older provisions, cited as 第1条; 一、二、 in replies, cited as 第一条. `least` of them make a text divided. */
const POINTS = [
  { mark: PLAIN, heading: HEADING, name: (numeral: string) => `第${Number(numeral)}条`, least: 3 },
  { mark: new RegExp(`^([${DIGITS}]{1,20})、[\\s\\u3000]*(\\S.*)$`, 'u'), heading: /^#/u, name: (numeral: string) => `第${numeral}条`, least: 1 },
];
function counted(lines: readonly string[], { mark, heading, name, least }: (typeof POINTS)[number]): ArticleText[] {
  const articles: { number: string; lines: string[] }[] = [];
  for (const raw of lines) {
    const line = raw.replace(/^[\s\u3000]+/u, ''), found = mark.exec(line);
    if (articles.length > 0 && ANNEX.test(line)) break;
    if (found && countOf(found[1] as string) === articles.length + 1) articles.push({ number: name(found[1] as string), lines: [found[2] as string] });
    else if (!line.startsWith('#') && !heading.test(line) && line !== '此复。') articles.at(-1)?.lines.push(line);
  }
  return articles.length < least ? [] : articles.map(({ number, lines: text }) => ({ number, text: text.join('\n') }));
}

/** The articles of a text of the law as a library keeps it: markdown whose body stands below `## 正文`. None where the body is empty. */
export function readStatute(markdown: string): ArticleText[] {
  const lines = bodyOf(markdown), articles = divided(lines);
  if (articles.length > 0) return articles;
  for (const kind of POINTS) {
    const points = counted(lines, kind);
    if (points.length > 0) return points;
  }
  const whole = lines.filter((l) => !l.startsWith('#')).join('\n');
  return whole === '' ? [] : [{ number: '', text: whole }];
}
