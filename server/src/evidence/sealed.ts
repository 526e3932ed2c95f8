import type { Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';

/** The words of an item as its side wrote them. */
export type AboutWords = z.infer<typeof About>;
const About = z.object({ name: z.string(), source: z.string(), purpose: z.string(), content: z.string() });

/** Ciphertext of a column of the evidence under the key of the case; `column` is table and column, `rowId` binds it to its row. */
export const sealed = (ctx: Ctx, caseId: string, column: string, rowId: string, plain: string): Promise<Buffer> => ctx.seal(caseId, `evidence.${column}:${rowId}`, plain);
/** The words of a column; null where there are none. */
export const opened = async <C extends Buffer | null>(ctx: Pick<Ctx, 'open'>, caseId: string, column: string, rowId: string, cipher: C): Promise<C extends null ? string | null : string> =>
  (cipher === null ? null : await ctx.open(caseId, `evidence.${column}:${rowId}`, cipher)) as C extends null ? string | null : string;

/** What a side wrote of an item, sealed. */
export const sealAbout = (ctx: Ctx, caseId: string, itemId: string, { name, source, purpose, content }: AboutWords): Promise<Buffer> =>
  sealed(ctx, caseId, 'item.about', itemId, JSON.stringify({ name, source, purpose, content }));
/** What a side wrote of an item. */
export const openAbout = async (ctx: Pick<Ctx, 'open'>, row: { caseId: string; itemId: string; about: Buffer }): Promise<AboutWords> =>
  z.parse(About, JSON.parse(await opened(ctx, row.caseId, 'item.about', row.itemId, row.about)));
