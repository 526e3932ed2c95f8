import type { CaseLine, find, mine } from '@microcourt/domain/cases/contract';
import { normalCaseNumber } from '@microcourt/domain/cases/rules-number';
import { QUIET_NEWS } from '@microcourt/domain/messaging/rules';
import { lineOf } from '@microcourt/domain/messaging/last-line';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx, Head } from '@microcourt/platform/module';
import { courtName } from '../courts/index.ts';
import { blindName, openTitle } from './sealed.ts';
import { foundLines, ownLines, type LineRow } from './store-lists.ts';

type Placed = LineRow & { head: Head | undefined };

/** The lines with their heads, all read in one statement; nothing is opened yet. */
async function placed(ctx: Ctx, rows: readonly LineRow[]): Promise<Placed[]> {
  const heads = await ctx.past.heads('main', rows.map(({ caseId, readSeq }) => ({ caseId, readSeq })), QUIET_NEWS, ctx.actor.personId);
  const byCase = new Map(heads.map((head) => [head.caseId, head]));
  return rows.map((row) => ({ ...row, head: byCase.get(row.caseId) }));
}

/** The lines as they are shown. The last line is opened only for those who are in the case. */
async function shown(ctx: Ctx, rows: readonly Placed[]): Promise<CaseLine[]> {
  const names = new Map<string, string>();
  for (const code of new Set(rows.map((r) => r.courtCode))) names.set(code, await courtName(ctx, code));
  return Promise.all(rows.map(async (row) => {
    const last = row.role === '' ? null : await row.head?.last();
    return {
      caseId: row.caseId, title: await openTitle(ctx, row), number: row.number, courtName: names.get(row.courtCode)!, stage: row.stage, role: row.role,
      lastText: last ? lineOf(last) : null, lastAt: row.role === '' ? null : (row.head?.lastAt?.toISOString() ?? null),
      unread: row.role === '' ? 0 : (row.head?.unread ?? 0), muted: row.muted, pinned: row.pinned, lastSeq: row.head?.lastSeq ?? 0,
    };
  }));
}

const newestFirst = (a: Placed, b: Placed): number => Number(b.pinned) - Number(a.pinned)
  || (b.head?.lastAt?.getTime() ?? 0) - (a.head?.lastAt?.getTime() ?? 0) || (a.caseId < b.caseId ? 1 : -1);

/** My cases, pinned first, then by the last word said. */
export async function myCases(ctx: Ctx, { q, limit = 50, after }: InputOf<typeof mine>): Promise<CaseLine[]> {
  const rows = (await placed(ctx, await ownLines(ctx))).sort(newestFirst);
  const from = after === undefined ? 0 : rows.findIndex((r) => r.caseId === after) + 1;
  const sought = q === undefined || q.trim() === '' ? rows.slice(from, from + limit) : await matching(ctx, rows.slice(from), q.trim(), limit);
  return shown(ctx, sought);
}

/** Those whose title or number holds the words; titles are opened one after the other until enough are found. */
async function matching(ctx: Ctx, rows: readonly Placed[], q: string, limit: number): Promise<Placed[]> {
  const hits: Placed[] = [];
  for (const row of rows) {
    if (hits.length >= limit) break;
    if (row.number?.includes(normalCaseNumber(q)) || (await openTitle(ctx, row)).includes(q)) hits.push(row);
  }
  return hits;
}

/** Cases of a court for its staff, by number, party, cause or judge. A party is found by the whole name, since names are sealed. */
export async function findCases(ctx: Ctx, { courtCode, q = '', mineOnly = false, limit = 50 }: InputOf<typeof find>): Promise<CaseLine[]> {
  const words = q === '' ? null : q;
  const serial = words !== null && /^\d{1,8}$/.test(words) ? Number(words) : null;
  const rows = await foundLines(ctx, { courtCode, words, serial, number: words === null ? null : normalCaseNumber(words), nameBlind: words === null ? null : blindName(ctx, words), mineOnly, limit });
  return shown(ctx, await placed(ctx, rows));
}
