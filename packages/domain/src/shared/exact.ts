import { grouped } from './money.ts';

/** An exact number as a fraction; of money, a fraction of fen. Kept free of BigInt literals, which the mini program's compiler cannot lower. */
export type Exact = { readonly n: bigint; readonly d: bigint };

const ZERO = BigInt(0), ONE = BigInt(1), TWO = BigInt(2);
/** The exact number `n / d`. */
export const exact = (n: number | bigint, d: number | bigint = ONE): Exact => ({ n: BigInt(n), d: BigInt(d) });
/** The sum of two exact numbers. Where the denominator of one divides that of the other, as mostly between payments, it does not grow. */
export function plus(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (b.d % a.d === ZERO) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return a.d % b.d === ZERO ? { n: a.n + b.n * (a.d / b.d), d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}
/** The product of two exact numbers. */
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
/** The quotient of two exact numbers; the divisor is not zero. */
export const over = (a: Exact, b: Exact): Exact => (b.n < ZERO ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n });
/** The difference of two exact numbers. */
export const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d });
/** Whether the first is greater than the second. */
export const above = (a: Exact, b: Exact): boolean => a.n * b.d > b.n * a.d;
/** The smaller of two exact numbers. */
export const least = (a: Exact, b: Exact): Exact => (above(a, b) ? b : a);
/** The greater of two exact numbers. */
export const most = (a: Exact, b: Exact): Exact => (above(a, b) ? a : b);

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/;
/** The exact number that a decimal text names, such as a rate in a table: `4.35` is 435/100. Throws a RangeError for anything else. */
export function decimal(text: string): Exact {
  const found = DECIMAL.exec(text);
  if (!found) throw new RangeError('not a decimal number');
  const [, sign, whole, part = ''] = found as unknown as [string, string, string, string | undefined];
  return exact(BigInt(`${sign}${whole}${part}`), BigInt(`1${'0'.repeat(part.length)}`));
}
/** The part of a whole that a percentage in decimal text names: `4.35` is 435/10000. */
export const percent = (text: string): Exact => times(decimal(text), exact(1, 100));

/** Whole units, rounded half up, once and at the end (product rule: rounding is not regulated). Throws a RangeError beyond safe integers. */
export function roundFen(a: Exact): number {
  const twice = a.n * TWO + a.d, by = a.d * TWO;
  let whole = twice / by;
  if (twice < ZERO && twice % by !== ZERO) whole -= ONE;
  const fen = Number(whole);
  if (!Number.isSafeInteger(fen)) throw new RangeError('an amount in fen is a safe integer');
  return fen;
}

/** A number in decimals, cut after `places`, with at least `least` of them: the rate 435/100 as `4.35`. */
export function decimals(a: Exact, places: number, leastPlaces = 0): string {
  const size = BigInt(`1${'0'.repeat(places)}`), scaled = (a.n < ZERO ? -a.n : a.n) * size / a.d;
  const text = String(scaled).padStart(places + 1, '0');
  const part = text.slice(text.length - places).replace(/0+$/, '').padEnd(leastPlaces, '0');
  return `${a.n < ZERO ? '-' : ''}${grouped(text.slice(0, text.length - places))}${part === '' ? '' : `.${part}`}`;
}
/** The exact amount of fen in yuan as people write it, two decimals at least and six at most: `50.025`. */
export const exactYuan = (a: Exact): string => decimals(times(a, exact(1, 100)), 6, 2);
