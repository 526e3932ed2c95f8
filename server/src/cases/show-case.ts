import type { CaseView, ParticipantView } from '@microcourt/domain/cases/contract';
import { maySeeContact, sitsForCourt } from '@microcourt/domain/cases/rules';
import { caseDeadlines } from '@microcourt/domain/cases/rules-deadlines';
import { progressLine, SIDE_STAGES, TRIAL_STAGES, type TrialStage } from '@microcourt/domain/cases/rules-stages';
import { texts } from '@microcourt/domain/cases/texts';
import { sentence } from '@microcourt/domain/shared/texts';
import type { Ctx } from '@microcourt/platform/module';
import { courtName } from '../courts/index.ts';
import { openColumn, openName, openTitle } from './sealed.ts';
import { participantsOf, readCase, stagesOf, type CaseRow, type ParticipantRow } from './store.ts';

const say = (code: string): string => sentence([texts], code);
const CONTACT_POSTS: readonly string[] = ['registrar', 'clerk', 'assistant', 'judge'];

async function viewOf(ctx: Ctx, p: ParticipantRow, forCourt: boolean): Promise<ParticipantView> {
  const contact = maySeeContact({ personId: ctx.actor.personId, forCourt }, p);
  return {
    participantId: p.participantId, personId: p.personId, role: p.role, name: await openName(ctx, p), kind: p.kind, joined: p.joinedAt !== null,
    represents: p.represents, authority: p.authority,
    phone: contact ? await openColumn(ctx, p, 'phone', p.phone) : null, address: contact ? await openColumn(ctx, p, 'address', p.address) : null,
  };
}

const isStage = (stage: string): stage is TrialStage => [...TRIAL_STAGES, ...SIDE_STAGES].some((s) => s === stage);

async function progressOf(ctx: Ctx, row: CaseRow): Promise<CaseView['progress']> {
  if (!isStage(row.stage)) return [];
  const reached = Object.fromEntries((await stagesOf(ctx.tx, row.caseId)).map((s) => [s.stage, s.reachedOn]));
  return progressLine(row.stage, reached).map((p) => ({ ...p, label: say(`cases.stage.${p.step}`) }));
}

/** The case's details 案件详情. Phones and addresses only for the court and for the person itself. */
export async function showCase(ctx: Ctx, caseId: string): Promise<CaseView> {
  const row = await readCase(ctx.tx, caseId);
  const forCourt = sitsForCourt(ctx.actor.roles) || ctx.actor.posts.some((p) => p.court === row.courtCode && CONTACT_POSTS.includes(p.post));
  const people = (await participantsOf(ctx.tx, caseId)).filter((p) => p.leftAt === null);
  return {
    caseId, title: await openTitle(ctx, row), number: row.number, courtCode: row.courtCode, courtName: await courtName(ctx, row.courtCode),
    kind: row.kind, procedure: row.procedure, cause: row.cause, stage: row.stage, registeredOn: row.registeredOn,
    participants: await Promise.all(people.map((p) => viewOf(ctx, p, forCourt))),
    progress: await progressOf(ctx, row),
    deadlines: caseDeadlines(row).map((d) => ({ ...d, label: say(d.label), provisional: false })),
  };
}
