import { crc32 } from 'node:zlib';

/** A member of an archive: its name in ASCII, its bytes as they come. */
export type Member = { name: string; content: Uint8Array | AsyncIterable<Uint8Array> };
const DOS = { time: 0, date: 0x21 }, MOST = 0xffffffff;

/** A member as it was written: its name, the sum and the size of its bytes, and where in the archive its head stands. */
export type Written = { name: Buffer; crc: number; size: number; at: number };
/** What stands before a member. Sizes and sums stand behind it (flag 8), since they are known only once it has gone by; bytes are kept as they are: pictures and PDF do not shrink. */
export function localHead(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 6);
  head.writeUInt16LE(DOS.time, 10);
  head.writeUInt16LE(DOS.date, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}
/** What stands behind a member. */
export function descriptor({ crc, size }: Written): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(size, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}
/** The line of a member in the list at the end. */
export function listed({ name, crc, size, at }: Written): Buffer {
  const line = Buffer.alloc(46);
  line.writeUInt32LE(0x02014b50, 0);
  line.writeUInt16LE(20, 4);
  line.writeUInt16LE(20, 6);
  line.writeUInt16LE(8, 8);
  line.writeUInt16LE(DOS.time, 12);
  line.writeUInt16LE(DOS.date, 14);
  line.writeUInt32LE(crc, 16);
  line.writeUInt32LE(size, 20);
  line.writeUInt32LE(size, 24);
  line.writeUInt16LE(name.length, 28);
  line.writeUInt32LE(at, 42);
  return Buffer.concat([line, name]);
}

/** An archive that grows would be longer than the format can say (4 GB). */
export class TooLong extends Error {}

/** What stands after the list. */
export function endOf(members: number, list: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members, 8);
  end.writeUInt16LE(members, 10);
  end.writeUInt32LE(list, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/** Writes an archive as its members come; nothing but the list at its end is held. */
export async function* zipOf(members: AsyncIterable<Member>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name: plain, content } of members) {
    const name = Buffer.from(plain, 'ascii'), one: Written = { name, crc: 0, size: 0, at }, head = localHead(name);
    yield head;
    for await (const part of content instanceof Uint8Array ? [content] : content) {
      one.crc = crc32(part, one.crc);
      one.size += part.length;
      yield Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    }
    const tail = descriptor(one);
    yield tail;
    at += head.length + one.size + tail.length;
    if (at > MOST) throw new TooLong('longer than 4 GB');
    written.push(one);
  }
  const list = Buffer.concat(written.map(listed));
  yield Buffer.concat([list, endOf(written.length, list.length, at)]);
}
