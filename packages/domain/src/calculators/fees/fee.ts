import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { above, exactYuan, times } from '../../shared/exact.ts';
import type { Remark, Result, Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, choices, maybe, noneOrMore, rare, starting } from '../fields.ts';
import { mindful } from '../unasked.ts';
import { charged, provincial, type Charge, type FeeClass } from './classes.ts';
import { claimsAlone, FACTS, insolvent, JOINED, remarksOf, type Fact } from './facts.ts';
import { amountField, CLASSES, claimsOf, classField, currencyFields, halvingField, placeFields, placeOf, procedureField, type ClaimInput, type CurrencyInput, type Halving, type PlaceInput, type Procedure } from './inputs.ts';
import { NO_FEE, noFee, type NoFee } from './no-fee.ts';
import { prepaid } from './prepaid.ts';
import { a13, amountOr, articles, interpretation, measures } from './rules.ts';
import { free, HALF, rounded, changedTo, ZERO, type Sum } from './sum.ts';

const OBJECTION = { 'jurisdiction-objection': ['管辖权异议', 'Objection to jurisdiction'] } as const;
/** What a case acceptance fee depends on. `amount` belongs to `class`; `claims` are further claims of the same case. Amounts in fen, or hundredths of the currency. */
export type FeeInput = PlaceInput & CurrencyInput & {
  readonly class: FeeClass | keyof typeof OBJECTION; readonly amount?: number | undefined; readonly claims?: readonly ClaimInput[] | undefined; readonly procedure?: Procedure | undefined;
  readonly halving?: readonly Halving[] | undefined; readonly facts?: readonly Fact[] | undefined; readonly matter?: NoFee | undefined; readonly objection?: 'rejected' | 'upheld' | undefined;
};
/** A case acceptance fee in fen: what is due, what it was before it was halved, and whether it was. */
export type Fee = { fee: number; full: number; halved: boolean };

const ARTICLES: Readonly<Record<Halving, string>> = { mediated: '第十五条', withdrawn: '第十五条', counterclaim: '第十八条', 'third-party': '第十八条' };
/** The amount halved where the procedure or a reason says so, once whatever the reasons: 第十五条、第十六条、第十八条；民诉法解释第二百零六条. */
export function halvedOnce(full: Sum, q: Pick<FeeInput, 'procedure' | 'halving'> & { readonly class?: FeeInput['class'] | undefined; readonly claims?: FeeInput['claims'] }, day: string): Sum | undefined {
  const summary = q.procedure === 'summary' || q.procedure === 'small-claims';
  const found = [...new Set([...(q.halving ?? []).map((h) => ARTICLES[h]), ...(summary ? ['第十六条'] : [])])];
  if (found.length === 0) return undefined;
  const half = times(full.sum, HALF), civil = found.length > 1 || [q, ...(q.claims ?? [])].some((c) => c.class !== 'administrative' && c.class !== 'administrative-special');
  return changedTo(full, half, articles(...found.map(measures), civil ? interpretation(day, '第二百零六条') : ''), () => [
    `减半交纳${found.length > 1 ? '（有多个减半情形，只减半一次）' : ''}：${exactYuan(full.sum)} 元 ÷ 2 = ${exactYuan(half)} 元`,
    `Halved${found.length > 1 ? ', once, whatever the reasons' : ''}: CNY ${exactYuan(full.sum)} ÷ 2 = CNY ${exactYuan(half)}`,
  ]);
}

const bare = (sum: Sum): Charge => ({ ...sum, tables: [], remarks: [] });
/** An objection to jurisdiction bears a fee only where it fails, whatever the procedure: 第十三条第一款第六项. */
const objection = (q: FeeInput, at: Parameters<typeof charged>[1]): Decision<Charge> => (q.objection === 'upheld'
  ? agreed(bare(free(['管辖权异议成立，不交纳', 'The objection is upheld: nothing is paid'], a13('第六项')))) : provincial('jurisdictionObjection', at));

/** Where the form lacks the amount of a property claim: beside the kind of case, or in the list of further claims, which may stand alone. */
function emptyAt(claims: readonly ClaimInput[], alone: boolean): string {
  const i = claims.findIndex((claim) => claim.class === 'property' && claim.amount === undefined);
  return i === 0 && !alone ? 'amount' : `claims.${alone ? i : i - 1}.amount`;
}

