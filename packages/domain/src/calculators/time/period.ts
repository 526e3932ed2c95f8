import * as z from 'zod/mini';
import { dayOf, type Day } from '../../shared/calendar.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { line, type Worked } from '../../shared/worked.ts';
import type { Span } from '../../law/limit.ts';
import { before, endOfDay, endOfHours, endOfPeriod, type Length } from '../../law/periods.ts';
import { using, type Ground } from '../../law/tables.ts';
import { calculator } from '../calculator.ts';
import { choice, flag, maybe, onDay, onMoment, rare, starting, whole } from '../fields.ts';
import { closingArticle, countedLines, inRange, oneStart, rolledLines, startArticle } from './counting.ts';
import { COUNTED_BACK, provisionalRemark } from './remarks.ts';
import { dayWords, instantWords, isoInChina, momentWords, spanWords } from './words.ts';

const UNITS = { days: ['日', 'Days'], months: ['月', 'Months'], years: ['年', 'Years'], workingDays: ['工作日', 'Working days'], hours: ['小时', 'Hours'] } as const;
const WAYS = { forward: ['向后（自某日起若干日内）', 'Forward (within so many days after)'], back: ['向前（某日的若干日前）', 'Back (so many days before)'] } as const;
/** Which units are counted from a day, and which from a moment. */
const STARTS = { days: ['days', 'months', 'years', 'workingDays'], hours: ['hours'] } as const;
const PeriodAnswer = z.object({ lastDay: z.string(), rawEnd: z.string(), rolled: z.boolean(), provisional: z.boolean(), until: z.string(), safeDay: z.optional(z.string()) });
type PeriodAnswer = z.infer<typeof PeriodAnswer>;
type Input = { length: number; unit: keyof typeof UNITS; way: keyof typeof WAYS; from?: string | undefined; at?: string | undefined; stays: boolean };
/** The longest period that a form may ask for, by unit: a hundred years. */
const MOST: Readonly<Record<keyof typeof UNITS, number>> = { days: 36_525, months: 1200, years: 100, workingDays: 26_000, hours: 876_600 };

