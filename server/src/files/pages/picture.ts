import sharp, { type Sharp } from 'sharp';
import type { Painted } from './pdf-document.ts';

/** Widths in which a page may be fetched, in points of the screen. */
export const WIDTHS = [160, 480, 960, 1440, 2160] as const;
/** A photograph of a page has so many points to the inch, taken roughly: its size on paper is not known. */
const PER_INCH = 150;
const QUALITY = 80;

/** The size of a picture as if it were a page, in points of 1/72 inch. */
export async function sizeOfImage(bytes: Buffer): Promise<[number, number] | null> {
  const { width, height } = await sharp(bytes, { failOn: 'error', pages: 1 }).metadata();
  const points = (n: number): number => Math.max(1, Math.round((n * 72) / PER_INCH));
  return width && height ? [points(width), points(height)] : null;
}

/** The points of a picture no wider than asked, on white. */
export async function paintImage(bytes: Buffer, width: number): Promise<Painted> {
  const { data, info } = await sharp(bytes, { failOn: 'error', pages: 1 }).resize({ width, withoutEnlargement: true }).flatten({ background: '#ffffff' }).toColourspace('srgb')
    .ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgbx: data };
}

const points = ({ rgbx, width, height }: Painted): Sharp => sharp(rgbx, { raw: { width, height, channels: 4 } }).removeAlpha();
/** Painted points as JPEG. */
export const jpegOf = (painted: Painted, quality = QUALITY): Promise<Buffer> => points(painted).jpeg({ quality }).toBuffer();
/** The same, smaller. */
export const smallerOf = (painted: Painted, width: number): Promise<Buffer> => points(painted).resize({ width, withoutEnlargement: true }).jpeg({ quality: QUALITY }).toBuffer();
