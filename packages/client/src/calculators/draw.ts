import type { Board, Context } from './board.ts';
import { layOut, paged, type Look, type PaperLine } from './layout.ts';
import type { Paper } from './paper.ts';
import { A4, pdfOf, type PdfPage, type PdfText } from './pdf.ts';

const FONTS = 'system-ui, -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif';
const PICTURE = { width: 390, margin: 24 }, PAGE = { margin: 52, scale: 2.5 };
/** The tallest picture in pixels that phones draw; a longer paper is drawn smaller. */
const TALLEST = 8_000;
const RULE = '#d9d9d9';

const fontOf = ({ size, bold }: Look): string => `${bold ? '600 ' : ''}${size}px ${FONTS}`;
const measuring = (context: Context) => (text: string, look: Look): number => {
  context.font = fontOf(look);
  return context.measureText(text).width;
};
const heightOf = (lines: readonly PaperLine[]) => lines.reduce((sum, { height }) => sum + height, 0);
/** Where the letters of a line stand, from its top. */
const baseOf = (line: PaperLine) => line.height * 0.72;

/** Draws lines on white, one beneath the other. */
function drawLines(board: Board, lines: readonly PaperLine[], size: { width: number; height: number; margin: number; scale: number }): void {
  const { context } = board, { width, height, margin, scale } = size;
  board.size(Math.round(width * scale), Math.round(height * scale));
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'alphabetic';
  let top = margin;
  for (const line of lines) {
    if (line.ruled) {
      context.fillStyle = RULE;
      context.fillRect(margin, top + line.height / 2, width - 2 * margin, 0.7);
    }
    for (const stroke of line.strokes) {
      context.font = fontOf(stroke);
      context.fillStyle = stroke.ink;
      context.fillText(stroke.text, stroke.x, top + baseOf(line));
    }
    top += line.height;
  }
}

/** A paper as one tall PNG picture. */
export async function pictureOf(paper: Paper, board: Board): Promise<Uint8Array<ArrayBuffer>> {
  const { width, margin } = PICTURE, lines = layOut(paper, width, margin, measuring(board.context)), height = heightOf(lines) + 2 * margin;
  drawLines(board, lines, { width, height, margin, scale: Math.min(2.5, TALLEST / height) });
  return board.picture('png');
}

/** The words of a page as a PDF places them. */
function textsOf(lines: readonly PaperLine[]): PdfText[] {
  let top = PAGE.margin;
  return lines.flatMap((line) => {
    const y = A4.height - top - baseOf(line);
    top += line.height;
    return line.strokes.map(({ x, size, width, text }) => ({ x, y, size, width, text }));
  });
}

/** A paper as a PDF on A4: each page a JPEG picture, its words searchable above it. */
export async function documentOf(paper: Paper, board: Board, language: 'zh' | 'en'): Promise<Uint8Array<ArrayBuffer>> {
  const { margin, scale } = PAGE, pages: PdfPage[] = [];
  for (const lines of paged(layOut(paper, A4.width, margin, measuring(board.context)), A4.height - 2 * margin)) {
    drawLines(board, lines, { ...A4, margin, scale });
    pages.push({ jpeg: await board.picture('jpeg'), pixels: { width: Math.round(A4.width * scale), height: Math.round(A4.height * scale) }, texts: textsOf(lines) });
  }
  return pdfOf(pages, paper.title, language);
}
