import * as z from 'zod/mini';
import { firstRate, referenceRates, TERMS, TIERS, tierOf, type Reference } from './rates.ts';
import { using, type Ground } from '../../law/tables.ts';
import { day } from '../../shared/calendar.ts';
import { ruleOn, type Article, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { decimal, exact, percent, plus, roundFen, times } from '../../shared/exact.ts';
import { line, type Remark, type Worked } from '../../shared/worked.ts';
import { calculator, type Calculator } from '../calculator.ts';
import { choice, decimalNumber, flag, maybe, money, onDay, starting, whole, type ObjectOf } from '../fields.ts';
import { accrue, dayAt, notBelowZero, numberOf, perDay, type Stretch } from './accrual.ts';
import { agreedWords, basisField, dailyShare, paymentsField, percentText, perField, rateField, unitField, type AgreedRate } from './rate-fields.ts';
import { inOrder, interestFirst, overpaidRemark, paymentsWithin, pieceLines, rateUnknown, remark, settledLines, untilKnown, withinReach } from './working.ts';

/** Where it stands that money debts are paid, by the last day that is counted. */
const MONEY_DEBTS: Dated<true> = [
  { from: '2021-01-01', value: true, article: '民法典（2020）第五百七十九条' }, { from: '1999-10-01', value: true, article: '合同法（1999）第一百零九条' },
  { from: '0001-01-01', value: true, article: '民法通则（1986）第一百零八条' },
];
const articleFor = (to: string): Article => ruleOn(MONEY_DEBTS, to)?.article ?? '';

const PUBLISHED = { field: 'by', is: ['lpr'] } as const, AGREED = { field: 'by', is: ['agreed'] } as const;
const fields = {
  principal: money(['本金', 'Principal']), from: onDay(['起算日', 'From']), to: onDay(['截止日', 'To']),
  includeEnd: flag(['截止日也计息', 'Count the last day too'], { note: ['不选则算头不算尾。', 'Otherwise the first day counts and the last does not.'] }),
  by: starting(choice(['利率', 'Rate'], { lpr: ['贷款市场报价利率（2019-08-20 以前：贷款基准利率）', 'Loan prime rate (before 2019-08-20: benchmark rate)'],
    agreed: ['约定的固定利率', 'A fixed rate as agreed'] }), 'lpr'),
  term: starting(choice(['LPR 期限', 'Term of the LPR'], TERMS, { when: PUBLISHED }), 'one-year'),
  tier: maybe(choice(['基准利率档次', 'Tier of the benchmark rate'], TIERS,
    { when: PUBLISHED, note: ['不选则一年期 LPR 对应六个月至一年，五年期以上 LPR 对应五年以上。', 'Otherwise the tier that belongs to the term.'] })),
  multiplier: starting(decimalNumber(['倍数', 'Times'], { when: PUBLISHED, unit: ['倍', 'times'] }), '1'),
  basisPoints: starting(whole(['加减点', 'Plus or minus'], { min: -10_000, max: 10_000, when: PUBLISHED, unit: ['基点（0.01%）', 'basis points (0.01%)'] }), 0),
  rate: maybe(rateField(['约定利率', 'Agreed rate'], { when: AGREED })), per: perField(['约定利率', 'Agreed rate'], AGREED), unit: unitField(['约定利率', 'Agreed rate'], AGREED),
  basis: basisField, payments: paymentsField(),
  order: starting(choice(['付款先抵', 'Payments settle first'], { principal: ['本金', 'Principal'], interest: ['利息（民法典第五百六十一条）', 'Interest (Civil Code, art. 561)'] }), 'principal'),
};
type Input = z.output<ObjectOf<typeof fields>>;
/** Interest on a debt. `knownUntil` is the last day that could be counted; null where all could. */
const Answer = z.object({
  interest: z.int(), days: z.int(), principalLeft: z.int(), interestPaid: z.int(), interestLeft: z.int(), overpaid: z.int(), complete: z.boolean(), knownUntil: z.nullable(z.iso.date()),
});
type Answer = z.infer<typeof Answer>;

/** The stretch of a published rate, times and plus as asked; a rate below zero is zero. */
function publishedStretch(reference: Reference, { multiplier, basisPoints, basis }: Input): Stretch {
  const share = notBelowZero(plus(times(percent(reference.rate), decimal(multiplier)), exact(basisPoints, 10_000)));
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

type Course = { readonly stretches: readonly Stretch[]; readonly known: number };
function courseOf(input: Input, until: number, ground: Ground): Decision<Course> {
  const from = numberOf(input.from);
  if (input.by === 'agreed') {
    return input.rate === undefined ? refused('calculators.rate-missing', 'invalid') : agreed({ stretches: [agreedStretch({ rate: input.rate, per: input.per, unit: input.unit },
      from, input.basis, articleFor(input.to))], known: until });
  }
  const first = firstRate(ground);
  if (input.from < first) return refused('calculators.no-rule-on-day', 'invalid', { day: input.from, from: first });
  const last = input.includeEnd || until === from ? input.to : dayAt(until - 1);
  const { rates, known } = referenceRates(ground, input.term, input.tier ?? tierOf(input.term), day(input.from), day(last));
  return agreed({ stretches: rates.map((r) => publishedStretch(r, input)), known: Math.min(known, until) });
}

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const ordered = inOrder(input.from, input.to), payments = paymentsWithin(input.payments, input.from, input.to);
  if (!ordered.ok) return ordered;
  if (!payments.ok) return payments;
  const from = numberOf(input.from), until = numberOf(input.to) + (input.includeEnd ? 1 : 0), course = courseOf(input, until, ground);
  if (!course.ok) return course;
  const { stretches, known } = course.value;
  return withinReach(() => {
    const ledger = accrue({ until: known, debts: [{ on: from, amount: input.principal }], payments: payments.value, stretches, order: () => input.order });
    const interest = roundFen(ledger.total[0] ?? exact(0)), overpaid = roundFen(ledger.beyond), complete = known === until, paid = input.payments.length > 0,
      first = interestFirst(input.to);
    const answer: Answer = {
      interest, days: known - from, principalLeft: roundFen(ledger.principal), interestPaid: roundFen(ledger.paidInterest[0] ?? exact(0)),
      interestLeft: roundFen(ledger.unpaid[0] ?? exact(0)),
      overpaid, complete, knownUntil: complete ? null : dayAt(known - 1),
    };
    const remarks: Remark[] = [...(complete ? [] : [rateUnknown(known)]), ...(overpaid > 0 ? [overpaidRemark] : []),
      ...(paid && input.order === 'principal' && first ? [remark('payment-order', `付款按先抵本金计算；没有约定的，依法先抵利息（${first}）。`,
        'Payments are set against the principal; by law, unless agreed otherwise, they settle interest first.')] : [])];
    const lines = [
      ...pieceLines(ledger.pieces), ...settledLines(ledger, input.order === 'interest' && first ? first : articleFor(input.to)),
      line(articleFor(input.to), ledger.total[0] ?? exact(0), () => [
        `${input.from} 至 ${input.to}，${input.includeEnd ? '首尾两日均计' : '算头不算尾'}，计 ${known - from} 天，合计`,
        `${input.from} to ${input.to}, ${input.includeEnd ? 'first and last day counted' : 'first day counted, last not'}: ${known - from} days in all`,
      ]),
    ];
    const tables = [...new Set(input.by === 'agreed' ? [] : [...(input.from < '2019-08-20' ? ['loan-benchmark' as const] : []),
      ...(input.to >= '2019-08-20' ? ['lpr' as const] : [])])].map((t) => using(ground, t));
    return agreed({ answer, results: () => [
      { label: ['利息', 'Interest'], fen: interest }, { label: ['计息天数', 'Days'], text: [`${answer.days} 天`, `${answer.days} days`] }, ...untilKnown(answer.knownUntil),
      ...(paid ? [{ label: ['剩余本金', 'Principal left'], fen: answer.principalLeft } as const, { label: ['未付利息', 'Interest unpaid'], fen: answer.interestLeft } as const] : []),
    ], lines, tables, remarks });
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
      payments: [{ on: '2025-03-01', amount: '10万' }], order: 'interest' },
  ],
  work,
});
