export { feeFor } from './compute-fee.ts';
