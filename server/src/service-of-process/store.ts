import type { Tx } from '@microcourt/platform/module';
import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import type { Clock } from '@microcourt/domain/service-of-process/rules-clocks';
import type { Effect } from '@microcourt/domain/service-of-process/rules-events';
import type { EventBy, EventKind, ServiceEvent } from '@microcourt/domain/service-of-process/rules-recorded';
import type { AttemptState, Basis, Way } from '@microcourt/domain/service-of-process/rules';
import type { Day } from '@microcourt/domain/shared/calendar';

/** What was so of case, party and document when the service began, and bears on what hangs on it. */
export type Facts = { statement: boolean; caseKind: string; procedure: string; side: 'plaintiff' | 'defendant' | 'third-party'; abroad: boolean; appealable: boolean | null; evidenceDays: number | null };
/** An effect as it is kept: moments as text. */
export type KeptEffect = Omit<Effect, 'at'> & { at: string };
/** A service as its table keeps it; buffers are sealed under the key of the case. */
export type DeliveryRow = {
  caseId: string; deliveryId: string; courtCode: string; documentId: string; kind: DeliveryView['kind']; version: number; title: Buffer; participantId: string; role: string; state: DeliveryView['state'];
  issuedAt: Date; facts: Facts; effect: KeptEffect | null; clocks: Clock[]; next: { way: Way | null; reason: string } | null; noticeUntil: Day | null; fileId: string | null; pages: number | null; code: string;
  readTo: number | null; openedAt: Date | null; acknowledgedAt: Date | null; paperAskedAt: Date | null; certificateId: string | null; certified: string | null;
  rebuttal: { ground: NonNullable<DeliveryView['rebuttal']>['ground']; at: string; decision: 'accepted' | 'refused' | null; /** The attempt of which it was said. */ attempt: string } | null; rebuttalWords: Buffer | null;
  begunBy: string | null; begunAt: Date; updatedAt: Date;
};
/** An attempt as its table keeps it. */
export type AttemptRow = {
  caseId: string; attemptId: string; deliveryId: string; way: Way; given: boolean; servedOn: Basis['on']; consented: boolean; abroad: boolean; contact: Buffer | null; tracking: Buffer | null; reason: Buffer | null;
  state: AttemptState; noticeUntil: Day | null; begunBy: string | null; begunAt: Date;
};
/** Something recorded as its table keeps it. */
export type EventRow = {
  caseId: string; eventId: string; deliveryId: string; attemptId: string | null; what: EventKind; at: Date; notedAt: Date; byWhom: EventBy; notedBy: string | null; cause: ServiceEvent['cause'] | null;
  proved: boolean; accepted: boolean | null; signer: Buffer | null; note: Buffer | null; fileIds: string[];
};
type Reference = { hash: string; kind: 'code' | 'tracking' | 'message'; caseId: string; deliveryId: string; attemptId: string | null; courtCode: string; at: Date };
type Json<T, K extends keyof T> = Omit<T, K> & Record<K, string | null>;
type Tables = {
  'serviceOfProcess.delivery': DeliveryRow; 'serviceOfProcess.attempt': AttemptRow; 'serviceOfProcess.event': EventRow; 'serviceOfProcess.reference': Reference;
};
const own = (tx: Tx) => tx.withTables<Tables>();
const asJson = <T extends Partial<DeliveryRow>>(row: T): T => {
  const changed: Partial<Json<DeliveryRow, 'facts' | 'effect' | 'clocks' | 'next' | 'rebuttal'>> = {};
  for (const column of ['facts', 'effect', 'clocks', 'next', 'rebuttal'] as const) if (row[column] !== undefined) changed[column] = row[column] === null ? null : JSON.stringify(row[column]);
  return { ...row, ...changed } as T;
};

