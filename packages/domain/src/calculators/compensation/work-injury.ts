import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, exact, exactYuan, least, most, percent, roundFen, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import type { Line, Words, Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { counted, nationalIncome, statistic } from './kit.ts';
import { mayTakeOneOff, oneOff, subsidies } from './work-injury-ended.ts';
import { workInjuryFields, type WorkInjuryInput as Input } from './work-injury-fields.ts';
import { KNOW } from './work-injury-remarks.ts';
import { CARE, GRADES, ITEM, NAMES, PENSION, REGULATION_FROM, type Found, type GradeRule, type ItemName } from './work-injury-rules.ts';

type Answer = { items: { item: ItemName; payer: 'fund' | 'employer'; every: 'once' | 'month'; amount: number }[]; once: number; monthly: number; ownWage: number };

/** The worker's own wage between 60 and 300 per cent of the average, as given where that is not known: 工伤保险条例（2010）第六十四条第二款. */
function ownWage(wage: Exact, average: Exact | null): { value: Exact; line: Line } {
  if (!average) return { value: wage, line: counted('工伤保险条例（2010）第六十四条第二款', wage, () => ['本人工资（按填写）', 'Own wage, as given']) };
  const low = times(average, exact(60, 100)), high = times(average, exact(3)), value = least(most(wage, low), high);
  const how: Words = above(low, wage) ? ['本人工资低于平均工资的 60%，按 60% 计算', 'Own wage below 60% of the average: 60% counts'] : above(wage, high) ? [
    '本人工资高于平均工资的 300%，按 300% 计算', 'Own wage above 300% of the average: 300% counts',
  ] : ['本人工资（在平均工资的 60% 至 300% 之间）', 'Own wage (between 60% and 300% of the average)'];
  return { value, line: counted('工伤保险条例（2010）第六十四条第二款', value, () => how) };
}

type Item = Found['items'][number];
function pension(input: Input, { article, monthly }: GradeRule, own: Exact): Item | undefined {
  const grade = input.grade as number;
  if (monthly === undefined || (input.ended && grade > 4)) return undefined;
  const share = times(own, percent(monthly)), amount = most(share, exact(input.minimumWage ?? 0)), raised = above(amount, share);
  return {
    item: 'disability-pension', payer: grade > 4 || input.uninsured ? 'employer' : 'fund', every: 'month', amount,
    lines: [counted(`${article}第二项`, amount, () => [
      `伤残津贴：本人工资 × ${monthly}%${raised ? '，低于最低工资，补足' : ''}`, `Disability pension: own wage × ${monthly}%${raised ? ', raised to the minimum wage' : ''}`,
    ])],
  };
}
function care(input: Input, average: Exact): Item[] {
  if (input.care === 'none') return [];
  const part = CARE[input.care], amount = times(average, percent(part));
  const how = (): Words => [`生活护理费：统筹地区月平均工资 ${exactYuan(average)} 元 × ${part}%`, `Care: average monthly wage CNY ${exactYuan(average)} × ${part}%`];
  return [{ item: 'care', payer: input.uninsured ? 'employer' : 'fund', every: 'month', amount, lines: [counted('工伤保险条例（2010）第三十四条第二款', amount, how)] }];
}

function disabled(input: Input, ground: Ground, own: Exact, average: Exact | null, found: Found): Decision<null> {
  const grade = input.grade as number;
  if (average && input.oneOff && mayTakeOneOff(input)) {
    found.items.push(oneOff(input, average));
    found.remarks.push(KNOW.onePayment, ...(input.averageWage === undefined ? [] : [KNOW.onePaymentBase]));
    return agreed(null);
  }
  if (input.oneOff) found.remarks.push(KNOW.onePaymentElsewhere);
  const rule = GRADES[grade - 1] as GradeRule, lump = times(own, exact(rule.months)), monthly = pension(input, rule, own);
  found.items.push({
    item: 'disability-lump', payer: input.uninsured ? 'employer' : 'fund', every: 'once', amount: lump,
    lines: [counted(`${rule.article}第一项`, lump, () => [`一次性伤残补助金：本人工资 × ${rule.months} 个月`, `Disability payment: own wage × ${rule.months} months`])],
  }, ...(monthly ? [monthly] : []), ...(average ? care(input, average) : []));
  if (monthly && grade > 4) found.remarks.push(KNOW.noWorkFound);
  if (monthly && input.minimumWage === undefined) found.remarks.push(KNOW.minimumWage);
  found.remarks.push(KNOW.leave);
  if (mayTakeOneOff(input)) found.remarks.push(KNOW.mayChooseOnePayment);
  return subsidies(input, ground, found);
}

const PENSION_RULE = '工伤保险条例（2010）第三十九条第一款第二项';
function dependants(input: Input, own: Exact, found: Found): void {
  const rows = input.dependants, parts = rows.map(({ relation, alone }) => PENSION[relation] + (alone ? PENSION.orphan : 0)),
    asked = parts.reduce((all, part) => all + part, 0);
  if (rows.length === 0) return;
  const each = rows.map(({ relation, alone }, i) => {
    const whose: Words = relation === 'spouse' ? ['配偶', 'Spouse'] : ['其他亲属', 'Other relative'], lonely: Words = alone ? ['（孤寡老人或者孤儿）', ' (lonely old person or orphan)'] : ['', ''];
    return counted(PENSION_RULE, times(own, exact(parts[i] as number, 100)), () => [
      `供养亲属 ${i + 1}，${whose[0]}${lonely[0]}：每月本人工资 × ${parts[i]}%`, `Dependant ${i + 1}, ${whose[1].toLowerCase()}${lonely[1]}: own wage × ${parts[i]}% a month`,
    ]);
  });
  const uncut = times(own, exact(asked, 100)), amount = least(uncut, exact(input.ownWage)), cut = above(uncut, amount);
  found.items.push({ item: 'dependants-pension', payer: input.uninsured ? 'employer' : 'fund', every: 'month', amount, lines: [...each, counted(PENSION_RULE, amount, () => [
    `供养亲属抚恤金合计：本人工资 ×（${parts.map((part) => `${part}%`).join(' + ')}）${cut ? `，不高于生前工资 ${yuanText(input.ownWage)} 元` : ''}`,
    `Dependants’ pension in all: own wage × (${parts.map((part) => `${part}%`).join(' + ')})${cut ? `, not above the wage in life of CNY ${yuanText(input.ownWage)}` : ''}`,
  ])] });
}
function died(input: Input, ground: Ground, own: Exact, average: Exact, year: number, found: Found): Decision<null> {
  const payer = input.uninsured ? 'employer' as const : 'fund' as const, funeral = times(average, exact(6)),
    later = input.outcome === 'died-after-leave' ? '；工伤保险条例（2010）第三十九条第三款' : '';
  found.items.push({
    item: 'funeral', payer, every: 'once', amount: funeral,
    lines: [counted(`工伤保险条例（2010）第三十九条第一款第一项${later}`, funeral, () => [
      `丧葬补助金：统筹地区月平均工资 ${exactYuan(average)} 元 × 6 个月`, `Funeral payment: average monthly wage CNY ${exactYuan(average)} × 6`,
    ])],
  });
  dependants(input, own, found);
  if (input.outcome === 'died-after-leave') {
    found.remarks.push(KNOW.noDeathLump);
    return agreed(null);
  }
  const income = nationalIncome(ground, { label: ['全国城镇居民人均可支配收入', 'National disposable income of townspeople'], field: 'nationalIncome', given: input.nationalIncome, year });
  if (!income.ok) return income;
  const lump = times(income.value.value, exact(20));
  found.tables.push(...income.value.tables);
  found.remarks.push(...income.value.remarks);
  found.items.push({
    item: 'death-lump', payer, every: 'once', amount: lump,
    lines: [counted('工伤保险条例（2010）第三十九条第一款第三项', lump, () => [
      `一次性工亡补助金：上一年度全国城镇居民人均可支配收入 ${exactYuan(income.value.value)} 元 × 20 倍`,
      `Death payment: national disposable income of townspeople, year before, CNY ${exactYuan(income.value.value)} × 20`,
    ])],
  });
  return agreed(null);
}

function answerOf(found: Found, own: { value: Exact; line: Line }): Worked<Answer> {
  const items = found.items.map(({ item, payer, every, amount }) => ({ item, payer, every, amount: roundFen(amount) }));
  const all = (every: 'once' | 'month'): number => items.reduce((total, i) => total + (i.every === every ? i.amount : 0), 0);
  const answer = { items, once: all('once'), monthly: all('month'), ownWage: roundFen(own.value) };
  return { answer, lines: [own.line, ...found.items.flatMap((i) => i.lines)], tables: found.tables, remarks: found.remarks, results: () => [
    { label: ['一次性待遇合计', 'Paid at once'], fen: answer.once }, { label: ['按月待遇合计', 'Paid a month'], fen: answer.monthly },
    ...items.map((i) => ({ label: [`${ITEM[i.item][0]}·${i.payer === 'fund' ? '基金' : '用人单位'}`, `${ITEM[i.item][1]}, by the ${i.payer}`] as Words, fen: i.amount })),
  ] };
}
function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const injuryDay = input.injuryDay ?? ground.today, on = input.outcome === 'disabled' ? injuryDay : input.deathDay ?? injuryDay, year = Number(on.slice(0, 4)) - 1;
  if (injuryDay < REGULATION_FROM) return refused('calculators.no-rule-on-day', 'invalid', { day: injuryDay, from: REGULATION_FROM });
  const before = [input.deathDay, input.ended ? input.endedDay : undefined].find((d) => d !== undefined && input.injuryDay !== undefined && d < input.injuryDay);
  if (before !== undefined) return refused('calculators.days-reversed', 'invalid', { from: injuryDay, to: before });
  if (input.outcome === 'disabled' && input.grade === undefined) return refused('calculators.work-grade-missing', 'invalid', { field: 'grade' });
  const average = statistic(ground, input.province, 'averageWage', { label: ['职工月平均工资', 'Average monthly wage'], field: 'averageWage', given: input.averageWage, year, per: 'month' });
  // A grade alone needs no average: it only bounds the own wage, and that it was not checked is said.
  const needed = input.outcome !== 'disabled' || input.care !== 'none' || (input.oneOff && mayTakeOneOff(input));
  if (!average.ok && (needed || input.averageWage !== undefined)) return average;
  const mean = average.ok ? average.value.value : null, own = ownWage(exact(input.ownWage), mean);
  const found: Found = { items: [], tables: average.ok ? [...average.value.tables] : [], remarks: average.ok ? [...average.value.remarks] : [KNOW.noAverage] };
  const done = input.outcome === 'disabled' || !mean ? disabled(input, ground, own.value, mean, found) : died(input, ground, own.value, mean, year, found);
  if (!done.ok) return done;
  if (input.uninsured) found.remarks.push(KNOW.uninsured);
  return agreed(answerOf(found, own));
}

/** What a work injury brings: 工伤保险条例（2010）arts. 33–39, 64; in Zhejiang also the subsidies on the end of employment. */
export const workInjury = calculator({
  name: 'work-injury', shelf: 'compensation', title: ['工伤保险待遇', 'Work injury benefits'],
  about: ['按伤残等级或死亡计算工伤保险待遇；浙江省含解除劳动关系时的两项补助金。', 'Benefits by grade of disability or for death; in Zhejiang with the two subsidies on the end of employment.'],
  fields: workInjuryFields,
  answer: z.object({
    items: z.array(z.object({ item: z.enum(NAMES), payer: z.enum(['fund', 'employer']), every: z.enum(['once', 'month']), amount: z.int() })), once: z.int(), monthly: z.int(),
    ownWage: z.int(),
  }),
  examples: [
    { grade: 9, ownWage: '6500', averageWage: '8500', ended: true },
    { outcome: 'died', ownWage: '6500', averageWage: '8500', nationalIncome: '5万', dependants: [{ relation: 'spouse' }, { relation: 'other' }] },
  ],
  work,
});
