/** A picture in shades of grey. */
export type Grey = { data: Uint8Array; width: number; height: number };

/** Angles that are tried, in tenths of a degree: a page photographed by hand lies within fifteen degrees. */
const MOST_TENTHS = 150;
const COARSE = 10, FINE = 2;

/** The dark points of a picture, as places. Ground and shadows are told apart by the mean around each row's part. */
function darkPoints({ data, width, height }: Grey): { xs: Int16Array; ys: Int16Array; count: number } {
  const xs = new Int16Array(width * height), ys = new Int16Array(width * height), window = 24;
  let count = 0;
  for (let y = 0; y < height; y++) {
    let sum = 0, seen = 0;
    const row = y * width;
    for (let x = 0; x < Math.min(width, window); x++) { sum += data[row + x]!; seen++; }
    for (let x = 0; x < width; x++) {
      if (data[row + x]! < (sum / seen) * 0.8) { xs[count] = x; ys[count] = y; count++; }
      if (x + window < width) { sum += data[row + x + window]!; seen++; }
      if (x >= window) { sum -= data[row + x - window]!; seen--; }
    }
  }
  return { xs, ys, count };
}

/** How clearly lines of text stand apart when the page is turned by an angle: the sum of the squares of what falls into each row. */
function clearness(points: ReturnType<typeof darkPoints>, height: number, width: number, tenths: number): number {
  const angle = (tenths / 10) * (Math.PI / 180), sine = Math.sin(angle), cosine = Math.cos(angle), offset = Math.ceil(width * Math.abs(sine));
  const rows = new Float64Array(height + 2 * offset + 2);
  for (let i = 0; i < points.count; i++) rows[Math.round(points.ys[i]! * cosine - points.xs[i]! * sine) + offset]! += 1;
  let sum = 0;
  for (const row of rows) sum += row * row;
  return sum;
}

/** By how many degrees the lines of a page rise to the left (clockwise is positive): turned back by as much, they lie level. 0 if there is nothing to tell by. */
export function skewOf(grey: Grey): number {
  const points = darkPoints(grey);
  if (points.count < 200) return 0;
  const at = (tenths: number): number => clearness(points, grey.height, grey.width, tenths);
  const best = (from: number, to: number, step: number): number => {
    let [found, most] = [0, -1];
    for (let tenths = from; tenths <= to; tenths += step) { const value = at(tenths); if (value > most) { most = value; found = tenths; } }
    return found;
  };
  const coarse = best(-MOST_TENTHS, MOST_TENTHS, COARSE), fine = best(coarse - COARSE, coarse + COARSE, FINE);
  // Level pages stay untouched: turning blurs.
  return Math.abs(fine) <= 3 || at(fine) < at(0) * 1.05 ? 0 : fine / 10;
}

/** A place on a picture that was turned about its middle (degrees, clockwise), as a place on the picture before; both sizes in points. */
export function turnedBack([x, y]: readonly [number, number], degrees: number, before: { width: number; height: number }, after: { width: number; height: number }): [number, number] {
  const angle = (-degrees * Math.PI) / 180, [dx, dy] = [x - after.width / 2, y - after.height / 2];
  return [dx * Math.cos(angle) - dy * Math.sin(angle) + before.width / 2, dx * Math.sin(angle) + dy * Math.cos(angle) + before.height / 2];
}
