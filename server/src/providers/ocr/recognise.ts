import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { createWorker, OEM, PSM, type Line, type Worker } from 'tesseract.js';
import type { Lines, Run } from './port.ts';
import { skewOf, turnedBack } from './straighten.ts';

type Size = { width: number; height: number };
type Read = { lines: Lines; confidence: number; characters: number };

/** Below this a page probably lies on its side. */
const DOUBTFUL = 55;
/** Width at which the angle of a page is measured, and the longest side of what is tried on its side. */
const SMALL = 600, TRIED = 1_100;

const begun: { worker?: Promise<Worker> } = {};
async function begin(): Promise<Worker> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')), '4.0.0_best_int');
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, { langPath: folder, cacheMethod: 'none', gzip: true });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, preserve_interword_spaces: '1', user_defined_dpi: '200' });
  return worker;
}

const wide = (text: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef]/.test(text);
const within = (n: number): number => Math.max(0, Math.min(1_000, Math.round(n)));

/** A line as runs: a word each, with a space where two words of Latin letters or figures meet. */
function runsOf(line: Line, toPage: (x: number, y: number) => [number, number], size: Size): Run[] {
  return line.words.map((word, index): Run => {
    const { x0, y0, x1, y1 } = word.bbox, corners = [toPage(x0, y0), toPage(x1, y0), toPage(x0, y1), toPage(x1, y1)];
    const [xs, ys] = [corners.map(([x]) => (x * 1_000) / size.width), corners.map(([, y]) => (y * 1_000) / size.height)];
    const [left, top, right, bottom] = [within(Math.min(...xs)), within(Math.min(...ys)), within(Math.max(...xs)), within(Math.max(...ys))];
    const next = line.words[index + 1], space = next && !(wide(word.text.slice(-1)) || wide(next.text.slice(0, 1))) ? ' ' : '';
    return [word.text + space, Math.max(0, Math.min(100, Math.round(word.confidence))), left, top, Math.max(1, right - left), Math.max(1, bottom - top)];
  }).filter(([text]) => text.trim() !== '');
}

/** Reads a picture turned clockwise by so many degrees; places are given on the picture as it is. */
async function readTurned(picture: Buffer, size: Size, degrees: number, most: number | null): Promise<Read> {
  const turned = sharp(picture).rotate(degrees, { background: '#ffffff' }), { data, info } = await turned.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  const small = most !== null && Math.max(info.width, info.height) > most ? await sharp(data).resize({ width: most, height: most, fit: 'inside' }).png().toBuffer({ resolveWithObject: true }) : null;
  const scale = small ? info.width / small.info.width : 1;
  const worker = await (begun.worker ??= begin()), { data: page } = await worker.recognize(small?.data ?? data, {}, { text: false, blocks: true });
  const toPage = (x: number, y: number): [number, number] => turnedBack([x * scale, y * scale], degrees, size, info);
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines)).map((line) => runsOf(line, toPage, size)).filter((runs) => runs.length > 0);
  let [sum, characters] = [0, 0];
  for (const [text, confidence] of lines.flat()) { sum += confidence * text.length; characters += text.length; }
  return { lines, confidence: characters === 0 ? 0 : sum / characters, characters };
}

/** The words of a picture of a page: straightened first, and turned by quarters if it cannot be read as it lies. */
export async function recognise(picture: Buffer): Promise<Lines> {
  const grey = sharp(picture).flatten({ background: '#ffffff' }).greyscale(), { width, height } = await sharp(picture).metadata(), size = { width, height };
  const { data, info } = await grey.clone().resize({ width: SMALL, withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true });
  const clear = await grey.png({ compressionLevel: 1 }).toBuffer(), skew = skewOf({ data, width: info.width, height: info.height });
  const upright = await readTurned(clear, size, skew === 0 ? 0 : -skew, null);
  if (upright.confidence >= DOUBTFUL || upright.characters < 4) return upright.lines;
  const tried: { degrees: number; read: Read }[] = [];
  for (const degrees of [90, 270, 180]) tried.push({ degrees, read: await readTurned(clear, size, degrees, TRIED) });
  const best = tried.reduce((a, b) => (b.read.confidence > a.read.confidence ? b : a));
  return best.read.confidence > upright.confidence + 10 ? (await readTurned(clear, size, best.degrees, null)).lines : upright.lines;
}
