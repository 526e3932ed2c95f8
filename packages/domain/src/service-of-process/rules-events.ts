import { endOfDay } from '../law/periods.ts';
import type { Article } from '../shared/citation.ts';
import { dayOf, type Calendar, type Day } from '../shared/calendar.ts';
import { candidatesOf, type Candidate, type Ignored, type Reason } from './rules-candidates.ts';
import type { EventKind, Serving, ServiceEvent } from './rules-recorded.ts';
import type { AttemptState, Basis } from './rules.ts';
import { noticeUntil } from './rules-ways.ts';

/** The one moment at which a service took effect: by which attempt, why, by which article, and whether that can be rebutted. */
export type Effect = { readonly at: Date; readonly on: Day; readonly attempt: string; readonly presumed: boolean; readonly rebuttable: boolean; readonly reason: Reason; readonly article: Article };
/** How an attempt stands by its events; `noticeUntil` is the last day of a public notice. */
export type Standing = { readonly attempt: string; readonly state: AttemptState; readonly sentAt: Date | null; readonly noticeUntil: Day | null };
/** What follows from all that was recorded: the effect or none, how each attempt stands, and what did not count and why. */
export type Outcome = { readonly effect: Effect | null; readonly replaced: boolean; readonly attempts: readonly Standing[]; readonly ignored: readonly Ignored[] };

/** Each event once, in an order of its own: by what it is and not by when it was told. */
const once = (events: readonly ServiceEvent[]): ServiceEvent[] =>
  [...new Map(events.map((e) => [e.event, e])).values()].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.event < b.event ? -1 : 1));

/** Two candidates in the order in which they count: the earlier, then the certain before the presumed, then by name, so that ties do not hang on the order of arrival. */
function before(a: Candidate & { attempt: string }, b: Candidate & { attempt: string }): number {
  return a.at.getTime() - b.at.getTime() || Number(a.presumed) - Number(b.presumed) || (a.attempt < b.attempt ? -1 : a.attempt > b.attempt ? 1 : a.reason < b.reason ? -1 : 1);
}

/** The last day of a public notice, from the day on which it was last posted or printed: 民诉法解释（2022）第一百三十八条. */
function noticeOf(a: Basis, events: readonly ServiceEvent[], calendar: Calendar): Day | null {
  const posted = events.filter((e) => e.what === 'published');
  const last = posted.reduce<Date | null>((latest, e) => (latest === null || e.at > latest ? e.at : latest), null);
  return a.way !== 'public-notice' || last === null ? null : noticeUntil(dayOf(last), a.abroad, calendar);
}

function stateOf(a: Basis, events: readonly ServiceEvent[], valid: readonly Candidate[], fell: boolean, until: Day | null): AttemptState {
  const has = (...what: readonly EventKind[]) => events.some((e) => what.includes(e.what)), [first] = valid;
  if (first) return first.presumed ? 'presumed' : 'effective';
  if (fell) return 'rebutted';
  if (has('failed')) return 'failed';
  if (until !== null) return 'published';
  if (has('returned')) return 'returned';
  if (has('arrived', 'read')) return 'arrived';
  return has('sent') ? 'sent' : 'prepared';
}

/**
 * The effect of a service from the set of all that was recorded of it, whatever the order in which it was told and however often: exactly one moment, or none. The first way that was
 * validly complete counts (在线诉讼规则（2021）第三十一条第四款); what lies after `now` has not happened yet, as the end of a public notice that still runs.
 */
export function outcomeOf(service: Serving, recorded: readonly ServiceEvent[], { calendar, now }: { calendar: Calendar; now: Date }): Outcome {
  const all = once(recorded), events = all.filter((e) => e.at <= now && e.at >= service.issuedAt), replaced = events.some((e) => e.what === 'replaced');
  const ignored: Ignored[] = all.filter((e) => !events.includes(e)).map((e) => ({ event: e.event, reason: e.at > now ? 'after-now' : 'before-issue' }));
  const known = new Set(service.attempts.map((a) => a.attempt));
  ignored.push(...events.filter((e) => e.attempt !== null && !known.has(e.attempt)).map((e): Ignored => ({ event: e.event, reason: 'no-such-attempt' })));
  const counted: (Candidate & { attempt: string })[] = [], attempts: Standing[] = [];
  for (const a of service.attempts) {
    const own = events.filter((e) => e.attempt === a.attempt), until = noticeOf(a, own, calendar), noticeEnd = until && new Date(endOfDay(until).getTime() - 1);
    const found = candidatesOf(service, a, own, { noticeEnd: noticeEnd && noticeEnd <= now ? noticeEnd : null });
    const valid = found.valid.map((c) => ({ ...c, attempt: a.attempt })).sort(before);
    ignored.push(...found.ignored);
    counted.push(...valid);
    attempts.push({ attempt: a.attempt, noticeUntil: until, sentAt: found.sentAt, state: replaced ? 'superseded' : stateOf(a, own, valid, found.fell, until) });
  }
  const [first] = counted.sort(before);
  const effect = !first || replaced ? null : { at: first.at, on: dayOf(first.at), attempt: first.attempt, presumed: first.presumed, rebuttable: first.rebuttable, reason: first.reason, article: first.article };
  return { effect, replaced, attempts, ignored: ignored.sort((a, b) => (a.event < b.event ? -1 : 1)) };
}
