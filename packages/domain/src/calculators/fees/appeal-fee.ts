import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { exact, plus } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type TableUse, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, choices, maybe, money, noneOrMore, rare, starting, text } from '../fields.ts';
import type { FeeClass } from './classes.ts';
import { fullFee, halvedOnce } from './fee.ts';
import { classField, currencyFields, placeFields, placeOf, type CurrencyInput, type PlaceInput } from './inputs.ts';
import { amountOr, articles, interpretation, later, measures } from './rules.ts';
import { free, rounded, ZERO } from './sum.ts';

/** What is asked of a higher court, or of the court again. */
const AGAINST = {
  judgment: ['不服判决上诉', 'Appeal against a judgment'], ruling: ['不服不予受理、驳回起诉、管辖权异议裁定上诉', 'Appeal against a ruling of non-acceptance, of dismissal, or on jurisdiction'],
  'retrial-new-evidence': ['有新的证据足以推翻原裁判，法院决定再审', 'Retrial: new evidence that overturns it'], 'retrial-no-appeal': ['未上诉，裁判或者调解书生效后申请再审，法院决定再审', 'Retrial of what was not appealed'],
  retrial: ['其他再审（包括法院依职权、检察院抗诉）', 'Any other retrial, also by the court itself or on a protest'],
} as const;
const ENDED = { mediated: ['以调解方式结案', 'Closed by mediation'], withdrawn: ['撤回上诉', 'Appeal withdrawn'] } as const;
/** What an appeal costs depends on. `amount` is what the appeal contests, in fen; `separate` are appeals of others that stand alone. */
export type AppealInput = PlaceInput & CurrencyInput & {
  readonly against?: keyof typeof AGAINST | undefined; readonly class: FeeClass; readonly amount?: number | undefined; readonly halving?: readonly (keyof typeof ENDED)[] | undefined;
  readonly separate?: readonly { readonly by: string; readonly amount?: number | undefined }[] | undefined;
};
/** What each appellant pays, in the order asked, and in all; fen. */
export type AppealFee = { fee: number; each: number[]; total: number };

const NONE: Readonly<Partial<Record<keyof typeof AGAINST, readonly [Words, string]>>> = {
  ruling: [['对这类裁定上诉，不交纳案件受理费', 'An appeal against such a ruling is free'], measures('第八条第三项')],
  retrial: [['依照审判监督程序审理，不交纳案件受理费', 'A retrial is free'], measures('第九条')],
};
const nothing = (words: Words, article: string): Decision<Worked<AppealFee>> => {
  const { lines } = free(words, article);
  return agreed({ answer: { fee: 0, each: [0], total: 0 }, lines, results: () => [{ label: ['案件受理费', 'Acceptance fee'], fen: 0 }] });
};

