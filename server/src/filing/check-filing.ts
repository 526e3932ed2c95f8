import { whysOf } from '@microcourt/domain/calculators/why';
import type { check } from '@microcourt/domain/filing/contract';
import type { Problem } from '@microcourt/domain/filing/problem';
import type { Draft } from '@microcourt/domain/filing/draft';
import { missingParts, warningsOf } from '@microcourt/domain/filing/problems';
import type { InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { courtByCode } from '../courts/index.ts';
import { calendarOf } from '../law/index.ts';
import { jurisdictionWarnings } from './jurisdiction.ts';
import { feeOf } from './fee.ts';
import { openDraft } from './sealed.ts';
import { readFiling, type FilingRow } from './store.ts';

/** What a complaint lacks and what is worth a second thought, by the law and by what this installation serves. */
export async function checkDraft(ctx: Ctx, f: FilingRow, draft: Draft): Promise<{ missing: Problem[]; warnings: Problem[] }> {
  const missing: Problem[] = missingParts(draft);
  const court = draft.court ? await courtByCode(ctx, draft.court) : undefined;
  if (draft.court && !court?.served) missing.push({ path: ['court'], code: 'filing.court-not-served' });
  return { missing, warnings: [...await jurisdictionWarnings(ctx, f, draft), ...warningsOf(draft, { today: ctx.today, calendar: await calendarOf(ctx) })] };
}

/** Everything that is still missing, what is worth a second thought, and the exact fee or the question it depends on. */
export async function checkFiling(ctx: Ctx, { filingId }: InputOf<typeof check>): Promise<OutputOf<typeof check>> {
  const f = await readFiling(ctx.tx, filingId);
  const draft = await openDraft(ctx, f);
  const { fee, question, why } = await feeOf(ctx, f, draft);
  return { ...await checkDraft(ctx, f, draft), fee, feeQuestion: question, why: whysOf({ fee: why }) };
}
