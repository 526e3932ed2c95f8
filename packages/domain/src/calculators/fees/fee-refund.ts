import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { addDays, type Day } from '../../shared/calendar.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, exactYuan, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, flag, maybe, money, onDay, rare } from '../fields.ts';
import { remark } from '../remark.ts';
import { mindful } from '../unasked.ts';
import { placeOf } from './inputs.ts';
import { articles, interpretation, measures, notInForce } from './rules.ts';
import { rounded, ZERO } from './sum.ts';

/** How a fee that was paid comes back or not. */
type Way = 'all' | 'half' | 'none' | 'rest' | 'open';
type Rule = { readonly way: Way; readonly words: Words; readonly article: string; readonly inter: string; readonly from: string | undefined };
const way = (w: Way, words: Words, article: string, inter = '', from?: string): Rule => ({ way: w, words, article, inter, from });
/** What happened to the case, what comes back, and where that stands. */
const REASONS = {
  'not-accepted': way('all', ['裁定不予受理或者驳回起诉', 'Not accepted, or dismissed by a ruling'], measures('第二十七条第二款')),
  'dismissal-upheld': way('all', ['对不予受理、驳回起诉裁定上诉，二审维持（退一审受理费）', 'The appeal court upheld the non-acceptance or dismissal (fee of first instance)'], measures('第二十七条第二款')),
  remanded: way('all', ['二审发回重审（退二审受理费）', 'Sent back by the appeal court (fee of the appeal)'], measures('第二十七条第一款')),
  'criminal-transfer': way('all', ['涉嫌刑事犯罪，案件移送有关部门', 'Handed over for a suspected crime'], measures('第二十五条')),
  'criminal-continued': way('none', ['涉嫌犯罪部分移送，民事案件继续审理', 'Handed over for a suspected crime, the civil case goes on'], measures('第二十五条')),
  'jurisdiction-transfer': way('none', ['移送、移交其他法院（费用随案移交）', 'Transferred to another court; the fee goes with the file'], measures('第二十四条')),
  suspended: way('none', ['中止诉讼、中止执行（恢复后不再交纳）', 'Suspended; nothing more is paid when it goes on'], measures('第二十六条')),
  terminated: way('none', ['终结诉讼', 'Terminated'], measures('第二十八条')),
  withdrawn: way('half', ['准许撤诉', 'Withdrawn with leave'], measures('第十五条、第三十四条第一款')),
  mediated: way('half', ['以调解方式结案', 'Closed by mediation'], measures('第十五条')),
  'deemed-withdrawn-conversion': way('half', ['转为普通程序后未补交，按撤诉处理', 'Deemed withdrawn: the other half was not paid after the ordinary procedure began'], '', '第一百九十九条第二款'),
  'deemed-withdrawn': way('open', ['按撤诉处理（如经传票传唤拒不到庭）', 'Deemed withdrawn, as where the plaintiff does not come'], measures('第十五条')),
  'joined-representative': way('all', ['撤诉并加入证券纠纷代表人诉讼', 'Withdrawn to join a representative suit over securities'], '证券代表人诉讼规定（2020）第十条第二款', '', '2020-07-31'),
  winner: way('rest', ['判决生效，退还胜诉方预交但不应负担的部分', 'The judgment is final: what the winner paid in advance but does not bear'], measures('第五十三条第二款'), '第二百零七条第一款'),
  'winner-waived': way('none', ['胜诉方自愿承担，或者同意败诉方直接向其支付', 'The winner bears it freely, or lets the loser pay directly'], '', '第二百零七条第一款'),
  'ship-sale-ended': way('all', ['裁定终止拍卖船舶（退债权登记申请费）', 'The sale of the ship was called off (fee for registering the claim)'], '扣押与拍卖船舶规定（2015）第十九条', '', '2015-03-01'),
} as const satisfies Record<string, Rule>;
/** Why a fee comes back or not. */
export type RefundReason = keyof typeof REASONS;
/** What was paid in fen, why it might come back; `borne` is what the winner bears of it; `halved` whether what was paid was halved already. */
export type RefundInput = { readonly reason: RefundReason; readonly paid: number; readonly borne?: number | undefined; readonly halved?: boolean | undefined; readonly effectiveOn?: string | undefined; readonly onDay?: string | undefined; readonly roundToYuan?: boolean | undefined };
/** What comes back and what does not, in fen, and the last day to give it back. */
export type Refund = { refund: number; kept: number; by: string | null };

/** The exact part that comes back. Halved once: what was halved already is not halved again, save by art. 199 of the interpretation. */
function backOf(q: RefundInput): Decision<Exact> {
  const { way: w } = REASONS[q.reason], paid = exact(q.paid);
  if (w === 'none') return agreed(ZERO);
  if (w === 'open') return refused('calculators.deemed-withdrawn-open', 'invalid');
  if (w === 'all') return agreed(paid);
  if (w === 'half') return agreed(q.halved === true && q.reason !== 'deemed-withdrawn-conversion' ? ZERO : times(paid, exact(1, 2)));
  if (q.borne === undefined) return refused('calculators.borne-missing', 'invalid', { field: 'borne' });
  return q.borne > q.paid ? agreed(ZERO) : agreed(exact(q.paid - q.borne));
}

