// npm run bench -- signatures: one JSON line for each suite and length of document; medians of ten in milliseconds, with a timestamp of our own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { openSeal } from '../server/src/providers/seal/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'signatures-')), TIMES = 10, SPOT = { page: -1, x: 60, y: 600, w: 150, h: 60 };
const median = (all: readonly number[]): number => Math.round([...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]! * 10) / 10;
async function timed<T>(into: number[], deed: () => Promise<T>): Promise<T> {
  const began = performance.now(), done = await deed();
  into.push(performance.now() - began);
  return done;
}
async function paperOf(pages: number): Promise<Uint8Array> {
  const pdf = PDF.create();
  for (let page = 1; page <= pages; page++) {
    const sheet = pdf.addPage({ size: 'a4' });
    for (let line = 0; line < 40; line++) sheet.drawText(`Page ${page}, line ${line}: the plaintiff and the defendant agreed on the following`, { x: 60, y: 780 - line * 18, size: 11 });
  }
  return pdf.save();
}

for (const pages of [2, 200]) {
  const paper = await paperOf(pages);
  for (const suite of ['rsa', 'ecdsa', 'sm2']) {
    const { seal } = await openSeal({ folder, env: { SIGNATURE_SUITE: suite }, say: () => undefined }), person: number[] = [], court: number[] = [], verify: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const one = await timed(person, () => seal.signAsPerson(paper, { field: 'p', spot: SPOT, appearance: { strokes: [[[100, 100, 0], [900, 300, 50]]] }, reason: 'r', name: 'n', personRef: 'x' }));
      const two = await timed(court, () => seal.sealAsCourt(one.pdf, { field: 'c', spot: { ...SPOT, x: 300 }, appearance: null, reason: 'r', courtCode: 'J01', courtName: 'n' }));
      const { signatures } = await timed(verify, () => seal.verify(two.pdf));
      if (!signatures.every(({ holds }) => holds)) throw new Error('a signature does not hold');
    }
    process.stdout.write(`${JSON.stringify({ suite, pages, bytes: paper.length, person: median(person), court: median(court), verifyBoth: median(verify) })}\n`);
  }
}
rmSync(folder, { recursive: true });
