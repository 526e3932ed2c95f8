import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, decimals, exact, percent, roundFen, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type TableUse, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { remark } from '../remark.ts';
import { support, type Segment } from './dependants.ts';
import { ageOf, counted, onlyGiven, statistic, type Figure } from './kit.ts';
import { RELATIONS, personalInjuryFields, type PersonalInjuryInput as Input } from './personal-injury-fields.ts';
import { costs, type Item } from './personal-injury-costs.ts';
import { liability, mentalRule, percentOfGrade, versionFor, yearsAt, type ItemKind, type Version } from './personal-injury-rules.ts';

const ITEM: Readonly<Record<ItemKind, Words>> = {
  medical: ['医疗费', 'Medical costs'], 'lost-income': ['误工费', 'Lost income'], nursing: ['护理费', 'Nursing'], transport: ['交通费', 'Transport'], lodging: ['住宿费', 'Lodging'],
  meals: ['住院伙食补助费', 'Meals in hospital'], nutrition: ['营养费', 'Nutrition'],
  disability: ['残疾赔偿金', 'Disability compensation'], death: ['死亡赔偿金', 'Death compensation'], dependants: ['被扶养人生活费', 'Support of dependants'], aids: ['残疾辅助器具费', 'Aids'],
  funeral: ['丧葬费', 'Funeral'], mental: ['精神损害抚慰金', 'Mental damages'],
};
const KINDS = Object.keys(ITEM) as ItemKind[];
type Answer = {
  items: { item: ItemKind; amount: number; defendant: number }[]; total: number; defendant: number; remaining: number;
  years: number | null; coefficient: string | null; dependantYears: { from: number; to: number; yearly: number; capped: boolean }[];
};
type Case = {
  readonly input: Input; readonly version: Version; readonly tortDay: string; readonly debateDay: string; readonly ground: Ground; readonly coefficient: Exact | null;
};
type Found = { items: Item[]; segments: Segment[]; years: number | null; tables: TableUse[]; remarks: Remark[] };

/** Which share is more than the whole. */
const tooMuch = (field: 'coefficient' | 'share' | 'nursingDegree') => ({ field, what: personalInjuryFields[field].label[0], whatEn: personalInjuryFields[field].label[1] });
/** The share of earning capacity lost, of the whole; null where the injured person was not assessed. Death is the whole. */
function coefficientOf({ victim, grade, severalGrades, coefficient }: Input): Decision<Exact | null> {
  if (victim === 'dead') return agreed(exact(1));
  if (coefficient !== undefined) return above(percent(coefficient), exact(1)) ? refused('calculators.over-hundred-percent', 'invalid', tooMuch('coefficient')) : agreed(percent(coefficient));
  if (severalGrades) return refused('calculators.several-need-coefficient', 'invalid', { field: 'coefficient' });
  return agreed(grade === undefined ? null : exact(percentOfGrade(grade), 100));
}

/** A figure of the year before the end of the debate; before 2022-05-01 the countryside's has to be given. */
function figure(c: Case, column: 'urbanIncome' | 'urbanConsumption' | 'averageWage'): Decision<Figure> {
  const { input, version, ground } = c, year = Number(c.debateDay.slice(0, 4)) - 1, rural = !version.unified && input.residence === 'rural';
  if (column === 'averageWage') return statistic(ground, input.province, column, { label: ['职工月平均工资', 'Average monthly wage'], field: 'monthlyWage', given: input.monthlyWage, year, per: 'month' });
  const field = column === 'urbanIncome' ? 'income' : 'consumption', given = input[field];
  const town: Words = column === 'urbanIncome' ? ['城镇居民人均可支配收入', 'Disposable income of townspeople'] : ['城镇居民人均消费支出', 'Consumption of townspeople'];
  const country: Words = column === 'urbanIncome' ? ['农村居民人均纯收入', 'Net income of country people'] : ['农村居民人均年生活消费支出', 'Living costs of country people'];
  return rural ? onlyGiven(input.province, { label: country, field, given, year }) : statistic(ground, input.province, column, { label: town, field, given, year });
}

