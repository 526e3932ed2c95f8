/** An amount of money in fen; always a safe integer. */
export type Fen = number & { readonly fen: unique symbol };
/** Marks an integer as an amount in fen; throws a RangeError for what is not a safe integer. */
export function toFen(n: number): Fen {
  if (!Number.isSafeInteger(n)) throw new RangeError('an amount in fen is a safe integer');
  return n as Fen;
}
/** Digits with a comma before every three: `12,345`. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
/** An amount as people read it: `12,345.60`. */
export function yuanText(amount: number): string {
  const sign = amount < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(amount) / 100), cents = Math.abs(amount) % 100;
  return `${sign}${grouped(String(whole))}.${String(cents).padStart(2, '0')}`;
}
