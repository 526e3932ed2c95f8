import { readJson, writeGround } from './files.ts';

/**
 * Rebuilds the holiday table from the yearly notices (holiday-cn) and adds the years ahead as provisional:
 * only the days that 全国年节及纪念日放假办法 (2024) fixes. The lunar ones are listed: ICU's Chinese calendar is a day off where the new moon
 * falls close to midnight in Beijing (2027, 2030).
 */
type Notice = { year: number; days: { date: string; isOffDay: boolean }[] };
const FIRST = 2007;

/** First day of the lunar year, Dragon Boat, Mid-Autumn. */
const LUNAR: Record<number, readonly [string, string, string]> = {
  2027: ['02-06', '06-09', '09-15'], 2028: ['01-26', '05-28', '10-03'], 2029: ['02-13', '06-16', '09-22'], 2030: ['02-03', '06-05', '09-12'],
};
const DAY = 86_400_000;

/** The solar longitude of Qingming falls on 4 or 5 April; this formula holds from 2000 to 2099. */
function qingming(year: number): string {
  const y = year % 100;
  return `04-${String(Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)).padStart(2, '0')}`;
}

function fixedDays(year: number): string[] {
  const days = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03', qingming(year)]);
  const [spring, dragonBoat, midAutumn] = LUNAR[year]!;
  const first = Date.parse(`${year}-${spring}T00:00:00Z`);
  for (let i = -1; i < 3; i++) days.add(new Date(first + i * DAY).toISOString().slice(5, 10));
  days.add(dragonBoat).add(midAutumn);
  return [...days].toSorted();
}

const years: Record<string, { rest: string[]; work: string[]; provisional: boolean }> = {};
let last = FIRST;
for (let year = FIRST; ; year++) {
  const notice = readJson<Notice>(`holidays/holiday-cn/${year}.json`, true);
  if (!notice || notice.days.length === 0) break;
  const own = notice.days.filter((d) => d.date.startsWith(String(year)));
  years[year] = { rest: own.filter((d) => d.isOffDay).map((d) => d.date.slice(5)), work: own.filter((d) => !d.isOffDay).map((d) => d.date.slice(5)), provisional: false };
  last = year;
}
// A notice may speak of days of the year before (New Year's bridge days).
for (let year = FIRST; year <= last; year++) {
  for (const d of readJson<Notice>(`holidays/holiday-cn/${year}.json`)!.days) {
    const own = years[d.date.slice(0, 4)];
    if (d.date.startsWith(String(year)) || !own) continue;
    const list = d.isOffDay ? own.rest : own.work;
    if (!list.includes(d.date.slice(5))) list.push(d.date.slice(5));
  }
}
for (let year = last + 1; LUNAR[year]; year++) years[year] = { rest: fixedDays(year), work: [], provisional: true };
const NOTICE = '国务院办公厅通知', MEASURES = '全国年节及纪念日放假办法（2024）';
writeGround('law', 'holidays', {
  version: `国务院办公厅节假日安排通知 ${FIRST}–${last}`,
  rows: Object.entries(years).map(([year, y]) => ({ year: Number(year), ...y, source: y.provisional ? MEASURES : NOTICE })),
});
