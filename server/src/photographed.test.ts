import * as files from '@microcourt/domain/files/contract';
import { expect, test } from 'vitest';
import { openFilesCourt } from './files/court.suite.ts';
import { pdfOf } from './paper.suite.ts';
import { PdfDocument } from './files/pages/pdf-document.ts';
import { jpegOf } from './files/pages/picture.ts';
import { tesseractOcr } from './providers/ocr/tesseract.ts';

const SLOW = 240_000;

test('a photographed page is really read, and its words found where they stand', async () => {
  const world = await openFilesCourt({ ocr: tesseractOcr() });
  try {
    const painted = (await PdfDocument.open(pdfOf([['今借到张三人民币五万元整', '借款期限一年到期一次还清']], { size: [500, 300] })))!.paint(1, 1_400)!;
    const fileId = await world.bring(await jpegOf(painted));
    await world.court.runJobs();
    const { found } = await world.court.ask(files.find, { fileId, q: '五万元' }, { as: world.me });
    expect([(await world.court.ask(files.pageText, { fileId, page: 1 }, { as: world.me })).text, found.length]).toEqual([expect.stringContaining('五万元'), 1]);
    const [x, y] = found[0]!.boxes[0]!;
    // The eighth character of the first line: 60 + 8 × 16 points of 500, about 75 of 300 from the top.
    expect([Math.abs(x - 376) < 25, Math.abs(y - 220) < 40, found[0]!.confidence > 60]).toEqual([true, true, true]);
  } finally { await world.close(); }
}, SLOW);
