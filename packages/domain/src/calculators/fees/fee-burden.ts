import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { ruleOn } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, exact, exactYuan, roundFen, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, decimalNumber, flag, maybe, money, onDay, rare, rows, text, whole } from '../fields.ts';
import { remark } from '../remark.ts';
import { mindful } from '../unasked.ts';
import { placeOf } from './inputs.ts';
import { BEARERS, OUTCOMES, type Bearer, type Outcome, type OutcomeName } from './outcomes.ts';
import { articles, interpretation, measures, notInForce } from './rules.ts';
import { HALF, rounded, shareOf } from './sum.ts';

/** A fee in fen and what the case came to. `share` is what the defendant's side bears, in per cent; `losers` bear by their weights; `halved` whether `fee` is halved already. */
export type BurdenInput = {
  readonly fee: number; readonly outcome: OutcomeName; readonly share?: string | undefined; readonly losers?: readonly { readonly name: string; readonly weight: number }[] | undefined;
  readonly jointly?: boolean | undefined; readonly halved?: boolean | undefined; readonly onDay?: string | undefined;
};
/** What is borne in all and by whom, in fen; the shares add up to `total`. `by` is a code, or the name given. */
export type Burden = { total: number; shares: { by: string; fen: number }[] };
type Share = { readonly by: string; readonly words: Words; readonly fen: number };

const TEXT: Remark = remark('court-decides', '比例由双方协商或者由法院根据案件情况决定；这里按给出的比例计算。', 'The share is agreed, or decided by the court on the facts; the one given is used here.');
const CLAIM: Remark = remark('may-be-claimed', '另行起诉或者提起诉讼的，可以将这笔申请费列入诉讼请求。', 'Whoever sues may claim this fee as well.');
const alone = (by: Bearer, fen: number): Share[] => [{ by, words: BEARERS[by], fen }];

/** Shares by weight that add up to the whole: each is the difference of two rounded running sums, so nothing is lost and none is negative. */
function byWeight(total: number, losers: NonNullable<BurdenInput['losers']>): Share[] {
  const all = losers.reduce((sum, { weight }) => sum + weight, 0);
  let run = 0, given = 0;
  return losers.map(({ name, weight }) => {
    run += weight;
    const upTo = roundFen(times(exact(total), exact(run, all))), fen = upTo - given;
    given = upTo;
    return { by: name, words: [name, name], fen };
  });
}

/** Who bears how much of a total; refused where what was agreed or decided is missing. */
function sharesOf(q: BurdenInput, rule: Outcome, total: number): Decision<Share[]> {
  if (rule.by === 'share') {
    if (q.share === undefined || above(shareOf(exact(1), q.share), exact(1))) return refused('calculators.share-missing', 'invalid', { field: 'share' });
    const defendant = roundFen(shareOf(exact(total), q.share));
    return agreed([...alone('plaintiff', total - defendant), ...alone('defendant', defendant)]);
  }
  if (rule.by !== 'losers') return agreed(alone(rule.by, total));
  if (!q.losers || q.losers.every(({ weight }) => weight === 0)) return refused('calculators.losers-missing', 'invalid', { field: 'losers' });
  if (q.jointly !== true) return agreed(byWeight(total, q.losers));
  const zh = q.losers.map(({ name }) => name).join('、'), en = q.losers.map(({ name }) => name).join(', ');
  return agreed([{ by: zh, words: [`${zh}共同`, `${en}, jointly`], fen: total }]);
}

