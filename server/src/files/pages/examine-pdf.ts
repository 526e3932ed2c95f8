import type { Danger } from '@microcourt/platform/danger';
import { PdfDocument } from './pdf-document.ts';

const MOST_PAGES = 5_000;
/** Electronic invoices and vouchers carry their own data beside the page (电子凭证会计数据标准): data alone, which runs nowhere. */
const DATA = /\.(xml|xbrl|json|csv)$/i;

/** What shows only when a PDF is really opened, or null: that it cannot be, scripts, packed files, too many pages. Its first page is painted, so that what bursts there bursts here. */
export async function dangerOpened(bytes: Buffer): Promise<Danger | null> {
  const pdf = await PdfDocument.open(bytes);
  if (pdf === null) return 'damaged';
  try {
    const pages = pdf.pages;
    if (pages < 1) return 'damaged';
    if (pages > MOST_PAGES) return 'too-many-pages';
    if (pdf.scripts) return 'script';
    if (pdf.attachments.some((name) => !DATA.test(name))) return 'embedded';
    return pdf.paint(1, 160) === null ? 'damaged' : null;
  } finally { pdf.close(); }
}
