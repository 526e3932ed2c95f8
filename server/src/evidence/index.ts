export { beginPeriodAnew, resumePeriod, suspendPeriod } from './period.ts';
