import { FileKept, type finish as words, type FileView } from '@microcourt/domain/files/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { bookPages } from './pages/make-pages.ts';
import { addFile, filesById } from './store.ts';
import { lockUpload, markKept } from './store-uploads.ts';
import { fileView } from './views.ts';

/** Makes a file of what was uploaded; asked again, it answers with the same file. */
export async function finishUpload(ctx: Ctx, { uploadId }: InputOf<typeof words>): Promise<FileView> {
  const row = await lockUpload(ctx.tx, uploadId);
  if (!row || row.owner !== ctx.actor.personId) throw notFound();
  if (row.state === 'open') throw new Refused({ code: 'files.incomplete', kind: 'conflict', facts: { offset: row.got } });
  if (row.state === 'refused') throw new Refused({ code: row.refusal!, kind: 'invalid' });
  if (row.state === 'ready') {
    const found = row.found!;
    await addFile(ctx.tx, {
      caseId: row.caseId, id: row.id, owner: row.owner, subject: row.caseId, name: row.name, type: found.type, kind: found.kind, size: found.size,
      width: found.width ?? null, height: found.height ?? null, duration: row.duration, object: found.object, thumb: found.thumb ?? null, thumbSize: found.thumbSize ?? null, at: ctx.now,
      sha256: found.sha256, kept: found.kept ?? found.sha256,
    }, row.stream);
    await markKept(ctx.tx, row.id);
    await bookPages(ctx, row.id);
    const caseId = row.caseId === row.owner ? null : row.caseId;
    await ctx.tell(FileKept, { fileId: row.id, caseId, sha256: found.sha256, kept: found.kept ?? found.sha256 }, { caseId: row.owner, stream: 'self' });
  }
  const [file] = await filesById(ctx.tx, [row.id]);
  if (!file) throw notFound();
  return fileView(ctx, file);
}
