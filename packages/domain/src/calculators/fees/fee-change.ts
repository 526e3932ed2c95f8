import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, choices, maybe, money, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { mindful } from '../unasked.ts';
import type { FeeClass } from './classes.ts';
import { acceptanceFee, fullFee, halvedOnce, type FeeInput } from './fee.ts';
import { classField, currencyFields, HALVING, placeFields, procedureField, type CurrencyInput, type Halving, type PlaceInput, type Procedure } from './inputs.ts';
import { amountOr, measures } from './rules.ts';
import { rounded, type Sum } from './sum.ts';

const CHANGES = { amount: ['原告增加或者减少请求数额', 'The amount claimed goes up or down'], counterclaim: ['被告提起反诉，合并审理', 'The defendant reconvenes, tried together'] } as const;
const WHEN = { before: ['法庭调查终结前', 'Before the court investigation ends'], after: ['法庭调查终结后', 'After it ended'] } as const;
/** What changed and when: the amount before and after, in fen; of a counterclaim `after` alone. */
export type ChangeInput = PlaceInput & CurrencyInput & {
  readonly change?: keyof typeof CHANGES | undefined; readonly class: FeeClass; readonly before?: number | undefined; readonly after?: number | undefined;
  readonly when?: keyof typeof WHEN | undefined; readonly procedure?: Procedure | undefined; readonly halving?: readonly Halving[] | undefined;
};
/** What is due, what comes back, and what whoever changed the claim bears in any event, in fen; and the fee before and after. */
export type Change = { due: number; refund: number; borne: number; before: number; after: number };

const results = (a: Change): readonly { label: Words; fen: number }[] => [
  a.refund > 0 ? { label: ['退还', 'Comes back'], fen: a.refund } : { label: ['补交', 'Still due'], fen: a.due }, ...(a.borne > 0 ? [{ label: ['由变更请求的当事人负担', 'Borne by who changed the claim'] as Words, fen: a.borne }] : []),
  { label: ['变更前的受理费', 'Fee before'], fen: a.before }, { label: ['变更后的受理费', 'Fee after'], fen: a.after },
];
const asked = (q: ChangeInput, amount: number | undefined): FeeInput => {
  const { province, onDay, roundToYuan, currency, rate } = q;
  return { class: q.class, amount, procedure: q.procedure, halving: q.halving, province, onDay, roundToYuan, currency, rate };
};

