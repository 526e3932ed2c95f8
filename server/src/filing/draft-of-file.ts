import type { Ctx } from '@microcourt/platform/module';
import { filesOf } from './files-of.ts';
import { openDraft } from './sealed.ts';
import { lockFiling } from './store.ts';
import { filingOfCase } from './store-files.ts';

/** Whether a file brought for a complaint may still go: free while the draft was never handed in and does not name it. The filing stays locked, so that no save can name it meanwhile. */
export async function draftOfFile(ctx: Ctx, caseId: string, fileId: string): Promise<'free' | 'named' | 'handed-in'> {
  const filingId = await filingOfCase(ctx.tx, caseId);
  if (filingId === null) return 'handed-in';
  const f = await lockFiling(ctx.tx, filingId);
  if (f.state !== 'draft' || f.version > 0) return 'handed-in';
  return filesOf(await openDraft(ctx, f)).includes(fileId) ? 'named' : 'free';
}