/** Writes new services; gives those that were not there yet: a version of a document is served on a party once. */
export async function insertDeliveries(tx: Tx, rows: readonly DeliveryRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const written = await own(tx).insertInto('serviceOfProcess.delivery').values(rows.map(asJson)).onConflict((c) => c.columns(['caseId', 'documentId', 'participantId']).doNothing()).returning('deliveryId').execute();
  return new Set(written.map((r) => r.deliveryId));
}
/** Writes what has changed of a service. */
export async function saveDelivery(tx: Tx, { caseId, deliveryId }: Pick<DeliveryRow, 'caseId' | 'deliveryId'>, changed: Partial<DeliveryRow>): Promise<void> {
  await own(tx).updateTable('serviceOfProcess.delivery').set(asJson(changed)).where('caseId', '=', caseId).where('deliveryId', '=', deliveryId).execute();
}
/** The service, locked until the transaction ends; undefined if the case has none by this id. */
export const lockDelivery = (tx: Tx, caseId: string, deliveryId: string): Promise<DeliveryRow | undefined> =>
  own(tx).selectFrom('serviceOfProcess.delivery').selectAll().where('caseId', '=', caseId).where('deliveryId', '=', deliveryId).forUpdate().executeTakeFirst();
/** The services of a document, locked in one order, so that those who sign at once wait for each other. */
export const lockOfDocument = (tx: Tx, caseId: string, documentId: string): Promise<DeliveryRow[]> =>
  own(tx).selectFrom('serviceOfProcess.delivery').selectAll().where('caseId', '=', caseId).where('documentId', '=', documentId).orderBy('deliveryId').forUpdate().execute();
/** Which of these documents are being served on whom. */
export const pairsBegun = (tx: Tx, caseId: string, documentIds: readonly string[]): Promise<Pick<DeliveryRow, 'documentId' | 'participantId' | 'deliveryId' | 'state'>[]> =>
  documentIds.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('serviceOfProcess.delivery').select(['documentId', 'participantId', 'deliveryId', 'state']).where('caseId', '=', caseId).where('documentId', 'in', [...documentIds]).execute();

/** Writes new attempts. */
export async function insertAttempts(tx: Tx, rows: readonly AttemptRow[]): Promise<void> {
  if (rows.length > 0) await own(tx).insertInto('serviceOfProcess.attempt').values([...rows]).execute();
}
/** Writes what has changed of an attempt. */
export async function saveAttempt(tx: Tx, { caseId, attemptId }: Pick<AttemptRow, 'caseId' | 'attemptId'>, changed: Partial<AttemptRow>): Promise<void> {
  await own(tx).updateTable('serviceOfProcess.attempt').set(changed).where('caseId', '=', caseId).where('attemptId', '=', attemptId).execute();
}
/** The attempts of services, in the order in which they began. */
export const attemptsOf = (tx: Tx, caseId: string, deliveryIds: readonly string[]): Promise<AttemptRow[]> =>
  deliveryIds.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('serviceOfProcess.attempt').selectAll().where('caseId', '=', caseId).where('deliveryId', 'in', [...deliveryIds]).orderBy('attemptId').execute();

/** Records what happened; gives how much of it was new. */
export async function insertEvents(tx: Tx, rows: readonly EventRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  return (await own(tx).insertInto('serviceOfProcess.event').values([...rows]).onConflict((c) => c.doNothing()).returning('eventId').execute()).length;
}
/** All that was recorded of services, in the order of its moments. */
export const eventsOf = (tx: Tx, caseId: string, deliveryIds: readonly string[]): Promise<EventRow[]> =>
  deliveryIds.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('serviceOfProcess.event').selectAll().where('caseId', '=', caseId).where('deliveryId', 'in', [...deliveryIds]).orderBy('at').orderBy('eventId').execute();

/** Lets services be found from outside; gives the hashes by which nothing else was found already. */
export async function insertReferences(tx: Tx, rows: readonly Reference[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const written = await own(tx).insertInto('serviceOfProcess.reference').values([...rows]).onConflict((c) => c.column('hash').doNothing()).returning('hash').execute();
  return new Set(written.map((r) => r.hash));
}
/** What is found by one of these keyed hashes. */
export const referencesBy = (tx: Tx, hashes: readonly string[]): Promise<Reference[]> =>
  hashes.length === 0 ? Promise.resolve([]) : own(tx).selectFrom('serviceOfProcess.reference').selectAll().where('hash', 'in', [...hashes]).execute();