/** The fee of a counterclaim, halved: 第十八条、第二十条第一款、第二十二条第一款. */
function counterclaim(q: ChangeInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<Change>> {
  const found = acceptanceFee({ ...asked(q, q.after), halving: ['counterclaim'] }, ground);
  if (!found.ok) return amountOr(found, 'calculators.counterclaim-amount-missing', 'after');
  const { fee } = found.value.answer, answer = { due: fee, refund: 0, borne: 0, before: 0, after: fee };
  return agreed({ ...found.value, answer, results: () => [{ label: ['反诉受理费', 'Fee of the counterclaim'], fen: fee }] });
}

type Turn = { readonly answer: Pick<Change, 'due' | 'refund' | 'borne'>; readonly line: Line; readonly remarks: readonly Remark[] };
const IN_TIME: Remark = remark('increase-in-time', '增加诉讼请求应当在法庭辩论结束前提出（民诉法解释第二百三十二条）。', 'A claim is raised before the debate in court ends (interpretation, art. 232).');
/** What follows from the difference: topped up, given back, or borne by who changed it. */
function turn(from: number, to: number, q: ChangeInput): Turn {
  const fen = Math.abs(to - from), gap = exact(fen), [high, low, rest] = [Math.max(from, to), Math.min(from, to), fen].map((n) => yuanText(n));
  const sums = (zh: string, en: string) => (): Words => [`${zh}：${high} 元 − ${low} 元 = ${rest} 元`, `${en}: CNY ${high} − ${low} = CNY ${rest}`];
  if (fen === 0) return { answer: { due: 0, refund: 0, borne: 0 }, line: line(measures('第二十一条'), gap, () => ['变更前后受理费相同，不补交，也不退还', 'The fee is the same before and after: nothing is due, nothing comes back']), remarks: [] };
  if (to > from) return { answer: { due: fen, refund: 0, borne: 0 }, line: line(measures('第二十一条第一项'), gap, sums('补交', 'Still due')), remarks: [IN_TIME] };
  if (q.when !== 'after') return { answer: { due: 0, refund: fen, borne: 0 }, line: line(measures('第二十一条第二项'), gap, sums('法庭调查终结前减少，退还', 'Lowered in time, comes back')), remarks: [] };
  return { answer: { due: 0, refund: 0, borne: fen }, line: line(measures('第三十五条'), gap, sums('法庭调查终结后减少，不退还，由变更请求的当事人负担', 'Lowered too late, nothing comes back; who lowered it bears')), remarks: [] };
}
const head = (words: Words, sum: Sum): Line => line(measures('第二十一条'), sum.sum, () => words);

/** What is due or comes back when the amount claimed changes: 第二十一条、第三十五条. The fees before and after are rounded as they are paid, so what was paid and what is due make the fee after, to the fen. */
function feeChange(q: ChangeInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<Change>> {
  if (q.change === 'counterclaim') return counterclaim(q, ground);
  const was = fullFee(asked(q, q.before), ground), is = fullFee(asked(q, q.after), ground);
  if (!was.ok) return amountOr(was, 'calculators.change-amount-missing', 'before');
  if (!is.ok) return amountOr(is, 'calculators.change-amount-missing', 'after');
  const { day } = is.value, from = halvedOnce(was.value, q, day) ?? was.value, to = halvedOnce(is.value, q, day) ?? is.value;
  const before = rounded(from.sum, q.roundToYuan), after = rounded(to.sum, q.roundToYuan), turned = turn(before, after, q), answer = { ...turned.answer, before, after };
  return agreed({
    answer, results: () => results(answer), tables: [...was.value.tables, ...is.value.tables], remarks: [...is.value.remarks, ...turned.remarks],
    lines: [...from.lines, head(['变更前的受理费', 'Fee before the change'], from), ...to.lines, head(['变更后的受理费', 'Fee after the change'], to), turned.line],
  });
}

const FIELDS = {
  change: starting(choice(['变更', 'Change'], CHANGES), 'amount'), class: classField(),
  before: maybe(money(['变更前的金额', 'Amount before'], { when: { field: 'change', is: ['amount'] } })), after: maybe(money(['变更后的金额（反诉：反诉的金额）', 'Amount after (of a counterclaim: its own)'])),
  when: starting(choice(['减少请求的时间', 'When it was lowered'], WHEN, { when: { field: 'change', is: ['amount'] } }), 'before'), procedure: procedureField(), halving: choices(['减半的情形', 'Reasons to halve'], HALVING), ...placeFields(), ...currencyFields(),
};
/** A change of the amount claimed: 第二十一条、第三十五条、第十八条. */
export const feeChangeCalculator = calculator({
  name: 'fee-change', shelf: 'fees', title: ['变更请求后的费用', 'Fee after a change of claim'],
  about: ['增加请求补交多少，减少请求退还多少或者由谁负担，反诉交多少。', 'What is still due when the claim goes up, what comes back when it goes down, and what a counterclaim costs.'],
  fields: FIELDS,
  answer: z.object({ due: z.int(), refund: z.int(), borne: z.int(), before: z.int(), after: z.int() }),
  examples: [{ before: '10万', after: '30万' }, { before: '30万', after: '10万' }, { before: '30万', after: '10万', when: 'after' }, { change: 'counterclaim', after: '10万' }],
  work: mindful(FIELDS, feeChange),
});
