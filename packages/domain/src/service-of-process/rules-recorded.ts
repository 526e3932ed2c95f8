import type { Basis } from './rules.ts';

/** All that can be recorded of a service. `arrival-proved` and `rebuttal-decided` are the judge's; `replaced` says that a corrected version was issued. */
export const EVENTS = [
  'sent', 'arrived', 'read', 'acknowledged', 'acted', 'signed', 'signed-by-other', 'left', 'returned', 'failed', 'published', 'arrival-proved', 'rebuttal-decided', 'replaced',
] as const;
/** One kind of thing that can be recorded. */
export type EventKind = (typeof EVENTS)[number];
/** Who did it. `nominee` is whom the party named to receive 代收人; `household` an adult of the same home or whoever receives mail for an organisation. */
export type EventBy = 'party' | 'agent' | 'nominee' | 'household' | 'opponent' | 'carrier' | 'court' | 'judge' | 'clock';

/**
 * Something recorded of an attempt to serve. `at` is its own moment, `notedAt` the moment at which the court recorded it: decisions of the judge about one
 * attempt replace one another by that. The same event told twice has the same `event`.
 */
export type ServiceEvent = {
  readonly event: string; readonly attempt: string | null; readonly what: EventKind; readonly at: Date; readonly notedAt: Date; readonly by: EventBy;
  /** Why mail came back. */
  readonly cause?: 'wrong-address' | 'change-not-reported' | 'refused' | 'carrier' | 'unknown' | undefined;
  /** Leaving behind was witnessed, or there are pictures of its course: 民事诉讼法（2023）第八十九条. */
  readonly proved?: boolean | undefined;
  /** How the judge decided a rebuttal. */
  readonly accepted?: boolean | undefined;
};

/** One version of a document to be served on one party. Nothing is served before it was issued. */
export type Serving = { readonly statement: boolean; readonly issuedAt: Date; readonly attempts: readonly Basis[] };
/** The first of some moments; null for none. */
export const firstOf = (events: readonly ServiceEvent[], ...what: readonly EventKind[]): Date | null =>
  events.reduce<Date | null>((first, e) => (what.includes(e.what) && (first === null || e.at < first) ? e.at : first), null);
/** The decision of the judge that stands: the one recorded last. */
export const lastDecision = (events: readonly ServiceEvent[], what: 'arrival-proved' | 'rebuttal-decided'): ServiceEvent | null =>
  events.filter((e) => e.what === what).reduce<ServiceEvent | null>((last, e) => (last === null || e.notedAt > last.notedAt || (e.notedAt.getTime() === last.notedAt.getTime() && e.event > last.event) ? e : last), null);
