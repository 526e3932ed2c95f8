import type { ReviewView } from '@microcourt/domain/filing/contract';
import { plainName } from '@microcourt/domain/cases/rules';
import type { Draft } from '@microcourt/domain/filing/draft';
import { claimText, looksAlike } from '@microcourt/domain/filing/rules-duplicates';
import type { Ctx } from '@microcourt/platform/module';
import { casesAlike } from '../cases/index.ts';
import { courtName } from '../courts/index.ts';
import { causeFor } from './cause.ts';
import { openDraft, openTitle } from './sealed.ts';
import type { FilingRow } from './store.ts';
import { likenessOf, lookAlikes, saveLikeness } from './store-likeness.ts';

const hashed = (ctx: Ctx, parties: Draft['plaintiffs']): string[] =>
  [...new Set((parties ?? []).map((p) => plainName(p.name ?? '')).filter((name) => name !== ''))].map((name) => ctx.blind('filing.party', name));

/** Keeps by what the filing can be found again by another registry: keyed hashes, no names. */
export async function keepLikeness(ctx: Ctx, f: FilingRow, draft: Draft): Promise<void> {
  const claims = claimText((draft.claims ?? []).map((claim) => claim.text ?? ''));
  await saveLikeness(ctx.tx, {
    caseId: f.caseId, filingId: f.id, plaintiffs: hashed(ctx, draft.plaintiffs), defendants: hashed(ctx, draft.defendants),
    causeCode: f.causeCode, claims: claims === '' ? null : ctx.blind('filing.claims', claims),
  });
}

const names = (parties: Draft['plaintiffs']): string[] => (parties ?? []).map((p) => p.name ?? '');
/** Cases that no filing here stands behind, imported ones above all, with people of both sides in common. */
async function amongCases(ctx: Ctx, f: FilingRow, known: ReadonlySet<string>): Promise<ReviewView['duplicates']> {
  const draft = await openDraft(ctx, f), cause = causeFor(ctx, f, f.causeCode)?.name ?? null;
  const alike = await casesAlike(ctx, { plaintiffs: names(draft.plaintiffs), defendants: names(draft.defendants) }, f.caseId);
  return Promise.all(alike.filter((c) => !known.has(c.caseId)).map(async (c) => ({
    title: c.title, number: c.number, courtName: await courtName(ctx, c.courtCode), state: 'registered', source: 'case' as const,
    likeness: c.samePeople && c.cause !== null && c.cause === cause ? 'same' as const : 'similar' as const,
  })));
}

/** Filings and cases that look like the same suit, here or at another court, and those that look related: a warning, never a bar. 民诉法解释（2022）第三十六条. */
export async function duplicatesOf(ctx: Ctx, f: FilingRow): Promise<ReviewView['duplicates']> {
  const mine = await likenessOf(ctx.tx, f.caseId);
  if (mine === null) return [];
  const found: ReviewView['duplicates'] = [];
  const others = await lookAlikes(ctx.tx, mine);
  for (const other of others) {
    const likeness = looksAlike(mine, other);
    if (likeness === null || other.state === 'withdrawn') continue;
    found.push({ title: await openTitle(ctx, other), number: other.number, courtName: other.courtCode === null ? '' : await courtName(ctx, other.courtCode), state: other.state, likeness });
  }
  const known = new Set(others.map((o) => o.caseId));
  found.push(...(await amongCases(ctx, f, known)));
  return found.sort((a, b) => Number(b.likeness === 'same') - Number(a.likeness === 'same'));
}
