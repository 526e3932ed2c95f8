import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxBetween, inView, isDrawn, layOut, pageAt, pictureWidth, unturned, type Size, type Turn } from './layout.ts';

const A4: Size = [595, 842], LYING: Size = [842, 595];

describe('pages beneath one another', () => {
  test('the widest page fills the room', () => {
    const { widths, heights, tops, total, wide } = layOut([A4, LYING], 2, 842, 1, 0);
    expect({ widths, heights, tops, total, wide }).toEqual({ widths: [595, 842], heights: [842, 595], tops: [12, 866], total: 1_473, wide: 842 });
  });
  test('a quarter turn lays them down', () => { expect(layOut([A4], 1, 842, 1, 1)).toMatchObject({ widths: [842], heights: [595] }); });
  test('a page of which no size is known is taken for A4', () => { expect(layOut([], 1, 595, 1, 0).heights).toEqual([842]); });
  test('only what is near the window is in view, and every page comes into it', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 100, max: 2_000 }), fc.integer({ min: 100, max: 2_000 })), { minLength: 1, maxLength: 1_000 }), fc.integer({ min: 200, max: 1_600 }), fc.nat(3), (sizes, room, turn) => {
      const layout = layOut(sizes, sizes.length, room, 1, turn as Turn);
      for (const i of [0, Math.floor(sizes.length / 2), sizes.length - 1]) {
        const { first, last } = inView(layout, layout.tops[i]!, layout.tops[i]! + layout.heights[i]!);
        expect(first).toBeLessThanOrEqual(i);
        expect(last).toBeGreaterThanOrEqual(i);
        expect(last - first).toBeLessThanOrEqual(4);
        expect(pageAt(layout, layout.tops[i]!, 1)).toBe(i + 1);
      }
    }));
  });
  test('no page, no view', () => { expect([inView({ tops: [] }, 0, 900), pageAt({ tops: [] }, 0, 900)]).toEqual([{ first: 0, last: -1 }, 1]); });
});

test.each([[100, 160], [161, 480], [960, 960], [9_999, 2_160]])('a picture for %i pixels is %i wide', (pixels, width) => { expect(pictureWidth(pixels)).toBe(width); });

describe('boxes', () => {
  const tops: [Turn, number, number][] = [[0, 0.1, 0.2], [1, 0.2, 0.9], [2, 0.9, 0.8], [3, 0.8, 0.1]];
  test.each(tops)('a point seen after %i quarter turns stands in the file where it was', (turn, x, y) => {
    const at = unturned({ x: 0.1, y: 0.2 }, turn);
    expect([at.x.toFixed(3), at.y.toFixed(3)]).toEqual([x.toFixed(3), y.toFixed(3)]);
  });
  test('four quarter turns bring a point back', () => {
    const once = (p: { x: number; y: number }) => unturned(p, 1), end = once(once(once(once({ x: 0.3, y: 0.7 }))));
    expect([end.x.toFixed(9), end.y.toFixed(9)]).toEqual(['0.300000000', '0.700000000']);
  });
  test('any two points make a box within the page', () => {
    const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(fc.property(share, share, share, share, (ax, ay, bx, by) => {
      const { x, y, w, h } = boxBetween({ x: ax, y: ay }, { x: bx, y: by });
      expect([x, y, w, h].every((n) => Number.isInteger(n) && n >= 0 && n <= 1_000)).toBe(true);
      expect([w >= 1, h >= 1, x + w <= 1_000, y + h <= 1_000]).toEqual([true, true, true, true]);
    }));
  });
  test('a click is no box', () => { expect([isDrawn({ x: 1, y: 1, w: 1, h: 1 }), isDrawn({ x: 1, y: 1, w: 90, h: 20 })]).toEqual([false, true]); });
});
