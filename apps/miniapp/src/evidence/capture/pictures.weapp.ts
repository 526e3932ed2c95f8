import { miniProgramFile } from '@microcourt/client/mini-program';
import type { FileSource } from '@microcourt/client/transport';
import { createOffscreenCanvas, env, getFileSystemManager } from '@tarojs/taro';
import { LONGEST_SIDE, type Made, type Raw } from './picture-words';

// Pictures as numbers and back, in the mini program; pictures.ts is the same in a browser.

type Context = { drawImage(image: unknown, x: number, y: number, width: number, height: number): void; getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }; createImageData(width: number, height: number): { data: Uint8ClampedArray }; putImageData(image: unknown, x: number, y: number): void };
type Canvas = { width: number; height: number; getContext(kind: '2d'): Context; createImage(): { src: string; width: number; height: number; onload: () => void; onerror: (error: unknown) => void }; toDataURL(type: string, quality: number): string };

let count = 0;
const board = (width: number, height: number) => createOffscreenCanvas({ type: '2d', width, height }) as unknown as Canvas;
/** A place for a picture while it is worked on. */
const freshPath = () => `${env.USER_DATA_PATH}/page-${Date.now()}-${++count}.jpg`;

/** The picture of a file, upright, no longer than `most` points. */
export async function readPicture(source: FileSource, most = LONGEST_SIDE): Promise<Raw> {
  const path = freshPath(), canvas = board(1, 1), image = canvas.createImage();
  getFileSystemManager().writeFileSync(path, await source.read(0, source.size), 'binary');
  await new Promise<void>((resolve, reject) => Object.assign(image, { onload: resolve, onerror: reject, src: path }));
  const scale = Math.min(1, most / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale)), height = Math.max(1, Math.round(image.height * scale));
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  getFileSystemManager().unlink({ filePath: path });
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** A JPEG of a picture, under a path at which it can be drawn until `dropPicture`. */
export async function makePicture({ width, height, data }: Raw, name: string): Promise<Made> {
  const canvas = board(width, height), context = canvas.getContext('2d'), image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  const path = freshPath(), text = canvas.toDataURL('image/jpeg', 0.86).replace(/^[^,]*,/, '');
  const files = getFileSystemManager();
  files.writeFileSync(path, text, 'base64');
  const { size } = files.statSync(path) as unknown as { size: number };
  return { url: path, source: miniProgramFile(path, name, size), width, height };
}

/** Gives back what a picture held. */
export const dropPicture = ({ url }: Made): void => getFileSystemManager().unlink({ filePath: url });
