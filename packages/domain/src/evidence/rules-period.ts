import { whyLimit, whySet, type Why } from '../calculators/why.ts';
import { nextWorkday, type CourtCalendar } from '../law/calendar.ts';
import { countedEnd, daysOf, keptFrom, limitEnd } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import { addDays, daysBetween, type Day } from '../shared/calendar.ts';
import type { Article } from '../shared/citation.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';

/** The period in which evidence is brought: its last day, the least day that the law gave, the day it was counted from, the day since which it stands still, and the question that explains it. */
export type Period = { readonly until: Day | null; readonly least: Day | null; readonly from: Day | null; readonly suspendedOn: Day | null; readonly why: Why | null };
/** Before anybody set one. */
export const NO_PERIOD: Period = { until: null, least: null, from: null, suspendedOn: null, why: null };
/** A period with the article by which it stands, and what set it. */
export type PeriodSet = { readonly period: Period; readonly article: Article; readonly cause: 'set' | 'agreed' | 'extended' | 'begun-anew' | 'resumed' };

/** How a case is tried, as far as it bounds the period. */
export type Tried = { readonly kind: string; readonly procedure: string; readonly secondInstance: boolean };
/** By the type code of a case number whether it is heard in the second instance: 民终, 行终. */
export const isSecondInstance = (typeCode: string | null): boolean => typeCode !== null && typeCode.endsWith('终');

const AGREED: Article = '证据规定（2019）第五十一条第一款；民诉法解释（2022）第九十九条第一款';
const AGAIN: Article = '民诉法解释（2022）第九十九条第三款；证据规定（2019）第五十一条第三款';
const ADMINISTRATIVE: Article = '行诉法解释（2018）第三十五条';

/** Whether the period is over, so that what comes now comes late. It is not while it stands still, nor where none was set. */
export const isOver = (p: Period, today: Day): boolean => p.until !== null && p.suspendedOn === null && today > p.until;

/** The limit of the law for the period of a case; null where the law leaves it to the court. */
export function limitOf({ kind, procedure, secondInstance }: Tried): LimitCode | null {
  if (kind !== 'civil') return null;
  if (secondInstance) return 'T-EVI-2ND';
  return procedure === 'summary' ? 'T-EVI-SIMP' : procedure === 'small-claims' ? 'T-EVI-SMALL' : 'T-EVI';
}

/** Why a day that the court set from another is that day; one that it set for the very day is the first after the day before. */
function whySetFrom(from: Day, on: Day, article: Article): Why {
  const days = Math.max(1, daysBetween(from, on));
  return whySet(days, addDays(on, -days), on, article);
}
function explained(code: LimitCode | null, servedOn: Day, until: Day, counted: Day, article: Article, calendar: CourtCalendar): Why {
  if (code !== null && limitEnd(code, servedOn, calendar).last === until) return whyLimit(code, servedOn, until);
  return { ...whySetFrom(servedOn, counted, article), of: 'lastDay', shown: until };
}

/** What a court sets: the last day, whether the sides agreed on it, when the notice reached the last of them, and why where the law asks for a reason. */
export type Wanted = { readonly until: Day; readonly agreed: boolean; readonly servedOn: Day; readonly reason: string };
type Ground = { readonly tried: Tried; readonly today: Day; readonly calendar: CourtCalendar };

/**
 * Whether a last day is within the law. Set by the court: at least fifteen days in the ordinary procedure, at least ten in the second instance; in summary
 * procedure at most fifteen, also where agreed, for small claims as a rule seven: 证据规定（2019）第五十一条；民诉法解释（2022）第九十九条、第二百六十六条、第二百七十五条.
 */
