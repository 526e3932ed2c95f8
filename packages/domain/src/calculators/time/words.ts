import { dayOf, partsOf, weekdayOf, type Day } from '../../shared/calendar.ts';
import type { Words } from '../../shared/worked.ts';
import type { Span } from '../../law/limit.ts';

const WEEKDAYS: readonly Words[] = [['星期日', 'Sun'], ['星期一', 'Mon'], ['星期二', 'Tue'], ['星期三', 'Wed'], ['星期四', 'Thu'], ['星期五', 'Fri'], ['星期六', 'Sat']];
/** A day as a clerk writes it, with its day of the week. */
export function dayWords(d: Day): Words {
  const [year, month, date] = partsOf(d), [zh, en] = WEEKDAYS[weekdayOf(d)] as Words;
  return [`${year}年${month}月${date}日（${zh}）`, `${d} (${en})`];
}
/** A moment in Asia/Shanghai to the minute; midnight is 24:00 of the day that ends. */
export function momentWords(until: Date, lastDay: Day): Words {
  const minutes = Math.floor((until.getTime() + 28_800_000) / 60_000) % 1440, clock = minutes === 0 ? '24:00' : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const [zh, en] = dayWords(lastDay);
  return [`${zh}${clock}`, `${en} ${clock}`];
}
/** A moment in Asia/Shanghai to the second. */
export function instantWords(at: Date): Words {
  const [zh, en] = dayWords(dayOf(at)), clock = isoInChina(at).slice(11, 19);
  return [`${zh}${clock}`, `${en} ${clock}`];
}
/** A moment in ISO 8601 as China Standard Time writes it. */
export const isoInChina = (moment: Date): string => `${new Date(moment.getTime() + 28_800_000).toISOString().slice(0, 19)}+08:00`;

const several = (n: number, zh: string, en: string): Words => [`${n}${zh}`, `${n} ${en}${n === 1 ? '' : 's'}`];
/** How long something is. */
export function spanWords(span: Span): Words {
  if ('hours' in span) return several(span.hours, '小时', 'hour');
  if ('days' in span) return several(span.days, '日', 'day');
  if ('months' in span) return several(span.months, '个月', 'month');
  if ('years' in span) return several(span.years, '年', 'year');
  return several(span.workingDays, '个工作日', 'working day');
}
