import { describe, expect, test } from 'vitest';
import { day } from '../shared/calendar.ts';
import { byClock, kindsFor, levelOf, levelOfDay, levelOfMoment, worseOf } from './rules.ts';

const today = day('2026-11-25');
describe('the level of a clock', () => {
  test.each([
    ['2026-11-28', 'calm'], ['2026-11-27', 'soon'], ['2026-11-26', 'soon'], ['2026-11-25', 'last-day'], ['2026-11-24', 'overdue'],
  ])('a last day %s is %s on 25 November', (due, level) => expect(levelOfDay(day(due), today)).toBe(level));
  test('nothing without a clock presses', () => {
    expect(levelOfDay(null, today)).toBe('calm');
    expect(levelOfMoment(null, new Date('2026-11-25T02:00:00Z'))).toBe('calm');
  });
  test('a promised answer is overdue one minute after its moment', () => {
    const promised = new Date('2026-11-25T09:00:00Z');
    expect(levelOfMoment(promised, new Date('2026-11-25T09:00:00Z'))).toBe('last-day');
    expect(levelOfMoment(promised, new Date('2026-11-25T09:01:00Z'))).toBe('overdue');
  });
  test('the day is the court’s: 17:00 UTC is already tomorrow in China', () => {
    expect(levelOf({ due: today, dueAt: null }, new Date('2026-11-25T15:59:00Z'))).toBe('last-day');
    expect(levelOf({ due: today, dueAt: null }, new Date('2026-11-25T16:00:00Z'))).toBe('overdue');
  });
  test('the worse of two clocks counts', () => {
    expect(worseOf('calm', 'soon')).toBe('soon');
    expect(worseOf('overdue', 'last-day')).toBe('overdue');
  });
});

describe('the order of the work', () => {
  const since = new Date('2026-11-20T02:00:00Z');
  test('the clock that runs out first comes first, and things without a clock come last, older before newer', () => {
    const a = { due: day('2026-11-27'), dueAt: null, since }, b = { due: null, dueAt: new Date('2026-11-26T09:00:00Z'), since };
    const c = { due: null, dueAt: null, since }, d = { due: null, dueAt: null, since: new Date('2026-11-19T02:00:00Z') };
    expect([c, a, d, b].sort(byClock)).toEqual([b, a, d, c]);
  });
  test('an overdue review stands before the judge’s ruling of tomorrow', () => {
    const overdue = { due: day('2026-11-20'), dueAt: null, since }, ruling = { due: day('2026-11-26'), dueAt: null, since };
    expect([ruling, overdue].sort(byClock)[0]).toBe(overdue);
  });
});

test('a judge sees rulings and fees, a registrar reviews and proofs, and nobody sees all', () => {
  expect(kindsFor(['judge'])).toEqual(['ruling-to-sign', 'fee-overdue', 'evidence-late', 'evidence-extension', 'evidence-original', 'service-rebutted', 'statement-unsigned', 'record-objection']);
  expect(kindsFor(['registrar'])).toEqual(['filing-review', 'filing-correction-late', 'proof-of-identity', 'cause-to-settle', 'notice-to-serve']);
  expect(kindsFor([])).toEqual([]);
});
