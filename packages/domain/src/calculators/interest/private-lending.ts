import { using, type Ground } from '../../law/tables.ts';
import { dayAt } from '../../shared/calendar.ts';
import type { Article } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { decimals, exact, least, percent, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Words, type Worked } from '../../shared/worked.ts';
import { calculator, type Calculator } from '../calculator.ts';
import { remark } from '../remark.ts';
import { onlyAsked } from '../unasked.ts';
import { accrue, beyondOf, numberOf, type Ledger, type Stretch } from './accrual.ts';
import { capsOf, followedBy, LENDING_ARTICLES, REVISED_FROM, type Caps, type LendingVersion } from './lending-caps.ts';
import { crossesRevision, KINDS, lendingCourse, type Terms } from './lending-course.ts';
import { LendingAnswer, lendingFields, type LendingGiven, type LendingInput } from './lending-fields.ts';
import { principalOf, type Principal } from './lending-principal.ts';
import { yearlyShare, type Per, type Unit } from './rate-fields.ts';
import { inAll, inOrder, interestFirst, ledgerLines, overpaidRemark, paymentsWithin, withinReach, yuan } from './working.ts';

/** Lenders outside the rules: banks at all times; local financial organisations by the reply of 2020, in force with the last revision. */
const excluded = ({ lender }: LendingGiven, version: LendingVersion): Article | undefined =>
  (lender === 'bank' ? `民间借贷规定（${version}）第一条第二款` : lender === 'local' && version === '2020-12' ? '民间借贷适用范围批复（2020）第一条' : undefined);

function termsOf(input: LendingInput): Decision<Terms> {
  const basis = Number(input.basis), share = (rate: string | undefined, per: Per, unit: Unit) => (rate === undefined ? undefined : yearlyShare({ rate, per, unit }, basis));
  const from = numberOf(input.from), overdueFrom = input.overdueFrom === undefined ? undefined : numberOf(input.overdueFrom);
  const agreedInTerm = input.agreedOn === 'agreed' || (input.agreedOn === 'unclear' && input.lender !== 'natural');
  const inTerm = agreedInTerm ? share(input.rate, input.per, input.unit) : undefined, overdue = share(input.overdueRate, input.overduePer, input.overdueUnit);
  const penalty = share(input.penaltyRate, input.penaltyPer, input.penaltyUnit), onlyOverdue = overdueFrom !== undefined && overdueFrom <= from;
  if (agreedInTerm && !inTerm && !(onlyOverdue && (overdue || penalty))) return refused(input.agreedOn === 'unclear' ? 'calculators.rate-unclear' : 'calculators.rate-missing', 'invalid', { field: 'rate' });
  return agreed({ from, overdueFrom, inTerm, overdue, penalty });
}

function remarksOf(input: LendingInput, caps: Caps, terms: Terms, answer: LendingAnswer): Remark[] {
  const bare = !terms.inTerm && !terms.overdue && !terms.penalty && input.overdueFrom !== undefined && input.overdueFrom < input.to;
  return [
    ...(crossesRevision(caps, input.from, input.to) ? [input.oldRules
      ? remark('old-rules-asked', '2020-08-19 以前的利息按当时的司法解释计算，以当事人请求为前提。', 'Interest until 2020-08-19 goes by the rules of that time only because a party asks for it.')
      : remark('old-rules-not-asked', '没有请求按当时的司法解释计算；2020-08-19 以前的部分也以LPR四倍为上限。',
        'The rules of that time are not asked for, so four times the LPR caps the part until 2020-08-19 too.')] : []),
    ...(input.from < input.contractDay ? [remark('before-contract', '起息日早于合同成立日，请核对：重新出具借据的，合同成立日填最初出借之日；前期利息计入本金的，另填最初借款本金。',
      'Interest begins before the contract. Check: for a loan put into a new note, the contract is that of the first loan; where interest joined the principal, give the first principal too.')] : []),
    ...(input.lender === 'local' ? [remark('local-lender-then', '地方金融组织自 2021-01-01 起才明确不适用民间借贷规定（民间借贷适用范围批复（2020）第三条）；此前是否适用由人民法院认定，这里按适用计算。',
      'Only since 2021-01-01 are local financial organisations said to be outside the rules; before, the court decided. They are applied here.')] : []),
    ...(input.agreedOn === 'unclear' && input.lender === 'natural' ? [remark('unclear-is-none', `自然人之间对利息约定不明的，视为没有利息（${LENDING_ARTICLES[caps.version].none}第二款）。`,
      'Between natural persons, unclear interest is no interest.')] : []),
    ...(input.agreedOn === 'unclear' && input.lender !== 'natural' ? [remark('rate-by-court', '利息约定不明：由人民法院结合合同内容、交易方式和习惯、市场报价利率等确定，这里按所填利率计算。',
      'Interest is unclear: the court sets it by the contract, by custom and market rates; the rate given is used here.')] : []),
    ...(bare && caps.version === '2020-08' ? [remark('overdue-by-court', '2020 年 8 月的规定没有写明未约定时的逾期利率，由人民法院酌定，这里没有计算。',
      'The rules of August 2020 name no overdue rate where none was agreed; the court decides, and nothing is counted here.')] : []),
    ...(bare && caps.version === '2020-12' ? [remark('overdue-reading', '“当时”的LPR按逾期起算日的一年期LPR理解。',
      'The LPR “at that time” is read as the one-year LPR of the first overdue day.')] : []),
    ...(caps.caps[0]?.version === '2015' && !terms.inTerm && input.payments.length > 0 ? [remark('voluntary-interest', '没有约定利息而自愿支付的，不得以不当得利请求返还（民间借贷规定（2015）第三十一条）；这里把付款都抵本金。',
      'Interest paid freely without agreement is not returned (rules of 2015, art. 31); here all payments settle the principal.')] : []),
    ...(answer.kept > 0 ? [remark('kept-above-24', '已付的年利率 24% 至 36% 部分的利息，不得请求返还，也不冲抵本金。',
      'Interest already paid between 24% and 36% a year is not returned and settles no principal.')] : []),
    ...(answer.overpaid > 0 ? [overpaidRemark] : []),
  ];
}

