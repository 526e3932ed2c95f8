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
