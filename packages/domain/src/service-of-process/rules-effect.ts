import { endOfDay } from '../law/periods.ts';
import { dayOf, type Calendar, type Day } from '../shared/calendar.ts';
import { refused, type Decision } from '../shared/decision.ts';
import { moved, type Follow, type Moved } from '../shared/machine.ts';
import { take } from '../shared/states.ts';
import { attemptStates, ELECTRONIC, type Attempt, type AttemptStep, type Delivery, type ServiceActor } from './rules.ts';
import { mayServe, noticeUntil, returnCounts, type Ground, type Returned } from './rules-ways.ts';

type Answer = Decision<Moved<Delivery>>;

/** Whether an attempt stands as a service, presumed or not. */
const counts = (a: Attempt): boolean => (a.state === 'effective' || a.state === 'presumed') && a.at !== null;

/** The attempt that counts among several: the first that was validly complete. 在线诉讼规则 (2021), art. 31 (4). */
export function effectiveOf(attempts: readonly Attempt[]): Delivery['effective'] {
  const valid = attempts.filter(counts);
  const first = valid.reduce<Attempt | null>((best, a) => (best === null || a.at! < best.at! ? a : best), null);
  return first && { attempt: first.attempt, at: first.at!, presumed: first.state === 'presumed' };
}

/** The day on which a service took effect, as the clocks that hang on it count it. */
export const servedOn = (s: Delivery): Day | null => s.effective && dayOf(s.effective.at);

/** What follows when the effective moment of a service comes, moves or falls away: a certificate, and the clocks that hang on it. */
function follows(before: Delivery['effective'], after: Delivery['effective']): Follow[] {
  const whom = ['clerk', 'party'];
  if (after === null) return before === null ? [] : [{ what: 'service-of-process.tell.fell-away', whom }];
  if (before === null) return [{ what: 'service-of-process.tell.served', whom, article: '在线诉讼规则（2021）第三十一条第三款；民事诉讼法（2023）第八十七条' }];
  const same = before.attempt === after.attempt && before.at.getTime() === after.at.getTime();
  return same ? [] : [{ what: 'service-of-process.tell.moved', whom, article: '在线诉讼规则（2021）第三十一条第四款' }];
}

function settled(service: Delivery, attempts: readonly Attempt[]): Answer {
  const effective = effectiveOf(attempts);
  return moved({ ...service, attempts, effective }, ...follows(service.effective, effective));
}

/** A new attempt, prepared, where its way is open. */
export function begin(service: Delivery, a: Pick<Attempt, 'attempt' | 'way'>, ground: Ground): Answer {
  if (service.attempts.some((old) => old.attempt === a.attempt)) return refused('service-of-process.attempt-known', 'conflict');
  const way = mayServe(service, a.way, ground);
  if (!way.ok) return way;
  const attempt: Attempt = {
    attempt: a.attempt, way: way.value, address: ground.address, on: ground.on, consented: ground.electronicConsent, abroad: ground.abroad,
    state: 'prepared', sentAt: null, arrivedAt: null, at: null, returnedAt: null, noticeUntil: null,
  };
  return moved({ ...service, attempts: [...service.attempts, attempt] });
}

/** What happened to an attempt, and when. `acted` is an acknowledgement, a signature or an act that answers the document; `returned` says why mail that is to count came back. */
export type Happening = { readonly step: AttemptStep; readonly at: Date; readonly by: ServiceActor; readonly acted?: boolean; readonly returned?: Returned };

function whyNot(service: Delivery, a: Attempt, h: Happening): Decision<never> | null {
  const electronic = ELECTRONIC.includes(a.way);
  if (h.step === 'publish' && a.way !== 'public-notice') return refused('service-of-process.not-a-notice', 'conflict');
  if (h.step === 'send' && a.way === 'public-notice') return refused('service-of-process.publish-instead', 'conflict');
  if (h.step === 'come-back' && a.way !== 'mail') return refused('service-of-process.not-mailed', 'conflict');
  if ((h.step === 'arrive' || h.step === 'presume') && !electronic) return refused('service-of-process.not-electronic', 'conflict');
  if (a.sentAt !== null && h.at < a.sentAt) return refused('service-of-process.before-it-was-sent', 'invalid');
  if (a.arrivedAt !== null && h.at < a.arrivedAt) return refused('service-of-process.before-it-arrived', 'invalid');
  const signs = service.kind === 'statement' && (h.step === 'take-effect' || h.step === 'presume' || h.step === 'deem');
  if (signs && !(h.step === 'take-effect' && h.acted)) return refused('service-of-process.statement-needs-signature', 'conflict');
  if (h.step === 'take-effect' && electronic && a.address === 'found' && !h.acted) return refused('service-of-process.address-not-given', 'conflict');
  if (h.step === 'presume' && !a.consented) return refused('service-of-process.no-electronic-consent', 'conflict');
  if (h.step === 'deem' && a.state === 'returned' && !(h.returned && returnCounts(h.returned))) return refused('service-of-process.return-does-not-count', 'conflict');
  if (h.step === 'rebut' && a.state === 'effective' && a.returnedAt === null) return refused('service-of-process.not-rebuttable', 'conflict');
  if (h.step === 'run-out' && a.noticeUntil !== null && dayOf(h.at) <= a.noticeUntil) return refused('service-of-process.notice-runs', 'conflict', { until: a.noticeUntil });
  return null;
}

