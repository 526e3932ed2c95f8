import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MIDDLE, nudged } from './marks.ts';

test('arrows move a box, and with Shift make it larger or smaller', () => {
  expect(nudged(MIDDLE, 'ArrowRight', false)).toEqual({ ...MIDDLE, x: MIDDLE.x + 10 });
  expect(nudged(MIDDLE, 'ArrowUp', true)).toEqual({ ...MIDDLE, h: MIDDLE.h - 10 });
  expect(nudged(MIDDLE, 'Enter', false)).toBeUndefined();
});
test('however often, it stays on the page and keeps something to see', () => {
  const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
  fc.assert(fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 400 }), (pressed) => {
    const { x, y, w, h } = pressed.reduce((box, [name, larger]) => nudged(box, name, larger)!, MIDDLE);
    expect([x >= 0, y >= 0, w >= 10, h >= 10, x + w <= 1_000, y + h <= 1_000]).toEqual([true, true, true, true, true, true]);
  }));
});