const owing = (rest: string) => remark('winner-owes', `判决由其负担的多于已经交纳的，没有可退的，还应交纳 ${rest} 元。`, `The judgment lets this side bear more than it paid: nothing comes back, and CNY ${rest} is still due.`);
/** What comes back of a fee that was paid, and by when: 第二十四条至第二十八条、第五十三条；民诉法解释第一百九十九条、第二百零七条. */
function feeRefund(q: RefundInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<Refund>> {
  const { words, article, inter, from, way: w }: Rule = REASONS[q.reason], at = placeOf({ onDay: q.onDay ?? q.effectiveOn }, ground), back = backOf(q);
  if (!at.ok) return at;
  const early = notInForce(q.effectiveOn ?? at.value.day) ?? (article === '' ? notInForce(at.value.day, '2015-02-04') : from === undefined ? undefined : notInForce(at.value.day, from));
  if (early) return early;
  if (!back.ok) return back;
  const { day } = at.value, cites = articles(article, inter && interpretation(day, inter), w === 'half' ? interpretation(day, '第二百零六条') : ''), fen = Math.min(q.paid, rounded(back.value, q.roundToYuan));
  const answer = { refund: fen, kept: q.paid - fen, by: fen > 0 && q.effectiveOn !== undefined ? addDays(q.effectiveOn as Day, 15) : null };
  const already = w === 'half' && fen === 0 && q.paid > 0;
  const said: Words = already ? ['已经减半交纳，只减半一次，不再退还', 'It was halved already and is halved only once: nothing more comes back'] : [`${words[0]}：退还 ${exactYuan(back.value)} 元`, `${words[1]}: CNY ${exactYuan(back.value)} comes back`];
  const lines: Line[] = [line(measures('第二十条'), exact(q.paid), () => [`已经交纳 ${yuanText(q.paid)} 元`, `Paid: CNY ${yuanText(q.paid)}`]), line(cites, back.value, () => said)];
  if (fen > 0) lines.push(line(measures('第五十三条第二款'), null, () => (answer.by === null ? ['自法律文书生效之日起 15 日内退还', 'It comes back within 15 days of effect'] : [`法律文书 ${q.effectiveOn} 生效，15 日内退还，至 ${answer.by}`, `Effective on ${q.effectiveOn}: back within 15 days, by ${answer.by}`])));
  return agreed({
    answer, lines, results: () => [{ label: ['退还', 'Comes back'], fen }, { label: ['不退还', 'Does not come back'], fen: answer.kept }, ...(answer.by === null ? [] : [{ label: ['最迟', 'At the latest'], text: [answer.by, answer.by] } as const])],
    remarks: q.reason === 'winner' ? [...(q.borne !== undefined && q.borne > q.paid ? [owing(yuanText(q.borne - q.paid))] : []), remark('loser-pays-court', '由败诉方向法院交纳；拒不交纳的，法院可以强制执行（民诉法解释第二百零七条）。', 'The loser pays the court instead, which may enforce it (interpretation, art. 207).')] : [],
  });
}

const LABELS = Object.fromEntries(Object.entries(REASONS).map(([code, { words }]) => [code, words])) as { [R in RefundReason]: Words };
const FIELDS = {
  reason: choice(['情形', 'What happened'], LABELS), paid: money(['已经交纳', 'What was paid']), borne: maybe(money(['判决由胜诉方负担的部分', 'What the winner bears'], { when: { field: 'reason', is: ['winner'] } })),
  halved: flag(['交纳时已经减半', 'It was halved when paid'], { when: { field: 'reason', is: ['withdrawn', 'mediated'] } }), effectiveOn: maybe(onDay(['法律文书生效之日', 'Day of effect'])), onDay: rare(maybe(onDay(['计算日（不填为今天）', 'Day (today where left out)']))), roundToYuan: rare(flag(['四舍五入到元', 'Round to whole yuan'])),
};
/** Refund of a fee: 第二十四条至第二十八条、第五十三条. */
export const feeRefundCalculator = calculator({
  name: 'fee-refund', shelf: 'fees', title: ['退费', 'Refund of a fee'],
  about: ['不予受理、发回、撤诉、胜诉等情形退还多少，最迟何时退还。', 'What comes back when a case is not accepted, sent back, withdrawn or won, and by when.'],
  fields: FIELDS,
  answer: z.object({ refund: z.int(), kept: z.int(), by: z.nullable(z.string()) }),
  examples: [{ reason: 'not-accepted', paid: '2300' }, { reason: 'withdrawn', paid: '2300', effectiveOn: '2026-11-20' }, { reason: 'winner', paid: '2300', borne: '300' }, { reason: 'suspended', paid: '50' }],
  work: mindful(FIELDS, feeRefund),
});
