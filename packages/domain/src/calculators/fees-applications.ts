import { agreed, refused, type Decision } from '../shared/decision.ts';
import { exact, exactYuan, least, minus, plus, roundFen, times, type Exact } from '../shared/exact.ts';
import { propertyScale, scale, step, type Band, type FeeAnswer, type FeeStep } from './fees.ts';

const WAN = 1_000_000, VERSION = '国务院令第481号（2007-04-01）', A14 = '诉讼费用交纳办法（2006）第十四条';
const ENFORCEMENT: readonly Band[] = [{ upTo: WAN, rate: 0 }, { upTo: 50 * WAN, rate: 150 }, { upTo: 500 * WAN, rate: 100 }, { upTo: 1000 * WAN, rate: 50 }, { upTo: null, rate: 10 }];
const PRESERVATION: readonly Band[] = [{ upTo: 100_000, rate: 0 }, { upTo: 10 * WAN, rate: 100 }, { upTo: null, rate: 50 }];

/** Matters that bear an application fee instead of an acceptance fee: Fee Measures (2006), arts. 10, 14. */
export type ApplicationFeeKind = 'enforcement' | 'preservation' | 'payment-order' | 'public-notice' | 'arbitration-review' | 'bankruptcy';

const based = (text: string, fen: number, amount: number, bands: readonly Band[], article: string) => {
  const above = scale(amount, bands, article);
  return { sum: plus(exact(fen), above.sum), steps: [step(`${text} ${exactYuan(exact(fen))} 元`, exact(fen), article), ...above.steps] };
};
function capped(a: { sum: Exact; steps: FeeStep[] }, cap: number, article: string): { sum: Exact; steps: FeeStep[] } {
  const sum = least(a.sum, exact(cap));
  return sum === a.sum ? a : { sum, steps: [...a.steps, step(`最多不超过 ${exactYuan(exact(cap))} 元`, sum, article)] };
}
function part(amount: number, over: number, article: string): { sum: Exact; steps: FeeStep[] } {
  const full = propertyScale(amount), sum = times(full.sum, exact(1, over));
  return { sum, steps: [...full.steps, step(`${exactYuan(full.sum)} 元 ÷ ${over}`, sum, article)] };
}

function exactApplicationFee(kind: ApplicationFeeKind, amount: number | null): { sum: Exact; steps: FeeStep[] } {
  if (kind === 'enforcement') return based('执行申请费，不超过 10,000 元的部分', 5_000, amount ?? 0, ENFORCEMENT, `${A14}第一项`);
  if (kind === 'preservation') return capped(based('保全申请费，不超过 1,000 元的部分', 3_000, amount ?? 0, PRESERVATION, `${A14}第二项`), 500_000, `${A14}第二项`);
  if (kind === 'payment-order') return part(amount ?? 0, 3, `${A14}第三项`);
  if (kind === 'public-notice') return { sum: exact(10_000), steps: [step('公示催告，每件 100.00 元', exact(10_000), `${A14}第四项`)] };
  if (kind === 'arbitration-review') return { sum: exact(40_000), steps: [step('撤销仲裁裁决或者认定仲裁协议效力，每件 400.00 元', exact(40_000), `${A14}第五项`)] };
  return capped(part(amount ?? 0, 2, `${A14}第六项`), 30_000_000, `${A14}第六项`);
}

/**
 * The application fee in fen with its working: Fee Measures (2006), art. 14. `amount` in fen; null where there is none.
 * Enforcement without an amount is fixed by the court between 50 and 500 yuan and is refused here.
 */
export function applicationFee(kind: ApplicationFeeKind, amount: number | null): Decision<FeeAnswer> {
  if (amount !== null && !(Number.isSafeInteger(amount) && amount >= 0)) return refused('calculators.amount-malformed', 'invalid');
  if (amount === null && (kind === 'enforcement' || kind === 'payment-order' || kind === 'bankruptcy')) return refused('calculators.amount-missing', 'invalid');
  const { sum, steps } = exactApplicationFee(kind, amount);
  return agreed({ fee: roundFen(sum), steps, tableVersion: VERSION });
}

/** What is still due when a payment order has failed and a suit follows: the acceptance fee less the application fee, exact until the end: 解释 (2022), art. 195. */
export function topUpAfterPaymentOrder(amount: number): FeeAnswer {
  const full = propertyScale(amount), paid = times(full.sum, exact(1, 3)), due = minus(full.sum, paid);
  return { fee: roundFen(due), steps: [...full.steps, step(`补交：${exactYuan(full.sum)} 元 − ${exactYuan(paid)} 元`, due, '民诉法解释（2022）第一百九十五条')], tableVersion: VERSION };
}
