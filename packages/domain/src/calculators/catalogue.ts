import type { AnyCalculator } from './calculator.ts';
import { compensationShelf } from './compensation/shelf.ts';
import { feesShelf } from './fees/shelf.ts';
import { interestShelf } from './interest/shelf.ts';
import { numbersShelf } from './numbers/shelf.ts';
import { timeShelf } from './time/shelf.ts';

/** Every calculator, in the order of the tools page. */
export const CALCULATORS: readonly AnyCalculator[] = [...timeShelf, ...feesShelf, ...interestShelf, ...compensationShelf, ...numbersShelf];
/** The calculator with this name, with or without `calculators.` before it; undefined where none has it. */
export const calculatorNamed = (name: string): AnyCalculator | undefined => CALCULATORS.find((c) => c.name === name.replace(/^calculators[.]/, ''));
