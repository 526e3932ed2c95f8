import { inflateRawSync } from 'node:zlib';

/** A file within a zip, as the list at its end tells: `method` 0 stored, 8 deflated; sizes as claimed. */
export type ZipEntry = { name: string; packed: number; unpacked: number; locked: boolean; method: number; at: number };

/** The list at the end of a zip; null if it cannot be read, or if more follows it. */
export function entriesOf(b: Buffer): ZipEntry[] | null {
  const end = b.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > b.length || end + 22 + b.readUInt16LE(end + 20) !== b.length) return null;
  const count = b.readUInt16LE(end + 10), entries: ZipEntry[] = [];
  let at = b.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > b.length || b.readUInt32LE(at) !== 0x02014b50) return null;
    const [nameSize, extraSize, commentSize] = [b.readUInt16LE(at + 28), b.readUInt16LE(at + 30), b.readUInt16LE(at + 32)];
    entries.push({
      name: b.toString('utf8', at + 46, at + 46 + nameSize), packed: b.readUInt32LE(at + 20), unpacked: b.readUInt32LE(at + 24), locked: (b.readUInt16LE(at + 8) & 1) === 1,
      method: b.readUInt16LE(at + 10), at: b.readUInt32LE(at + 42),
    });
    at += 46 + nameSize + extraSize + commentSize;
  }
  return entries;
}

/** What a file within a zip holds; 'too-much' if that is more than `most` bytes (whatever the list claims), null if it cannot be read. */
export function unpack(b: Buffer, { at, packed, method }: ZipEntry, most: number): Buffer | 'too-much' | null {
  if (at + 30 > b.length || b.readUInt32LE(at) !== 0x04034b50) return null;
  const from = at + 30 + b.readUInt16LE(at + 26) + b.readUInt16LE(at + 28), bytes = b.subarray(from, from + packed);
  if (bytes.length < packed) return null;
  if (method === 0) return bytes.length > most ? 'too-much' : bytes;
  if (method !== 8) return null;
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : null;
  }
}
