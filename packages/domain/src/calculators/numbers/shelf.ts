import type { AnyCalculator } from '../calculator.ts';
import { caseNumber } from './case-number.ts';
import { idNumber } from './id-number.ts';
import { money } from './money.ts';

/** Numbers and amounts read, checked and written out. */
export const numbersShelf: readonly AnyCalculator[] = [caseNumber, idNumber, money];
