import { randomBytes } from 'node:crypto';
import type { Objects } from '@microcourt/platform/objects';
import type { Bytes } from '@microcourt/platform/sniff';
import type { LookingRoom } from '../looking.ts';
import type { FileRow } from '../store.ts';
import type { Rendering } from '../store-pages.ts';
import type { Form } from './tasks.ts';
import '../../providers/objects/port.ts';

declare module '@microcourt/platform/module' {
  interface Ports {
    /** Where pages are made in the background: processes for files of strangers. Without it, files have no pages here. */
    pages?: Pick<LookingRoom, 'work'>;
  }
}

/** Where the pages of a file come from: its own bytes, or the PDF that was set from it. */
export type Source = { form: Form; key: string; bytes: Bytes };

/** Bytes of the store, readable at any place. */
export const bytesIn = (objects: Objects, subject: string, object: string, size: number): Bytes => ({
  size,
  async read(from, to) {
    const found = await objects.get(subject, object, { first: from, last: to - 1 });
    if (!found) throw new Error('the bytes of a file are missing');
    const parts: Buffer[] = [];
    for await (const part of found.content as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts);
  },
});

/** Types that are set in pages before they can be shown. */
const SET = new Set(['text/plain', 'text/csv', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.presentationml.presentation']);
/** How a file comes to pages: it has them, they are set from it, or it has none. */
export const wayOf = ({ kind, type }: Pick<FileRow, 'kind' | 'type'>): Form | 'set' | null =>
  (kind === 'pdf' ? 'pdf' : kind === 'image' ? 'image' : SET.has(type) ? 'set' : null);

/** Where the pages of this file come from; null where they are not set yet. */
export function sourceOf(objects: Objects, row: FileRow, rendering: Pick<Rendering, 'pdf' | 'pdfSize'> | undefined): Source | null {
  const way = wayOf(row);
  if (way === 'pdf' || way === 'image') return { form: way, key: row.object, bytes: bytesIn(objects, row.subject, row.object, row.size) };
  return rendering?.pdf && rendering.pdfSize ? { form: 'pdf', key: rendering.pdf, bytes: bytesIn(objects, row.subject, rendering.pdf, rendering.pdfSize) } : null;
}

/** A name for something made of a file: it tells nothing. */
export const derivedName = (): string => `made:${randomBytes(24).toString('hex')}`;
/** Bytes as the store takes them. */
export async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
