import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { ocrSuite } from './ocr.suite.ts';
import { ocrProcesses, tesseractOcr } from './tesseract.ts';

const folder = mkdtempSync(join(tmpdir(), 'court-ocr-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
async function paint(lines: readonly string[], degrees: number): Promise<Buffer> {
  const page = sharp({ create: { width: 1_400, height: 1_000, channels: 3, background: '#ffffff' } });
  const words = await Promise.all(lines.map((line) => sharp({ text: { text: line, font: 'Noto Serif SC 16', fontfile: FONT, dpi: 180 } }).negate().png().toBuffer()));
  const upright = await page.composite(words.map((input, row) => ({ input, left: 150, top: 150 + row * 90 }))).jpeg({ quality: 80 }).toBuffer();
  return sharp(upright).rotate(degrees, { background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer();
}

const shared = tesseractOcr();
ocrSuite('tesseract', () => shared, paint);

test('one that takes too long, takes too much or falls over leaves the page unread, and those who wait come next', async () => {
  const program = (name: string, text: string): string => { writeFileSync(join(folder, name), text); return join(folder, name); };
  const sleeps = tesseractOcr({ seconds: 1, program: program('sleeps.mjs', 'process.on("message", () => { for (;;); });') });
  expect(await sleeps.read(Buffer.from('x'))).toBeNull();
  const falls = tesseractOcr({ program: program('falls.mjs', 'process.on("message", () => process.abort());') });
  expect(await Promise.all([1, 2].map(() => falls.read(Buffer.from('x'))))).toEqual([null, null]);
  expect(await tesseractOcr({ megabytes: 60 }).read(await paint(['今借到'], 0))).toBeNull();
}, 120_000);

test('how many read at once is a setting', () => {
  expect([{}, { OCR_PROCESSES: '0' }, { OCR_PROCESSES: '3' }, { OCR_PROCESSES: 'many' }].map(ocrProcesses)).toEqual([1, 0, 3, 1]);
});