const VERSION_WORDS: Record<LendingVersion, Words> = {
  2015: ['2015 年的民间借贷规定', 'the rules of 2015'], '2020-08': ['2020 年 8 月修正的民间借贷规定', 'the rules as revised in August 2020'],
  '2020-12': ['2020 年 12 月修正的民间借贷规定', 'the rules as revised in December 2020'],
};
type Sums = { readonly ledger: Ledger; readonly asked: Exact; readonly allowed: Exact; readonly feesAllowed: Exact; readonly cut: Exact };
/** What is allowed and what is asked. Fixed penalties and fees fit below the cap of the overdue part (of the whole, where nothing is overdue). */
function sumsOf(input: LendingInput, { principal, ceiling }: Principal, stretches: readonly Stretch[], payments: readonly { on: number; amount: number }[], termEnd: number): Sums {
  const from = numberOf(input.from), until = numberOf(input.to), order = () => input.order, running = { until, payments, order };
  const ledger = accrue({ ...running, debts: [{ on: from, amount: principal }], stretches, settles: 2 });
  const contract = accrue({ ...running, debts: [{ on: from, amount: input.lent }], stretches: stretches.map((s) => ({ ...s, rates: [s.rates[KINDS.asked] as Exact] })) });
  const inTerm = ledger.pieces.filter((p) => p.until <= termEnd).map((p) => p.amounts[KINDS.supported] as Exact).reduce(plus, exact(0));
  const cut = ceiling ? beyondOf(plus(exact(principal), inTerm), ceiling) : exact(0), fees = exact(input.fees);
  const feesAllowed = least(fees, ledger.total[KINDS.room] ?? exact(0));
  return { ledger, cut, feesAllowed, allowed: plus(beyondOf(ledger.total[KINDS.supported] ?? exact(0), cut), feesAllowed), asked: plus(contract.total[0] ?? exact(0), fees) };
}

function linesOf(input: LendingInput, filedOn: string, caps: Caps, principal: Principal, { ledger, cut, feesAllowed, allowed, asked }: Sums): Line[] {
  const articles = LENDING_ARTICLES[caps.version];
  return [
    line(caps.article, null, () => [`起诉（受理）日 ${filedOn}，适用 ${VERSION_WORDS[caps.version][0]}`, `Sued on ${filedOn}: ${VERSION_WORDS[caps.version][1]} govern`]),
    ...principal.lines, ...ledgerLines(ledger, { kind: KINDS.supported, second: ['年利率 24% 至 36% 的部分，已付不返还', 'between 24% and 36% a year, which stay paid'], article: (on) => interestFirst(on) ?? articles.rate }),
    ...(cut.n > BigInt(0) ? [line(`${articles.compound}第二款`, { n: -cut.n, d: cut.d }, () => [`本息之和超过最初本金与整个借款期间上限利息之和，减去 ${yuan(cut)} 元`,
      `Principal and interest exceed the first principal with interest at the cap: less CNY ${yuan(cut)}`])] : []),
    ...(input.fees > 0 ? [line(articles.total, feesAllowed, () => [`违约金、费用 ${yuan(input.fees)} 元，其中与利息合计不超过上限、受保护的为 ${yuan(feesAllowed)} 元`,
      `Penalty and fees CNY ${yuan(input.fees)}, of which CNY ${yuan(feesAllowed)} stay below the cap together with interest`])] : []),
    line(articles.rate, allowed, () => { const [zh, en] = inAll(allowed); return [`受保护的${zh}；按约定主张 ${yuan(roundFen(asked))} 元`, `Protected ${en}; by the contract CNY ${yuan(roundFen(asked))} is asked`]; }),
  ];
}

