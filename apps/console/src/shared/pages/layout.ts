/** Width and height of a page in points. */
export type Size = readonly [number, number];
/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3;
/** A part of a page in thousandths of its width and height. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
/** Where pages stand one beneath the other, in pixels of the screen. */
export type Layout = { readonly tops: readonly number[]; readonly heights: readonly number[]; readonly widths: readonly number[]; readonly total: number; readonly wide: number };

/** The widths in which the court makes pictures of pages. */
const PICTURES = [160, 480, 960, 1_440, 2_160] as const;
const GAP = 12;
const PAGE: Size = [595, 842];

/** The width of the picture that looks sharp at so many pixels. */
export const pictureWidth = (pixels: number): number => PICTURES.find((width) => width >= pixels) ?? PICTURES[PICTURES.length - 1]!;

const lying = (turn: Turn) => turn % 2 === 1;
const turned = ([width, height]: Size, turn: Turn): Size => (lying(turn) ? [height, width] : [width, height]);

/** Puts the pages of a file beneath one another so that the widest fills the room, times the factor that was asked for. */
export function layOut(sizes: readonly Size[], count: number, room: number, zoom: number, turn: Turn): Layout {
  const all = Array.from({ length: count }, (_, i) => turned(sizes[i] ?? PAGE, turn));
  const widest = all.reduce((most, [width]) => Math.max(most, width), 1);
  const scale = (Math.max(room, 80) / widest) * zoom;
  const widths = all.map(([width]) => Math.round(width * scale)), heights = all.map(([, height]) => Math.max(1, Math.round(height * scale)));
  const tops: number[] = [];
  let total = GAP;
  for (const height of heights) {
    tops.push(total);
    total += height + GAP;
  }
  return { tops, heights, widths, total, wide: Math.round(widest * scale) };
}

/** The place in `tops` of the last page that begins at or above a height; 0 for none. */
function lastAt(tops: readonly number[], y: number): number {
  let low = 0, high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pages, from nought, of which something lies between two heights, with one more on each side. */
export function inView({ tops }: Pick<Layout, 'tops'>, from: number, to: number): { readonly first: number; readonly last: number } {
  if (tops.length === 0) return { first: 0, last: -1 };
  return { first: Math.max(0, lastAt(tops, from) - 1), last: Math.min(tops.length - 1, lastAt(tops, to) + 1) };
}

/** The page, from one, that is read when the room stands so far down: the one at a third of its height. */
export const pageAt = ({ tops }: Pick<Layout, 'tops'>, top: number, height: number): number => (tops.length === 0 ? 1 : lastAt(tops, top + height / 3) + 1);

type Point = { readonly x: number; readonly y: number };
/** A point of a turned page, each as a share of its width and height, as a point of the page as it stands in the file. */
export function unturned({ x, y }: Point, turn: Turn): Point {
  if (turn === 1) return { x: y, y: 1 - x };
  if (turn === 2) return { x: 1 - x, y: 1 - y };
  return turn === 3 ? { x: 1 - y, y: x } : { x, y };
}

const thousandths = (share: number) => Math.min(1_000, Math.max(0, Math.round(share * 1_000)));
/** The box between two points of a page; one at least in each direction, and never beyond the page. */
export function boxBetween(a: Point, b: Point): Box {
  const x = Math.min(thousandths(Math.min(a.x, b.x)), 999), y = Math.min(thousandths(Math.min(a.y, b.y)), 999);
  return { x, y, w: Math.max(1, thousandths(Math.max(a.x, b.x)) - x), h: Math.max(1, thousandths(Math.max(a.y, b.y)) - y) };
}

/** Whether a box was drawn on purpose, and not by a slip of a click. */
export const isDrawn = ({ w, h }: Box): boolean => w >= 6 && h >= 4;
