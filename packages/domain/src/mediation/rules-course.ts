import { countedEnd, limitEnd } from '../law/limit-end.ts';
import type { LimitCode } from '../law/limits.ts';
import { addDays, daysBetween, type Calendar, type Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { backwards, moved, walk, type Follow, type Moved, type On } from '../shared/machine.ts';
import { articleOfCause, mediationMachine, type EndCause, type Mediation, type MediationActor, type MediationStep } from './rules.ts';

type Answer = Decision<Moved<Mediation>>;

/** The time of a mediation before filing, and after it in ordinary and in summary procedure: 在线调解规则 (2021), art. 24. */
const TERM: { readonly [k in 'before-filing' | Mediation['procedure']]: LimitCode } = { 'before-filing': 'T-MED', ordinary: 'T-MED-ORD', summary: 'T-MED-SIMP' };
/** The last day of a mediation that runs from a day, counted plainly. */
const plainEnd = (m: Pick<Mediation, 'when' | 'procedure'>, from: Day): Day => countedEnd(TERM[m.when === 'before-filing' ? m.when : m.procedure], from).last;

/** Working days to choose a mediator together, for the mediator to accept and to ask the other side: arts. 10, 12, 15. */
const within = (code: 'T-MED-CHOOSE' | 'T-MED-ACC' | 'T-MED-CALL', { today, calendar }: On): Day => limitEnd(code, today, calendar).last;
/** The last day for the court to name a mediator after it was asked: art. 10 (3). */
export const appointBy = (askedOn: Day, calendar: Calendar): Day => limitEnd('T-MED-APPT', askedOn, calendar).last;

/** Why a request before filing is sent back, each with what is told instead: art. 9, in its order. */
export const SENT_BACK_FOR = ['not-for-courts', 'another-court', 'not-online'] as const;
/** The request as sent back with the way that is open instead; before filing only. */
export function sendBack(m: Mediation, why: (typeof SENT_BACK_FOR)[number]): Answer {
  const next = walk(mediationMachine, m, 'send-back', 'court');
  if (!next.ok) return next;
  if (m.when === 'after-filing') return refused('mediation.case-is-here', 'conflict');
  return moved(next.value, { what: `mediation.tell.${why}`, whom: m.parties, article: '在线调解规则（2021）第九条' });
}

/** Who has not consented yet. */
const silent = (m: Pick<Mediation, 'parties' | 'consented'>): string[] => m.parties.filter((p) => !m.consented.includes(p));

/**
 * One party's consent. When all have given it, they choose a mediator within two working days, or the mediation begins where the court had named one for the side
 * that asked: arts. 4, 10, 15. With the first consent the court has three working days to name one: art. 10 (3).
 */
export function consent(m: Mediation, party: string, on: On): Answer {
  if (!m.parties.includes(party)) return refused('mediation.not-a-party', 'forbidden');
  const next = walk(mediationMachine, m, 'consent', 'party');
  if (!next.ok) return next;
  const consented = m.consented.includes(party) ? m.consented : [...m.consented, party], open = silent({ ...m, consented });
  if (open.length > 0) {
    const name: Follow[] = m.consented.length === 0 ? [{ what: 'mediation.tell.appoint', whom: ['court'], by: appointBy(on.today, on.calendar), article: '在线调解规则（2021）第十条第三款' }] : [];
    return moved({ ...m, consented }, { what: 'mediation.tell.asked', whom: open, article: '在线调解规则（2021）第十五条第一款' }, ...name);
  }
  const all = { ...next.value, consented, consentedOn: m.consentedOn ?? on.today };
  if (all.state === 'assigned') return moved(all);
  if (all.state === 'running') return moved({ ...all, waitUntil: null }, begun(all));
  return choose(all, on, '在线调解规则（2021）第十条第二款');
}
const begun = (m: Mediation): Follow => ({ what: 'mediation.tell.begun', whom: m.parties, ...(m.until === null ? {} : { by: m.until }), article: '在线调解规则（2021）第十七条、第二十四条' });
/** The mediation as waiting for the parties to choose a mediator. */
function choose(m: Mediation, on: On, article: string): Answer {
  const waitUntil = within('T-MED-CHOOSE', on);
  return moved({ ...m, waitUntil }, { what: 'mediation.tell.choose', whom: m.parties, by: waitUntil, article });
}

/** What speaks against a mediator: an interest in the matter, and whether all parties know and agree all the same: art. 13. */
export type Interest = { readonly interested: boolean; readonly allAgreeKnowing: boolean };

/**
 * A mediator named by all parties, or by the court when they left it to the court or could not agree in time: arts. 10, 13. Before filing the court may name one
 * for the side that asked, who then asks the others: arts. 10 (1), 15.
 */
export function assign(m: Mediation, choice: { readonly mediator: string; readonly by: 'parties' | 'court'; readonly leftToCourt: boolean } & Interest, on: On): Answer {
  const next = walk(mediationMachine, m, 'assign', choice.by === 'court' ? 'court' : 'party');
  if (!next.ok) return next;
  const oneSided = silent(m).length > 0;
  if (oneSided && (m.consented.length === 0 || m.when === 'after-filing' || m.led === 'judge')) return refused('mediation.consent-first', 'conflict');
  if (m.parties.includes(choice.mediator)) return refused('mediation.mediator-is-party', 'conflict');
  if (choice.interested && !choice.allAgreeKnowing) return refused('mediation.mediator-interested', 'conflict');
  if (choice.by === 'court' && !choice.leftToCourt && m.waitUntil !== null && on.today <= m.waitUntil) return refused('mediation.parties-choose-first', 'conflict', { until: m.waitUntil });
  const waitUntil = within('T-MED-ACC', on);
  return moved({ ...next.value, mediator: choice.mediator, waitUntil }, { what: 'mediation.tell.accept', whom: [choice.mediator], by: waitUntil, article: '在线调解规则（2021）第十二条第一款' });
}

/**
 * The task taken on; the time of the mediation runs from now, or from the parties' consent where the judge leads: art. 24 (2). Where a side has not consented yet,
 * the mediator asks it within three working days: art. 15.
 */
export function accept(m: Mediation, on: On): Answer {
  const asks = silent(m);
  const next = walk(mediationMachine, m, asks.length > 0 ? 'ask-other' : 'accept', m.led === 'judge' ? 'court' : 'mediator');
  if (!next.ok) return next;
  const early = backwards(on, m.consentedOn);
  if (early) return early;
  const until = plainEnd(m, m.led === 'judge' && m.consentedOn !== null ? m.consentedOn : on.today);
  const facts: Mediation = { ...next.value, waitUntil: asks.length > 0 ? within('T-MED-CALL', on) : null, until, plainUntil: until };
  return asks.length > 0
    ? moved(facts, { what: 'mediation.tell.asked', whom: [...asks, ...(m.mediator === null ? [] : [m.mediator])], by: within('T-MED-CALL', on), article: '在线调解规则（2021）第十五条第一款' })
    : moved(facts, begun(facts));
}

/** The task given back with reasons, or not accepted in time: another mediator is named. Art. 12. */
export function declineTask(m: Mediation, by: 'mediator' | 'clock', on: On): Answer {
  const oneSided = silent(m).length > 0;
  const next = walk(mediationMachine, m, oneSided ? 'decline-one-sided' : 'decline-task', by);
  if (!next.ok) return next;
  if (by === 'clock' && m.waitUntil !== null && on.today <= m.waitUntil) return refused('mediation.still-time-to-accept', 'conflict', { until: m.waitUntil });
  const free: Mediation = { ...next.value, mediator: null };
  return oneSided
    ? moved({ ...free, waitUntil: null }, { what: 'mediation.tell.appoint', whom: ['court'], by: appointBy(on.today, on.calendar), article: '在线调解规则（2021）第十二条第二款' })
    : choose(free, on, '在线调解规则（2021）第十二条第二款');
}

/** Another mediator, as a party asked; one who was given another and still agrees to none and chooses none counts as unwilling: art. 14. */
export function replace(m: Mediation, about: { readonly replacedBefore: boolean; readonly refusesToChoose: boolean }, on: On): Answer {
  const next = walk(mediationMachine, m, 'replace', 'party');
  if (!next.ok) return next;
  if (about.replacedBefore && about.refusesToChoose) return fail(m, 'unwilling', 'court', on);
  return choose({ ...next.value, mediator: null, signed: [], effectiveOn: null, cause: null }, on, '在线调解规则（2021）第十四条');
}

/** The mediation with more time, by agreement of all parties; art. 24. What lies beyond the plain end does not count in the time for the trial after filing. */
export function extend(m: Mediation, to: { readonly until: Day; readonly agreedBy: readonly string[] }): Answer {
  if (m.state !== 'running' && m.state !== 'signing') return refused('mediation.not-running', 'conflict');
  if (!m.parties.every((p) => to.agreedBy.includes(p))) return refused('mediation.extension-by-all', 'conflict');
  if (m.until !== null && to.until <= m.until) return refused('mediation.extension-empty', 'invalid', { until: m.until });
  return moved({ ...m, until: to.until }, { what: 'mediation.tell.extended', whom: m.parties, by: to.until, article: '在线调解规则（2021）第二十四条第一款' });
}
/** The days of a mediation that do not count in the time for the trial: those of its extension, after filing only; what runs on without one counts. Art. 24 (1). */
export function daysNotCounted(m: Mediation, endedOn: Day): number {
  if (m.when === 'before-filing' || m.plainUntil === null || m.until === null) return 0;
  return Math.max(0, daysBetween(m.plainUntil, endedOn < m.until ? endedOn : m.until));
}

/** The mediation with the days of an appraisal left out of its time, before filing: art. 26 (1). */
export function leaveOutAppraisal(m: Mediation, days: number): Answer {
  if ((m.state !== 'running' && m.state !== 'signing') || m.until === null || m.plainUntil === null) return refused('mediation.not-running', 'conflict');
  if (m.when === 'after-filing') return refused('mediation.case-is-here', 'conflict');
  if (!Number.isSafeInteger(days) || days < 1 || days > LONGEST_APPRAISAL) return refused('mediation.appraisal-days', 'invalid', { most: LONGEST_APPRAISAL });
  const until = addDays(m.until, days);
  return moved({ ...m, until, plainUntil: addDays(m.plainUntil, days) }, { what: 'mediation.tell.extended', whom: m.parties, by: until, article: '在线调解规则（2021）第二十六条第一款' });
}
/** The most days of an appraisal that are taken at once (rule of ours, against slips). */
const LONGEST_APPRAISAL = 366;

/** Stands the mediation still on a suspicion that it is a sham, and reports it: 特邀调解规定 (2016), art. 18. */
export function pause(m: Mediation): Answer {
  const next = walk(mediationMachine, m, 'pause', 'mediator');
  return next.ok ? moved(next.value, { what: 'mediation.tell.sham', whom: ['court'], article: '特邀调解规定（2016）第十八条' }) : next;
}

/** The mediation as going on after the suspicion of a sham was looked into: art. 18 (2). */
export function goOn(m: Mediation): Answer {
  const next = walk(mediationMachine, m, 'resume', 'court');
  return next.ok ? moved(next.value, { what: 'mediation.tell.goes-on', whom: m.parties, article: '特邀调解规定（2016）第十八条第二款' }) : next;
}
/** A step that needs no facts: the agreement performed, or the request for confirmation taken back. */
export function step(m: Mediation, what: Extract<MediationStep, 'perform' | 'take-back'>, by: MediationActor): Answer {
  const next = walk(mediationMachine, m, what, by);
  return next.ok ? moved(next.value, { what: `mediation.tell.${what}`, whom: m.parties }) : next;
}

function mayEnd(m: Mediation, cause: EndCause, by: MediationActor, today: Day): Decision<Moved<Mediation>> | null {
  if (cause === 'agreed') return refused('mediation.agreement-is-signed', 'conflict');
  if (cause === 'time-over' && (m.until === null || today <= m.until)) return refused('mediation.still-time', 'conflict', { until: m.until ?? '' });
  if (cause === 'refused-to-sign' && m.state !== 'signing') return refused('mediation.nothing-to-sign', 'conflict');
  if (by === 'clock' && cause !== 'time-over') return refused('mediation.clock-ends-by-time', 'conflict');
  return by === 'party' && cause !== 'unwilling' && cause !== 'settled-themselves' && cause !== 'refused-to-sign' ? refused('mediation.cause-not-the-partys', 'forbidden') : null;
}

/** The mediation as ended without an agreement, for one of the causes of art. 25; a party may leave it at any time. What was said stays behind the wall: art. 18. */
export function fail(m: Mediation, cause: EndCause, by: MediationActor, on: On): Answer {
  const next = walk(mediationMachine, m, 'fail', by);
  if (!next.ok) return next;
  return mayEnd(m, cause, by, on.today) ?? moved({ ...next.value, cause, waitUntil: null }, { what: 'mediation.tell.ended', whom: [...m.parties, 'court'], article: articleOfCause(cause) });
}

/** The papers as handed back to the court: it registers the case, or goes on with the trial. Arts. 15, 21. */
export function handBack(m: Mediation): Answer {
  const next = walk(mediationMachine, m, 'hand-back', 'mediator');
  if (!next.ok) return next;
  return moved(next.value, { what: m.when === 'before-filing' ? 'mediation.tell.register' : 'mediation.tell.trial-goes-on', whom: ['court', ...m.parties], article: '在线调解规则（2021）第二十一条' });
}
