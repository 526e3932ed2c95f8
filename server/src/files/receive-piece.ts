import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { FileRefused } from '@microcourt/domain/files/contract';
import { notFound, Unavailable } from '@microcourt/platform/failures';
import type { Raw, RawAnswer, RawRequest } from '@microcourt/platform/http';
import { isUuid } from '@microcourt/platform/ids';
import { Refused } from '@microcourt/platform/module';
import { ObjectsFull } from '@microcourt/platform/object-store';
import { CHUNK } from './begin-upload.ts';
import { examine } from './examine.ts';
import { type Bytes, dropPieces, PieceGone, staged } from './stage.ts';
import { findUpload, takePiece, type UploadRow } from './store-uploads.ts';

const told = (status: number, offset: number): RawAnswer => ({ status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify({ offset }) });

/** The bytes of one piece; one that is cut off on the way is thrown away, and comes again. */
async function readPiece(body: Readable, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new Refused({ code: 'files.piece-too-large', kind: 'invalid', facts: { most } });
    parts.push(part);
  }
  if (size === 0) throw new Refused({ code: 'files.piece-empty', kind: 'invalid' });
  return Buffer.concat(parts);
}

/** Takes one piece of an upload; the last one only once the whole has been looked at and kept, so that a crash in between loses nothing. */
export const receivePiece = (bytes: Bytes): Raw => ({
  method: 'PUT', path: '/files/uploads/:uploadId',
  async handle(request: RawRequest): Promise<RawAnswer> {
    const { uploadId = '' } = request.params, offset = Number(request.query['offset']);
    if (!isUuid(uploadId)) throw notFound();
    const row = await ofOwner(bytes, request, uploadId);
    if (row.state !== 'open' || offset !== row.got) return told(409, row.got);
    const piece = await readPiece(request.body, Math.min(CHUNK, row.size - row.got));
    try {
      return await keep(bytes, request, row, piece);
    } catch (error) {
      if (error instanceof ObjectsFull) throw new Refused({ code: 'files.disk-full', kind: 'conflict' });
      if (error instanceof PieceGone) return whereItStands(bytes, request, row);
      throw error;
    }
  },
});

const asker = (request: RawRequest) => ({ actor: request.actor, requestId: request.requestId, ask: 'files.upload-state' });

async function ofOwner({ kernel }: Bytes, request: RawRequest, uploadId: string): Promise<UploadRow> {
  const row = await kernel.within(asker(request), (ctx) => findUpload(ctx.tx, uploadId));
  if (!row || row.owner !== request.actor.personId) throw notFound();
  return row;
}

async function keep(bytes: Bytes, request: RawRequest, row: UploadRow, piece: Buffer): Promise<RawAnswer> {
  const { objects, kernel } = bytes;
  // A name of its own for each attempt: of two who bring the same piece at once, the one that is not counted leaves no trace.
  const object = `up:${row.id}:${randomBytes(8).toString('hex')}`;
  const isLast = row.got + piece.length === row.size;
  const whole = isLast ? await examine(bytes, row, staged(objects, row, piece)) : null;
  if (!isLast) await objects.put(row.caseId, object, single(piece));
  const taken = await kernel.within(asker(request), async (ctx) => {
    const counted = await takePiece(ctx.tx, row.id, row.got, { object, bytes: piece.length }, whole, ctx.now);
    const caseId = row.caseId === row.owner ? null : row.caseId;
    if (counted && whole?.state === 'refused') await ctx.tell(FileRefused, { uploadId: row.id, caseId, reason: whole.refusal }, { caseId: row.owner, stream: 'self' });
    return counted;
  });
  if (!taken) {
    if (!isLast) await objects.delete(object);
    return whereItStands(bytes, request, row);
  }
  if (isLast) await dropPieces(objects, row.pieces);
  return told(200, row.got + piece.length);
}

/** What is told to whoever brought a piece that another had brought already. */
async function whereItStands(bytes: Bytes, request: RawRequest, row: UploadRow): Promise<RawAnswer> {
  const now = await ofOwner(bytes, request, row.id);
  if (now.state === 'open' && now.got === row.got) throw new Unavailable(1);
  return told(409, now.got);
}

async function* single(piece: Buffer): AsyncGenerator<Buffer> {
  yield piece;
}
