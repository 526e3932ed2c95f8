import { UnderReview, type review, type ReviewView } from '@microcourt/domain/filing/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Ctx } from '@microcourt/platform/module';
import { turnAt } from '../cases/index.ts';
import { issuesNumbers, settingsOf } from '../courts/index.ts';
import { personOf } from '../identity/index.ts';
import { checkDraft } from './check-filing.ts';
import { defectChoices } from './defect-choices.ts';
import { duplicatesOf } from './likeness.ts';
import { note } from './history.ts';
import { openDraft } from './sealed.ts';
import { lockFiling, readFiling, saveFiling, type FilingRow } from './store.ts';
import { nameOf, viewOf } from './view.ts';
import { about, actorOf, noteReview, placeOf, ringFiler, step } from './work.ts';

/** Opens a filing for review and takes it; who opens it after someone else sees who has it, and may take it over on record. */
export async function reviewFiling(ctx: Ctx, { filingId, takeOver: over }: InputOf<typeof review>): Promise<ReviewView> {
  const f = await lockFiling(ctx.tx, filingId);
  const me = actorOf(ctx);
  if (f.state === 'submitted') await open(ctx, f, me);
  else if (over && f.state === 'under-review' && f.takenBy !== me) await takeOver(ctx, f, me);
  return reviewOf(ctx, await readFiling(ctx.tx, filingId));
}

async function open(ctx: Ctx, f: FilingRow, me: string): Promise<void> {
  const state = step(f, 'open', 'registrar');
  await saveFiling(ctx.tx, f.id, { state, takenBy: me, takenAt: ctx.now, updatedAt: ctx.now });
  await note(ctx, f, 'filing.history.under-review', 'court');
  await noteReview(ctx, f, me);
  await ctx.tell(UnderReview, about(f), placeOf(f));
  ringFiler(ctx, f);
}

async function takeOver(ctx: Ctx, f: FilingRow, me: string): Promise<void> {
  await saveFiling(ctx.tx, f.id, { takenBy: me, takenAt: ctx.now, updatedAt: ctx.now });
  const before = f.takenBy === null ? '' : await nameOf(ctx, f.takenBy);
  await note(ctx, f, 'filing.history.taken-over', 'court', `${before} → ${await nameOf(ctx, me)}`);
  await noteReview(ctx, f, me);
}

const named = ({ personId, name }: { personId: string; name: string }) => ({ personId, name });

/** Everything for the review at one look. */
async function reviewOf(ctx: Ctx, f: FilingRow): Promise<ReviewView> {
  const courtCode = f.courtCode ?? '';
  const { missing, warnings } = await checkDraft(ctx, f, await openDraft(ctx, f));
  const filer = await personOf(ctx, f.filer);
  const { judges, assistants, clerks, turn } = await turnAt(ctx, courtCode);
  const { assignment } = await settingsOf(ctx, courtCode);
  return {
    filing: await viewOf(ctx, f), problems: missing, warnings, duplicates: await duplicatesOf(ctx, f), defectChoices: defectChoices(f.kind),
    filer: { personId: f.filer, name: filer?.name ?? null, mobile: filer?.mobile ?? null, proof: filer?.proof ?? 'none' },
    judges: judges.map((j) => ({ ...named(j), open: j.open })), assistants: assistants.map(named), clerks: clerks.map(named),
    assignment, turn: assignment === 'turn' ? { judge: turn.judge, clerk: turn.clerk } : { judge: null, clerk: null }, issuesNumbers: await issuesNumbers(ctx, courtCode),
    takenBy: f.takenBy === null ? null : { personId: f.takenBy, name: await nameOf(ctx, f.takenBy) },
  };
}
