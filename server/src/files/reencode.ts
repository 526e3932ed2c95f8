import sharp from 'sharp';

/** An image as it is kept: painted anew, upright, without EXIF, GPS or whatever else travelled in it. */
export type Reencoded = { type: 'image/jpeg' | 'image/png'; full: Buffer; thumb: Buffer; width: number; height: number };

/** Longest side of what is kept, and of the small rendition. A page of a photographed contract stays readable at 2,048. */
const SIDE = 2_048, THUMB = 320;
/** A picture of 100 megapixels is refused before it is unpacked: 4 bytes each would be 400 MB. */
const MOST_PIXELS = 100_000_000;

/** The image painted anew (PNG and GIF as PNG, the rest as JPEG); null if it cannot be read. */
export async function reencode(bytes: Buffer, type: string): Promise<Reencoded | null> {
  const lossless = type === 'image/png' || type === 'image/gif';
  try {
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 }).rotate();
    const sized = upright.resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true });
    const { data, info } = await (lossless ? sized.png({ compressionLevel: 8 }) : sized.jpeg({ quality: 84, mozjpeg: false })).toBuffer({ resolveWithObject: true });
    const thumb = await sharp(data).resize({ width: THUMB, height: THUMB, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' }).jpeg({ quality: 72 }).toBuffer();
    return { type: lossless ? 'image/png' : 'image/jpeg', full: data, thumb, width: info.width, height: info.height };
  } catch {
    // What sharp cannot read is no image to us, whatever its first bytes claim.
    return null;
  }
}
