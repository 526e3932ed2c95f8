import type { AnyCalculator } from '../calculator.ts';

/** Ends of periods. */
export const timeShelf: readonly AnyCalculator[] = [];
