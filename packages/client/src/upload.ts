import { begin, finish, type FilePlace, type FileView, uploadState } from '@microcourt/domain/files/contract';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type * as z from 'zod/mini';
import { errorOf, Unreachable } from './errors.ts';
import type { FileSource, Transport } from './transport.ts';

type Asking = <A extends Ask>(ask: A, input: InputOf<A>) => Promise<OutputOf<A>>;
/** What an upload needs of its client. */
export type UploadBy = { ask: Asking; transport: Transport; headers(): Record<string, string>; pause?: number };
/** How an upload goes: told after every piece; `stopped` is looked at before every piece. */
export type UploadWatch = { progress?(sent: number, size: number): void; stopped?(): boolean; duration?: number };

/** The person stopped the upload. */
export class Stopped extends Error {
  override name = 'Stopped';
}

const MOST = 200;
// Controls, and what turns the direction of writing or is not seen: a name must read as what it is. Halves of pairs come from names that were cut elsewhere.
const UNFIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

/** A file's name as the court takes it: without controls and marks of direction, and of at most 200 characters, its ending kept. */
export function nameToSend(name: string): string {
  const clean = name.normalize('NFC').replace(UNFIT, '').trim();
  if (clean === '') return 'file';
  if (clean.length <= MOST) return clean;
  const ending = /\.[^.\s]{1,12}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, MOST - ending.length).replace(/[\ud800-\udbff]$/, '').trimEnd() + ending;
}

const TRIES = 8;
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Brings a file to the court piece by piece; a lost network only delays it: it goes on where the court has it up to. */
export async function upload(by: UploadBy, source: FileSource, place: z.infer<typeof FilePlace>, watch: UploadWatch = {}): Promise<FileView> {
  const extra = watch.duration === undefined ? {} : { duration: watch.duration };
  const begun = await by.ask(begin, { place, name: nameToSend(source.name), size: source.size, ...extra });
  let { offset } = begun;
  let failures = 0;
  watch.progress?.(offset, source.size);
  while (offset < source.size) {
    if (watch.stopped?.()) throw new Stopped();
    try {
      offset = await sendPiece(by, source, begun, offset);
      failures = 0;
      watch.progress?.(offset, source.size);
    } catch (error) {
      if (!(error instanceof Unreachable) || ++failures > TRIES) throw error;
      await wait((by.pause ?? 1_000) * 2 ** Math.min(failures, 4) * (0.5 + Math.random()));
      offset = await whereItIs(by, begun.uploadId, offset);
    }
  }
  return by.ask(finish, { uploadId: begun.uploadId });
}

/** Sends one piece; the court's own count tells where the next begins. */
async function sendPiece(by: UploadBy, source: FileSource, { uploadId, chunk }: { uploadId: string; chunk: number }, offset: number): Promise<number> {
  const bytes = await source.read(offset, Math.min(offset + chunk, source.size));
  const { status, body } = await by.transport.put(`/files/uploads/${uploadId}?offset=${offset}`, by.headers(), bytes);
  const told = (body as { offset?: number } | null)?.offset;
  if ((status === 200 || status === 409) && told !== undefined) return told;
  throw errorOf(status, body);
}

async function whereItIs(by: UploadBy, uploadId: string, offset: number): Promise<number> {
  try {
    return (await by.ask(uploadState, { uploadId })).offset;
  } catch (error) {
    if (error instanceof Unreachable) return offset;
    throw error;
  }
}
