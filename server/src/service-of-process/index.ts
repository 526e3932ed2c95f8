export { smsCallbacks } from './callbacks.ts';
export { takeAddress } from './take-address.ts';
