import type { save } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import { suitOf } from '@microcourt/domain/filing/rules-clock';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { Refused, type Ctx } from '@microcourt/platform/module';
import { filesOf } from './files-of.ts';
import { idsIn } from '../files/index.ts';
import { causeFor } from './cause.ts';
import { sealDraft, sealTitle } from './sealed.ts';
import { lockFiling, saveFiling, type FilingRow } from './store.ts';
import { titleOf } from './title.ts';
import { placeOf, step } from './work.ts';

/** Refuses what was written on the ground of an older draft: the other device's words must not be lost unseen. */
export function fresh(f: FilingRow, revision: number): void {
  if (f.revision !== revision) throw new Refused({ code: 'shared.stale', kind: 'conflict', facts: { revision: f.revision } });
}

/** Refuses a draft that names files of another case or person: each file must have been uploaded to this very filing. */
export async function ownFilesOnly(ctx: Ctx, f: FilingRow, draft: Draft): Promise<void> {
  const named = filesOf(draft);
  const found = named.length === 0 ? [] : await idsIn(ctx, placeOf(f), named);
  const foreign = named.filter((id) => !found.includes(id));
  if (foreign.length > 0) throw new Refused({ code: 'filing.foreign-file', kind: 'invalid', facts: { fileIds: foreign.slice(0, 10) } });
}

/** Saves a draft, or a complaint that is being corrected; the answer carries the counter for the next save. */
export async function saveDraft(ctx: Ctx, { filingId, revision, draft }: InputOf<typeof save>): Promise<OutputOf<typeof save>> {
  const f = await lockFiling(ctx.tx, filingId);
  step(f, f.state === 'correction' || f.state === 'returned' ? 'resubmit' : 'submit', 'filer');
  fresh(f, revision);
  if (draft.kind !== f.kind) throw new Refused({ code: 'filing.kind-fixed', kind: 'invalid' });
  await ownFilesOnly(ctx, f, draft);
  const courtFixed = f.state !== 'draft' || f.begunBy !== null;
  if (courtFixed && (draft.court ?? null) !== f.courtCode) throw new Refused({ code: 'filing.court-fixed', kind: 'invalid' });
  const cause = causeFor(ctx, f, draft.cause?.code);
  await saveFiling(ctx.tx, f.id, {
    draft: await sealDraft(ctx, f, draft), title: await sealTitle(ctx, f, titleOf(draft, cause?.name ?? null)),
    revision: f.revision + 1, suit: draft.suit ?? suitOf(cause?.code ?? null), courtCode: draft.court ?? null, causeCode: cause?.code ?? null, updatedAt: ctx.now,
  });
  return { revision: f.revision + 1, savedAt: ctx.now.toISOString() };
}
