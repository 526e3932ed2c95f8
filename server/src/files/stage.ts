import type { KeyRing } from '@microcourt/platform/key-ring';
import type { Kernel } from '@microcourt/platform/kernel';
import type { Objects } from '@microcourt/platform/objects';
import type { VirusScanPort } from '../providers/virus-scan/port.ts';
import type { LookingRoom } from './looking.ts';
import type { UploadRow } from './store-uploads.ts';

/** What handlers of bytes need: the database, the object store and the keyed hash. They work outside of any transaction of an ask. */
export type Bytes = { kernel: Pick<Kernel, 'within'>; objects: Objects; keyRing: Pick<KeyRing, 'mac'>; room: Pick<LookingRoom, 'look'>; viruses?: VirusScanPort | undefined };

/** A piece of an upload as its row names it. */
export function pieceOf(text: string): { object: string; bytes: number } {
  const at = text.lastIndexOf(':');
  return { object: text.slice(0, at), bytes: Number(text.slice(at + 1)) };
}

/** A piece is not in the store any more: whoever brought the last one at the same moment was faster. */
export class PieceGone extends Error {}

/** The whole upload, readable at any place: pieces from the store, the last one from memory. One piece at a time is in memory. */
export type Staged = { size: number; read(from: number, to: number): Promise<Buffer>; all(): AsyncGenerator<Buffer> };

/** The pieces kept before, then the one that has just come. */
export function staged(objects: Objects, row: Pick<UploadRow, 'caseId' | 'pieces' | 'size'>, last: Buffer): Staged {
  const pieces = row.pieces.map(pieceOf);
  const load = async (object: string): Promise<Buffer> => {
    const found = await objects.get(row.caseId, object);
    if (!found) throw new PieceGone('a piece of an upload is missing');
    const parts: Buffer[] = [];
    try {
      for await (const part of found.content as AsyncIterable<Buffer>) parts.push(part);
    } catch (error) {
      // It may go between the look at its size and the reading.
      throw (await objects.has(object)) === null ? new PieceGone('a piece of an upload went while it was read') : error;
    }
    return Buffer.concat(parts);
  };
  async function* all(): AsyncGenerator<Buffer> {
    for (const { object } of pieces) yield await load(object);
    yield last;
  }
  return {
    size: row.size, all,
    async read(from, to) {
      const parts: Buffer[] = [];
      let at = 0;
      for (const { object, bytes } of [...pieces, { object: null, bytes: last.length }]) {
        if (at < to && at + bytes > from) parts.push((object === null ? last : await load(object)).subarray(Math.max(0, from - at), to - at));
        at += bytes;
      }
      return Buffer.concat(parts);
    },
  };
}

/** Removes the pieces of an upload that is whole or given up. */
export async function dropPieces(objects: Objects, pieces: readonly string[]): Promise<void> {
  for (const text of pieces) await objects.delete(pieceOf(text).object);
}
