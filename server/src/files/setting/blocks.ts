/** What an office file or a text says, in the order in which it says it: a plain form of it, without its layout. */
export type Block =
  | { t: 'p'; text: string; mark?: string; level?: number; centred?: boolean; bold?: boolean }
  | { t: 'h'; text: string; level: number }
  | { t: 'table'; rows: string[][] }
  | { t: 'picture'; name: string }
  | { t: 'note'; text: string }
  | { t: 'page' };
/** Blocks, the pictures they name, and whether pages lie on their side. */
export type Said = { blocks: Block[]; pictures: Map<string, Buffer>; wide: boolean };

/** What is set at most: whatever goes beyond stays in the file. */
export const MOST_BLOCKS = 30_000, MOST_CELLS = 60_000, MOST_CHARACTERS = 3_000_000, MOST_PICTURES = 200;
