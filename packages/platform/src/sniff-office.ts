import type { Danger } from './danger.ts';
import { dangerInside } from './sniff-parts.ts';
import { entriesOf, type ZipEntry } from './zip.ts';

type Found = { type: string } | { danger: Danger } | null;

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 500 * 1024 * 1024;
/** XML packs well, but not beyond this; smaller files cannot hurt. */
const MOST_RATIO = 150;
const HARMLESS = 8 * 1024 * 1024;

const FORMS: readonly (readonly [part: string, type: string])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['OFD.xml', 'application/ofd'],
];

/** What a zip is: a Word or Excel document or an OFD; null for any other archive. */
export function sniffZip(b: Buffer): Found {
  const entries = entriesOf(b);
  if (!entries) return { danger: 'damaged' };
  const form = FORMS.find(([part]) => entries.some(({ name }) => name === part));
  if (!form || (form[1] !== 'application/ofd' && !entries.some(({ name }) => name === '[Content_Types].xml'))) return null;
  const sum = (of: (e: ZipEntry) => number): number => entries.reduce((total, e) => total + of(e), 0);
  // Entries that overlap claim more than the file has.
  if (sum((e) => e.packed) > b.length) return { danger: 'bomb' };
  const [packed, unpacked] = [sum((e) => e.packed), sum((e) => e.unpacked)];
  if (entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked > packed * MOST_RATIO)) return { danger: 'bomb' };
  if (entries.some(({ name }) => name.split(/[\\/]/).includes('..') || name.startsWith('/'))) return { danger: 'damaged' };
  if (entries.some(({ locked }) => locked)) return { danger: 'encrypted' };
  if (entries.some(({ name }) => /vbaProject\.bin$|\.(exe|dll|js|vbs|bat|cmd|ps1|scr|hta|lnk|jar)$|activeX\/|xl\/macrosheets\//i.test(name))) return { danger: 'macros' };
  const inside = dangerInside(b, entries, MOST_UNPACKED);
  return inside ? { danger: inside } : { type: form[1] };
}

const wide = (word: string): Buffer => Buffer.from(word, 'utf16le');

/** What an older Office file is: Word or Excel; null for others (installers, mails, slides). */
export function sniffCompound(b: Buffer): Found {
  if (b.includes(wide('EncryptedPackage'))) return { danger: 'encrypted' };
  const word = b.includes(wide('WordDocument'));
  const sheet = b.includes(wide('Workbook')) || b.includes(wide('Book'));
  if (!word && !sheet) return null;
  if (b.includes(wide('_VBA_PROJECT')) || b.includes(wide('Macros'))) return { danger: 'macros' };
  return { type: word ? 'application/msword' : 'application/vnd.ms-excel' };
}
