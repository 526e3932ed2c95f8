import { sitsForCourt } from '@microcourt/domain/cases/rules';
import type { AttemptView, DeliveryView } from '@microcourt/domain/service-of-process/contract';
import { masked } from '@microcourt/domain/service-of-process/rules-address';
import { explained } from '@microcourt/domain/service-of-process/rules-explained';
import { EVENTS } from '@microcourt/domain/service-of-process/rules-recorded';
import { ELECTRONIC } from '@microcourt/domain/service-of-process/rules';
import { Refused, type Ctx } from '@microcourt/platform/module';
import type * as z from 'zod/mini';
import { namesOf } from '../identity/index.ts';
import { clocksShown } from './follow-effect.ts';
import { canOpen, mayAskPaper } from './reading.ts';
import { castOf, isOwn, type Party } from './people.ts';
import { openAttempt, openEvent, openRebuttal, openTitle } from './sealed.ts';
import { attemptsOf, eventsOf, type AttemptRow, type DeliveryRow, type EventRow } from './store.ts';
import { deliveryOf } from './store-lists.ts';

type Attempt = z.infer<typeof AttemptView>;
/** How someone sees a service: as the court, as the one it is for, or as someone else in the case. */
type Eyes = { court: boolean; judge: boolean; own: boolean; names: ReadonlyMap<string, string> };

async function eventsShown(ctx: Ctx, events: readonly EventRow[], eyes: Eyes): Promise<Attempt['events']> {
  // Of what happened at one moment the sending comes first: the kinds stand in the order of the law's course.
  const course = [...events].sort((a, b) => a.at.getTime() - b.at.getTime() || EVENTS.indexOf(a.what) - EVENTS.indexOf(b.what));
  return Promise.all(course.map(async (e) => ({
    what: e.what, at: e.at.toISOString(), by: (await openEvent(ctx, e, 'signer')) || (eyes.court && e.notedBy !== null ? eyes.names.get(e.notedBy) ?? '' : ''), note: eyes.court ? await openEvent(ctx, e, 'note') : '',
  })));
}

/** An attempt: for the court and the one it is for with its course and a masked address, for everyone else by its way alone. */
async function attemptShown(ctx: Ctx, a: AttemptRow, events: readonly EventRow[], d: DeliveryRow, eyes: Eyes): Promise<Attempt> {
  const close = eyes.court || eyes.own, contact = close ? await openAttempt(ctx, a, 'contact') : '', draft = eyes.court && a.way === 'public-notice' && contact !== '';
  const drafted = draft ? [{ what: 'drafted', at: a.begunAt.toISOString(), by: '', note: contact }] : [];
  return {
    attemptId: a.attemptId, way: a.way, to: a.way === 'public-notice' ? '' : masked(a.way, contact), on: a.servedOn, state: a.state, counts: d.effect?.attempt === a.attemptId, noticeUntil: a.noticeUntil,
    events: close ? [...drafted, ...(await eventsShown(ctx, events.filter((e) => e.attemptId === a.attemptId), eyes))] : [], tracking: close && a.tracking !== null ? await openAttempt(ctx, a, 'tracking') : null,
  };
}

const RETRIED: readonly string[] = ['sending', 'waiting', 'presumed', 'rebutted', 'failed', 'notice-runs'];
/** What this person may do about it now. */
function mayOf(d: DeliveryRow, attempts: readonly AttemptRow[], eyes: Eyes): DeliveryView['may'] {
  const may: DeliveryView['may'] = [], add = (what: DeliveryView['may'][number], when: boolean): void => { if (when) may.push(what); }, held = { d, attempts }, open = canOpen(held);
  add('open', eyes.own && open);
  add('acknowledge', eyes.own && open && d.acknowledgedAt === null);
  add('rebut', eyes.own && d.effect?.rebuttable === true && d.rebuttal?.decision !== null);
  add('ask-paper', eyes.own && mayAskPaper(held));
  add('retry', eyes.court && RETRIED.includes(d.state));
  add('note', eyes.court && d.state !== 'replaced' && attempts.some((a) => a.way !== 'platform'));
  add('prove-arrival', eyes.judge && !d.facts.statement && attempts.some((a) => ELECTRONIC.includes(a.way) && a.given && a.state !== 'prepared' && a.state !== 'superseded'));
  add('decide-rebuttal', eyes.judge && d.rebuttal?.decision === null);
  return may;
}
const rebuttable = (d: DeliveryRow): boolean => d.rebuttal === null || d.rebuttal.decision !== null;

