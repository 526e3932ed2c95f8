import type { Language } from '../shared/language.ts';

const two = (text: string | number) => String(text).padStart(2, '0');
const ONE = /^(?:\d{4}[-/.年])?(?:(\d{1,2})[-/.月])?(\d{1,2})日?$/;
const DAY_MS = 86_400_000;
const LEAP = 2024;
const at = (monthDay: string, year: number): number => Date.parse(`${year}-${monthDay}T00:00:00Z`);
const shown = (time: number): string => new Date(time).toISOString().slice(5, 10);

/**
 * Days of a year as people write them: `10-01 至 10-07、12月31日`, a notice's `2月15日至23日` included. Come out as `MM-DD`, each once and in order;
 * `wrong` is the first part that is no day of the year.
 */
export function readDays(text: string, year = LEAP): { readonly days: readonly string[]; readonly wrong?: string } {
  const days = new Set<string>();
  for (const part of text.replace(/\s*(至|到|~|～|–|—)\s*/g, '~').split(/[,，、;；\s]+/).filter((one) => one !== '')) {
    const ends = part.split('~');
    let month = '';
    const found = ends.map((end) => {
      const [, own, dayOfMonth] = ONE.exec(end) ?? [];
      month = own ?? month;
      const monthDay = dayOfMonth && month ? `${two(month)}-${two(dayOfMonth)}` : '';
      const time = monthDay === '' ? NaN : at(monthDay, year);
      return !Number.isNaN(time) && shown(time) === monthDay ? time : NaN;
    });
    const [from, to = from] = found;
    if (ends.length > 2 || from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to) || to < from) return { days: [], wrong: part };
    for (let time = from; time <= to; time += DAY_MS) days.add(shown(time));
  }
  return { days: [...days].sort() };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayIn = (language: Language, monthDay: string): string => {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return language === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`;
};
/** Days of a year for people to read, those that follow one another as one: `10月1日至10月7日、12月31日`. */
export function daysText(days: readonly string[], year: number, language: Language): string {
  const time = (monthDay: string) => Date.parse(`${year}-${monthDay}T00:00:00Z`);
  const runs: [string, string][] = [];
  for (const one of [...days].sort()) {
    const last = runs[runs.length - 1];
    if (last && time(one) - time(last[1]) === DAY_MS) last[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? dayIn(language, from) : `${dayIn(language, from)}${language === 'zh' ? '至' : ' – '}${dayIn(language, to)}`)).join(language === 'zh' ? '、' : ', ');
}
