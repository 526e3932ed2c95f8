import { Registered, type FiledView } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { Ctx, Told } from '@microcourt/platform/module';
import { placeAlso } from '../files/index.ts';
import { causeFor } from './cause.ts';
import { openDraft } from './sealed.ts';
import { findByCase } from './store.ts';
import { about } from './work.ts';

/** What the opponent is served with: the complaint and the evidence. No contact data, no identity documents, no papers on money troubles. */
function filedOf(draft: Draft, cause: string | null): FiledView {
  const names = (parties: Draft['plaintiffs']): string[] => (parties ?? []).map((p) => p.name ?? '');
  return {
    plaintiffs: names(draft.plaintiffs), defendants: names(draft.defendants), thirdParties: names(draft.thirdParties), cause,
    claims: (draft.claims ?? []).map((c) => c.text ?? ''), facts: draft.facts ?? '', complaint: draft.ownComplaint ?? [],
    evidence: (draft.evidence ?? []).map((e) => ({ name: e.name ?? '', source: e.source ?? '', purpose: e.purpose ?? '', fileIds: e.fileIds ?? [] })),
  };
}

/** When the space of a case opens that came by a filing, lays what was filed on its table, so that the space begins with it. */
export async function showWhatWasFiled(ctx: Ctx, { caseId }: Told): Promise<void> {
  const f = await findByCase(ctx.tx, caseId);
  if (f === null) return;
  const cause = causeFor(ctx, f, f.causeCode);
  const filed = filedOf(await openDraft(ctx, f), cause?.name ?? null);
  const files = [...new Set([...filed.complaint, ...filed.evidence.flatMap((e) => e.fileIds)])];
  if (files.length > 0) await placeAlso(ctx, files, { caseId, stream: 'main' });
  await ctx.tell(Registered, { ...about(f), number: f.number, filed }, { caseId, stream: 'main' });
}
