/** A point of a handwritten line on the field of 1000 × 400, with the milliseconds since the signature began. */
export type Point = readonly [x: number, y: number, ms: number];
/** A handwritten line. */
export type Line = readonly Point[];
/** Where the field stands on the screen. */
export type Frame = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The field on which every signature stands, whatever the screen: the contract's own. */
export const FIELD = { width: 1_000, height: 400 } as const;
/** The contract's limits of a signature. */
export const MOST_LINES = 200;
const MOST_POINTS = 2_000;
/** A point closer to the last one than this says nothing new. */
const NEAR = 3;
/** The ink of a full name is longer than this, in units of the field; a dot or a slip of the finger is not. */
const LEAST_INK = 400;

const within = (n: number, most: number): number => Math.max(0, Math.min(most, Math.round(n)));
/** Whether the field stands upright on the screen, turned by a quarter so that the long side of a phone is its width. */
export const isTurned = ({ left, top, right, bottom }: Frame): boolean => bottom - top > right - left;

/** A place of the screen on the field: as it is, or turned clockwise by a quarter with its width running down the screen. */
export function pointOn(frame: Frame, x: number, y: number, ms: number): Point {
  const { left, top, right, bottom } = frame, turned = isTurned(frame);
  const across = turned ? (y - top) / (bottom - top) : (x - left) / (right - left);
  const down = turned ? (right - x) / (right - left) : (y - top) / (bottom - top);
  return [within(across * FIELD.width, FIELD.width), within(down * FIELD.height, FIELD.height), Math.max(0, Math.round(ms))];
}

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** A line that begins at a point. More lines than a signature may have are not begun. */
export const begun = (lines: readonly Line[], at: Point): readonly Line[] => (lines.length >= MOST_LINES ? lines : [...lines, [at]]);
/** The last line drawn on to a point; what is too near says nothing new, and a line that is full stays as it is. */
export function drawn(lines: readonly Line[], at: Point): readonly Line[] {
  const last = lines[lines.length - 1], end = last?.[last.length - 1];
  if (!last || !end || last.length >= MOST_POINTS || apart(end, at) < NEAR) return lines;
  return [...lines.slice(0, -1), [...last, at]];
}
/** Without the last line. */
export const undone = (lines: readonly Line[]): readonly Line[] => lines.slice(0, -1);

/** The length of all lines, in units of the field. */
export const inkOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.reduce((length, point, i) => (i === 0 ? 0 : length + apart(line[i - 1]!, point)), 0), 0);
/** What is wrong with a signature; nothing where it can be given. */
export function problemOf(lines: readonly Line[]): 'tooLittle' | 'tooMuch' | undefined {
  if (lines.length >= MOST_LINES) return 'tooMuch';
  return inkOf(lines) < LEAST_INK ? 'tooLittle' : undefined;
}

/** A signature as it goes to the court: its clock begins with the first point. */
export function sentStrokes(lines: readonly Line[]): [number, number, number][][] {
  const first = lines[0]?.[0]?.[2] ?? 0;
  return lines.map((line) => line.map(([x, y, ms]): [number, number, number] => [x, y, ms - first]));
}

/** The path of a line for a drawing; a lone point is a dot. */
export const pathOf = (line: Line): string => line.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (line.length === 1 ? 'h1' : '');
/** How thick the ink is, in units of the field. */
export const INK = 9;
/** A signature as a picture that can stand anywhere, in a colour. */
export function pictureOf(lines: readonly Line[], colour: string): string {
  const paths = lines.map((line) => `<path d="${pathOf(line)}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${FIELD.width} ${FIELD.height}" fill="none" stroke="${colour}" stroke-width="${INK}" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
