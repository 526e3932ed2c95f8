import type { find as findWords, FoundText, pageText as pageWords } from '@microcourt/domain/files/contract';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { readableFile } from '../give-tickets.ts';
import type { MayRead } from '../readers.ts';
import { pageOf, wordsOf } from '../store-pages.ts';
import { foundIn } from './search.ts';
import { openWords } from './sealed-words.ts';
import { textOf } from './words.ts';

/** Places that one search shows. */
const MOST_FOUND = 200;

/** Where words stand in a file that this person may read, page by page. */
export const findInFile = (mayRead: MayRead) => async (ctx: Ctx, { fileId, q }: InputOf<typeof findWords>): Promise<OutputOf<typeof findWords>> => {
  const row = await readableFile(ctx, mayRead, fileId), pages = await wordsOf(ctx.tx, fileId), found: z.infer<typeof FoundText>[] = [];
  for (const page of pages) {
    if (page.words === null || found.length > MOST_FOUND) continue;
    for (const one of foundIn(await openWords(ctx, row, page), q)) found.push({ page: page.page, ...one });
  }
  return { found: found.slice(0, MOST_FOUND), more: found.length > MOST_FOUND, read: pages.filter(({ source }) => source !== null).length, count: pages.length };
};

/** The words of a page of a file that this person may read. */
export const showPageText = (mayRead: MayRead) => async (ctx: Ctx, { fileId, page }: InputOf<typeof pageWords>): Promise<OutputOf<typeof pageWords>> => {
  const row = await readableFile(ctx, mayRead, fileId), found = await pageOf(ctx.tx, fileId, page);
  if (!found) throw notFound();
  return { text: textOf(await openWords(ctx, row, found)), confidence: found.confidence ?? 0, by: found.source ?? 'none' };
};
