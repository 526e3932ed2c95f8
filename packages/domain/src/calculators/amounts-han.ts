const DIGITS = '零一二三四五六七八九', CAPITALS = '零壹贰叁肆伍陆柒捌玖', TENS = ['', '十', '百', '千'] as const;
const CAPITAL_TENS: Readonly<Record<string, string>> = { 十: '拾', 百: '佰', 千: '仟' };
/** Other writings of the same numerals and units, as people and old bills use them. */
const VARIANTS: Readonly<Record<string, string>> = {
  '〇': '零', '○': '零', 弌: '一', 貳: '贰', 弍: '二', 參: '叁', 参: '叁', 弎: '三', 陸: '陆', 两: '二', 兩: '二', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 圆: '元', 圓: '元', 块: '元', 毛: '角',
};

/** Chinese numerals and units of money in their plain writing: `壹佰圆` becomes `一百元`. */
export const plainHan = (text: string): string => Array.from(text, (c) => {
  const same = VARIANTS[c] ?? c, at = CAPITALS.indexOf(same);
  return at < 0 ? same : DIGITS[at] as string;
}).join('');

function fourDigits(digits: string): string {
  let out = '', gap = false;
  Array.from(digits).forEach((c, i) => {
    if (c === '0') gap = out !== '';
    else {
      out += `${gap ? '零' : ''}${DIGITS[Number(c)]}${TENS[3 - i]}`;
      gap = false;
    }
  });
  return out;
}
function spoken(digits: string, loose: boolean): string {
  if (digits.length === 4) return fourDigits(digits);
  const half = digits.length >> 1, unit = half === 8 ? '亿' : '万';
  const high = spoken(digits.slice(0, half), loose), low = spoken(digits.slice(half), loose);
  if (high === '' || low === '') return high === '' ? low : `${high}${unit}`;
  return `${high}${unit}${digits[half] === '0' || (loose && digits[half - 1] === '0') ? '零' : ''}${low}`;
}
/** A whole number below 10^16 in Chinese numerals: `一十万七千`; `loose` writes 零 also where it may be left out: `一十万零七千`. */
export const hanNumber = (n: number, loose = false): string => (n === 0 ? '零' : spoken(String(n).padStart(16, '0'), loose));

/** What plain numerals add up to where every unit is taken as written; null where they follow no grammar at all. */
function addedUp(text: string): number | null {
  let high = 0, middle = 0, low = 0, digit: number | null = null;
  for (const c of text) {
    const at = DIGITS.indexOf(c), ten = TENS.indexOf(c as '十');
    if (at >= 0) {
      if (digit !== null) return null;
      if (at > 0) digit = at;
    } else if (ten > 0) {
      if (digit === null) return null;
      low += digit * Number(`1${'0'.repeat(ten)}`);
      digit = null;
    } else {
      low += digit ?? 0;
      digit = null;
      if (c === '万') middle += low * 10_000;
      else if (c === '亿') {
        high += (middle + low) * 100_000_000;
        middle = 0;
      } else return null;
      low = 0;
    }
  }
  return high + middle + low + (digit ?? 0);
}
/**
 * The whole number that Chinese numerals name, plain or capital: 0 to 10^16. `ambiguous` where 零 is missing or stands where none belongs, as in
 * `一百五` (105 or 150) and `一亿二千`; null where it is no number.
 */
export function readHan(typed: string): number | 'ambiguous' | null {
  const text = plainHan(typed).replace(/零+/g, '零').replace(/(^|[^一二三四五六七八九])十/g, '$1一十');
  const n = text === '' ? null : addedUp(text);
  if (n === null || !Number.isSafeInteger(n) || String(n).length > 16) return null;
  if (text === hanNumber(n) || text === hanNumber(n, true)) return n;
  const bare = (s: string) => s.replace(/零/g, '');
  return n > 0 && bare(text) === bare(hanNumber(n)) ? 'ambiguous' : null;
}

/**
 * An amount of fen in capitals as bills and judgments write it: 支付结算办法（1997）附一. One 零 for zeros within; after 元 where the yuan or the jiao is
 * nought and something follows; 整 after 元 and 角, never after 分. The amount is not below zero.
 */
export function capitals(fen: number): string {
  const digits = String(fen).padStart(3, '0'), yuan = digits.slice(0, -2), [jiao, cent] = digits.slice(-2) as unknown as [string, string];
  const whole = Number(yuan) > 0 ? `${hanNumber(Number(yuan))}元` : '';
  const zero = whole !== '' && (jiao === '0' ? cent !== '0' : yuan.endsWith('0')) ? '零' : '';
  const parts = `${jiao === '0' ? '' : `${DIGITS[Number(jiao)]}角`}${cent === '0' ? '整' : `${DIGITS[Number(cent)]}分`}`;
  const text = whole === '' && parts === '整' ? '零元整' : `${whole}${zero}${parts}`;
  return `人民币${Array.from(text, (c) => CAPITAL_TENS[c] ?? CAPITALS[DIGITS.indexOf(c)] ?? c).join('')}`;
}
