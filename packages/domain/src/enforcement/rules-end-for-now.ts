import { addMonths } from '../law/periods.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { moved, walk, type Moved, type On } from '../shared/machine.ts';
import { enforcementMachine, type Enforcement } from './rules.ts';

/** What has been done before a case may be ended for now 终结本次执行程序. Days are null where it was not done. */
export type Exhausted = {
  readonly consumptionLimitedOn: Day | null;
  /** Whether the debtor stands on the list of those who break their word, or does not meet its conditions; `open` when nobody looked. */
  readonly dishonesty: 'listed' | 'conditions-not-met' | 'open';
  readonly searchesExhausted: boolean;
  /** Nothing was found, or what was found cannot be sold. */
  readonly nothingToSell: boolean;
  readonly debtorMissing: boolean;
  readonly debtorSought: boolean;
  readonly obstructed: boolean;
  readonly obstructionPunished: boolean;
  /** The day on which the applicant was told of all this and heard. */
  readonly applicantHeardOn: Day | null;
  /** The applicant signed, or the panel reviewed it and the president approved. */
  readonly approved: 'applicant-signed' | 'panel-and-president' | 'no';
};

/** Months that must have passed since the enforcement case was registered. */
const MONTHS = 3;
const ONE = '终结本次执行规定（2016）第一条';

/** A condition that is not met, with the article that asks for it. */
export type Missing = { readonly code: string; readonly article: string };

/** The conditions for ending for now that are not met, in the order of the rule; none where it may be ended. 终结本次执行规定 (2016), arts. 1, 5; 解释 (2022), art. 517. */
export function missingForEnd(e: Enforcement, x: Exhausted, { today }: On): Missing[] {
  const conditions: readonly (readonly [boolean, string, string])[] = [
    [e.notifiedOn !== null, 'enforcement.missing.notice', `${ONE}第一项`],
    [e.reportOrderedOn !== null, 'enforcement.missing.report-order', `${ONE}第一项`],
    [x.consumptionLimitedOn !== null, 'enforcement.missing.consumption-order', `${ONE}第二项`],
    [x.dishonesty !== 'open', 'enforcement.missing.dishonesty', `${ONE}第二项`],
    [x.searchesExhausted, 'enforcement.missing.searches', `${ONE}第三项`],
    [x.nothingToSell, 'enforcement.missing.nothing-to-sell', `${ONE}第三项`],
    [e.registeredOn !== null && today > addMonths(e.registeredOn, MONTHS), 'enforcement.missing.three-months', `${ONE}第四项`],
    [!x.debtorMissing || x.debtorSought, 'enforcement.missing.debtor-sought', `${ONE}第五项`],
    [!x.obstructed || x.obstructionPunished, 'enforcement.missing.obstruction-punished', `${ONE}第五项`],
    [x.applicantHeardOn !== null, 'enforcement.missing.applicant-heard', '终结本次执行规定（2016）第五条'],
    [x.approved !== 'no', 'enforcement.missing.approval', '民诉法解释（2022）第五百一十七条第一款'],
  ];
  return conditions.filter(([met]) => !met).map(([, code, article]) => ({ code, article }));
}

/** The first day on which three months have passed since a case was registered. */
export const earliestEnd = (registeredOn: Day): Day => addDays(addMonths(registeredOn, MONTHS), 1);

/** The case as ended for now, or refused with every condition that is missing. Debt and duties go on; the court looks for property every six months for five years. */
export function endForNow(e: Enforcement, x: Exhausted, on: On): Decision<Moved<Enforcement>> {
  const next = walk(enforcementMachine, e, 'end-for-now', 'officer');
  if (!next.ok) return next;
  const missing = missingForEnd(e, x, on);
  if (missing.length > 0) return refused('enforcement.cannot-end-for-now', 'conflict', { missing });
  const search = { what: 'enforcement.tell.search-again', whom: ['officer'], by: addMonths(on.today, SEARCH_EVERY), article: '终结本次执行规定（2016）第九条' } as const;
  return moved({ ...next.value, endedForNowOn: on.today }, { what: 'enforcement.tell.ended-for-now', whom: ['applicant', 'respondent'], article: ONE }, search);
}

/** Months between the searches after an end for now, and how many there are in five years. */
const SEARCH_EVERY = 6, SEARCHES = 10;
/** The days on which the court looks for property again after an end for now: every six months for five years. 终结本次执行规定 (2016), art. 9. */
export const searchDays = (endedOn: Day): Day[] => Array.from({ length: SEARCHES }, (_, i) => addMonths(endedOn, (i + 1) * SEARCH_EVERY));

/**
 * The case as taken up again: only on property that can be enforced, at any time and not bound by the two years: 解释 (2022), arts. 515, 517 (2).
 * One that was terminated, only where the applicant had withdrawn and asks again in time: art. 518.
 */
export function restore(e: Enforcement, about: { readonly propertyFound: boolean; readonly askedAgain: boolean; readonly inTime: boolean }): Decision<Moved<Enforcement>> {
  const next = walk(enforcementMachine, e, 'restore', 'officer');
  if (!next.ok) return next;
  if (e.state === 'terminated') {
    if (e.terminatedFor !== 'withdrawn') return refused('enforcement.terminated-for-good', 'conflict');
    if (!about.askedAgain || !about.inTime) return refused('enforcement.ask-again-in-time', 'conflict');
  } else if (!about.propertyFound) return refused('enforcement.no-property-found', 'conflict');
  const article = e.state === 'terminated' ? '民诉法解释（2022）第五百一十八条' : '民诉法解释（2022）第五百一十七条第二款';
  return moved({ ...next.value, endedForNowOn: null, terminatedFor: null }, { what: 'enforcement.tell.restored', whom: ['applicant', 'respondent'], article });
}
