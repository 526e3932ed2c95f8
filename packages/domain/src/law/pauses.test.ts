import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, type Day } from '../shared/calendar.ts';
import { joined, pausedEnd, type Pause } from './pauses.ts';

const p = (from: string, to: string | null): Pause => ({ from: day(from), to: to === null ? null : day(to) });
const START = day('2026-06-08'), END = day('2026-12-08');
describe('an end that pauses move', () => {
  // derived: 审限规定（2000）第九条; a pause does not count the day on which it begins.
  test.each<[string, Pause[], string | null, number, number | null]>([
    ['none', [], '2026-12-08', 0, null],
    ['one', [p('2026-06-20', '2026-07-20')], '2027-01-07', 30, null],
    ['two that overlap count once', [p('2026-06-20', '2026-07-20'), p('2026-07-10', '2026-08-10')], '2027-01-28', 51, null],
    ['two that touch', [p('2026-06-20', '2026-07-10'), p('2026-07-10', '2026-07-20')], '2027-01-07', 30, null],
    ['one inside another, out of order', [p('2026-07-01', '2026-07-05'), p('2026-06-20', '2026-07-20')], '2027-01-07', 30, null],
    ['one that began before the start', [p('2026-05-01', '2026-06-18')], '2026-12-18', 10, null],
    ['one that was over before the start', [p('2026-05-01', '2026-06-01')], '2026-12-08', 0, null],
    ['one that begins when all is over', [p('2026-12-08', '2027-02-01')], '2026-12-08', 0, null],
    ['one that begins in the time that another added', [p('2026-06-20', '2026-07-20'), p('2026-12-20', '2026-12-30')], '2027-01-17', 40, null],
    ['an open one', [p('2026-10-10', null)], null, 0, 59],
    ['an open one after another', [p('2026-06-20', '2026-07-20'), p('2026-10-10', null)], null, 30, 89],
    ['an open one that swallows the rest', [p('2026-06-20', null), p('2026-07-01', '2026-07-20')], null, 0, 171],
    ['a day that is none', [p('2026-07-01', '2026-07-01')], '2026-12-08', 0, null],
  ])('%s', (_, pauses, end, paused, left) => { expect(pausedEnd(START, END, pauses)).toMatchObject({ end, paused, left }); });
});

const anyDay = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(day(from), n));
const anyPause: fc.Arbitrary<Pause> = fc.tuple(anyDay('2026-05-01', 400), fc.integer({ min: 0, max: 90 })).map(([from, n]) => ({ from, to: addDays(from, n) }));
const endOf = (pauses: readonly Pause[]): Day => pausedEnd(START, END, pauses).end as Day;
describe('properties of pauses', () => {
  test('splitting a pause changes nothing', () => {
    fc.assert(fc.property(fc.array(anyPause, { maxLength: 5 }), anyPause, fc.integer({ min: 0, max: 90 }), (others, pause, n) => {
      const cut = addDays(pause.from, Math.min(n, daysBetween(pause.from, pause.to as Day)));
      expect(endOf([...others, { from: pause.from, to: cut }, { from: cut, to: pause.to }])).toBe(endOf([...others, pause]));
    }));
  });
  test('one pause more never makes the end earlier, their order does not matter, and an end is never before its plain one', () => {
    fc.assert(fc.property(fc.array(anyPause, { maxLength: 6 }), anyPause, (pauses, more) => {
      const end = endOf(pauses);
      expect(end >= END && endOf([...pauses, more]) >= end).toBe(true);
      expect(endOf([...pauses].reverse())).toBe(end);
    }));
  });
  test('the days that do not count, told one by one, are as many as those added', () => {
    fc.assert(fc.property(fc.array(anyPause, { maxLength: 6 }), (pauses) => {
      const stands = (d: Day) => pauses.some(({ from, to }) => d > from && d <= (to as Day));
      let at = START, left = daysBetween(START, END);
      while (left > 0) { at = addDays(at, 1); if (!stands(at)) left--; }
      // A pause that begins on the very last day that counts comes too late.
      expect(endOf(pauses)).toBe(at);
    }));
  });
  test('joined pauses stand apart', () => {
    fc.assert(fc.property(fc.array(anyPause, { maxLength: 8 }), (pauses) => { joined(pauses).forEach((one, i, all) => { if (i > 0) expect((all[i - 1]!.to as Day) < one.from).toBe(true); }); }));
  });
});

