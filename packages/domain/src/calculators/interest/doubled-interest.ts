import * as z from 'zod/mini';
import { using, type Ground } from '../../law/tables.ts';
import { dayAt } from '../../shared/calendar.ts';
import { ruleOn, type Article, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, minus, plus, roundFen } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Worked } from '../../shared/worked.ts';
import { calculator, type Calculator } from '../calculator.ts';
import { choice, flag, maybe, money, noneOrMore, onDay, rare, rows, starting, type ObjectOf } from '../fields.ts';
import { remark } from '../remark.ts';
import { accrue, numberOf, type Ledger } from './accrual.ts';
import { delayCourse, DOUBLED_FROM, REPLY_FROM, tierByLength, type Delay } from './delay-course.ts';
import { basisIfNeeded, endIncluded, paymentsField } from './rate-fields.ts';
import { TIERS } from './rates.ts';
import { inAll, inOrder, ledgerLines, overpaidRemark, paymentsWithin, withinReach } from './working.ts';

/** Where the law itself doubles, by the day until which is counted. */
const LAW: Dated<true> = [
  { from: '2024-01-01', value: true, article: '民事诉讼法（2023）第二百六十四条' }, { from: '2022-01-01', value: true, article: '民事诉讼法（2021）第二百六十条' },
  { from: '2017-07-01', value: true, article: '民事诉讼法（2017）第二百五十三条' }, { from: '2013-01-01', value: true, article: '民事诉讼法（2012）第二百五十三条' },
  { from: '2008-04-01', value: true, article: '民事诉讼法（2007）第二百二十九条' },
];
/** Until when is counted: 迟延履行利息解释（2014）第三条. */
const ENDS = {
  performed: ['履行完毕之日', 'Day of full performance'], deducted: ['划拨、提取之日', 'Day on which the money was taken or drawn'],
  sold: ['拍卖、变卖成交裁定或者抵债裁定生效之日', 'Day on which the order of sale or of set-off took effect'], realised: ['财产变价完成之日', 'Day on which the property was turned into money'],
  calculated: ['尚未履行，先算到这一天', 'Not performed yet: until this day'],
} as const;
const END_ARTICLES: Record<keyof typeof ENDS, Article> = {
  performed: '迟延履行利息解释（2014）第三条第一款', calculated: '迟延履行利息解释（2014）第三条第一款', deducted: '迟延履行利息解释（2014）第三条第二款', sold: '迟延履行利息解释（2014）第三条第二款', realised: '迟延履行利息解释（2014）第三条第二款',
};
const fields = {
  debts: rows(['金钱债务', 'Money debts'], {
    amount: money(['数额（不含一般债务利息）', 'Amount (without the general interest)']),
    dueOn: onDay(['履行期间届满之日', 'Day on which the time to perform ended'], { note: ['未确定履行期间的，填文书生效之日；分期履行的，每期一行。',
      'Where no time was set, the day the judgment took effect; one row for each instalment.'] }),
  }),
  to: onDay(['计算至', 'Until']), event: starting(choice(['截止事由', 'What ends it'], ENDS), 'performed'),
  payments: paymentsField({ note: ['最后一次付清的不必填写。', 'The last payment, which clears the debt, need not be given.'] }),
  suspensions: rare(noneOrMore(['中止、暂缓执行期间', 'Stays of enforcement'], { from: onDay(['首日', 'First day']), to: onDay(['恢复之日', 'Day it went on']),
    byDebtor: flag(['因被执行人申请', 'Asked for by the debtor']) })),
  includeEnd: endIncluded(['付款日、截止日也计入', 'Count the day of payment too']),
  order: rare(starting(choice(['2014-08-01 以后的付款先抵', 'Payments from 2014-08-01 settle first'],
    { principal: ['金钱债务', 'The debt'], interest: ['迟延履行利息（当事人另有约定）', 'The interest (if so agreed)'] }), 'principal')),
  tier: rare(maybe(choice(['2014-08-01 以前：基准利率档次', 'Before 2014-08-01: tier of the benchmark rate'], TIERS,
    { note: ['不选则按该部分迟延的长度。', 'Otherwise by the length of that part of the delay.'] }))), basis: rare(basisIfNeeded()),
  foreign: rare(flag(['文书确定给付外币', 'The judgment is in a foreign currency'])),
};
type Input = z.output<ObjectOf<typeof fields>>;
/** Interest for delayed performance, fen: in all, of it until 2014-07-31 (general interest included) and the doubled part since. `debtLeft` is what is still owed on the last day. */
const Answer = z.object({ interest: z.int(), before2014: z.int(), doubled: z.int(), interestPaid: z.int(), interestLeft: z.int(), debtLeft: z.int(), overpaid: z.int() });
type Answer = z.infer<typeof Answer>;

