import { whyLimit, type Why } from '../calculators/why.ts';
import type { Day } from '../shared/calendar.ts';
import type { Article } from '../shared/citation.ts';
import { nextWorkday, type CourtCalendar } from '../law/calendar.ts';
import { countedEnd, keptFrom } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import { addMonths, rollOver } from '../law/periods.ts';
import type { AdministrativeAct } from './draft.ts';
import type { Problem } from './problem.ts';

/** The last day to sue and how it was found; null where the answers do not tell or no such time runs. */
export type SuitLimit = { lastDay: Day | null; provisional: boolean; article: Article | null; why: Why | null; warnings: Problem[] };

const d = (text: string | undefined): Day | null => (text as Day | undefined) ?? null;
type Found = { code: LimitCode; from: Day; raw: Day; article: Article };

/** A limit from its event, by the rules of that day; an event older than the rules that are kept is judged by the oldest of them. */
function from(code: LimitCode, event: Day): Found {
  const first = keptFrom(code), { last, article } = countedEnd(code, event, event < first ? first : event);
  return { code, from: event, raw: last, article };
}
const sooner = (one: Found | null, other: Found | null): Found | null => (one && (!other || one.raw <= other.raw) ? one : other);

/** From the decision on reconsideration fifteen days: 行政诉讼法 (2017), art. 45; untold of the period at most a year: 行诉法解释 (2018), art. 64. */
function afterReconsideration(act: AdministrativeAct): Found | null {
  const received = d(act.decisionReceivedOn), due = d(act.reconsiderationDueOn);
  if (act.reconsideration === 'no-answer') return due && from('T-ADM-REC', due);
  if (!received) return null;
  return act.toldOfPeriod === false ? untold(act, received, 'T-ADM-REC') : from('T-ADM-REC', received);
}

/** Who was not told of the period has it from learning of it, within a year at most: 行诉法解释 (2018), art. 64. */
function untold(act: AdministrativeAct, known: Day, code: LimitCode): Found {
  const knew = d(act.knewPeriodOn), cap = from('T-ADM-UNTOLD', known), own = knew && from(code, knew);
  return own && own.raw < cap.raw ? { ...own, article: cap.article } : cap;
}

/** When an authority has to act that was asked to, unless its duty has a day of its own: two months, 行政诉讼法 (2017), art. 47. */
const dutyDue = (act: AdministrativeAct): Day | null => d(act.dutyDueOn) ?? (act.appliedOn ? addMonths(act.appliedOn as Day, 2) : null);

/** Six months after the duty fell due: 行诉法解释 (2018), art. 66. */
function afterInaction(act: AdministrativeAct): Found | null {
  const due = dutyDue(act);
  return due && from('T-ADM-OMIT', due);
}

/** Six months from knowing of the act, and five years (immovables twenty) from the act: 行政诉讼法 (2017), art. 46; 行诉法解释 (2018), arts. 64, 65. */
function direct(act: AdministrativeAct): Found | null {
  const known = d(act.knownOn), made = d(act.madeOn);
  const inner = known && (act.toldOfPeriod === false ? untold(act, known, 'T-ADM') : from('T-ADM', known));
  return sooner(inner, made && from(act.immovable ? 'T-ADM-MAX-RE' : 'T-ADM-MAX', made));
}

function limitOf(act: AdministrativeAct): Found | null {
  if (act.what === 'agreement') return null;
  if (act.what === 'inaction') return afterInaction(act);
  const decided = act.reconsideration !== undefined && ['upheld', 'changed', 'not-accepted', 'no-answer'].includes(act.reconsideration);
  return decided || act.what === 'reconsideration' ? afterReconsideration(act) : direct(act);
}

/** A reason for lateness that counts: 行政诉讼法 (2017), art. 48. */
function lateness(act: AdministrativeAct, today: Day, calendar: CourtCalendar): string {
  if (act.delayCause === 'force-majeure' || act.delayCause === 'not-own-fault') return 'filing.late-time-not-counted';
  if (act.delayCause !== 'other') return 'filing.late';
  const ended = d(act.obstacleEndedOn);
  return ended && today > nextWorkday(from('T-ADM-LATE', ended).raw, calendar) ? 'filing.late' : 'filing.late-extension-possible';
}

/** The last day to bring an administrative suit, and warnings with their reasons. Never a bar: whether it is late is for the court to decide. */
export function suitLimit(act: AdministrativeAct, today: Day, calendar: CourtCalendar): SuitLimit {
  const warnings: Problem[] = [];
  if (act.reconsideration === 'pending') warnings.push({ path: ['act', 'reconsideration'], code: 'filing.reconsideration-pending' });
  if (act.what === 'inaction' && !act.urgent) {
    const due = dutyDue(act);
    if (due && today <= due) warnings.push({ path: ['act', 'dutyDueOn'], code: 'filing.duty-time-still-runs', facts: { due } });
  }
  const found = limitOf(act);
  if (!found) {
    if (act.what !== 'agreement') warnings.push({ path: ['act', 'knownOn'], code: 'filing.limit-unknown' });
    return { lastDay: null, provisional: false, article: null, why: null, warnings };
  }
  const { end, provisional } = rollOver(found.raw, calendar), why = found.from < keptFrom(found.code) ? null : whyLimit(found.code, found.from, end);
  if (today > end) warnings.push({ path: ['act', 'delayReason'], code: lateness(act, today, calendar), facts: { lastDay: end, article: found.article }, ...(why ? { why: { lastDay: why } } : {}) });
  return { lastDay: end, provisional, article: found.article, why, warnings };
}
