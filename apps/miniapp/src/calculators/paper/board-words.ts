export type { Board, Context } from '@microcourt/client/calculators/board';
/** What became of a file that was handed to the person: passed on, kept, or neither because the person thought better of it. */
export type Given = 'shared' | 'saved' | 'dropped';
export const TYPES = { png: 'image/png', pdf: 'application/pdf', csv: 'text/csv' } as const;
export type Kind = keyof typeof TYPES;
