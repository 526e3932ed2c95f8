import type { Paper } from './paper.ts';

/** How a text looks on paper. */
export type Look = { readonly size: number; readonly bold: boolean; readonly ink: string };
/** A text at its place in a line: from the left edge of the paper, `width` as measured. */
export type Stroke = Look & { readonly x: number; readonly text: string; readonly width: number };
/** A line of the paper: its height, what stands in it, and whether a thin line is drawn through it. */
export type PaperLine = { readonly height: number; readonly strokes: readonly Stroke[]; readonly ruled: boolean };
/** The width of a text in a look. */
export type Measure = (text: string, look: Look) => number;

const INK = '#191919', QUIET = '#5f5f5f', BRAND = '#067a40';
const TITLE: Look = { size: 19, bold: true, ink: INK }, HEAD: Look = { size: 12, bold: true, ink: BRAND }, BODY: Look = { size: 12, bold: false, ink: INK };
const NOTE: Look = { size: 10, bold: false, ink: QUIET }, FIGURE: Look = { size: 17, bold: true, ink: BRAND };
const OPENING = /[（《〈“‘「『〔【([]$/;
const CLOSING = /^[，。；：、？！）》〉”’」』〕】%…,.;:?!)\]]/;

/** Breaks a text into lines no wider than `width`: between Chinese signs, between other words, and no line begins with a closing sign. */
export function broken(text: string, width: number, look: Look, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[!-~\u00a0-\u024f]+|\n|[\s\S]/g) ?? []) {
    if (word === '\n') {
      lines.push(line);
      line = '';
    } else if (measure(line + word, look) <= width || (line !== '' && word.length === 1 && CLOSING.test(word))) line += word;
    else {
      // An opening sign goes along with what it opens.
      const opening = line.length > 1 && OPENING.test(line) ? line.slice(-1) : '';
      if (line !== '') lines.push(opening === '' ? line : line.slice(0, -1));
      line = opening;
      // A word that is wider than the line is cut where it must be.
      for (const sign of word.trim()) {
        if (line !== '' && measure(line + sign, look) > width) {
          lines.push(line);
          line = '';
        }
        line += sign;
      }
    }
  }
  return [...lines, line].map((one) => one.trim()).filter((one, i, all) => one !== '' || all.length === 1 || i > 0);
}

/** Writes on a paper from top to bottom. */
function writing(width: number, margin: number, measure: Measure) {
  const lines: PaperLine[] = [], inner = width - 2 * margin;
  const stroke = (text: string, look: Look, x: number) => ({ ...look, x, text, width: measure(text, look) });
  const put = (text: string, look: Look) => {
    for (const one of broken(text, inner, look, measure)) lines.push({ height: look.size * 1.55, ruled: false, strokes: [stroke(one, look, margin)] });
  };
  /** What stands at the right edge of the last line, or below it where there is no room. */
  const aside = (text: string, look: Look) => {
    const last = lines[lines.length - 1], x = width - margin - measure(text, look), end = last?.strokes[last.strokes.length - 1];
    if (last && end && end.x + end.width + 12 <= x) lines[lines.length - 1] = { ...last, height: Math.max(last.height, look.size * 1.55), strokes: [...last.strokes, stroke(text, look, x)] };
    else for (const one of broken(text, inner, look, measure)) lines.push({ height: look.size * 1.55, ruled: false, strokes: [stroke(one, look, width - margin - measure(one, look))] });
  };
  return {
    lines, put, aside,
    gap: (height: number) => void lines.push({ height, strokes: [], ruled: false }),
    rule: () => void lines.push({ height: 17, strokes: [], ruled: true }),
    pair: (label: string, text: string, bold: boolean) => {
      put(label, { ...BODY, ink: QUIET });
      aside(text, { ...BODY, bold });
    },
  };
}

/** A paper laid out line by line between two margins. */
export function layOut(paper: Paper, width: number, margin: number, measure: Measure): PaperLine[] {
  const { lines, put, aside, gap, rule, pair } = writing(width, margin, measure), [head, ...others] = paper.results;
  put(paper.head, { ...NOTE, ink: BRAND });
  put(paper.title, TITLE);
  rule();
  if (head) {
    put(head.label, NOTE);
    put(head.text, FIGURE);
    gap(4);
  }
  for (const { label, text } of others) pair(label, text, true);
  for (const remark of paper.remarks) put(remark, { ...BODY, size: 11 });
  rule();
  if (paper.inputs.length > 0) put(paper.labels.inputs, HEAD);
  for (const { label, text } of paper.inputs) pair(label, text, false);
  if (paper.steps.length > 0) {
    gap(8);
    put(paper.labels.steps, HEAD);
  }
  paper.steps.forEach(({ text, amount, articles }, i) => {
    put(`${i + 1}. ${text}`, BODY);
    if (amount !== '') aside(amount, { ...BODY, bold: true });
    if (articles !== '') put(articles, NOTE);
    gap(4);
  });
  rule();
  if (paper.tables !== '') put(`${paper.labels.tables}${paper.colon}${paper.tables}`, NOTE);
  put(`${paper.labels.made}${paper.colon}${paper.made}`, NOTE);
  put(paper.foot, NOTE);
  return lines;
}

/** Lines as pages of a height: a page holds what fits, one line at least. */
export function paged(lines: readonly PaperLine[], height: number): PaperLine[][] {
  const pages: PaperLine[][] = [[]];
  let used = 0;
  for (const line of lines) {
    const page = pages[pages.length - 1] as PaperLine[];
    if (page.length > 0 && used + line.height > height) {
      pages.push([line]);
      used = line.height;
    } else {
      page.push(line);
      used += line.height;
    }
  }
  return pages;
}
