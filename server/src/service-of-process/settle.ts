import * as words from '@microcourt/domain/service-of-process/contract';
import { clocksOf, type Clock } from '@microcourt/domain/service-of-process/rules-clocks';
import { outcomeOf, type Effect, type Outcome } from '@microcourt/domain/service-of-process/rules-events';
import { nextStep } from '@microcourt/domain/service-of-process/rules-next';
import { standingOf } from '@microcourt/domain/service-of-process/rules-standing';
import type { Basis, Way } from '@microcourt/domain/service-of-process/rules';
import type { Progress } from '@microcourt/domain/service-of-process/rules-ways';
import type { Ctx } from '@microcourt/platform/module';
import { calendarOf } from '../law/index.ts';
import { aboutOf, toldOf, type About } from './about.ts';
import { followEffect } from './follow-effect.ts';
import { noteWork } from './note-work.ts';
import { groundFor } from './plan.ts';
import { eventOf } from './record.ts';
import { attemptsOf, eventsOf, saveAttempt, saveDelivery, type AttemptRow, type DeliveryRow, type EventRow, type KeptEffect } from './store.ts';

/** An attempt as the rules read it. */
export const basisOf = (a: AttemptRow): Basis => ({ attempt: a.attemptId, way: a.way, address: a.address, on: a.servedOn, consented: a.consented, abroad: a.abroad });
/** The effect as it is kept. */
const kept = (effect: Effect | null): KeptEffect | null => effect && { ...effect, at: effect.at.toISOString() };
const sameEffect = (a: KeptEffect | null, b: KeptEffect | null): boolean => a?.at === b?.at && a?.attempt === b?.attempt && a?.reason === b?.reason;

/** The days that hang on an effect of this service. */
async function clocksFor(ctx: Ctx, d: DeliveryRow, effect: Effect | null): Promise<Clock[]> {
  return effect === null ? [] : clocksOf(effect.on, { kind: d.kind, ...d.facts }, await calendarOf(ctx));
}

async function outcomeNow(ctx: Ctx, d: DeliveryRow, attempts: readonly AttemptRow[], events: readonly EventRow[]): Promise<Outcome> {
  return outcomeOf({ statement: d.facts.statement, issuedAt: d.issuedAt, attempts: attempts.map(basisOf) }, events.map(eventOf), { calendar: await calendarOf(ctx), now: ctx.now });
}

/** Notes how each attempt stands now; gives the ways that have just failed. */
async function saveStandings(ctx: Ctx, attempts: readonly AttemptRow[], outcome: Outcome): Promise<Way[]> {
  const failed: Way[] = [];
  for (const a of attempts) {
    const { state, noticeUntil } = outcome.attempts.find((one) => one.attempt === a.attemptId)!;
    if (state === a.state && noticeUntil === a.noticeUntil) continue;
    if (state === 'failed' || state === 'returned') failed.push(a.way);
    await saveAttempt(ctx.tx, a, { state, noticeUntil });
  }
  return failed;
}

const NO_NOTICE: readonly string[] = ['summary', 'small-claims'];
/** What is to be done next, by the ways open to this party. */
function nextFor(d: DeliveryRow, progress: Progress, about: About): DeliveryRow['next'] {
  const open = (['platform', 'email', 'messenger'] as const).find((way) => {
    const found = about.reach && !progress.attempts.some((a) => a.way === way) ? groundFor(about.head, about.reach, way, d.facts.statement) : null;
    return found !== null && found !== undefined && found.ground.electronicConsent;
  });
  return nextStep(progress, standingOf(progress), { electronic: open ?? null, postal: about.reach?.row?.confirmed === true && about.reach.contact.postal !== null, summary: NO_NOTICE.includes(about.head.procedure) });
}

/**
 * Works a service out anew from all that was recorded of it, keeps what follows, and tells what changed: that it took effect, that the effect moved or fell away, that a way failed. The row is locked by
 * the caller; `known` spares reading again what has just been written.
 */
export async function settle(ctx: Ctx, d: DeliveryRow, known: Partial<{ about: About; attempts: readonly AttemptRow[]; events: readonly EventRow[] }> = {}): Promise<DeliveryRow> {
  const attempts = known.attempts ?? (await attemptsOf(ctx.tx, d.caseId, [d.deliveryId])), events = known.events ?? (await eventsOf(ctx.tx, d.caseId, [d.deliveryId]));
  const about = known.about ?? (await aboutOf(ctx, d)), outcome = await outcomeNow(ctx, d, attempts, events), failed = await saveStandings(ctx, attempts, outcome);
  const progress: Progress = {
    statement: d.facts.statement, replaced: outcome.replaced, effect: outcome.effect,
    attempts: attempts.map((a) => ({ way: a.way, state: outcome.attempts.find((one) => one.attempt === a.attemptId)!.state })),
  };
  const effect = kept(outcome.effect), changed = !sameEffect(d.effect, effect), state = standingOf(progress), noticeUntil = outcome.attempts.find((a) => a.state === 'published')?.noticeUntil ?? null;
  const clocks = changed ? await clocksFor(ctx, d, outcome.effect) : d.clocks, next = nextFor(d, progress, about);
  const after: DeliveryRow = { ...d, state, effect, clocks, next, noticeUntil, ...(effect === null && d.certificateId !== null ? { certificateId: null, certified: null } : {}), updatedAt: ctx.now };
  await saveDelivery(ctx.tx, d, { state, effect, clocks, next, noticeUntil, certificateId: after.certificateId, certified: after.certified, updatedAt: ctx.now });
  if (changed) await followEffect(ctx, d, after, about);
  if (effect === null && !outcome.replaced) for (const way of failed) await ctx.tell(words.Failed, { ...toldOf(after, about), way, next: next?.way ?? null, reason: next?.reason ?? '' }, { caseId: d.caseId, stream: 'court' });
  await noteWork(ctx, d, after, about);
  return after;
}
