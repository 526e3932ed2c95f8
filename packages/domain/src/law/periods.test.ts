import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayNumber, dayOf, daysBetween, weekdayOf, type Day } from '../shared/calendar.ts';
import { isWeekend, lastWorkday, nextWorkday, restReason } from './calendar.ts';
import { baseGround } from './ground.suite.ts';
import { addMonths, before, endOfDay, endOfHours, endOfPeriod, rawEnd, type Length } from './periods.ts';

const { calendar, tables } = baseGround(day('2026-11-24'));

describe('golden cases', () => {
  test.each<[string, string, Length, string, string, boolean]>([
    ['judgment served before National Day', '2026-09-16', { days: 15 }, '2026-10-01', '2026-10-08', false],
    ['a Saturday that is a working day', '2026-01-30', { days: 15 }, '2026-02-14', '2026-02-14', false],
    ['Dragon Boat Friday', '2026-06-04', { days: 15 }, '2026-06-19', '2026-06-22', false],
    ['Spring Festival, ending on a working Sunday', '2024-01-26', { days: 15 }, '2024-02-10', '2024-02-18', false],
    ['six months into February, Sunday', '2026-08-31', { months: 6 }, '2027-02-28', '2027-03-01', true],
    ['two years from 29 February, working Saturday', '2024-02-29', { years: 2 }, '2026-02-28', '2026-02-28', false],
    ['New Year of a year without notice', '2026-12-17', { days: 15 }, '2027-01-01', '2027-01-04', true],
    ['six months by the corresponding day', '2026-09-01', { months: 6 }, '2027-03-01', '2027-03-01', true],
    ['five working days over National Day', '2026-09-29', { workingDays: 5 }, '2026-10-12', '2026-10-12', false],
  ])('%s', (_, from, length, raw, end, provisional) => {
    expect(endOfPeriod(day(from), length, calendar)).toEqual({ raw, end, rolled: raw !== end, provisional });
  });
  test('a notice period is shown as counted', () => { expect(addDays(day('2026-01-26'), 30)).toBe('2026-02-25'); });
  test('hours begin with the next hour', () => {
    expect(endOfHours(new Date('2026-03-02T01:20:00Z'), 48).toISOString()).toBe('2026-03-04T02:00:00.000Z');
  });
  test('a day ends at midnight in Shanghai, whatever the device says', () => {
    const end = endOfDay(day('2026-02-28'));
    expect([dayOf(new Date(end.getTime() - 1)), dayOf(end)]).toEqual(['2026-02-28', '2026-03-01']);
  });
  test('no make-up workday is a rest day, no notice day off is a working day', () => {
    for (const { year, ...y } of tables.holidays.rows) {
      for (const d of y.work) expect(calendar.isRestDay(day(`${year}-${d}`)), `${year}-${d}`).toBe(false);
      for (const d of y.rest) expect(calendar.isRestDay(day(`${year}-${d}`)), `${year}-${d}`).toBe(true);
    }
  });
  test('the years ahead hold the lunar feasts', () => {
    expect(tables.holidays.rows.find(({ year }) => year === 2027)).toMatchObject({ provisional: true, rest: expect.arrayContaining(['02-05', '02-06', '02-08', '04-05', '06-09', '09-15']) });
    expect(calendar.isProvisional(day('2055-05-05'))).toBe(true);
    expect(calendar.isRestDay(day('2055-10-01'))).toBe(true);
  });
});

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays(day('2007-01-01'), n));
describe('properties of periods', () => {
  test('the days on which the courts work come to the same, day by day or by the table, over any years', () => {
    const some = fc.integer({ min: -25_567, max: 84_005 }).map((n) => addDays(day('1970-01-01'), n));
    fc.assert(fc.property(fc.oneof(some, anyDay), fc.oneof(fc.nat(20), fc.nat(4_000)), (first, days) => {
      const last = addDays(first, days);
      let count = 0;
      for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) if (!calendar.isRestDay(at)) count++;
      expect(calendar.workdaysAfter(first, last)).toBe(count);
    }), { numRuns: 200 });
  });
  test('a period never ends before it begins, never on a rest day, and rolls over rest days only', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (from, days) => {
      const { raw, end } = endOfPeriod(from, { days }, calendar);
      let at = raw;
      while (at < end) { if (!calendar.isRestDay(at)) return false; at = addDays(at, 1); }
      return raw > from && end >= raw && !calendar.isRestDay(end);
    }));
  });
  test('months never skip a month', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (from, n) => {
      const to = addMonths(from, n), months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
      return months === n && to.slice(8) <= from.slice(8);
    }));
  });
  test('a weekend without notice is a rest day', () => { fc.assert(fc.property(anyDay, (d) => calendar.isRestDay(d) || !isWeekend(d) || nextWorkday(d, calendar) === d)); });
  test('days and months are what Date holds them to be', () => {
    fc.assert(fc.property(fc.integer({ min: -36_525, max: 80_000 }), fc.integer({ min: -40_000, max: 40_000 }), (n, more) => {
      const naive = (k: number) => new Date(k * 86_400_000).toISOString().slice(0, 10), d = day(naive(n));
      expect([addDays(d, more), dayNumber(d), weekdayOf(d), daysBetween(d, addDays(d, more))]).toEqual([naive(n + more), n, new Date(n * 86_400_000).getUTCDay(), more]);
    }));
    expect(() => addDays(day('tomorrow'), 1)).toThrow(RangeError);
  });
  test('the corresponding day is found as one finds it on a wall calendar', () => {
    const naive = (from: Day, months: number): string => {
      const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
      for (let i = 0; i < Math.abs(months); i++) at.setUTCMonth(at.getUTCMonth() + Math.sign(months));
      for (let d = Number(from.slice(8)); ; d--) {
        const found = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), d));
        if (found.getUTCMonth() === at.getUTCMonth()) return found.toISOString().slice(0, 10);
      }
    };
    fc.assert(fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (from, n) => { expect(addMonths(from, n)).toBe(naive(from, n)); }));
  });
  test('a later event never ends a period earlier', () => {
    const anyLength: fc.Arbitrary<Length> = fc.oneof(fc.integer({ min: 1, max: 90 }).map((days) => ({ days })), fc.integer({ min: 1, max: 36 }).map((months) => ({ months })), fc.integer({ min: 1, max: 20 }).map((workingDays) => ({ workingDays })));
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 40 }), anyLength, (from, n, length) => endOfPeriod(from, length, calendar).end <= endOfPeriod(addDays(from, n), length, calendar).end));
  });
  test('what is counted back leaves all its days free, and counting forwards leads home', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, days) => {
      const { last, safe } = before(event, { days }, calendar);
      expect([rawEnd(last, { days }, calendar), daysBetween(safe, event) > days, safe < last, calendar.isRestDay(safe), safe]).toEqual([event, true, true, false, lastWorkday(addDays(last, -1), calendar)]);
      const { last: working } = before(event, { workingDays: days }, calendar);
      if (!calendar.isRestDay(event)) expect(rawEnd(working, { workingDays: days }, calendar)).toBe(event);
    }));
  });
});

