import type { Why } from '@microcourt/domain/calculators/why';
import { COURT_ROLES, seatCounts, type Posts } from '@microcourt/domain/cases/rules';
import type { CaseRole, Side } from '@microcourt/domain/cases/rules';
import type { Day } from '@microcourt/domain/shared/calendar';
import type { Ctx, Tx } from '@microcourt/platform/module';
import { onPaperAmong } from './on-paper.ts';
import { removeDeadline, saveDeadlines } from './store-deadlines.ts';
import { saveLine, type LineSwitches } from './store-lines.ts';
import { openColumn, openName, openTitle } from './sealed.ts';
import { participantsOf, readCase, standingRows, type CaseRow } from './store.ts';

export { casesAlike, type AlikeCase } from './cases-alike.ts';
export { closeCase } from './close-case.ts';
export { registerCase, type NewCase, type Seats } from './register-case.ts';
export type { NewParticipant } from './new-participant.ts';
export { turnAt, checkSeats, type Turn, type AtWork } from './seats.ts';
export { showWithSwitches } from './show-case.ts';
export { ownCases, ownParties, visibleCases } from './store-visible.ts';
export { courtOfCase } from './store.ts';

/** A case's heading, for cards and lists of other modules. */
export type CaseHead = Pick<CaseRow, 'caseId' | 'courtCode' | 'number' | 'typeCode' | 'kind' | 'procedure' | 'stage' | 'closed'> & { title: string };

/** A case's heading; refused like one that never was if there is none. */
export async function caseHead(ctx: Ctx, caseId: string): Promise<CaseHead> {
  const row = await readCase(ctx.tx, caseId);
  return { caseId, courtCode: row.courtCode, number: row.number, typeCode: row.typeCode, kind: row.kind, procedure: row.procedure, stage: row.stage, closed: row.closed, title: await openTitle(ctx, row) };
}

/** A person's standing in a case: a role, the number of the main stream from which it reads, and whether the case is closed. A seat of the court counts only with a post there. */
export async function standingIn(ctx: Pick<Ctx, 'tx'>, caseId: string, personId: string, posts: Posts): Promise<{ role: CaseRole; readsFrom: number; closed: boolean }[]> {
  return (await standingRows(ctx.tx, caseId, personId)).filter(({ role, courtCode }) => seatCounts(role, courtCode, posts));
}

/** Someone in a case as other modules see one: no numbers, no addresses. `joined` means someone who can sign in and read. */
export type Member = { participantId: string; personId: string | null; role: CaseRole; name: string; joined: boolean; /** The party for whom an agent stands. */ represents: string | null };

/** Everyone in a case now, those who sit for the court included. */
export async function membersOf(ctx: Ctx, caseId: string): Promise<Member[]> {
  const people = (await participantsOf(ctx.tx, caseId)).filter((p) => p.leftAt === null), unreached = await onPaperAmong(ctx, people);
  const joined = (p: (typeof people)[number]): boolean => p.joinedAt !== null && !(p.personId !== null && unreached.has(p.personId));
  return Promise.all(people.map(async (p) => ({ participantId: p.participantId, personId: p.personId, role: p.role, name: await openName(ctx, p), joined: joined(p), represents: p.represents })));
}

/** The postal addresses that a case has of its people, as they were named in it: for the court's own use, as to post something; whose address it is has confirmed none of them. */
export async function addressesNamed(ctx: Ctx, caseId: string): Promise<Map<string, string>> {
  const found = await Promise.all((await participantsOf(ctx.tx, caseId)).map(async (p) => [p.participantId, await openColumn(ctx, p, 'address', p.address)] as const));
  return new Map(found.flatMap(([id, address]) => (address === null ? [] : [[id, address] as const])));
}

/** Who sits for the court in a case now. */
export async function seatsOf(tx: Tx, caseId: string): Promise<{ judge: string | null; assistant: string | null; clerk: string | null }> {
  const seats: { judge: string | null; assistant: string | null; clerk: string | null } = { judge: null, assistant: null, clerk: null };
  for (const p of await participantsOf(tx, caseId)) {
    const role = COURT_ROLES.find((r) => r === p.role);
    if (role && p.leftAt === null) seats[role] ??= p.personId;
  }
  return seats;
}

/** The days that other modules note, by the sentences that name them. */
export type NotedLabel = 'cases.limit.fee' | 'cases.limit.evidence' | 'cases.limit.appeal' | 'cases.limit.answer' | 'cases.limit.jurisdiction';
/** A day that is noted on a case. `participantId` keeps it to one party of the side; `source` names the service it is counted from, so that a party has one a service. */
export type NewDeadline = { label: NotedLabel; on: Day; article: string; side: Side | null; why?: Why; participantId?: string; source?: string };
/** Notes days of a case that the caller knows, each with its article; told again under the same label and source one is the new day. `label` is a sentence of this module; `side` keeps it to one side. */
export const noteDeadlines = (ctx: Ctx, caseId: string, days: readonly NewDeadline[]): Promise<void> =>
  saveDeadlines(ctx.tx, days.map((d) => ({ caseId, label: d.label, onDay: d.on, article: d.article, side: d.side, why: d.why ?? null, participantId: d.participantId ?? null, source: d.source ?? caseId })));
/** Notes one day of a case. */
export const noteDeadline = (ctx: Ctx, caseId: string, d: NewDeadline): Promise<void> => noteDeadlines(ctx, caseId, [d]);
/** Takes a noted day away, as what it was for is done. */
export const dropDeadline = (ctx: Ctx, caseId: string, label: NotedLabel): Promise<void> => removeDeadline(ctx.tx, caseId, { label });
/** Takes all days away that were counted from a service, as its effect fell away or moved. */
export const dropDeadlinesOf = (ctx: Ctx, caseId: string, source: string): Promise<void> => removeDeadline(ctx.tx, caseId, { source });

/** Changes the actor's own switches for a case. */
export const noteLine = (ctx: Ctx, caseId: string, changed: Partial<LineSwitches>): Promise<void> => saveLine(ctx.tx, caseId, ctx.actor.personId!, changed);
