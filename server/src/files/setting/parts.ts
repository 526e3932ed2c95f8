import { entriesOf, unpack, type ZipEntry } from '@microcourt/platform/zip';
import { bitsOf } from './xml.ts';

/** One part may hold so much, and all that are read together. */
const MOST_PART = 64 * 1024 * 1024, MOST_ALL = 200 * 1024 * 1024;

/** The parts of an office file (a zip of XML), unpacked one by one and never more than there is room for. */
export class OfficeParts {
  readonly #bytes: Buffer;
  readonly #entries: Map<string, ZipEntry>;
  #left = MOST_ALL;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#entries = new Map((entriesOf(bytes) ?? []).map((entry) => [entry.name, entry]));
  }

  get names(): string[] { return [...this.#entries.keys()]; }
  bytes(name: string): Buffer | null {
    const entry = this.#entries.get(name), found = entry && unpack(this.#bytes, entry, Math.min(MOST_PART, this.#left));
    if (found === 'too-much') throw new Error('an office file unpacks to more than there is room for');
    if (!found) return null;
    this.#left -= found.length;
    return found;
  }
  text(name: string): string { return this.bytes(name)?.toString('utf8') ?? ''; }
  /** What a part refers to inside the file: id → name of the part. What stands outside is left out and never fetched. */
  references(name: string): Map<string, string> {
    const at = name.lastIndexOf('/'), folder = name.slice(0, at + 1), found = new Map<string, string>();
    for (const bit of bitsOf(this.text(`${folder}_rels/${name.slice(at + 1)}.rels`))) {
      if (!('open' in bit) || bit.open !== 'Relationship' || bit.attributes('TargetMode') === 'External') continue;
      const [id, target] = [bit.attributes('Id'), bit.attributes('Target')];
      if (id !== null && target !== null) found.set(id, resolved(folder, target));
    }
    return found;
  }
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter(Boolean);
  for (const part of target.split('/')) { if (part === '..') parts.pop(); else if (part !== '.') parts.push(part); }
  return parts.join('/');
}
