import type { Why } from '@microcourt/domain/calculators/why';
import type { CaseRole, Side } from '@microcourt/domain/cases/rules';
import type { Day } from '@microcourt/domain/shared/calendar';
import { Refused, type Tx } from '@microcourt/platform/module';
import { sql } from 'kysely';

/** A case as its table keeps it; `title` is sealed under the key of the case. */
export type CaseRow = {
  caseId: string; courtCode: string; number: string | null; typeCode: string | null; serial: number | null;
  kind: 'civil' | 'administrative' | 'enforcement' | 'other'; procedure: string; cause: string | null;
  stage: string; closed: boolean; registeredOn: Day | null; hearingOn: Day | null; title: Buffer; imported: string | null; createdAt: Date; updatedAt: Date;
};
/** A party, an agent or a member of the court; buffers are sealed under the key of the case. */
export type ParticipantRow = {
  caseId: string; participantId: string; role: CaseRole; kind: 'person' | 'organisation' | 'organ' | 'staff'; personId: string | null;
  name: Buffer; nameBlind: string; idNumber: Buffer | null; idBlind: string | null; phone: Buffer | null; address: Buffer | null;
  represents: string | null; authority: 'general' | 'special' | null; position: number;
  namedAt: Date; joinedAt: Date | null; leftAt: Date | null; readsFrom: number;
  /** As the case itself; kept here so that a person's open cases are found without looking at the closed ones. */
  caseClosed: boolean;
};
type StageReached = { caseId: string; stage: string; reachedOn: Day };
type Tables = { 'cases.courtCase': CaseRow; 'cases.participant': ParticipantRow; 'cases.stageReached': StageReached };
const own = (tx: Tx) => tx.withTables<Tables>();
const missing = (): Refused => new Refused({ code: 'shared.not-found', kind: 'missing' });

/** Writes new cases, many in one statement; gives those that were not there yet. */
export async function insertCases(tx: Tx, rows: readonly CaseRow[]): Promise<Set<string>> {
  const written = await own(tx).insertInto('cases.courtCase').values([...rows]).onConflict((c) => c.column('caseId').doNothing()).returning('caseId').execute();
  return new Set(written.map((r) => r.caseId));
}

/** The case, locked until the transaction ends; undefined if the court has none. */
export const lockCase = (tx: Tx, caseId: string): Promise<CaseRow | undefined> =>
  own(tx).selectFrom('cases.courtCase').selectAll().where('caseId', '=', caseId).forUpdate().executeTakeFirst();

/** The case as it stands; refused like one that never was if it is not there. */
export async function readCase(tx: Tx, caseId: string): Promise<CaseRow> {
  const found = await own(tx).selectFrom('cases.courtCase').selectAll().where('caseId', '=', caseId).executeTakeFirst();
  if (!found) throw missing();
  return found;
}

/** The court of a case; null if the court knows none by this id. */
export async function courtOfCase(tx: Tx, caseId: string): Promise<string | null> {
  const found = await own(tx).selectFrom('cases.courtCase').select('courtCode').where('caseId', '=', caseId).executeTakeFirst();
  return found?.courtCode ?? null;
}

/** Writes what has changed of a case. */
export async function saveCase(tx: Tx, caseId: string, changed: Partial<CaseRow> & { updatedAt: Date }): Promise<void> {
  await own(tx).updateTable('cases.courtCase').set(changed).where('caseId', '=', caseId).execute();
  const { closed } = changed;
  if (closed !== undefined) await own(tx).updateTable('cases.participant').set({ caseClosed: closed }).where('caseId', '=', caseId).where('caseClosed', '<>', closed).execute();
}

/** Notes on which day a case reached stages; the first day stays. */
export async function noteStages(tx: Tx, rows: readonly StageReached[]): Promise<void> {
  if (rows.length === 0) return;
  await own(tx).insertInto('cases.stageReached').values([...rows]).onConflict((c) => c.columns(['caseId', 'stage']).doNothing()).execute();
}

/** A day of a case that another module knows; for one side alone where a side is named, for one party of it where one is. */
export type NotedDeadline = { label: string; on: Day; article: string; side: Side | null; why: Why | null; participantId: string | null };
/** A case with the days on which it reached its stages and the reader's own switches for it. */
export type WholeCase = CaseRow & { stages: Record<string, Day>; muted: boolean; pinned: boolean; noted: NotedDeadline[] };

