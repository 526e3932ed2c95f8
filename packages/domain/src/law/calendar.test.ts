import { describe, expect, test } from 'vitest';
import { addDays, day, weekdayOf, type Day } from '../shared/calendar.ts';
import { courtCalendar, lastWorkday, nextWorkday, restReason, type HolidayTable } from './calendar.ts';
import { addMonths, before, endOfPeriod, rollOver, type Length } from './periods.ts';

// 2025 stands with a notice that is not out, 2026 with one that is; of 2024 and 2027 nothing is kept.
const table: HolidayTable = { version: 'test', years: {
  2025: { rest: ['01-01', '12-31'], work: [], provisional: true }, 2026: { rest: ['01-01', '05-01', '10-01', '10-02'], work: ['01-04', '10-10'], provisional: false },
} };
const calendar = courtCalendar(table);
const weekdays = courtCalendar({ version: 'test', years: {} });

test.each<[string, boolean, boolean]>([
  // day, rest, provisional
  ['2026-01-01', true, false], ['2026-01-02', false, false], ['2026-01-03', true, false], ['2026-01-04', false, false], ['2026-10-10', false, false], ['2026-10-03', true, false], ['2026-10-05', false, false], ['2026-12-27', true, false],
  ['2026-12-28', false, true], ['2026-12-31', false, true], ['2027-01-01', true, true], ['2027-01-04', false, true], ['2027-05-03', false, true], ['2027-10-01', true, true], ['2025-12-27', true, true], ['2025-12-31', true, true], ['2024-12-31', false, true],
])('on %s the courts rest: %s; provisional: %s', (d, rest, provisional) => { expect([calendar.isRestDay(day(d)), calendar.isProvisional(day(d))]).toEqual([rest, provisional]); });
test('the days that the solar calendar fixes are rest days where no year is kept', () => {
  // derived: 放假办法（2024）第二条
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'], working: string[] = [];
  for (let at = day('2031-01-01'); at <= '2031-12-31'; at = addDays(at, 1)) if (weekdays.isRestDay(at) && weekdayOf(at) % 6 !== 0) working.push(at.slice(5));
  expect(working).toEqual(fixed.filter((d) => weekdayOf(day(`2031-${d}`)) % 6 !== 0));
  expect(fixed.map((d) => weekdays.isRestDay(day(`2031-${d}`)))).toEqual(fixed.map(() => true));
});
test.each<[string, string, number]>([
  ['2026-01-01', '2026-01-01', 0], ['2025-12-31', '2026-01-01', 0], ['2026-01-01', '2026-01-02', 1], ['2026-01-02', '2026-01-04', 1], ['2026-01-03', '2026-01-04', 1], ['2026-01-04', '2026-01-05', 1], ['2026-09-30', '2026-10-02', 0], ['2026-10-01', '2026-10-02', 0],
  ['2026-10-02', '2026-10-05', 1], ['2026-10-05', '2026-10-12', 6], ['2026-10-09', '2026-10-10', 1], ['2026-10-10', '2026-10-11', 0], ['2025-12-30', '2026-01-05', 3],
])('after %s to %s the courts work %i days', (first, last, days) => { expect(calendar.workdaysAfter(day(first), day(last))).toBe(days); });
test('a working day is its own, on either side', () => {
  expect(['2026-09-30', '2026-10-01', '2026-10-10'].map((d) => nextWorkday(day(d), calendar))).toEqual(['2026-09-30', '2026-10-05', '2026-10-10']);
  expect(['2026-10-05', '2026-10-04', '2026-10-10'].map((d) => lastWorkday(day(d), calendar))).toEqual(['2026-10-05', '2026-09-30', '2026-10-10']);
});

