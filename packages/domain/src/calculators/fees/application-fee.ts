import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import type { Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Remark, type Result, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, maybe, money, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { propertyFee } from './classes.ts';
import { conversion, currencyFields, fenOf, placeFields, placeOf, rateOf, type CurrencyInput, type PlaceInput } from './inputs.ts';
import { a14, measures, notInForce } from './rules.ts';
import { added, banded, capped, flat, free, part, rounded, scaleOf, type Sum } from './sum.ts';

/** What is applied for: 诉讼费用交纳办法（2006）第十条、第十四条, and what other rules add. */
export const APPLICATIONS = {
  enforcement: ['申请执行', 'Enforcement'], recognition: ['申请承认（认可）和执行外国或者港澳台判决、仲裁裁决', 'Recognition and enforcement of a judgment or award from abroad, Hong Kong, Macao or Taiwan'],
  'recognition-divorce': ['申请承认外国法院的离婚判决', 'Recognition of a foreign divorce judgment'], 'unregistered-claimant': ['代表人诉讼中未参加登记的权利人起诉', 'Suit of a claimant not registered in a representative suit'],
  preservation: ['申请保全措施', 'Preservation'], 'payment-order': ['申请支付令', 'Payment order'], 'public-notice': ['申请公示催告', 'Public summons over an instrument'],
  'arbitration-review': ['申请撤销仲裁裁决或者认定仲裁协议效力', 'Setting aside an award, or whether an arbitration agreement is valid'], bankruptcy: ['申请破产', 'Bankruptcy'], liquidation: ['申请公司强制清算', 'Compulsory liquidation of a company'],
  security: ['申请实现担保物权', 'Realisation of a security'], 'limitation-fund': ['申请设立海事赔偿责任限制基金', 'Limitation fund for maritime claims'], 'maritime-injunction': ['申请海事强制令', 'Maritime injunction'], 'lien-notice': ['申请船舶优先权催告', 'Notice on maritime liens'],
  'claim-registration': ['申请海事债权登记', 'Registration of a maritime claim'], 'general-average': ['申请共同海损理算', 'Adjustment of general average'],
  'administrative-enforcement': ['行政机关申请强制执行', 'Enforcement asked for by an administrative organ'], 'protection-order': ['申请人身安全保护令', 'Personal protection order'],
} as const satisfies Record<string, Words>;
/** What is applied for. */
export type Application = keyof typeof APPLICATIONS;
/** What an application fee depends on; `amount` in fen: to be enforced, in fact preserved, asked for, or the whole estate. */
export type ApplicationInput = PlaceInput & CurrencyInput & { readonly kind: Application; readonly amount?: number | undefined };
/** An application fee in fen; `fee` is null where the court fixes it between `lowest` and `highest`. */
export type ApplicationFee = { fee: number | null; lowest: number; highest: number; inAdvance: boolean };

const ENFORCEMENT = scaleOf(a14('第一项第2目'), [10_000, 0], [500_000, 150], [5_000_000, 100], [10_000_000, 50], [null, 10]), PRESERVATION = scaleOf(a14('第二项'), [1_000, 0], [100_000, 100], [null, 50]);
type Found = Sum | { readonly lowest: number; readonly highest: number; readonly article: string };
const between = (lowest: number, highest: number, article: string): Found => ({ lowest, highest, article });
const enforced = (amount: Exact | null): Found => (amount === null ? between(5_000, 50_000, a14('第一项第1目'))
  : added(flat(['执行金额不超过 10,000.00 元的部分', 'Enforced amount up to CNY 10,000.00'], 5_000, a14('第一项第2目')), banded(amount, ENFORCEMENT)));
const preserved = (amount: Exact | null): Found => {
  const base = flat(['财产数额不超过 1,000.00 元的部分或者不涉及财产数额', 'Up to CNY 1,000.00, or no amount'], 3_000, a14('第二项'));
  return amount === null ? base : capped(added(base, banded(amount, PRESERVATION)), 500_000, a14('第二项'));
};
const shareOfProperty = (amount: Exact | null, parts: number, article: string, words: Words): Found | null => (amount === null ? null : part(propertyFee(amount), parts, article, words));
const HALF_SCALE: Words = ['按照财产案件受理费标准减半', 'Half of the scale for property cases'], LIQUIDATION = '公司解散案件受理费批复（2023）';
const named = (kind: Application, fen: number, article: string): Found => flat(APPLICATIONS[kind], fen, article);

/** What each application costs; null where it takes an amount and there is none. */
const RULES: { readonly [k in Application]: (amount: Exact | null, day: string) => Found | null } = {
  enforcement: enforced, recognition: enforced, 'unregistered-claimant': enforced,
  'recognition-divorce': (_, day) => named('recognition-divorce', 10_000, day < '2021-01-01' ? '承认外国离婚判决规定（1991）第十六条' : '承认外国离婚判决规定（2020）第十六条'),
  preservation: preserved,
  'payment-order': (a) => shareOfProperty(a, 3, a14('第三项'), ['比照财产案件受理费标准的三分之一', 'A third of the scale for property cases']),
  'public-notice': () => named('public-notice', 10_000, a14('第四项')), 'arbitration-review': () => named('arbitration-review', 40_000, a14('第五项')),
  bankruptcy: (a) => { const half = shareOfProperty(a, 2, a14('第六项'), HALF_SCALE); return half && 'sum' in half ? capped(half, 30_000_000, a14('第六项')) : half; },
  liquidation: (a) => shareOfProperty(a, 2, LIQUIDATION, HALF_SCALE),
  security: () => null,
  'limitation-fund': () => between(100_000, 1_000_000, a14('第七项第1目')), 'maritime-injunction': () => between(100_000, 500_000, a14('第七项第2目')), 'lien-notice': () => between(100_000, 500_000, a14('第七项第3目')),
  'claim-registration': () => named('claim-registration', 100_000, a14('第七项第4目')), 'general-average': () => named('general-average', 100_000, a14('第七项第5目')),
  'administrative-enforcement': () => free(['行政机关申请人民法院强制执行，不缴纳申请费', 'An administrative organ pays no application fee'], '行政强制法（2011）第六十条'),
  'protection-order': () => free(['人身安全保护令不收取诉讼费用', 'A personal protection order is free'], '人身安全保护令批复（2016）第一条'),
};
/** Rules younger than the Measures. */
const SINCE: Readonly<Partial<Record<Application, string>>> = { liquidation: '2023-09-22', 'administrative-enforcement': '2012-01-01', 'protection-order': '2016-07-13' };
const AFTER: readonly Application[] = ['enforcement', 'bankruptcy'];
const REMARKS: Readonly<Partial<Record<Application, Remark>>> = {
  'unregistered-claimant': remark('no-acceptance-fee', '按此交纳申请费后，不再交纳案件受理费。', 'Beside this application fee no acceptance fee is paid.'),
  preservation: remark('preserved-in-fact', '以实际保全的财产数额计算，而不是以申请的数额。', 'What is preserved in fact counts, not what was asked for.'),
  liquidation: remark('no-cap', '批复没有写明破产案件 30 万元的上限是否适用，这里没有适用。', 'The reply does not say whether the cap for bankruptcy, CNY 300,000, applies; it is not applied here.'),
};

/** When it is paid: 第二十条第二款、第二十二条第三款. */
function prepaid(kind: Application): { inAdvance: boolean; words: Words; article: string } {
  if (!AFTER.includes(kind)) return { inAdvance: true, words: ['由申请人预交：提出申请时，或者在法院指定的期限内', 'Paid by the applicant with the application, or by the day the court fixes'], article: measures('第二十条第二款、第二十二条第三款') };
  return { inAdvance: false, words: kind === 'bankruptcy' ? ['不预交，清算后交纳', 'Not in advance: paid after the liquidation'] : ['不预交，执行后由被执行人交纳', 'Not in advance: paid after the enforcement, by whom it goes against'], article: measures('第二十条第二款') };
}

/** The application fee with its working: 诉讼费用交纳办法（2006）第十四条. Where the article gives a range alone the answer is the range, since the court fixes the figure. */
function applicationFee(q: ApplicationInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<ApplicationFee>> {
  const at = placeOf(q, ground), rate = rateOf(q);
  if (!at.ok) return at;
  if (!rate.ok) return rate;
  const early = notInForce(at.value.day, SINCE[q.kind]);
  if (early) return early;
  const amount = fenOf(q.amount, rate.value);
  if (!amount.ok) return amount;
  const found = RULES[q.kind](amount.value, at.value.day), remark = REMARKS[q.kind], when = prepaid(q.kind);
  if (q.kind === 'security') return refused('calculators.security-fee-open', 'invalid');
  if (found === null) return refused('calculators.application-amount-missing', 'invalid', { what: APPLICATIONS[q.kind][0], whatEn: APPLICATIONS[q.kind][1], article: q.kind === 'liquidation' ? LIQUIDATION : measures('第十四条'), field: 'amount' });
  const remarks = remark ? [remark] : [], last = line(when.article, null, () => when.words), before = conversion(q.amount, q, amount.value), words = APPLICATIONS[q.kind];
  const label: Words = ['申请费', 'Application fee'], paying: Result = { label: ['交纳', 'Payment'], text: when.words };
  if ('lowest' in found) {
    const { lowest, highest, article } = found, range: Words = [`${yuanText(lowest)} 元至 ${yuanText(highest)} 元，由法院在幅度内确定`, `CNY ${yuanText(lowest)} to ${yuanText(highest)}, as the court fixes`];
    const own = line(article, null, () => [`${words[0]}：每件 ${range[0]}`, `${words[1]}: ${range[1]}`]);
    return agreed({ answer: { fee: null, lowest, highest, inAdvance: when.inAdvance }, results: () => [{ label, text: range }, paying], lines: [own, last], remarks });
  }
  const fee = rounded(found.sum, q.roundToYuan), none = fee === 0;
  return agreed({ answer: { fee, lowest: fee, highest: fee, inAdvance: !none && when.inAdvance }, results: () => [{ label, fen: fee }, ...(none ? [] : [paying])], lines: [...before, ...found.lines, ...(none ? [] : [last])], remarks });
}

/** Application fee 申请费: 诉讼费用交纳办法（2006）第十四条. */
export const applicationFeeCalculator = calculator({
  name: 'application-fee', shelf: 'fees', title: ['申请费', 'Application fee'],
  about: ['执行、保全、支付令、公示催告、破产等申请的费用，何时交纳。', 'What an application costs, such as enforcement, preservation, a payment order or bankruptcy, and when it is paid.'],
  fields: {
    kind: starting(choice(['申请事项', 'What is applied for'], APPLICATIONS), 'enforcement'),
    amount: maybe(money(['金额', 'Amount'], { note: ['执行金额、实际保全的数额、支付令的金额、破产或者清算财产总额', 'To be enforced, in fact preserved, asked for, or the whole estate'] })), ...placeFields(), ...currencyFields(),
  },
  answer: z.object({ fee: z.nullable(z.int()), lowest: z.int(), highest: z.int(), inAdvance: z.boolean() }),
  examples: [{ kind: 'enforcement', amount: '50万' }, { kind: 'enforcement' }, { kind: 'preservation', amount: '20万' }, { kind: 'payment-order', amount: '10万' }, { kind: 'bankruptcy', amount: '3000万' }, { kind: 'limitation-fund' }, { kind: 'recognition-divorce' }],
  work: applicationFee,
});
