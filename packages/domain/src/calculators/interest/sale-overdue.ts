import * as z from 'zod/mini';
import { using, type Ground } from '../../law/tables.ts';
import { day, dayAt } from '../../shared/calendar.ts';
import { ruleOn, type Article, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, percent, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Result, type Words, type Worked } from '../../shared/worked.ts';
import { calculator, type Calculator } from '../calculator.ts';
import { choice, maybe, money, onDay, rare, starting, whole, type ObjectOf } from '../fields.ts';
import { remark } from '../remark.ts';
import { accrue, numberOf, perDay, type Ledger, type Stretch } from './accrual.ts';
import { basisField, endIncluded, paymentsField, percentText } from './rate-fields.ts';
import { benchmarkRates, LPR_FROM, primeOn, referenceRates, TIERS, type Reference } from './rates.ts';
import { inAll, inOrder, ledgerLines, moneyDebts, overpaidRemark, paidLater, paymentsWithin, rateUnknown, untilKnown, withinReach } from './working.ts';

/** Where the loss from a late price stands, by the day of judgment; only the later version knows the loan prime rate. */
const RULES: Dated<{ readonly prime: boolean }> = [
  { from: '2021-01-01', value: { prime: true }, article: '买卖合同解释（2020）第十八条第四款' }, { from: '2012-07-01', value: { prime: false }, article: '买卖合同解释（2012）第二十四条第四款' },
];
/** The 30 to 50 per cent that an overdue loan costs more: 银发〔2003〕251号, in force from this day. */
const SURCHARGE = { from: '2004-01-01', article: '人民币贷款利率通知（2003）第三条', low: 30, high: 50 } as const;
const fields = {
  price: money(['未付价款', 'Price unpaid']), from: onDay(['违约（逾期起算）日', 'Breach (overdue from)']), to: onDay(['截止日', 'To']),
  includeEnd: endIncluded(['截止日也计算', 'Count the last day too']),
  surcharge: maybe(whole(['加计', 'Surcharge'], { min: SURCHARGE.low, max: SURCHARGE.high, unit: ['%', '%'], note: ['不填则 30% 和 50% 都算。', 'Left out, both 30% and 50% are worked out.'] })),
  basis: basisField,
  tier: rare(starting(choice(['2019-08-20 以前违约：基准利率档次', 'Breach before 2019-08-20: tier of the benchmark rate'], TIERS), 'upTo1Year')),
  afterwards: rare(starting(choice(['2019-08-20 以前违约：该日以后', 'Breach before 2019-08-20: from that day on'], {
    lpr: ['改按各次公布的一年期LPR', 'By the one-year LPR as published'], benchmark: ['仍按最后一次公布的基准利率', 'By the last benchmark rate'],
  }), 'lpr')),
  payments: paymentsField(), onDay: rare(maybe(onDay(['裁判日', 'Day of judgment'], { note: ['不填则为今天。', 'Today, where left out.'] }))),
};
type Input = z.output<ObjectOf<typeof fields>>;
/**
 * What a late payment of the price costs, fen: with a surcharge of 30 and of 50 per cent, and with the one asked for. `knownUntil` is the last day that could be counted; null
 * where all could.
 */
const Answer = z.object({ low: z.int(), high: z.int(), chosen: z.nullable(z.int()), days: z.int(), priceLeft: z.int(), overpaid: z.int(), complete: z.boolean(),
  knownUntil: z.nullable(z.iso.date()) });
type Answer = z.infer<typeof Answer>;
type Course = { readonly rates: readonly Pick<Reference, 'from' | 'rate' | 'name'>[]; readonly known: number; readonly tables: ('lpr' | 'loan-benchmark')[]; readonly article: Article; readonly prime: boolean };

