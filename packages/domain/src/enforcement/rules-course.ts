import { addMonths } from '../law/periods.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { moved, walk, type Follow, type Moved, type On } from '../shared/machine.ts';
import { enforcementMachine, type Enforcement, type EnforcementActor, type EnforcementStep } from './rules.ts';

type Answer = Decision<Moved<Enforcement>>;
const both = ['applicant', 'respondent'] as const;

/** Days to send the notice of enforcement, from the application: 解释 (2022), art. 480. */
const DAYS_TO_NOTIFY = 10;

/**
 * The case as registered. An application after the two years is accepted; the debtor is told that it may object: CPL (2023), art. 250; 解释 (2022), art. 481.
 */
export function register(e: Enforcement, { today }: On, by: EnforcementActor = 'registrar'): Answer {
  const next = walk(enforcementMachine, e, 'register', by);
  if (!next.ok) return next;
  const notice: Follow = { what: 'enforcement.tell.notice-due', whom: ['officer'], by: addDays(e.appliedOn, DAYS_TO_NOTIFY), article: '民诉法解释（2022）第四百八十条' };
  const late: Follow[] = e.late ? [{ what: 'enforcement.tell.late', whom: ['respondent'], article: '民诉法解释（2022）第四百八十一条' }] : [];
  return moved({ ...next.value, registeredOn: today }, { what: 'enforcement.tell.registered', whom: both }, notice, ...late);
}

/** The case with its notice of enforcement sent; in the enforcement of money the order to report property goes out together with it: 财产调查规定 (2020), art. 3. */
export function notify(e: Enforcement, about: { readonly money: boolean; readonly reportOrdered: boolean }, { today }: On): Answer {
  const next = walk(enforcementMachine, e, 'notify', 'officer');
  if (!next.ok) return next;
  if (about.money && !about.reportOrdered) return refused('enforcement.report-order-missing', 'conflict');
  const article = '民诉法解释（2022）第四百八十条；财产调查规定（2020）第三条';
  return moved({ ...next.value, notifiedOn: today, reportOrderedOn: about.reportOrdered ? today : e.reportOrderedOn }, { what: 'enforcement.tell.notified', whom: both, article });
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

/** What was made of a settlement: nothing owed under it yet, all of it, or less than was promised. */
export type Kept = 'not-due' | 'being-kept' | 'kept' | 'broken';
/** The case as taken up again because a settlement was broken; the part performed is deducted: 执行和解规定 (2020), arts. 11, 17. */
export function takeUpAgain(e: Enforcement, kept: Kept): Answer {
  const next = walk(enforcementMachine, e, 'breach', 'officer');
  if (!next.ok) return next;
  if (kept !== 'broken') return refused(`enforcement.settlement-${kept}`, 'conflict');
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
/** Days to object to a plan of distribution, from its receipt: 解释 (2022), art. 509. */
const DAYS_TO_OBJECT = 15;

/** The money as paid out. Several creditors: by a plan whose fifteen days are over; what is disputed is set aside: 解释 (2022), arts. 509, 510. */
export function payOut(e: Enforcement, p: PayOut, { today }: On): Answer {
  const next = walk(enforcementMachine, e, 'pay-out', 'officer');
  if (!next.ok) return next;
  if (p.creditors > 1 || e.state === 'distribution') {
    if (p.planServedOn === null) return refused('enforcement.plan-missing', 'conflict');
    if (p.objections === 0 && today <= addDays(p.planServedOn, DAYS_TO_OBJECT)) return refused('enforcement.plan-may-be-objected', 'conflict', { last: addDays(p.planServedOn, DAYS_TO_OBJECT) });
    if (p.objections > 0 && !p.contestedSetAside) return refused('enforcement.contested-not-set-aside', 'conflict');
  }
  return moved(next.value, { what: 'enforcement.tell.paid-out', whom: both, article: '执行款物管理规定（2017）第十条' });
}

/** Takes a step that needs no facts beyond where the case stands. */
export function step(e: Enforcement, what: Exclude<EnforcementStep, 'register' | 'notify' | 'defer' | 'resume' | 'breach' | 'refuse' | 'pay-out' | 'end-for-now'>, by: EnforcementActor): Answer {
  const next = walk(enforcementMachine, e, what, by);
  return next.ok ? moved(next.value, { what: 'enforcement.tell.moved', whom: both }) : next;
}