/** The case, its stages and the reader's own switches, in one statement; refused like one that never was if it is not there. */
export async function readWhole(tx: Tx, caseId: string, reader: string | null): Promise<WholeCase> {
  const found = await sql<WholeCase>`select c.*, coalesce(l.muted, false) as muted, coalesce(l.pinned, false) as pinned,
      (select coalesce(json_object_agg(s.stage, s.reached_on), '{}') from cases.stage_reached s where s.case_id = c.case_id) as stages,
      (select coalesce(json_agg(json_build_object('label', d.label, 'on', d.on_day, 'article', d.article, 'side', d.side, 'why', d.why, 'participantId', d.participant_id) order by d.on_day), '[]') from cases.deadline d where d.case_id = c.case_id) as noted
    from cases.court_case c left join cases.line l on l.case_id = c.case_id and l.person_id = ${reader} where c.case_id = ${caseId}`.execute(tx);
  if (!found.rows[0]) throw missing();
  return found.rows[0];
}

/** Writes new participants, many in one statement. */
export async function insertParticipants(tx: Tx, rows: readonly ParticipantRow[]): Promise<void> {
  if (rows.length > 0) await own(tx).insertInto('cases.participant').values([...rows]).execute();
}

/** Everyone named in a case, in the order of naming, also those who left. */
export const participantsOf = (tx: Tx, caseId: string): Promise<ParticipantRow[]> =>
  own(tx).selectFrom('cases.participant').selectAll().where('caseId', '=', caseId).orderBy('position').orderBy('namedAt').execute();

/** The roles of a person in a case, and from which number of the main stream each may read. */
export const standingRows = (tx: Tx, caseId: string, personId: string): Promise<{ role: CaseRole; readsFrom: number; closed: boolean; courtCode: string }[]> =>
  own(tx).selectFrom('cases.participant as p').innerJoin('cases.courtCase as c', 'c.caseId', 'p.caseId')
    .select(['p.role', 'p.readsFrom', 'c.closed', 'c.courtCode']).where('p.caseId', '=', caseId).where('p.personId', '=', personId).where('p.leftAt', 'is', null)
    .where('p.joinedAt', 'is not', null).execute();

/** Those not yet joined who were named with this number and name (keyed hashes), locked. */
export const waitingFor = (tx: Tx, idBlind: string, nameBlind: string, limit: number): Promise<ParticipantRow[]> =>
  own(tx).selectFrom('cases.participant').selectAll().where('idBlind', '=', idBlind).where('nameBlind', '=', nameBlind).where('personId', 'is', null).where('leftAt', 'is', null)
    .orderBy('caseId').limit(limit).forUpdate().execute();

/** Those named with a number in these cases who have not joined, locked. */
export const waitingIn = (tx: Tx, caseIds: readonly string[]): Promise<ParticipantRow[]> =>
  caseIds.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('cases.participant').selectAll().where('caseId', 'in', [...caseIds]).where('personId', 'is', null)
    .where('leftAt', 'is', null).where('idBlind', 'is not', null).orderBy('caseId').orderBy('position').forUpdate().execute();

/** Writes that named people are now joined, many in one statement; gives the participants who joined. Nothing happens to a row that someone has joined already, nor where the person stands on another side of the case. */
export async function joinRows(tx: Tx, personId: string, rows: readonly Pick<ParticipantRow, 'caseId' | 'participantId'>[], now: Date): Promise<Set<string>> {
  const cases = rows.map((r) => r.caseId), people = rows.map((r) => r.participantId);
  const done = await sql<{ participantId: string }>`update cases.participant p set person_id = ${personId}, joined_at = ${now}
    from unnest(${cases}::uuid[], ${people}::uuid[]) as d (case_id, participant_id)
    where p.case_id = d.case_id and p.participant_id = d.participant_id and p.person_id is null
      and not exists (select from cases.participant o where o.case_id = p.case_id and o.person_id = ${personId} and o.role = p.role and o.represents is not distinct from p.represents and o.left_at is null)
      and not exists (select from cases.participant o where o.case_id = p.case_id and o.person_id = ${personId} and o.left_at is null and replace(o.role, '-agent', '') <> replace(p.role, '-agent', '')
          and not (o.role like '%-agent' and p.role like '%-agent' and 'third-party-agent' in (o.role, p.role)))
    returning p.participant_id`.execute(tx);
  return new Set(done.rows.map((r) => r.participantId));
}

/** Writes who is meant by a participant in whose place nobody has joined. */
export async function saveIdentity(tx: Tx, p: Pick<ParticipantRow, 'caseId' | 'participantId' | 'name' | 'nameBlind' | 'idNumber' | 'idBlind'>): Promise<void> {
  const { caseId, participantId, ...meant } = p;
  await own(tx).updateTable('cases.participant').set(meant).where('caseId', '=', caseId).where('participantId', '=', participantId).where('personId', 'is', null).execute();
}

/** Writes that participants have left. */
export async function leaveRows(tx: Tx, caseId: string, participantIds: readonly string[], now: Date): Promise<void> {
  if (participantIds.length === 0) return;
  await own(tx).updateTable('cases.participant').set({ leftAt: now }).where('caseId', '=', caseId).where('participantId', 'in', [...participantIds]).execute();
}
