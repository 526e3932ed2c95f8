import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { above, exact, exactYuan, minus, times } from '../../shared/exact.ts';
import { line, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, maybe, money, starting } from '../fields.ts';
import { propertyFee } from './classes.ts';
import { halvedOnce } from './fee.ts';
import { placeFields, placeOf, procedureField, type PlaceInput, type Procedure } from './inputs.ts';
import { a14, articles, interpretation, measures, remark, notInForce } from './rules.ts';
import { rounded, changedTo, ZERO } from './sum.ts';

/** How the payment order ended. */
const ENDS = { lapsed: ['支付令失效，转入诉讼程序', 'It lapsed and the suit follows'], revoked: ['支付令被撤销，另行起诉', 'It was revoked and a new suit is brought'] } as const;
/** What was asked for by the order, what the suit asks for (the same unless said), in fen. */
export type TopUpInput = PlaceInput & { readonly amount: number; readonly suitAmount?: number | undefined; readonly procedure?: Procedure | undefined; readonly ended?: keyof typeof ENDS | undefined };

/**
 * What a creditor still pays for the suit after a payment order: topped up where it lapsed, the whole where it was revoked: 民诉法解释第一百九十五条.
 * That topping up means the fee less the application fee paid is our reading; the answer says so.
 */
export function topUp(q: TopUpInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<{ due: number; fee: number; paid: number }>> {
  const at = placeOf(q, ground), early = notInForce(q.onDay ?? ground.today, '2015-02-04');
  if (!at.ok) return at;
  if (early) return early;
  const { day } = at.value, full = propertyFee(exact(q.suitAmount ?? q.amount)), fee = halvedOnce(full, q, day) ?? full, paid = times(propertyFee(exact(q.amount)).sum, exact(1, 3));
  const revoked = q.ended === 'revoked', rest = minus(fee.sum, paid), due = revoked ? fee.sum : above(ZERO, rest) ? ZERO : rest;
  const asked = line(a14('第三项'), paid, () => [`支付令申请费（财产案件受理费的三分之一）：${exactYuan(paid)} 元`, `Fee of the payment order, a third: CNY ${exactYuan(paid)}`]);
  const end = changedTo({ ...fee, lines: [...fee.lines, asked] }, due, articles(interpretation(day, revoked ? '第一百九十五条第二款' : '第一百九十五条第一款'), measures('第三十六条')), () => (revoked
    ? [`另行起诉，全额交纳：${exactYuan(due)} 元`, `A new suit bears the whole fee: CNY ${exactYuan(due)}`]
    : [`补交：${exactYuan(fee.sum)} 元 − ${exactYuan(paid)} 元 = ${exactYuan(due)} 元`, `Top-up: CNY ${exactYuan(fee.sum)} − ${exactYuan(paid)} = CNY ${exactYuan(due)}`]));
  const answer = { due: rounded(due, q.roundToYuan), fee: rounded(fee.sum, q.roundToYuan), paid: rounded(paid, q.roundToYuan) };
  return agreed({
    answer, lines: end.lines, results: () => [{ label: ['还应交纳', 'Still due'], fen: answer.due }, { label: ['案件受理费', 'Acceptance fee'], fen: answer.fee }, { label: ['支付令申请费', 'Fee of the payment order'], fen: answer.paid }],
    remarks: revoked ? [] : [remark('calculators.top-up-reading', '“补交”按受理费减去已交申请费计算；条文没有写明算法，各地做法可能不同。', 'Topping up is counted as the fee less what was paid for the order; the article does not say how, and practice may differ.')],
  });
}

/** Top-up after a payment order: 民诉法解释第一百九十五条. */
export const topUpCalculator = calculator({
  name: 'payment-order-top-up', shelf: 'fees', title: ['支付令转诉讼补交费用', 'Top-up after a payment order'],
  about: ['支付令失效转入诉讼补交多少，支付令被撤销另行起诉交多少。', 'What is still due when a suit follows a payment order that lapsed or was revoked.'],
  fields: {
    amount: money(['支付令的金额', 'Amount of the payment order']), suitAmount: maybe(money(['诉讼请求的金额（不填为相同）', 'Amount of the suit (the same where left out)'])),
    ended: starting(choice(['支付令的结果', 'How it ended'], ENDS), 'lapsed'), procedure: procedureField(), ...placeFields(),
  },
  answer: z.object({ due: z.int(), fee: z.int(), paid: z.int() }),
  examples: [{ amount: '10万' }, { amount: '10万', procedure: 'summary' }, { amount: '10万', ended: 'revoked' }],
  work: topUp,
});
