import { papersAtRegistration, type FeeWritten } from '@microcourt/domain/filing/rules-papers';
import { job, type Ctx, type Job } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import { membersOf } from '../cases/index.ts';
import { documentsOf, prepareFor } from '../documents/index.ts';
import { feeWritten } from './fee.ts';
import { feeSettled } from './remind-fee.ts';
import { openDraft } from './sealed.ts';
import { lockFiling, type FilingRow } from './store.ts';

const Body = z.object({ filingId: z.uuid(), by: z.uuid() });

/** The fee as its notice says it; null where it is settled, deferred or lowered by the court, since the notice works it out by the tables alone. */
const feeOnPaper = async (ctx: Ctx, f: FilingRow): Promise<FeeWritten> => (feeSettled(f) || f.aidState === 'granted' ? null : feeWritten(ctx, f, await openDraft(ctx, f)));

async function prepare(ctx: Ctx, { filingId, by }: z.infer<typeof Body>): Promise<void> {
  const f = await lockFiling(ctx.tx, filingId);
  if (f.state !== 'registered') return;
  const parties = await membersOf(ctx, f.caseId), there = new Set((await documentsOf(ctx, f.caseId)).map((d) => `${d.kind} ${d.participantId ?? ''}`));
  for (const { kind, participantIds, values } of papersAtRegistration({ kind: f.kind, procedure: f.procedure ?? 'ordinary', parties }, await feeOnPaper(ctx, f))) {
    const left = participantIds.filter((one) => !there.has(`${kind} ${one}`));
    if (left.length > 0) await prepareFor(ctx, { caseId: f.caseId, kind, values, participantIds: left, draftedBy: by });
  }
}

/** Lays the papers that a registered case wants on the clerk's desk as drafts, by what the complaint says already; told again it drafts none twice, also none that was thrown away. */
export const preparePapers: Job<typeof Body> = job('filing.prepare-papers', Body, ({ within }, body) => within((ctx) => prepare(ctx, body)));
