import type * as z from 'zod/mini';
import { decimals, exact, percent, times, type Exact } from '../../shared/exact.ts';
import type { Words } from '../../shared/worked.ts';
import { choice, decimalNumber, flag, maybe, money, noneOrMore, onDay, rare, starting, type Field, type When } from '../fields.ts';
import { perDay } from './accrual.ts';

const BASES = { '365': ['一年按 365 天', '365 days a year'], '360': ['一年按 360 天', '360 days a year'] } as const satisfies Record<string, Words>;
const BASIS_LABEL: Words = ['计息天数基准', 'Days in a year'];
/** How many days a year has; nothing is chosen beforehand, for the result depends on it. */
export const basisField = choice(BASIS_LABEL, BASES, { note: ['请按合同或者裁判文书的表述选择；法律没有统一规定。', 'Choose as the contract or the judgment says; the law has no single rule.'] });
/** The same where it is needed only in some cases. */
export const basisIfNeeded = (when?: When): Field<z.ZodMiniOptional<typeof basisField.schema>> =>
  maybe(choice(BASIS_LABEL, BASES, { note: ['按年利率、月利率计算的，必须选择。', 'Needed where a rate is by year or month.'], ...(when ? { when } : {}) }));

const PER = { year: ['年', 'year'], month: ['月', 'month'], day: ['日', 'day'] } as const satisfies Record<string, Words>;
const UNIT = { percent: ['百分之（%）', 'per cent (%)'], permille: ['千分之（‰）', 'per mille (‰)'],
  'ten-thousandth': ['万分之（‱）', 'per ten thousand (‱)'] } as const satisfies Record<string, Words>;
const SIGN = { percent: '%', permille: '‰', 'ten-thousandth': '‱' } as const;
/** Over which time an agreed rate runs. */
export type Per = keyof typeof PER;
/** In what an agreed rate is counted. */
export type Unit = keyof typeof UNIT;
/** An agreed rate as people write it: monthly 2 per cent, daily 5 per ten thousand. */
export type AgreedRate = { readonly rate: string; readonly per: Per; readonly unit: Unit };

/** The number of an agreed rate. */
export const rateField = (label: Words, more: { note?: Words; when?: When } = {}): Field<ReturnType<typeof decimalNumber>['schema']> => decimalNumber(label, more);
/** Over which time a rate runs: the year where nothing is said. */
export const perField = (of: Words, when?: When) => starting(choice([`${of[0]}：期间`, `${of[1]}: per`], PER, when ? { when } : {}), 'year');
/** In what a rate is counted: per cent where nothing is said. */
export const unitField = (of: Words, when?: When) => starting(choice([`${of[0]}：单位`, `${of[1]}: unit`], UNIT, when ? { when } : {}), 'percent');

const PARTS = { percent: exact(1), permille: exact(1, 10), 'ten-thousandth': exact(1, 100) } as const;
const shareOf = ({ rate, unit }: AgreedRate): Exact => times(percent(rate), PARTS[unit]);
/** What an agreed rate costs a year, as a share of the principal: a monthly rate twelve times, a daily one for every day of the year. */
export const yearlyShare = (agreed: AgreedRate, basis: number): Exact => times(shareOf(agreed), exact({ year: 1, month: 12, day: basis }[agreed.per]));
/** What an agreed rate costs a day; a daily rate does not depend on the days of a year. */
export const dailyShare = (agreed: AgreedRate, basis: number): Exact => perDay(yearlyShare(agreed, basis), basis);
/** A rate as a percentage: `15.4%`; cut after six decimals. */
export const percentText = (share: Exact): string => `${decimals(times(share, exact(100)), 6)}%`;
/** An agreed rate in words. */
export const agreedWords = ({ rate, per, unit }: AgreedRate): Words => [`${PER[per][0]}利率 ${rate}${SIGN[unit]}`, `${rate}${SIGN[unit]} a ${PER[per][1]}`];
/** Whether the last day bears interest too; by custom the first does and the last does not. */
export const endIncluded = (label: Words): ReturnType<typeof flag> => rare(flag(label, { note: ['不选则算头不算尾。', 'Otherwise the first day counts and the last does not.'] }));
/** Payments by day. */
export const paymentsField = (more: { note?: Words } = {}) =>
  noneOrMore(['已付款项', 'Payments made'], { on: onDay(['付款日', 'Day']), amount: money(['金额', 'Amount']) }, more);
