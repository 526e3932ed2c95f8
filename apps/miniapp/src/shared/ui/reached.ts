/** Where reading has come to when a page stands in the upper part of the screen: of pages that lie, the last ones are seen together and never come up there. */
export function reached(page: number, sizes: readonly (readonly [number, number])[], count: number): number {
  const [width = 0, height = 1] = sizes[count - 1] ?? [];
  const together = width > height ? 2 : 0;
  return Math.min(count, page >= count - together ? count : page);
}
