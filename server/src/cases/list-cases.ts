import type { CaseLine, find, mine } from '@microcourt/domain/cases/contract';
import { normalCaseNumber } from '@microcourt/domain/cases/rules-number';
import { QUIET_NEWS } from '@microcourt/domain/messaging/rules';
import { lineOf } from '@microcourt/domain/messaging/last-line';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx, Head } from '@microcourt/platform/module';
import { courtName } from '../courts/index.ts';
import { blindName, openTitle } from './sealed.ts';
import { foundLines, ownCases, ownLines, type LineRow } from './store-lists.ts';

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

/** The person's cases, pinned first, then by the last word said. */
async function inOrder(ctx: Ctx): Promise<string[]> {
  const own = await ownCases(ctx);
  const told = await ctx.past.lastTold('main', own.map((c) => c.caseId), QUIET_NEWS);
  const at = (caseId: string): number => told.get(caseId) ?? 0;
  return own.sort((a, b) => Number(b.pinned) - Number(a.pinned) || at(b.caseId) - at(a.caseId) || (a.caseId < b.caseId ? 1 : -1)).map((c) => c.caseId);
}

/** My cases, pinned first, then by the last word said. Only the lines that are shown are read and opened, however many cases there are. */
export async function myCases(ctx: Ctx, { q, limit = 50, after }: InputOf<typeof mine>): Promise<CaseLine[]> {
  const ordered = await inOrder(ctx);
  const from = after === undefined ? 0 : ordered.indexOf(after) + 1;
  const rows = q === undefined || q.trim() === '' ? await ownLines(ctx, ordered.slice(from, from + limit)) : await matching(ctx, ordered.slice(from), q.trim(), limit);
  return shown(ctx, await placed(ctx, rows));
}

/** Those whose title or number holds the words; titles are opened page by page until enough are found. */
async function matching(ctx: Ctx, caseIds: readonly string[], q: string, limit: number): Promise<LineRow[]> {
  const hits: LineRow[] = [], number = normalCaseNumber(q);
  for (let from = 0; from < caseIds.length && hits.length < limit; from += 200) {
    const rows = await ownLines(ctx, caseIds.slice(from, from + 200));
    const titles = await Promise.all(rows.map((row) => openTitle(ctx, row)));
    hits.push(...rows.filter((row, i) => row.number?.includes(number) || titles[i]!.includes(q)));
  }
  return hits.slice(0, limit);
}

/** Cases of a court for its staff, by number, party, cause or judge. A party is found by the whole name, since names are sealed. */
export async function findCases(ctx: Ctx, { courtCode, q = '', mineOnly = false, limit = 50 }: InputOf<typeof find>): Promise<CaseLine[]> {
  const words = q === '' ? null : q;
  const serial = words !== null && /^\d{1,8}$/.test(words) ? Number(words) : null;
  const rows = await foundLines(ctx, { courtCode, words, serial, number: words === null ? null : normalCaseNumber(words), nameBlind: words === null ? null : blindName(ctx, words), mineOnly, limit });
  return shown(ctx, await placed(ctx, rows));
}
