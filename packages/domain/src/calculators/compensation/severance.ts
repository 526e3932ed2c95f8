import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { addDays, day } from '../../shared/calendar.ts';
import { ruleOn } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, exact, most, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Remark, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { choice, flag, maybe, onDay, rare, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { counted, monthsOn, sum } from './kit.ts';
import { DETAIL_FROM, LABOUR_LAW, REASONS, reasonOf, type Reason, type ReasonCode } from './severance-rules.ts';

const LAW_FROM = '2008-01-01', CAP_YEARS = 12;
type Input = {
  startDay: string; endDay: string; monthlyWage: number; lastMonthWage?: number | undefined; localAverage?: number | undefined; minimumWage?: number | undefined;
  reason: ReasonCode; noticed: boolean;
};
type Answer = { amount: number; kind: 'none' | 'n' | 'n+1' | '2n'; halfMonths: number; base: number; severance: number; notice: number };
type Part = { readonly amount: Exact; readonly halfMonths: number; readonly lines: readonly Line[] };

const ZERO_AVERAGE = { figure: '本地区上年度职工月平均工资', figureEn: 'Local average monthly wage of the year before', field: 'localAverage' } as const;
type Rest = 'none' | 'short' | 'long';
/** Full years of a time worked, both days counted, and what is left over: nothing, less than six months, or six months and more. */
function workedFor(start: string, end: string): { years: number; rest: Rest } {
  const first = day(start), after = addDays(day(end), 1);
  let years = Number(after.slice(0, 4)) - Number(start.slice(0, 4));
  if (monthsOn(first, years * 12) > after) years -= 1;
  const rest = monthsOn(first, years * 12) === after ? 'none' : monthsOn(first, years * 12 + 6) <= after ? 'long' : 'short';
  return { years, rest };
}
const HALVES: Readonly<Record<Rest, number>> = { none: 0, short: 1, long: 2 };
const REST: Readonly<Record<Rest, Words>> = {
  none: ['', ''], short: ['不满六个月（按半个月）', 'less than six months (half a month)'], long: ['六个月以上不满一年（按一年）', 'six months and more (a year)'],
};
/** Half months of wage for a time worked, both days counted: a full year two, six months and more two, less one. 劳动合同法（2012）第四十七条第一款. */
export function halfMonthsFor(start: string, end: string): number {
  const { years, rest } = workedFor(start, end);
  return years * 2 + HALVES[rest];
}
function timeWorked(start: string, end: string): Words {
  const { years, rest } = workedFor(start, end), [zh, en] = REST[rest];
  return [years > 0 ? `满 ${years} 年${zh && `又${zh}`}` : zh, years > 0 ? `${years} full year${years === 1 ? '' : 's'}${en && ` and ${en}`}` : en];
}
const months = (half: number): string => `${half >> 1}${half % 2 ? '.5' : ''}`;

/** The wage that counts for a month: the average of the last twelve, not below the minimum wage, and three times the local average where it is higher. */
function baseOf({ monthlyWage, minimumWage = 0, localAverage }: Input, law: string): { base: Exact; capped: boolean; lines: Line[] } {
  const wage = most(exact(monthlyWage), exact(minimumWage)), lines: Line[] = [];
  if (minimumWage > monthlyWage) lines.push(counted('劳动合同法实施条例（2008）第二十七条', wage, () => ['平均工资低于当地最低工资，按最低工资计算', 'The average is below the minimum wage, which counts instead']));
  const triple = localAverage === undefined ? undefined : exact(localAverage * 3);
  if (!triple || !above(wage, triple)) {
    lines.push(counted(`${law}第四十七条第三款`, wage, () => ['计算基数：解除或者终止前十二个月的平均工资', 'Base: the average wage of the last twelve months']));
    return { base: wage, capped: false, lines };
  }
  lines.push(
    counted(`${law}第四十七条第二款`, triple, () => [
      `月工资高于本地区上年度职工月平均工资三倍，基数为 ${yuanText(localAverage as number)} 元 × 3`, `The wage is above three times the local average; base CNY ${yuanText(localAverage as number)} × 3`,
    ]),
  );
  return { base: triple, capped: true, lines };
}

function newPart(start: string, input: Input, law: string): Part & { base: Exact } {
  const { base, capped, lines } = baseOf(input, law), worked = halfMonthsFor(start, input.endDay), halfMonths = capped ? Math.min(worked, CAP_YEARS * 2) : worked;
  const amount = times(base, exact(halfMonths, 2));
  const time = timeWorked(start, input.endDay);
  const limit: Words = worked > halfMonths ? [`（工作年限折 ${months(worked)} 个月，最高十二年）`, ` (${months(worked)} months worked, twelve years at most)`] : ['', ''];
  return {
    base, amount, halfMonths,
    lines: [
      ...lines,
      counted(`${law}第四十七条${limit[0] ? '第二款' : '第一款'}`, amount, () => [
        `${start} 至 ${input.endDay}，${time[0]}：基数 × ${months(halfMonths)} 个月${limit[0]}`,
        `${start} to ${input.endDay}, ${time[1]}: base × ${months(halfMonths)} months${limit[1]}`,
      ]),
    ],
  };
}

/** The years before 2008, by 劳部发〔1994〕481号: a month for each year begun, without the ceiling of three times the average. */
function oldPart({ startDay, monthlyWage }: Input, reason: Reason, law: string): Part {
  if (!reason.before) {
    return {
      amount: exact(0), halfMonths: 0,
      lines: [
        line(`${law}第九十七条第三款`, exact(0), () => ['2008 年以前的年限：当时的规定未就此种情形规定经济补偿，不计算', 'Years before 2008: the rules of that time name no severance for this case; none counted']),
      ],
    };
  }
  const half = halfMonthsFor(startDay, '2007-12-31'), begun = (half + 1) >> 1, count = reason.before.capped ? Math.min(begun, CAP_YEARS) : begun;
  const amount = times(exact(monthlyWage), exact(count));
  return {
    amount, halfMonths: count * 2,
    lines: [
      counted(`${law}第九十七条第三款；${reason.before.article}`, amount, () => [
        `${startDay} 至 2007-12-31：月工资 × ${count} 个月（不满一年按一年${count < begun ? '，最多十二个月' : ''}）`,
        `${startDay} to 2007-12-31: monthly wage × ${count} months (a year begun counts whole${count < begun ? ', twelve at most' : ''})`,
      ]),
    ],
  };
}

function remarksOf(input: Input, reason: Reason, split: boolean): Remark[] {
  return [
    ...(input.localAverage === undefined && reason.kind !== 'none' ? [
      remark('no-local-average', '未填写本地区上年度职工月平均工资，没有核对三倍封顶和十二年上限。', 'The local average wage was not given: the ceiling of three times and twelve years was not checked.'),
    ] : []),
    ...(input.endDay < DETAIL_FROM && (reason.kind === '2n' || reason.notice) ? [
      remark(
        'before-detail', '离职日早于 2008-09-18，当时劳动合同法实施条例尚未施行；引用的实施条例条文供参照，请核对。',
        'The contract ended before 2008-09-18, when the implementing regulation took effect; its articles are named for comparison only: check.',
      ),
    ] : []),
    ...(split ? [
      remark(
        'before-2008', '跨 2008-01-01 分段计算；此前按劳部发〔1994〕481 号，各地另有规定的从其规定。',
        'Worked out in parts around 2008-01-01; before it 劳部发〔1994〕481号, unless the place had rules of its own.',
      ),
    ] : []),
    ...(split && input.reason === 'illness' ? [
      remark('medical-subsidy', '2008 年以前的规定另有不低于六个月工资的医疗补助费，此处不含。', 'The rules before 2008 add a medical subsidy of at least six months’ wage, which is not included.'),
    ] : []),
    ...(reason.notice && !input.noticed && input.lastMonthWage === undefined ? [
      remark('last-month', '未填写上一个月工资，代通知金按平均工资计算。', 'The last month’s wage was not given; the pay in lieu of notice takes the average.'),
    ] : []),
  ];
}

function work(input: Input): Decision<Worked<Answer>> {
  const { startDay, endDay } = input, law = ruleOn(LABOUR_LAW, endDay)?.value, reason = reasonOf(input.reason);
  if (endDay < startDay) return refused('calculators.days-reversed', 'invalid', { from: startDay, to: endDay });
  if (!law) return refused('calculators.no-rule-on-day', 'invalid', { day: endDay, from: LAW_FROM });
  if (input.localAverage === 0) return refused('calculators.figure-zero', 'invalid', { ...ZERO_AVERAGE });
  const also = reason.also && ruleOn(reason.also, endDay)?.value;
  if (reason.articles.length === 0 && also === undefined) return refused('calculators.no-rule-on-day', 'invalid', { day: endDay, from: DETAIL_FROM });
  const first = addDays(monthsOn(day(startDay), 1), -1), inFirst = { 'refused-in-first-month': true, 'refused-to-sign': false }[input.reason as string];
  if (inFirst !== undefined && inFirst !== endDay <= first) return refused('calculators.first-month-contradicts', 'invalid', { start: startDay, first, end: endDay, field: 'reason' });
  const article = [...reason.articles.map((a) => `${law}${a}`), ...(also ? [also] : [])].join('；');
  const lines: Line[] = [line(article, null, () => [
    `${reason.label[0]}：${{ none: '用人单位不支付经济补偿', n: '支付经济补偿', '2n': '支付经济补偿标准二倍的赔偿金' }[reason.kind]}`,
    `${reason.label[1]}: ${{ none: 'no severance is due', n: 'severance is due', '2n': 'damages of twice the severance are due' }[reason.kind]}`,
  ])];
  const split = reason.kind === 'n' && startDay < LAW_FROM;
  const fresh = newPart(split ? LAW_FROM : startDay, input, law), before = split ? oldPart(input, reason, law) : undefined;
  const n = before ? plus(before.amount, fresh.amount) : fresh.amount;
  if (reason.kind !== 'none') lines.push(...(before?.lines ?? []), ...fresh.lines);
  const noticed = Boolean(reason.notice) && !input.noticed, last = exact(input.lastMonthWage ?? input.monthlyWage), notice = noticed ? last : exact(0);
  if (noticed) lines.push(counted(`${law}第四十条；劳动合同法实施条例（2008）第二十条`, last, () => ['未提前三十日书面通知，额外支付上一个月工资', 'No thirty days’ notice: the last month’s wage is added']));
  const amount = { none: exact(0), n: plus(n, notice), '2n': times(n, exact(2)) }[reason.kind];
  if (reason.kind === '2n') lines.push(
    counted(`${law}第八十七条；劳动合同法实施条例（2008）第二十五条`, amount, () => ['自用工之日起计算的经济补偿 × 2，不再另付经济补偿', 'Severance from the first day of work × 2; no severance besides']),
  );
  const kind = noticed ? 'n+1' as const : reason.kind, due = reason.kind === 'none' ? exact(0) : n;
  const answer = {
    amount: roundFen(amount), kind, halfMonths: reason.kind === 'none' ? 0 : fresh.halfMonths + (before?.halfMonths ?? 0), base: roundFen(fresh.base), severance: roundFen(due),
    notice: roundFen(notice),
  };
  return agreed({ answer, lines, remarks: remarksOf(input, reason, split), results: () => [
    {
      label: reason.kind === '2n' ? ['赔偿金（2N）', 'Damages (2N)'] : kind === 'n+1' ? ['经济补偿与代通知金（N+1）', 'Severance and pay in lieu of notice (N+1)'] : ['经济补偿', 'Severance'],
      fen: answer.amount,
    },
    { label: ['折合月数 N', 'Months N'], text: [`${months(answer.halfMonths)} 个月`, `${months(answer.halfMonths)} months`] },
  ] });
}

const reasons = Object.fromEntries(Object.entries(REASONS).map(([code, { label }]) => [code, label])) as { [K in ReasonCode]: Words };
const fields = {
  startDay: onDay(['入职（用工）日', 'First day of work']), endDay: onDay(['离职日', 'Last day of work']),
  monthlyWage: sum(['离职前十二个月平均工资（月）', 'Average monthly wage of the last twelve months'], { note: ['应得工资，含奖金、津贴、补贴', 'Gross, with bonuses and allowances'] }),
  reason: starting(choice(['离职原因', 'How the contract ended'], reasons), 'agreed-by-employer'),
  noticed: flag(['已提前三十日书面通知', 'Thirty days’ written notice was given'], { when: { field: 'reason', is: ['illness', 'incompetent', 'changed'] } }),
  lastMonthWage: maybe(sum(['上一个月工资', 'Wage of the last month'], { when: { field: 'reason', is: ['illness', 'incompetent', 'changed'] } })),
  localAverage: rare(maybe(sum(['本地区上年度职工月平均工资', 'Local average monthly wage of the year before']))), minimumWage: rare(maybe(sum(['当地最低工资（月）', 'Local minimum wage a month']))),
};
/** What ending a labour contract costs the employer: 劳动合同法 arts. 40, 46–48, 87, 97; before 2008 劳部发〔1994〕481号. */
export const severance = calculator({
  name: 'severance', shelf: 'compensation', title: ['经济补偿与赔偿金', 'Severance and damages'],
  about: ['按离职原因、年限和工资计算经济补偿（N）、代通知金（N+1）或违法解除赔偿金（2N）。', 'Severance (N), pay in lieu of notice (N+1) or damages for unlawful dismissal (2N), by reason, years and wage.'],
  fields,
  answer: z.object({ amount: z.int(), kind: z.enum(['none', 'n', 'n+1', '2n']), halfMonths: z.int(), base: z.int(), severance: z.int(), notice: z.int() }),
  examples: [
    { startDay: '2020-01-01', endDay: '2023-07-31', monthlyWage: 1_000_000, reason: 'unlawful' },
    { startDay: '2010-01-01', endDay: '2024-12-31', monthlyWage: '4万', localAverage: '1万' },
  ],
  work: (input: Input, _ground: Ground) => work(input),
});
