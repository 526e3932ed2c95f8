import type { AnyCalculator } from '../calculator.ts';
import { loanInterest } from './loan-interest.ts';
import { privateLending } from './private-lending.ts';

/** Interest, caps on it, penalties and deposits. */
export const interestShelf: readonly AnyCalculator[] = [loanInterest, privateLending];
