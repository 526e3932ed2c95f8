import { agreed, refused, type Decision } from '../shared/decision.ts';

const LONGEST = 30;
const UNITS: Readonly<Record<string, number>> = { '': 1, 万: 10_000, 亿: 100_000_000 };

/**
 * An amount of money as a person typed it in yuan, in fen: full-width digits, commas between thousands, `100万` and `1.2亿` are understood.
 * Refused where it is negative, has a fraction of a fen, is not a plain number, or is beyond what can be kept exactly; never rounded.
 */
export function readYuan(typed: string): Decision<number> {
  const no = refused('calculators.amount-malformed', 'invalid');
  if (typed.length > LONGEST) return no;
  const text = typed.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\s\u3000]/g, '').replace(/^[¥￥]/, '').replace(/元$/, '');
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([万亿]?)$/.exec(text);
  if (!found) return no;
  const [, whole, fraction = '', unit = ''] = found as unknown as [string, string, string | undefined, string | undefined];
  const digits = whole.replace(/,/g, '') + fraction;
  const exact = BigInt(digits) * BigInt((UNITS[unit] ?? 1) * 100), over = BigInt(`1${'0'.repeat(fraction.length)}`);
  if (exact % over !== BigInt(0)) return no;
  const fen = Number(exact / over);
  return Number.isSafeInteger(fen) ? agreed(fen) : no;
}
