import * as z from 'zod/mini';
import { addDays, dayOf, type Day } from '../../shared/calendar.ts';
import { ruleOn, type Article } from '../../shared/citation.ts';
import { agreed, refused, type Decision } from '../../shared/decision.ts';
import { line, type Line, type Remark, type Result, type Worked } from '../../shared/worked.ts';
import type { Limit, Span } from '../../law/limit.ts';
import { LIMITS, type LimitCode } from '../../law/limits.ts';
import { pausedEnd, type Pause } from '../../law/pauses.ts';
import { before, endOfDay, endOfHours, endOfPeriod, rawEnd, rollOver, type Length } from '../../law/periods.ts';
import type { Obstacle } from '../../law/suspension.ts';
import { using, type Ground } from '../../law/tables.ts';
import { closingArticle, countedLines, inRange, rolledLines, startArticle } from './counting.ts';
import { effectLines, type Party } from './effect.ts';
import { BEFORE_EVENT, boundRemark, changedRemark, COUNTED_BACK, DEFENCE, disputedRemark, NO_ABROAD, provisionalRemark, unchangeableLines } from './remarks.ts';
import { anewRemark, suspendedBy, type Moved } from './suspended.ts';
import { dayWords, instantWords, isoInChina, momentWords, spanWords } from './words.ts';

/** What a deadline came to. Days are court days in Asia/Shanghai. */
export const DeadlineAnswer = z.object({
  rule: z.string(),
  /** The day, or for hours the moment, that it is counted from. */
  from: z.string(),
  /** The first day that counts; for hours the moment at which they begin. */
  firstDay: z.string(),
  rawEnd: z.string(), lastDay: z.string(),
  /** Whether the last day moved because it is a rest day. */
  rolled: z.boolean(),
  /** Whether it hangs on a holiday notice that is not out. */
  provisional: z.boolean(),
  /** The moment at which it is over, ISO 8601 in China Standard Time. */
  until: z.string(),
  /** For limits counted back: the latest working day that leaves all the days free. */
  safeDay: z.optional(z.string()),
  /** For limits of appeal: the day on which the judgment or ruling becomes effective if no one appeals. */
  effectiveOn: z.optional(z.string()),
  /** Whether what was posted or received was in time. */
  inTime: z.optional(z.boolean()),
});
/** What a deadline came to. */
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>;
/** What may be known of a deadline besides its rule and its event. */
export type DeadlineMore = {
  /** The party has no domicile in China. */
  readonly abroad?: boolean;
  /** The other parties of a judgment or ruling: when each was served. */
  readonly others?: readonly Party[];
  /** Times that do not count, for a limit that has such: each began on `from`, which counts. */
  readonly pauses?: readonly { readonly from: string; readonly to: string }[];
  /** The day on which what had to be filed was posted. */
  readonly postedOn?: string;
  /** The moment at which the court's system received it, ISO 8601 with offset. */
  readonly receivedAt?: string;
};

type Ending = Pick<DeadlineAnswer, 'firstDay' | 'rawEnd' | 'lastDay' | 'rolled' | 'provisional' | 'safeDay'> & { until: Date; lines: Line[]; remarks: Remark[] };
type Asked = { limit: Limit; span: Span; article: Article; from: string; ground: Ground; pauses: readonly Pause[] };

