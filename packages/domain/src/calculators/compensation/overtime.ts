import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { ruleOn, type Dated } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { above, decimal, decimals, exact, plus, roundFen, times, type Exact } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Words, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { decimalNumber, maybe, onDay, rare, starting } from '../fields.ts';
import { remark } from '../remark.ts';
import { counted, sum } from './kit.ts';

const HOURS = 8;
/** Paid days a month by the labour ministry's notices: 人社部发〔2025〕2号, 劳社部发〔2008〕3号. */
const PAID: Dated<Exact> = [
  { from: '2025-01-01', value: exact(2175, 100), article: '全年月平均工作时间和工资折算通知（2025）' },
  { from: '2008-01-03', value: exact(2175, 100), article: '全年月平均工作时间和工资折算通知（2008）' },
];
/** The Labour Law by the day of the work; art. 44 has stood unchanged. */
const LAW: Dated<string> = [
  { from: '2018-12-29', value: '劳动法（2018）', article: '劳动法（2018）' }, { from: '2009-08-27', value: '劳动法（2009）', article: '劳动法（2009）' },
  { from: '1995-01-01', value: '劳动法（1994）', article: '劳动法（1994）' },
];
/** What is paid at least for work beyond the normal hours, in per cent of the hourly wage: 劳动法（2018）第四十四条. */
const RATES = {
  extended: { label: ['延长工作时间', 'Longer hours'], percent: 150, item: '第一项' }, restDay: { label: ['休息日工作且不能补休', 'Rest days without time off instead'], percent: 200, item: '第二项' },
  holiday: { label: ['法定休假日工作', 'Statutory holidays'], percent: 300, item: '第三项' },
} as const satisfies Record<string, { label: Words; percent: number; item: string }>;
type Kind = keyof typeof RATES;
const KINDS = Object.keys(RATES) as Kind[];
type Input = { monthlyWage: number; extended: string; restDay: string; holiday: string; onDay?: string | undefined };
type Answer = { total: number; hourly: number; extended: number; restDay: number; holiday: number };

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const on = input.onDay ?? ground.today, paid = ruleOn(PAID, on), law = ruleOn(LAW, on)?.value;
  if (!paid || !law) return refused('calculators.no-rule-on-day', 'invalid', { day: on, from: '2008-01-03' });
  if (KINDS.some((kind) => above(decimal(input[kind]), exact(8784)))) return refused('calculators.hours-of-a-year', 'invalid');
  const hourly = times(exact(input.monthlyWage), exact(paid.value.d, paid.value.n * BigInt(HOURS)));
  const lines: Line[] = [
    counted(paid.article, hourly, () => [`小时工资：${yuanText(input.monthlyWage)} 元 ÷ 21.75 ÷ ${HOURS}`, `Hourly wage: CNY ${yuanText(input.monthlyWage)} ÷ 21.75 ÷ ${HOURS}`]),
  ];
  const parts = KINDS.map((kind) => {
    const { label, percent, item } = RATES[kind], amount = times(times(hourly, decimal(input[kind])), exact(percent, 100)), hours = decimals(decimal(input[kind]), 6);
    if (amount.n > BigInt(0)) lines.push(counted(`${law}第四十四条${item}`, amount, () => [`${label[0]} ${hours} 小时 × ${percent}%`, `${label[1]}, ${hours} hours × ${percent}%`]));
    return [kind, amount] as const;
  });
  const total = parts.reduce((all, [, amount]) => plus(all, amount), exact(0)), fen = Object.fromEntries(parts.map(([kind, amount]) => [kind, roundFen(amount)])) as Record<Kind,
    number>;
  if (lines.length === 1) lines.push(line(`${law}第四十四条`, exact(0), () => ['没有填写加班小时', 'No hours were given']));
  const answer = { total: roundFen(total), hourly: roundFen(hourly), ...fen };
  return agreed({
    answer, lines, results: () => [{ label: ['加班工资', 'Overtime pay'], fen: answer.total }, { label: ['小时工资', 'Hourly wage'], fen: answer.hourly }],
    remarks: [
      remark(
        'standard-hours', '按标准工时制计算；综合计算工时、不定时工作制和计件工资另有规定。工资基数以约定的正常工作时间工资为准。',
        'For standard hours; other systems of hours and piecework have rules of their own. The base is the agreed wage for normal hours.',
      ),
      remark('time-off', '休息日工作已安排补休的，不计 200%；法定休假日不能以补休代替。', 'Rest days made up by time off are not paid at 200%; statutory holidays cannot be made up.'),
    ],
  });
}
const hours = (label: Words) => starting(decimalNumber(label, { unit: ['小时', 'hours'] }), '0');

/** Pay for overtime at standard hours: 劳动法第四十四条. */
export const overtime = calculator({
  name: 'overtime', shelf: 'compensation', title: ['加班工资', 'Overtime pay'],
  about: ['按小时工资和 150%、200%、300% 的法定标准计算加班工资。', 'Overtime pay by the hourly wage at 150, 200 and 300 per cent.'],
  fields: {
    monthlyWage: sum(['正常工作时间的月工资', 'Monthly wage for normal hours']), extended: hours(['延长工作时间', 'Longer hours on workdays']),
    restDay: hours(['休息日工作（未补休）', 'Rest days (no time off instead)']),
    holiday: hours(['法定休假日工作', 'Statutory holidays']), onDay: rare(maybe(onDay(['加班日期', 'Day of the work'], { note: ['不填按今天', 'Today where left out'] }))),
  },
  answer: z.object({ total: z.int(), hourly: z.int(), extended: z.int(), restDay: z.int(), holiday: z.int() }),
  examples: [{ monthlyWage: '8700', extended: 10, restDay: 16, holiday: 8 }],
  work,
});
