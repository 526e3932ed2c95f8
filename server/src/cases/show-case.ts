import { whysOf } from '@microcourt/domain/calculators/why';
import type { CaseView, ParticipantView } from '@microcourt/domain/cases/contract';
import { maySeeContact, sideOf, sitsForCourt } from '@microcourt/domain/cases/rules';
import { caseDeadlines } from '@microcourt/domain/cases/rules-deadlines';
import { progressLine, SIDE_STAGES, TRIAL_STAGES, type TrialStage } from '@microcourt/domain/cases/rules-stages';
import { texts } from '@microcourt/domain/cases/texts';
import { sentence } from '@microcourt/domain/shared/texts';
import type { Ctx } from '@microcourt/platform/module';
import { calendarOf } from '../law/index.ts';
import { courtName } from '../courts/index.ts';
import { onPaperAmong } from './on-paper.ts';
import { openColumn, openName, openTitle } from './sealed.ts';
import { participantsOf, readWhole, type ParticipantRow, type WholeCase } from './store.ts';

const say = (code: string): string => sentence([texts], code);
const CONTACT_POSTS: readonly string[] = ['registrar', 'clerk', 'assistant', 'judge'];

async function viewOf(ctx: Ctx, p: ParticipantRow, forCourt: boolean, unreached: ReadonlySet<string>): Promise<ParticipantView> {
  const onPaper = p.personId !== null && unreached.has(p.personId);
  const contact = maySeeContact({ personId: ctx.actor.personId, forCourt }, p);
  return {
    participantId: p.participantId, personId: p.personId, role: p.role, name: await openName(ctx, p), kind: p.kind, joined: p.joinedAt !== null && !onPaper, onPaper,
    represents: p.represents, authority: p.authority,
    phone: contact ? await openColumn(ctx, p, 'phone', p.phone) : null, address: contact ? await openColumn(ctx, p, 'address', p.address) : null,
  };
}

const isStage = (stage: string): stage is TrialStage => [...TRIAL_STAGES, ...SIDE_STAGES].some((s) => s === stage);

const progressOf = (row: WholeCase): CaseView['progress'] =>
  (isStage(row.stage) ? progressLine(row.stage, row.stages).map((p) => ({ ...p, label: say(`cases.stage.${p.step}`) })) : []);

/** The days of a case with their articles and questions. One that moves over rest days is provisional while no holiday notice decides whether it is one; the time for trial does not move. */
async function deadlinesOf(ctx: Ctx, row: WholeCase, noted: WholeCase['noted']): Promise<CaseView['deadlines']> {
  const calendar = await calendarOf(ctx), all = [...caseDeadlines(row).map((d) => ({ ...d, moves: false })), ...(row.closed ? [] : noted).map((d) => ({ ...d, moves: true }))];
  return all.map((d) => ({ label: say(d.label), on: d.on, article: d.article, provisional: d.moves && calendar.isProvisional(d.on), why: whysOf({ on: d.why }) }));
}

/** The case's details 案件详情. Phones and addresses only for the court and for the person itself. */
export const showCase = async (ctx: Ctx, caseId: string): Promise<CaseView> => (await showWithSwitches(ctx, caseId)).view;

/** The case's details, and the actor's own switches for it. */
export async function showWithSwitches(ctx: Ctx, caseId: string): Promise<{ view: CaseView; muted: boolean; pinned: boolean }> {
  const row = await readWhole(ctx.tx, caseId, ctx.actor.personId);
  const forCourt = sitsForCourt(ctx.actor.roles) || ctx.actor.posts.some((p) => p.court === row.courtCode && CONTACT_POSTS.includes(p.post));
  const people = (await participantsOf(ctx.tx, caseId)).filter((p) => p.leftAt === null), unreached = await onPaperAmong(ctx, people);
  const sides = ctx.actor.roles.map(sideOf), own = people.flatMap((p) => (p.personId !== null && p.personId === ctx.actor.personId ? [p.participantId, p.represents] : []));
  const noted = row.noted.filter((d) => (d.side === null || sides.includes(d.side)) && (d.participantId === null || own.includes(d.participantId)));
  const view: CaseView = {
    caseId, title: await openTitle(ctx, row), number: row.number, courtCode: row.courtCode, courtName: await courtName(ctx, row.courtCode),
    kind: row.kind, procedure: row.procedure, cause: row.cause, stage: row.stage, registeredOn: row.registeredOn,
    participants: await Promise.all(people.map((p) => viewOf(ctx, p, forCourt, unreached))),
    progress: progressOf(row),
    deadlines: await deadlinesOf(ctx, row, noted),
  };
  return { view, muted: row.muted, pinned: row.pinned };
}