/** Who bears a fee after how the case ended: 第二十九条至第四十二条；民诉法解释第二百零三条、第二百零四条. */
function feeBurden(q: BurdenInput, ground: Pick<Ground, 'today' | 'tables'>): Decision<Worked<Burden>> {
  const at = placeOf(q, ground), rule: Outcome = OUTCOMES[q.outcome];
  if (!at.ok) return at;
  const { day } = at.value, early = rule.article === '' ? notInForce(day, rule.since ? rule.since.at(-1)?.from : '2015-02-04') : undefined, halves = rule.halves === true && q.halved !== true;
  if (early) return early;
  const total = halves ? q.fee - rounded(times(exact(q.fee), HALF)) : q.fee, sum: Exact = exact(total), found = sharesOf(q, rule, total);
  if (!found.ok) return found;
  const cites = articles(rule.article, rule.since ? ruleOn(rule.since, day)?.article ?? '' : '', rule.inter ? interpretation(day, rule.inter) : '', rule.by === 'losers' && q.jointly ? interpretation(day, '第二百零三条') : '');
  const lines: Line[] = [line(measures('第六条'), exact(q.fee), () => [`费用：${yuanText(q.fee)} 元`, `The fee: CNY ${yuanText(q.fee)}`])];
  if (halves) lines.push(line(articles(measures('第十五条'), interpretation(day, '第二百零六条')), sum, () => [`撤诉或者调解结案，减半：${yuanText(q.fee)} 元，退还 ${yuanText(q.fee - total)} 元，余 ${exactYuan(sum)} 元`, `Withdrawn or mediated, halved: of CNY ${yuanText(q.fee)}, CNY ${yuanText(q.fee - total)} comes back and CNY ${exactYuan(sum)} is borne`]));
  for (const { words, fen } of found.value) lines.push(line(cites, exact(fen), () => [`${rule.words[0]}：${words[0]}负担 ${yuanText(fen)} 元`, `${rule.words[1]}. Borne: ${words[1]}, CNY ${yuanText(fen)}`]));
  lines.push(line(measures('第四十三条'), null, () => ['不得单独对费用的决定上诉；可以申请复核：对决定有异议的向院长申请，15 日内作出，对计算有异议的向法院请求', 'A decision on fees alone cannot be appealed; it may be reviewed: by the president of the court within 15 days, or a sum by the court']));
  const remarks = [...(rule.by === 'share' || (rule.by === 'losers' && q.jointly !== true) ? [TEXT] : []), ...(rule.claimable ? [CLAIM] : [])];
  return agreed({
    answer: { total, shares: found.value.map(({ by, fen }) => ({ by, fen })) }, lines, remarks,
    results: () => [...found.value.map(({ words, fen }) => ({ label: q.jointly === true && rule.by === 'losers' ? [`${words[0]}负担`, words[1]] as Words : words, fen })), ...(found.value.length > 1 || halves ? [{ label: ['合计', 'In all'] as Words, fen: total }] : [])],
  });
}

const LABELS = Object.fromEntries(Object.entries(OUTCOMES).map(([code, { words }]) => [code, words])) as { [O in OutcomeName]: Words };
const SHARED = Object.entries<Outcome>(OUTCOMES).flatMap(([code, { by }]) => (by === 'share' ? [code] : []));
const FIELDS = {
  fee: money(['费用', 'The fee']), outcome: choice(['结果', 'Outcome'], LABELS),
  share: maybe(decimalNumber(['被告一方负担的比例', 'Share of the defendant’s side'], { unit: ['%', '%'], when: { field: 'outcome', is: SHARED } })),
  losers: maybe(rows(['败诉的当事人', 'Who lost'], { name: text(['姓名或者名称', 'Name'], 40), weight: whole(['份额', 'Weight']) }, { max: 30, when: { field: 'outcome', is: ['several-losers'] } })),
  jointly: flag(['承担连带责任，共同负担', 'Jointly liable: borne jointly'], { when: { field: 'outcome', is: ['several-losers'] } }),
  halved: flag(['填写的费用已经减半', 'The fee given is halved already'], { when: { field: 'outcome', is: ['withdrawn', 'administrative-changed', 'mediated'] } }), onDay: rare(maybe(onDay(['计算日（不填为今天）', 'Day (today where left out)']))),
};
/** Who bears the fees: 第二十九条至第四十二条. */
export const feeBurdenCalculator = calculator({
  name: 'fee-burden', shelf: 'fees', title: ['诉讼费用的负担', 'Who bears the fees'],
  about: ['案件受理费和申请费最终由谁负担、各负担多少。', 'Who bears an acceptance or application fee in the end, and how much each.'],
  fields: FIELDS,
  answer: z.object({ total: z.int(), shares: z.array(z.object({ by: z.string(), fen: z.int() })) }),
  examples: [
    { fee: '2300', outcome: 'defendant-lost' }, { fee: '2300', outcome: 'partly', share: '60' }, { fee: '2300', outcome: 'withdrawn' }, { fee: '520', outcome: 'preservation' },
    { fee: '1000', outcome: 'several-losers', losers: [{ name: '甲', weight: 1 }, { name: '乙', weight: 2 }] }, { fee: '50', outcome: 'administrative-changed' },
  ],
  work: mindful(FIELDS, feeBurden),
});
