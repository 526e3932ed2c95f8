import type { AnyCalculator } from '../calculator.ts';
import { appealFeeCalculator } from './appeal-fee.ts';
import { applicationFeeCalculator } from './application-fee.ts';
import { feeAidCalculator } from './fee-aid.ts';
import { feeBurdenCalculator } from './fee-burden.ts';
import { feeChangeCalculator } from './fee-change.ts';
import { feeConversionCalculator } from './fee-conversion.ts';
import { feeRefundCalculator } from './fee-refund.ts';
import { feeCalculator } from './fee.ts';
import { topUpCalculator } from './payment-order-top-up.ts';

/** Court fees: what is paid, by whom, and what comes back. */
export const feesShelf: readonly AnyCalculator[] = [
  feeCalculator, applicationFeeCalculator, appealFeeCalculator, feeChangeCalculator, feeConversionCalculator, topUpCalculator, feeRefundCalculator, feeBurdenCalculator, feeAidCalculator,
];
