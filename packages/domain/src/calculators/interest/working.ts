import { dayAt } from '../../shared/calendar.ts';
import { ruleOn, type Article, type Dated } from '../../shared/citation.ts';
import { refused, type Decision } from '../../shared/decision.ts';
import { exact, exactYuan, roundFen, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Result, type Words, type Worked } from '../../shared/worked.ts';
import { remark } from '../remark.ts';
import { numberOf, type Event, type Ledger, type Piece, type Settlement } from './accrual.ts';

/** An amount of fen in yuan as people write it, up to six decimals. */
export const yuan = (amount: number | Exact): string => exactYuan(typeof amount === 'number' ? exact(amount) : amount);
/** Days in English. */
export const enDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
/** The days of a piece in words, first and last day included. */
const span = ({ from, until }: Pick<Piece, 'from' | 'until'>): Words => {
  const first = dayAt(from), last = dayAt(until - 1), days = until - from;
  return [`${first} 至 ${last}（${days} 天）`, `${first} to ${last} (${enDays(days)})`];
};
/** How a ledger is told: what the debt is called, what the second kind of interest is where payments settle it too, by which article a payment of a day settles what, which kind of interest, and by how many days payments were put off so that their own day counts. */
type Telling = { readonly article: (on: string) => Article; readonly noun?: Words; readonly kind?: number; readonly shift?: number; readonly second?: Words };
const PRINCIPAL: Words = ['本金', 'principal'];
function pieceLine(piece: Piece, noun: Words, kind: number): Line {
  const amount = piece.amounts[kind] as Exact, { stretch, principal, from, until } = piece;
  return line(stretch.article, amount, () => {
    const [zh, en] = span(piece), [rate, enRate] = stretch.say(), days = until - from;
    return [
      `${zh}：${noun[0]} ${yuan(principal)} 元 × ${rate} × ${days} 天 = ${yuan(amount)} 元`,
      `${en}: ${noun[1]} CNY ${yuan(principal)} × ${enRate} × ${enDays(days)} = CNY ${yuan(amount)}`,
    ];
  });
}
function settlementLine({ on, early, toInterest, byKind, toPrincipal, left }: Settlement, noun: Words, { article, shift = 0, second }: Telling): Line {
  const paid = dayAt(early ? on : on - shift), beside = byKind[1] ?? exact(0), told = second !== undefined && beside.n !== BigInt(0);
  return line(article(paid), null, () => {
    const more: Words = told ? [`（其中 ${yuan(beside)} 元为${second[0]}）`, ` (of which CNY ${yuan(beside)} ${second[1]})`] : ['', ''];
    const parts = ([[toInterest, ['利息', 'interest'], more], [toPrincipal, noun, ['', '']]] as const).filter(([part]) => part.n !== BigInt(0));
    return [
      `${paid} ${early ? '以先前的付款' : '付款'}${parts.map(([part, what, note]) => `抵${what[0]} ${yuan(part)} 元${note[0]}`).join('、')}，剩余${noun[0]} ${yuan(left)} 元`,
      `${paid}: ${early ? 'earlier payments' : 'the payment'} settled ${parts.map(([part, what, note]) => `CNY ${yuan(part)} of the ${what[1]}${note[1]}`).join(' and ')}; CNY ${yuan(left)} of the ${noun[1]} left`,
    ];
  });
}
/** The working of a ledger in the order of time: a line for each piece (days, principal, rate, amount) and one for what each payment settled. */
export function ledgerLines({ pieces, settlements }: Pick<Ledger, 'pieces' | 'settlements'>, telling: Telling): Line[] {
  const noun = telling.noun ?? PRINCIPAL, kind = telling.kind ?? 0;
  return [
    ...settlements.map((s) => ({ at: s.on, first: true, line: settlementLine(s, noun, telling) })), ...pieces.map((p) => ({ at: p.from, first: false, line: pieceLine(p, noun, kind) })),
  ].sort((a, b) => a.at - b.at || Number(b.first) - Number(a.first)).map((told) => told.line);
}
/** Where it stands that money debts are paid, by day. */
const MONEY_DEBTS: Dated<true> = [
  { from: '2021-01-01', value: true, article: '民法典（2020）第五百七十九条' }, { from: '1999-10-01', value: true, article: '合同法（1999）第一百零九条' },
  { from: '0001-01-01', value: true, article: '民法通则（1986）第一百零八条' },
];
/** The article by which a debt of money is paid on a day. */
export const moneyDebts = (on: string): Article => ruleOn(MONEY_DEBTS, on)?.article ?? '';
/** A sum in words, in yuan and, where it does not come out even, rounded to the fen. */
export function inAll(total: Exact): Words {
  const exactly = yuan(total), rounded = yuan(roundFen(total));
  return exactly === rounded ? [`合计 ${rounded} 元`, `CNY ${rounded} in all`] : [`合计 ${exactly} 元，四舍五入到分为 ${rounded} 元`, `CNY ${exactly} in all, rounded to the fen CNY ${rounded}`];
}

/** Where it stands that interest is settled before the principal, if nothing else was agreed. */
const INTEREST_FIRST: Dated<true> = [{ from: '2021-01-01', value: true, article: '民法典（2020）第五百六十一条' }, { from: '2009-05-13', value: true, article: '合同法解释二（2009）第二十一条' }];
/** The article by which a payment on a day settles interest first; undefined before there was one. */
export const interestFirst = (on: string): Article | undefined => ruleOn(INTEREST_FIRST, on)?.article;
/** Says from which day a published rate is missing, so that the answer covers only the days before; `firstMissing` is a count of days. */
export const rateUnknown = (firstMissing: number): Remark => {
  const first = dayAt(firstMissing);
  return remark(
    'rate-unknown', `自 ${first} 起的利率还没有录入，结果只算到前一日。利率公布后，由法院管理员补录，再重新计算。`,
    `The rate is missing from ${first} on, so the answer covers only the days before. Once it is published the court’s manager can add it; then calculate again.`,
  );
};
/** Says that a payment came after the last day that could be counted, and so settles nothing yet; `firstMissing` is a count of days. */
export const paidLater = (payments: readonly Event[], firstMissing: number): Remark[] => {
  const later = payments.filter(({ on }) => on > firstMissing).map(({ on }) => dayAt(on));
  return later.length === 0 ? [] : [remark('payment-not-counted', `付款日 ${later.join('、')} 在利率已知的期间之后，这些付款还没有冲抵。`, `The payments of ${later.join(', ')} come after the days whose rate is known, and settle nothing yet.`)];
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
