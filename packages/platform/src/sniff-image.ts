/** Width and height of an image, in pixels. */
export type Pixels = { width: number; height: number };

function jpeg(b: Buffer): Pixels | null {
  let at = 2;
  while (at + 9 < b.length) {
    if (b[at] !== 0xff) return null;
    const mark = b[at + 1]!;
    if (mark === 0xff) { at++; continue; }
    // Start of frame, all kinds but the tables DHT (C4), JPG (C8), DAC (CC).
    if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc) return { height: b.readUInt16BE(at + 5), width: b.readUInt16BE(at + 7) };
    at += mark >= 0xd0 && mark <= 0xd9 ? 2 : 2 + b.readUInt16BE(at + 2);
  }
  return null;
}

function webp(b: Buffer): Pixels | null {
  if (b.length < 30) return null;
  const form = b.toString('latin1', 12, 16);
  if (form === 'VP8X') return { width: b.readUIntLE(24, 3) + 1, height: b.readUIntLE(27, 3) + 1 };
  if (form === 'VP8L') {
    const bits = b.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return form === 'VP8 ' ? { width: b.readUInt16LE(26) & 0x3fff, height: b.readUInt16LE(28) & 0x3fff } : null;
}

/** HEIC tells a size for each of its parts; the largest is that of the picture. */
function heic(b: Buffer): Pixels | null {
  let largest: Pixels | null = null;
  for (let at = b.indexOf('ispe', 0, 'latin1'); at >= 0 && at + 16 <= b.length; at = b.indexOf('ispe', at + 4, 'latin1')) {
    const [width, height] = [b.readUInt32BE(at + 8), b.readUInt32BE(at + 12)];
    if (!largest || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest;
}

/** The size that an image's header tells, without decoding it; null if the header does not tell. */
export function pixelsOf(type: string, b: Buffer): Pixels | null {
  if (type === 'image/png') return b.length < 24 || b.toString('latin1', 12, 16) !== 'IHDR' ? null : { width: b.readUInt32BE(16), height: b.readUInt32BE(20) };
  if (type === 'image/gif') return b.length < 10 ? null : { width: b.readUInt16LE(6), height: b.readUInt16LE(8) };
  if (type === 'image/jpeg') return jpeg(b);
  if (type === 'image/webp') return webp(b);
  return type === 'image/heic' || type === 'image/heif' ? heic(b) : null;
}
