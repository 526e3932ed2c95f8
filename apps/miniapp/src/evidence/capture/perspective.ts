import type { Point, Quad, Raw } from './picture-words';

/** The whole picture. */
export const WHOLE: Quad = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];
/** Whether nothing is cut away. */
export const isWhole = (quad: Quad): boolean => quad.every(({ x, y }, i) => x === WHOLE[i]!.x && y === WHOLE[i]!.y);
/** Corners may come no nearer to each other than this, in parts of the picture. */
const NEAREST = 0.04;
/** A sheet is told from its shadow by a cross product of at least this. */
const LEAST_TURN = 0.0008;

const cross = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
const apart = (a: Point, b: Point, width = 1, height = 1) => Math.hypot((a.x - b.x) * width, (a.y - b.y) * height);

/** Whether four corners, in their order, are those of a sheet seen from some side: no corner folded inwards, none upon another. */
export function isSheet(quad: Quad): boolean {
  return quad.every((corner, i) => {
    const next = quad[(i + 1) % 4]!, after = quad[(i + 2) % 4]!;
    return cross(corner, next, after) > LEAST_TURN && apart(corner, next) >= NEAREST;
  });
}

/** The corners with one of them moved, kept inside the picture; the old ones where the sheet would fold over itself. */
export function moveCorner(quad: Quad, at: number, to: Point): Quad {
  const inside = { x: Math.min(1, Math.max(0, to.x)), y: Math.min(1, Math.max(0, to.y)) };
  const moved = quad.map((corner, i) => (i === at ? inside : corner)) as unknown as Quad;
  return isSheet(moved) ? moved : quad;
}

/** The corner nearest to a touch, as its number; the picture is `ratio` times as wide as it is high. */
export function nearestCorner(quad: Quad, touch: Point, ratio: number): number {
  const far = quad.map((corner) => apart(corner, touch, ratio, 1));
  return far.indexOf(Math.min(...far));
}

/** The corners after the picture was turned to the right by a quarter. */
export function turnQuad(quad: Quad): Quad {
  const [a, b, c, d] = quad.map(({ x, y }) => ({ x: 1 - y, y: x })) as unknown as [Point, Point, Point, Point];
  return [d, a, b, c];
}

/** A map from the unit square into the picture: `x = (a·u + b·v + c) / (g·u + h·v + 1)`, and `y` likewise with d, e, f. */
export type Plane = { readonly a: number; readonly b: number; readonly c: number; readonly d: number; readonly e: number; readonly f: number; readonly g: number; readonly h: number };

/** The plane of a sheet, by its four corners (Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3). */
export function planeOf([p0, p1, p2, p3]: Quad): Plane {
  const dx1 = p1.x - p2.x, dx2 = p3.x - p2.x, sx = p0.x - p1.x + p2.x - p3.x;
  const dy1 = p1.y - p2.y, dy2 = p3.y - p2.y, sy = p0.y - p1.y + p2.y - p3.y;
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole, h = (dx1 * sy - sx * dy1) / whole;
  return { a: p1.x - p0.x + g * p1.x, b: p3.x - p0.x + h * p3.x, c: p0.x, d: p1.y - p0.y + g * p1.y, e: p3.y - p0.y + h * p3.y, f: p0.y, g, h };
}

/** Where a point of the unit square lies in the picture. */
export function onPlane({ a, b, c, d, e, f, g, h }: Plane, u: number, v: number): Point {
  const w = g * u + h * v + 1;
  return { x: (a * u + b * v + c) / w, y: (d * u + e * v + f) / w };
}

/** How large the straightened sheet is: as long as the longer of its opposite sides, so that nothing is lost. */
export function sizeOf(quad: Quad, width: number, height: number, most: number): { readonly width: number; readonly height: number } {
  const wide = Math.max(apart(quad[0], quad[1], width, height), apart(quad[3], quad[2], width, height));
  const high = Math.max(apart(quad[0], quad[3], width, height), apart(quad[1], quad[2], width, height));
  const scale = Math.min(1, most / Math.max(wide, high));
  return { width: Math.max(1, Math.round(wide * scale)), height: Math.max(1, Math.round(high * scale)) };
}

/** The sheet cut out of its photograph and laid flat. */
export function straighten(raw: Raw, quad: Quad, most: number): Raw {
  const { width, height } = sizeOf(quad, raw.width, raw.height, most);
  const plane = planeOf(quad), data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++, to += 4) {
      const { x, y } = onPlane(plane, (column + 0.5) / width, (row + 0.5) / height);
      blend(raw, x * raw.width - 0.5, y * raw.height - 0.5, data, to);
    }
  }
  return { width, height, data };
}

/** The colour between the four points around a place. */
function blend({ width, height, data }: Raw, x: number, y: number, into: Uint8ClampedArray, to: number): void {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x))), top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(width - 1, left + 1), bottom = Math.min(height - 1, top + 1);
  const across = Math.min(1, Math.max(0, x - left)), down = Math.min(1, Math.max(0, y - top));
  const a = (top * width + left) * 4, b = (top * width + right) * 4, c = (bottom * width + left) * 4, d = (bottom * width + right) * 4;
  for (let i = 0; i < 3; i++) {
    const upper = data[a + i]! + (data[b + i]! - data[a + i]!) * across;
    const lower = data[c + i]! + (data[d + i]! - data[c + i]!) * across;
    into[to + i] = upper + (lower - upper) * down;
  }
  into[to + 3] = 255;
}

/** A picture turned to the right by so many quarters. */
export function turned(raw: Raw, turns: number): Raw {
  const quarters = ((turns % 4) + 4) % 4;
  if (quarters === 0) return raw;
  const { width, height, data } = raw, upright = quarters === 2;
  const out = { width: upright ? width : height, height: upright ? height : width, data: new Uint8ClampedArray(data.length) };
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height), to = new Uint32Array(out.data.buffer);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = quarters === 1 ? x * height + (height - 1 - y) : quarters === 2 ? (height - 1 - y) * width + (width - 1 - x) : (width - 1 - x) * height + y;
      to[at] = from[y * width + x]!;
    }
  }
  return out;
}
