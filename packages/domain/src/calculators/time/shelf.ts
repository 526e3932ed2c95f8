import type { AnyCalculator } from '../calculator.ts';
import { daysBetweenDays } from './days-between.ts';
import { deadline } from './deadline.ts';
import { period } from './period.ts';
import { trialLimit } from './trial-limit.ts';

/** Ends of periods. */
export const timeShelf: readonly AnyCalculator[] = [deadline, period, trialLimit, daysBetweenDays];
