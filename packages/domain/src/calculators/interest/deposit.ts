import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { ruleOn, type Article, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, decimal, exact, least, percent, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import { line, type Line, type Remark, type Words, type Worked } from '../../shared/worked.ts';
import { calculator, type Calculator } from '../calculator.ts';
import { choice, decimalNumber, flag, maybe, money, onDay, rare, starting, type ObjectOf } from '../fields.ts';
import { remark } from '../remark.ts';
import { beyondOf } from './accrual.ts';
import { withinReach, yuan } from './working.ts';

type Rule = { readonly [matter in 'part' | 'penalty' | 'either' | 'both' | 'force' | 'named']: Article } & { readonly [matter in 'loss' | 'share']: Article | null };
/** Where the rules on deposits stood. */
const RULES: Dated<Rule> = [
  { from: '2023-12-05', article: '民法典（2020）第五百八十六条', value: { part: '民法典（2020）第五百八十六条第二款', penalty: '民法典（2020）第五百八十七条', either: '民法典（2020）第五百八十八条第一款',
    share: '合同编通则解释（2023）第六十八条第二款', named: '合同编通则解释（2023）第六十七条第一款', both: '合同编通则解释（2023）第六十八条第一款', force: '合同编通则解释（2023）第六十八条第三款', loss: '民法典（2020）第五百八十八条第二款' } },
  { from: '2021-01-01', article: '民法典（2020）第五百八十六条', value: { part: '民法典（2020）第五百八十六条第二款', penalty: '民法典（2020）第五百八十七条', either: '民法典（2020）第五百八十八条第一款', share: null,
    named: '民法典（2020）第五百八十六条第一款', both: '民法典（2020）第五百九十二条第一款', force: '民法典（2020）第五百九十条第一款', loss: '民法典（2020）第五百八十八条第二款' } },
  { from: '2012-07-01', article: '担保法（1995）第九十一条', value: { part: '担保法（1995）第九十一条；担保法解释（2000）第一百二十一条', penalty: '合同法（1999）第一百一十五条', either: '合同法（1999）第一百一十六条',
    share: '担保法解释（2000）第一百二十条第二款', named: '担保法解释（2000）第一百一十八条', both: '合同法（1999）第一百二十条', force: '担保法解释（2000）第一百二十二条', loss: '买卖合同解释（2012）第二十八条' } },
  { from: '2000-12-13', article: '担保法（1995）第九十一条', value: { part: '担保法（1995）第九十一条；担保法解释（2000）第一百二十一条', penalty: '合同法（1999）第一百一十五条', either: '合同法（1999）第一百一十六条',
    share: '担保法解释（2000）第一百二十条第二款', named: '担保法解释（2000）第一百一十八条', both: '合同法（1999）第一百二十条', force: '担保法解释（2000）第一百二十二条', loss: null } },
];
const BREACH = {
  giver: ['给付定金的一方违约，致使不能实现合同目的', 'Who gave the deposit; the purpose of the contract fails'],
  receiver: ['收受定金的一方违约，致使不能实现合同目的', 'Who took the deposit; the purpose of the contract fails'],
  both: ['双方都有致使不能实现合同目的的违约', 'Both; the purpose fails through either'], none: ['债务已经履行', 'None: the debt was performed'],
  'force-majeure': ['因不可抗力不能履行', 'Performance failed through force majeure'],
} as const;
const fields = {
  contract: money(['主合同标的额', 'Value of the contract']), paid: money(['实际交付的定金', 'Deposit paid in fact'],
    { note: ['与约定数额不同的，以实际交付的为准。', 'Where it differs from what was agreed, what was paid counts.'] }),
  breach: starting(choice(['谁违约', 'Who broke the contract'], BREACH), 'none'),
  unperformed: rare(starting(decimalNumber(['未履行部分所占比例', 'Part not performed'], { unit: ['%', '%'],
    note: ['已部分履行且对方接受的，填未履行的比例；部分未履行致使不能实现合同目的的，仍填 100。',
      'Where a part was performed and accepted, the share not performed; 100 all the same where the purpose of the contract fails for it.'] }), '100')),
  penalty: maybe(money(['另外约定的违约金', 'Penalty agreed beside it'])), loss: maybe(money(['违约造成的损失', 'Loss from the breach'])),
  named: starting(flag(['约定了定金性质', 'It was agreed as 定金'], { note: ['只写“订金”“押金”“保证金”等而没有约定定金性质的，不适用定金罚则。',
    '订金, 押金, 保证金 and the like, without being agreed as 定金, carry no such effect.'] }), true),
  onDay: rare(maybe(onDay(['按哪一天的规则', 'By the rules of'], { note: ['不填则为今天。', 'Today, where left out.'] }))),
};
type Input = z.output<ObjectOf<typeof fields>>;
/**
 * A deposit, fen: what of it is a deposit, what is not, what the giver loses, what the receiver pays back in all, and what of a loss remains beside it. `better` says which of
 * deposit and penalty is worth more to the other side.
 */
const Answer = z.object({ effective: z.int(), beyond: z.int(), lost: z.int(), returned: z.int(), worth: z.int(), lossBeside: z.nullable(z.int()),
  better: z.nullable(z.enum(['deposit', 'penalty', 'equal'])) });
type Answer = z.infer<typeof Answer>;

type Effect = { readonly effective: Exact; readonly worth: Exact; readonly lost: Exact; readonly returned: Exact };
function effectOf({ paid, contract, breach, unperformed, named }: Input): Effect {
  const zero = exact(0), effective = named ? least(exact(paid), times(exact(contract), exact(1, 5))) : zero,
    worth = breach === 'giver' || breach === 'receiver' ? times(effective, percent(unperformed)) : zero;
  const lost = breach === 'giver' ? worth : zero, back = beyondOf(exact(paid), lost);
  return { effective, worth, lost, returned: breach === 'receiver' ? plus(back, worth) : back };
}
function linesOf(input: Input, rule: Rule, { effective, worth, returned, lost }: Effect): Line[] {
  const { breach, contract, paid, unperformed, named } = input;
  const back: Words = [`${yuan(returned)} 元抵作价款或者返还`, `CNY ${yuan(returned)} go towards the price or back`];
  if (!named) return [line(rule.named, returned, () => [`没有约定定金性质，不适用定金罚则，${back[0]}`, `Not agreed as 定金, so it is lost to nobody: ${back[1]}`])];
  const lines = [line(rule.part, effective, () => [
    `标的额 ${yuan(contract)} 元 × 20% = ${yuan(times(exact(contract), exact(1, 5)))} 元；实际交付 ${yuan(paid)} 元，其中 ${yuan(effective)} 元有定金效力`,
    `CNY ${yuan(contract)} × 20% = CNY ${yuan(times(exact(contract), exact(1, 5)))}; of the CNY ${yuan(paid)} paid, CNY ${yuan(effective)} are a deposit`,
  ])];
  if (unperformed !== '100' && (breach === 'giver' || breach === 'receiver')) lines.push(line(rule.share ?? rule.penalty, worth,
    () => [`按未履行部分 ${unperformed}% 适用：${yuan(worth)} 元`, `By the share not performed, ${unperformed}%: CNY ${yuan(worth)}`]));
  const ends: Record<Input['breach'], () => readonly [string, string]> = {
    giver: () => [`给付方无权请求返还 ${yuan(lost)} 元，其余 ${yuan(returned)} 元返还或者抵作价款`, `The giver loses CNY ${yuan(lost)}; CNY ${yuan(returned)} go back or towards the price`],
    receiver: () => [`收受方双倍返还定金，连同其余部分共返还 ${yuan(returned)} 元`, `The receiver pays the deposit back twice, with the rest CNY ${yuan(returned)} in all`],
    both: () => [`双方都有致使不能实现合同目的的违约，不适用定金罚则，${back[0]}`, `Both broke the contract so that its purpose fails: the deposit is lost to neither, ${back[1]}`],
    none: () => [`债务已经履行，${back[0]}`, `The debt was performed: ${back[1]}`],
    'force-majeure': () => [`因不可抗力不能履行，不适用定金罚则，${back[0]}`, `Force majeure: the deposit is lost to neither, ${back[1]}`],
  };
  const article = breach === 'both' ? rule.both : breach === 'force-majeure' ? rule.force : rule.penalty;
  return [...lines, line(article, breach === 'giver' ? lost : returned, ends[breach])];
}
function besides({ penalty: agreedPenalty, loss, breach, unperformed }: Input, rule: Rule, worth: Exact): { lines: Line[]; remarks: Remark[] } {
  if (breach !== 'giver' && breach !== 'receiver') {
    return { lines: [], remarks: agreedPenalty === undefined && loss === undefined ? [] : [remark('no-party-to-blame', '没有选择哪一方违约，所填的违约金和损失没有计算在内。',
      'No side is said to have broken the contract, so the penalty and the loss given are not counted.')] };
  }
  const lines: Line[] = [], remarks: Remark[] = [];
  if (agreedPenalty !== undefined) lines.push(line(rule.either, exact(agreedPenalty), () => [`违约金 ${yuan(agreedPenalty)} 元与定金 ${yuan(worth)} 元，只能选择其一`,
    `Penalty CNY ${yuan(agreedPenalty)} or deposit CNY ${yuan(worth)}: one of them, by choice`]));
  if (loss !== undefined && rule.loss) lines.push(line(rule.loss, beyondOf(exact(loss), worth),
    () => [`损失 ${yuan(loss)} 元超过定金的部分可以请求赔偿`, `Of the loss CNY ${yuan(loss)}, what exceeds the deposit may be claimed`]));
  if (loss !== undefined && !rule.loss) remarks.push(remark('loss-beside-unsettled', '当时没有规定定金之外还能否请求赔偿损失，这里没有计算。',
    'No rule of that time said whether a loss beyond the deposit may be claimed; nothing is counted.'));
  if (unperformed !== '100' && !rule.share) remarks.push(remark('share-unsettled', '2021-01-01 至 2023-12-04 没有规定部分履行的按未履行比例适用定金罚则；这里按比例计算，是否采用由人民法院决定。',
    'From 2021-01-01 to 2023-12-04 no rule said that only the share not performed counts; it is worked out so, and the court decides.'));
  return { lines, remarks };
}

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const on = input.onDay ?? ground.today, rule = ruleOn(RULES, on);
  if (!rule) return refused('calculators.no-rule-on-day', 'invalid', { day: on, from: '2000-12-13' });
  if (above(decimal(input.unperformed), exact(100))) return refused('calculators.over-hundred-percent', 'invalid', { field: 'unperformed', what: fields.unperformed.label[0], whatEn: fields.unperformed.label[1] });
  return withinReach(() => {
    const effect = effectOf(input), { lines, remarks } = besides(input, rule.value, effect.worth), effective = roundFen(effect.effective), worth = roundFen(effect.worth),
      broken = input.breach === 'giver' || input.breach === 'receiver';
    const answer: Answer = {
      effective, beyond: input.paid - effective, lost: roundFen(effect.lost), returned: roundFen(effect.returned), worth,
      lossBeside: input.loss === undefined || !broken || !rule.value.loss ? null : Math.max(0, input.loss - worth),
      better: input.penalty === undefined || !broken ? null : input.penalty === worth ? 'equal' : input.penalty > worth ? 'penalty' : 'deposit',
    };
    const more = [...(input.named ? [] : [remark('not-a-deposit', `没有约定定金性质的款项不适用定金罚则（${rule.value.named}）。`,
      'A sum that was not agreed as 定金 carries no such effect.')]), ...(answer.beyond > 0 && input.named ? [remark('beyond-a-fifth',
      '超过主合同标的额百分之二十的部分不产生定金的效力，按预付款处理。', 'What exceeds a fifth of the contract is no deposit but an advance payment.')] : [])];
    return agreed({ answer, results: () => [
      { label: ['有定金效力的数额', 'Deposit in effect'], fen: answer.effective }, ...(answer.beyond > 0 ? [{ label: ['不产生定金效力', 'Not a deposit'], fen: answer.beyond } as const] : []),
      ...(input.breach === 'giver' ? [{ label: ['无权请求返还', 'Lost to the giver'], fen: answer.lost } as const] : []),
      { label: ['应返还或抵作价款', 'To be returned or set off'], fen: answer.returned },
      ...(answer.lossBeside === null ? [] : [{ label: ['可另行请求的损失', 'Loss to claim beside it'], fen: answer.lossBeside } as const]),
    ], lines: [...linesOf(input, rule.value, effect), ...lines], remarks: [...remarks, ...more] });
  });
}

/** A deposit: how much of it is one, who loses it, and what may be chosen or claimed beside it. */
export const deposit: Calculator<typeof fields, Answer> = calculator({
  name: 'deposit', shelf: 'interest', title: ['定金', 'Deposit'], about: ['定金不超过标的额的 20%；违约时丧失或者双倍返还；与违约金只能选一。',
    'A deposit is at most a fifth of the contract; it is lost or paid back twice, and excludes a penalty.'],
  fields, answer: Answer,
  examples: [{ contract: '50万', paid: '15万' }, { contract: '50万', paid: '15万', breach: 'receiver', penalty: '8万', loss: '12万' },
    { contract: '50万', paid: '5万', breach: 'giver', unperformed: '40' }],
  work,
});
