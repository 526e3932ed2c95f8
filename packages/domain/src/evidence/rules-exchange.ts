import { dayOf, type Day } from '../shared/calendar.ts';
import type { Article } from '../shared/citation.ts';
import { agreed, refused, type Decision } from '../shared/decision.ts';
import type { Machine } from '../shared/machine.ts';
import { go, rowsOver, take, type States } from '../shared/states.ts';
import type { EvidenceActor } from './rules.ts';

/** Where an exchange stands: the parties are asked, it is open, it is closed and its record waits for signatures, the record is signed by all. */
export const EXCHANGE_STATES = ['asking', 'open', 'closed', 'recorded'] as const;
/** Where an exchange stands. */
export type ExchangeState = (typeof EXCHANGE_STATES)[number];
/** What can happen to an exchange. */
export const EXCHANGE_STEPS = ['plan', 'consent', 'open', 'opine', 'close', 'sign'] as const;
/** One thing that can happen to an exchange. */
export type ExchangeStep = (typeof EXCHANGE_STEPS)[number];

const row = rowsOver<ExchangeState, ExchangeStep, EvidenceActor>(EXCHANGE_STEPS);
const plan = '证据规定（2019）第五十六条第二款、第五十八条', consent = '在线诉讼规则（2021）第四条第一款、第二款';
/** The life of an exchange of evidence 证据交换; a further one for rebuttal is another. */
export const exchangeStates: States<ExchangeState, ExchangeStep, EvidenceActor> = {
  asking: row('evidence.exchange-not-open', { plan: go('asking', ['court'], plan), consent: go('asking', ['side'], consent), open: go('open', ['court'], '在线诉讼规则（2021）第十四条；证据规定（2019）第五十七条第一款') }),
  open: row('evidence.exchange-open', {
    consent: go('open', ['side'], consent), opine: go('open', ['side', 'court'], '证据规定（2019）第五十七条第二款、第六十条第一款；民诉法解释（2022）第一百零四条第一款'), close: go('closed', ['court'], '证据规定（2019）第五十七条第二款'),
  }),
  closed: row('evidence.exchange-closed', { sign: go('recorded', ['side'], '证据规定（2019）第五十七条第二款') }),
  recorded: row('evidence.exchange-closed'),
};
/** The life of an exchange, to be drawn and proved. */
export const exchangeMachine: Machine<ExchangeState, ExchangeStep, EvidenceActor> = {
  title: { zh: '证据交换', en: 'Exchange of evidence' }, table: exchangeStates, start: 'asking', ends: ['recorded'], states: 'evidence.exchange-state', steps: 'evidence.exchange-step',
};

/** How an exchange is held. */
export type Mode = 'synchronous' | 'asynchronous' | 'mixed' | 'offline';
/** What one party agreed to for this exchange alone; null where it has not said. */
export type Consent = { readonly party: string; readonly online: boolean | null; readonly mode: 'synchronous' | 'asynchronous' | null };
/** How an exchange is held, by the code of the reason and its article. */
export type Held = { readonly mode: Mode; readonly why: string; readonly article: Article };

/**
 * How an exchange is held by what the parties agreed to. Silence is no consent. All online but not at one on the mode: synchronous; asynchronous only if all
 * want it; some only: they online, the others not; none: offline. 在线诉讼规则（2021）第四条第二款、第十四条、第二十条第一款.
 */
export function modeOf(consents: readonly Consent[]): Held {
  const online = consents.filter((c) => c.online === true);
  if (online.length === 0) return { mode: 'offline', why: 'evidence.why.nobody', article: '在线诉讼规则（2021）第四条第一款' };
  if (online.length < consents.length) return { mode: 'mixed', why: 'evidence.why.some', article: '在线诉讼规则（2021）第四条第二款第三项' };
  if (online.every((c) => c.mode === 'asynchronous')) return { mode: 'asynchronous', why: 'evidence.why.all-asynchronous', article: '在线诉讼规则（2021）第十四条第三款、第二十条第一款' };
  if (online.some((c) => c.mode === 'asynchronous')) return { mode: 'synchronous', why: 'evidence.why.split', article: '在线诉讼规则（2021）第十四条第四款' };
  return { mode: 'synchronous', why: 'evidence.why.all-synchronous', article: '在线诉讼规则（2021）第十四条第二款' };
}
/** The parties who take part offline, because they did not agree: nothing they agreed to elsewhere stands for it (在线诉讼规则（2021）第四条第二款第四项). */
export const offlineOf = (consents: readonly Consent[]): string[] => consents.filter((c) => c.online !== true).map((c) => c.party);

