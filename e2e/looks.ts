import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
type Found = { readonly id: string; readonly impact: string | null; readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[] };

/** What would keep somebody with a reader or weak eyes from using the page: serious and critical findings of axe. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: unknown[] }> } };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  }) as Found[];
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 4).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n').slice(1, 3).join(' ').trim() ?? ''}`));
}

/** What reaches beyond the sides of the page, so that one would have to push it to and fro. */
export const tooWide = (page: Page): Promise<string[]> => page.evaluate(() => {
  const out = document.scrollingElement!.scrollWidth > innerWidth ? [`the page: ${document.scrollingElement!.scrollWidth} of ${innerWidth}`] : [];
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX } = getComputedStyle(one), { left, right, width } = one.getBoundingClientRect();
    if (one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(overflowX)) out.push(`${one.className || one.tagName}: ${one.scrollWidth} of ${one.clientWidth}`);
    if (width > 0 && getComputedStyle(one).visibility !== 'hidden' && (right > innerWidth + 1 || left < -1) && !one.closest('[data-wide]')) out.push(`${one.className || one.tagName} from ${Math.round(left)} to ${Math.round(right)}`);
  }
  return out.slice(0, 8);
});

/** What is too small for a thumb: everything one can touch must be as large as this both ways. */
export const tooSmall = (page: Page, least: number): Promise<string[]> => page.evaluate((px) => [...document.querySelectorAll<HTMLElement>('button, a[href], input:not([type=file]), select, textarea, [role=radio], [role=switch], [role=checkbox], [role=tab]')]
  .flatMap((one) => {
    const { width, height } = one.getBoundingClientRect();
    if (width === 0 || height === 0 || (width >= px - 0.5 && height >= px - 0.5)) return [];
    return [`${one.className || one.tagName} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 20)}”: ${Math.round(width)}×${Math.round(height)}`];
  }).filter((line, i, all) => all.indexOf(line) === i).slice(0, 10), least);