/** The exact fee of a case before it is halved or rounded, with its tables, remarks and the day it was asked for. */
export function fullFee(q: FeeInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Charge & { day: string }> {
  const at = placeOf(q, ground);
  if (!at.ok) return at;
  const { class: c } = q, day = at.value.day;
  if (c === 'jurisdiction-objection') {
    const found = objection(q, at.value);
    return found.ok ? agreed({ ...found.value, day }) : found;
  }
  if (c === 'none' && q.matter && !q.claims?.length) {
    const found = noFee(q.matter, day);
    return found.ok ? agreed({ ...bare(found.value), day }) : found;
  }
  const asked = claimsAlone(q) ? [...q.claims ?? []] : [{ class: c, amount: q.amount }, ...(q.claims ?? [])], joined = q.facts?.includes('insolvency') ? asked.map(JOINED) : asked;
  const read = claimsOf(joined, q), turned = joined.some((claim, i) => claim !== asked[i]);
  if (!read.ok) return read;
  const found = charged(read.value.claims, at.value);
  if (!found.ok) return amountOr(found, 'calculators.amount-missing', emptyAt(joined, claimsAlone(q)));
  return agreed({ ...found.value, lines: turned || read.value.lines.length > 0 ? [...read.value.lines, ...(turned ? [insolvent(day)] : []), ...found.value.lines] : found.value.lines, day });
}

/**
 * The case acceptance fee with its working: exact until one rounding half up to fen at the end. Refused before 2007-04-01, without the amount of a property
 * claim, without the rate of a foreign currency, and where the table has no figures of the province for the day.
 */
export function acceptanceFee(q: FeeInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<Fee>> {
  const found = fullFee(q, ground);
  if (!found.ok) return found;
  const { tables, remarks, day } = found.value, half = q.class === 'jurisdiction-objection' || !above(found.value.sum, ZERO) ? undefined : halvedOnce(found.value, q, day);
  const { sum, lines } = half ?? found.value, fee = rounded(sum, q.roundToYuan), full = rounded(found.value.sum, q.roundToYuan);
  const by = fee === 0 ? undefined : prepaid(q, day), more: readonly Remark[] = remarksOf(q, day);
  const results = (): Result[] => [
    { label: ['案件受理费', 'Acceptance fee'], fen: fee }, ...(half ? [{ label: ['减半之前', 'Before it is halved'], fen: full } as const] : []), ...(by ? [{ label: ['交纳', 'Payment'], text: by.words } as const] : []),
  ];
  return agreed({ answer: { fee, full, halved: half !== undefined }, results, lines: by ? [...lines, by.line] : lines, tables, remarks: more.length > 0 ? [...remarks, ...more] : remarks });
}

const FIELDS = {
  class: starting(choice(['案件类型', 'Kind of case'], { ...CLASSES, ...OBJECTION }), 'property'),
  amount: amountField(), procedure: procedureField(), halving: halvingField(),
  claims: rare(noneOrMore(['同一案件的其他请求', 'Further claims of the same case'], { class: classField(), amount: amountField() })),
  matter: maybe(choice(['不交费的情形', 'Why nothing is paid'], NO_FEE, { when: { field: 'class', is: ['none'] } })),
  objection: maybe(choice(['异议结果', 'The objection is'], { rejected: ['不成立', 'rejected'], upheld: ['成立', 'upheld'] }, { when: { field: 'class', is: ['jurisdiction-objection'] } })),
  facts: rare(choices(['其他情况', 'Other facts'], FACTS)), ...placeFields(), ...currencyFields(),
};
/** Case acceptance fee 案件受理费: 诉讼费用交纳办法（2006）第八条、第十三条、第十五条至第十八条. */
export const feeCalculator = calculator({
  name: 'fee', shelf: 'fees', title: ['案件受理费', 'Case acceptance fee'],
  about: ['按案件类型、金额和审理程序计算第一审案件受理费，逐段列明依据。', 'The fee of first instance by the kind of case, the amount and the procedure, line by line with its articles.'],
  fields: FIELDS,
  answer: z.object({ fee: z.int(), full: z.int(), halved: z.boolean() }),
  examples: [
    { amount: '88.8888万' }, { amount: 100_000_000, procedure: 'summary' }, { class: 'divorce', amount: '50万' }, { class: 'personality', amount: '8万' }, { class: 'labour', procedure: 'summary' },
    { class: 'property', amount: '10万', claims: [{ class: 'property', amount: '5万' }, { class: 'other-non-property' }], halving: ['mediated'] }, { amount: '1万', currency: 'USD', rate: '7.1' },
    { class: 'none', matter: 'administrative-compensation' }, { class: 'jurisdiction-objection', objection: 'rejected' }, { class: 'ip', facts: ['hard-to-value'], amount: '30万' },
  ],
  work: mindful(FIELDS, acceptanceFee),
});
