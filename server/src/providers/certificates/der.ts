/** Bytes of ASN.1 in its distinguished form (ITU-T X.690), written and read. */
export type Der = Buffer;

function head(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.of(tag, length);
  const size = Math.ceil((32 - Math.clz32(length)) / 8), out = Buffer.alloc(2 + size);
  out[0] = tag;
  out[1] = 0x80 | size;
  out.writeUIntBE(length, 2, size);
  return out;
}
/** A value under a tag. */
export function tagged(tag: number, ...parts: readonly Uint8Array[]): Der {
  const body = Buffer.concat(parts);
  return Buffer.concat([head(tag, body.length), body]);
}
/** A sequence, in the order given. */
export const sequence = (...parts: readonly Uint8Array[]): Der => tagged(0x30, ...parts);
/** A set in the order that the distinguished form wants: by its bytes. */
export const setOf = (...parts: readonly Uint8Array[]): Der => tagged(0x31, ...[...parts].sort(Buffer.compare));
/** A context tag around values. */
export const explicit = (number: number, ...parts: readonly Uint8Array[]): Der => tagged(0xa0 | number, ...parts);
/** A whole number that is not negative, from its bytes. */
export function natural(value: number | Uint8Array): Der {
  const bytes = typeof value === 'number' ? Buffer.from(value.toString(16).padStart(value > 0xff ? 4 : 2, '0'), 'hex') : Buffer.from(value);
  const from = bytes.findIndex((b) => b !== 0), short = from < 0 ? Buffer.of(0) : bytes.subarray(from);
  return tagged(0x02, short[0]! >= 0x80 ? Buffer.concat([Buffer.of(0), short]) : short);
}
/** The name of an algorithm, attribute or extension, from `1.2.840…`; arcs may be longer than a machine word. */
export function oid(dotted: string): Der {
  const [first, second, ...arcs] = dotted.split('.').map(BigInt), bytes: number[] = [];
  for (const arc of [first! * 40n + second!, ...arcs]) {
    const groups = [Number(arc & 0x7fn)];
    for (let left = arc >> 7n; left > 0n; left >>= 7n) groups.unshift(Number(left & 0x7fn) | 0x80);
    bytes.push(...groups);
  }
  return tagged(0x06, Buffer.from(bytes));
}
export const nothing: Der = Buffer.of(0x05, 0x00);
export const yes: Der = Buffer.of(0x01, 0x01, 0xff);
/** Bytes as they are. */
export const octets = (bytes: Uint8Array): Der => tagged(0x04, bytes);
/** Bits, all of them used unless `unused` says how many of the last byte are not. */
export const bits = (bytes: Uint8Array, unused = 0): Der => tagged(0x03, Buffer.of(unused), bytes);
/** Text in UTF-8. */
export const utf8 = (text: string): Der => tagged(0x0c, Buffer.from(text, 'utf8'));
/** Text of plain letters, digits and marks. */
export const printable = (text: string): Der => tagged(0x13, Buffer.from(text, 'latin1'));
/** A moment to the second as certificates write it: two digits of the year until 2049 (RFC 5280, 4.1.2.5). */
export function moment(at: Date): Der {
  const text = at.toISOString().replace(/[-:T]|[.]\d+/g, '');
  return at.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(text.slice(2))) : tagged(0x18, Buffer.from(text));
}
/** A moment to the second with four digits of the year, as timestamps write it. */
export const generalMoment = (at: Date): Der => tagged(0x18, Buffer.from(at.toISOString().replace(/[-:T]|[.]\d+/g, '')));

/** Bytes that are no ASN.1 in its distinguished form, or not what was looked for. */
export class NotDer extends Error {
  constructor(what: string) { super(`not DER: ${what}`); this.name = 'NotDer'; }
}

/** A value that was read: its tag, its own bytes with the head, and those inside. */
export class Value {
  readonly tag: number;
  readonly raw: Buffer;
  readonly body: Buffer;
  constructor(tag: number, raw: Buffer, body: Buffer) { this.tag = tag; this.raw = raw; this.body = body; }
  /** The values inside; a set or sequence of more than 10,000 is not read. */
  get parts(): readonly Value[] {
    if ((this.tag & 0x20) === 0) throw new NotDer('no parts');
    const found: Value[] = [];
    for (let rest = this.body; rest.length > 0; rest = rest.subarray(found.at(-1)!.raw.length)) {
      if (found.length > 10_000) throw new NotDer('too many parts');
      found.push(readFirst(rest));
    }
    return found;
  }
  /** The part at a place; an error where there is none. */
  part(place: number): Value {
    const found = this.parts[place];
    if (!found) throw new NotDer(`no part ${place}`);
    return found;
  }
  /** The part with a context tag, or null. */
  context(number: number): Value | null { return this.parts.find((p) => p.tag === (0xa0 | number) || p.tag === (0x80 | number)) ?? null; }
  /** Itself, if it has the tag that is expected. */
  as(tag: number): Value {
    if (this.tag !== tag) throw new NotDer(`tag ${this.tag}, not ${tag}`);
    return this;
  }
  /** The dotted name. */
  get oid(): string {
    const arcs: bigint[] = [];
    let arc = 0n;
    for (const b of this.as(0x06).body) {
      arc = arc << 7n | BigInt(b & 0x7f);
      if (b < 0x80) { arcs.push(arc); arc = 0n; }
    }
    const first = arcs[0] ?? 0n, top = first < 40n ? 0n : first < 80n ? 1n : 2n;
    return [top, first - top * 40n, ...arcs.slice(1)].join('.');
  }
  /** The bytes of a whole number without leading noughts, in hex. */
  get hex(): string { return this.as(0x02).body.toString('hex').replace(/^(00)+(?=.)/, ''); }
  /** The bytes of a bit string that uses all its bits. */
  get bits(): Buffer {
    if (this.as(0x03).body[0] !== 0) throw new NotDer('bits left over');
    return this.body.subarray(1);
  }
  /** The text of any of the usual string types. */
  get text(): string { return this.tag === 0x1e ? Buffer.from(this.body).swap16().toString('utf16le') : this.body.toString('utf8'); }
  /** The moment of either form. */
  get moment(): Date {
    const digits = this.body.toString('latin1'), text = this.tag === 0x17 ? `${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}` : digits;
    const form = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([.]\d{1,9})?Z$/.exec(text);
    if (!form) throw new NotDer('no moment');
    return new Date(`${form[1]}-${form[2]}-${form[3]}T${form[4]}:${form[5]}:${form[6]}${(form[7] ?? '.000').slice(0, 4)}Z`);
  }
}

/** The first value of some bytes; what follows it is left alone. */
export function readFirst(bytes: Buffer): Value {
  const tag = bytes[0], length = bytes[1];
  if (tag === undefined || length === undefined || (tag & 0x1f) === 0x1f) throw new NotDer('no head');
  const size = length < 0x80 ? 0 : length & 0x7f;
  if (length === 0x80 || size > 4 || bytes.length < 2 + size) throw new NotDer('no length');
  const long = size === 0 ? length : bytes.readUIntBE(2, size), from = 2 + size;
  if (size > 0 && (long < 0x80 || bytes[2] === 0)) throw new NotDer('length not short');
  if (bytes.length < from + long) throw new NotDer('cut off');
  return new Value(tag, bytes.subarray(0, from + long), bytes.subarray(from, from + long));
}

/** The one value that some bytes are. */
export function readDer(bytes: Uint8Array): Value {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), first = readFirst(whole);
  if (first.raw.length !== whole.length) throw new NotDer('something follows');
  return first;
}
