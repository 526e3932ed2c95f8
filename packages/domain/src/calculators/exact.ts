/** An exact amount as a fraction of fen. Kept free of BigInt literals, which the mini program's compiler cannot lower. */
export type Exact = { readonly n: bigint; readonly d: bigint };

const ZERO = BigInt(0), ONE = BigInt(1), TWO = BigInt(2);
/** The exact amount `n / d` fen. */
export const exact = (n: number | bigint, d: number | bigint = ONE): Exact => ({ n: BigInt(n), d: BigInt(d) });
/** The sum of two exact amounts. */
export const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
/** The product of two exact amounts. */
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
/** The difference of two exact amounts. */
export const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d });
/** The smaller of two exact amounts. */
export const least = (a: Exact, b: Exact): Exact => (a.n * b.d <= b.n * a.d ? a : b);

/** Whole fen, rounded half up, once and at the end (product rule: rounding is not regulated). Throws a RangeError beyond safe integers. */
export function roundFen(a: Exact): number {
  const twice = a.n * TWO + a.d, by = a.d * TWO;
  let whole = twice / by;
  if (twice < ZERO && twice % by !== ZERO) whole -= ONE;
  const fen = Number(whole);
  if (!Number.isSafeInteger(fen)) throw new RangeError('an amount in fen is a safe integer');
  return fen;
}

/** The exact amount in yuan as people write it, up to six decimals: `50.025`. */
export function exactYuan(a: Exact): string {
  const millionths = (a.n * BigInt(10_000)) / a.d;
  const text = String(millionths).padStart(7, '0');
  const whole = text.slice(0, -6).replace(/\B(?=(\d{3})+$)/g, ','), part = text.slice(-6).replace(/0{0,4}$/, '');
  return `${whole}.${part}`;
}
