import type { Article } from '../../shared/citation.ts';
import { above, decimals, exact, exactYuan, minus, percent, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Words } from '../../shared/worked.ts';

/** An exact amount of fen with the lines that lead to it; nothing is rounded yet. */
export type Sum = { readonly sum: Exact; readonly lines: readonly Line[] };
/** No fen at all. */
export const ZERO = exact(0);
/** One of two equal parts, as the Measures halve a fee. */
export const HALF = exact(1, 2);

/** The line of one part of a scale: what lies between two amounts, its rate, what it comes to. */
const partLine = (article: Article, low: Exact, high: Exact, percent: string, part: Exact): Line => line(article, part, () => [
  `${exactYuan(low)} 元至 ${exactYuan(high)} 元的部分 × ${percent}% = ${exactYuan(part)} 元`,
  `CNY ${exactYuan(low)} to ${exactYuan(high)} × ${percent}% = CNY ${exactYuan(part)}`,
]);
/** A part of a scale: from `low` to `upTo` fen (null: all the rest) at `rate`; `before` is what the parts before it come to, `whole` its line where it is filled. */
type Band = { readonly low: Exact; readonly upTo: Exact | null; readonly rate: Exact; readonly percent: string; readonly before: Exact; readonly whole: Line | null };
/** A progressive scale of an article; parts that are filled are worked out once and for all. */
export type Scale = { readonly article: Article; readonly bands: readonly Band[] };
/** A scale from its parts: the upper end in yuan and the rate in hundredths of a per cent, so that all parts share one denominator. */
export function scaleOf(article: Article, ...parts: readonly (readonly [yuan: number | null, rate: number])[]): Scale {
  let low = ZERO, before = exact(0, 10_000);
  return { article, bands: parts.map(([yuan, hundredths]): Band => {
    const upTo = yuan === null ? null : exact(yuan * 100), rate = exact(hundredths, 10_000), percent = decimals(exact(hundredths, 100), 2), start = low, sum = before, full = upTo && times(minus(upTo, low), rate);
    if (upTo && full) { low = upTo; before = plus(before, full); }
    return { low: start, upTo, rate, percent, before: sum, whole: upTo && full && hundredths > 0 ? partLine(article, start, upTo, percent, full) : null };
  }) };
}

/** Both texts of a flat amount. */
export const flat = ([zh, en]: Words, fen: number, article: Article): Sum => {
  const sum = exact(fen);
  return { sum, lines: [line(article, sum, () => [`${zh}，每件 ${exactYuan(sum)} 元`, `${en}: CNY ${exactYuan(sum)} a case`])] };
};
/** Nothing is paid, and why. */
export const free = (words: Words, article: Article): Sum => ({ sum: ZERO, lines: [line(article, ZERO, () => words)] });

/** The parts of a progressive scale, each on a line of its own, and their exact sum. */
export function banded(amount: Exact, { article, bands }: Scale): Sum {
  const lines: Line[] = [];
  for (const { low, upTo, rate, percent, before, whole } of bands) {
    if (upTo !== null && !above(upTo, amount)) {
      if (whole) lines.push(whole);
      continue;
    }
    if (percent === '0' || !above(amount, low)) return { sum: before, lines };
    const part = times(minus(amount, low), rate);
    lines.push(partLine(article, low, amount, percent, part));
    return { sum: plus(part, before), lines };
  }
  return { sum: ZERO, lines };
}

/** Two amounts added, the lines of both in their order. */
export const added = (a: Sum, b: Sum): Sum => ({ sum: plus(b.sum, a.sum), lines: [...a.lines, ...b.lines] });
/** The amount with one more line that changes it. */
export const changedTo = (a: Sum, sum: Exact, article: Article, say: () => Words): Sum => ({ sum, lines: [...a.lines, line(article, sum, say)] });
/** An amount as a step shows it: `= ` where six decimals hold it, `≈ ` and whole fen where they do not, as a third. */
const worth = (sum: Exact, unit = ''): string => (sum.n * BigInt(10_000) % sum.d === BigInt(0) ? `= ${unit}${exactYuan(sum)}` : `≈ ${unit}${yuanText(roundFen(sum))}`);
/** One `parts`-th of the amount. */
export const part = (a: Sum, parts: number, article: Article, [zh, en]: Words): Sum => {
  const sum = times(a.sum, exact(1, parts));
  return changedTo(a, sum, article, () => [`${zh}：${exactYuan(a.sum)} 元 ÷ ${parts} ${worth(sum)} 元`, `${en}: CNY ${exactYuan(a.sum)} ÷ ${parts} ${worth(sum, 'CNY ')}`]);
};
/** The amount, at most `cap` fen; the cap is said only where it bites. */
export const capped = (a: Sum, cap: number, article: Article): Sum => {
  const top = exact(cap);
  return above(a.sum, top) ? changedTo(a, top, article, () => [`最多不超过 ${exactYuan(top)} 元`, `At most CNY ${exactYuan(top)}`]) : a;
};

/** So many of a hundred parts of an amount of fen; `share` is decimal text. */
export const shareOf = (amount: Exact, share: string): Exact => times(amount, percent(share));
/** Fen, rounded half up once; to whole yuan where a court collects no small change. The rounding is ours: no rule says it. */
export const rounded = (sum: Exact, toYuan = false): number => (toYuan ? roundFen(times(sum, exact(1, 100))) * 100 : roundFen(sum));
