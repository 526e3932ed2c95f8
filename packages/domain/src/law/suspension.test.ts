import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '../shared/calendar.ts';
import type { Dated } from '../shared/citation.ts';
import { baseGround } from './ground.suite.ts';
import type { Suspension } from './limit.ts';
import { pausedEnd } from './pauses.ts';
import { addMonths } from './periods.ts';
import { suspendedEnd, type Obstacle } from './suspension.ts';

const { calendar } = baseGround(day('2026-11-24'));
const by = (value: Suspension): Dated<Suspension> => [{ from: '1987-01-01', value, article: '民法典（2020）第一百九十四条' }];
const anyRule = fc.constantFrom<Suspension>('rest', 'rest-of-last', 'six-months').map(by);
const anyDay = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(day(from), n));
const anyStart = anyDay('2018-01-01', 1500);
const anyObstacle: fc.Arbitrary<Obstacle> = fc.tuple(anyDay('2017-01-01', 4000), fc.integer({ min: 0, max: 400 })).map(([from, n]) => ({ from, to: addDays(from, n) }));
const endOf = (start: Day, obstacles: readonly Obstacle[], rule: Dated<Suspension>): Day => suspendedEnd(start, addMonths(start, 36), obstacles, rule, calendar).end;

describe('properties of suspension', () => {
  test('an obstacle never makes the end earlier, nor does one more; their order does not matter', () => {
    fc.assert(fc.property(anyStart, fc.array(anyObstacle, { maxLength: 5 }), anyObstacle, anyRule, (start, obstacles, more, rule) => {
      const end = endOf(start, obstacles, rule);
      expect(end >= addMonths(start, 36) && endOf(start, [...obstacles, more], rule) >= end).toBe(true);
      expect(endOf(start, [...obstacles].reverse(), rule)).toBe(end);
    }), { numRuns: 400 });
  });
  test('what is over before the last six months, or begins when all is over, changes nothing', () => {
    fc.assert(fc.property(anyStart, anyObstacle, fc.constantFrom<Suspension>('rest-of-last', 'six-months'), (start, obstacle, value) => {
      const end = addMonths(start, 36);
      fc.pre(obstacle.to <= addMonths(end, -6) || obstacle.from > addDays(end, 12));
      expect(endOf(start, [obstacle], by(value))).toBe(end);
    }), { numRuns: 300 });
  });
  test('whatever stands within the last six months lets it end six months after its removal', () => {
    fc.assert(fc.property(anyStart, fc.integer({ min: 1, max: 175 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (start, into, earlier, longer) => {
      const within = addDays(addMonths(addMonths(start, 36), -6), into), to = addDays(within, longer);
      expect(endOf(start, [{ from: addDays(within, -earlier), to }], by('six-months'))).toBe(addMonths(to, 6));
    }), { numRuns: 300 });
  });
  test('where the rest runs on, the obstacle adds its own days, as a time that does not count', () => {
    fc.assert(fc.property(anyStart, fc.array(anyObstacle, { maxLength: 4 }), (start, obstacles) => {
      const end = addMonths(start, 36), { told, end: at } = suspendedEnd(start, end, obstacles, by('rest'), calendar);
      fc.pre(told.every(({ fate, left }) => fate !== 'counted' || left > 0));
      expect(at).toBe(pausedEnd(start, end, obstacles).end);
    }), { numRuns: 300 });
  });
  test('from the last day of February to the end of a longer month nothing is lost', () => {
    // derived: 民法典（2020）第二百零二条: six months before 31 August is the last day of February, whose sixth month ends on the 28th
    expect(endOf(day('2022-08-31'), [{ from: day('2025-01-01'), to: day('2025-02-28') }], by('six-months'))).toBe('2025-08-31');
    expect(endOf(day('2022-08-31'), [{ from: day('2025-01-01'), to: day('2025-03-01') }], by('six-months'))).toBe('2025-09-01');
  });
});

describe('what became of an obstacle', () => {
  // derived: three years from 2021-03-10 end on Sunday 2024-03-10, moved to the 11th; the last six months begin after 2023-09-10 (民法典（2020）第一百九十四条). With a rest that runs on, 民法通则（2009）第一百三十九条.
  const START = day('2021-03-10'), END = day('2024-03-10');
  test.each<[Suspension, string, string, string, number, string]>([
    // how, from, to, fate, days left when it arose, end
    ['six-months', '2023-01-01', '2023-09-10', 'early', 182, '2024-03-10'], ['six-months', '2023-01-01', '2023-09-11', 'counted', 182, '2024-03-11'], ['six-months', '2023-09-11', '2023-09-11', 'counted', 181, '2024-03-11'], ['six-months', '2023-09-10', '2023-09-10', 'early', 182, '2024-03-10'],
    ['six-months', '2024-03-09', '2024-03-20', 'counted', 1, '2024-09-20'], ['six-months', '2024-03-10', '2024-03-20', 'counted', 0, '2024-09-20'], ['six-months', '2024-03-11', '2024-03-20', 'counted', 0, '2024-09-20'], ['six-months', '2024-03-12', '2024-03-20', 'late', 0, '2024-03-10'],
    ['rest-of-last', '2023-01-01', '2023-09-10', 'early', 182, '2024-03-10'], ['rest-of-last', '2023-01-01', '2023-09-11', 'counted', 182, '2024-03-11'], ['rest-of-last', '2023-10-01', '2023-10-31', 'counted', 161, '2024-04-09'], ['rest-of-last', '2024-03-11', '2024-03-20', 'counted', 0, '2024-03-20'],
    ['rest', '2020-01-01', '2021-03-10', 'early', 1096, '2024-03-10'], ['rest', '2020-01-01', '2021-03-11', 'counted', 1096, '2024-03-11'], ['rest', '2022-01-01', '2022-01-31', 'counted', 799, '2024-04-09'], ['rest', '2024-03-12', '2024-03-20', 'late', 0, '2024-03-10'],
  ])('%s: %s to %s is %s', (how, from, to, fate, left, end) => {
    const found = suspendedEnd(START, END, [{ from: day(from), to: day(to) }], by(how), calendar);
    expect(found).toEqual({ end, since: '2023-09-11', told: [{ from, to, fate, by: how, article: '民法典（2020）第一百九十四条', left, end }] });
  });
  test('the rule and the article are those of the day on which it was removed; before the oldest, the oldest', () => {
    const rules: Dated<Suspension> = [{ from: '2023-10-01', value: 'six-months', article: '民法典（2020）第一百九十四条' }, { from: '2022-01-01', value: 'rest', article: '民法通则（2009）第一百三十九条' }];
    const of = (...spans: [string, string][]) => suspendedEnd(START, END, spans.map(([from, to]) => ({ from: day(from), to: day(to) })), rules, calendar).told.map(({ by: how, article, end }) => [how, article, end]);
    expect(of(['2023-09-20', '2023-09-30'])).toEqual([['rest', '民法通则（2009）第一百三十九条', '2024-03-20']]);
    expect(of(['2023-09-20', '2023-10-01'])).toEqual([['six-months', '民法典（2020）第一百九十四条', '2024-04-01']]);
    expect(of(['2021-09-20', '2021-09-30'])).toEqual([['rest', '民法通则（2009）第一百三十九条', '2024-03-20']]);
    expect(of(['2023-10-20', '2023-11-01'], ['2023-09-20', '2023-09-30'], ['2023-10-31', '2023-11-10'])).toEqual([['rest', '民法通则（2009）第一百三十九条', '2024-03-20'], ['six-months', '民法典（2020）第一百九十四条', '2024-05-10']]);
    expect(() => suspendedEnd(START, END, [{ from: END, to: END }], [], calendar)).toThrow(RangeError);
  });
  test('of a limit shorter than six months all of it is its last', () => {
    expect(suspendedEnd(START, day('2021-06-10'), [], by('six-months'), calendar)).toEqual({ end: '2021-06-10', since: '2021-03-11', told: [] });
    expect(suspendedEnd(START, day('2021-09-11'), [], by('six-months'), calendar).since).toBe('2021-03-12');
  });
});