function lifeItem(c: Case, found: Found): Decision<null> {
  const { input, version, coefficient } = c, dead = input.victim === 'dead';
  if (!coefficient) return agreed(null);
  const income = figure(c, 'urbanIncome'), known = ageOf(input, input.fixedDay);
  if (!known.ok) return known;
  if (!income.ok) return income;
  const age = known.value, years = yearsAt(age), amount = times(times(income.value.value, exact(years)), coefficient), kind = dead ? 'death' : 'disability',
    per = `${decimals(times(coefficient, exact(100)), 6)}%`;
  const article = `${version.title}${version.items[kind]}；${version.title}${version.lastYear}`;
  found.years = years;
  found.items.push({ kind, amount, lines: [counted(article, amount, () => [
    `${ITEM[kind][0]}：${yuanText(roundFen(income.value.value))} 元 × ${years} 年（${age} 周岁）${dead ? '' : ` × ${per}`}`,
    `${ITEM[kind][1]}: CNY ${yuanText(roundFen(income.value.value))} × ${years} years (aged ${age})${dead ? '' : ` × ${per}`}`,
  ])] });
  keep(found, income.value);
  if (input.birthDay && !input.fixedDay) found.remarks.push(
    remark('birthday-unused', '没有填写定残（死亡）日，出生日期没有用上，按填写的年龄计算。', 'The day of the assessment (of death) is not given: the age given was used, not the birthday.'),
  );
  found.remarks.push(remark(
    'home-standard', `住所地或者经常居住地标准高于受诉法院所在地并能举证的，可以按该标准（${version.title}${version.home}）：请直接填写该地数字。`,
    'Where the standard of one’s home is proved to be higher, it may count instead: give its figures.',
  ));
  if (dead && c.tortDay >= '2021-01-01') found.remarks.push(
    remark('several-deaths', '同一侵权行为造成多人死亡的，可以以相同数额确定死亡赔偿金（民法典第一千一百八十条）。', 'Where one wrong killed several, the same sum may be fixed for all (Civil Code, art. 1180).'),
  );
  if (!dead && input.coefficient === undefined) found.remarks.push(remark(
    'coefficient', '等级与系数的对应（一级 100%，每低一级减 10%）是通行做法，解释没有规定。', 'That grade 1 is 100 % and each further grade 10 % less is common practice; the interpretation does not say so.',
  ));
  return agreed(null);
}
const keep = (found: Found, { tables, remarks }: Figure): void => { found.tables.push(...tables); found.remarks.push(...remarks); };

function dependantsItem(c: Case, found: Found): Decision<null> {
  const { input, version, coefficient } = c;
  if (input.dependants.length === 0) return agreed(null);
  if (!coefficient) return refused('calculators.grade-missing', 'invalid', { field: 'grade' });
  const consumption = figure(c, 'urbanConsumption'), article = `${version.title}${version.items.dependants}`;
  if (!consumption.ok) return consumption;
  const worked = support(input.dependants.map((d) => ({ ...d, relation: RELATIONS[d.relation] })), {
    consumption: consumption.value.value, coefficient, fixedDay: input.fixedDay, article,
  });
  if (!worked.ok) return worked;
  const { total, segments, lines } = worked.value;
  keep(found, consumption.value);
  found.segments.push(...segments);
  found.items.push({ kind: 'dependants', amount: total, lines });
  if (version.within) found.remarks.push(remark(
    'within', `被扶养人生活费计入${input.victim === 'dead' ? '死亡' : '残疾'}赔偿金（${version.title}${version.within}），此处分列便于核对。`,
    `Support of dependants is part of the ${input.victim === 'dead' ? 'death' : 'disability'} compensation (art. 16); it is shown apart to be checked.`,
  ));
  if (segments.some((s) => s.capped)) found.remarks.push(remark(
    'ceiling', '年赔偿总额以乘过系数、除过扶养人数之后的各人数额相加，再与一人的年消费支出比较。',
    'The sum of a year is that of each dependant’s amount after coefficient and supporters, held against one person’s yearly consumption.',
  ));
  return agreed(null);
}
function funeralItem(c: Case, found: Found): Decision<null> {
  if (c.input.victim !== 'dead') return agreed(null);
  const wage = figure(c, 'averageWage');
  if (!wage.ok) return wage;
  const amount = times(wage.value.value, exact(6));
  keep(found, wage.value);
  found.items.push({
    kind: 'funeral', amount,
    lines: [counted(`${c.version.title}${c.version.items.funeral}`, amount, () => [
      `丧葬费：上一年度职工月平均工资 ${yuanText(roundFen(wage.value.value))} 元 × 6 个月`, `Funeral: average monthly wage of last year CNY ${yuanText(roundFen(wage.value.value))} × 6`,
    ])],
  });
  return agreed(null);
}

