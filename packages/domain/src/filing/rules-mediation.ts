import { countedEnd } from '../law/limit-end.ts';
import { addDays, daysBetween } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { take } from '../shared/states.ts';
import { filingStates, type Filing } from './rules.ts';
import { daysToDecide, reviewClock, type Today } from './rules-clock.ts';

/**
 * The complaint as given to mediation before filing, which its filer agreed to and may leave at any time: CPL (2023), art. 125. The court's time stops for the days of 在线调解规则 (2021), art. 24.
 * Administrative matters only where the law lets them be mediated: 行政诉讼法 (2017), art. 60.
 */
export function divert(f: Filing, about: { agreed: boolean; mediable: boolean }, at: Today): Decision<Filing> {
  const next = take(filingStates, f.state, 'divert', 'registrar');
  if (!next.ok) return next;
  if (!about.agreed) return refused('filing.mediation-not-agreed', 'conflict');
  if (f.kind === 'administrative' && !about.mediable) return refused('filing.administrative-not-mediable', 'conflict');
  if (f.mediationTried) return refused('filing.mediation-tried', 'conflict');
  if (reviewClock(f, at).registerFirst) return refused('filing.register-first', 'conflict');
  const daysLeft = f.decideBy ? Math.max(0, daysBetween(at.today, f.decideBy)) : daysToDecide(f, at.today);
  return agreed({ ...f, state: next.value, daysLeft, decideBy: null, mediateBy: countedEnd('T-MED', at.today).last });
}

/** The complaint as settled in mediation before filing. */
export function settle(f: Filing): Decision<Filing> {
  const next = take(filingStates, f.state, 'mediation-agreed', 'registrar');
  return next.ok ? agreed({ ...f, state: next.value, daysLeft: null, mediateBy: null }) : next;
}

/**
 * The complaint back under review after mediation failed, its day of receipt kept and the rest of the court's time running again.
 * Filer and registry may end it at any time, the clock only after the last day: 人民法院在线调解规则 (2021), art. 25.
 */
export function endMediation(f: Filing, by: 'filer' | 'registrar' | 'clock', at: Today): Decision<Filing> {
  const next = take(filingStates, f.state, 'mediation-ended', by);
  if (!next.ok) return next;
  if (by === 'clock' && f.mediateBy !== null && at.today <= f.mediateBy) return refused('filing.mediation-still-runs', 'conflict', { mediateBy: f.mediateBy });
  return agreed({ ...f, state: next.value, mediationTried: true, decideBy: addDays(at.today, f.daysLeft ?? daysToDecide(f, at.today)), daysLeft: null, mediateBy: null });
}
