import type { Box, Size, Turn } from '@microcourt/client/page-layout';
import type { ReactNode } from 'react';

/** A page to go to; `turn` makes the same one be gone to again. */
export type Target = { readonly page: number; readonly turn: number };
/** Implemented twice: pages.tsx for browsers, pages.weapp.tsx for the mini program. */
export type PagesProps = {
  readonly sizes: readonly Size[]; readonly count: number; /** Where the pictures of the pages are fetched. */ readonly pictureOf: (page: number, pixels: number) => string;
  readonly zoom: number; readonly onZoom: (zoom: number) => void; readonly turn: Turn; readonly target: Target | undefined; readonly onPage: (page: number) => void; readonly labelOf: (page: number) => string;
  /** What lies over a page, in the page's own frame: marks and found words. */ readonly renderOver: (page: number) => ReactNode;
  readonly drawing: boolean; readonly onDrawn: (page: number, box: Box) => void;
};
/** How far pages may be made smaller and larger. */
export const ZOOM = { least: 1, most: 5, step: 1.4 } as const;
/** A zoom within what there is. */
export const zoomed = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));
