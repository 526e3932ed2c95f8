import { Readable } from 'node:stream';
import { createObjectsDisk } from './objects-disk.ts';
import { createObjectsS3 } from './objects-s3.ts';
import type { ObjectsConfig } from './config.ts';
import { Unavailable } from './failures.ts';
import type { ObjectStore } from './object-store.ts';
import type { Vault } from './vault.ts';

/** A part of a file: from the first byte to the last, both counted (as in HTTP). */
export type Range = { first: number; last: number };
/** Files, sealed under the key of the case or person they belong to. */
export type Objects = {
  /** Keeps content under a name that follows from the content (see `objectName`); one that is there already is not written again. */
  put(subject: string, name: string, content: AsyncIterable<Uint8Array>): Promise<{ name: string; size: number }>;
  /** The content, or a part of it; null if there is none. Alteration ends the stream with `Unreadable`. */
  get(subject: string, name: string, range?: Range): Promise<{ size: number; content: Readable } | null>;
  /** The size of the content, or null. */
  has(name: string): Promise<number | null>;
  delete(name: string): Promise<void>;
};

const CHUNK = 64 * 1024;
/** The suite's tag, then how many bytes the suite adds to each chunk. */
const HEAD = 2;

/** The name of content within its subject: a keyed hash of its SHA-256, so that equal files of two cases are not seen to be equal. */
export const objectName = (mac: (kind: string, value: string) => string, subject: string, sha256: string): string => mac('object', `${subject}/${sha256}`);

const labelOf = (name: string, index: number, last: boolean): string => `object:${name}:${index}:${last ? 'last' : 'more'}`;

/** Pieces of exactly one chunk; the last may be shorter, and empty only if all is empty. */
async function* chunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<{ plain: Buffer; last: boolean }> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const part of content) {
    gathered.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    size += part.byteLength;
    if (size <= CHUNK) continue;
    let all = Buffer.concat(gathered);
    // One chunk is held back until it is known whether it is the last.
    for (; all.length > CHUNK; all = all.subarray(CHUNK)) yield { plain: all.subarray(0, CHUNK), last: false };
    gathered = [Buffer.from(all)];
    size = all.length;
  }
  yield { plain: Buffer.concat(gathered), last: true };
}

type Shape = { overhead: number; last: number; size: number };
/** How an object of so many sealed bytes is built; null if it is none of ours. */
function shapeOf(head: Buffer, sealed: number): Shape | null {
  const overhead = head[1] ?? 0;
  const body = sealed - HEAD;
  if (head.length < HEAD || overhead === 0 || body < overhead) return null;
  const count = Math.ceil(body / (CHUNK + overhead));
  return { overhead, last: count - 1, size: body - count * overhead };
}

async function gather(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

class SealedObjects implements Objects {
  private readonly store: ObjectStore;
  private readonly vault: Pick<Vault, 'sealBytes' | 'openBytes'>;

  constructor(store: ObjectStore, vault: Pick<Vault, 'sealBytes' | 'openBytes'>) {
    this.store = store;
    this.vault = vault;
  }

  async put(subject: string, name: string, content: AsyncIterable<Uint8Array>): Promise<{ name: string; size: number }> {
    check(name);
    const there = await this.has(name);
    if (there !== null) return { name, size: there };
    let size = 0;
    const { vault } = this;
    await this.store.write(name, (async function* () {
      let index = 0;
      for await (const { plain, last } of chunks(content)) {
        const sealed = await vault.sealBytes(subject, labelOf(name, index, last), plain);
        if (index === 0) yield Buffer.of(sealed[0]!, sealed.length - plain.length);
        size += plain.length;
        index++;
        yield sealed;
      }
    })());
    return { name, size };
  }

  async get(subject: string, name: string, range?: Range): Promise<{ size: number; content: Readable } | null> {
    const shape = await this.shape(name);
    if (!shape) return null;
    const first = Math.max(0, range?.first ?? 0);
    const end = Math.min(shape.size, (range?.last ?? shape.size - 1) + 1);
    return { size: shape.size, content: Readable.from(this.opened(subject, name, shape, first, Math.max(first, end))) };
  }

  async has(name: string): Promise<number | null> {
    return (await this.shape(name))?.size ?? null;
  }

  async delete(name: string): Promise<void> {
    check(name);
    await this.store.remove(name);
  }

  private async shape(name: string): Promise<Shape | null> {
    check(name);
    const sealed = await this.store.size(name);
    const head = sealed === null ? null : await this.store.read(name, 0, HEAD);
    return head && sealed !== null ? shapeOf(await gather(head), sealed) : null;
  }

  private async *opened(subject: string, name: string, { overhead, last, size }: Shape, first: number, end: number): AsyncGenerator<Buffer> {
    // An empty file has one empty chunk, which is opened all the same: it may have been cut off.
    const from = Math.min(Math.floor(first / CHUNK), last);
    const to = end > first ? Math.floor((end - 1) / CHUNK) : from;
    const whole = CHUNK + overhead;
    const bytes = await this.store.read(name, HEAD + from * whole, HEAD + Math.min((to + 1) * whole, size + (last + 1) * overhead));
    if (!bytes) throw new Unavailable(5);
    let rest: Buffer = Buffer.alloc(0);
    let index = from;
    const open = async (sealed: Buffer): Promise<Buffer> => {
      const plain = await this.vault.openBytes(subject, labelOf(name, index, index === last), sealed);
      const start = index * CHUNK;
      index++;
      return plain.subarray(Math.max(0, first - start), Math.max(0, Math.min(plain.length, end - start)));
    };
    for await (const part of bytes) {
      rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
      for (; rest.length >= whole; rest = rest.subarray(whole)) yield await open(rest.subarray(0, whole));
    }
    if (rest.length > 0 || index <= to) yield await open(rest);
  }
}

function check(name: string): void {
  // Names are made by us; one with a path in it would be a fault.
  if (!/^[\w:-]{8,120}$/.test(name)) throw new Error('not the name of an object');
}

/** Files over a store, each chunk sealed with its place and whether it is the last: none can be altered, swapped or cut off unseen. */
export const createObjects = (store: ObjectStore, vault: Pick<Vault, 'sealBytes' | 'openBytes'>): Objects => new SealedObjects(store, vault);

/** The store that the configuration names: a folder, or anything that speaks S3. */
export const openObjectStore = (config: ObjectsConfig): Promise<ObjectStore> => (config.kind === 'disk' ? createObjectsDisk(config.folder) : createObjectsS3(config));
