import { CaseRegistered, StageChanged } from '@microcourt/domain/cases/contract';
import type { SheetRow } from '@microcourt/domain/cases/import-sheet';
import { agentRoleOf, titleOf } from '@microcourt/domain/cases/rules';
import type { Ctx } from '@microcourt/platform/module';
import { namesOf } from '../identity/index.ts';
import { sortRows, type Takeable } from './import-read.ts';
import { joinNamedIn } from './join-participant.ts';
import { participantRow, type NewParticipant } from './new-participant.ts';
import { seriesOf } from './number.ts';
import { sealTitle } from './sealed.ts';
import { insertCases, insertParticipants, noteStages, saveCase, type CaseRow, type ParticipantRow } from './store.ts';
import { addRefusals, lockCases, lockImport, saveImport, type RefusalRow } from './store-imports.ts';
import { casesByNumber, moveOn, takeNumbers } from './store-numbers.ts';

const isClosed = (stage: string): boolean => stage === 'closed' || stage === 'archived';

/** Keyed hashes of what a row says of the case and of its people: the same row again changes nothing. */
function digestOf(ctx: Ctx, { imported }: Takeable): { facts: string; people: string } {
  const { parties, agents, ...facts } = imported;
  return { facts: ctx.blind('cases.import', JSON.stringify(facts)), people: ctx.blind('cases.import', JSON.stringify([parties, agents])) };
}
const both = (d: { facts: string; people: string }): string => `${d.facts} ${d.people}`;

async function caseRow(ctx: Ctx, courtCode: string, caseId: string, t: Takeable): Promise<CaseRow> {
  const { imported: c, parts } = t, names = (role: string): string[] => c.parties.filter((p) => p.role === role).map((p) => p.name);
  const title = titleOf({ plaintiffs: names('plaintiff'), defendants: names('defendant') }, c.cause);
  return {
    caseId, courtCode, number: t.canonical, typeCode: seriesOf(parts), serial: parts.serial, kind: c.kind, procedure: c.procedure, cause: c.cause, stage: c.stage, closed: isClosed(c.stage),
    registeredOn: c.registeredOn, hearingOn: c.hearingOn, title: await sealTitle(ctx, caseId, title), imported: both(digestOf(ctx, t)), createdAt: ctx.now, updatedAt: ctx.now,
  };
}

/** The people of an imported case. Nobody joins by it: parties and agents join with their own proof. */
function peopleOf(ctx: Ctx, t: Takeable, names: ReadonlyMap<string, string>): NewParticipant[] {
  const ids = t.imported.parties.map(() => ctx.newId());
  const parties = t.imported.parties.map((p, i): NewParticipant => ({ ...p, personId: null, participantId: ids[i]! }));
  const agents = t.imported.agents.map((a): NewParticipant => {
    const of = t.imported.parties.findIndex((p) => p.name === a.represents);
    return { ...a, role: agentRoleOf(t.imported.parties[of]!.role)!, kind: 'person', personId: null, represents: ids[of]! };
  });
  return [...parties, ...agents, ...t.seats.map((s): NewParticipant => ({ ...s, kind: 'staff', name: names.get(s.personId) || s.personId }))];
}

/** Takes new cases: numbers, rows, people, counters, and each is told to the house, which opens its space. Those whose number someone else took meanwhile are left. */
async function takeNew(ctx: Ctx, courtCode: string, news: readonly Takeable[]): Promise<Takeable[]> {
  const given = news.map((t) => ({ t, caseId: ctx.newId() }));
  const free = await takeNumbers(ctx.tx, given.map(({ t, caseId }) => ({ number: t.canonical, caseId })));
  const taken = given.filter(({ t }) => free.has(t.canonical));
  if (taken.length === 0) return [];
  const names = await namesOf(ctx, taken.flatMap(({ t }) => t.seats.map((s) => s.personId)));
  const people = taken.map(({ t }) => peopleOf(ctx, t, names));
  const rows = await Promise.all(taken.map(({ t, caseId }) => caseRow(ctx, courtCode, caseId, t)));
  const named = await Promise.all(taken.map(({ t, caseId }, i) => Promise.all(people[i]!.map((p, n) => participantRow(ctx, caseId, p, n, { caseClosed: isClosed(t.imported.stage) })))));
  await insertCases(ctx.tx, rows);
  await insertParticipants(ctx.tx, named.flat());
  await noteStages(ctx.tx, taken.map(({ t, caseId }) => ({ caseId, stage: 'registered', reachedOn: t.imported.registeredOn })));
  await moveOn(ctx.tx, taken.filter(({ t }) => t.parts.court !== '').map(({ t }) => ({ courtCode, typeCode: seriesOf(t.parts), year: t.parts.year, serial: t.parts.serial })));
  for (const [i, { t, caseId }] of taken.entries()) await tellRegistered(ctx, courtCode, caseId, t, people[i]!, named[i]!);
  await ctx.book(joinNamedIn, { caseIds: taken.map((one) => one.caseId) });
  return taken.map(({ t }) => t);
}

