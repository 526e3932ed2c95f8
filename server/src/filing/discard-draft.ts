import type { discard } from '@microcourt/domain/filing/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { forgetFiles } from '../files/index.ts';
import { lockFiling, removeDraft } from './store.ts';
import { ringFiler } from './work.ts';

/** Throws a draft away. What has been handed in once can be withdrawn, never thrown away. */
export async function discardDraft(ctx: Ctx, { filingId }: InputOf<typeof discard>): Promise<Record<string, never>> {
  const f = await lockFiling(ctx.tx, filingId);
  if (f.state !== 'draft') throw new Refused({ code: 'filing.already-handed-in', kind: 'conflict' });
  await removeDraft(ctx.tx, f.id);
  await forgetFiles(ctx, f.caseId);
  ringFiler(ctx, f);
  return {};
}