/** From 2019-08-20 the loan prime rate of the day of the breach, for the whole delay; before, the benchmark rates as they changed. */
function courseOf({ from, to, includeEnd, tier, afterwards, onDay: judged }: Input, until: number, ground: Ground): Decision<Course> {
  const rule = ruleOn(RULES, judged ?? ground.today);
  if (!rule) return refused('calculators.no-rule-on-day', 'invalid', { day: judged ?? ground.today, from: '2012-07-01' });
  const { article, value: { prime } } = rule;
  if (from < SURCHARGE.from) return refused('calculators.no-rule-on-day', 'invalid', { day: from, from: SURCHARGE.from });
  if (from >= LPR_FROM && prime) {
    const rate = primeOn(ground, from);
    return rate === undefined ? refused('calculators.rate-not-known', 'invalid', { day: from })
      : agreed({ rates: [{ from: numberOf(from), rate, name: [`违约时（${from}）一年期LPR`, `one-year LPR at the breach (${from})`] }], known: until, tables: ['lpr'], article, prime });
  }
  const last = includeEnd || from === to ? to : dayAt(until - 1);
  if (afterwards === 'benchmark' || last < LPR_FROM) return agreed({ rates: benchmarkRates(ground, tier, from, last), known: until, tables: ['loan-benchmark'], article, prime });
  const { rates, known } = referenceRates(ground, 'one-year', tier, day(from), day(last));
  return agreed({ rates, known: Math.min(known, until), tables: from < LPR_FROM ? ['loan-benchmark', 'lpr'] : ['lpr'], article, prime });
}
/** Three kinds of interest side by side: with 30, with 50 and with the chosen per cent more. */
function stretchesOf({ rates, article }: Course, { from, basis, surcharge }: Input): Stretch[] {
  const more = [SURCHARGE.low, SURCHARGE.high, surcharge ?? SURCHARGE.low];
  return rates.map(({ from: begins, rate, name }) => {
    const raised = (part: number): Exact => times(percent(rate), plus(exact(1), exact(part, 100)));
    const said = surcharge ?? SURCHARGE.low, share = raised(said);
    return {
      from: begins, rates: more.map((part) => perDay(raised(part), Number(basis))), article: from < LPR_FROM ? `${article}；${SURCHARGE.article}` : article,
      say: () => [`（${name[0]} ${rate}% 加计 ${said}% = ${percentText(share)}）÷ ${basis}`, `(${name[1]} ${rate}% and ${said}% more = ${percentText(share)}) ÷ ${basis}`],
    };
  });
}
const totalLine = (article: Article, total: Exact = exact(0), more: number, how: Words): Line => line(article, total, () => {
  const [zh, en] = inAll(total);
  return [`加计 ${more}% 的，${how[0]}${zh}`, `With ${more}% more, ${how[1]}${en}`];
});
const linesOf = (input: Input, article: Article, ledger: Ledger): Line[] => [
  ...ledgerLines(ledger, { kind: 2, noun: ['价款', 'price'], article: moneyDebts }),
  ...(input.surcharge === undefined ? [totalLine(article, ledger.total[0], SURCHARGE.low, ['', '']), totalLine(article, ledger.total[1], SURCHARGE.high, ['同样计算，', 'worked out alike, '])]
    : [totalLine(article, ledger.total[2], input.surcharge, ['', ''])]),
];

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const ordered = inOrder(input.from, input.to), payments = paymentsWithin(input.payments, input.from, input.to);
  if (!ordered.ok) return ordered;
  if (!payments.ok) return payments;
  const from = numberOf(input.from), until = numberOf(input.to) + (input.includeEnd ? 1 : 0), course = courseOf(input, until, ground);
  if (!course.ok) return course;
  const { known, tables, prime } = course.value;
  return withinReach(() => {
    const ledger = accrue({ until: known, debts: [{ on: from, amount: input.price }], payments: payments.value, stretches: stretchesOf(course.value, input),
      order: () => 'principal', settles: 0 });
    const fen = (kind: number) => roundFen(ledger.total[kind] ?? exact(0)), complete = known === until, overpaid = roundFen(ledger.beyond);
    const answer: Answer = { low: fen(0), high: fen(1), chosen: input.surcharge === undefined ? null : fen(2), days: known - from, priceLeft: roundFen(ledger.principal), overpaid,
      complete, knownUntil: complete ? null : dayAt(known - 1) };
    const remarks: Remark[] = [
      remark('court-chooses-surcharge', '加计 30%—50% 的幅度由人民法院确定；合同约定了逾期付款违约金的，按约定。', 'How much more, between 30 and 50 per cent, the court decides; an agreed penalty comes first.'),
      ...(input.from >= LPR_FROM && !prime ? [remark('prime-not-yet', '裁判时施行的条文只写贷款基准利率，而 2019-08-20 起已无新的基准利率；这里按同期LPR计算，是否采用由人民法院决定。',
        'The text in force at the judgment names only the benchmark rate, of which none was published since 20 August 2019; the LPR is used here, and the court decides.')] : []),
      ...(input.from < LPR_FROM && input.to >= LPR_FROM ? [remark('benchmark-ended', '违约发生在 2019-08-20 以前的，条文只写按同期贷款基准利率；该日以后已无新的基准利率，实践中多改按同期LPR，请按需要选择。',
        'For a breach before 2019-08-20 the text names only the benchmark rate; no new one has been published since, and courts mostly go over to the LPR. Choose as needed.')] : []),
      ...(input.payments.length > 0 ? [remark('payments-are-price', '已付款项都作为价款冲抵；付款时双方说明先付逾期损失的，请另按约定。',
        'What was paid counts towards the price; where the parties said that it pays the loss first, go by that.')] : []),
      ...(complete ? [] : [rateUnknown(known), ...paidLater(payments.value, known)]), ...(overpaid > 0 ? [overpaidRemark] : []),
    ];
    return agreed({ answer, results: (): readonly Result[] => [
      ...(answer.chosen === null ? [{ label: ['加计 30%', 'With 30% more'], fen: answer.low } as const,
        { label: ['加计 50%', 'With 50% more'], fen: answer.high } as const] : [{ label: [`加计 ${input.surcharge}%`, `With ${input.surcharge}% more`], fen: answer.chosen } as const]),
      { label: ['天数', 'Days'], text: [`${answer.days} 天`, `${answer.days} days`] }, ...untilKnown(answer.knownUntil),
      ...(input.payments.length > 0 ? [{ label: ['剩余价款', 'Price left'], fen: answer.priceLeft } as const] : []),
    ], lines: linesOf(input, course.value.article, ledger), tables: tables.map((t) => using(ground, t)), remarks });
  });
}

/** What a buyer owes for paying the price late where no penalty was agreed. */
export const saleOverdue: Calculator<typeof fields, Answer> = calculator({
  name: 'sale-overdue', shelf: 'interest', title: ['买卖合同逾期付款损失', 'Loss from paying a price late'],
  about: ['没有约定逾期付款违约金的：违约时一年期LPR加计 30%—50%；2019-08-20 以前违约的，按贷款基准利率参照罚息。',
    'Where no penalty was agreed: the one-year LPR at the breach and 30 to 50 per cent more; for earlier breaches the benchmark rate as for overdue loans.'],
  fields, answer: Answer,
  examples: [{ price: '30万', from: '2025-06-01', to: '2025-12-01', basis: '365' }, { price: '30万', from: '2018-06-01', to: '2020-06-01', basis: '360', surcharge: 50 }],
  work,
});
