import type { Ground } from '../../law/tables.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, decimal, exact, exactYuan, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line } from '../../shared/worked.ts';
import { choice, choices, decimalNumber, flag, maybe, money, onDay, province, rare, starting, text } from '../fields.ts';
import { totalOf, type Claim, type FeeClass } from './classes.ts';
import { measures, notInForce } from './rules.ts';
import { ZERO } from './sum.ts';

/** The kinds of case that a form offers, by the fee that they bear: 诉讼费用交纳办法（2006）第八条、第十三条. */
export const CLASSES = {
  property: ['财产案件', 'Property case'], divorce: ['离婚案件', 'Divorce'], personality: ['人格权案件', 'Personality rights'], ip: ['知识产权民事案件', 'Intellectual property'],
  labour: ['劳动争议案件', 'Labour dispute'], 'other-non-property': ['其他非财产案件（包括公司解散）', 'Other non-property case (also dissolving a company)'], administrative: ['行政案件', 'Administrative case'],
  'administrative-special': ['商标、专利、海事行政案件', 'Administrative case on a trade mark, a patent or maritime matters'], none: ['不交纳案件受理费的案件', 'Case without an acceptance fee'],
} as const satisfies Record<FeeClass, readonly [string, string]>;
/** What halves an acceptance fee: 第十五条、第十八条; the procedure does so by 第十六条. */
export const HALVING = {
  mediated: ['以调解方式结案', 'Closed by mediation'], withdrawn: ['申请撤诉', 'Suit withdrawn'], counterclaim: ['反诉，合并审理', 'Counterclaim, tried together'], 'third-party': ['有独立请求权的第三人的请求，合并审理', 'Independent claim of a third party, tried together'],
} as const;
/** What halves an acceptance fee. */
export type Halving = keyof typeof HALVING;
/** The procedures. */
export const PROCEDURES = { ordinary: ['普通程序', 'Ordinary procedure'], summary: ['简易程序', 'Summary procedure'], 'small-claims': ['小额诉讼程序', 'Small-claims procedure'] } as const;
/** The procedure of first instance. */
export type Procedure = keyof typeof PROCEDURES;

/** The kind of case; a property case unless said. */
export const classField = () => starting(choice(['案件类型', 'Kind of case'], CLASSES), 'property');
/** The amount in dispute. */
export const amountField = () => maybe(money(['金额', 'Amount'], { note: ['财产、知识产权案件：请求的金额；离婚：财产总额；人格权：赔偿金额', 'Property, intellectual property: what is claimed; divorce: all property; personality: the damages'] }));
/** The procedure; the ordinary one unless said. */
export const procedureField = () => starting(choice(['审理程序', 'Procedure'], PROCEDURES), 'ordinary');
/** What halves the fee, none unless said. */
export const halvingField = () => choices(['减半的情形', 'Reasons to halve'], HALVING, { note: ['无论几项，只减半一次', 'However many, it is halved once'] });
/** Where, when and how to round: the fields that every fee has. */
export const placeFields = () => ({
  province: starting(province(['省份', 'Province']), '浙江省'),
  onDay: rare(maybe(onDay(['计算日（不填为今天）', 'Day (today where left out)']))),
  roundToYuan: rare(flag(['四舍五入到元（法律没有规定，有的法院这样收取）', 'Round to whole yuan (not regulated; some courts do)'])),
});
/** An amount in a foreign currency: the amounts above are then in it. */
export const currencyFields = () => ({
  currency: rare(maybe(text(['外币（三个字母，如 USD；金额按外币填写）', 'Foreign currency, such as USD; amounts are then in it'], 3))),
  rate: rare(maybe(decimalNumber(['国家公布的汇率，第一审法院决定受理之日的：1 单位外币合人民币', 'Official rate on the day on which the court of first instance accepted the case: yuan for one unit']))),
});
/** What the place fields hold. */
export type PlaceInput = { readonly province?: string | undefined; readonly onDay?: string | undefined; readonly roundToYuan?: boolean | undefined };
/** What the currency fields hold. */
export type CurrencyInput = { readonly currency?: string | undefined; readonly rate?: string | undefined };

/** The day and place of a question; refused before the Measures came into force. */
export function placeOf(q: PlaceInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<{ province: string; day: string; ground: Pick<Ground, 'tables'> }> {
  const day = q.onDay ?? ground.today;
  return notInForce(day) ?? agreed({ province: q.province ?? '浙江省', day, ground });
}

/** The rate of a foreign currency; undefined for yuan. Refused where the currency is named without its rate: nobody may guess it (第五十五条). */
export function rateOf({ currency, rate }: CurrencyInput): Decision<Exact | undefined> {
  const named = (currency ?? '').toUpperCase();
  if (named === 'CNY' || (named === '' && rate === undefined)) return agreed(undefined);
  const one = rate === undefined ? ZERO : decimal(rate);
  return above(one, ZERO) ? agreed(one) : refused('calculators.exchange-rate-missing', 'invalid', { currency: named, field: 'rate' });
}

const MOST = exact(Number.MAX_SAFE_INTEGER);
/** An amount of the form in exact fen of yuan, by the rate where there is one; null where there is none. Refused beyond what can be kept exactly. */
export function fenOf(amount: number | undefined, rate: Exact | undefined): Decision<Exact | null> {
  if (amount === undefined) return agreed(null);
  if (!(Number.isSafeInteger(amount) && amount >= 0)) return refused('calculators.amount-malformed', 'invalid');
  const sum = rate ? times(exact(amount), rate) : exact(amount);
  return above(sum, MOST) ? refused('calculators.fee-too-large', 'invalid') : agreed(sum);
}
/** The line that says how an amount was converted; none for yuan. */
export const conversion = (amount: number | undefined, { currency, rate }: CurrencyInput, sum: Exact | null): readonly Line[] => (amount === undefined || rate === undefined || sum === null ? [] : [
  line(measures('第五十五条'), sum, () => [`${currency ?? '外币'} ${yuanText(amount)} × ${rate} = ${exactYuan(sum)} 元（决定受理之日国家公布的汇率）`, `${currency ?? 'Foreign currency'} ${yuanText(amount)} × ${rate} = CNY ${exactYuan(sum)} (official rate on the day of acceptance)`]),
]);

/** One claim as a form gives it. */
export type ClaimInput = { readonly class: FeeClass; readonly amount?: number | undefined };
/** The claims of a form in exact fen, and how they were converted. */
export function claimsOf(given: readonly ClaimInput[], currency: CurrencyInput): Decision<{ claims: Claim[]; lines: Line[] }> {
  const rate = rateOf(currency);
  if (!rate.ok) return rate;
  const claims: Claim[] = [], lines: Line[] = [];
  for (const { class: c, amount } of given) {
    const sum = fenOf(amount, rate.value);
    if (!sum.ok) return sum;
    claims.push({ class: c, amount: sum.value });
    if (rate.value) lines.push(...conversion(amount, currency, sum.value));
  }
  const total = claims.length > 1 ? totalOf(claims, 'property', 'ip', 'divorce', 'personality') : null;
  return total !== null && above(total, MOST) ? refused('calculators.fee-too-large', 'invalid') : agreed({ claims, lines });
}
