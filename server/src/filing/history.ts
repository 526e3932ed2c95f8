import type { Ctx } from '@microcourt/platform/module';
import { addLine, linesOf, nextLine } from './store-history.ts';

type Subject = { id: string; caseId: string };
const label = (caseId: string, n: number): string => `filing.history.note:${caseId}:${n}`;

/** Adds a line to the history of a filing, which its filer and the registry read. `what` is a step or a code with a sentence in texts. */
export async function note(ctx: Ctx, f: Subject, what: string, by: 'filer' | 'court' | 'clock', words: string | null = null): Promise<void> {
  const n = await nextLine(ctx.tx, f.caseId);
  const sealed = words === null || words === '' ? null : await ctx.seal(f.caseId, label(f.caseId, n), words);
  await addLine(ctx.tx, { caseId: f.caseId, n, filingId: f.id, at: ctx.now, what, by, note: sealed });
}

/** Lines that only the court reads: what becomes of a ruling before it is signed. */
const INTERNAL: readonly string[] = ['filing.history.refusal-drafted', 'filing.history.refusal-sent-back', 'filing.history.taken-over', 'filing.history.out-of-turn'];

/** The history of a filing from its beginning, as the court or as its filer reads it. */
export async function historyOf(ctx: Ctx, caseId: string, forCourt: boolean): Promise<{ at: string; what: string; by: 'filer' | 'court' | 'clock'; note: string | null }[]> {
  const lines = [];
  for (const { n, at, what, by, note: sealed } of await linesOf(ctx.tx, caseId)) {
    if (INTERNAL.includes(what) && !forCourt) continue;
    lines.push({ at: at.toISOString(), what, by, note: sealed === null ? null : await ctx.open(caseId, label(caseId, n), sealed) });
  }
  return lines;
}
