import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withLook, workedOn } from './looks';
import { isSheet, moveCorner, nearestCorner, onPlane, planeOf, sizeOf, straighten, turned, turnQuad, WHOLE } from './perspective';
import type { Quad, Raw } from './picture-words';

/** A picture whose points tell where they stand. */
function numbered(width: number, height: number): Raw {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) data.set([(i % width) * 10, Math.floor(i / width) * 10, 7, 255], i * 4);
  return { width, height, data };
}
const near = fc.double({ min: 0, max: 0.3, noNaN: true });
const sheets = fc.tuple(near, near, near, near, near, near, near, near).map(([a, b, c, d, e, f, g, h]): Quad => [{ x: a, y: b }, { x: 1 - c, y: d }, { x: 1 - e, y: 1 - f }, { x: g, y: 1 - h }]).filter(isSheet);

describe('a sheet seen from the side', () => {
  test('its plane meets the four corners', () => {
    fc.assert(fc.property(sheets, (quad) => {
      const plane = planeOf(quad);
      [[0, 0], [1, 0], [1, 1], [0, 1]].forEach(([u, v], i) => {
        const { x, y } = onPlane(plane, u!, v!);
        expect(x).toBeCloseTo(quad[i]!.x, 9);
        expect(y).toBeCloseTo(quad[i]!.y, 9);
      });
    }));
  });
  test('lines stay lines: the middle lies where the diagonals cross', () => {
    fc.assert(fc.property(sheets, (quad) => {
      const m = onPlane(planeOf(quad), 0.5, 0.5), [a, b, c, d] = quad;
      const off = (p: typeof a, q: typeof a) => (q.x - p.x) * (m.y - p.y) - (q.y - p.y) * (m.x - p.x);
      expect(off(a, c)).toBeCloseTo(0, 9);
      expect(off(b, d)).toBeCloseTo(0, 9);
    }));
  });
  test('the whole picture comes out as it went in', () => {
    const raw = numbered(7, 5);
    expect(straighten(raw, WHOLE, 100)).toEqual(raw);
  });
  test('a white sheet on a dark table is cut out without its table', () => {
    const width = 60, height = 60, data = new Uint8ClampedArray(width * height * 4);
    const quad: Quad = [{ x: 0.25, y: 0.2 }, { x: 0.75, y: 0.25 }, { x: 0.85, y: 0.85 }, { x: 0.15, y: 0.8 }];
    const plane = planeOf(quad);
    for (let u = 0; u <= 1; u += 0.002) for (let v = 0; v <= 1; v += 0.002) {
      const { x, y } = onPlane(plane, u, v);
      data.fill(255, (Math.floor(y * height) * width + Math.floor(x * width)) * 4, (Math.floor(y * height) * width + Math.floor(x * width)) * 4 + 4);
    }
    const flat = straighten({ width, height, data }, quad, 500), middle: number[] = [];
    for (let y = 3; y < flat.height - 3; y++) for (let x = 3; x < flat.width - 3; x++) middle.push(flat.data[(y * flat.width + x) * 4]!);
    expect(Math.min(...middle)).toBe(255);
  });
  test('it is as large as its longer sides, and no larger than what is kept', () => {
    expect(sizeOf(WHOLE, 4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 });
    expect(sizeOf([{ x: 0.1, y: 0 }, { x: 0.5, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }], 100, 50, 2000)).toEqual({ width: 100, height: 71 });
  });
});

describe('its corners', () => {
  test('are moved inside the picture, and never fold the sheet', () => {
    fc.assert(fc.property(sheets, fc.nat(3), fc.double({ min: -2, max: 3, noNaN: true }), fc.double({ min: -2, max: 3, noNaN: true }), (quad, at, x, y) => {
      const moved = moveCorner(quad, at, { x, y });
      expect(isSheet(moved)).toBe(true);
      expect(moved.every((one) => one.x >= 0 && one.x <= 1 && one.y >= 0 && one.y <= 1)).toBe(true);
    }));
    expect(moveCorner(WHOLE, 0, { x: 0.9, y: 0.9 })).toBe(WHOLE);
  });
  test('the one touched is the nearest', () => {
    expect(nearestCorner(WHOLE, { x: 0.9, y: 0.2 }, 1)).toBe(1);
    expect(nearestCorner(WHOLE, { x: 0.2, y: 0.9 }, 1)).toBe(3);
  });
  test('turn with the picture, and four quarters are none', () => {
    fc.assert(fc.property(sheets, (quad) => {
      const round = turnQuad(turnQuad(turnQuad(turnQuad(quad))));
      round.forEach((corner, i) => { expect(corner.x).toBeCloseTo(quad[i]!.x, 12); expect(corner.y).toBeCloseTo(quad[i]!.y, 12); });
      expect(isSheet(turnQuad(quad))).toBe(true);
    }));
  });
});

describe('turning and looks', () => {
  test.each([[0], [1], [2], [3]])('%i quarters to the right, and back', (turns) => {
    const raw = numbered(3, 2);
    expect(turned(turned(raw, turns), -turns)).toEqual(raw);
    expect(turned(raw, turns).width).toBe(turns % 2 === 1 ? 2 : 3);
  });
  test('a quarter to the right brings the lower left corner up', () => {
    const { data } = turned(numbered(3, 2), 1);
    expect(Array.from(data.subarray(0, 2))).toEqual([0, 10]);
  });
  test('ink stays black and paper white where a shadow falls', () => {
    const width = 80, height = 40, data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let i = 0; i < width * height; i++) {
      const x = i % width, ink = x % 10 === 5, paper = 90 + x * 2;
      data.fill(ink ? paper * 0.5 : paper, i * 4, i * 4 + 3);
    }
    const { data: out } = withLook({ width, height, data }, 'black-white');
    for (let x = 8; x < 72; x++) expect(out[(20 * width + x) * 4]).toBe(x % 10 === 5 ? 0 : 255);
    const lit = withLook({ width, height, data }, 'clear').data;
    expect(lit[(20 * width + 12) * 4]!).toBeGreaterThan(220);
    expect(lit[(20 * width + 15) * 4]!).toBeLessThan(150);
  });
  test('all of it together keeps the photograph where nothing is to be done', () => {
    const raw = numbered(6, 4);
    expect(workedOn(raw, { turns: 0, quad: WHOLE, look: 'plain' })).toEqual(raw);
  });
});