test.each<[string, Length, string, string]>([
  // derived: the day of the event is not counted; `safe` leaves all the days free and is a working day.
  ['2026-12-04', { days: 3 }, '2026-12-01', '2026-11-30'], ['2026-10-12', { days: 3 }, '2026-10-09', '2026-10-08'], ['2026-10-08', { days: 3 }, '2026-10-05', '2026-09-30'], ['2026-03-31', { months: 1 }, '2026-02-28', '2026-02-27'],
])('before %s, %o', (event, length, last, safe) => { expect(before(day(event), length, calendar)).toMatchObject({ last, safe }); });
test.each([
  ['2026-10-01', '2026-10-08', '国庆节放假'], ['2026-06-19', '2026-06-22', '端午节放假'], ['2024-02-10', '2024-02-18', '春节放假'], ['2026-11-28', '2026-11-30', '周末'], ['2022-12-31', '2023-01-03', '元旦放假'], ['2015-09-03', '2015-09-06', '抗战胜利日放假'],
])('why the courts rest from %s', (from, to, zh) => { expect(restReason(day(from), day(to), calendar)[0]).toBe(zh); });
test('the last days of a year hang on the next year’s notice', () => { expect(['2026-12-27', '2026-12-28', '2025-12-31'].map((d) => calendar.isProvisional(day(d)))).toEqual([false, true, false]); });
