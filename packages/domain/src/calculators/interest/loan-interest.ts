import * as z from 'zod/mini';
import { firstRate, LPR_FROM, referenceRates, TERMS, TIERS, tierOf, type Reference } from './rates.ts';
import { using, type Ground } from '../../law/tables.ts';
import { day, dayAt } from '../../shared/calendar.ts';
import type { Article } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, decimal, exact, percent, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Result, type TableUse, type Worked } from '../../shared/worked.ts';
import { calculator, type Calculator } from '../calculator.ts';
import { choice, decimalNumber, maybe, money, onDay, rare, starting, whole, type ObjectOf } from '../fields.ts';
import { remark } from '../remark.ts';
import { onlyAsked } from '../unasked.ts';
import { accrue, notBelowZero, numberOf, perDay, type Event, type Ledger, type Stretch } from './accrual.ts';
import { agreedWords, basisField, dailyShare, endIncluded, paymentsField, percentText, perField, rateField, unitField, type AgreedRate } from './rate-fields.ts';
import { inAll, inOrder, interestFirst, ledgerLines, moneyDebts, overpaidRemark, paidLater, paymentsWithin, rateUnknown, untilKnown, withinReach, yuan } from './working.ts';

const PUBLISHED = { field: 'by', is: ['lpr'] } as const, AGREED = { field: 'by', is: ['agreed'] } as const;
const fields = {
  principal: money(['本金', 'Principal']), from: onDay(['起算日', 'From']), to: onDay(['截止日', 'To']),
  includeEnd: endIncluded(['截止日也计息', 'Count the last day too']),
  by: starting(choice(['利率', 'Rate'], { lpr: ['贷款市场报价利率（2019-08-20 以前：贷款基准利率）', 'Loan prime rate (before 2019-08-20: benchmark rate)'],
    agreed: ['约定的固定利率', 'A fixed rate as agreed'] }), 'lpr'),
  term: starting(choice(['LPR 期限', 'Term of the LPR'], TERMS, { when: PUBLISHED }), 'one-year'),
  tier: rare(maybe(choice(['基准利率档次', 'Tier of the benchmark rate'], TIERS,
    { when: PUBLISHED, note: ['不选则一年期 LPR 对应六个月至一年，五年期以上 LPR 对应五年以上。', 'Otherwise the tier that belongs to the term.'] }))),
  multiplier: starting(decimalNumber(['倍数', 'Times'], { when: PUBLISHED, unit: ['倍', 'times'], note: ['加计 50% 的填 1.5。', '1.5 for 50% more.'] }), '1'),
  basisPoints: rare(starting(whole(['加减点', 'Plus or minus'], { min: -10_000, max: 10_000, when: PUBLISHED, unit: ['基点（0.01%）', 'basis points (0.01%)'] }), 0)),
  rate: maybe(rateField(['约定利率', 'Agreed rate'], { when: AGREED })), per: perField(['约定利率', 'Agreed rate'], AGREED), unit: unitField(['约定利率', 'Agreed rate'], AGREED),
  basis: basisField, payments: paymentsField(),
  order: rare(starting(choice(['付款先抵', 'Payments settle first'], { interest: ['费用、利息，再抵本金（依法）', 'Costs and interest, then the principal (the law)'],
    principal: ['本金，再抵利息、费用（另有约定）', 'The principal, then interest and costs (if so agreed)'] }), 'interest')),
  costs: rare(starting(money(['实现债权的有关费用', 'Costs of pursuing the debt'], { note: ['应由债务人承担、尚未支付的费用；付款依法先抵这一项。', 'What the debtor owes beside; by law payments settle it first.'] }), 0)),
};
type Input = z.output<ObjectOf<typeof fields>>;
/** Interest on a debt. `knownUntil` is the last day that could be counted; null where all could. */
const Answer = z.object({
  interest: z.int(), days: z.int(), principalLeft: z.int(), interestPaid: z.int(), interestLeft: z.int(), costsLeft: z.int(), overpaid: z.int(), complete: z.boolean(), knownUntil: z.nullable(z.iso.date()),
});
type Answer = z.infer<typeof Answer>;

const raw = (reference: Pick<Reference, 'rate'>, { multiplier, basisPoints }: Pick<Input, 'multiplier' | 'basisPoints'>): Exact =>
  plus(times(percent(reference.rate), decimal(multiplier)), exact(basisPoints, 10_000));
