import type { Lines, Run } from '../../providers/ocr/port.ts';

export type { Lines, Run };
/** A character as a PDF places it: its code point, and left, top, right, bottom in thousandths; null for one that takes no room. */
export type Glyph = { code: number; box: [number, number, number, number] | null };

const MOST_RUN = 24;
const wide = (code: number): boolean => code >= 0x2e80 && code <= 0x9fff || code >= 0xf900 && code <= 0xfaff || code >= 0xfe30 && code <= 0xffef || code >= 0x20000;
const inThousandths = (n: number): number => Math.max(0, Math.min(1_000, n));

class Gathering {
  readonly lines: Lines = [];
  #line: Run[] = [];
  #run: { text: string; wide: boolean; box: [number, number, number, number]; length: number } | null = null;

  take(code: number, box: [number, number, number, number]): void {
    const run = this.#run, kind = wide(code), character = String.fromCodePoint(code);
    const jumps = run !== null && (box[0] < run.box[0] - 5 || box[0] > run.box[2] + 40 || box[1] > run.box[3] || box[3] < run.box[1]);
    if (run === null || jumps || run.wide !== kind || run.length >= MOST_RUN || run.text.endsWith(' ')) {
      this.endRun();
      this.#run = { text: character, wide: kind, box: [...box], length: 1 };
      return;
    }
    run.text += character;
    run.length++;
    run.box = [Math.min(run.box[0], box[0]), Math.min(run.box[1], box[1]), Math.max(run.box[2], box[2]), Math.max(run.box[3], box[3])];
  }
  space(): void {
    if (this.#run !== null && !this.#run.text.endsWith(' ')) this.#run.text += ' ';
  }
  endRun(): void {
    if (this.#run === null) return;
    const { text, box: [left, top, right, bottom] } = this.#run, [x, y] = [inThousandths(left), inThousandths(top)];
    this.#line.push([text, 100, x, y, Math.max(1, inThousandths(right) - x), Math.max(1, inThousandths(bottom) - y)]);
    this.#run = null;
  }
  endLine(): void {
    this.endRun();
    if (this.#line.length > 0) this.lines.push(this.#line);
    this.#line = [];
  }
}

/** Lines and runs from the characters of a PDF, in the order in which it has them. */
export function linesOf(glyphs: readonly Glyph[]): Lines {
  const gathering = new Gathering();
  for (const { code, box } of glyphs) {
    if (code === 10 || code === 13) gathering.endLine();
    else if (code <= 32 || code === 0xa0 || code === 0x3000) gathering.space();
    // What a PDF cannot name, and halves of characters, are no words.
    else if (box !== null && code !== 0xfffe && code !== 0xffff && code !== 0xfffd && !(code >= 0xd800 && code <= 0xdfff) && code <= 0x10ffff) gathering.take(code, box);
  }
  gathering.endLine();
  return gathering.lines;
}

/** The text of lines, as it is read. */
export const textOf = (lines: Lines): string => lines.map((line) => line.map(([text]) => text).join('').trimEnd()).join('\n');
/** How many characters there are, without spaces. */
export const countOf = (lines: Lines): number => lines.reduce((sum, line) => sum + line.reduce((n, [text]) => n + text.replaceAll(/\s/g, '').length, 0), 0);
/** How sure the reading of a page is: the mean over its characters. */
export function confidenceOf(lines: Lines): number {
  let [sum, count] = [0, 0];
  for (const line of lines) for (const [text, confidence] of line) { sum += confidence * text.length; count += text.length; }
  return count === 0 ? 0 : Math.round(sum / count);
}
