import type { begin as words, uploadState } from '@microcourt/domain/files/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { bookTidying } from './forget-upload.ts';
import type { MayRead } from './readers.ts';
import { addUpload, findUpload, openOf, openUploads } from './store-uploads.ts';
import { nameLabel, placeFor } from './views.ts';

/** The most bytes of one piece; each is sealed by itself. */
export const CHUNK = 1024 * 1024;
/** What one person may have half uploaded at a time. */
const MOST_OPEN = { count: 50, bytes: 1_500_000_000 } as const;

/** Begins an upload to a place that the person may read, or takes up the one that was broken off. */
export const beginUpload = (mayRead: MayRead) => async (ctx: Ctx, { place, name, size, duration }: InputOf<typeof words>): Promise<OutputOf<typeof words>> => {
  const owner = ctx.actor.personId!;
  const { caseId, stream } = placeFor(owner, place);
  if (!(await mayRead(ctx, { caseId, stream }))) throw notFound();
  for (const row of await openUploads(ctx.tx, { caseId, stream, owner, size })) {
    if ((await ctx.open(caseId, nameLabel(row.id), row.name)) === name) return { uploadId: row.id, offset: row.got, chunk: CHUNK };
  }
  const open = await openOf(ctx.tx, owner);
  if (open.count >= MOST_OPEN.count || open.bytes + size > MOST_OPEN.bytes) throw new Refused({ code: 'files.too-many-open', kind: 'too-many' });
  const id = ctx.newId();
  await addUpload(ctx.tx, { caseId, id, stream, owner, size, duration: duration ?? null, begunAt: ctx.now, name: await ctx.seal(caseId, nameLabel(id), name) });
  await bookTidying(ctx);
  return { uploadId: id, offset: 0, chunk: CHUNK };
};

/** How far an upload of this person has come. */
export async function showUpload(ctx: Ctx, { uploadId }: InputOf<typeof uploadState>): Promise<{ offset: number }> {
  const row = await findUpload(ctx.tx, uploadId);
  if (!row || row.owner !== ctx.actor.personId) throw notFound();
  return { offset: row.got };
}