function answerOf(caps: Caps, { principal }: Principal, { ledger, cut, feesAllowed, allowed, asked }: Sums): LendingAnswer {
  const fen = (a: Exact | undefined) => roundFen(a ?? exact(0)), whole = roundFen(allowed), claim = roundFen(asked);
  return {
    principal, allowed: whole, asked: claim, excess: Math.max(0, claim - whole), feesAllowed: roundFen(feesAllowed), interestPaid: fen(ledger.paidInterest[KINDS.supported]),
    kept: fen(ledger.paidInterest[KINDS.kept]),
    principalLeft: roundFen(ledger.principal), interestLeft: roundFen(beyondOf(ledger.unpaid[KINDS.supported] ?? exact(0), cut)), overpaid: roundFen(ledger.beyond),
    rules: caps.version, caps: caps.caps.map((c) => ({ from: c.from === numberOf(REVISED_FROM) ? dayAt(c.from) : null, cap: decimals(times(c.supported, exact(100)), 6) })),
  };
}

function work(given: LendingGiven, ground: Ground): Decision<Worked<LendingAnswer>> {
  const input: LendingInput = { ...given, from: given.from ?? given.contractDay }, filedOn = input.filedOn ?? ground.today, onDay = input.onDay ?? (filedOn > ground.today ? filedOn : ground.today);
  const wrong = [onlyAsked(lendingFields, given), inOrder(input.from, input.to), inOrder(input.contractDay, filedOn),
    inOrder(filedOn, onDay)].find((d) => !d.ok);
  if (wrong && !wrong.ok) return wrong;
  const payments = paymentsWithin(input.payments, input.from, input.to), terms = termsOf(input);
  if (!payments.ok) return payments;
  if (!terms.ok) return terms;
  const caps = capsOf({ contractDay: input.contractDay, filedOn, onDay, oldRules: input.oldRules }, ground), basis = Number(input.basis),
    until = numberOf(input.to);
  if (!caps.ok) return caps;
  const outside = excluded(input, caps.value.version);
  if (outside) return refused('calculators.not-private-lending', 'invalid', { article: outside });
  const course = lendingCourse(terms.value, caps.value, basis, until, ground);
  if (!course.ok) return course;
  return withinReach(() => {
    const termEnd = Math.max(numberOf(input.from), Math.min(until, terms.value.overdueFrom ?? until));
    // The note of a loan that was put into a new one has a cap of its own, by the day on which that first loan was made.
    const before = input.firstFrom !== undefined && input.firstFrom < input.contractDay ? capsOf({ contractDay: input.firstFrom, filedOn, onDay, oldRules: input.oldRules }, ground) : caps;
    if (!before.ok) return before;
    const principal = principalOf({ ...input, earlier: input.earlierRate === undefined ? terms.value.inTerm : percent(input.earlierRate) }, followedBy(before.value, caps.value, numberOf(input.from)), termEnd, basis, ground);
    if (!principal.ok) return principal;
    const sums = sumsOf(input, principal.value, course.value, payments.value, termEnd), answer = answerOf(caps.value, principal.value, sums);
    return agreed({ answer, results: () => [
      { label: ['受保护的利息等合计', 'Protected in all'], fen: answer.allowed }, { label: ['按约定主张', 'Asked by the contract'], fen: answer.asked },
      { label: ['不受保护', 'Not protected'], fen: answer.excess },
      { label: ['本金', 'Principal'], fen: answer.principal },
      { label: ['利率上限', 'Cap on the rate'], text: [answer.caps.map((c) => `${c.from ? `${c.from} 起 ` : ''}${c.cap}%`).join('；'),
        answer.caps.map((c) => `${c.from ? `from ${c.from} ` : ''}${c.cap}%`).join('; ')] },
      ...(input.payments.length > 0 ? [{ label: ['剩余本金', 'Principal left'], fen: answer.principalLeft } as const,
        { label: ['未付利息', 'Interest unpaid'], fen: answer.interestLeft } as const,
        { label: ['尚欠合计', 'Owed in all'], fen: answer.principalLeft + answer.interestLeft + answer.feesAllowed } as const] : []),
    ], lines: linesOf(input, filedOn, caps.value, principal.value, sums), tables: caps.value.caps.some((c) => c.version !== '2015') ? [using(ground, 'lpr')] : [],
      remarks: remarksOf(input, caps.value, terms.value, answer) });
  });
}

/** The protected interest of a private loan by the rules of 2015, August 2020 and December 2020, with the transition between them. */
export const privateLending: Calculator<typeof lendingFields, LendingAnswer> = calculator({
  name: 'private-lending', shelf: 'interest', title: ['民间借贷利息上限', 'Cap on private lending'],
  about: ['按合同成立日和起诉日确定利率上限，算出受保护的利息、逾期利息和违约金。', 'The cap by the days of the contract and of the suit, and what of interest, overdue interest and penalties is protected.'],
  fields: lendingFields, answer: LendingAnswer,
  examples: [
    { contractDay: '2021-03-01', filedOn: '2022-04-01', lent: '20万', from: '2021-03-01', to: '2022-03-01', rate: '24', basis: '365' },
    { contractDay: '2019-01-01', filedOn: '2021-06-01', lent: '10万', deducted: '5000', from: '2019-01-01', to: '2021-06-01', rate: '2', per: 'month', basis: '365',
      payments: [{ on: '2020-01-01', amount: '3万' }] },
  ],
  work,
});
