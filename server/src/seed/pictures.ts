import sharp from 'sharp';

const paper = (lines: readonly number[], stamp: boolean): string => `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">
  <rect width="900" height="1200" fill="#f6f1e4"/>
  ${lines.map((width, i) => `<path d="M90 ${200 + i * 90} q ${width / 6} -26 ${width / 3} 0 t ${width / 3} 0 t ${width / 3} 0" stroke="#22303c" stroke-width="7" fill="none" stroke-linecap="round"/>`).join('')}
  ${stamp ? '<circle cx="640" cy="930" r="110" fill="none" stroke="#c0392b" stroke-width="14"/><path d="M640 870 l18 54 57 0 -46 34 17 55 -46 -33 -46 33 17 -55 -46 -34 57 0z" fill="#c0392b"/>' : ''}
</svg>`;

/** A drawn sheet of handwriting, as a phone would photograph an IOU; it shows no word that could be read. */
export const iou = (): Promise<Buffer> => sharp(Buffer.from(paper([640, 700, 560, 690, 300], true))).jpeg({ quality: 82 }).toBuffer();
/** A drawn receipt. */
export const receipt = (): Promise<Buffer> => sharp(Buffer.from(paper([520, 420, 610, 380, 500, 200, 460], false))).jpeg({ quality: 82 }).toBuffer();
/** A drawn picture of a street stall between two lines. */
export const stall = (): Promise<Buffer> => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
  <rect width="1200" height="470" fill="#cfe3f1"/><rect y="470" width="1200" height="330" fill="#8a8f94"/>
  <path d="M150 470 L420 800 M1050 470 L780 800" stroke="#f4d03f" stroke-width="16"/>
  <rect x="430" y="330" width="340" height="250" fill="#b9770e"/><path d="M400 330 L800 330 L740 230 L460 230z" fill="#c0392b"/>
</svg>`)).jpeg({ quality: 82 }).toBuffer();

/** A drawn card with a face that is nobody's. */
export const card = (): Promise<Buffer> => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="630">
  <rect width="1000" height="630" rx="36" fill="#dce9f3"/><circle cx="780" cy="240" r="90" fill="#b8a48f"/><path d="M630 470 q150 -170 300 0z" fill="#5b7083"/>
  ${[110, 180, 250, 320].map((y) => `<rect x="90" y="${y}" width="${420 - y / 2}" height="26" fill="#8fa3b3"/>`).join('')}<rect x="90" y="510" width="820" height="40" fill="#8fa3b3"/>
</svg>`)).jpeg({ quality: 82 }).toBuffer();

/** A ruling of one empty page as PDF, so that there is a document to sign. */
export const emptyRuling = (): Buffer => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
