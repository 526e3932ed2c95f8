import type { DeliveryView, plan } from '@microcourt/domain/service-of-process/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';

/** A document that can be served; `participantId` is whom it was made for, null where for all. */
export type Row = { readonly key: string; readonly kind: string; readonly title: string; readonly version: number; readonly participantId: string | null };
/** Whether a document is for someone: what was made for another is none of the matter. */
export const isFor = ({ participantId }: Row, person: string): boolean => participantId === null || participantId === person;
/** Papers that arise beside a case and are served only where somebody wants to. */
const BESIDE: readonly string[] = ['service-certificate', 'evidence-list', 'evidence-receipt', 'address-confirmation', 'filing-receipt'];
/** The documents that somebody for whom they are has not been served with yet, as far as they are served as a rule. */
export const toServe = (rows: readonly Row[], people: readonly string[], served: readonly Pick<DeliveryView, 'documentId' | 'participantId'>[]): Row[] =>
  rows.filter((row) => !BESIDE.includes(row.kind) && people.some((person) => isFor(row, person) && !served.some((one) => one.documentId === row.key && one.participantId === person)));

/** What serving would do, cell by cell. */
export type Planned = OutputOf<typeof plan>;
/** One cell of the matrix of documents and people. */
export type Cell = Planned[number] | undefined;

/** The cell of a document and a person; undefined while the plan is awaited. */
export const cellOf = (planned: Planned | undefined, documentId: string, participantId: string): Cell => planned?.find((one) => one.documentId === documentId && one.participantId === participantId);
/** What concerns someone: what was made for another is left out. */
export const concerning = <T extends { readonly documentId: string; readonly participantId: string }>(all: readonly T[], rows: readonly Row[]): T[] =>
  all.filter(({ documentId, participantId }) => rows.some((row) => row.key === documentId && isFor(row, participantId)));
/** How many cells can be served, and how many cannot. */
export function countOf(planned: Planned | undefined, rows: readonly Row[]): { open: number; blocked: number } {
  const cells = concerning(planned ?? [], rows);
  return { open: cells.filter(({ way }) => way !== null).length, blocked: cells.filter(({ way }) => way === null).length };
}
/** A set with one thing more or less in it. */
export const turned = (chosen: ReadonlySet<string>, one: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (on) next.add(one);
  else next.delete(one);
  return next;
};

/** The services of each document together, in the order in which the documents came. */
export function byDocument(all: readonly DeliveryView[]): { readonly documentId: string; readonly title: string; readonly version: number; readonly services: readonly DeliveryView[] }[] {
  const ids = [...new Set(all.map(({ documentId }) => documentId))];
  return ids.map((documentId) => {
    const services = all.filter((one) => one.documentId === documentId);
    return { documentId, title: services[0]!.title, version: services[0]!.version, services };
  });
}

/** How pressing the state of a service looks. */
export const lookOf = (state: DeliveryView['state']): string => ({ sending: '', waiting: 'mark_warn', effective: 'mark_good', presumed: 'mark_good', rebutted: 'mark_bad', failed: 'mark_bad', 'notice-runs': 'mark_note', replaced: '' })[state];

type What = 'sent' | 'posted' | 'signed' | 'signed-by-other' | 'left' | 'returned' | 'failed' | 'published' | 'answered';
const BY_HAND: readonly What[] = ['signed', 'signed-by-other', 'failed'], CARRIED: readonly What[] = ['posted', 'signed', 'signed-by-other', 'returned', 'failed'], OVER_THE_LINE: readonly What[] = ['answered', 'failed'];
/** What can be noted of an attempt, by its way. */
export function noteable(way: DeliveryView['attempts'][number]['way']): readonly What[] {
  if (way === 'public-notice') return ['published', 'failed'];
  if (way === 'left') return ['left', 'failed'];
  if (way === 'direct' || way === 'substitute') return BY_HAND;
  return way === 'mail' || way === 'entrusted' || way === 'forwarded' ? CARRIED : OVER_THE_LINE;
}
/** What happened to an attempt. */
export type Noted = What;
