import { sniff, type Bytes, type Sniffed } from '@microcourt/platform/sniff';
import { reencode, type Reencoded } from './reencode.ts';

/** What a file shows when it is opened: what it is, and an image painted anew (null if it is none that can be read). */
export type Looked = { sniffed: Sniffed; image: Reencoded | null };

/** The most bytes of an image, and of everything that is no video. */
export const LIMIT = 50_000_000;

/** Opens a file of a stranger: nothing else of the court runs in the process that does so. */
export async function look(bytes: Bytes): Promise<Looked> {
  const sniffed = await sniff(bytes);
  if (sniffed.ok && sniffed.kind === 'pdf' && bytes.size <= LIMIT) {
    const { dangerOpened } = await import('./pages/examine-pdf.ts'), reason = await dangerOpened(await bytes.read(0, bytes.size));
    return { sniffed: reason ? { ok: false, why: 'dangerous', reason } : sniffed, image: null };
  }
  const paint = sniffed.ok && sniffed.kind === 'image' && bytes.size <= LIMIT;
  return { sniffed, image: paint ? await reencode(await bytes.read(0, bytes.size), sniffed.type) : null };
}
