import { countedEnd, limitEnd } from '../law/limit-end.ts';
import { addMonths } from '../law/periods.ts';
import type { Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { backwards, moved, walk, type Follow, type Moved, type On } from '../shared/machine.ts';
import {
  enforcementMachine, SUSPENSION_GROUNDS, TERMINATION_GROUNDS, type Enforcement, type EnforcementActor, type EnforcementStep, type SuspensionGround, type TerminationGround,
} from './rules.ts';

type Answer = Decision<Moved<Enforcement>>;
const both = ['applicant', 'respondent'] as const;

/**
 * The case as registered. An application after the two years is accepted; the debtor is told that it may object: CPL (2023), art. 250; 解释 (2022), art. 481.
 * A day before the application is refused.
 */
export function register(e: Enforcement, { today }: On, by: EnforcementActor = 'registrar'): Answer {
  const next = walk(enforcementMachine, e, 'register', by);
  if (!next.ok) return next;
  const early = backwards({ today }, e.appliedOn);
  if (early) return early;
  const notice = countedEnd('T-ENF-N', e.appliedOn), close = countedEnd('T-ENF', today);
  const late: Follow[] = e.late ? [{ what: 'enforcement.tell.late', whom: ['respondent'], article: '民诉法解释（2022）第四百八十一条' }] : [];
  return moved(
    { ...next.value, registeredOn: today }, { what: 'enforcement.tell.registered', whom: both },
    { what: 'enforcement.tell.notice-due', whom: ['officer'], by: notice.last, article: notice.article },
    { what: 'enforcement.tell.close-by', whom: ['officer'], by: close.last, article: close.article }, ...late,
  );
}

/**
 * The case with its notice of enforcement sent, once; in the enforcement of money the order to report property goes out together with it: 财产调查规定 (2020), art. 3.
 * Where measures were taken at once, the notice follows them: CPL (2023), art. 251.
 */
export function notify(e: Enforcement, about: { readonly money: boolean; readonly reportOrdered: boolean }, { today }: On): Answer {
  const next = walk(enforcementMachine, e, 'notify', 'officer');
  if (!next.ok) return next;
  const early = backwards({ today }, e.registeredOn);
  if (early) return early;
  if (e.notifiedOn !== null) return refused('enforcement.notified-already', 'conflict');
  if (about.money && !about.reportOrdered) return refused('enforcement.report-order-missing', 'conflict');
  const article = '民诉法解释（2022）第四百八十条；财产调查规定（2020）第三条';
  return moved({ ...next.value, notifiedOn: today, reportOrderedOn: about.reportOrdered ? today : e.reportOrderedOn }, { what: 'enforcement.tell.notified', whom: both, article });
}

const ITEMS = '一二三四五六';
/** The case as suspended, for one of the five grounds of CPL (2023), art. 267. */
export function suspend(e: Enforcement, ground: SuspensionGround): Answer {
  const next = walk(enforcementMachine, e, 'suspend', 'officer');
  if (!next.ok) return next;
  return moved(next.value, { what: 'enforcement.tell.suspended', whom: both, article: `民事诉讼法（2023）第二百六十七条第一款第${ITEMS[SUSPENSION_GROUNDS.indexOf(ground)]}项` });
}
/** The case as terminated, for one of the six grounds of CPL (2023), art. 268. */
export function terminate(e: Enforcement, ground: TerminationGround): Answer {
  const next = walk(enforcementMachine, e, 'terminate', 'officer');
  if (!next.ok) return next;
  const article = `民事诉讼法（2023）第二百六十八条第${ITEMS[TERMINATION_GROUNDS.indexOf(ground)]}项`;
  return moved({ ...next.value, terminatedFor: ground }, { what: 'enforcement.tell.terminated', whom: both, article });
}

/** How a settlement in enforcement was shown to the court: handed in by all, by one and acknowledged by the others, or put on record and signed by all. */
export type Settled = { readonly shown: 'by-all' | 'by-one-acknowledged' | 'on-record-signed' | 'by-one'; readonly agentsAuthorised: boolean };
/** The case as put aside because of a settlement: 执行和解规定 (2020), arts. 2, 4. An agent needs special authority to settle. */
export function settle(e: Enforcement, how: Settled): Answer {
  const next = walk(enforcementMachine, e, 'settle', 'officer');
  if (!next.ok) return next;
  if (how.shown === 'by-one') return refused('enforcement.settlement-not-by-all', 'conflict');
  if (!how.agentsAuthorised) return refused('enforcement.settlement-authority', 'forbidden');
  return moved(next.value, { what: 'enforcement.tell.settled', whom: both, article: '执行和解规定（2020）第二条' });
}

/** The longest deferral on a security: one year, and not beyond what the security says: 解释 (2022), art. 467. */
const MONTHS_DEFERRED = 12;

/** The case as deferred: on a security that the applicant agrees to, until a day within a year. CPL (2023), art. 242. */
export function defer(e: Enforcement, security: { readonly given: boolean; readonly applicantAgrees: boolean; readonly until: Day }, { today }: On): Answer {
  const next = walk(enforcementMachine, e, 'defer', 'officer');
  if (!next.ok) return next;
  if (!security.given || !security.applicantAgrees) return refused('enforcement.deferral-needs-security', 'conflict');
  if (security.until <= today || security.until > addMonths(today, MONTHS_DEFERRED)) return refused('enforcement.deferral-too-long', 'invalid', { latest: addMonths(today, MONTHS_DEFERRED) });
  const article = '民事诉讼法（2023）第二百四十二条；民诉法解释（2022）第四百六十七条';
  return moved({ ...next.value, deferredUntil: security.until }, { what: 'enforcement.tell.deferred', whom: both, by: security.until, article });
}

/** The case as resumed after a deferral: when it is over and nothing was paid, or at once when the secured things are made away with: 解释 (2022), arts. 467, 469. */
export function resume(e: Enforcement, about: { readonly securityHarmed: boolean }, { today }: On): Answer {
  const next = walk(enforcementMachine, e, 'resume', 'officer');
  if (!next.ok) return next;
  if (e.state === 'deferred' && e.deferredUntil !== null && today <= e.deferredUntil && !about.securityHarmed) {
    return refused('enforcement.still-deferred', 'conflict', { until: e.deferredUntil });
  }
  return moved({ ...next.value, deferredUntil: null }, { what: 'enforcement.tell.resumed', whom: both });
}

/**
 * What was made of a settlement: nothing owed under it yet, all of it, or less than was promised (a debtor who says beforehand that he will not keep it has
 * broken it, 民法典 (2020), art. 578); or it was brought about by fraud or force.
 */
export type Kept = 'not-due' | 'being-kept' | 'kept' | 'broken' | 'forced';
/** The case as taken up again because a settlement was broken or forced; the part performed is deducted: CPL (2023), art. 241 (2); 执行和解规定 (2020), arts. 11, 17. */
export function takeUpAgain(e: Enforcement, kept: Kept): Answer {
  const next = walk(enforcementMachine, e, 'breach', 'officer');
  if (!next.ok) return next;
  if (kept !== 'broken' && kept !== 'forced') return refused(`enforcement.settlement-${kept}`, 'conflict');
  return moved(next.value, { what: 'enforcement.tell.resumed', whom: both, article: '执行和解规定（2020）第十一条、第十七条' });
}

/** Refuses enforcement because it was asked for too late; never by the court itself, only when the debtor objected: 解释 (2022), art. 481. */
export function refuseAsLate(e: Enforcement, debtorObjected: boolean): Answer {
  const next = walk(enforcementMachine, e, 'refuse', 'officer');
  if (!next.ok) return next;
  if (!e.late) return refused('enforcement.not-late', 'conflict');
  return debtorObjected ? moved(next.value, { what: 'enforcement.tell.not-enforced', whom: both, article: '民诉法解释（2022）第四百八十一条' }) : refused('enforcement.lateness-not-raised', 'conflict');
}

/** What is known when money is to be paid out: how many creditors share, whether the plan was objected to, when it reached the last of them, and what is set aside. */
export type PayOut = { readonly creditors: number; readonly planServedOn: Day | null; readonly objections: number; readonly contestedSetAside: boolean };
/** The money as paid out. Several creditors: by a plan whose fifteen days are over for all of them; what is disputed is set aside: 解释 (2022), arts. 509, 510. */
export function payOut(e: Enforcement, p: PayOut, { today, calendar }: On): Answer {
  const next = walk(enforcementMachine, e, 'pay-out', 'officer');
  if (!next.ok) return next;
  if (p.creditors > 1 || e.state === 'distribution') {
    if (p.planServedOn === null) return refused('enforcement.plan-missing', 'conflict');
    const { last } = limitEnd('T-DIST-O', p.planServedOn, calendar);
    if (today <= last) return refused('enforcement.plan-may-be-objected', 'conflict', { last });
    if (p.objections > 0 && !p.contestedSetAside) return refused('enforcement.contested-not-set-aside', 'conflict');
  }
  return moved(next.value, { what: 'enforcement.tell.paid-out', whom: both, article: '执行款物管理规定（2017）第十条' });
}

/** Takes a step that needs no facts beyond where the case stands. */
export function step(
  e: Enforcement, what: Exclude<EnforcementStep, 'register' | 'notify' | 'settle' | 'defer' | 'suspend' | 'resume' | 'breach' | 'terminate' | 'pay-out' | 'end-for-now' | 'restore'>, by: EnforcementActor,
): Answer {
  const next = walk(enforcementMachine, e, what, by);
  return next.ok ? moved(next.value, { what: 'enforcement.tell.moved', whom: both }) : next;
}
