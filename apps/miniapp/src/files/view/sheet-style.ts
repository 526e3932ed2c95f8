import type { Turn } from '@microcourt/client/page-layout';

/** Where a page lies in the room that it takes once it is turned. */
export function sheetStyle(width: number, height: number, turn: Turn): { readonly width: number; readonly height: number; readonly left: string; readonly top: string; readonly transform: string } {
  const [own, tall] = turn % 2 === 1 ? [height, width] : [width, height];
  return { width: own, height: tall, left: `${(width - own) / 2}px`, top: `${(height - tall) / 2}px`, transform: `rotate(${turn * 90}deg)` };
}
