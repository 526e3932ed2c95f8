import { browserFile } from '@microcourt/client/browser';
import type { FileSource } from '@microcourt/client/transport';
import { LONGEST_SIDE, type Made, type Raw } from './picture-words';

// Pictures as numbers and back, in a browser; pictures.weapp.ts is the same in the mini program.

function board(width: number, height: number) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  return { canvas, context };
}

/** A picture that can be drawn, upright; older browsers turn only what they show as an image. */
async function drawable(blob: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    const image = new Image();
    image.src = URL.createObjectURL(blob);
    await image.decode().finally(() => URL.revokeObjectURL(image.src));
    return image;
  }
}

/** The picture of a file, upright, no longer than `most` points. */
export async function readPicture(source: FileSource, most = LONGEST_SIDE): Promise<Raw> {
  const bitmap = await drawable(new Blob([await source.read(0, source.size)]));
  const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale)), height = Math.max(1, Math.round(bitmap.height * scale));
  const { context } = board(width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  if ('close' in bitmap) bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** A JPEG of a picture, with an address under which it can be drawn until `dropPicture`. */
export async function makePicture({ width, height, data }: Raw, name: string): Promise<Made> {
  const { canvas, context } = board(width, height);
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  const blob = await new Promise<Blob>((resolve, reject) => { canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no picture'))), 'image/jpeg', 0.86); });
  return { url: URL.createObjectURL(blob), source: browserFile(blob, name), width, height };
}

/** Gives back what a picture held. */
export const dropPicture = ({ url }: Made): void => URL.revokeObjectURL(url);
