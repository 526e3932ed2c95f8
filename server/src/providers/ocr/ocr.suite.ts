import { expect, test } from 'vitest';
import type { Lines, OcrPort } from './port.ts';

/** What every reader of pictures must do; `paint` gives a picture of these lines, turned clockwise by so many degrees. */
export function ocrSuite(name: string, open: () => OcrPort, paint: (lines: readonly string[], degrees: number) => Promise<Buffer>): void {
  const text = (lines: Lines | null): string => (lines ?? []).map((line) => line.map(([t]) => t).join('')).join('').replaceAll(/\s/g, '');
  const LINES = ['今借到张三人民币五万元整，约定月利率百分之一。', '身份证号码 330106199001011234', '借款期限一年，到期一次还清本息。', '借款人李四于杭州市西湖区人民法院。'];
  /** The share of characters that were read in their order. */
  const share = (read: string): number => {
    const wanted = LINES.join('').replaceAll(/\s/g, '');
    let [at, found] = [0, 0];
    for (const character of wanted) { const next = read.indexOf(character, at); if (next >= 0 && next - at < 8) { found++; at = next + 1; } }
    return found / wanted.length;
  };

  test.each([['level', 0], ['a little askew', 4], ['askew the other way', -7], ['on its side', 90], ['upside down', 180]] as const)(`${name}: reads a page that lies %s`, async (_how, degrees) => {
    const lines = await open().read(await paint(LINES, degrees)), read = text(lines);
    expect([read, share(read) > 0.9]).toEqual([read, true]);
    for (const run of lines!.flat()) {
      expect(run[1]).toBeGreaterThanOrEqual(0);
      expect(run[1]).toBeLessThanOrEqual(100);
      for (const n of run.slice(2) as number[]) expect([n >= 0 && n <= 1_000, Number.isInteger(n)]).toEqual([true, true]);
    }
  }, 240_000);

  test(`${name}: an empty page has no words, and what is no picture none that can be read`, async () => {
    const port = open();
    expect(text(await port.read(await paint([], 0)))).toBe('');
    expect(await port.read(Buffer.from('no picture'))).toBeNull();
  }, 240_000);
}