function endOfHourly({ span, from, limit, article }: Asked & { span: { hours: number } }): Ending {
  const moment = new Date(from), until = endOfHours(moment, span.hours), begins = new Date(until.getTime() - span.hours * 3_600_000);
  const lastDay = dayOf(new Date(until.getTime() - 1)), onDay = dayOf(moment);
  const shown = (m: Date) => momentWords(m, dayOf(m));
  return { firstDay: isoInChina(begins), rawEnd: lastDay, lastDay, rolled: false, provisional: false, until, remarks: [], lines: [
    line(startArticle(limit.counted, onDay), null, () => [`${limit.event[0]}：${shown(moment)[0]}，当时不计算在内，从次时${shown(begins)[0]}起算`, `Counted from ${limit.event[1]}: ${shown(moment)[1]}; that hour is not counted, the first begins at ${shown(begins)[1]}`]),
    line(article, null, () => [`${spanWords(span)[0]}，届满：${momentWords(until, lastDay)[0]}；以小时计算的期间不因休息日顺延`, `${spanWords(span)[1]}, over at ${momentWords(until, lastDay)[1]}; hours do not move over rest days`]),
  ] };
}
function endBefore({ span, from, limit, article, ground }: Asked & { span: Length }): Ending {
  const event = from as Day, { last, safe, provisional } = before(event, span, ground.calendar), none = 'days' in span && span.days === 0;
  return { firstDay: addDays(event, -1), rawEnd: last, lastDay: last, rolled: false, provisional, safeDay: safe, until: endOfDay(last), remarks: none ? [] : [COUNTED_BACK], lines: [
    ...(none ? [] : [line(startArticle(limit.counted, event), null, () => [`${limit.event[0]}：${dayWords(event)[0]}。当日不计入，向前倒数`, `Counted back from ${limit.event[1]}: ${dayWords(event)[1]}, which is not counted`])]),
    line(article, null, () => none
      ? [`至迟于${dayWords(event)[0]}开庭之前；前一个工作日是${dayWords(safe)[0]}`, `At the latest on ${dayWords(event)[1]} before the hearing opens; the working day before it is ${dayWords(safe)[1]}`]
      : [`${spanWords(span)[0]}前，倒数的最后一日：${dayWords(last)[0]}；为使其间足有${spanWords(span)[0]}，稳妥的最迟工作日：${dayWords(safe)[0]}`, `${spanWords(span)[1]} before: the last day counted back is ${dayWords(last)[1]}; to leave all of them free, the latest working day is ${dayWords(safe)[1]}`]),
  ] };
}
/** Where the times that do not count leave the end, as counted, and the working of it. */
function movedBy({ limit, from, pauses, ground }: Asked, plain: Day): Moved {
  if (pauses.length === 0) return { raw: plain, lines: [], remarks: [] };
  if (limit.suspended) return suspendedBy(limit.suspended, from as Day, plain, pauses as readonly Obstacle[], ground.calendar);
  const { end, paused } = pausedEnd(from as Day, plain, pauses), raw = end ?? plain, { excluded } = limit;
  const why = excluded?.why ?? ['', ''], article = excluded && (ruleOn(excluded.rule, pauses[0]?.from ?? raw) ?? excluded.rule.at(-1))?.article;
  return { raw, remarks: [], lines: article === undefined ? [] : [line(article, null, () => [`不计入的期间（${why[0]}）共${paused}日，最后一日移至${dayWords(raw)[0]}`, `${spanWords({ days: paused })[1]} that do not count (${why[1]}) move the last day to ${dayWords(raw)[1]}`])] };
}
function endForward(asked: Asked & { span: Length }): Ending {
  const { span, from, limit, article, ground, pauses } = asked, start = from as Day, { calendar } = ground, working = 'workingDays' in span;
  const plain = rawEnd(start, span, calendar), { raw, ...apart } = movedBy(asked, plain);
  const moved = pauses.length > 0 ? rollOver(raw, calendar) : endOfPeriod(start, span, calendar), rolls = limit.ends === 'rolls', end = rolls ? moved.end : raw;
  const provisional = (rolls || working) && moved.provisional;
  const remarks = [...(limit.ends === 'warning' && !working ? [disputedRemark(moved)] : []), ...apart.remarks];
  const closing: Line[] = rolls ? [line(closingArticle(limit.counted, end), null, () => [`在线提交的，${dayWords(end)[0]}24:00（北京时间）前到达系统即为按期；邮寄的，期满前交邮即可，在途时间不计`, `Online, it is in time if the system has it by 24:00 China Standard Time on ${dayWords(end)[1]}; by post, if posted by then: time on the way does not count`])] : [];
  return { firstDay: addDays(start, 1), rawEnd: raw, lastDay: end, rolled: rolls && moved.rolled, provisional, until: endOfDay(end), remarks,
    lines: [...countedLines({ from: start, span, raw: plain, counted: limit.counted, article, event: limit.event }), ...apart.lines, ...(rolls ? rolledLines(moved, limit.counted, calendar) : []), ...closing] };
}
function endOf(asked: Asked): Ending {
  const { span } = asked;
  if ('hours' in span) return endOfHourly({ ...asked, span });
  return asked.limit.ends === 'before' ? endBefore({ ...asked, span }) : endForward({ ...asked, span });
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** The limit of a code as it stood on a day, for a party at home or abroad; refuses days before the oldest version kept. */
function limitOn(code: LimitCode, onDay: Day, abroad: boolean): Decision<{ span: Span; article: Article; versions: Limit['rule'] }> {
  const limit = LIMITS[code], versions = (abroad && limit.abroad) || limit.rule, found = ruleOn(versions, onDay);
  return found ? agreed({ span: found.value, article: found.article, versions }) : refused('calculators.no-rule-on-day', 'invalid', { day: onDay, from: versions.at(-1)?.from });
}
const TRIALS: readonly LimitCode[] = ['T-TRIAL', 'T-SIMP', 'T-SMALL', 'T-SPEC', 'T-2ND', 'T-2ND-R', 'T-ENF', 'T-ADM-TRIAL', 'T-ADM-SIMP', 'T-ADM-2ND'];
/** Why no days are left out of a limit that has no times of its own that do not count. */
function notPaused(code: LimitCode): string {
  const limit: Limit = LIMITS[code];
  if (limit.unchangeable) return 'calculators.limit-unchangeable';
  if (code === 'T-LIM-MAX') return 'calculators.limit-longest';
  return TRIALS.includes(code) ? 'calculators.limit-of-trial' : 'calculators.limit-not-paused';
}
function pausesOf(code: LimitCode, pauses: NonNullable<DeadlineMore['pauses']>): Decision<readonly Pause[]> {
  const limit: Limit = LIMITS[code];
  if (pauses.length > 0 && !limit.excluded && !limit.suspended) return refused(notPaused(code), 'invalid', { rule: limit.label[0], ruleEn: limit.label[1], field: 'pauses' });
  const wrong = pauses.find(({ from, to }) => to < from);
  return wrong ? refused('calculators.days-reversed', 'invalid', { ...wrong, field: 'pauses' }) : agreed(pauses as readonly Pause[]);
}
const labels = (limit: Limit): [last: readonly [string, string], safe: readonly [string, string]] =>
  [limit.bound === 'least' ? ['最早届满日', 'Ends at the earliest on'] : ['最后一日', 'Last day'], ['稳妥的最迟工作日', 'Latest working day to be sure']];

/**
 * The last day of a limit that the law sets, by the rule and the article numbers of the day of its event. `from` is a court day, or for limits in hours
 * a moment in ISO 8601. Refuses: a day before the oldest rule kept, or out of range; a day where a moment is needed; other parties or pauses where none count.
 */
export function deadlineOf(code: LimitCode, from: string, ground: Ground, more: DeadlineMore = {}): Decision<Worked<DeadlineAnswer>> {
  const limit: Limit = LIMITS[code], moment = MOMENT.test(from), start = inRange(moment ? dayOf(new Date(from)) : from);
  if (!start.ok) return start;
  const stood = limitOn(code, start.value, more.abroad === true);
  if (!stood.ok) return stood;
  const { span, article, versions } = stood.value, hourly = 'hours' in span;
  if (hourly && !moment) return refused('calculators.moment-missing', 'invalid', { rule: limit.label[0], ruleEn: limit.label[1], field: 'at' });
  const pauses = pausesOf(code, more.pauses ?? []);
  if (!pauses.ok) return pauses;
  const ending = endOf({ limit, span, article, from: hourly ? from : start.value, ground, pauses: pauses.value });
  const { until, lines, remarks, ...days } = ending, lastDay = days.lastDay as Day;
  const effect = effectLines(code, { on: start.value, lastDay }, more.others ?? [], ground);
  if (!effect.ok) return effect;
  const filed = inTimeLine(limit, start.value, until, lastDay, more);
  if (!filed.ok) return filed;
  const answer: DeadlineAnswer = { rule: code, from, ...days, until: isoInChina(until), ...effect.value.answer, ...filed.value.answer };
  const [last, safe] = labels(limit);
  return agreed({
    answer,
    results: () => [
      { label: last, text: hourly ? momentWords(until, lastDay) : dayWords(lastDay) },
      ...(days.safeDay === undefined ? [] : [{ label: safe, text: dayWords(days.safeDay as Day) }]), ...effect.value.results, ...filed.value.results,
    ],
    lines: [...lines, ...(limit.unchangeable ? unchangeableLines(start.value) : []), ...effect.value.lines, ...filed.value.lines],
    tables: [using(ground, 'holidays')],
    remarks: [
      ...(days.provisional ? [provisionalRemark(lastDay)] : []), ...remarks, ...effect.value.remarks, ...filed.value.remarks, ...(limit.defence ? [DEFENCE] : []), ...anewRemark(limit.suspended, start.value),
      ...boundRemark(limit.bound), ...(more.abroad && !limit.abroad ? [NO_ABROAD] : []), ...changedRemark(versions, span, spanWords, start.value, lastDay),
    ],
  });
}

type Filed = { answer: { inTime?: boolean }; results: Result[]; lines: Line[]; remarks: Remark[] };
/** Whether what was posted or received was in time; refuses where nothing has to be filed by the last day, and says so where it came before the event. */
function inTimeLine(limit: Limit, start: Day, until: Date, lastDay: Day, { postedOn, receivedAt }: DeadlineMore): Decision<Filed> {
  if (postedOn === undefined && receivedAt === undefined) return agreed({ answer: {}, results: [], lines: [], remarks: [] });
  if (limit.ends === 'lapses') return refused('calculators.nothing-due', 'invalid', { rule: limit.label[0], ruleEn: limit.label[1] });
  const came = postedOn ?? dayOf(new Date(receivedAt as string));
  const inTime = (postedOn !== undefined && postedOn <= lastDay) || (receivedAt !== undefined && new Date(receivedAt).getTime() < until.getTime());
  const verdict: readonly [string, string] = inTime ? ['没有逾期', 'In time'] : ['已经逾期', 'Late'];
  return agreed({ answer: { inTime }, results: [{ label: ['是否按期', 'In time?'], text: verdict }], remarks: limit.ends !== 'before' && came < start ? [BEFORE_EVENT] : [], lines: [line(closingArticle(limit.counted, lastDay), null, () => {
    const [zh, en] = postedOn === undefined ? instantWords(new Date(receivedAt as string)) : dayWords(postedOn as Day), over = momentWords(until, lastDay);
    return [`${zh}${postedOn === undefined ? '到达系统' : '交邮'}，期间于${over[0]}届满：${verdict[0]}`, `${postedOn === undefined ? 'Received at' : 'Posted on'} ${en}, the period is over at ${over[1]}: ${verdict[1].toLowerCase()}`];
  })] });
}
