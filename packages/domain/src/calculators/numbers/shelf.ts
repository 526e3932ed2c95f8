import type { AnyCalculator } from '../calculator.ts';

/** Numbers and amounts read, checked and written out. */
export const numbersShelf: readonly AnyCalculator[] = [];
