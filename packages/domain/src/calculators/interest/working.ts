import { ruleOn, type Article, type Dated } from '../../shared/citation.ts';
import { refused, type Decision } from '../../shared/decision.ts';
import { exact, exactYuan, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Result, type Words, type Worked } from '../../shared/worked.ts';
import { dayAt, numberOf, sum, type Event, type Ledger, type Piece } from './accrual.ts';

/** An amount of fen in yuan as people write it, up to six decimals. */
export const yuan = (amount: number | Exact): string => exactYuan(typeof amount === 'number' ? exact(amount) : amount);
/** The days of a piece in words, first and last day included. */
const span = ({ from, until }: Pick<Piece, 'from' | 'until'>): Words => {
  const first = dayAt(from), last = dayAt(until - 1), days = until - from;
  return [`${first} 至 ${last}（${days} 天）`, `${first} to ${last} (${days} days)`];
};
/** One line of working for each piece: days, principal, rate, amount; of the kinds of interest the first, unless said. */
export const pieceLines = (pieces: readonly Piece[], kind = 0): Line[] => pieces.map((piece) => {
  const amount = piece.amounts[kind] as Exact, { stretch, principal, from, until } = piece;
  return line(stretch.article, amount, () => {
    const [zh, en] = span(piece), [rate, enRate] = stretch.say(), days = until - from;
    return [
      `${zh}：本金 ${yuan(principal)} 元 × ${rate} × ${days} = ${yuan(amount)} 元`,
      `${en}: principal CNY ${yuan(principal)} × ${enRate} × ${days} = CNY ${yuan(amount)}`,
    ];
  });
});

/** Where it stands that interest is settled before the principal, if nothing else was agreed. */
const INTEREST_FIRST: Dated<true> = [{ from: '2021-01-01', value: true, article: '民法典（2020）第五百六十一条' }, { from: '2009-05-13', value: true, article: '合同法解释二（2009）第二十一条' }];
/** The article by which a payment on a day settles interest first; undefined before there was one. */
export const interestFirst = (on: string): Article | undefined => ruleOn(INTEREST_FIRST, on)?.article;
/** A line that says what payments settled; none where nothing was paid. */
export function settledLines({ paidInterest, paidPrincipal }: Pick<Ledger, 'paidInterest' | 'paidPrincipal'>, article: Article): Line[] {
  const interest = paidInterest.reduce(sum, exact(0));
  return interest.n === BigInt(0) && paidPrincipal.n === BigInt(0) ? [] : [line(article, null, () => [
    `已付款项抵利息 ${yuan(interest)} 元、抵本金 ${yuan(paidPrincipal)} 元`, `Payments settled CNY ${yuan(interest)} of the interest and CNY ${yuan(paidPrincipal)} of the principal`,
  ])];
}
/** Something to know of an answer, by the name that programmes know it by. */
export const remark = (name: string, zh: string, en: string): Remark => ({ code: `calculators.${name}`, say: [zh, en] });
/** Says from which day a published rate is missing, so that the answer covers only the days before; `firstMissing` is a count of days. */
export const rateUnknown = (firstMissing: number): Remark => {
  const first = dayAt(firstMissing);
  return remark(
    'rate-unknown', `自 ${first} 起的利率还没有录入，结果只算到前一日。利率公布后，由法院管理员补录，再重新计算。`,
    `The rate is missing from ${first} on, so the answer covers only the days before. Once it is published the court’s manager can add it; then calculate again.`,
  );
};
/** Heads the answer with the last day that could be counted, where it is not the last one asked for. */
export const untilKnown = (last: string | null): Result[] => (last === null ? [] : [{ label: ['只算到', 'Counted only until'], text: [last, last] }]);
/** Says that more was paid than was owed. */
export const overpaidRemark = remark('overpaid', '所付款项超过全部应付数额，超出部分不再冲抵。', 'More was paid than was owed; what is beyond settles nothing.');

/** Refuses a period that ends before it begins. */
export const inOrder = (from: string, to: string): Decision<true> => (to < from ? refused('calculators.days-reversed', 'invalid', { from, to }) : { ok: true, value: true });
/** The payments as events of the period; refused where one is made outside of it. */
export function paymentsWithin(payments: readonly { on: string; amount: number }[], from: string, to: string): Decision<Event[]> {
  const outside = payments.find(({ on }) => on < from || on > to);
  if (outside) return refused('calculators.payment-outside', 'invalid', { day: outside.on, from, to });
  return { ok: true, value: payments.map(({ on, amount }) => ({ on: numberOf(on), amount })) };
}
/** Works out an answer, or refuses it where an amount in it could not be kept exactly in fen. */
export function withinReach<A>(work: () => Decision<Worked<A>>): Decision<Worked<A>> {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof RangeError) return refused('calculators.interest-too-large', 'invalid');
    throw thrown;
  }
}
