import * as z from 'zod/mini';
import type { Ground } from '../../law/tables.ts';
import { day, daysBetween } from '../../shared/calendar.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { exact, roundFen, times } from '../../shared/exact.ts';
import { yuanText } from '../../shared/money.ts';
import { line, type Line, type Worked } from '../../shared/worked.ts';
import { calculator } from '../calculator.ts';
import { flag, maybe, onDay, rare, starting, whole } from '../fields.ts';
import { remark } from '../remark.ts';
import { counted, sum } from './kit.ts';

const LAW = '职工带薪年休假条例（2007）', DETAIL = '企业职工带薪年休假实施办法（2008）', FROM = '2008-01-01';
/** Paid days a month: a year less its 104 Saturdays and Sundays, by twelve, 21.75. 企业职工带薪年休假实施办法（2008）第十一条. */
const PAID_DAYS = exact(2175, 100);
/** Days of leave a year by all years worked anywhere: 职工带薪年休假条例（2007）第三条. */
const leaveDays = (years: number): number => (years >= 20 ? 15 : years >= 10 ? 10 : years >= 1 ? 5 : 0);
type Input = {
  year?: number | undefined; startDay?: string | undefined; endDay?: string | undefined; careerYears: number; taken: number; monthlyWage: number; declined: boolean;
};
type Answer = { entitled: number; unused: number; total: number; extra: number };

/** Whole days of leave for the part of a year that was worked here; what is less than a day does not count. 企业职工带薪年休假实施办法（2008）arts. 5, 12. */
function entitlement({ startDay, endDay, careerYears }: Input, year: number): { days: number; line: Line } {
  const full = leaveDays(careerYears), first = `${year}-01-01`, last = `${year}-12-31`;
  const from = startDay && startDay > first ? startDay : first, to = endDay && endDay < last ? endDay : last;
  if (from === first && to === last) return {
    days: full, line: line(`${LAW}第三条`, null, () => [`累计工作 ${careerYears} 年：全年 ${full} 天`, `${careerYears} years worked: ${full} days a year`]),
  };
  const here = daysBetween(day(from), day(to)) + 1, days = Math.min(full, Math.trunc(here * full / 365));
  return {
    days, line: line(`${LAW}第三条${from > first ? `；${DETAIL}第五条` : ''}${to < last ? `；${DETAIL}第十二条` : ''}`, null, () => [
      `${from} 至 ${to} 共 ${here} 天：${here} ÷ 365 × ${full} 天，不足一整天的不计 = ${days} 天`,
      `${from} to ${to}, ${here} days: ${here} ÷ 365 × ${full} days, parts of a day dropped = ${days} days`,
    ]),
  };
}

function work(input: Input, ground: Ground): Decision<Worked<Answer>> {
  const { startDay, endDay, taken, monthlyWage, declined } = input, year = input.year ?? Number((endDay ?? ground.today).slice(0, 4));
  if (startDay && endDay && endDay < startDay) return refused('calculators.days-reversed', 'invalid', { from: startDay, to: endDay });
  if (`${year}-12-31` < FROM) return refused('calculators.no-rule-on-day', 'invalid', { day: `${year}-12-31`, from: FROM });
  const outside = [startDay && startDay > `${year}-12-31` ? startDay : undefined, endDay && endDay < `${year}-01-01` ? endDay : undefined].find((d) => d !== undefined);
  if (outside !== undefined) return refused('calculators.day-outside-year', 'invalid', { day: outside, year });
  const { days: entitled, line: first } = entitlement(input, year), unused = Math.max(0, entitled - taken);
  const daily = times(exact(monthlyWage), exact(PAID_DAYS.d, PAID_DAYS.n)), part = (fold: number) => times(daily, exact(declined ? 0 : unused * fold));
  const total = part(3), extra = part(2), answer = { entitled, unused, total: roundFen(total), extra: roundFen(extra) };
  const lines = [first, line(`${DETAIL}第十条`, null, () => [`应休 ${entitled} 天，已休 ${taken} 天，未休 ${unused} 天`, `${entitled} days due, ${taken} taken, ${unused} unused`])];
  if (declined) lines.push(
    line(`${DETAIL}第十条第二款`, exact(0), () => ['职工因本人原因书面提出不休：只支付正常工资', 'The worker declined in writing for reasons of their own: only the ordinary wage is due']),
  );
  else lines.push(
    counted(`${LAW}第五条第三款；${DETAIL}第十一条`, total, () => [`${yuanText(monthlyWage)} 元 ÷ 21.75 × ${unused} 天 × 300%`, `CNY ${yuanText(monthlyWage)} ÷ 21.75 × ${unused} days × 300%`]),
    counted(`${DETAIL}第十条第一款`, extra, () => ['其中正常工资已付的，应再付 200%', 'Of it, where the ordinary wage was paid, 200% are still due']),
  );
  return agreed({
    answer, lines,
    results: () => [
      { label: ['应再付（200%）', 'Still due (200%)'], fen: answer.extra }, { label: ['合计（300%）', 'In all (300%)'], fen: answer.total },
      { label: ['未休天数', 'Unused days'], text: [`${unused} 天`, `${unused} days`] },
    ],
    remarks: [
      remark(
        'entitled-to-leave', '以连续工作满 12 个月为前提；寒暑假、长期病事假等使当年不享受的情形（条例第四条）未核对。',
        'It takes twelve months of work in a row; the cases of art. 4 (school holidays, long sick leave) were not checked.',
      ),
      remark('better-terms', '合同或者规章约定更高的，从其约定；月工资按剔除加班工资后的前十二个月平均。', 'Better terms of a contract win; the wage is the average of twelve months without overtime.'),
    ],
  });
}

/** Pay for annual leave that was not taken: 职工带薪年休假条例 arts. 3, 5; 企业职工带薪年休假实施办法 arts. 5, 10–12. */
export const unusedLeave = calculator({
  name: 'unused-leave', shelf: 'compensation', title: ['未休年休假工资', 'Pay for unused annual leave'],
  about: ['按工龄、当年在职时间和已休天数计算未休年休假的工资报酬。', 'Pay for annual leave not taken, by years worked, time in the year and days taken.'],
  fields: {
    year: maybe(whole(['年度', 'Year'], { min: 1949, max: 2199, note: ['不填按离职日或今天的年度', 'That of the last day, or this year'] })),
    careerYears: whole(['累计工作年限（含其他单位）', 'Years worked, anywhere'], { max: 80, unit: ['年', 'years'] }), taken: starting(whole(['当年已休天数', 'Days taken'], { max: 366 }), 0),
    monthlyWage: sum(['前十二个月平均工资（剔除加班工资）', 'Average monthly wage of twelve months, without overtime']),
    startDay: maybe(onDay(['当年入职的，入职日', 'First day, where begun in the year'])), endDay: maybe(onDay(['当年离职的，离职日', 'Last day, where ended in the year'])),
    declined: rare(flag(['职工因本人原因书面提出不休', 'The worker declined in writing'])),
  },
  answer: z.object({ entitled: z.int(), unused: z.int(), total: z.int(), extra: z.int() }),
  examples: [{ year: 2025, careerYears: 12, taken: 3, monthlyWage: '8700' }, { careerYears: 5, monthlyWage: '8700', endDay: '2026-06-30' }],
  work,
});
