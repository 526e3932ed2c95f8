import { DOCUMENT_KINDS, type DocumentView, type kinds as kindsWords, type view as viewWords } from '@microcourt/domain/documents/contract';
import { DRAFTERS, mayDraft } from '@microcourt/domain/documents/kinds';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { notFound } from '@microcourt/platform/failures';
import type { Ctx } from '@microcourt/platform/module';
import { knownOf } from './known.ts';
import { meIn } from './me.ts';
import { visibleDocuments } from './store-lists.ts';
import { viewsOf } from './views.ts';

/** The kinds that the actor may draft in the case now; what may not be drafted comes with its reason. Parties draft none. */
export async function showKinds(ctx: Ctx, { caseId }: InputOf<typeof kindsWords>): Promise<OutputOf<typeof kindsWords>> {
  if (!DRAFTERS.some((by) => ctx.actor.roles.includes(by))) return [];
  const known = { ...(await knownOf(ctx, caseId)), to: null, fee: null };
  return DOCUMENT_KINDS.map((kind) => {
    const may = mayDraft(kind, ctx.actor.roles, known);
    return { kind, enabled: may.ok, reason: may.ok ? null : may.refusal.code };
  });
}

/** The documents of a case that the actor may see. */
export async function listDocuments(ctx: Ctx, { caseId }: { caseId: string }): Promise<DocumentView[]> {
  const me = await meIn(ctx, caseId);
  return viewsOf(ctx, caseId, await visibleDocuments(ctx, caseId, me), me);
}

/** One document; one that is not the actor's to see is refused like one that never was. */
export async function showDocument(ctx: Ctx, { caseId, documentId }: InputOf<typeof viewWords>): Promise<DocumentView> {
  const me = await meIn(ctx, caseId), [view] = await viewsOf(ctx, caseId, await visibleDocuments(ctx, caseId, me, documentId), me);
  if (!view) throw notFound();
  return view;
}
