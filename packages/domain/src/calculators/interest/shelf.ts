import type { AnyCalculator } from '../calculator.ts';
import { deposit } from './deposit.ts';
import { doubledInterest } from './doubled-interest.ts';
import { foreignInterest } from './foreign-interest.ts';
import { loanInterest } from './loan-interest.ts';
import { penalty } from './penalty.ts';
import { privateLending } from './private-lending.ts';
import { saleOverdue } from './sale-overdue.ts';

/** Interest, caps on it, penalties and deposits. */
export const interestShelf: readonly AnyCalculator[] = [loanInterest, privateLending, doubledInterest, penalty, deposit, saleOverdue, foreignInterest];