describe('why the courts rest', () => {
  const onWeekday = (monthDay: string): Day => { for (let year = 2001; ; year++) { const d = day(`${year}-${monthDay}`); if ([2, 3, 4].includes(weekdayOf(d))) return d; } };
  test.each<[string, string, string]>([
    ['01-01', '01-04', '元旦'], ['01-18', '02-28', '春节'], ['04-02', '04-07', '清明节'], ['04-28', '05-07', '劳动节'], ['05-27', '06-27', '端午节'], ['09-01', '09-05', '抗战胜利日'], ['09-06', '09-30', '中秋节'], ['10-01', '10-12', '国庆节'], ['12-28', '12-31', '元旦'],
  ])('from %s to %s: %s', (low, high, feast) => {
    for (const monthDay of [low, high]) {
      const d = onWeekday(monthDay), only = courtCalendar({ version: 'test', years: { [d.slice(0, 4)]: { rest: [monthDay], work: [], provisional: false } } });
      expect(restReason(d, addDays(d, 1), only)[0]).toBe(`${feast}放假`);
    }
  });
  test.each(['01-05', '01-17', '03-01', '04-01', '04-08', '04-27', '05-08', '05-26', '06-28', '08-31', '10-13', '12-27'])('no feast is near %s', (monthDay) => {
    const d = onWeekday(monthDay), only = courtCalendar({ version: 'test', years: { [d.slice(0, 4)]: { rest: [monthDay], work: [], provisional: false } } });
    expect(restReason(d, addDays(d, 1), only)).toEqual(['放假', 'days off by the holiday notice']);
  });
  test('a weekend that a day off leads into is told by that day; one alone is a weekend', () => {
    expect(restReason(day('2026-10-03'), day('2026-10-05'), calendar)).toEqual(['国庆节放假', 'days off for National Day']);
    expect(restReason(day('2026-11-29'), day('2026-11-30'), calendar)).toEqual(['周末', 'a weekend']);
  });
});

describe('whether an end hangs on a notice', () => {
  test.each<[string, Length, string, string, boolean]>([
    ['2026-12-01', { days: 24 }, '2026-12-25', '2026-12-25', false], ['2026-12-01', { days: 25 }, '2026-12-26', '2026-12-28', true], ['2026-12-01', { days: 27 }, '2026-12-28', '2026-12-28', true],
    ['2025-12-01', { days: 30 }, '2025-12-31', '2026-01-02', true], ['2025-12-30', { days: 6 }, '2026-01-05', '2026-01-05', false], ['2025-12-30', { workingDays: 2 }, '2026-01-04', '2026-01-04', true], ['2026-01-02', { workingDays: 2 }, '2026-01-05', '2026-01-05', false],
    ['2025-11-05', { months: 2 }, '2026-01-05', '2026-01-05', false], ['2025-01-05', { years: 1 }, '2026-01-05', '2026-01-05', false],
  ])('from %s, %o', (from, length, raw, end, provisional) => { expect(endOfPeriod(day(from), length, calendar)).toEqual({ raw, end, rolled: raw !== end, provisional }); });
  test.each<[string, string, boolean, boolean]>([['2026-10-01', '2026-10-05', true, false], ['2026-10-05', '2026-10-05', false, false], ['2025-12-31', '2026-01-02', true, true], ['2026-12-26', '2026-12-28', true, true]])(
    'of the last day %s', (raw, end, rolled, provisional) => { expect(rollOver(day(raw), calendar)).toEqual({ raw, end, rolled, provisional }); },
  );
  test.each<[string, Length, string, string, boolean]>([
    ['2026-12-31', { days: 1 }, '2026-12-30', '2026-12-29', true], ['2026-12-29', { days: 1 }, '2026-12-28', '2026-12-25', false], ['2026-12-29', { workingDays: 1 }, '2026-12-28', '2026-12-25', true], ['2026-12-25', { workingDays: 1 }, '2026-12-24', '2026-12-23', false],
    ['2026-01-05', { days: 5 }, '2025-12-31', '2025-12-30', true], ['2026-03-31', { months: 1 }, '2026-02-28', '2026-02-27', false], ['2027-02-27', { years: 1 }, '2026-02-27', '2026-02-26', false],
  ])('back from %s, %o', (event, length, last, safe, provisional) => { expect(before(day(event), length, calendar)).toEqual({ last, safe, provisional }); });
});
test.each<[string, number, string]>([
  ['2000-01-31', 1, '2000-02-29'], ['2100-01-31', 1, '2100-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2023-01-31', 1, '2023-02-28'], ['2400-02-29', 12, '2401-02-28'], ['2026-03-31', 1, '2026-04-30'], ['2026-05-31', 1, '2026-06-30'], ['2026-08-31', 1, '2026-09-30'],
  ['2026-10-31', 1, '2026-11-30'], ['2026-12-31', 1, '2027-01-31'], ['2026-07-31', 1, '2026-08-31'], ['2026-11-30', 1, '2026-12-30'], ['2026-01-31', -2, '2025-11-30'], ['2026-12-15', 0, '2026-12-15'], ['2026-12-15', -12, '2025-12-15'],
])('%s and %i months are %s', (from, months, to) => { expect(addMonths(day(from), months)).toBe(to); });