function answerOf(c: Case, found: Found, share: Exact): Worked<Answer> {
  const items = found.items.map((item) => {
    const amount = roundFen(item.amount), whole = item.kind === 'mental' && !c.input.mentalShared;
    return { item: item.kind, amount, defendant: whole ? amount : roundFen(times(item.amount, share)) };
  });
  const total = items.reduce((all, i) => all + i.amount, 0), defendant = items.reduce((all, i) => all + i.defendant, 0), per = decimals(times(share, exact(100)), 6);
  const lines: Line[] = [...found.items.flatMap((i) => i.lines), line(liability(c.tortDay, above(exact(1), share)), exact(defendant), () => [
    `合计 ${yuanText(total)} 元，赔偿义务人按 ${per}% 承担${items.some((i) => i.item === 'mental') && !c.input.mentalShared ? '（精神损害抚慰金已考虑过错程度，不再按比例）' : ''} = ${yuanText(defendant)} 元`,
    `Total CNY ${yuanText(total)}; the defendant bears ${per}%${items.some((i) => i.item === 'mental') && !c.input.mentalShared ? ' (mental damages already weigh the fault and are not shared)' : ''} = CNY ${yuanText(defendant)}`,
  ])];
  return {
    answer: {
      items, total, defendant, remaining: total - defendant, years: found.years, coefficient: c.coefficient && decimals(times(c.coefficient, exact(100)), 6),
      dependantYears: found.segments.map(({ from, to, yearly, capped }) => ({ from, to, yearly: roundFen(yearly), capped })),
    },
    lines, tables: found.tables, remarks: found.remarks,
    results: () => [
      { label: ['赔偿义务人应赔', 'Due from the defendant'], fen: defendant }, { label: ['损失合计', 'Total loss'], fen: total },
      ...items.map((i) => ({ label: ITEM[i.item], fen: i.amount })),
    ],
  };
}

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const debateDay = input.debateDay ?? ground.today, tortDay = input.tortDay ?? debateDay, version = versionFor(tortDay, debateDay), coefficient = coefficientOf(input),
    share = percent(input.share);
  if (!version.ok) return version;
  if (!coefficient.ok) return coefficient;
  for (const [field, part] of [['share', share], ['nursingDegree', percent(input.nursingDegree)]] as const) if (above(part, exact(1))) return refused(
    'calculators.over-hundred-percent', 'invalid', tooMuch(field),
  );
  if (input.fixedDay && input.fixedDay < (input.tortDay ?? input.fixedDay)) return refused('calculators.days-reversed', 'invalid', { from: tortDay, to: input.fixedDay });
  const c: Case = { input, version: version.value, tortDay, debateDay, ground, coefficient: coefficient.value },
    found: Found = { items: [], segments: [], years: null, tables: [], remarks: [] };
  const spent = costs(input, version.value, mentalRule(tortDay, debateDay));
  found.items.push(...spent.items);
  found.remarks.push(...spent.remarks);
  for (const step of [lifeItem, dependantsItem, funeralItem]) {
    const done = step(c, found);
    if (!done.ok) return done;
  }
  if (found.items.length === 0) return refused('calculators.nothing-to-compensate', 'invalid');
  if (version.value.unified && input.residence === 'rural') found.remarks.push(
    remark('one-standard', '侵权行为发生在 2022-05-01 以后，不再区分城镇与农村，一律按城镇居民标准计算。', 'The wrong was on 2022-05-01 or later: town and country are no longer told apart, and the figures of townspeople count.'),
  );
  if (!version.value.unified) found.remarks.push(remark(
    'town-and-country', '侵权行为发生在 2022-05-01 以前，区分城镇与农村；各地 2019 年起有统一标准的试点，请核对受诉法院的做法。',
    'The wrong was before 2022-05-01, so town and country differ; since 2019 courts tried one standard: check the practice of the court.',
  ));
  return agreed(answerOf(c, found, share));
}

/** Compensation for personal injury, item by item: 人身损害赔偿解释 of 2022, of 2020 and of 2003, by the day of the wrong and of the debate. */
export const personalInjury = calculator({
  name: 'personal-injury', shelf: 'compensation', title: ['人身损害赔偿', 'Personal injury compensation'],
  about: [
    '逐项计算人身损害的赔偿数额，按责任比例分担，多名被扶养人逐年封顶。', 'Compensation for injury or death item by item, shared by liability; the support of several dependants year by year under its ceiling.',
  ],
  fields: personalInjuryFields,
  answer: z.object({
    items: z.array(z.object({ item: z.enum(KINDS), amount: z.int(), defendant: z.int() })), total: z.int(), defendant: z.int(), remaining: z.int(), years: z.nullable(z.int()),
    coefficient: z.nullable(z.string()),
    dependantYears: z.array(z.object({ from: z.int(), to: z.int(), yearly: z.int(), capped: z.boolean() })),
  }),
  examples: [
    { income: '7万', consumption: '4.5万', age: 35, grade: 5, dependants: [{ relation: 'child', age: 10, others: 1 }], medical: '3万', share: '80' },
    { victim: 'dead', income: '7万', monthlyWage: '8500', age: 76 },
  ],
  work,
});
