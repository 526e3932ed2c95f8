import type { AnyCalculator } from '../calculator.ts';

/** Interest, caps on it, penalties and deposits. */
export const interestShelf: readonly AnyCalculator[] = [];