function hourly(at: string, hours: number, ground: Ground): Worked<PeriodAnswer> {
  const moment = new Date(at), until = endOfHours(moment, hours), begins = new Date(until.getTime() - hours * 3_600_000), lastDay = dayOf(new Date(until.getTime() - 1)), article = startArticle('civil', dayOf(moment));
  return {
    answer: { lastDay, rawEnd: lastDay, rolled: false, provisional: false, until: isoInChina(until) }, tables: [using(ground, 'holidays')],
    results: () => [{ label: ['届满时间', 'Over at'], text: momentWords(until, lastDay) }],
    lines: [
      line(article, null, () => [`${instantWords(moment)[0]}：当时不计算在内，从次时${instantWords(begins)[0]}起算`, `The hour of ${instantWords(moment)[1]} is not counted; the first begins at ${instantWords(begins)[1]}`]),
      line(article, null, () => [`${hours}小时，届满：${momentWords(until, lastDay)[0]}；以小时计算的期间不因休息日顺延`, `${spanWords({ hours })[1]}, over at ${momentWords(until, lastDay)[1]}; hours do not move over rest days`]),
    ],
  };
}
function backwards(event: Day, length: Length, ground: Ground): Worked<PeriodAnswer> {
  const { last, safe, provisional } = before(event, length, ground.calendar), [zh, en] = spanWords(length);
  return {
    answer: { lastDay: last, rawEnd: last, rolled: false, provisional, until: isoInChina(endOfDay(last)), safeDay: safe }, tables: [using(ground, 'holidays')],
    results: () => [{ label: ['倒数的最后一日', 'Last day counted back'], text: dayWords(last) }, { label: ['稳妥的最迟工作日', 'Latest working day to be sure'], text: dayWords(safe) }],
    lines: [line(startArticle('civil', event), null, () => [
      `${dayWords(event)[0]}当日不计入，倒数${zh}：${dayWords(last)[0]}；为使其间足有${zh}，稳妥的最迟工作日：${dayWords(safe)[0]}`, `${dayWords(event)[1]} is not counted; ${en} back is ${dayWords(last)[1]}; to leave all of them free, the latest working day is ${dayWords(safe)[1]}`,
    ])],
    remarks: [...(provisional ? [provisionalRemark(safe)] : []), COUNTED_BACK],
  };
}
function forward(from: Day, length: Length, stays: boolean, ground: Ground): Worked<PeriodAnswer> {
  const moved = endOfPeriod(from, length, ground.calendar), rolls = !stays, end = rolls ? moved.end : moved.raw, provisional = moved.provisional && (rolls || 'workingDays' in length);
  return {
    answer: { lastDay: end, rawEnd: moved.raw, rolled: rolls && moved.rolled, provisional, until: isoInChina(endOfDay(end)) }, tables: [using(ground, 'holidays')],
    results: () => [{ label: ['最后一日', 'Last day'], text: dayWords(end) }],
    lines: [
      ...countedLines({ from, span: length, raw: moved.raw, counted: 'civil' }), ...(rolls ? rolledLines(moved, 'civil', ground.calendar) : []),
      line(closingArticle('civil', end), null, () => [`期间至${dayWords(end)[0]}24:00（北京时间）止`, `It is over at 24:00 China Standard Time on ${dayWords(end)[1]}`]),
    ],
    remarks: provisional ? [provisionalRemark(end)] : [],
  };
}
function work({ length, unit, way, from, at, stays }: Input, ground: Ground): Decision<Worked<PeriodAnswer>> {
  if (length > MOST[unit]) return refused('calculators.period-too-long', 'invalid', { most: MOST[unit] });
  if (unit === 'hours' && (at === undefined || way === 'back')) return refused(way === 'back' ? 'calculators.hours-back' : 'calculators.moment-missing', 'invalid', { rule: '以小时计算的期间', ruleEn: 'A period in hours', ...(way === 'back' ? {} : { field: 'at' }) });
  const one = oneStart({ from, at }, unit === 'hours', 'unit', STARTS);
  if (!one.ok) return one;
  const given = from ?? (at === undefined ? undefined : dayOf(new Date(at)));
  if (given === undefined) return refused('calculators.day-missing', 'invalid', { rule: '期间', ruleEn: 'Period', field: 'from' });
  const day = inRange(unit === 'hours' ? dayOf(new Date(at as string)) : given);
  if (!day.ok) return day;
  if (unit === 'hours') return agreed(hourly(at as string, length, ground));
  const span = { [unit]: length } as Exclude<Span, { hours: number }>;
  return agreed(way === 'back' ? backwards(day.value, span, ground) : forward(day.value, span, stays, ground));
}

/** The end of any period, forwards or back, in hours, days, months, years or working days. */
export const period = calculator({
  name: 'period', shelf: 'time',
  title: ['期间推算', 'Any period'],
  about: ['从一日或者一个时刻起，按小时、日、月、年或者工作日推算期间的最后一日，也可以向前倒数。', 'From a day or a moment, so many hours, days, months, years or working days, forwards or back.'],
  fields: {
    length: whole(['长度', 'Length'], { min: 1, max: 900_000 }), unit: starting(choice(['单位', 'Unit'], UNITS), 'days'), way: starting(choice(['方向', 'Direction'], WAYS), 'forward'),
    from: maybe(onDay(['起算日（当日不计入）', 'From (itself not counted)'], { when: { field: 'unit', is: STARTS.days } })),
    at: maybe(onMoment(['起算时刻', 'From the moment'], { when: { field: 'unit', is: STARTS.hours } })),
    stays: rare(flag(['最后一日是休息日时不顺延', 'Do not move a last day that is a rest day'], { when: { field: 'way', is: ['forward'] } })),
  },
  answer: PeriodAnswer as z.ZodMiniType<PeriodAnswer>,
  examples: [{ length: 15, from: '2026-09-16' }, { length: 6, unit: 'months', from: '2026-09-01' }, { length: 48, unit: 'hours', at: '2026-03-02T09:20:00+08:00' }, { length: 3, way: 'back', from: '2026-12-04' }, { length: 5, unit: 'workingDays', from: '2026-09-29' }],
  work,
});