/** An exchange as far as the rules look at it. */
export type Exchange = { readonly state: ExchangeState; readonly answerBy: Date; readonly from: Date | null; readonly until: Date | null };

/** Whether the court may ask the parties now, by when they answer: a first exchange, another time to answer, or after a closed one a further round for rebuttal (证据规定（2019）第五十八条). */
export function mayPlan(current: Exchange | null, answerBy: Date, now: Date): Decision<'first' | 'again' | 'further'> {
  if (answerBy <= now) return refused('evidence.answer-by-past', 'invalid');
  if (current === null) return agreed('first');
  if (current.state === 'closed' || current.state === 'recorded') return agreed('further');
  const next = take(exchangeStates, current.state, 'plan', 'court');
  return next.ok ? agreed('again') : next;
}

/** Whether a party may say now whether it takes part online. While the exchange is open, one who was offline may still choose to come online; going offline is asked for before (在线诉讼规则（2021）第五条第二款). */
export function mayConsent(e: Exchange, before: Consent['online'], online: boolean): Decision<void> {
  const next = take(exchangeStates, e.state, 'consent', 'side');
  if (!next.ok) return next;
  if (e.state === 'open' && !online) return refused('evidence.exchange-began', 'conflict');
  return e.state === 'open' && before === true ? refused('evidence.consented-already', 'conflict') : agreed(undefined);
}

/** Whether the court may open it for a time: all have answered, or the time to answer is over; the beginning is moved to now where it lies before. */
export function open(e: Exchange, consents: readonly Consent[], at: { readonly from: Date; readonly until: Date }, now: Date): Decision<Held & { from: Date; until: Date; day: Day }> {
  const next = take(exchangeStates, e.state, 'open', 'court');
  if (!next.ok) return next;
  if (consents.some((c) => c.online === null) && now < e.answerBy) return refused('evidence.answers-awaited', 'conflict', { waiting: consents.filter((c) => c.online === null).length });
  const from = at.from < now ? now : at.from;
  return at.until <= from ? refused('evidence.exchange-ends-first', 'invalid') : agreed({ ...modeOf(consents), from, until: at.until, day: dayOf(from) });
}

/** Whether opinions may be given now: by a party online within its time, by the court for one that is offline while the exchange is open. */
export function maySpeak(e: Exchange | null, by: 'side' | 'court', online: boolean, now: Date): Decision<void> {
  if (e === null) return refused('evidence.exchange-not-open', 'conflict');
  const next = take(exchangeStates, e.state, 'opine', by);
  if (!next.ok) return next.refusal.code === 'evidence.exchange-open' ? refused('evidence.exchange-not-open', 'conflict') : next;
  if (e.from !== null && now < e.from) return refused('evidence.exchange-not-begun', 'conflict', { from: e.from.toISOString() });
  if (by === 'court') return online ? refused('evidence.party-speaks-itself', 'conflict') : agreed(undefined);
  if (!online) return refused('evidence.offline', 'conflict');
  return e.until !== null && now > e.until ? refused('evidence.exchange-over', 'conflict', { until: e.until.toISOString() }) : agreed(undefined);
}

/** Whether the court may close it: not before it began, and one in a window not before its end unless everyone has spoken of everything. */
export function mayClose(e: Exchange & { readonly mode: Mode }, everyoneSpoke: boolean, now: Date): Decision<void> {
  const next = take(exchangeStates, e.state, 'close', 'court');
  if (!next.ok) return next;
  if (e.from !== null && now < e.from) return refused('evidence.exchange-not-begun', 'conflict', { from: e.from.toISOString() });
  return e.mode === 'asynchronous' && !everyoneSpoke && e.until !== null && now < e.until ? refused('evidence.window-open', 'conflict', { until: e.until.toISOString() }) : agreed(undefined);
}