describe('pauses in order, what overlaps or touches made one', () => {
  // derived: 审限规定（2000）第九条; the day on which a pause begins still counts, so that one which begins with the last day of another goes on from it.
  test.each<[string, Pause[], Pause[]]>([
    ['none', [], []], ['out of order', [p('2026-07-05', '2026-07-09'), p('2026-07-01', '2026-07-03')], [p('2026-07-01', '2026-07-03'), p('2026-07-05', '2026-07-09')]],
    ['a day between them keeps them apart', [p('2026-07-01', '2026-07-03'), p('2026-07-04', '2026-07-09')], [p('2026-07-01', '2026-07-03'), p('2026-07-04', '2026-07-09')]],
    ['touching', [p('2026-07-01', '2026-07-03'), p('2026-07-03', '2026-07-09')], [p('2026-07-01', '2026-07-09')]], ['nested', [p('2026-07-01', '2026-07-09'), p('2026-07-03', '2026-07-05')], [p('2026-07-01', '2026-07-09')]],
    ['nested, with one end', [p('2026-07-01', '2026-07-09'), p('2026-07-03', '2026-07-09')], [p('2026-07-01', '2026-07-09')]], ['one beginning, the shorter first', [p('2026-07-01', '2026-07-05'), p('2026-07-01', '2026-07-09')], [p('2026-07-01', '2026-07-09')]],
    ['one beginning, the longer first', [p('2026-07-01', '2026-07-09'), p('2026-07-01', '2026-07-05')], [p('2026-07-01', '2026-07-09')]], ['a single day stays', [p('2026-07-01', '2026-07-01')], [p('2026-07-01', '2026-07-01')]],
    ['a single day bridges two', [p('2026-07-01', '2026-07-03'), p('2026-07-03', '2026-07-03'), p('2026-07-03', '2026-07-05')], [p('2026-07-01', '2026-07-05')]],
    ['over before it began', [p('2026-07-02', '2026-07-01'), p('2026-07-01', '2026-07-01')], [p('2026-07-01', '2026-07-01')]], ['an open one takes what comes after', [p('2026-07-05', '2026-07-09'), p('2026-07-01', null)], [p('2026-07-01', null)]],
    ['an open one lengthens what it touches', [p('2026-07-01', '2026-07-05'), p('2026-07-05', null)], [p('2026-07-01', null)]], ['an open one stands apart', [p('2026-07-06', null), p('2026-07-01', '2026-07-05')], [p('2026-07-01', '2026-07-05'), p('2026-07-06', null)]],
    ['two open ones', [p('2026-07-05', null), p('2026-07-01', null)], [p('2026-07-01', null)]],
    ['three in a chain', [p('2026-07-08', '2026-07-12'), p('2026-07-01', '2026-07-05'), p('2026-07-04', '2026-07-08')], [p('2026-07-01', '2026-07-12')]],
  ])('%s', (_, pauses, wanted) => {
    const kept = structuredClone(pauses);
    expect(joined(pauses)).toEqual(wanted);
    expect(pauses).toEqual(kept);
  });
});
describe('which pauses count, and from when', () => {
  test.each<[string, Pause[], string | null, number, Pause[]]>([
    ['none', [], '2026-12-08', 0, []], ['one that ends with the start', [p('2026-06-01', '2026-06-08')], '2026-12-08', 0, []], ['one that ends the day after', [p('2026-06-01', '2026-06-09')], '2026-12-09', 1, [p('2026-06-08', '2026-06-09')]],
    ['one that begins with the start', [p('2026-06-08', '2026-06-09')], '2026-12-09', 1, [p('2026-06-08', '2026-06-09')]], ['a single day', [p('2026-07-01', '2026-07-01')], '2026-12-08', 0, []],
    ['one that begins the day before the end', [p('2026-12-07', '2026-12-17')], '2026-12-18', 10, [p('2026-12-07', '2026-12-17')]], ['one that begins with the end', [p('2026-12-08', '2026-12-18')], '2026-12-08', 0, []],
    ['an open one that begins with the end', [p('2026-12-08', null)], '2026-12-08', 0, []], ['an open one from before the start', [p('2026-06-01', null)], null, 0, [p('2026-06-08', null)]],
    ['one that begins with the end as another moved it', [p('2026-07-01', '2026-07-11'), p('2026-12-18', '2026-12-20')], '2026-12-18', 10, [p('2026-07-01', '2026-07-11')]],
    ['one that begins the day before it', [p('2026-07-01', '2026-07-11'), p('2026-12-17', '2026-12-20')], '2026-12-21', 13, [p('2026-07-01', '2026-07-11'), p('2026-12-17', '2026-12-20')]],
    ['two that overlap stand as one', [p('2026-07-01', '2026-07-11'), p('2026-07-05', '2026-07-21')], '2026-12-28', 20, [p('2026-07-01', '2026-07-21')]],
    ['an open one after another', [p('2026-07-01', '2026-07-11'), p('2026-07-21', null)], null, 10, [p('2026-07-01', '2026-07-11'), p('2026-07-21', null)]],
  ])('%s', (_, pauses, end, paused, counted) => { expect(pausedEnd(START, END, pauses)).toMatchObject({ end, paused, counted }); });
});