const BY_AMOUNT: readonly FeeClass[] = ['property', 'ip'];
/** What the appeals cost: by what each contests, not by what was claimed at first: 第十七条、第十九条；民诉法解释第二百零二条. Several who appeal together are one appeal. */
function appealFee(q: AppealInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<AppealFee>> {
  const at = placeOf(q, ground), against = q.against ?? 'judgment', none = NONE[against];
  if (!at.ok) return at;
  if (none) return nothing(...none);
  const { day } = at.value, again = against !== 'judgment', own: Words = again ? ['申请再审', 'The applicant'] : ['上诉人', 'The appellant'];
  const suit = q.class === 'administrative' || q.class === 'administrative-special', civil = (article: string) => (suit ? '' : interpretation(day, article));
  const base = (amount: number | undefined) => (again ? measures(against === 'retrial-new-evidence' ? '第九条第一项、第十九条' : '第九条第二项、第十九条') : articles(measures(BY_AMOUNT.includes(q.class) && amount !== undefined ? '第十七条' : '第七条第二项'), civil('第二百零二条')));
  const lines: Line[] = [], each: number[] = [], tables: TableUse[] = [], remarks: Remark[] = [];
  let total = ZERO;
  for (const { by, amount } of [{ by: own, amount: q.amount }, ...(q.separate ?? []).map((s) => ({ by: [s.by, s.by] as Words, amount: s.amount }))]) {
    const { province, onDay, currency, rate } = q, found = fullFee({ province, onDay, currency, rate, class: q.class, amount }, ground);
    if (!found.ok) return amountOr(found, 'calculators.contested-amount-missing', each.length === 0 ? 'amount' : `separate.${each.length - 1}.amount`);
    const due = halvedOnce(found.value, q, day) ?? found.value, fen = rounded(due.sum, q.roundToYuan);
    lines.push(line(base(amount), null, () => (amount === undefined ? [`${by[0]}：按件交纳`, `${by[1]}: by the case`] : [`${by[0]}：按不服的部分计算（${yuanText(amount)} ${currency ?? '元'}）`, `${by[1]}: by what is contested (${currency ?? 'CNY'} ${yuanText(amount)})`])), ...due.lines);
    each.push(fen);
    tables.push(...found.value.tables);
    remarks.push(...found.value.remarks);
    total = plus(total, exact(fen));
  }
  const how: Words = again ? ['由申请再审的当事人预交；双方都申请的，分别预交', 'Paid in advance by whoever asks for the retrial; each where both do'] : [`上诉人提交上诉状时预交；未预交的，接到法院通知后 7 日内交纳，逾期按${suit ? '自动撤诉' : '自动撤回上诉'}处理`, 'Paid with the appeal, or within 7 days of the court’s notice; otherwise the appeal counts as withdrawn'];
  lines.push(line(again ? measures('第二十三条') : articles(measures('第二十二条第二款'), suit ? later('行诉法解释（2018）第六十一条', '2018-02-08', day) : civil(day < '2022-04-10' ? '第三百二十条' : '第三百一十八条')), null, () => how));
  const fee = each[0] as number, sum = rounded(total);
  return agreed({ answer: { fee, each, total: sum }, lines, tables, remarks, results: () => [{ label: again ? ['再审案件受理费', 'Fee of the retrial'] : ['二审案件受理费', 'Fee of the appeal'], fen: fee }, ...(each.length > 1 ? [{ label: ['各自预交合计', 'All appeals'], fen: sum } as const] : [])] });
}

/** Fee of an appeal or a retrial: 第十七条、第十九条. */
export const appealFeeCalculator = calculator({
  name: 'appeal-fee', shelf: 'fees', title: ['上诉、再审案件受理费', 'Fee of an appeal or a retrial'],
  about: ['按不服一审判决或者原判决部分的数额计算，并说明哪些上诉和再审不交费。', 'By the part that is contested; which appeals and retrials are free.'],
  fields: {
    against: starting(choice(['请求', 'What is asked'], AGAINST), 'judgment'), class: classField(),
    amount: maybe(money(['不服部分的金额', 'Amount contested'], { note: ['财产案件必填；多人共同上诉填一次', 'Needed in a property case; once where several appeal together'] })),
    separate: rare(noneOrMore(['另行上诉的其他人', 'Others who appeal on their own'], { by: text(['上诉人', 'Appellant'], 40), amount: maybe(money(['不服部分的金额', 'Amount contested'])) }, { max: 20 })),
    halving: choices(['减半的情形', 'Reasons to halve'], ENDED), ...placeFields(), ...currencyFields(),
  },
  answer: z.object({ fee: z.int(), each: z.array(z.int()), total: z.int() }),
  examples: [{ amount: '30万' }, { against: 'ruling' }, { amount: '30万', separate: [{ by: '被告', amount: '50万' }] }, { against: 'retrial-no-appeal', amount: '10万' }, { class: 'divorce', amount: '50万', halving: ['withdrawn'] }],
  work: appealFee,
});
