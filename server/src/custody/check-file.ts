import { createHash } from 'node:crypto';
import type { FileStanding, standing as words } from '@microcourt/domain/custody/contract';
import { inclusionOf } from '@microcourt/domain/custody/rules-tree';
import { id, type InputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import { job, type Ctx, type Job } from '@microcourt/platform/module';
import type { Objects } from '@microcourt/platform/objects';
import { Unreadable } from '@microcourt/platform/suite';
import * as z from 'zod/mini';
import { objectOf } from '../files/index.ts';
import { sha256 } from './hash.ts';
import { type MayRead, reachFor, readableIn } from './readable.ts';
import { entryView, leafFor } from './show-log.ts';
import { checkedFile, entryOfFile, saveChecked } from './store.ts';
import { daysOf, headsOfDay, leavesOfCase } from './store-days.ts';
import '../providers/objects/port.ts';

/** How long what was found of a file counts as just read: whoever looks at a page of files asks for each of them. */
const FRESH_MS = 60_000;

/** The hash of an object's bytes as they are now; null where they cannot be read: gone, cut off or altered below the sealing. */
async function hashNow(objects: Objects, { subject, object }: { subject: string; object: string }): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    const found = await objects.get(subject, object);
    if (!found) return null;
    for await (const part of found.content as AsyncIterable<Buffer>) hash.update(part);
    return hash.digest('hex');
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

const Which = z.object({ caseId: id, fileId: id, personId: id });
/** Reads a file anew, outside of any transaction, and rings for who asked. */
export const checkFile: Job<typeof Which> = job('custody.check-file', Which, async ({ within, ports: { objects } }, { caseId, fileId, personId }) => {
  const kept = await within((ctx) => objectOf(ctx, fileId));
  const found = kept && objects ? await hashNow(objects, kept) : null;
  await within(async (ctx) => {
    await saveChecked(ctx.tx, { caseId, fileId, sha256: found, at: ctx.now });
    ctx.ring(`me:${personId}`);
  });
});

/** Whether a file stands as it was recorded: its bytes are read anew by a job; what was found within the last minute counts as that. */
export const showStanding = (mayRead: MayRead) => async (ctx: Ctx, { caseId, fileId }: InputOf<typeof words>): Promise<FileStanding> => {
  const about = { fileId, stream: null, seq: null }, open = await readableIn(ctx, caseId, [about], await reachFor(ctx, mayRead, caseId, [about]));
  if (!open(about)) throw notFound();
  const row = await entryOfFile(ctx.tx, caseId, fileId);
  if (!row) return { fileId, sha256: '0'.repeat(64), standing: 'not-recorded', entry: null, root: null, inclusion: null };
  const checked = await checkedFile(ctx.tx, caseId, fileId), fresh = checked && ctx.now.getTime() - checked.at.getTime() < FRESH_MS;
  if (!fresh) await ctx.book(checkFile, { caseId, fileId, personId: ctx.actor.personId! }, { key: `custody ${fileId} ${ctx.actor.personId}` });
  const leaves = await leavesOfCase(ctx.tx, caseId), leaf = leafFor(leaves, row.number);
  const day = leaf && (await daysOf(ctx.tx, leaf.courtCode)).find((d) => d.day === leaf.day), heads = leaf ? await headsOfDay(ctx.tx, leaf.courtCode, leaf.day) : [];
  return {
    fileId, sha256: checked?.sha256 ?? row.sha256, standing: !checked ? 'checking' : checked.sha256 === null ? 'missing' : checked.sha256 === row.sha256 ? 'unaltered' : 'altered',
    entry: entryView(row, leaves), root: day?.root ?? null, inclusion: leaf ? { index: leaf.place, size: heads.length, path: inclusionOf(heads, leaf.place, sha256) } : null,
  };
};
