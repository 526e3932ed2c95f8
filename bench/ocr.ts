// npm run bench -- ocr [--pages 2]: seconds a page and the share of characters read right, on pages that are painted here from seeded words: one JSON line for each font, size and turn.
// Real papers are worse: creased, stamped, written over. The figures compare settings and releases; they promise nothing about a court's scans.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { tesseractOcr } from '../server/src/providers/ocr/tesseract.ts';
import { round } from './court/text.ts';

const fromServer = createRequire(new URL('../server/package.json', import.meta.url)), sharp = fromServer('sharp') as typeof import('sharp').default;
const WEIGHTS = { regular: '400Regular/NotoSerifSC_400Regular.ttf', bold: '700Bold/NotoSerifSC_700Bold.ttf', light: '300Light/NotoSerifSC_300Light.ttf' } as const;
const WORDS = '原告 被告 本院 认为 借款 合同 人民币 万元 利息 逾期 支付 约定 月利率 期限 届满 请求 判令 偿还 诉讼 费用 承担 事实 理由 证据 银行 转账 记录 身份证 号码 住址 联系 电话 委托 代理 权限 依照 民法典 规定 判决 如下 上诉 期限 送达 签收'.split(' ');
const A4 = { width: 1_654, height: 2_339 }, LINES = 28, PER_LINE = 30;

/** Numbers that are the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => { state = (state + 0x6d2b79f5) | 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32; };
}
function linesOf(seed: number): string[] {
  const next = seeded(seed);
  return Array.from({ length: LINES }, () => { let text = ''; while (text.length < PER_LINE) text += next() < 0.15 ? String(Math.floor(next() * 1e6)) : WORDS[Math.floor(next() * WORDS.length)]!; return text.slice(0, PER_LINE); });
}
async function paint(lines: readonly string[], weight: keyof typeof WEIGHTS, points: number, degrees: number, quality: number): Promise<Buffer> {
  const fontfile = fromServer.resolve(`@expo-google-fonts/noto-serif-sc/${WEIGHTS[weight]}`), step = Math.floor((A4.height - 300) / LINES);
  const rows = await Promise.all(lines.map(async (line, row) => ({ input: await sharp({ text: { text: line, font: `Noto Serif SC ${points}`, fontfile, dpi: 200 } }).negate().png().toBuffer(), left: 150, top: 150 + row * step })));
  const page = await sharp({ create: { ...A4, channels: 3, background: '#ffffff' } }).composite(rows).png().toBuffer();
  return sharp(page).rotate(degrees, { background: '#ffffff' }).jpeg({ quality }).toBuffer();
}
/** Characters that must be added, dropped or changed to make one text the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const below = [i];
    for (let j = 1; j <= b.length; j++) below.push(Math.min(row[j]! + 1, below[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = below;
  }
  return row[b.length]!;
}

const given = process.argv.indexOf('--pages'), pages = given < 0 ? 2 : Number(process.argv[given + 1]), ocr = tesseractOcr();
const KINDS = [['regular', 12, 0, 90], ['regular', 9, 0, 90], ['bold', 12, 0, 90], ['light', 12, 0, 90], ['regular', 12, 3, 80], ['regular', 12, -8, 80], ['regular', 12, 90, 80], ['regular', 12, 0, 35]] as const;
// The first page loads the reader and its words; it is not counted.
await ocr.read(await paint(linesOf(0), 'regular', 12, 0, 90));
for (const [weight, points, degrees, quality] of KINDS) {
  let [seconds, wrong, characters, confidence, runs] = [0, 0, 0, 0, 0];
  for (let n = 1; n <= pages; n++) {
    const lines = linesOf(n * 1_000 + points), picture = await paint(lines, weight, points, degrees, quality), from = performance.now(), read = await ocr.read(picture) ?? [];
    seconds += (performance.now() - from) / 1_000;
    const wanted = lines.join(''), got = read.map((line) => line.map(([text]) => text).join('')).join('').replaceAll(/\s/g, '');
    wrong += Math.min(wanted.length, distance(wanted, got));
    characters += wanted.length;
    for (const [, sure] of read.flat()) { confidence += sure; runs++; }
  }
  process.stdout.write(`${JSON.stringify({ scenario: 'ocr', weight, points, degrees, quality, pages, secondsPerPage: round(seconds / pages), accuracy: round((1 - wrong / characters) * 100), confidence: Math.round(confidence / Math.max(1, runs)) })}\n`);
}
process.exit(0);
