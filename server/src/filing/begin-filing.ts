import type { begin, FilingView } from '@microcourt/domain/filing/contract';
import type { Draft } from '@microcourt/domain/filing/draft';
import type { FilingKind } from '@microcourt/domain/filing/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { addDays } from '@microcourt/domain/shared/calendar';
import type { Ctx } from '@microcourt/platform/module';
import { DRAFT_DAYS, expireDraft, WARNING_DAYS } from './expire-draft.ts';
import { note } from './history.ts';
import { sealDraft, sealTitle } from './sealed.ts';
import { insertFiling } from './store.ts';
import { shown } from './view.ts';
import { actorOf } from './work.ts';

/** Who files what where, at the first word. */
type Beginning = { kind: FilingKind; formId?: string | undefined; filer: string; begunBy: string | null; oral: boolean; courtCode: string | null };

/** Makes the draft, and with it the id of the case whose key seals every word of it. */
export async function makeDraft(ctx: Ctx, b: Beginning): Promise<FilingView> {
  const row = { id: ctx.newId(), caseId: ctx.newId() };
  const draft: Draft = { kind: b.kind, ...(b.formId ? { formId: b.formId } : {}), ...(b.courtCode ? { court: b.courtCode } : {}) };
  await insertFiling(ctx.tx, {
    ...row, kind: b.kind, state: 'draft', filer: b.filer, begunBy: b.begunBy, oral: b.oral, courtCode: b.courtCode,
    draft: await sealDraft(ctx, row, draft), title: await sealTitle(ctx, row, ''), createdAt: ctx.now, updatedAt: ctx.now,
  });
  await note(ctx, row, b.oral ? 'filing.history.begun-orally' : b.begunBy ? 'filing.history.begun-at-counter' : 'filing.history.begun', b.begunBy ? 'court' : 'filer');
  await ctx.book(expireDraft, { filingId: row.id }, { on: addDays(ctx.today, DRAFT_DAYS - WARNING_DAYS), key: `filing.draft:${row.id}` });
  return shown(ctx, row.id);
}

/** Begins a draft. */
export const beginFiling = (ctx: Ctx, { kind, formId }: InputOf<typeof begin>): Promise<FilingView> =>
  makeDraft(ctx, { kind, formId, filer: actorOf(ctx), begunBy: null, oral: false, courtCode: null });
