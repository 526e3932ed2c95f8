import { fileTypeFromBuffer } from 'file-type';
import type { Danger } from './danger.ts';
import { sniffCompound, sniffZip } from './sniff-office.ts';
import { pixelsOf } from './sniff-image.ts';
import { EICAR } from './sniff-parts.ts';
import { dangersOfPdf, hasSecondFile } from './sniff-pdf.ts';

/** What a file is, by its bytes: the court takes these kinds and no others. */
export type Kind = 'image' | 'audio' | 'video' | 'pdf' | 'office' | 'text';
/** A file as its bytes show it, or why it is not taken: `type` for a kind that the court does not take, else the danger found. */
export type Sniffed =
  | { ok: true; type: string; kind: Kind; width?: number; height?: number }
  | { ok: false; why: 'type'; reason: string }
  | { ok: false; why: 'dangerous'; reason: Danger };
/** Bytes that can be read at any place: `to` is not counted. */
export type Bytes = { size: number; read(from: number, to: number): Promise<Buffer> };

/** Enough for the mark of any kind, and for the end of a zip with the longest comment. */
const HEAD = 4_100, TAIL = 65_600;
const MOST_DOCUMENT = 64 * 1024 * 1024;
const MOST_SIDE = 30_000;
const MOST_PIXELS = 100_000_000;

const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/heic', 'image/heif']);
/** What the detector calls it → what we call it. */
const AUDIO: Record<string, string> = {
  'audio/mpeg': 'audio/mpeg', 'audio/mp4': 'audio/mp4', 'audio/x-m4a': 'audio/mp4', 'audio/aac': 'audio/aac', 'audio/wav': 'audio/wav', 'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav', 'audio/amr': 'audio/amr', 'audio/ogg': 'audio/ogg', 'audio/opus': 'audio/ogg', 'audio/ogg; codecs=opus': 'audio/ogg',
};
const VIDEO = new Set(['video/mp4', 'video/quicktime', 'video/x-m4v']);

const refused = (reason: string): Sniffed => ({ ok: false, why: 'type', reason });
const dangerous = (reason: Danger): Sniffed => ({ ok: false, why: 'dangerous', reason });

/** Bytes in memory. */
export const bytesOf = (buffer: Buffer): Bytes => ({ size: buffer.length, read: async (from, to) => buffer.subarray(from, to) });

async function image(bytes: Bytes, head: Buffer, type: string): Promise<Sniffed> {
  // The size of a JPEG may stand behind large comments and previews.
  const pixels = pixelsOf(type, head) ?? pixelsOf(type, await bytes.read(0, 2 * 1024 * 1024));
  if (!pixels) return dangerous('damaged');
  const { width, height } = pixels;
  if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) return dangerous('image-too-large');
  return { ok: true, type: type === 'image/heif' ? 'image/heic' : type, kind: 'image', width, height };
}

/** MP4 and WebM are containers: whether there is a picture in them decides what they are to us. */
async function container(bytes: Bytes, type: string): Promise<Sniffed> {
  const window = 1024 * 1024;
  const parts = [await bytes.read(0, window), await bytes.read(Math.max(0, bytes.size - window), bytes.size)];
  const has = (word: string): boolean => parts.some((part) => part.includes(word, 0, 'latin1'));
  if (type === 'video/webm') return has('V_') ? refused('video/webm') : has('A_OPUS') || has('A_VORBIS') ? { ok: true, type: 'audio/webm', kind: 'audio' } : refused('video/webm');
  if (has('soun') && !has('vide')) return { ok: true, type: 'audio/mp4', kind: 'audio' };
  return { ok: true, type: type === 'video/quicktime' ? type : 'video/mp4', kind: 'video' };
}

const MARKUP = /^\s*(<|\{\\rtf|#!|%!PS|MZ|\u{feff}\s*<)/iu;

/** Text without a mark of its own: taken if all of it is readable UTF-8 and no program or page. */
function text(whole: Buffer): Sniffed {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    return refused('unknown');
  }
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(content)) return refused('unknown');
  if (MARKUP.test(content)) return refused('markup');
  if (content.includes(EICAR)) return dangerous('virus');
  // A cell that starts a program when the table is opened in a spreadsheet.
  if (/(^|[,\n"])\s*[=+\-@][^,\n]*\|[^,\n]*!/.test(content)) return dangerous('macros');
  const lines = content.split(/\r?\n/, 3).filter((line) => line.includes(','));
  return { ok: true, type: lines.length >= 2 ? 'text/csv' : 'text/plain', kind: 'text' };
}

/** Tells what a file is from its bytes alone; its name and what the sender says of it are not asked. */
export async function sniff(bytes: Bytes): Promise<Sniffed> {
  if (bytes.size === 0) return refused('empty');
  const head = await bytes.read(0, Math.min(bytes.size, HEAD));
  const found = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime as string | undefined;
  const type = found ?? 'unknown';
  if (IMAGES.has(type)) return image(bytes, head, type);
  const audio = AUDIO[type];
  if ((audio || VIDEO.has(type) || type === 'video/webm') && hasSecondFile(await bytes.read(Math.max(0, bytes.size - TAIL), bytes.size))) return dangerous('two-files');
  if (audio) return { ok: true, type: audio, kind: 'audio' };
  if (VIDEO.has(type) || type === 'video/webm') return container(bytes, type);
  if (bytes.size > MOST_DOCUMENT) return refused(type);
  const whole = await bytes.read(0, bytes.size);
  if (type === 'application/pdf') {
    const danger = dangersOfPdf(whole);
    return danger ? dangerous(danger) : { ok: true, type, kind: 'pdf' };
  }
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return office(sniffZip(whole));
  if (type === 'application/x-cfb') return office(sniffCompound(whole));
  return found === undefined ? text(whole) : refused(found);
}

const office = (found: { type: string } | { danger: Danger } | null): Sniffed => {
  if (!found) return refused('archive');
  return 'danger' in found ? dangerous(found.danger) : { ok: true, type: found.type, kind: 'office' };
};
