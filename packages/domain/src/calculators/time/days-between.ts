import * as z from 'zod/mini';
import { addDays, day, daysBetween, partsOf, type Day } from '../../shared/calendar.ts';
import { agreed, type Decision } from '../../shared/decision.ts';
import { line, type Worked } from '../../shared/worked.ts';
import { addMonths } from '../../law/periods.ts';
import { using, type Ground } from '../../law/tables.ts';
import { calculator } from '../calculator.ts';
import { onDay } from '../fields.ts';
import { remark } from '../remark.ts';
import { startArticle } from './counting.ts';
import { provisionalRemark } from './remarks.ts';
import { dayWords } from './words.ts';

const Between = z.object({
  /** Days after the first day up to the last: the first is not counted, as in a period. */
  days: z.int(),
  /** Both counted. */
  daysBoth: z.int(),
  workingDays: z.int(), workingDaysBoth: z.int(), restDays: z.int(),
  /** The same in whole months and the days that are left. */
  months: z.int(), monthDays: z.int(),
  provisional: z.boolean(),
});
type Between = z.infer<typeof Between>;
const SWAPPED = remark('days-swapped', '第一日晚于第二日，已对调后计算。', 'The first day is later than the second; they were counted the other way round.');

/** The first day after `first` up to `last` that hangs on a notice which is not out; null where none does. */
function firstProvisional(first: Day, last: Day, { calendar }: Ground): Day | null {
  for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) if (calendar.isProvisional(at)) return at;
  return null;
}
function wholeMonths(first: Day, last: Day): { months: number; monthDays: number } {
  const [y1, m1] = partsOf(first), [y2, m2] = partsOf(last), span = (y2 - y1) * 12 + m2 - m1, months = addMonths(first, span) > last ? span - 1 : span;
  return { months, monthDays: daysBetween(addMonths(first, months), last) };
}
function work({ from, to }: { from: string; to: string }, ground: Ground): Decision<Worked<Between>> {
  const [first, last] = from <= to ? [day(from), day(to)] : [day(to), day(from)], days = daysBetween(first, last);
  const workingDays = ground.calendar.workdaysAfter(first, last), provisional = firstProvisional(first, last, ground), { months, monthDays } = wholeMonths(first, last);
  const workingDaysBoth = workingDays + (ground.calendar.isRestDay(first) ? 0 : 1), unsure = ground.calendar.isProvisional(first) ? first : provisional;
  const count = (n: number, zh: string, en: string) => [`${n}${zh}`, `${n} ${en}${n === 1 ? '' : 's'}`] as const;
  return agreed({
    answer: { days, daysBoth: days + 1, workingDays, workingDaysBoth, restDays: days - workingDays, months, monthDays, provisional: unsure !== null },
    results: () => [
      { label: ['间隔（首日不计）', 'Between (first day not counted)'], text: count(days, '日', 'day') }, { label: ['首尾都计', 'Both days counted'], text: count(days + 1, '日', 'day') },
      { label: ['工作日（首日不计）', 'Working days (first day not counted)'], text: count(workingDays, '个', 'working day') }, { label: ['工作日（首尾都计）', 'Working days (both counted)'], text: count(workingDaysBoth, '个', 'working day') },
      ...(months > 0 ? [{ label: ['合', 'That is'], text: [`${months}个月${monthDays > 0 ? `${monthDays}日` : ''}`, `${months} month${months === 1 ? '' : 's'}${monthDays > 0 ? ` and ${monthDays} day${monthDays === 1 ? '' : 's'}` : ''}`] } as const] : []),
    ],
    lines: [line(startArticle('civil', first), null, () => [
      `${dayWords(first)[0]}至${dayWords(last)[0]}：首日不计为${days}日（其中工作日${workingDays}个、休息日${days - workingDays}个），首尾都计为${days + 1}日`,
      `${dayWords(first)[1]} to ${dayWords(last)[1]}: ${days} without the first day (${workingDays} working, ${days - workingDays} rest), ${days + 1} with both`,
    ])],
    tables: [using(ground, 'holidays')], remarks: [...(first === from ? [] : [SWAPPED]), ...(unsure === null ? [] : [provisionalRemark(unsure)])],
  });
}

/** How many days, working days and months lie between two days. */
export const daysBetweenDays = calculator({
  name: 'days-between', shelf: 'time',
  title: ['两日之间的天数', 'Days between two days'],
  about: ['计算两日之间的日数、工作日数和月数，首日不计和首尾都计两种算法并列。', 'Days, working days and months between two days, both without the first day and with both.'],
  fields: { from: onDay(['第一日', 'First day']), to: onDay(['第二日', 'Second day']) },
  answer: Between as z.ZodMiniType<Between>,
  examples: [{ from: '2026-09-16', to: '2026-10-08' }, { from: '2025-01-31', to: '2025-02-28' }],
  work,
});
