import { addDays, daysBetween, type Day } from '../shared/calendar.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import { take } from '../shared/states.ts';
import { filingStates, type AidState, type Defect, type Filing, type FilingActor } from './rules.ts';
import { reviewClock, type Today } from './rules-clock.ts';

/** The complaint as opened for review. */
export function open(f: Filing, by: FilingActor = 'registrar'): Decision<Filing> {
  const next = take(filingStates, f.state, 'open', by);
  return next.ok ? agreed({ ...f, state: next.value }) : next;
}

/** The longest time to correct that a registrar may set, so that the court's time cannot be stopped at will (product rule). */
const LONGEST_CORRECTION = 60;
/** The one defect that may still be named when the court's time has passed: registration needs a proved identity. */
const IDENTITY = 'filing.defect.identity';
const listed = (f: Filing, d: Defect) => f.defects.some((old) => old.code === d.code && old.path.join('/') === d.path.join('/'));

/** Why a list of defects may not be sent, or null: one list, once, and complete (Provisions on Registration, art. 7; OLR (2021), art. 9 (1) (2)). */
function whyNotList(f: Filing, defects: readonly Defect[], stoodBefore: (d: Defect) => boolean): string | null {
  if (defects.length === 0) return 'filing.no-defects';
  if (f.mediationTried && f.defects.length === 0) return 'filing.no-defects-after-mediation';
  if (f.version < 2 && f.defects.length === 0) return null;
  if (defects.some((d) => listed(f, d))) return 'filing.defect-listed-before';
  return defects.some(stoodBefore) ? 'filing.defect-not-listed-first' : null;
}

/**
 * The complaint as sent back with the full list of defects and a day to correct them. It can be sent back once; a second time only for what
 * the correction itself brought. `stoodBefore` says of a defect whether that part stands as it stood when the list before was made.
 */
export function askCorrection(f: Filing, list: { defects: readonly Defect[]; correctBy: Day }, at: Today & { stoodBefore(d: Defect): boolean }, by: FilingActor = 'registrar'): Decision<Filing> {
  const next = take(filingStates, f.state, 'ask-correction', by);
  if (!next.ok) return next;
  if (reviewClock(f, at).registerFirst && list.defects.some((d) => d.code !== IDENTITY)) return refused('filing.register-first', 'conflict');
  const why = whyNotList(f, list.defects, at.stoodBefore);
  if (why) return refused(why, 'conflict');
  const days = daysBetween(at.today, list.correctBy);
  if (days < 1 || days > LONGEST_CORRECTION) return refused('filing.correction-days', 'invalid', { most: LONGEST_CORRECTION });
  return agreed({ ...f, state: next.value, defects: [...f.defects, ...list.defects], correctBy: list.correctBy, decideBy: null });
}

/**
 * The complaint as returned on record. By the clock when the day to correct has passed (Provisions on Registration, art. 7 (3)); by the registrar
 * when an administrative complaint came back and still has a listed defect (行诉法解释 (2018), art. 55 (2)).
 */
export function returnUncorrected(f: Filing, at: Today, by: 'clock' | 'registrar'): Decision<Filing> {
  const next = take(filingStates, f.state, 'return-uncorrected', by);
  if (!next.ok) return next;
  if (f.state === 'correction') {
    let last = f.correctBy ?? at.today;
    while (at.calendar.isRestDay(last)) last = addDays(last, 1);
    if (at.today <= last) return refused('filing.still-time-to-correct', 'conflict', { correctBy: last });
  } else if (f.defects.length === 0) return refused('filing.no-correction-asked', 'conflict');
  else if (f.kind === 'civil') return refused('filing.rule-instead-of-return', 'conflict');
  return agreed({ ...f, state: next.value, decideBy: null, correctBy: null });
}

/** What the court knows when it registers. `aid` is its decision on relief from the fee. */
export type Registration = {
  identityProved: boolean; causeCode: string | null; defendantIdentified: boolean;
  aid: 'none' | 'defer' | 'reduce' | 'waive' | 'refused'; aidReason: string; plaintiffsArePersons: boolean;
};

function aidAfter(f: Filing, r: Registration): Decision<AidState> {
  if (r.aid === 'none') return f.aid?.kind === 'defer' && f.aid.state === 'pending' ? refused('filing.deferral-open', 'conflict') : agreed(f.aid);
  if (!f.aid) return refused('filing.no-aid-asked', 'conflict');
  if (r.aid === 'refused') return r.aidReason.trim() === '' ? refused('filing.aid-reason-missing', 'invalid') : agreed({ ...f.aid, state: 'declined' });
  if (r.aid === 'waive' && !r.plaintiffsArePersons) return refused('filing.waiver-for-persons-only', 'conflict');
  return agreed({ kind: r.aid, state: 'granted' });
}

/**
 * The complaint as registered: CPL (2023), arts. 122, 126; 行政诉讼法 (2017), arts. 49, 51. Needs a proved identity, a cause that is settled and a
 * defendant who can be told from others (解释 (2022), art. 209); a request to defer the fee is decided before (Fee Measures (2006), art. 49).
 */
export function register(f: Filing, r: Registration, by: FilingActor = 'registrar'): Decision<Filing> {
  const next = take(filingStates, f.state, 'register', by);
  if (!next.ok) return next;
  if (by !== 'court-system') {
    if (!r.identityProved) return refused('filing.identity-unproved', 'conflict');
    if (!r.causeCode) return refused('filing.cause-open', 'conflict');
    if (!r.defendantIdentified) return refused('filing.defendant-unclear', 'conflict');
  }
  const aid = aidAfter(f, r);
  return aid.ok ? agreed({ ...f, state: next.value, aid: aid.value, decideBy: null }) : aid;
}

/** The complaint as answered with advice where to turn: CPL (2023), art. 127; 解释 (2022), art. 211. Not after its filer insisted, and not after the court's time. */
export function advise(f: Filing, at: Today, by: FilingActor = 'registrar'): Decision<Filing> {
  const next = take(filingStates, f.state, 'advise', by);
  if (!next.ok) return next;
  if (f.insisted) return refused('filing.filer-insists', 'conflict');
  if (reviewClock(f, at).registerFirst) return refused('filing.register-first', 'conflict');
  return agreed({ ...f, state: next.value, decideBy: null });
}