function remarksOf(input: Input, delay: Delay, overpaid: number): Remark[] {
  const old = delay.from < numberOf(DOUBLED_FROM);
  return [
    remark('general-interest-apart', '一般债务利息按生效法律文书确定的方法另行计算；文书没有确定的，不予计算（迟延履行利息解释（2014）第一条）。',
      'General interest is worked out apart, as the judgment says, and is not due where the judgment does not award it (art. 1).'),
    ...(old ? [remark('old-method', `2014-08-01 以前的部分按基准利率（${TIERS[delay.tier][0]}）的两倍计算，已包含一般债务利息，不再另计。`,
      `The part before 2014-08-01 is twice the benchmark rate (${TIERS[delay.tier][1].toLowerCase()}) and contains the general interest.`)] : []),
    ...(old && input.suspensions.some((s) => s.from < DOUBLED_FROM) ? [remark('stay-before-2014', '2014-08-01 以前的中止、暂缓期间没有扣除：当时没有这一规定。',
      'Stays before 2014-08-01 are not taken off: no rule said so then.')] : []),
    ...(input.foreign ? [remark('foreign-currency', '给付外币的，以该种外币计算；申请执行人要求以人民币计算的，先按起算之日的中间价折算（迟延履行利息解释（2014）第五条）。',
      'It runs in the foreign currency; if the applicant asks for CNY, first convert at the middle rate of the day it began (art. 5).')] : []),
    ...(overpaid > 0 ? [overpaidRemark] : []),
  ];
}
function linesOf(input: Input, delay: Delay, ledger: Ledger): Line[] {
  const first = dayAt(delay.from), law = ruleOn(LAW, input.to)?.article ?? '', total = ledger.total[0] ?? exact(0);
  return [
    ...(input.to >= DOUBLED_FROM ? [line(`迟延履行利息解释（2014）第二条；${END_ARTICLES[input.event]}`, null,
      () => [`自 ${first} 起，计算至 ${input.to}（${ENDS[input.event][0]}）`, `From ${first} until ${input.to} (${ENDS[input.event][1].toLowerCase()})`])] : []),
    ...ledgerLines(ledger, { noun: ['金钱债务', 'debt'], shift: input.includeEnd ? 1 : 0, article: (on) => (on < DOUBLED_FROM ? '迟延履行利息批复（2009）第二条' : '迟延履行利息解释（2014）第四条') }),
    line(law, total, () => inAll(total)),
  ];
}

