const DIGITS = '〇一二三四五六七八九';
const BODY = '原告主张被告未按合同约定支付货款并提交送货单及对账记录为证被告辩称货物存在质量问题请求驳回其诉请';
const RUN = 4, NUMBER = 8;
const spell = (value: number, width: number): string => String(value).padStart(width, '0').replace(/\d/g, (digit) => DIGITS[Number(digit)]!);

/** A tag that tells this run's messages from those of earlier ones. */
export const newRunTag = (): number => Math.floor(Math.random() * 10 ** RUN);
/** A text of exactly 60 Chinese characters (180 bytes) whose last twelve spell run and number. */
export const textOf = (run: number, number: number): string => BODY.slice(0, 60 - RUN - NUMBER) + spell(run, RUN) + spell(number, NUMBER);
/** The number that a text of this run spells, or -1. */
export function numberIn(run: number, text: string): number {
  if (text.slice(-RUN - NUMBER, -NUMBER) !== spell(run, RUN)) return -1;
  let number = 0;
  for (const each of text.slice(-NUMBER)) number = number * 10 + DIGITS.indexOf(each);
  return number;
}
/** Median and tails of times in milliseconds; null of nothing. */
export function percentiles(values: readonly number[]): { p50: number; p90: number; p99: number; max: number } | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]! * 100) / 100;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
}
/** Rounded to so many places. */
export const round = (value: number, places = 2): number => Math.round(value * 10 ** places) / 10 ** places;
export const sleep = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });
