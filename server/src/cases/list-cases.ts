import type { CaseLine, find, mine } from '@microcourt/domain/cases/contract';
import { normalCaseNumber } from '@microcourt/domain/cases/rules-number';
import { QUIET_NEWS } from '@microcourt/domain/messaging/rules';
import { lineOf } from '@microcourt/domain/messaging/last-line';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx, Head } from '@microcourt/platform/module';
import { courtName } from '../courts/index.ts';
import { nextOwn, ownFirst, restOfOwn } from './own-order.ts';
import { blindName, openTitle } from './sealed.ts';
import { courtHits, courtPage, ownHits, ownLines, ownPage, seenLines, type LineRow, type Sought } from './store-lists.ts';

type Placed = LineRow & { head: Head | undefined };

/** The lines with their heads, all read in one statement; nothing is opened yet. */
async function placed(ctx: Ctx, rows: readonly LineRow[]): Promise<Placed[]> {
  const heads = await ctx.past.heads('main', rows.map(({ caseId, readSeq }) => ({ caseId, readSeq })), QUIET_NEWS, ctx.actor.personId);
  const byCase = new Map(heads.map((head) => [head.caseId, head]));
  return rows.map((row) => ({ ...row, head: byCase.get(row.caseId) }));
}

/** The lines as they are shown. The last line is opened only for those who are in the case. */
async function shown(ctx: Ctx, lines: readonly LineRow[]): Promise<CaseLine[]> {
  const rows = await placed(ctx, lines), names = new Map<string, string>();
  for (const code of new Set(rows.map((r) => r.courtCode))) names.set(code, await courtName(ctx, code));
  return Promise.all(rows.map(async (row) => {
    const [title, last] = await Promise.all([openTitle(ctx, row), row.role === '' ? null : row.head?.last()]);
    return {
      caseId: row.caseId, title, number: row.number, courtName: names.get(row.courtCode)!, stage: row.stage, role: row.role,
      lastText: last ? lineOf(last) : null, lastAt: row.role === '' ? null : (row.head?.lastAt?.toISOString() ?? null),
      unread: row.role === '' ? 0 : (row.head?.unread ?? 0), muted: row.muted, pinned: row.pinned, lastSeq: row.head?.lastSeq ?? 0,
    };
  }));
}

const soughtBy = (ctx: Ctx, words: string): Sought =>
  ({ words, number: normalCaseNumber(words), serial: /^\d{1,8}$/.test(words) ? Number(words) : null, nameBlind: blindName(ctx, words) });

/** My cases: pinned first, then the open ones by the last word said, then the closed ones. Only the lines that are shown are opened, however many cases there are. */
export async function myCases(ctx: Ctx, { q = '', limit = 50, after }: InputOf<typeof mine>): Promise<CaseLine[]> {
  const words = q.trim();
  const ids = words === '' ? await nextOwn(ctx, after ?? null, limit) : await matching(ctx, words, after ?? null, limit);
  return shown(ctx, await ownLines(ctx, ids));
}

/** So many titles are looked into for a part of a name; beyond them a case is found by number, cause or a whole name, which need no opening. */
const TITLES = 200;

/** Those whose title, number or cause holds the words, or in which someone has that name. */
async function matching(ctx: Ctx, words: string, after: string | null, limit: number): Promise<string[]> {
  const sought = soughtBy(ctx, words), { ids } = await ownFirst(ctx);
  const near = await ownLines(ctx, ids.length >= TITLES ? ids.slice(0, TITLES) : [...ids, ...(await restOfOwn(ctx, null, TITLES - ids.length))]);
  const titles = await Promise.all(near.map((row) => openTitle(ctx, row)));
  const found = near.filter((_, i) => titles[i]!.includes(words)).map((row) => row.caseId);
  for (const closed of [false, true]) found.push(...(await ownHits(ctx, sought, { closed, below: null }, TITLES)));
  const all = [...new Set(found)], from = after === null ? 0 : all.indexOf(after) + 1;
  return all.slice(from, from + limit);
}

/** Those in which the person sits for the court, the open ones first. */
async function sittingIn(ctx: Ctx, courtCode: string, sought: Sought | null, after: string | null, limit: number): Promise<string[]> {
  return restOfOwn(ctx, after, limit, (from, most) => (sought === null ? ownPage(ctx, from, most, { courtCode }) : ownHits(ctx, sought, from, most, { courtCode })));
}

/** Cases of a court for its staff, by number, party, cause or judge. A party is found by the whole name, since names are sealed. */
export async function findCases(ctx: Ctx, { courtCode, q = '', mineOnly = false, limit = 50, ...page }: InputOf<typeof find>): Promise<CaseLine[]> {
  const after = page.after ?? null, sought = q === '' ? null : soughtBy(ctx, q), of = { courtCode, after, limit };
  const ids = mineOnly ? await sittingIn(ctx, courtCode, sought, after, limit) : await (sought === null ? courtPage(ctx, of) : courtHits(ctx, sought, of));
  return shown(ctx, await seenLines(ctx, ids));
}