function bounded(wanted: Wanted, { tried, calendar }: Ground): Decision<{ least: Day | null; article: Article; code: LimitCode | null }> {
  const code = limitOf(tried), { until, servedOn } = wanted;
  if (code === null) return agreed({ least: null, article: ADMINISTRATIVE, code });
  const { last, article } = limitEnd(code, servedOn, calendar), counted = countedEnd(code, servedOn).last;
  if (code === 'T-EVI' || code === 'T-EVI-2ND') {
    if (wanted.agreed) return agreed({ least: null, article: AGREED, code });
    return until < counted ? refused('evidence.period-too-short', 'invalid', { days: daysOf(code, servedOn), least: last }) : agreed({ least: counted, article, code });
  }
  const most = limitEnd('T-EVI-SIMP', servedOn, calendar).last;
  if (until > most) return refused('evidence.period-too-long', 'invalid', { days: daysOf('T-EVI-SIMP', servedOn), most });
  if (code === 'T-EVI-SMALL' && until > last && wanted.reason === '') return refused('evidence.period-small-claims', 'invalid', { days: daysOf(code, servedOn) });
  return agreed({ least: null, article: wanted.agreed ? AGREED : article, code });
}

function newPeriod(wanted: Wanted, cause: PeriodSet['cause'], ground: Ground): Decision<PeriodSet> {
  const { until, servedOn } = wanted;
  if (servedOn > ground.today) return refused('evidence.served-later', 'invalid', { servedOn });
  if (until < ground.today) return refused('evidence.period-past', 'invalid', { until });
  if (servedOn < keptFrom('T-EVI-SIMP')) return refused('evidence.served-too-early', 'invalid', { servedOn });
  const found = bounded(wanted, ground);
  if (!found.ok) return found;
  const { least, article, code } = found.value, last = nextWorkday(until, ground.calendar);
  return agreed({ period: { until: last, least, from: servedOn, suspendedOn: null, why: explained(code, servedOn, last, until, article, ground.calendar) }, article, cause });
}

/** Sets the period. One that runs is not cut short but by agreement; one that is over is set again for rebuttal or to mend defects, with the reason and free of the bounds. */
export function setPeriod(p: Period, wanted: Wanted, ground: Ground): Decision<PeriodSet> {
  if (p.suspendedOn !== null) return refused('evidence.period-suspended', 'conflict', { on: p.suspendedOn });
  if (isOver(p, ground.today)) return setAgain(wanted, ground);
  if (p.until !== null && wanted.until < p.until && !wanted.agreed) return refused('evidence.period-not-shortened', 'conflict', { until: p.until });
  return newPeriod(wanted, wanted.agreed ? 'agreed' : 'set', ground);
}
function setAgain({ until, reason }: Wanted, { today, calendar }: Ground): Decision<PeriodSet> {
  if (reason === '') return refused('evidence.reason-again', 'invalid');
  if (until < today) return refused('evidence.period-past', 'invalid', { until });
  const last = nextWorkday(until, calendar);
  return agreed({ period: { until: last, least: null, from: today, suspendedOn: null, why: explained(null, today, last, until, AGAIN, calendar) }, article: AGAIN, cause: 'set' });
}

/** The last day that the service of a notice of evidence on a party gave, with the question that counts it from there. */
export type Served = { readonly servedOn: Day; readonly on: Day; readonly why: Why; readonly article: Article };
/**
 * The period as it runs from the service of the notice: for all sides until the last of them has had its time. Null where it does not move: this service ends
 * earlier, the period stands still, or the court set it by another decision.
 */
export function servedPeriod(p: Period, { servedOn, on, why, article }: Served, tried: Tried): PeriodSet | null {
  const byService = p.until === null || p.why?.set === article, code = limitOf(tried);
  if (!byService || p.suspendedOn !== null || (p.until !== null && on <= p.until)) return null;
  const least = code === 'T-EVI' || code === 'T-EVI-2ND' ? countedEnd(code, servedOn).last : null;
  return { period: { until: on, least: least !== null && least > on ? on : least, from: servedOn, suspendedOn: null, why }, article, cause: 'set' };
}

/** Begins the period anew for all, as a party joined or a claim changed: 证据规定（2019）第五十五条第二项、第四项. */
export function beginAnew(about: 'new-party' | 'new-claim', wanted: Wanted, ground: Ground): Decision<PeriodSet> {
  const found = newPeriod(wanted, 'begun-anew', ground), article = `证据规定（2019）第五十五条第${about === 'new-party' ? '二' : '四'}项`;
  return found.ok ? agreed({ ...found.value, article }) : found;
}

