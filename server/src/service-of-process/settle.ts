import { isInternetCourt } from '@microcourt/domain/courts/rules';
import * as words from '@microcourt/domain/service-of-process/contract';
import { clocksOf, type Clock } from '@microcourt/domain/service-of-process/rules-clocks';
import { outcomeOf, type Effect, type Outcome } from '@microcourt/domain/service-of-process/rules-events';
import { nextStep } from '@microcourt/domain/service-of-process/rules-next';
import { standingOf } from '@microcourt/domain/service-of-process/rules-standing';
import type { Basis, Way } from '@microcourt/domain/service-of-process/rules';
import { barsNotice, type Progress } from '@microcourt/domain/service-of-process/rules-ways';
import type { Ctx } from '@microcourt/platform/module';
import { calendarOf } from '../law/index.ts';
import { aboutOf, toldOf, type About } from './about.ts';
import { followEffect } from './follow-effect.ts';
import { noteUnsigned, noteWork } from './note-work.ts';
import { groundFor } from './plan.ts';
import { eventOf } from './record.ts';
import { attemptsOf, eventsOf, saveAttempt, saveDelivery, type AttemptRow, type DeliveryRow, type EventRow, type KeptEffect } from './store.ts';

/** An attempt as the rules read it. */
export const basisOf = (a: AttemptRow): Basis => ({ attempt: a.attemptId, way: a.way, address: a.given ? 'given' : 'found', on: a.servedOn, consented: a.consented, abroad: a.abroad });
/** The effect as it is kept. */
const kept = (effect: Effect | null): KeptEffect | null => effect && { ...effect, at: effect.at.toISOString() };
const sameEffect = (a: KeptEffect | null, b: KeptEffect | null): boolean => a?.at === b?.at && a?.attempt === b?.attempt && a?.reason === b?.reason;

const FELL: readonly string[] = ['failed', 'returned'];
/** What is to be done next, by the ways open to this party. */
function nextFor(d: DeliveryRow, progress: Progress, about: About): DeliveryRow['next'] {
  const open = (['platform', 'email', 'messenger'] as const).find((way) => {
    const found = about.reach && !progress.attempts.some((a) => a.way === way) ? groundFor(about.head, about.reach, way, d.facts.statement) : null;
    return found !== null && found !== undefined && found.ground.electronicConsent;
  });
  return nextStep(progress, standingOf(progress), { electronic: open ?? null, postal: about.reach?.row?.confirmed === true && about.reach.contact.postal !== null, summary: barsNotice({ procedure: about.head.procedure, internetCourt: isInternetCourt(about.head.courtCode) }) });
}

/** What a service comes to by all that was recorded of it, nothing of it written yet: its row, how its attempts stand, the ways that have just failed, and whether its effect is another. */
export type WorkedOut = { after: DeliveryRow; standings: Outcome['attempts']; failed: Way[]; changed: boolean; replaced: boolean };
/** Works a service out from its attempts and events. */
export async function workOut(ctx: Ctx, d: DeliveryRow, attempts: readonly AttemptRow[], events: readonly EventRow[], about: About): Promise<WorkedOut> {
  const calendar = about.later?.calendar ?? (await calendarOf(ctx)), { effect: found, replaced, attempts: standings } = outcomeOf({ statement: d.facts.statement, issuedAt: d.issuedAt, attempts: attempts.map(basisOf) }, events.map(eventOf), { calendar, now: ctx.now });
  const stateOf = new Map(standings.map((one) => [one.attempt, one.state])), failed = attempts.filter((a) => FELL.includes(stateOf.get(a.attemptId)!) && a.state !== stateOf.get(a.attemptId)).map((a) => a.way);
  const progress: Progress = { statement: d.facts.statement, replaced, effect: found, attempts: attempts.map((a) => ({ way: a.way, state: stateOf.get(a.attemptId)! })) };
  const effect = kept(found), changed = !sameEffect(d.effect, effect), clocks: Clock[] = !changed ? d.clocks : found === null ? [] : clocksOf(found.on, { kind: d.kind, ...d.facts }, calendar);
  const certificate = effect === null ? { certificateId: null, certified: null } : { certificateId: d.certificateId, certified: d.certified };
  const after: DeliveryRow = { ...d, ...certificate, state: standingOf(progress), effect, clocks, next: nextFor(d, progress, about), noticeUntil: standings.find((a) => a.state === 'published')?.noticeUntil ?? null, updatedAt: ctx.now };
  return { after, standings, failed, changed, replaced };
}

/** Tells what changed: that the service took effect, that its effect moved or fell away, that a way failed. */
export async function tellOf(ctx: Ctx, before: DeliveryRow, { after, failed, changed, replaced }: WorkedOut, about: About): Promise<void> {
  if (changed) await followEffect(ctx, before, after, about);
  const { next } = after;
  if (after.effect === null && !replaced) for (const way of failed) await ctx.tell(words.Failed, { ...toldOf(after, about), way, next: next?.way ?? null, reason: next?.reason ?? '' }, { caseId: after.caseId, stream: 'court' });
  await noteWork(ctx, before, after, about);
  // A statement that cannot be signed for has to be judged in time: 民事诉讼法（2023）第一百零二条.
  if (after.facts.statement && failed.length > 0 && after.effect === null) await noteUnsigned(ctx, after, about, true);
}

/** Works a service out anew from all that was recorded of it, keeps what follows, and tells what changed. The row is locked by the caller. */
export async function settle(ctx: Ctx, d: DeliveryRow, known: { about?: About } = {}): Promise<DeliveryRow> {
  const attempts = await attemptsOf(ctx.tx, d.caseId, [d.deliveryId]), about = known.about ?? (await aboutOf(ctx, d)), out = await workOut(ctx, d, attempts, await eventsOf(ctx.tx, d.caseId, [d.deliveryId]), about);
  for (const a of attempts) {
    const { state, noticeUntil } = out.standings.find((one) => one.attempt === a.attemptId)!;
    if (state !== a.state || noticeUntil !== a.noticeUntil) await saveAttempt(ctx.tx, a, { state, noticeUntil });
  }
  const { state, effect, clocks, next, noticeUntil, certificateId, certified, updatedAt } = out.after;
  await saveDelivery(ctx.tx, d, { state, effect, clocks, next, noticeUntil, certificateId, certified, updatedAt });
  await tellOf(ctx, d, out, about);
  return out.after;
}
