import type { Line } from '@microcourt/client/strokes';

/** Implemented twice: pad.tsx for browsers, pad.weapp.tsx for the mini program. */
export type PadProps = { readonly lines: readonly Line[]; readonly onLines: (change: (lines: readonly Line[]) => readonly Line[]) => void; readonly label: string };