/**
 * The moment at which an attempt takes effect by a step: of a public notice the end of its last day, of mail that counts although it came back the moment
 * of its return, whenever that is noted. What was presumed and is acknowledged later keeps its first moment.
 */
function momentOf(a: Attempt, h: Happening): Date | null {
  if (h.step === 'run-out' && a.noticeUntil !== null) return new Date(endOfDay(a.noticeUntil).getTime() - 1);
  if (h.step === 'deem') return a.returnedAt ?? h.at;
  if (h.step === 'take-effect') return a.at ?? h.at;
  return h.step === 'presume' ? h.at : h.step === 'rebut' ? null : a.at;
}

/**
 * What happened to one attempt, noted. To an address that the addressee gave, a message takes effect when it arrives there; elsewhere only when it is
 * acknowledged or acted on, or, rebuttably and where the addressee had agreed to electronic service (art. 29), shown to have been read: 在线诉讼规则 (2021), art. 31. Then the service is worked out anew from all attempts,
 * so that it always has one moment or none.
 */
export function note(service: Delivery, attempt: string, h: Happening, calendar: Calendar): Answer {
  const a = service.attempts.find((one) => one.attempt === attempt);
  if (!a) return refused('service-of-process.no-such-attempt', 'missing');
  const signless = service.kind === 'statement' && h.step === 'arrive';
  const step = h.step === 'arrive' && a.address === 'given' && !signless ? 'take-effect' : h.step;
  const why = whyNot(service, a, { ...h, acted: h.acted === true, step: h.step === 'arrive' ? 'arrive' : step });
  if (why) return why;
  const by = step === h.step ? h.by : 'carrier';
  const next = take(attemptStates, a.state, step, by);
  if (!next.ok) return next;
  const after: Attempt = {
    ...a, state: next.value, sentAt: step === 'send' || step === 'publish' ? h.at : a.sentAt, at: momentOf(a, { ...h, step }),
    arrivedAt: step === 'arrive' ? h.at : a.arrivedAt,
    returnedAt: step === 'come-back' ? h.at : a.returnedAt,
    noticeUntil: step === 'publish' ? noticeUntil(dayOf(h.at), a.abroad, calendar) : a.noticeUntil,
  };
  return settled(service, service.attempts.map((one) => (one === a ? after : one)));
}

/** The moment of arrival as the addressee proved it, where it differs from what the court's system shows: 解释 (2022), art. 135 (2). Whether it is proved is for the judge. */
export function proveArrival(service: Delivery, attempt: string, at: Date, by: ServiceActor): Answer {
  const a = service.attempts.find((one) => one.attempt === attempt);
  if (!a) return refused('service-of-process.no-such-attempt', 'missing');
  if (by !== 'judge') return refused('shared.not-your-step', 'forbidden', { step: 'prove-arrival', by: ['judge'] });
  if (!ELECTRONIC.includes(a.way) || a.at === null) return refused('service-of-process.not-electronic', 'conflict');
  if (a.sentAt !== null && at < a.sentAt) return refused('service-of-process.before-it-was-sent', 'invalid');
  return settled(service, service.attempts.map((one) => (one === a ? { ...a, at } : one)));
}

/** A corrected document takes the place of this version: nothing of it counts any more, and the new version is served with clocks of its own. */
export function supersede(service: Delivery): Answer {
  const open = (a: Attempt) => take(attemptStates, a.state, 'supersede', 'clerk').ok;
  const attempts = service.attempts.map((a) => (open(a) ? { ...a, state: 'superseded' as const, at: null } : a));
  return moved({ ...service, attempts, replaced: true, effective: null }, { what: 'service-of-process.tell.corrected', whom: ['clerk', 'party'] });
}

/** A mediation statement takes effect with the last signature, and not before every party has signed for it: CPL (2023), art. 100; 解释 (2022), art. 149. */
export function statementEffective(services: readonly Delivery[]): Date | null {
  const moments = services.map((s) => s.effective?.at ?? null);
  return moments.length === 0 || moments.includes(null) ? null : moments.reduce<Date | null>((last, at) => (last === null || at! > last ? at : last), null);
}
