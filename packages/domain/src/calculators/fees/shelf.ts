import type { AnyCalculator } from '../calculator.ts';

/** Court fees: what is paid, by whom, and what comes back. */
export const feesShelf: readonly AnyCalculator[] = [];
