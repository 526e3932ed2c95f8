import type { FileView } from '@microcourt/domain/files/contract';

/** What an upload turned out to be, and under which names its bytes are kept. */
export type Found = {
  type: string; kind: FileView['kind']; size: number; width?: number; height?: number; object: string; thumb?: string; thumbSize?: number;
  /** Of the bytes as they came, so that whoever has the original can compare. */
  sha256: string;
  /** Of the bytes as they are kept, where those are others. */
  kept?: string;
};
/** The end of an upload: ready to become a file, or refused with the code of the reason. */
export type Examined = { state: 'ready'; refusal: null; found: Found } | { state: 'refused'; refusal: string; found: null };
