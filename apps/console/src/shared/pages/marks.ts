import type { Box } from '@microcourt/client/page-layout';

/** Something drawn over a page: a note, a cover, a word that was found, the place that is spoken of. */
export type Mark = Box & { readonly key: string; readonly page: number; readonly look: 'mine' | 'shared' | 'cover' | 'found' | 'spoken'; readonly label: string; /** Put here by a key: it takes the focus, to be moved by arrows. */ readonly byKey?: true };

const STEP = 10;
const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
/** A box after an arrow was pressed: moved by a hundredth of the page, or with Shift made larger or smaller; undefined for other keys. */
export function nudged({ x, y, w, h }: Box, key: string, larger: boolean): Box | undefined {
  const [dx, dy] = key === 'ArrowLeft' ? [-STEP, 0] : key === 'ArrowRight' ? [STEP, 0] : key === 'ArrowUp' ? [0, -STEP] : key === 'ArrowDown' ? [0, STEP] : [0, 0];
  if (dx === 0 && dy === 0) return undefined;
  if (larger) return { x, y, w: within(w + dx, STEP, 1_000 - x), h: within(h + dy, STEP, 1_000 - y) };
  return { x: within(x + dx, 0, 1_000 - w), y: within(y + dy, 0, 1_000 - h), w, h };
}

/** The box that a key puts on a page, to be moved from there by arrows. */
export const MIDDLE: Box = { x: 300, y: 450, w: 400, h: 60 };
