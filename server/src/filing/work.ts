import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { decisionLimit, type Today } from '@microcourt/domain/filing/rules-clock';
import { filingStates, type Filing, type FilingActor, type FilingState, type FilingStep, type Defect } from '@microcourt/domain/filing/rules';
import { whyDecideBy } from '@microcourt/domain/filing/whys';
import { countedEnd } from '@microcourt/domain/law/limit-end';
import { take } from '@microcourt/domain/shared/states';
import { closeTask, noteTask } from '../worklist/index.ts';
import { calendarOf } from '../law/index.ts';
import { openDefects, openTitle } from './sealed.ts';
import type { FilingRow } from './store.ts';

/** The facts on which the rules decide, out of the row of a filing. */
export const factsOf = (f: FilingRow, defects: readonly Defect[]): Filing => ({
  kind: f.kind, suit: f.suit, state: f.state, version: f.version, receivedOn: f.receivedOn, decideBy: f.decideBy, defects, correctBy: f.correctBy,
  daysLeft: null, mediateBy: null, mediationTried: false,
  insisted: f.insisted, refusalDraftedBy: f.refusalDraftedBy, aid: f.aidKind === null || f.aidState === null ? null : { kind: f.aidKind, state: f.aidState },
});
/** The facts of a filing with its list of defects opened. */
export const readFacts = async (ctx: Ctx, f: FilingRow): Promise<Filing> => factsOf(f, await openDefects(ctx, f));

/** The columns that follow from the facts after a decision; the list of defects is sealed apart. */
export const columnsOf = (facts: Filing): Pick<FilingRow, 'state' | 'version' | 'receivedOn' | 'decideBy' | 'correctBy' | 'insisted' | 'refusalDraftedBy' | 'aidKind' | 'aidState'> => ({
  state: facts.state, version: facts.version, receivedOn: facts.receivedOn, decideBy: facts.decideBy, correctBy: facts.correctBy,
  insisted: facts.insisted, refusalDraftedBy: facts.refusalDraftedBy, aidKind: facts.aid?.kind ?? null, aidState: facts.aid?.state ?? null,
});

/** Where a step leads from here, or the table's own reason for no. */
export const step = (f: FilingRow, name: FilingStep, by: FilingActor): FilingState => agree(take(filingStates, f.state, name, by));

/** What every news about a filing says. The court is known from the moment of handing in. */
export const about = (f: FilingRow): { filingId: string; caseId: string; courtCode: string } => ({ filingId: f.id, caseId: f.caseId, courtCode: f.courtCode ?? '' });
/** The stream in which the filer and the registry follow a filing. */
export const placeOf = (f: { caseId: string }): { caseId: string; stream: string } => ({ caseId: f.caseId, stream: 'filing' });

/** The person who acts; every ask of this module is for people who have signed in. */
export function actorOf(ctx: Ctx): string {
  if (ctx.actor.personId === null) throw new Refused({ code: 'shared.signed-out', kind: 'forbidden' });
  return ctx.actor.personId;
}

/** Puts the review of a filing on the registry's list, with the law's clock. */
export async function noteReview(ctx: Ctx, f: FilingRow, assignee: string | null = f.takenBy): Promise<void> {
  if (f.courtCode === null) return;
  await noteTask(ctx, {
    kind: 'filing-review', subjectId: f.id, courtCode: f.courtCode, caseId: f.caseId, title: await openTitle(ctx, f), number: f.serial, due: f.decideBy,
    article: countedEnd(decisionLimit(f), ctx.today).article, why: whyDecideBy(f, f.decideBy), assignee,
  });
}

/** Takes everything about a filing's review off the lists, as the court no longer has it to decide. */
export async function closeReview(ctx: Ctx, f: FilingRow): Promise<void> {
  for (const kind of ['filing-review', 'cause-to-settle', 'ruling-to-sign', 'filing-correction-late'] as const) await closeTask(ctx, kind, f.id);
}

/** Rings for the filer's devices: something changed about one of their filings. */
export const ringFiler = (ctx: Ctx, f: FilingRow): void => ctx.ring(`me:${f.filer}`);
/** The stream of the court's own steps in a filing, which the filer does not read: drafts of rulings and what becomes of them. */
export const deskOf = (f: { caseId: string }): { caseId: string; stream: string } => ({ caseId: f.caseId, stream: 'registry' });
/** The court day and the courts' calendar, on which the rules decide. */
export const atToday = async (ctx: Ctx): Promise<Today> => ({ today: ctx.today, calendar: await calendarOf(ctx) });
