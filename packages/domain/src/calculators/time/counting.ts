import { addDays, type Day } from '../../shared/calendar.ts';
import type { Article, Dated } from '../../shared/citation.ts';
import { refused, type Decision } from '../../shared/decision.ts';
import { line, type Line } from '../../shared/worked.ts';
import { isWeekend, restReason, type CourtCalendar } from '../../law/calendar.ts';
import { ALL_INTERPRETATION, CIVIL_CODE, CPL, GENERAL_PRINCIPLES, INTERPRETATION, rule, type Source } from '../../law/limits-sources.ts';
import type { Limit, Span } from '../../law/limit.ts';
import type { PeriodEnd } from '../../law/periods.ts';
import { dayWords, spanWords } from './words.ts';

type Counted = Limit['counted'];
/** The Civil Procedure Law with its older versions: until 2012 periods stood in article 75. */
const PERIODS: readonly Source[] = [...CPL, ['2008-04-01', '民事诉讼法（2007）'], ['1991-04-09', '民事诉讼法（1991）']];
const cplPeriods = (clause: string): Dated<unknown> => rule(PERIODS, [85, 85, 82, 82, 75], true, clause);
const beforeInterpretation = (clause: string): Dated<unknown> => [
  { from: '2017-07-01', value: true, article: `行政诉讼法（2017）第一百零一条；民事诉讼法（2017）第八十二条${clause}` }, { from: '2015-05-01', value: true, article: `行政诉讼法（2014）第一百零一条；民事诉讼法（2012）第八十二条${clause}` },
];
const GENERAL: Dated<unknown> = rule(GENERAL_PRINCIPLES, [154], true);
type Point = 'start' | 'roll' | 'post';
const CLAUSES = { start: '第二款', roll: '第三款', post: '第四款' } as const;
const civil = (point: Point) => cplPeriods(CLAUSES[point]);
const administrative = (point: Point): Dated<unknown> => [...rule(ALL_INTERPRETATION, [48], true, CLAUSES[point]), ...beforeInterpretation(CLAUSES[point])];
const POINTS: Readonly<Record<Counted, Readonly<Record<Point, Dated<unknown>>>>> = {
  civil: { start: civil('start'), roll: civil('roll'), post: civil('post') },
  administrative: { start: administrative('start'), roll: administrative('roll'), post: administrative('post') },
  substantive: { start: [...rule(CIVIL_CODE, [201], true, '第一款'), ...GENERAL], roll: [...rule(CIVIL_CODE, [203], true, '第一款'), ...GENERAL], post: [...rule(CIVIL_CODE, [203], true, '第二款'), ...GENERAL] },
};
const NEXT_DAY = rule(INTERPRETATION, [125], true), MONTHS = rule(CIVIL_CODE, [202], true), UNTIL_MIDNIGHT = rule(CIVIL_CODE, [203], true, '第二款');
const on = (versions: Dated<unknown>, d: string): Article | undefined => versions.find(({ from }) => from <= d)?.article;
const both = (...articles: (Article | undefined)[]): Article => articles.filter((a) => a !== undefined).join('；');

/** By which article, as it stood on a day, a period does not count its first day, moves its last one, or takes what was posted in time. */
const countingArticle = (counted: Counted, point: Point, d: string): Article => on(POINTS[counted][point], d) ?? (POINTS[counted][point].at(-1)?.article as Article);
/** By which articles of a day a period begins. */
export const startArticle = (counted: Counted, d: string): Article => both(countingArticle(counted, 'start', d), counted === 'civil' ? on(NEXT_DAY, d) : undefined);
/** By which articles of a day the last day lasts until midnight and post before it is in time. */
export const closingArticle = (counted: Counted, d: string): Article => both(countingArticle(counted, 'post', d), counted === 'substantive' ? undefined : on(UNTIL_MIDNIGHT, d));
/** The article of a day by which months and years end with the corresponding day; none is kept for days before 2017-10-01. */
const monthArticle = (d: string): Article | undefined => on(MONTHS, d);

/** The lines that say from when a period is counted and when it ends as counted. `article` is the one that sets its length. */
export function countedLines(p: { from: Day; span: Span; raw: Day; counted: Counted; article?: Article; event?: readonly [string, string] }): Line[] {
  const { from, span, raw, counted, event = ['起算', 'the day given'] } = p, monthly = 'months' in span || 'years' in span, working = 'workingDays' in span;
  const start = startArticle(counted, from);
  return [
    line(start, null, () => [`${event[0]}：${dayWords(from)[0]}。当日不计入，从次日${dayWords(addDays(from, 1))[0]}起算`, `Counted from ${event[1]}: ${dayWords(from)[1]}, which is not counted; the first day is ${dayWords(addDays(from, 1))[1]}`]),
    line(both(p.article, monthly ? monthArticle(from) : undefined) || start, null, () => [
      `${spanWords(span)[0]}${working ? '（休息日不计）' : ''}，${monthly ? '以到期月的对应日（没有的为月末日）为最后一日' : '最后一日'}：${dayWords(raw)[0]}`,
      `${spanWords(span)[1]}${working ? ' (rest days left out)' : ''}; ${monthly ? 'the corresponding day of the last month (or that month’s last day)' : 'the last day'} is ${dayWords(raw)[1]}`,
    ]),
  ];
}
/** The line that says why a last day moved, or why a Saturday or Sunday did not; none for a plain working day. */
export function rolledLines({ raw, end, rolled }: PeriodEnd, counted: Counted, calendar: CourtCalendar): Line[] {
  const article = countingArticle(counted, 'roll', raw);
  if (rolled) {
    return [line(article, null, () => {
      const [zh, en] = restReason(raw, end, calendar);
      return [`${dayWords(raw)[0]}是休息日（${zh}），顺延到其后的第一个工作日：${dayWords(end)[0]}`, `${dayWords(raw)[1]} is a rest day (${en}); the period ends on the first working day after it: ${dayWords(end)[1]}`];
    })];
  }
  return isWeekend(raw) ? [line(article, null, () => [`${dayWords(raw)[0]}因调休是工作日，不顺延`, `${dayWords(raw)[1]} is a make-up working day, so nothing moves`])] : [];
}
/** So many codes a sentence names before it says that there are more. */
const MOST_NAMED = 4;
const FIRST = '1900-01-01', LAST = '2199-12-31';
/** Refuses days that no period of a court can begin on. */
export const inRange = (d: string): Decision<Day> => (d < FIRST || d > LAST ? refused('calculators.day-out-of-range', 'invalid', { from: FIRST, to: LAST }) : { ok: true, value: d as Day });

/** Refuses a start that is not used: a day where hours are counted, or a moment beside the day of a period in days. A moment alone stands for its day. */
export function oneStart({ from, at }: { from?: string | undefined; at?: string | undefined }, hourly: boolean, other: string, used: { days: readonly string[]; hours: readonly string[] }): Decision<true> {
  if (from === undefined || at === undefined) return { ok: true, value: true };
  const is = hourly ? used.days : used.hours, more = is.length > MOST_NAMED ? '|…' : '';
  return refused('calculators.field-not-used', 'invalid', { field: hourly ? 'from' : 'at', other, is: `${is.slice(0, MOST_NAMED).join('|')}${more}` });
}
