import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { descriptor, endOf, listed, localHead, type Written } from '../server/src/custody/zip.ts';

/** The bytes of an archive, read where they are wanted. */
export type Bytes = { size: number; read(at: number, length: number): Promise<Buffer> };
/** A member that was read. The bytes of small ones are kept. */
export type Found = { path: string; size: number; sha256: string; bytes: Buffer | null };
/** What an archive holds, and where its own bytes differ from how we write it: byte, and the member that stands there. */
export type Archive = { members: Found[]; odd: { at: number; path: string }[] };
/** An archive that is none of ours, or not safe to read: the reason. */
export class NotOurs extends Error {}

const MOST_MEMBERS = 65_000, SMALL = 64 * 1024 * 1024, PART = 1024 * 1024;
/** Names as we give them; nothing that leads out of a folder, or that two systems read in two ways. */
const NAME = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99}\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

async function listOf(bytes: Bytes): Promise<Written[]> {
  // We write no comment, so that the end stands at the very end.
  const end = bytes.size < 22 ? Buffer.alloc(0) : await bytes.read(bytes.size - 22, 22);
  if (end.length < 22 || end.readUInt32LE(0) !== 0x06054b50) throw new NotOurs('its end is missing or altered');
  const count = end.readUInt16LE(10), length = end.readUInt32LE(12), at = end.readUInt32LE(16);
  if (count > MOST_MEMBERS || at + length + 22 !== bytes.size || !end.equals(endOf(count, length, at))) throw new NotOurs('its end is missing or altered');
  const list = await bytes.read(at, length), members: Written[] = [], names = new Set<string>();
  for (let from = 0; from < length;) {
    if (length - from < 46) throw new NotOurs('its list is altered');
    const name = list.subarray(from + 46, from + 46 + list.readUInt16LE(from + 28)), one = { name, crc: list.readUInt32LE(from + 16), size: list.readUInt32LE(from + 20), at: list.readUInt32LE(from + 42) };
    const plain = name.toString('latin1');
    if (!NAME.test(plain)) throw new NotOurs('it has a name that leads elsewhere');
    if (names.has(plain.toLowerCase())) throw new NotOurs(`it has two members of one name: ${plain}`);
    names.add(plain.toLowerCase());
    // Packed members are refused here: their line is not one that we write. So nothing can be larger than the file itself.
    if (!listed(one).equals(list.subarray(from, from + 46 + name.length))) throw new NotOurs(`its list is altered at ${plain}`);
    members.push(one);
    from += 46 + name.length;
  }
  if (members.length !== count) throw new NotOurs('its list is altered');
  return members;
}

/** Reads an archive as we write it and no other: every byte belongs to a member, or is as we would have written it. */
export async function readArchive(bytes: Bytes): Promise<Archive> {
  const members = await listOf(bytes), archive: Archive = { members: [], odd: [] };
  let at = 0;
  for (const one of members) {
    const path = one.name.toString('latin1'), head = localHead(one.name), tail = descriptor(one);
    if (one.at !== at || at + head.length + one.size + tail.length > bytes.size) throw new NotOurs(`its members do not stand one after the other at ${path}`);
    if (!(await bytes.read(at, head.length)).equals(head)) archive.odd.push({ at, path });
    const found = await content(bytes, at + head.length, one.size);
    at += head.length + one.size;
    if (!(await bytes.read(at, tail.length)).equals(tail)) archive.odd.push({ at, path });
    at += tail.length;
    archive.members.push({ path, size: one.size, sha256: found.sha256, bytes: found.bytes });
    if (found.crc !== one.crc) archive.odd.push({ at, path });
  }
  const end = await bytes.read(bytes.size - 22, 22);
  if (end.readUInt32LE(16) !== at) throw new NotOurs('something stands between its members and its list');
  return archive;
}

async function content(bytes: Bytes, from: number, size: number): Promise<{ sha256: string; crc: number; bytes: Buffer | null }> {
  const hash = createHash('sha256'), kept: Buffer[] = [];
  let crc = 0;
  for (let at = 0; at < size; at += PART) {
    const part = await bytes.read(from + at, Math.min(PART, size - at));
    hash.update(part);
    crc = crc32(part, crc);
    if (size <= SMALL) kept.push(part);
  }
  return { sha256: hash.digest('hex'), crc, bytes: size <= SMALL ? Buffer.concat(kept) : null };
}
