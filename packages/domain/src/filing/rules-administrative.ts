import { addDays, type Day } from '../shared/calendar.ts';
import type { CourtCalendar } from '../law/calendar.ts';
import { addMonths, endOfPeriod } from '../law/periods.ts';
import type { AdministrativeAct } from './draft.ts';
import type { Problem } from './problem.ts';

/** The last day to sue and how it was found; null where the answers do not tell or no such time runs. */
export type SuitLimit = { lastDay: Day | null; provisional: boolean; article: string | null; warnings: Problem[] };

const d = (text: string | undefined): Day | null => (text as Day | undefined) ?? null;
const least = (days: readonly (Day | null)[]): Day | null => days.reduce<Day | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
type Found = { raw: Day; article: string } | null;

/** From the decision on reconsideration fifteen days: 行政诉讼法 (2017), art. 45; untold of the period at most a year: 行诉法解释 (2018), art. 64. */
function afterReconsideration(act: AdministrativeAct): Found {
  const received = d(act.decisionReceivedOn), due = d(act.reconsiderationDueOn);
  if (act.reconsideration === 'no-answer') return due && { raw: addDays(due, 15), article: '行政诉讼法（2017）第四十五条' };
  if (!received) return null;
  if (act.toldOfPeriod === false) return untold(act, received, (from) => addDays(from, 15));
  return { raw: addDays(received, 15), article: '行政诉讼法（2017）第四十五条' };
}

function untold(act: AdministrativeAct, known: Day, period: (from: Day) => Day): Found {
  const knew = d(act.knewPeriodOn), cap = addMonths(known, 12);
  return { raw: knew ? (least([period(knew), cap]) as Day) : cap, article: '行诉法解释（2018）第六十四条' };
}

/** Six months after the duty fell due; it falls due two months after the application: 行政诉讼法 (2017), art. 47; 行诉法解释 (2018), art. 66. */
function afterInaction(act: AdministrativeAct): Found {
  const due = d(act.dutyDueOn) ?? (act.appliedOn ? addMonths(act.appliedOn as Day, 2) : null);
  return due && { raw: addMonths(due, 6), article: '行诉法解释（2018）第六十六条' };
}

/** Six months from knowing of the act, and five years (immovables twenty) from the act: 行政诉讼法 (2017), art. 46; 行诉法解释 (2018), arts. 64, 65. */
function direct(act: AdministrativeAct): Found {
  const known = d(act.knownOn), made = d(act.madeOn);
  const outer = made && addMonths(made, act.immovable ? 240 : 60);
  const inner = !known ? null : act.toldOfPeriod === false ? untold(act, known, (from) => addMonths(from, 6)) : { raw: addMonths(known, 6), article: '行政诉讼法（2017）第四十六条' };
  if (inner && (!outer || inner.raw <= outer)) return inner;
  return outer && { raw: outer, article: '行政诉讼法（2017）第四十六条第二款' };
}

function limitOf(act: AdministrativeAct): Found {
  if (act.what === 'agreement') return null;
  if (act.what === 'inaction') return afterInaction(act);
  const decided = act.reconsideration !== undefined && ['upheld', 'changed', 'not-accepted', 'no-answer'].includes(act.reconsideration);
  return decided || act.what === 'reconsideration' ? afterReconsideration(act) : direct(act);
}

/** A reason for lateness that counts: 行政诉讼法 (2017), art. 48. */
function lateness(act: AdministrativeAct, today: Day): string {
  if (act.delayCause === 'force-majeure' || act.delayCause === 'not-own-fault') return 'filing.late-time-not-counted';
  if (act.delayCause !== 'other') return 'filing.late';
  const ended = d(act.obstacleEndedOn);
  return ended && today > addDays(ended, 10) ? 'filing.late' : 'filing.late-extension-possible';
}

/** The last day to bring an administrative suit, and warnings with their reasons. Never a bar: whether it is late is for the court to decide. */
export function suitLimit(act: AdministrativeAct, today: Day, calendar: CourtCalendar): SuitLimit {
  const warnings: Problem[] = [];
  if (act.reconsideration === 'pending') warnings.push({ path: ['act', 'reconsideration'], code: 'filing.reconsideration-pending' });
  if (act.what === 'inaction' && !act.urgent) {
    const due = d(act.dutyDueOn) ?? (act.appliedOn ? addMonths(act.appliedOn as Day, 2) : null);
    if (due && today <= due) warnings.push({ path: ['act', 'dutyDueOn'], code: 'filing.duty-time-still-runs', facts: { due } });
  }
  const found = limitOf(act);
  if (!found) {
    if (act.what !== 'agreement') warnings.push({ path: ['act', 'knownOn'], code: 'filing.limit-unknown' });
    return { lastDay: null, provisional: false, article: null, warnings };
  }
  const { end, provisional } = endOfPeriod(found.raw, { days: 0 }, calendar);
  if (today > end) warnings.push({ path: ['act', 'delayReason'], code: lateness(act, today), facts: { lastDay: end, article: found.article } });
  return { lastDay: end, provisional, article: found.article, warnings };
}
