import type { ticket as words } from '@microcourt/domain/files/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';
import { reviewsProofFile } from '../identity/index.ts';
import type { MayRead } from './readers.ts';
import { type FileRow, filesById, placesOf } from './store.ts';
import { TICKET_SECONDS, writeTicket } from './tickets.ts';
import { fileView } from './views.ts';

/** Addresses of files for two minutes, for those who may read a stream in which each stands; one file that may not be read refuses all, as one that never was. */
export const giveTickets = (mayRead: MayRead) => async (ctx: Ctx, { fileIds, rendition = 'original', download = false }: InputOf<typeof words>): Promise<OutputOf<typeof words>> => {
  const wanted = [...new Set(fileIds)];
  const rows = new Map((await filesById(ctx.tx, wanted)).map((row) => [row.id, row])), readable = await readableAmong(ctx, mayRead, [...rows.values()]);
  if (wanted.some((id) => !readable.has(id))) throw notFound();
  // The ticket's own time is the machine's: it is checked outside of any transaction.
  const until = new Date(Date.now() + TICKET_SECONDS * 1_000);
  return Promise.all(fileIds.map(async (fileId) => {
    const row = rows.get(fileId)!, thumb = rendition === 'thumb' && row.thumb !== null;
    const text = writeTicket((kind, value) => ctx.blind(kind, value), { fileId, rendition: thumb ? 'thumb' : 'original', download, until });
    return { fileId, url: `/files/${text}`, file: await fileView(ctx, row) };
  }));
};

/** A file that who asks may read; for others it is as if it never was. */
export async function readableFile(ctx: Ctx, mayRead: MayRead, fileId: string): Promise<FileRow> {
  const [row] = await filesById(ctx.tx, [fileId]);
  if (!row || !(await readableAmong(ctx, mayRead, [row])).has(row.id)) throw notFound();
  return row;
}

async function readableAmong(ctx: Ctx, mayRead: MayRead, rows: readonly FileRow[]): Promise<Set<string>> {
  const readable = new Set<string>(), asked = new Map<string, Promise<boolean>>();
  for (const { fileId, caseId, stream } of await placesOf(ctx.tx, rows.map((row) => row.id))) {
    const key = `${caseId} ${stream}`;
    const may = asked.get(key) ?? mayRead(ctx, { caseId, stream });
    asked.set(key, may);
    if (await may) readable.add(fileId);
  }
  // A proof of identity is looked at by the court that it was handed in to.
  for (const row of rows) if (row.caseId === row.owner && !readable.has(row.id) && (await reviewsProofFile(ctx, row.owner, row.id))) readable.add(row.id);
  return readable;
}
