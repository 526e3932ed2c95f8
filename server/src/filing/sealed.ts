import { Draft } from '@microcourt/domain/filing/draft';
import type { Defect } from '@microcourt/domain/filing/rules';
import type { Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import type { FilingRow } from './store.ts';

/** What a draft ruling of non-acceptance says. */
export type RefusalWords = z.infer<typeof Refusal>;
const Refusal = z.object({ reasons: z.string(), basis: z.array(z.string()) });
const Defects = z.array(z.object({ code: z.string(), path: z.array(z.union([z.string(), z.number()])), note: z.string() }));

const label = (column: string, row: { id: string }): string => `filing.filing.${column}:${row.id}`;
type Subject = { id: string; caseId: string };

/** The words of a draft under the key of its case. */
export const sealDraft = (ctx: Ctx, f: Subject, draft: Draft): Promise<Buffer> => ctx.seal(f.caseId, label('draft', f), JSON.stringify(draft));
/** The draft as it was last saved. */
export const openDraft = async (ctx: Ctx, f: FilingRow): Promise<Draft> => z.parse(Draft, JSON.parse(await ctx.open(f.caseId, label('draft', f), f.draft)));

/** Who against whom and what about, under the key of the case. */
export const sealTitle = (ctx: Ctx, f: Subject, title: string): Promise<Buffer> => ctx.seal(f.caseId, label('title', f), title);
/** Who against whom and what about. */
export const openTitle = (ctx: Ctx, f: Subject & { title: Buffer }): Promise<string> => ctx.open(f.caseId, label('title', f), f.title);

/** The one-time list of defects under the key of the case; null if it is empty. */
export const sealDefects = async (ctx: Ctx, f: Subject, defects: readonly Defect[]): Promise<Buffer | null> =>
  defects.length === 0 ? null : ctx.seal(f.caseId, label('defects', f), JSON.stringify(defects));
/** The one-time list of defects; empty until correction was asked. */
export const openDefects = async (ctx: Ctx, f: FilingRow): Promise<Defect[]> =>
  f.defects === null ? [] : z.parse(Defects, JSON.parse(await ctx.open(f.caseId, label('defects', f), f.defects)));

/** The words of a ruling of non-acceptance under the key of the case. */
export const sealRefusal = (ctx: Ctx, f: Subject, words: RefusalWords): Promise<Buffer> => ctx.seal(f.caseId, label('refusal', f), JSON.stringify(words));
/** The words of the ruling of non-acceptance; null if none was drafted. */
export const openRefusal = async (ctx: Ctx, f: FilingRow): Promise<RefusalWords | null> =>
  f.refusal === null ? null : z.parse(Refusal, JSON.parse(await ctx.open(f.caseId, label('refusal', f), f.refusal)));

/** Why another court was named, under the key of the case. */
export const sealAdvice = (ctx: Ctx, f: Subject, reason: string): Promise<Buffer> => ctx.seal(f.caseId, label('advised-reason', f), reason);
/** Why another court was named; empty if none was. */
export const openAdvice = async (ctx: Ctx, f: FilingRow): Promise<string> =>
  f.advisedReason === null ? '' : ctx.open(f.caseId, label('advised-reason', f), f.advisedReason);
