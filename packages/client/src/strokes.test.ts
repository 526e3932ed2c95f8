import { Stroke, sign } from '@microcourt/domain/documents/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { begun, drawn, FIELD, inkOf, type Line, MOST_LINES, pathOf, pictureOf, pointOn, problemOf, sentStrokes, undone } from './strokes.ts';

const lying = { left: 20, top: 100, right: 370, bottom: 240 };
const upright = { left: 60, top: 50, right: 340, bottom: 750 };

describe('a place of the screen on the field', () => {
  test.each([
    ['the corner where writing begins', lying, 20, 100, [0, 0]], ['the middle', lying, 195, 170, [500, 200]], ['the other corner', lying, 370, 240, [1000, 400]], ['outside', lying, 0, 999, [0, 400]],
    ['turned: its beginning is at the top right', upright, 340, 50, [0, 0]], ['turned: its end is at the bottom left', upright, 60, 750, [1000, 400]], ['turned: the middle', upright, 200, 400, [500, 200]],
  ] as const)('%s', (_, frame, x, y, [fx, fy]) => {
    expect(pointOn(frame, x, y, 12.4)).toEqual([fx, fy, 12]);
  });
  test('is always within what the court takes', () => {
    const n = fc.double({ min: -2_000, max: 2_000, noNaN: true });
    fc.assert(fc.property(n, n, n, fc.boolean(), (x, y, ms, up) => {
      const [fx, fy, t] = pointOn(up ? upright : lying, x, y, ms);
      expect(fx >= 0 && fx <= FIELD.width && fy >= 0 && fy <= FIELD.height && t >= 0 && [fx, fy, t].every(Number.isInteger)).toBe(true);
    }));
  });
});

/** Writes as a hand does: each step begins a line, goes on, or is taken back. */
const written = (steps: readonly (readonly ['begin' | 'on' | 'undo', number, number])[]) =>
  steps.reduce<readonly Line[]>((lines, [what, x, y], i) => (what === 'begin' ? begun(lines, [x, y, i * 8]) : what === 'on' ? drawn(lines, [x, y, i * 8]) : undone(lines)), []);

test('whatever a hand does, the court takes it or it is too little', () => {
  const step = fc.tuple(fc.constantFrom('begin' as const, 'on' as const, 'on' as const, 'on' as const, 'undo' as const), fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 400 }));
  fc.assert(fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
    const lines = written(steps), strokes = sentStrokes(lines);
    for (const one of strokes) expect(Stroke.safeParse(one).success).toBe(true);
    if (problemOf(lines) === undefined) expect(sign.input.safeParse({ caseId: newId(), documentId: newId(), sha256: 'a', strokes }).success).toBe(true);
    if (strokes[0]) expect(strokes[0][0]![2]).toBe(0);
  }));
});

test('points that say nothing new are left out, and a line never has more than the court takes', () => {
  const still = written([['begin', 10, 10], ['on', 11, 11], ['on', 12, 11]]);
  expect(still[0]).toHaveLength(1);
  const long = Array.from({ length: 2_500 }, (_, i) => ['on', (i * 7) % 1_000, (i * 13) % 400] as const);
  expect(written([['begin', 500, 200], ...long])[0]).toHaveLength(2_000);
});
test('no more lines than the court takes are begun, and then it is said', () => {
  const many = written(Array.from({ length: 250 }, (_, i) => ['begin', i, i] as const));
  expect(many).toHaveLength(MOST_LINES);
  expect(problemOf(many)).toBe('tooMuch');
});
test('a dot is no signature, a name is', () => {
  expect(problemOf([])).toBe('tooLittle');
  expect(problemOf(written([['begin', 500, 200]]))).toBe('tooLittle');
  const name = written([['begin', 100, 100], ['on', 300, 100], ['begin', 200, 60], ['on', 200, 340]]);
  expect(inkOf(name)).toBe(480);
  expect(problemOf(name)).toBeUndefined();
  expect(problemOf(undone(name))).toBe('tooLittle');
});
test('its picture holds every line', () => {
  const name = written([['begin', 100, 100], ['on', 300, 100], ['begin', 200, 60]]);
  expect(name.map(pathOf)).toEqual(['M100 100L300 100', 'M200 60h1']);
  expect(decodeURIComponent(pictureOf(name, '#111'))).toContain('<path d="M100 100L300 100"/><path d="M200 60h1"/>');
});
