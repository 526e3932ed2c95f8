import { inflateSync } from 'node:zlib';
import type { Danger } from './danger.ts';
import { EICAR } from './sniff-parts.ts';

const MOST_PAGES = 5_000;
const MOST_INFLATED = 32 * 1024 * 1024;
const MOST_STREAMS = 20_000;

/** Names whose mere presence makes a PDF act: scripts, starting programs, forms that send data, films. */
const ACTS: readonly (readonly [name: string, danger: Danger])[] = [
  ['JavaScript', 'script'], ['Launch', 'launch'], ['SubmitForm', 'sends-data'], ['ImportData', 'sends-data'], ['RichMedia', 'film'], ['XFA', 'script'],
];

/** A PDF's names with their `#xx` written out, so that `/J#61vaScript` is read as a viewer reads it. */
const plain = (text: string): string => text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function danger(text: string): Danger | null {
  const read = text.includes('#') ? plain(text) : text;
  for (const [name, found] of ACTS) if (new RegExp(`/${name}(?![A-Za-z0-9])`).test(read)) return found;
  return null;
}

/** The texts of compressed object streams: dictionaries hide there since PDF 1.5. */
function* objectStreams(b: Buffer): Generator<string> {
  let [seen, inflated] = [0, 0];
  for (let at = b.indexOf('/ObjStm', 0, 'latin1'); at >= 0 && seen < MOST_STREAMS; at = b.indexOf('/ObjStm', at + 7, 'latin1'), seen++) {
    const begin = b.indexOf('stream', at, 'latin1');
    const end = b.indexOf('endstream', begin, 'latin1');
    if (begin < 0 || end < 0) return;
    if (HIDES.test(b.toString('latin1', Math.max(0, b.lastIndexOf('obj', at, 'latin1')), begin))) yield HIDDEN;
    const from = begin + 6 + (b[begin + 6] === 13 ? 2 : 1);
    try {
      const text = inflateSync(b.subarray(from, end), { maxOutputLength: MOST_INFLATED - inflated, finishFlush: 2 });
      inflated += text.length;
      yield text.toString('latin1');
    } catch (error) {
      // One that cannot be read is shown by no viewer; one that bursts the bounds is a bomb.
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') yield BOMB;
    }
  }
}
const BOMB = '\u0000bomb', HIDDEN = '/JavaScript ';

/** Whether bytes end as a zip does: the same bytes would open as another file. */
export const hasSecondFile = (b: Buffer): boolean => b.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') >= Math.max(0, b.length - 65_600);

/** Packings that hide dictionaries from whoever looks for them; no program that makes PDFs packs objects so. */
const HIDES = /\/(ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt|AHx|A85|LZW|RL)\b/;

/** What is dangerous about a PDF, or null: scripts, programs, encryption (nobody could look inside), bombs, a second file behind it. */
export function dangersOfPdf(b: Buffer): Danger | null {
  if (hasSecondFile(b)) return 'two-files';
  if (b.includes(EICAR, 0, 'latin1')) return 'virus';
  const text = b.toString('latin1');
  const found = danger(text);
  if (found) return found;
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return 'encrypted';
  let pages = text.match(/\/Type\s*\/Page(?![A-Za-z0-9])/g)?.length ?? 0;
  for (const inner of objectStreams(b)) {
    if (inner === BOMB) return 'bomb';
    const hidden = danger(inner);
    if (hidden) return hidden;
    pages += inner.match(/\/Type\s*\/Page(?![A-Za-z0-9])/g)?.length ?? 0;
  }
  return pages > MOST_PAGES ? 'too-many-pages' : null;
}