async function tellRegistered(ctx: Ctx, courtCode: string, caseId: string, t: Takeable, people: readonly NewParticipant[], rows: readonly ParticipantRow[]): Promise<void> {
  const names = (role: string): string[] => t.imported.parties.filter((p) => p.role === role).map((p) => p.name);
  const participants = rows.map((row, i) => ({ participantId: row.participantId, personId: row.personId, role: row.role, name: people[i]!.name }));
  const title = titleOf({ plaintiffs: names('plaintiff'), defendants: names('defendant') }, t.imported.cause);
  await ctx.tell(CaseRegistered, { caseId, courtCode, title, number: t.canonical, participants }, { caseId, stream: 'court' });
}

/** Brings a case that is here already up to the sheet: the court's own facts. Changed people are reported, not overwritten. */
async function update(ctx: Ctx, row: CaseRow, t: Takeable): Promise<'unchanged' | 'taken' | 'people'> {
  const digest = digestOf(ctx, t), [facts, people] = (row.imported ?? ' ').split(' ');
  const samePeople = row.imported === null || people === digest.people;
  if (facts === digest.facts) return samePeople ? 'unchanged' : 'people';
  const { procedure, cause, stage, registeredOn, hearingOn } = t.imported;
  // The sheet knows open and closed only; a case that is open here keeps its own stage on the way.
  const moved = isClosed(stage) !== row.closed || (isClosed(stage) && stage !== row.stage);
  await saveCase(ctx.tx, row.caseId, { procedure, cause, registeredOn, hearingOn, imported: `${digest.facts} ${people || digest.people}`, updatedAt: ctx.now, ...(moved ? { stage, closed: isClosed(stage) } : {}) });
  if (moved) {
    await noteStages(ctx.tx, [{ caseId: row.caseId, stage, reachedOn: ctx.today }]);
    await ctx.tell(StageChanged, { caseId: row.caseId, stage }, { caseId: row.caseId, stream: 'main' });
  }
  return samePeople ? 'taken' : 'people';
}

/** Takes a batch of rows of an import in one transaction, with its report and how far it is. Gives the next row, also if another worker was faster. */
export async function importBatch(ctx: Ctx, importId: string, from: number, rows: readonly { row: number; sheet: SheetRow; again: boolean }[]): Promise<number> {
  const run = await lockImport(ctx.tx, importId);
  if (!run || run.state !== 'running' || run.nextRow !== from) return run?.nextRow ?? Number.POSITIVE_INFINITY;
  const { takeable, refused } = await sortRows(ctx, run.courtCode, rows);
  const here = new Map((await casesByNumber(ctx.tx, takeable.map((t) => t.canonical))).map((c) => [c.number, c.caseId]));
  const old = new Map((await lockCases(ctx.tx, [...here.values()])).map((row) => [row.number, row]));
  const counts = { taken: 0, unchanged: 0 }, no: RefusalRow[] = refused.map((r) => ({ ...r, importId }));
  for (const t of takeable.filter((one) => here.has(one.canonical))) {
    const row = old.get(t.canonical), outcome = row ? await update(ctx, row, t) : 'people';
    if (outcome === 'people') no.push({ importId, row: t.row, number: t.canonical, code: row ? 'cases.import-changed' : 'cases.number-taken', columnName: row ? 'parties' : 'number' });
    else counts[outcome]++;
  }
  const fresh = takeable.filter((one) => !here.has(one.canonical)), taken = new Set(await takeNew(ctx, run.courtCode, fresh));
  for (const t of fresh) if (!taken.has(t)) no.push({ importId, row: t.row, number: t.canonical, code: 'cases.number-taken', columnName: 'number' });
  await addRefusals(ctx.tx, no);
  const nextRow = from + rows.length;
  await saveImport(ctx.tx, importId, { nextRow, taken: run.taken + counts.taken + taken.size, unchanged: run.unchanged + counts.unchanged, refused: run.refused + no.length });
  ctx.ring(`court:${run.courtCode}`);
  return nextRow;
}
