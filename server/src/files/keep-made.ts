import { createHash, randomBytes } from 'node:crypto';
import { FileKept, type FileView } from '@microcourt/domain/files/contract';
import { Unavailable } from '@microcourt/platform/failures';
import { NOBODY } from '@microcourt/platform/ids';
import type { Ctx, JobCtx } from '@microcourt/platform/module';
import { bookPages } from './pages/make-pages.ts';
import { addFile } from './store.ts';
import { nameLabel, UNREAD } from './views.ts';
import '../providers/objects/port.ts';

/** What the court has made itself and keeps as a file of a case. `owner` null: the court's own. `fileId` where it was promised before; `type` is a MIME type. */
export type Made = {
  caseId: string; stream: string; name: string; type: string; kind?: FileView['kind']; bytes: Uint8Array | AsyncIterable<Uint8Array>; owner: string | null; fileId?: string;
};

/**
 * Keeps bytes that the court made as a file of a case, within a job; gives its id and the SHA-256 of its bytes (hex). `also` runs in the very transaction in which the file comes to
 * be, so that a job that is killed in between leaves neither; done anew, it leaves unnamed bytes behind at most.
 */
export async function keepMade(job: JobCtx, made: Made, also?: (ctx: Ctx, kept: { fileId: string; sha256: string }) => Promise<void>): Promise<{ fileId: string; sha256: string }> {
  const { objects } = job.ports;
  if (!objects) throw new Unavailable(5);
  const hash = createHash('sha256'), object = `made:${randomBytes(24).toString('hex')}`;
  const { size } = await objects.put(made.caseId, object, hashed(made.bytes, hash));
  const sha256 = hash.digest('hex');
  try {
    return await job.within(async (ctx) => {
      const kept = { fileId: made.fileId ?? ctx.newId(), sha256 };
      await addMade(ctx, made, { ...kept, object, size });
      await also?.(ctx, kept);
      return kept;
    });
  } catch (error) {
    await objects.delete(object);
    throw error;
  }
}

async function addMade(ctx: Ctx, { caseId, stream, name, type, kind = 'pdf', owner }: Made, { fileId, sha256, object, size }: { fileId: string; sha256: string; object: string; size: number }): Promise<void> {
  await addFile(ctx.tx, {
    caseId, id: fileId, owner: owner ?? NOBODY, subject: caseId, name: await ctx.seal(caseId, nameLabel(fileId), name), type, kind, size,
    width: null, height: null, duration: null, object, thumb: null, thumbSize: null, at: ctx.now, sha256, kept: sha256,
  }, stream);
  await bookPages(ctx, fileId);
  await ctx.tell(FileKept, { fileId, caseId, sha256, kept: sha256 }, { caseId, stream: UNREAD });
}

async function* hashed(bytes: Made['bytes'], hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    hash.update(bytes);
    yield bytes;
    return;
  }
  for await (const part of bytes) {
    hash.update(part);
    yield part;
  }
}
