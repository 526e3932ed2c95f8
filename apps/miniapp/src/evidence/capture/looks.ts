import { isWhole, straighten, turned } from './perspective';
import { LONGEST_SIDE, type Look, type Page, type Raw } from './picture-words';

/** The paper around a point is looked at this far, in parts of the shorter side. */
const AROUND = 1 / 14;
/** Ink is darker than this part of its paper, in percent. */
const INK = 86;

/** Lightness of each point, 0 to 255. */
function lightness({ width, height, data }: Raw): Uint8Array {
  const light = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < light.length; i++, at += 4) light[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  return light;
}

/** Sums of all lightness above and left of each point: what any box weighs is then four look-ups. */
function sums(light: Uint8Array, width: number, height: number): Uint32Array {
  const all = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += light[y * width + x]!;
      all[(y + 1) * (width + 1) + x + 1] = all[y * (width + 1) + x + 1]! + row;
    }
  }
  return all;
}

/** Calls with the mean lightness around each point. */
function withPaper(raw: Raw, each: (at: number, light: number, paper: number) => void): void {
  const { width, height } = raw, light = lightness(raw), all = sums(light, width, height);
  const reach = Math.max(4, Math.round(Math.min(width, height) * AROUND));
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - reach), bottom = Math.min(height, y + reach + 1);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - reach), right = Math.min(width, x + reach + 1);
      const sum = all[bottom * (width + 1) + right]! - all[top * (width + 1) + right]! - all[bottom * (width + 1) + left]! + all[top * (width + 1) + left]!;
      each(y * width + x, light[y * width + x]!, sum / ((bottom - top) * (right - left)));
    }
  }
}

/** Black ink on white paper, whatever shadow lies on it. */
function blackWhite(raw: Raw): Raw {
  const data = new Uint8ClampedArray(raw.data.length).fill(255);
  withPaper(raw, (at, light, paper) => {
    if (light * 100 < paper * INK) data[at * 4] = data[at * 4 + 1] = data[at * 4 + 2] = 0;
  });
  return { ...raw, data };
}

/** The paper made white and even, its colours kept: seals stay red. */
function clear(raw: Raw): Raw {
  const data = new Uint8ClampedArray(raw.data.length);
  withPaper(raw, (at, _light, paper) => {
    const lift = 245 / Math.max(40, paper);
    for (let i = 0; i < 3; i++) {
      const even = raw.data[at * 4 + i]! * lift;
      // A little more contrast about the middle, so that pale print comes forward.
      data[at * 4 + i] = (even - 128) * 1.15 + 128;
    }
    data[at * 4 + 3] = 255;
  });
  return { ...raw, data };
}

/** A picture with another look. */
export const withLook = (raw: Raw, look: Look): Raw => (look === 'plain' ? raw : look === 'clear' ? clear(raw) : blackWhite(raw));

/** What comes of a photograph: turned, cut along its corners and laid flat, with its look. */
export function workedOn(raw: Raw, { turns, quad, look }: Pick<Page, 'turns' | 'quad' | 'look'>): Raw {
  const upright = turned(raw, turns);
  return withLook(isWhole(quad) ? upright : straighten(upright, quad, LONGEST_SIDE), look);
}
