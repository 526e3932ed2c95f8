import type { Problem } from './problem.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { take } from '../shared/states.ts';
import { filingStates, type Filing, type FilingActor } from './rules.ts';
import { decideByOf, type Today } from './rules-clock.ts';

/**
 * The complaint as handed in today, first or again: received whatever it lacks, except where there is nothing that could be received
 * (no court, no plaintiff, no defendant, no claim). The court's time begins with the day after, anew for what comes back corrected:
 * CPL (2023), art. 126; 解释 (2022), art. 126. A proof of identity may still be pending (Provisions on Registration, art. 2).
 */
export function handIn(f: Filing, missing: readonly Problem[], at: Today, by: FilingActor = 'filer'): Decision<Filing> {
  const next = take(filingStates, f.state, f.state === 'correction' || f.state === 'returned' ? 'resubmit' : 'submit', by);
  if (!next.ok) return next;
  if (missing.length > 0) return refused('filing.incomplete', 'invalid', { missing: missing.map(({ path, code }) => ({ path, code })) });
  return agreed({
    ...f, state: next.value, version: f.version + 1, receivedOn: f.receivedOn ?? at.today,
    decideBy: decideByOf(f, at.today), correctBy: null, insisted: false,
  });
}

/**
 * The complaint on which its filer insists although the court listed defects, returned it or pointed elsewhere: back under review, to be registered or
 * ruled on within the court's time, which begins anew: Provisions on Registration, art. 7 (3); 解释 (2022), art. 211; 行诉法解释 (2018), art. 55.
 */
export function insist(f: Filing, at: Today): Decision<Filing> {
  const next = take(filingStates, f.state, 'insist', 'filer');
  if (!next.ok) return next;
  return agreed({ ...f, state: next.value, insisted: true, correctBy: null, decideBy: decideByOf(f, at.today) });
}

/** The complaint as taken back before registration: CPL (2023), art. 13 (2). It may be filed again: 解释 (2022), art. 214. */
export function withdraw(f: Filing): Decision<Filing> {
  const next = take(filingStates, f.state, 'withdraw', 'filer');
  return next.ok ? agreed({ ...f, state: next.value, decideBy: null, correctBy: null, daysLeft: null, mediateBy: null }) : next;
}

/** The complaint as closed here because its filer follows the advice and files elsewhere: 解释 (2022), art. 211. */
export function acceptAdvice(f: Filing): Decision<Filing> {
  const next = take(filingStates, f.state, 'accept-advice', 'filer');
  return next.ok ? agreed({ ...f, state: next.value, decideBy: null }) : next;
}
