import { Draft } from '@microcourt/domain/filing/draft';
import { stoodBefore as stands } from '@microcourt/domain/filing/problems';
import type { Defect } from '@microcourt/domain/filing/rules';
import type { Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { openDraft } from './sealed.ts';
import { readHandedIn, type FilingRow } from './store.ts';

/** The label to which the words of a complaint as handed in are bound. */
export const handedInLabel = (f: { id: string }, version: number): string => `filing.handed-in.draft:${f.id}:${version}`;

/**
 * Says of a defect whether that part stands as it stood when the last list was made, which was on what was handed in the time before: then the
 * court could have seen it, and it is no ground for another return: 登记立案规定（法释〔2015〕8号）第七条.
 */
export async function stoodBefore(ctx: Ctx, f: FilingRow): Promise<(d: Defect) => boolean> {
  const version = Math.max(1, f.version - 1), kept = await readHandedIn(ctx.tx, f.caseId, version);
  if (kept === null) return () => false;
  const listed = z.parse(Draft, JSON.parse(await ctx.open(f.caseId, handedInLabel(f, version), kept))), now = await openDraft(ctx, f);
  return (d) => stands(d.path, listed, now);
}
