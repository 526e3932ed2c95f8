import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Bytes } from '@microcourt/platform/sniff';
import sharp from 'sharp';
import type { Block, Said } from './blocks.ts';
import { OfficeParts } from './parts.ts';
import { readTable, readText } from './plain-text.ts';
import { readSheets } from './sheet.ts';
import { readSlides } from './slides.ts';
import { readWord } from './word.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const READERS: Record<string, (bytes: Buffer) => Said> = {
  'text/plain': readText, 'text/csv': readTable,
  [`${OFFICE}wordprocessingml.document`]: (bytes) => readWord(new OfficeParts(bytes)),
  [`${OFFICE}spreadsheetml.sheet`]: (bytes) => readSheets(new OfficeParts(bytes)),
  [`${OFFICE}presentationml.presentation`]: (bytes) => readSlides(new OfficeParts(bytes)),
};
/** Stands at the head of each page that was set here. */
const MARK = '由原文件转换显示，文字照原文，版式可能与原文件不同 · Converted for display; the layout may differ from the file';
const SIDE = 1_600, MOST_PIXELS = 100_000_000;
const FONTS = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

const font = (name: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${name}`));

/** Pictures painted anew, under names of ours; those that cannot be read are left out. */
async function painted({ blocks, pictures }: Said, keep: (name: string, bytes: Buffer) => void): Promise<Block[]> {
  const names = new Map<string, string>();
  for (const [name, bytes] of pictures) {
    const jpeg = await sharp(bytes, { limitInputPixels: MOST_PIXELS, pages: 1 }).resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer().catch(() => null);
    if (!jpeg) continue;
    names.set(name, `p${names.size}.jpg`);
    keep(names.get(name)!, jpeg);
  }
  return blocks.flatMap((block): Block[] => (block.t !== 'picture' ? [block] : names.has(block.name) ? [{ t: 'picture', name: names.get(block.name)! }] : []));
}

/** Control characters and halves of characters have no place on paper. */
const clean = (_key: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed().replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '') : value);

/** A PDF of what an office file or a text says, plainly set; macros, fields and links are not even read. */
export async function setPages(type: string, bytes: Bytes): Promise<Buffer> {
  const read = READERS[type];
  if (!read) throw new Error('not a kind of file that is set in pages');
  const said = read(await bytes.read(0, bytes.size)), compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: FONTS.map(font) }], workspace: '/nowhere' });
  const blocks = await painted(said, (name, jpeg) => { compiler.mapShadow(`/nowhere/${name}`, jpeg); });
  const done = compiler.compile({ mainFileContent: readFileSync(new URL('./pages.typ', import.meta.url), 'utf8'), inputs: { said: JSON.stringify({ mark: MARK, wide: said.wide, blocks }, clean) } });
  if (done.result === null) throw new Error(`it cannot be set: ${JSON.stringify(done.takeDiagnostics()?.shortDiagnostics ?? null)}`);
  return Buffer.from(compiler.pdf(done.result));
}
