import * as z from 'zod/mini';
import { endOfPeriod } from '../../law/periods.ts';
import { using, type Ground } from '../../law/tables.ts';
import type { Day } from '../../shared/calendar.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { exact, exactYuan, times } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type TableUse, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, flag, maybe, onDay, rare, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import type { FeeClass } from './classes.ts';
import { fullFee, halvedOnce } from './fee.ts';
import { amountField, classField, currencyFields, placeFields, type CurrencyInput, type PlaceInput } from './inputs.ts';
import { articles, interpretation, periodRule, notInForce } from './rules.ts';
import { HALF, rounded, changedTo } from './sum.ts';

const PAID = { paid: ['补交或者还在期限内', 'Paid, or still in time'], unpaid: ['无正当理由未按期足额补交', 'Not paid in full and in time, without good reason'] } as const;
/** A case that went from the summary to the ordinary procedure; `noticeOn` is the day on which the notice to pay was received. */
export type ConversionInput = PlaceInput & CurrencyInput & { readonly class: FeeClass; readonly amount?: number | undefined; readonly noticeOn?: string | undefined; readonly outcome?: keyof typeof PAID | undefined; readonly counterclaim?: boolean | undefined };
/** What is still due, by when, and what comes back where it is not paid; fen. */
export type Conversion = { due: number; payBy: string | null; refund: number; full: number };

const ADMINISTRATIVE = remark('conversion-by-analogy', '行政案件由简易程序转为普通程序怎样补交没有明文，这里比照民诉法解释第一百九十九条计算，以法院通知为准。', 'No article says what is still due when an administrative case goes on under the ordinary procedure; art. 199 of the civil interpretation is used by analogy, and the court’s notice decides.');
/** The last day to pay: seven days from the day after the notice, moved on from a rest day. */
function lastDay(q: ConversionInput, ground: Ground, article: string): { payBy: string | null; lines: Line[]; tables: TableUse[]; remarks: Remark[] } {
  if (q.noticeOn === undefined) return { payBy: null, lines: [line(article, null, () => ['自接到交费通知之日起 7 日内补交', 'Due within 7 days of the notice'])], tables: [], remarks: [] };
  const { end, provisional } = endOfPeriod(q.noticeOn as Day, { days: 7 }, ground.calendar);
  return {
    payBy: end, lines: [line(article, null, () => [`${q.noticeOn} 接到通知，自次日起 7 日内补交，最后一日 ${end}`, `Notice received on ${q.noticeOn}: 7 days from the day after, until ${end}`])], tables: [using(ground, 'holidays')],
    remarks: provisional ? [remark('calendar-provisional', '这一年的放假通知还没有公布，最后一日可能变化。', 'The notice on holidays of that year is not out; the last day may still move.')] : [],
  };
}

/** The other half when the ordinary procedure follows the summary one: 民诉法解释第一百九十九条. */
function feeConversion(q: ConversionInput, ground: Ground): Decision<Worked<Conversion>> {
  const { province, currency, rate } = q, on = q.onDay ?? q.noticeOn ?? ground.today, found = notInForce(q.noticeOn ?? on, '2015-02-04') ?? notInForce(on, '2015-02-04') ?? fullFee({ province, onDay: on, currency, rate, class: q.class, amount: q.amount }, ground);
  if (!found.ok) return found;
  const { day } = found.value, article = interpretation(day, '第一百九十九条'), half = halvedOnce(found.value, { procedure: 'summary', class: q.class }, day) ?? found.value;
  const whole = rounded(found.value.sum, q.roundToYuan), paid = rounded(half.sum, q.roundToYuan), stays = q.counterclaim === true, gap = exact(stays ? 0 : whole - paid), unpaid = q.outcome === 'unpaid' && !stays;
  const due = changedTo(half, gap, articles(`${article}第一款`, stays ? interpretation(day, '第二百零六条') : ''), () => (stays
    ? ['反诉合并审理已减半一次，转为普通程序后仍减半，不补交', 'A counterclaim tried together stays halved by its own rule: nothing more is due']
    : [`转为普通程序，补交另一半：${yuanText(whole)} 元 − ${yuanText(paid)} 元 = ${exactYuan(gap)} 元`, `Ordinary procedure, the other half: CNY ${yuanText(whole)} − ${yuanText(paid)} = CNY ${exactYuan(gap)}`]));
  const back = unpaid ? times(exact(paid), HALF) : exact(0), by = lastDay(q, ground, articles(`${article}第一款`, periodRule(day)));
  const end = unpaid ? [line(`${article}第二款`, back, () => [`按撤诉处理，退还已收取的一半：${yuanText(paid)} 元 ÷ 2 = ${exactYuan(back)} 元`, `Deemed withdrawn, half of what was paid comes back: CNY ${yuanText(paid)} ÷ 2 = CNY ${exactYuan(back)}`])] : [];
  const answer = { due: rounded(gap), payBy: stays ? null : by.payBy, refund: rounded(back, q.roundToYuan), full: whole };
  return agreed({
    answer, lines: [...due.lines, ...(stays ? [] : by.lines), ...end], tables: [...found.value.tables, ...by.tables], remarks: [...found.value.remarks, ...by.remarks, ...(q.class === 'administrative' || q.class === 'administrative-special' ? [ADMINISTRATIVE] : [])],
    results: () => [
      ...(unpaid ? [{ label: ['按撤诉处理，退还', 'Deemed withdrawn, comes back'], fen: answer.refund } as const] : []), { label: ['应补交', 'Still due'], fen: answer.due },
      ...(answer.payBy === null ? [] : [{ label: ['最后一日', 'Last day'], text: [answer.payBy, answer.payBy] } as const]), { label: ['普通程序受理费', 'Fee of the ordinary procedure'], fen: answer.full },
    ],
  });
}

/** From the summary to the ordinary procedure: 民诉法解释第一百九十九条. */
export const feeConversionCalculator = calculator({
  name: 'fee-conversion', shelf: 'fees', title: ['简易程序转普通程序补交费用', 'Fee when the ordinary procedure follows the summary one'],
  about: ['应当补交的另一半、最后一日，以及未补交时退还多少。', 'The other half, until when, and what comes back where it is not paid.'],
  fields: {
    class: classField(), amount: amountField(), noticeOn: maybe(onDay(['接到交费通知之日', 'Day on which the notice was received'])), outcome: starting(choice(['是否补交', 'Was it paid'], PAID), 'paid'),
    counterclaim: rare(flag(['这是合并审理的反诉或者第三人请求', 'It is a counterclaim or a third party’s claim, tried together'])), ...placeFields(), ...currencyFields(),
  },
  answer: z.object({ due: z.int(), payBy: z.nullable(z.string()), refund: z.int(), full: z.int() }),
  examples: [{ amount: '100万', noticeOn: '2026-11-20' }, { amount: '100万', outcome: 'unpaid' }, { class: 'other-non-property' }],
  work: feeConversion,
});
