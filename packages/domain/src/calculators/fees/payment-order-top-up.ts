import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, maybe, money, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { charged, propertyFee } from './classes.ts';
import { halvedOnce } from './fee.ts';
import { CLASSES, placeFields, placeOf, procedureField, type PlaceInput, type Procedure } from './inputs.ts';
import { a14, articles, interpretation, measures, notInForce } from './rules.ts';
import { rounded, changedTo, part } from './sum.ts';

/** How the payment order ended. */
const ENDS = { lapsed: ['支付令失效，转入诉讼程序', 'It lapsed and the suit follows'], revoked: ['支付令被撤销，另行起诉', 'It was revoked and a new suit is brought'] } as const;
/** What was asked for by the order, what the suit asks for (the same unless said), in fen. */
export type TopUpInput = PlaceInput & { readonly amount: number; readonly suitAmount?: number | undefined; readonly class?: 'property' | 'labour' | undefined; readonly procedure?: Procedure | undefined; readonly ended?: keyof typeof ENDS | undefined };

/**
 * What a creditor still pays for the suit after a payment order: topped up where it lapsed, the whole where it was revoked: 民诉法解释第一百九十五条.
 * That topping up means the fee less the application fee paid is our reading; the answer says so.
 */
export function topUp(q: TopUpInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<{ due: number; fee: number; paid: number }>> {
  const at = placeOf(q, ground), early = notInForce(q.onDay ?? ground.today, '2015-02-04');
  if (!at.ok) return at;
  if (early) return early;
  const { day } = at.value, suit = charged([{ class: q.class ?? 'property', amount: exact(q.suitAmount ?? q.amount) }], at.value);
  if (!suit.ok) return suit;
  const full = suit.value, fee = halvedOnce(full, q, day) ?? full, order = part(propertyFee(exact(q.amount)), 3, a14('第三项'), ['支付令申请费，财产案件受理费的三分之一', 'Fee of the payment order, a third']);
  const asked = rounded(fee.sum, q.roundToYuan), paid = rounded(order.sum, q.roundToYuan), revoked = q.ended === 'revoked', due = revoked ? asked : Math.max(0, asked - paid), [whole, less, rest] = [asked, paid, due].map((fen) => yuanText(fen));
  const end = changedTo({ ...fee, lines: [...fee.lines, ...order.lines.slice(-1)] }, exact(due), articles(interpretation(day, revoked ? '第一百九十五条第二款' : '第一百九十五条第一款'), revoked ? '' : measures('第三十六条')), () => (revoked
    ? [`另行起诉，全额交纳：${rest} 元`, `A new suit bears the whole fee: CNY ${rest}`]
    : paid > asked ? [`受理费 ${whole} 元低于已交的申请费 ${less} 元，不再补交`, `The fee, CNY ${whole}, is below the CNY ${less} paid for the order: nothing more is due`]
      : [`补交：${whole} 元 − ${less} 元 = ${rest} 元`, `Top-up: CNY ${whole} − ${less} = CNY ${rest}`]));
  const answer = { due, fee: asked, paid };
  return agreed({
    answer, lines: end.lines, results: () => [{ label: ['还应交纳', 'Still due'], fen: answer.due }, { label: ['案件受理费', 'Acceptance fee'], fen: answer.fee }, { label: ['支付令申请费', 'Fee of the payment order'], fen: answer.paid }],
    remarks: revoked ? [] : [remark('top-up-reading', '“补交”按受理费减去已交申请费计算；条文没有写明算法，各地做法可能不同。', 'Topping up is counted as the fee less what was paid for the order; the article does not say how, and practice may differ.')],
  });
}

/** Top-up after a payment order: 民诉法解释第一百九十五条. */
export const topUpCalculator = calculator({
  name: 'payment-order-top-up', shelf: 'fees', title: ['支付令转诉讼补交费用', 'Top-up after a payment order'],
  about: ['支付令失效转入诉讼补交多少，支付令被撤销另行起诉交多少。', 'What is still due when a suit follows a payment order that lapsed or was revoked.'],
  fields: {
    amount: money(['支付令的金额', 'Amount of the payment order']), suitAmount: maybe(money(['诉讼请求的金额（不填为相同）', 'Amount of the suit (the same where left out)'])),
    class: starting(choice(['诉讼的案件类型', 'Kind of suit'], { property: CLASSES.property, labour: CLASSES.labour }), 'property'), ended: starting(choice(['支付令的结果', 'How it ended'], ENDS), 'lapsed'), procedure: procedureField(), ...placeFields(),
  },
  answer: z.object({ due: z.int(), fee: z.int(), paid: z.int() }),
  examples: [{ amount: '10万' }, { amount: '10万', procedure: 'summary' }, { amount: '10万', ended: 'revoked' }, { amount: '5万', class: 'labour' }],
  work: topUp,
});