/** Whether a side may ask for more time now: before the period ends. 民诉法解释（2022）第一百条第一款；行诉法解释（2018）第三十六条第一款. */
export function mayAskExtension(p: Period, until: Day, today: Day): Decision<void> {
  if (p.until === null) return refused('evidence.no-period', 'conflict');
  if (p.suspendedOn !== null) return refused('evidence.period-suspended', 'conflict', { on: p.suspendedOn });
  if (isOver(p, today)) return refused('evidence.extension-too-late', 'conflict', { until: p.until });
  return until > p.until ? agreed(undefined) : refused('evidence.extension-not-later', 'invalid', { until: p.until });
}

/** The period extended, for all sides: 证据规定（2019）第五十四条第二款；民诉法解释（2022）第一百条第二款. A request made in time is decided on also after the day has passed. */
export function extend(p: Period, until: Day, { tried, calendar }: Pick<Ground, 'tried' | 'calendar'>): Decision<PeriodSet> {
  if (p.until === null) return refused('evidence.no-period', 'conflict');
  if (p.suspendedOn !== null) return refused('evidence.period-suspended', 'conflict', { on: p.suspendedOn });
  if (until <= p.until) return refused('evidence.extension-not-later', 'invalid', { until: p.until });
  const article: Article = tried.kind === 'administrative' ? '行诉法解释（2018）第三十六条第二款' : '证据规定（2019）第五十四条第二款；民诉法解释（2022）第一百条第二款';
  const last = nextWorkday(until, calendar), from = p.until;
  return agreed({ period: { ...p, until: last, why: explained(null, from, last, until, article, calendar) }, article, cause: 'extended' });
}

/** Stops the period on the day of an objection to jurisdiction: 证据规定（2019）第五十五条第一项. What is over does not stop. */
export function suspend(p: Period, on: Day): Decision<Period> {
  if (p.until === null) return refused('evidence.no-period', 'conflict');
  if (p.suspendedOn !== null) return refused('evidence.period-suspended', 'conflict', { on: p.suspendedOn });
  return isOver(p, on) ? refused('evidence.period-over', 'conflict', { until: p.until }) : agreed({ ...p, suspendedOn: on });
}
/** Lets it run on with the days that were left, from the day on which the ruling that dismisses the objection takes effect: 证据规定（2019）第五十五条第一项. */
export function resume(p: Period, effectiveOn: Day, calendar: CourtCalendar): Decision<PeriodSet> {
  if (p.until === null || p.suspendedOn === null) return refused('evidence.not-suspended', 'conflict');
  if (effectiveOn < p.suspendedOn) return refused('shared.before-its-time', 'invalid', { since: p.suspendedOn });
  const left = daysBetween(p.suspendedOn, p.until), counted = addDays(effectiveOn, left), last = nextWorkday(counted, calendar), article: Article = '证据规定（2019）第五十五条第一项';
  const least = p.least === null ? null : addDays(p.least, daysBetween(p.suspendedOn, effectiveOn));
  return agreed({ period: { until: last, least, from: p.from, suspendedOn: null, why: explained(null, effectiveOn, last, counted, article, calendar) }, article, cause: 'resumed' });
}

/** The period ends on the day of the exchange: 证据规定（2019）第五十六条第一款. The exchange may not be held before the least time of the law is over, unless the sides agreed on another. */
export function endWithExchange(p: Period, on: Day, today: Day): Decision<PeriodSet> {
  if (p.suspendedOn !== null) return refused('evidence.period-suspended', 'conflict', { on: p.suspendedOn });
  if (p.least !== null && on < p.least) return refused('evidence.exchange-too-early', 'conflict', { least: p.least });
  const article: Article = '证据规定（2019）第五十六条第一款';
  return agreed({ period: { ...p, until: on, why: whySetFrom(today, on, article) }, article, cause: 'set' });
}
