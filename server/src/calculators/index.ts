export { askedHere, feeFor } from './compute-fee.ts';
