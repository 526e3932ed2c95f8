import { agreed, refused, type Decision } from '../shared/decision.ts';
import { halfWidth } from '../shared/half-width.ts';
import { plainHan, readHan } from './amounts-han.ts';

const LONGEST = 64, ZERO = BigInt(0), HUNDRED = BigInt(100);
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const no = (reason: string): Decision<never> => refused(`calculators.amount-${reason}`, 'invalid');
const tenTo = (power: number): bigint => BigInt(`1${'0'.repeat(power)}`);

/** The typed text in one writing: half-width, plain numerals, no currency mark, spaces only between digits. */
function plainText(typed: string): string {
  const narrow = halfWidth(typed.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''));
  return plainHan(narrow).replace(/[\s\u3000]+/g, ' ').trim().replace(/ ?([^\d ]) ?/g, '$1')
    .replace(/^(?:人民币|RMB|CNY|[¥￥])+/i, '').replace(/人民币$/, '').replace(/(元|角|分)[整正]$/, '$1');
}

/** A number in digits as its digits and how many of them are decimals; or why it is none. */
function readDigits(text: string): Decision<{ digits: string; decimals: number }> {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) return no(/[, ]/.test(text) || text.split('.').length > 2 ? 'grouping' : 'malformed');
  const [, whole, part = ''] = found as unknown as [string, string, string | undefined];
  return agreed({ digits: whole.replace(/[, ]/g, '') + part, decimals: part.length });
}

/** Digits with the Chinese units after them, `3万5千`, `1.5万亿`, in fen. A last part without unit fills all places of the unit before it, `3万5000`, or follows 零: `3万零500`. */
function readUnits(text: string): Decision<bigint> {
  const parts = text.match(/[\d,. ]+|[十百千万亿]+零?/g) ?? [];
  if (parts.length === 0 || parts.join('') !== text || !/\d/.test(parts[0] as string)) return no('malformed');
  let sum = ZERO, above: number | null = null, exactly = false;
  for (let i = 0; i < parts.length; i += 2) {
    const unit = (parts[i + 1] ?? '').replace('零', ''), read = readDigits(parts[i] as string);
    if (!read.ok) return read;
    if (!/^[十百千]?万?亿?$/.test(unit)) return no('malformed');
    const { digits, decimals } = read.value, power = Array.from(unit).reduce((n, c) => n + (POWERS[c] as number), 0);
    if (decimals > 0 && (above !== null || parts.length > 2)) return no('ambiguous');
    if (above !== null && (unit === '' && !exactly ? digits.length !== above : digits.length + power > above)) return no('ambiguous');
    const fen = BigInt(digits) * tenTo(power) * HUNDRED, by = tenTo(decimals);
    if (fen % by !== ZERO) return no('fraction');
    sum += fen / by;
    above = power;
    exactly = (parts[i + 1] ?? '').endsWith('零');
  }
  return exactly ? no('malformed') : agreed(sum);
}

const SMALL = /^(?:零?([\d一二三四五六七八九])角)?(?:零?([\d一二三四五六七八九])分)?$/;
const digitOf = (c: string | undefined): number => (c === undefined ? 0 : /\d/.test(c) ? Number(c) : (readHan(c) as number));

/** Single digits before each unit, `1千5百万`: spoken numerals of which only the signs differ. */
const SPOKEN = /^[1-9][十百千万亿]+零?[1-9][1-9十百千万亿零]*$/;
/** What stands before 元 in fen. */
function readWhole(text: string): Decision<bigint> {
  if (/\d/.test(text) && !SPOKEN.test(text)) return readUnits(text);
  const yuan = readHan(text.replace(/\d/g, (c) => '零一二三四五六七八九'[Number(c)] as string));
  if (yuan === null) return no('malformed');
  return yuan === 'ambiguous' ? no('ambiguous') : agreed(BigInt(yuan) * HUNDRED);
}

/**
 * An amount of money as a person typed it in yuan, in fen: full-width digits, commas or spaces between thousands, `100万`, `1.2亿`, `3万5千`, `1.5万亿`,
 * Chinese numerals and capitals (`二十万`, `壹佰元整`, `5元3角`).
 * Refused, each with its own reason: below zero, a fraction of a fen, thousands grouped otherwise, what can be read in two ways (`一百五`, `5元3`), no amount at all, beyond
 * what can be kept exactly, more than 64 characters. Never rounded.
 */
export function readYuan(typed: string): Decision<number> {
  if (typed.length > LONGEST) return no('too-long');
  const text = plainText(typed);
  if (text === '') return no('empty');
  if (/^(?:[-\u2212\u2013]|负)[\d.一二三四五六七八九十]/.test(text)) return no('negative');
  const found = /^(?:([^元]+)元)?([^元]*)$/.exec(text);
  if (!found) return no('malformed');
  const [, whole, rest] = found as unknown as [string, string | undefined, string];
  if (whole === undefined && !/[角分]/.test(rest)) return inSafeFen(readWhole(rest));
  const small = SMALL.exec(rest);
  if (!small) return no(/^[\d一二三四五六七八九]+$/.test(rest) ? 'ambiguous' : 'malformed');
  const read = whole === undefined ? agreed(ZERO) : readWhole(whole);
  if (!read.ok) return read;
  if (rest !== '' && whole?.includes('.')) return no('ambiguous');
  return inSafeFen(agreed(read.value + BigInt(digitOf(small[1]) * 10 + digitOf(small[2]))));
}

function inSafeFen(read: Decision<bigint>): Decision<number> {
  if (!read.ok) return read;
  const fen = Number(read.value);
  return Number.isSafeInteger(fen) ? agreed(fen) : no('beyond-exact');
}
