import { Withdrawn, type EvidenceView, type withdraw as words } from '@microcourt/domain/evidence/contract';
import { isOwn } from '@microcourt/domain/evidence/rules';
import { takeBack } from '@microcourt/domain/evidence/rules-late';
import type { InputOf } from '@microcourt/domain/shared/contract';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { closeTask } from '../worklist/index.ts';
import { numberOfRow } from './item-view.ts';
import { openMatter, seenItem } from './matter.ts';
import { peopleOf } from './parties.ts';
import { openAbout, sealed } from './sealed.ts';
import { showEvidence } from './show-evidence.ts';
import { removeDraft, saveItem } from './store.ts';
import { tellOf } from './telling.ts';

/** Takes an own item back: a draft is thrown away, what was handed in stays on record as taken back, with its files. */
export async function withdrawItem(ctx: Ctx, { caseId, itemId, reason }: InputOf<typeof words>): Promise<EvidenceView> {
  const matter = await openMatter(ctx, caseId), row = await seenItem(ctx, matter, itemId);
  if (!isOwn(matter.viewer, row.side)) throw new Refused({ code: 'shared.forbidden', kind: 'forbidden' });
  const state = agree(takeBack(row)), number = numberOfRow(row);
  if (number === null) {
    await removeDraft(ctx.tx, caseId, itemId);
    return showEvidence(ctx, { caseId });
  }
  await saveItem(ctx.tx, caseId, itemId, { state, revision: row.revision + 1, withdrawnWhy: reason === '' ? null : await sealed(ctx, caseId, 'item.withdrawn-why', itemId, reason) });
  await closeTask(ctx, 'evidence-late', itemId);
  await closeTask(ctx, 'evidence-original', itemId);
  await tellOf(ctx, caseId, row, await peopleOf(ctx, caseId), Withdrawn, { itemId, number, name: (await openAbout(ctx, row)).name });
  return showEvidence(ctx, { caseId });
}