const yearlyOf = (...asked: Parameters<typeof raw>): Exact => notBelowZero(raw(...asked));
/** The stretch of a published rate, times and plus as asked; a rate below zero is zero. */
function publishedStretch(reference: Reference, { multiplier, basisPoints, basis }: Input): Stretch {
  const share = yearlyOf(reference, { multiplier, basisPoints });
  return {
    from: reference.from, rates: [perDay(share, Number(basis))], article: reference.article,
    say: () => {
      const changed = `${multiplier === '1' ? '' : ` × ${multiplier}`}${basisPoints === 0 ? '' : ` ${basisPoints < 0 ? '−' : '+'} ${Math.abs(basisPoints)}bp`}`;
      const equals = changed === '' ? '' : ` = ${percentText(share)}`;
      return [`（${reference.name[0]} ${reference.rate}%${changed}${equals}）÷ ${basis}`, `(${reference.name[1]} ${reference.rate}%${changed}${equals}) ÷ ${basis}`];
    },
  };
}
function agreedStretch(rate: AgreedRate, from: number, basis: string, article: Article): Stretch {
  return {
    from, rates: [dailyShare(rate, Number(basis))], article,
    say: () => { const [zh, en] = agreedWords(rate), year = rate.per === 'day' ? '' : `${rate.per === 'month' ? ' × 12' : ''} ÷ ${basis}`; return [`${zh}${year}`, `${en}${year}`]; },
  };
}

/** The last day that is counted; the day itself where there is none. */
const lastCounted = ({ from, to, includeEnd }: Input): string => (includeEnd || from === to ? to : dayAt(numberOf(to) - 1));
type Course = { readonly stretches: readonly Stretch[]; readonly known: number; readonly belowZero?: boolean };
function courseOf(input: Input, until: number, ground: Ground): Decision<Course> {
  const from = numberOf(input.from);
  if (input.by === 'agreed') {
    return input.rate === undefined ? refused('calculators.rate-missing', 'invalid', { field: 'rate' }) : agreed({ stretches: [agreedStretch({ rate: input.rate, per: input.per, unit: input.unit },
      from, input.basis, moneyDebts(input.to))], known: until });
  }
  const first = firstRate(ground);
  if (input.from < first) return refused('calculators.no-rule-on-day', 'invalid', { day: input.from, from: first });
  const { rates, known } = referenceRates(ground, input.term, input.tier ?? tierOf(input.term), day(input.from), day(lastCounted(input)));
  return agreed({ stretches: rates.map((r) => publishedStretch(r, input)), known: Math.min(known, until), belowZero: rates.some((r) => above(exact(0), raw(r, input))) });
}

type Costs = { readonly paid: readonly Event[]; readonly left: number; readonly rest: readonly Event[] };
/** What payments settle of the costs before anything else, and what is left of them for the rest. */
function costsFirst(payments: readonly Event[], costs: number): Costs {
  const paid: Event[] = [], rest: Event[] = [];
  let left = costs;
  for (const { on, amount } of [...payments].sort((a, b) => a.on - b.on)) {
    const part = Math.min(left, amount);
    left -= part;
    if (part > 0) paid.push({ on, amount: part });
    rest.push({ on, amount: amount - part });
  }
  return { paid, left, rest };
}

