import { mayJudgeOwn, titleOf, type CaseRole } from '@microcourt/domain/cases/rules';
import { CaseRegistered } from '@microcourt/domain/cases/contract';
import { firstInstanceType } from '@microcourt/domain/cases/type-codes';
import type { Day } from '@microcourt/domain/shared/calendar';
import { agree, Refused, type Ctx } from '@microcourt/platform/module';
import { issuesNumbers } from '../courts/index.ts';
import { namesOf } from '../identity/index.ts';
import { joinNamedIn } from './join-participant.ts';
import { nextNumber, takeNumber, type Given } from './number.ts';
import { participantRow, type NewParticipant } from './new-participant.ts';
import { sealTitle } from './sealed.ts';
import { insertCases, insertParticipants, lockCase, noteStages, type CaseRow } from './store.ts';

/** Who sits for the court in a case. */
export type Seats = { judge: string; assistant: string | null; clerk: string | null };
/** A case as it is handed to the register. `number` is the one that the court's case system issued; null where the court issues its own. */
export type NewCase = {
  caseId: string; courtCode: string; kind: 'civil' | 'administrative'; procedure: string; cause: string | null;
  number: string | null; registeredOn: Day; parties: readonly NewParticipant[]; seats: Seats;
};

/** The seats of the court as participants of the case. */
export async function seated(ctx: Ctx, seats: Seats): Promise<NewParticipant[]> {
  const given = (['judge', 'assistant', 'clerk'] as const).flatMap((role) => (seats[role] === null ? [] : [{ role: role as CaseRole, personId: seats[role] }]));
  const names = await namesOf(ctx, given.map((g) => g.personId));
  return given.map((g) => ({ ...g, kind: 'staff', name: names.get(g.personId) || g.personId }));
}

async function numberFor(ctx: Ctx, c: NewCase): Promise<Given> {
  if (c.number !== null) return takeNumber(ctx, { caseId: c.caseId, courtCode: c.courtCode, number: c.number });
  if (!(await issuesNumbers(ctx, c.courtCode))) throw new Refused({ code: 'cases.number-needed', kind: 'invalid' });
  return nextNumber(ctx, { caseId: c.caseId, courtCode: c.courtCode, typeCode: firstInstanceType(c.kind) });
}

const namesIn = (c: NewCase, role: CaseRole): string[] => c.parties.filter((p) => p.role === role).map((p) => p.name);

/**
 * Registers a case 登记立案: it gets its number, the people named in it, its seats, and is told to the house, which opens its space.
 * A case that is registered already is refused. 民事诉讼法（2023）第一百二十六条.
 */
export async function registerCase(ctx: Ctx, c: NewCase): Promise<{ caseId: string; number: string }> {
  if (await lockCase(ctx.tx, c.caseId)) throw new Refused({ code: 'cases.already-registered', kind: 'conflict' });
  agree(mayJudgeOwn(Object.values(c.seats), c.parties));
  const title = titleOf({ plaintiffs: namesIn(c, 'plaintiff'), defendants: namesIn(c, 'defendant') }, c.cause);
  const named = [...c.parties, ...(await seated(ctx, c.seats))];
  const people = await Promise.all(named.map((p, i) => participantRow(ctx, c.caseId, p, i))), sealed = await sealTitle(ctx, c.caseId, title);
  // Everyone who registers at this court waits from here on: what takes time is done before.
  const given = await numberFor(ctx, c);
  const row: CaseRow = {
    caseId: c.caseId, courtCode: c.courtCode, number: given.number, typeCode: given.typeCode, serial: given.serial, kind: c.kind, procedure: c.procedure,
    cause: c.cause, stage: 'assigned', closed: false, registeredOn: c.registeredOn, hearingOn: null, title: sealed, imported: null, createdAt: ctx.now, updatedAt: ctx.now,
  };
  // Two who register at once: the second finds the row and takes nothing, its number included.
  if ((await insertCases(ctx.tx, [row])).size === 0) throw new Refused({ code: 'cases.already-registered', kind: 'conflict' });
  await insertParticipants(ctx.tx, people);
  await noteStages(ctx.tx, [{ caseId: c.caseId, stage: 'registered', reachedOn: c.registeredOn }, { caseId: c.caseId, stage: 'assigned', reachedOn: ctx.today }]);
  const participants = people.map((p, i) => ({ participantId: p.participantId, personId: p.personId, role: p.role, name: named[i]!.name }));
  await ctx.tell(CaseRegistered, { caseId: c.caseId, courtCode: c.courtCode, title, number: given.number, participants }, { caseId: c.caseId, stream: 'court' });
  for (const p of people) if (p.personId !== null) ctx.ring(`me:${p.personId}`);
  await ctx.book(joinNamedIn, { caseIds: [c.caseId] });
  return { caseId: c.caseId, number: given.number };
}