function delayOf(input: Input): Decision<Delay> {
  const first = input.debts.map((d) => d.dueOn).sort()[0] as string, wrong = [...input.suspensions, { from: first, to: input.to }].map((s) => inOrder(s.from, s.to)).find((d) => !d.ok);
  if (wrong && !wrong.ok) return wrong;
  if (first < REPLY_FROM) return refused('calculators.no-rule-on-day', 'invalid', { day: first, from: REPLY_FROM });
  if (first < DOUBLED_FROM && input.basis === undefined) return refused('calculators.basis-missing', 'invalid', { field: 'basis' });
  const from = numberOf(first), until = numberOf(input.to) + (input.includeEnd ? 1 : 0), oldEnd = input.to < DOUBLED_FROM ? input.to : DOUBLED_FROM;
  return agreed({ from, until, suspensions: input.suspensions, tier: input.tier ?? tierByLength(first, oldEnd), basis: Number(input.basis ?? '365') });
}
function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const delay = delayOf(input);
  if (!delay.ok) return delay;
  const { from, until } = delay.value, change = numberOf(DOUBLED_FROM), shift = input.includeEnd ? 1 : 0;
  const payments = paymentsWithin(input.payments, [dayAt(from), ...input.payments.map((p) => p.on)].sort()[0] as string, input.to);
  if (!payments.ok) return payments;
  return withinReach(() => {
    const ledger = accrue({
      until, debts: input.debts.map((d) => ({ on: numberOf(d.dueOn), amount: d.amount })), payments: payments.value.map((p) => ({ ...p, on: p.on + shift })),
      stretches: delayCourse(delay.value, ground), order: (on) => (on - shift < change ? 'together' : input.order),
    });
    const before = ledger.pieces.filter((p) => p.until <= change).map((p) => p.amounts[0] ?? exact(0)).reduce(plus, exact(0)), total = ledger.total[0] ?? exact(0),
      overpaid = roundFen(ledger.beyond);
    const answer: Answer = {
      interest: roundFen(total), before2014: roundFen(before), doubled: roundFen(minus(total, before)), interestPaid: roundFen(ledger.paidInterest[0] ?? exact(0)),
      interestLeft: roundFen(ledger.unpaid[0] ?? exact(0)), debtLeft: roundFen(ledger.principal), overpaid,
    };
    return agreed({ answer, results: () => [
      { label: from < change ? ['迟延履行利息', 'Interest for delay'] : ['加倍部分债务利息', 'Doubled part'], fen: answer.interest },
      ...(answer.before2014 > 0 ? [{ label: ['2014-08-01 以前', 'Before 2014-08-01'], fen: answer.before2014 } as const,
        { label: ['加倍部分（2014-08-01 起）', 'Doubled part (from 2014-08-01)'], fen: answer.doubled } as const] : []),
      ...(input.payments.length > 0 ? [{ label: ['尚欠金钱债务', 'Debt still owed'], fen: answer.debtLeft } as const,
        { label: ['未付迟延履行利息', 'Interest unpaid'], fen: answer.interestLeft } as const] : []),
    ], lines: linesOf(input, delay.value, ledger), tables: from < change ? [using(ground, 'loan-benchmark')] : [], remarks: remarksOf(input, delay.value, overpaid) });
  });
}

/** The doubled part of interest for delayed performance, by the interpretation of 2014 and, before it, by the reply of 2009. */
export const doubledInterest: Calculator<typeof fields, Answer> = calculator({
  name: 'doubled-interest', shelf: 'interest', title: ['迟延履行加倍利息', 'Doubled interest for delay'],
  about: ['不按期履行金钱债务的，按日万分之一点七五计算加倍部分；2014-08-01 以前按基准利率的两倍。', 'What a late debtor owes beside: 1.75 per ten thousand a day, and twice the benchmark rate before 2014-08-01.'],
  fields, answer: Answer,
  examples: [
    { debts: [{ amount: '10万', dueOn: '2024-03-01' }], to: '2024-06-09' },
    { debts: [{ amount: '10万', dueOn: '2024-01-10' }], payments: [{ on: '2024-03-10', amount: '4万' }], to: '2024-05-09' },
    { debts: [{ amount: '10万', dueOn: '2014-05-01' }], to: '2014-12-01', basis: '365', suspensions: [{ from: '2014-09-01', to: '2014-10-01', byDebtor: false }] },
  ],
  work,
});