const settledBy = (input: Input) => (on: string): Article => interestFirst(on) ?? moneyDebts(input.to);
function linesOf(input: Input, ledger: Ledger, days: number, costs: Costs): Line[] {
  const total = ledger.total[0] ?? exact(0);
  return [
    ...costs.paid.map(({ on, amount }) => line(settledBy(input)(dayAt(on)), null, () => [
      `${dayAt(on)} 付款先抵实现债权的有关费用 ${yuan(amount)} 元`, `${dayAt(on)}: the payment settled CNY ${yuan(amount)} of the costs first`])),
    ...ledgerLines(ledger, { article: settledBy(input) }),
    line(moneyDebts(input.to), total, () => {
      const [zh, en] = inAll(total);
      return [`${input.from} 至 ${input.to}，${input.includeEnd ? '首尾两日均计' : '算头不算尾'}，计 ${days} 天，利息${zh}`,
        `${input.from} to ${input.to}, ${input.includeEnd ? 'first and last day counted' : 'first day counted, last not'}, ${days} days: interest ${en}`];
    }),
  ];
}
function remarksOf(input: Input, { known, belowZero }: Course, answer: Answer, payments: readonly Event[]): Remark[] {
  const paid = input.payments.length > 0, first = interestFirst(input.to);
  return [
    ...(answer.complete ? [] : [rateUnknown(known), ...paidLater(payments, known)]), ...(answer.overpaid > 0 ? [overpaidRemark] : []),
    ...(paid && input.order === 'principal' && first ? [remark('payment-order', `付款按先抵本金计算，以双方有此约定为前提；没有约定的，依法先抵费用、利息（${first}）。`,
      'Payments are set against the principal because the parties agreed so; by law, unless agreed otherwise, they settle costs and interest first.')] : []),
    ...(input.by === 'agreed' ? [remark('agreed-not-capped', '约定利率按所填计算，没有核对是否超过法律规定的上限；民间借贷请用“民间借贷利息上限”。',
      'The agreed rate is taken as given and held against no cap; for private loans use the tool for their cap.')] : []),
    ...(belowZero ? [remark('rate-below-zero', '减点以后利率低于零的部分，按零计算。请核对“加减点”的单位：100 个基点是 1%。',
      'Where the points bring the rate below zero it counts as zero. Check them: 100 points are 1%.')] : []),
  ];
}
const tablesOf = (input: Input, ground: Ground): TableUse[] => (input.by === 'agreed' ? []
  : [...(input.from < LPR_FROM ? ['loan-benchmark' as const] : []), ...(lastCounted(input) >= LPR_FROM ? ['lpr' as const] : [])].map((t) => using(ground, t)));

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const ordered = inOrder(input.from, input.to), asked = onlyAsked(fields, input), payments = paymentsWithin(input.payments, input.from, input.to);
  if (!asked.ok) return asked;
  if (!ordered.ok) return ordered;
  if (!payments.ok) return payments;
  const from = numberOf(input.from), until = numberOf(input.to) + (input.includeEnd ? 1 : 0), course = courseOf(input, until, ground);
  if (!course.ok) return course;
  const { stretches, known } = course.value, costs = costsFirst(payments.value, input.order === 'interest' ? input.costs : 0);
  return withinReach(() => {
    const ledger = accrue({ until: known, debts: [{ on: from, amount: input.principal }], payments: costs.rest, stretches, order: () => input.order });
    const interest = roundFen(ledger.total[0] ?? exact(0)), beyond = roundFen(ledger.beyond), complete = known === until, days = known - from;
    const costsAfter = input.order === 'principal' ? Math.min(beyond, input.costs) : 0, costsLeft = input.order === 'principal' ? input.costs - costsAfter : costs.left;
    const answer: Answer = {
      interest, days, principalLeft: roundFen(ledger.principal), interestPaid: roundFen(ledger.paidInterest[0] ?? exact(0)), interestLeft: roundFen(ledger.unpaid[0] ?? exact(0)),
      costsLeft, overpaid: beyond - costsAfter, complete, knownUntil: complete ? null : dayAt(known - 1),
    };
    return agreed({ answer, results: (): readonly Result[] => [
      days === 0 && !complete ? { label: ['利息', 'Interest'], fen: interest, text: ['缺少利率，没有计算', 'Not counted: the rate is missing'] } : { label: ['利息', 'Interest'], fen: interest },
      { label: ['计息天数', 'Days'], text: [`${days} 天`, `${days} days`] }, ...untilKnown(answer.knownUntil),
      ...(input.payments.length > 0 ? [{ label: ['剩余本金', 'Principal left'], fen: answer.principalLeft } as const, { label: ['未付利息', 'Interest unpaid'], fen: answer.interestLeft } as const] : []),
      ...(input.costs > 0 ? [{ label: ['未付费用', 'Costs unpaid'], fen: costsLeft } as const] : []),
      ...(input.payments.length > 0 ? [{ label: ['尚欠合计', 'Owed in all'], fen: answer.principalLeft + answer.interestLeft + costsLeft } as const] : []),
    ], lines: linesOf(input, ledger, days, costs), tables: tablesOf(input, ground), remarks: remarksOf(input, course.value, answer, payments.value) });
  });
}

/** Interest by the loan prime rate (before it, the benchmark rate) or at an agreed rate, with payments in between. */
export const loanInterest: Calculator<typeof fields, Answer> = calculator({
  name: 'interest', shelf: 'interest', title: ['利息（LPR／同期贷款利率）', 'Interest (loan prime rate)'],
  about: ['按各次公布的利率分段计算利息；2019-08-20 以前用贷款基准利率。', 'Interest by the rates as they were published, part by part; before 2019-08-20 by the benchmark rates.'],
  fields, answer: Answer,
  examples: [
    { principal: '10万', from: '2019-06-01', to: '2019-12-01', basis: '365' }, { principal: '50万', from: '2024-07-01', to: '2024-12-31', basis: '365' },
    { principal: '30万', from: '2025-01-01', to: '2025-05-01', by: 'agreed', rate: '5', per: 'day', unit: 'ten-thousandth', basis: '360',
      payments: [{ on: '2025-03-01', amount: '10万' }] },
  ],
  work,
});
