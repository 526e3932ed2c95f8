import type { Ctx } from '@microcourt/platform/module';
import type { FileRow } from '../store.ts';
import type { PageRow } from '../store-pages.ts';
import type { Lines } from './words.ts';

const label = (fileId: string, page: number): string => `files.words:${fileId}:${page}`;

/** The words of a page as they are kept. */
export const sealWords = (ctx: Pick<Ctx, 'seal'>, row: Pick<FileRow, 'subject' | 'id'>, page: number, lines: Lines): Promise<Buffer> => ctx.seal(row.subject, label(row.id, page), JSON.stringify(lines));
/** The words of a page as they were read; none where nothing was. */
export const openWords = async (ctx: Pick<Ctx, 'open'>, row: Pick<FileRow, 'subject' | 'id'>, { page, words }: Pick<PageRow, 'page' | 'words'>): Promise<Lines> =>
  (words === null ? [] : JSON.parse(await ctx.open(row.subject, label(row.id, page), words)) as Lines);
