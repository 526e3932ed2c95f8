import { plainName } from '@microcourt/domain/cases/rules';
import type { Ctx } from '@microcourt/platform/module';
import { blindName, openTitle } from './sealed.ts';
import { casesWith } from './store-alike.ts';

/** A case with people of both sides in common: its heading, and whether exactly the same people stand on the same sides. */
export type AlikeCase = { caseId: string; title: string; number: string | null; courtCode: string; cause: string | null; stage: string; samePeople: boolean };

const equal = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && new Set(a).size === new Set(b).size && a.every((x) => b.includes(x));

/** Cases at any court, imported ones included, in which people of these names stand on both sides; a ground for a second look, never a bar. */
export async function casesAlike(ctx: Ctx, names: { plaintiffs: readonly string[]; defendants: readonly string[] }, but: string): Promise<AlikeCase[]> {
  const blinds = (list: readonly string[]): string[] => [...new Set(list.filter((name) => plainName(name) !== '').map((name) => blindName(ctx, name)))];
  const plaintiffs = blinds(names.plaintiffs), defendants = blinds(names.defendants);
  if (plaintiffs.length === 0 || defendants.length === 0) return [];
  const rows = await casesWith(ctx.tx, plaintiffs, defendants, but);
  return Promise.all(rows.map(async (row) => ({
    caseId: row.caseId, title: await openTitle(ctx, row), number: row.number, courtCode: row.courtCode, cause: row.cause, stage: row.stage,
    samePeople: equal(plaintiffs, row.plaintiffs) && equal(defendants, row.defendants),
  })));
}
