import { whysOf } from '@microcourt/domain/calculators/why';
import { PeriodSet as PeriodNews } from '@microcourt/domain/evidence/contract';
import { beginAnew, isSecondInstance, resume, suspend, type Period, type PeriodSet, type Tried } from '@microcourt/domain/evidence/rules-period';
import type { Day } from '@microcourt/domain/shared/calendar';
import { agree, type Ctx } from '@microcourt/platform/module';
import { caseHead, dropDeadline, noteDeadline, type CaseHead } from '../cases/index.ts';
import { calendarOf } from '../law/index.ts';
import { periodOf } from './matter.ts';
import { lockMatter, saveMatter } from './store.ts';

/** How a case is tried, as far as it bounds the period. */
export const triedOf = (head: CaseHead): Tried => ({ kind: head.kind, procedure: head.procedure, secondInstance: isSecondInstance(head.typeCode) });

const keep = (ctx: Ctx, caseId: string, p: Period): Promise<void> => saveMatter(ctx.tx, { caseId, untilDay: p.until, leastDay: p.least, fromDay: p.from, why: p.why, suspendedOn: p.suspendedOn });

/** Keeps a period, notes its last day among the days of the case with the question that explains it, and tells everyone. */
export async function keepPeriod(ctx: Ctx, caseId: string, { period, article, cause }: PeriodSet): Promise<void> {
  await keep(ctx, caseId, period);
  const { until, why } = period;
  if (until === null) return;
  await noteDeadline(ctx, caseId, { label: 'cases.limit.evidence', on: until, article, side: null, ...(why === null ? {} : { why }) });
  await ctx.tell(PeriodNews, { until, cause, ...(why === null ? {} : { why: whysOf({ until: why }) }) }, { caseId, stream: 'main' });
}

/** Stops the period of a case on the day of an objection to jurisdiction: 证据规定（2019）第五十五条第一项. Refused where none runs (`evidence.no-period`, `evidence.period-over`). */
export async function suspendPeriod(ctx: Ctx, caseId: string, on: Day): Promise<void> {
  await keep(ctx, caseId, agree(suspend(periodOf(await lockMatter(ctx.tx, caseId)), on)));
  await dropDeadline(ctx, caseId, 'cases.limit.evidence');
}
/** Lets the period run on from the day on which the ruling that dismissed the objection took effect: 证据规定（2019）第五十五条第一项. Refused where it does not stand still (`evidence.not-suspended`). */
export async function resumePeriod(ctx: Ctx, caseId: string, effectiveOn: Day): Promise<void> {
  await keepPeriod(ctx, caseId, agree(resume(periodOf(await lockMatter(ctx.tx, caseId)), effectiveOn, await calendarOf(ctx))));
}
/** Begins the period anew for all sides, as a party joined or claims changed: 证据规定（2019）第五十五条第二项、第四项. `servedOn` is the day on which the notice reached the last of them. */
export async function beginPeriodAnew(ctx: Ctx, caseId: string, about: { because: 'new-party' | 'new-claim'; until: Day; servedOn: Day; agreed: boolean }): Promise<void> {
  await lockMatter(ctx.tx, caseId);
  const ground = { tried: triedOf(await caseHead(ctx, caseId)), today: ctx.today, calendar: await calendarOf(ctx) };
  await keepPeriod(ctx, caseId, agree(beginAnew(about.because, { until: about.until, servedOn: about.servedOn, agreed: about.agreed, reason: '' }, ground)));
}
