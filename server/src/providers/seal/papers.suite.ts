import { PDF } from '@libpdf/core';
import sharp from 'sharp';

/** A document of a test, two pages; `tables` as streams is how most programs of today write it. */
export async function paper({ streams = false, rotation = 0 as 0 | 90 | 180 | 270 } = {}): Promise<Uint8Array> {
  const pdf = PDF.create();
  for (const text of ['Civil Judgment', 'page two']) {
    const page = pdf.addPage({ size: 'a4' });
    page.drawText(text, { x: 60, y: 760, size: 18 });
    page.setRotation(rotation);
  }
  return pdf.save({ useXRefStream: streams });
}
/** A document behind a password, as an office programme locks one. */
export async function locked(): Promise<Uint8Array> {
  const pdf = await PDF.load(await paper());
  pdf.setProtection({ userPassword: 'secret', ownerPassword: 'owner' });
  return pdf.save();
}
/** Something was written on a page after it was signed. */
export async function written(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  pdf.getPage(1)!.drawText('and 10,000 yuan more', { x: 60, y: 700, size: 12 });
  return pdf.save({ incremental: true });
}
/** A note was stuck on a page. */
export async function noted(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  pdf.getPage(0)!.addTextAnnotation({ rect: { x: 100, y: 100, width: 20, height: 20 }, contents: 'void' });
  return pdf.save({ incremental: true });
}
/** A page was added. */
export async function longer(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  pdf.addPage({ size: 'a4' });
  return pdf.save({ incremental: true });
}
/** The picture of a round seal. */
export const sealPicture = (): Promise<Buffer> => sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160"><circle cx="80" cy="80" r="74" fill="none" stroke="#c00" stroke-width="5"/></svg>')).png().toBuffer();
/** Lines of a hand. */
export const HAND = [[[100, 100, 0], [500, 320, 40], [900, 80, 90]], [[300, 200, 200]]] as const;
