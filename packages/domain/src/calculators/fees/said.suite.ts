import { saying } from '../told.suite.ts';

/** Holds a calculator to what it says of its fee: 办 stands for the Measures, 民 for the interpretation of 2022. */
export const holds = saying([['诉讼费用交纳办法（2006）', '办'], ['民诉法解释（2022）', '民']]);
