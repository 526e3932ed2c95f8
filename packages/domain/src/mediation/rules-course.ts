import { addDays, daysBetween, type Calendar, type Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { moved, walk, type Moved, type On } from '../shared/machine.ts';
import { articleOfCause, mediationMachine, type EndCause, type Mediation, type MediationActor } from './rules.ts';

type Answer = Decision<Moved<Mediation>>;

/** The day that lies `n` working days after another. */
export function workdaysAfter(from: Day, n: number, calendar: Calendar): Day {
  let at = from;
  for (let left = n; left > 0; left -= calendar.isRestDay(at) ? 0 : 1) at = addDays(at, 1);
  return at;
}

/** Working days to choose a mediator together, for the court to appoint one, for the mediator to accept: 在线调解规则 (2021), arts. 10, 12. */
const CHOOSE = 2, APPOINT = 3, ACCEPT = 3;
/** Days of mediation before filing, and after it in ordinary and in summary procedure: art. 24. */
const DAYS = { 'before-filing': 30, ordinary: 15, summary: 7 } as const;

/** The last day of a mediation that runs from a day, counted plainly. */
export const plainEnd = (m: Pick<Mediation, 'when' | 'procedure'>, from: Day): Day => addDays(from, m.when === 'before-filing' ? DAYS['before-filing'] : DAYS[m.procedure]);

/** Why a request before filing is sent back, each with what is told instead: art. 9, in its order. */
export const SENT_BACK_FOR = ['not-for-courts', 'another-court', 'not-online'] as const;
/** The request as sent back with the way that is open instead; before filing only. */
export function sendBack(m: Mediation, why: (typeof SENT_BACK_FOR)[number]): Answer {
  const next = walk(mediationMachine, m, 'send-back', 'court');
  if (!next.ok) return next;
  if (m.when === 'after-filing') return refused('mediation.case-is-here', 'conflict');
  return moved(next.value, { what: `mediation.tell.${why}`, whom: m.parties, article: '在线调解规则（2021）第九条' });
}

/** One party's consent. When all have given it, they choose a mediator within two working days; where the judge leads, the time runs from then: arts. 4, 10, 24. */
export function consent(m: Mediation, party: string, on: On): Answer {
  if (!m.parties.includes(party)) return refused('mediation.not-a-party', 'forbidden');
  const next = walk(mediationMachine, m, 'consent', 'party');
  if (!next.ok) return next;
  const consented = m.consented.includes(party) ? m.consented : [...m.consented, party];
  if (consented.length < m.parties.length) {
    return moved({ ...m, consented }, { what: 'mediation.tell.asked', whom: m.parties.filter((p) => !consented.includes(p)), article: '在线调解规则（2021）第十五条第一款' });
  }
  const waitUntil = workdaysAfter(on.today, CHOOSE, on.calendar);
  return moved({ ...next.value, consented, waitUntil }, { what: 'mediation.tell.choose', whom: m.parties, by: waitUntil, article: '在线调解规则（2021）第十条第二款' });
}

/** What speaks against a mediator: an interest in the matter, and whether all parties know and agree all the same: art. 13. */
export type Interest = { readonly interested: boolean; readonly allAgreeKnowing: boolean };

/** A mediator named by all parties, or by the court when they left it to the court or could not agree in time: arts. 10, 13. */
export function assign(m: Mediation, choice: { readonly mediator: string; readonly by: 'parties' | 'court'; readonly leftToCourt: boolean } & Interest, on: On): Answer {
  const next = walk(mediationMachine, m, 'assign', choice.by === 'court' ? 'court' : 'party');
  if (!next.ok) return next;
  if (m.parties.includes(choice.mediator)) return refused('mediation.mediator-is-party', 'conflict');
  if (choice.interested && !choice.allAgreeKnowing) return refused('mediation.mediator-interested', 'conflict');
  if (choice.by === 'court' && !choice.leftToCourt && m.waitUntil !== null && on.today <= m.waitUntil) return refused('mediation.parties-choose-first', 'conflict', { until: m.waitUntil });
  const waitUntil = workdaysAfter(on.today, ACCEPT, on.calendar);
  return moved({ ...next.value, mediator: choice.mediator, waitUntil }, { what: 'mediation.tell.accept', whom: [choice.mediator], by: waitUntil, article: '在线调解规则（2021）第十二条第一款' });
}
/** The last day for the court to name a mediator after it was asked: art. 10 (3). */
export const appointBy = (askedOn: Day, calendar: Calendar): Day => workdaysAfter(askedOn, APPOINT, calendar);

/** The task taken on; the time of the mediation runs from now, or from the parties' consent where the judge leads: art. 24 (2). */
export function accept(m: Mediation, on: On, consentedOn: Day = on.today): Answer {
  const next = walk(mediationMachine, m, 'accept', m.led === 'judge' ? 'court' : 'mediator');
  if (!next.ok) return next;
  const until = plainEnd(m, m.led === 'judge' ? consentedOn : on.today);
  return moved({ ...next.value, waitUntil: null, until, plainUntil: until }, { what: 'mediation.tell.begun', whom: m.parties, by: until, article: '在线调解规则（2021）第十七条、第二十四条' });
}

/** The task given back with reasons, or not accepted in time: another mediator is named. Art. 12. */
export function declineTask(m: Mediation, by: 'mediator' | 'clock', on: On): Answer {
  const next = walk(mediationMachine, m, 'decline-task', by);
  if (!next.ok) return next;
  if (by === 'clock' && m.waitUntil !== null && on.today <= m.waitUntil) return refused('mediation.still-time-to-accept', 'conflict', { until: m.waitUntil });
  const waitUntil = workdaysAfter(on.today, CHOOSE, on.calendar);
  return moved({ ...next.value, mediator: null, waitUntil }, { what: 'mediation.tell.choose', whom: m.parties, by: waitUntil, article: '在线调解规则（2021）第十二条第二款' });
}

/** Another mediator, as a party asked; one who was given another and still agrees to none and chooses none counts as unwilling: art. 14. */
export function replace(m: Mediation, about: { readonly replacedBefore: boolean; readonly refusesToChoose: boolean }, on: On): Answer {
  const next = walk(mediationMachine, m, 'replace', 'party');
  if (!next.ok) return next;
  if (about.replacedBefore && about.refusesToChoose) return fail(m, 'unwilling', 'court', on);
  const waitUntil = workdaysAfter(on.today, CHOOSE, on.calendar);
  return moved({ ...next.value, mediator: null, waitUntil, signed: [], effectiveOn: null }, { what: 'mediation.tell.choose', whom: m.parties, by: waitUntil, article: '在线调解规则（2021）第十四条' });
}

/** The mediation with more time, by agreement of all parties; art. 24. What lies beyond the plain end does not count in the time for the trial after filing. */
export function extend(m: Mediation, to: { readonly until: Day; readonly agreedBy: readonly string[] }): Answer {
  if (m.state !== 'running' && m.state !== 'signing') return refused('mediation.not-running', 'conflict');
  if (!m.parties.every((p) => to.agreedBy.includes(p))) return refused('mediation.extension-by-all', 'conflict');
  if (m.until !== null && to.until <= m.until) return refused('mediation.extension-empty', 'invalid', { until: m.until });
  return moved({ ...m, until: to.until }, { what: 'mediation.tell.extended', whom: m.parties, by: to.until, article: '在线调解规则（2021）第二十四条第一款' });
}
/** The days of a mediation that do not count in the time for the trial: those beyond its plain end, after filing only. Art. 24 (1). */
export const daysNotCounted = (m: Mediation, endedOn: Day): number =>
  (m.when === 'after-filing' && m.plainUntil !== null ? Math.max(0, daysBetween(m.plainUntil, endedOn)) : 0);

/** Stands the mediation still on a suspicion that it is a sham, and reports it: 特邀调解规定 (2016), art. 18. */
export function pause(m: Mediation): Answer {
  const next = walk(mediationMachine, m, 'pause', 'mediator');
  return next.ok ? moved(next.value, { what: 'mediation.tell.sham', whom: ['court'], article: '特邀调解规定（2016）第十八条' }) : next;
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
