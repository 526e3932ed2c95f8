import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A file that the page hands over when something is pressed: its name and what is in it. */
export async function handedOver(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The size of a PNG in pixels, by its header (ISO/IEC 15948); null where it is none. */
export function pngSize(bytes: Buffer): { width: number; height: number } | null {
  const isPng = bytes.subarray(0, 8).toString('latin1') === '\u0089PNG\r\n\u001a\n' && bytes.subarray(12, 16).toString() === 'IHDR';
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

/** The words of a PDF of ours in their order, as a reader finds and copies them: its codes are UTF-16. */
export const pdfWords = (bytes: Buffer): string => [...bytes.toString('latin1').matchAll(/<([0-9A-F]+)> Tj/g)]
  .map(([, hex]) => Buffer.from(hex!, 'hex').swap16().toString('utf16le')).join('');

/** The cells of a sheet of comma separated values, row by row; what begins it must be the mark by which Excel knows UTF-8. */
export function sheetCells(bytes: Buffer): string[][] {
  const text = bytes.toString('utf8');
  if (!text.startsWith('\ufeff')) throw new Error('The sheet does not begin with a byte order mark.');
  return text.slice(1).trimEnd().split('\r\n').map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell]) => cell!.replaceAll('""', '"')));
}