async function rebuttalShown(ctx: Ctx, d: DeliveryRow, eyes: Eyes): Promise<DeliveryView['rebuttal']> {
  if (d.rebuttal === null || !(eyes.court || eyes.own)) return null;
  const { ground, at, decision } = d.rebuttal;
  return { ground, at, decision, ...(await openRebuttal(ctx, d)) };
}

async function viewOf(ctx: Ctx, d: DeliveryRow, party: Party | undefined, attempts: readonly AttemptRow[], events: readonly EventRow[], eyes: Eyes): Promise<DeliveryView> {
  const close = eyes.court || eyes.own, say = d.effect && explained({ ...d.effect, at: new Date(d.effect.at) }), may = mayOf(d, attempts, eyes).filter((what) => what !== 'rebut' || rebuttable(d));
  return {
    deliveryId: d.deliveryId, documentId: d.documentId, kind: d.kind, title: await openTitle(ctx, d), version: d.version, participantId: d.participantId, name: party?.member.name ?? '', role: d.role, mine: eyes.own, state: d.state,
    effect: d.effect && say && { at: d.effect.at, on: d.effect.on, attemptId: d.effect.attempt, presumed: d.effect.presumed, rebuttable: d.effect.rebuttable, reason: d.effect.reason, ...say, article: d.effect.article },
    clocks: clocksShown(d), next: eyes.court ? d.next : null, fileId: close && (eyes.court || may.includes('open')) ? d.fileId : null, pages: d.pages, readTo: close ? d.readTo : null, openedAt: close ? d.openedAt?.toISOString() ?? null : null,
    acknowledgedAt: close ? d.acknowledgedAt?.toISOString() ?? null : null, code: close ? d.code : '', certificateId: close ? d.certificateId : null,
    attempts: await Promise.all(attempts.map((a) => attemptShown(ctx, a, events, d, eyes))), rebuttal: await rebuttalShown(ctx, d, eyes), may, at: d.updatedAt.toISOString(),
  };
}

/** Services of one case as who asks may see them. `asCourt` for the staff of its court who do not sit in it. */
export async function viewsOf(ctx: Ctx, caseId: string, rows: readonly DeliveryRow[], asCourt = false): Promise<DeliveryView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((d) => d.deliveryId), { parties } = await castOf(ctx, caseId), attempts = await attemptsOf(ctx.tx, caseId, ids), events = await eventsOf(ctx.tx, caseId, ids);
  const court = asCourt || sitsForCourt(ctx.actor.roles), names = court ? await namesOf(ctx, [...new Set(events.flatMap((e) => (e.notedBy === null ? [] : [e.notedBy])))]) : new Map<string, string>();
  const byDelivery = Map.groupBy(attempts, (a) => a.deliveryId), eventsBy = Map.groupBy(events, (e) => e.deliveryId);
  return Promise.all(rows.map((d) => {
    const party = parties.get(d.participantId), eyes = { court, judge: ctx.actor.roles.includes('judge'), own: party !== undefined && isOwn(ctx, party), names };
    return viewOf(ctx, d, party, byDelivery.get(d.deliveryId) ?? [], eventsBy.get(d.deliveryId) ?? [], eyes);
  }));
}

/** One service as who asks may see it; refused like one that never was. */
export async function shown(ctx: Ctx, caseId: string, deliveryId: string): Promise<DeliveryView> {
  const d = await deliveryOf(ctx, caseId, deliveryId);
  if (!d) throw new Refused({ code: 'service-of-process.no-such-delivery', kind: 'missing' });
  return (await viewsOf(ctx, caseId, [d]))[0]!;
}
