import { PDF } from '@libpdf/core';
import type { Spot } from './set.ts';

/** Where the seal goes on a paper that was brought, and how many pages it has; null where it cannot be read. */
export type Brought = { pages: number; spot: Spot } | null;

/** The seal with the line of the code below it, in points. */
const W = 119, H = 140;
/** Days as papers write them, 二〇二六年十一月二十五日 or 2026年11月25日. */
const DAY = /[〇○零一二三四五六七八九\d]{4}\s*年\s*[一二三四五六七八九十\d]{1,2}\s*月\s*[一二三四五六七八九十\d]{1,3}\s*日/gu;
/** Pages at the end on which the day of the paper is looked for. */
const LAST = 3;

/**
 * Looks where a paper bears its day, over which the seal is put 骑年盖月; where no day is found, the seal goes to the lower right of the last page. The file of a judge is read here in a
 * thread that is ended when it takes too long.
 */
export async function lookAtPaper(bytes: Uint8Array): Promise<Brought> {
  try {
    const pdf = await PDF.load(bytes);
    if (pdf.isEncrypted) return null;
    const pages = pdf.getPageCount();
    for (let page = pages; page > Math.max(0, pages - LAST); page--) {
      const at = pdf.getPage(page - 1), found = at?.findText(DAY).at(-1)?.bbox;
      if (!at || !found) continue;
      const [x, y] = [found.x + found.width / 2 - W / 2, at.height - found.y - found.height / 2 - W / 2];
      return { pages, spot: { key: 'court', page, x: within(x, at.width - W), y: within(y, at.height - H), w: W, h: H } };
    }
    const last = pdf.getPage(pages - 1);
    return last ? { pages, spot: { key: 'court', page: pages, x: within(last.width - 74 - W, last.width - W), y: within(last.height - 90 - H, last.height - H), w: W, h: H } } : null;
  } catch {
    return null;
  }
}
const within = (at: number, most: number): number => Math.max(0, Math.min(at, most));
