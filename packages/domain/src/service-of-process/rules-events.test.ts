import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseGround } from '../law/ground.suite.ts';
import { endOfDay } from '../law/periods.ts';
import { citationsOf } from '../shared/citation.ts';
import { day } from '../shared/calendar.ts';
import { reached } from '../shared/machine.ts';
import { ARTICLES, IGNORED, REASONS } from './rules-candidates.ts';
import { outcomeOf } from './rules-events.ts';
import { explained } from './rules-explained.ts';
import { EVENTS, type Serving, type ServiceEvent } from './rules-recorded.ts';
import { statementEffect } from './rules-statement.ts';
import { attemptMachine, attemptStates, WAYS, type Basis } from './rules.ts';
import { texts } from './texts-effect.ts';

const { calendar } = baseGround(day('2026-11-24'));
const at = (t: string) => new Date(`2026-03-${t}:00+08:00`);
const NOW = new Date('2026-06-01T09:00:00+08:00');
const basis = (attempt: string, way: Basis['way'], more: Partial<Basis> = {}): Basis => ({ attempt, way, address: 'given', on: 'party', consented: true, abroad: false, ...more });
const found = { address: 'found' } as const;
let n = 0;
const e = (attempt: string | null, what: ServiceEvent['what'], t: string, by: ServiceEvent['by'] = 'carrier', more: Partial<ServiceEvent> = {}): ServiceEvent => ({ event: `e${n++}`, attempt, what, at: at(t), notedAt: at(t), by, ...more });
const service = (attempts: Basis[], statement = false): Serving => ({ statement, issuedAt: at('02T08:00'), attempts });
const told = (s: Serving, events: ServiceEvent[], now = NOW) => outcomeOf(s, events, { calendar, now });
const short = (s: Serving, events: ServiceEvent[], now = NOW) => {
  const { effect, ignored } = told(s, events, now);
  return effect ? [effect.attempt, effect.at.toISOString(), effect.reason, effect.presumed] : ignored.map((i) => i.reason);
};
const iso = (t: string) => at(t).toISOString();
const sent = (a: string, t = '02T09:00') => e(a, 'sent', t, 'court');

describe('electronic ways', () => {
  test('AC-20: arrival at a confirmed address suffices, never opened (OLR 31 (1))', () => {
    expect(short(service([basis('a', 'platform')]), [sent('a'), e('a', 'arrived', '02T09:01')])).toEqual(['a', iso('02T09:01'), 'arrived', false]);
  });
  test('opening or acknowledging later changes nothing', () => {
    const events = [sent('a'), e('a', 'arrived', '02T09:01')], s = service([basis('a', 'platform')]);
    expect(told(s, [...events, e('a', 'read', '05T09:00', 'party'), e('a', 'acknowledged', '06T09:00', 'party')]).effect).toEqual(told(s, events).effect);
  });
  test('AC-21: at an address that the court found reading is presumed service, rebuttable; arrival is none (OLR 31 (2))', () => {
    const s = service([basis('a', 'messenger', found)]), read = [sent('a'), e('a', 'arrived', '02T09:01'), e('a', 'read', '03T10:00')];
    expect(short(s, read.slice(0, 2))).toEqual(['arrival-not-enough']);
    expect(short(s, read)).toEqual(['a', iso('03T10:00'), 'read', true]);
    const fell = told(s, [...read, e('a', 'rebuttal-decided', '10T09:00', 'judge', { accepted: true })]);
    expect([fell.effect, fell.attempts[0]!.state]).toEqual([null, 'rebutted']);
    expect(short(s, [...read, e('a', 'rebuttal-decided', '10T09:00', 'judge', { accepted: false })])).toEqual(['a', iso('03T10:00'), 'read', true]);
    expect(short(s, [...read, e('a', 'rebuttal-decided', '10T09:00', 'judge', { accepted: true }), e('a', 'acknowledged', '12T09:00', 'party')])).toEqual(['a', iso('12T09:00'), 'acknowledged', false]);
  });
  test('without consent neither arrival nor reading counts, an answer is consent and service (OLR 29 (2) (4))', () => {
    const s = service([basis('a', 'messenger', { ...found, consented: false })]), events = [sent('a'), e('a', 'arrived', '02T09:01'), e('a', 'read', '02T10:00')];
    expect(short(s, events)).toEqual(['no-consent', 'no-consent']);
    expect(short(s, [...events, e('a', 'acted', '03T10:00', 'party')])).toEqual(['a', iso('03T10:00'), 'accepted', false]);
  });
  test('AC-22: of app, message and e-mail the earliest valid one counts (OLR 31 (4))', () => {
    const s = service([basis('app', 'platform'), basis('sms', 'messenger'), basis('mail', 'email', found)]);
    expect(short(s, [sent('app'), sent('sms'), sent('mail'), e('app', 'arrived', '02T12:00'), e('sms', 'arrived', '02T11:00'), e('mail', 'arrived', '02T09:01')])).toEqual(['sms', iso('02T11:00'), 'arrived', false]);
  });
  test('what came back never arrived; an answer proves that it did', () => {
    const s = service([basis('a', 'email')]), back = [sent('a'), e('a', 'arrived', '02T09:01'), e('a', 'failed', '02T09:30')];
    expect(short(s, back)).toEqual(['came-back-undelivered']);
    expect(short(s, [...back, e('a', 'acknowledged', '04T09:00', 'party')])).toEqual(['a', iso('04T09:00'), 'acknowledged', false]);
  });
  test('another moment of arrival may be proved; the decision recorded last stands (解释 135 (2))', () => {
    const s = service([basis('a', 'platform')]), events = [sent('a'), e('a', 'arrived', '02T09:01'), e('a', 'arrival-proved', '04T08:00', 'judge', { notedAt: at('20T08:00') })];
    expect(short(s, events)).toEqual(['a', iso('04T08:00'), 'arrival-proved', false]);
    expect(short(s, [e('a', 'arrival-proved', '03T08:00', 'judge', { notedAt: at('22T08:00') }), ...events])).toEqual(['a', iso('03T08:00'), 'arrival-proved', false]);
  });
  test('nothing happens before it was sent, issued, or now', () => {
    const s = service([basis('a', 'platform')]);
    expect([short(s, [e('a', 'arrived', '02T09:01')]), short(s, [sent('a', '03T09:00'), e('a', 'arrived', '02T09:01')]), short(s, [sent('a', '02T07:00')]), short(s, [sent('a'), e('a', 'arrived', '02T09:01')], at('02T09:00')), short(s, [e('x', 'arrived', '02T09:01')])])
      .toEqual([['not-sent'], ['before-sent'], ['before-issue'], ['after-now'], ['no-such-attempt']]);
  });
});

describe('on paper', () => {
  const mailed = (more: Partial<Basis> = {}) => service([basis('m', 'mail', more)]);
  test.each<[string, Partial<Basis>, Partial<ServiceEvent>, unknown]>([
    ['refused', {}, { cause: 'refused' }, 'mail-returned'], ['refused at an address that the court found', found, { cause: 'refused' }, 'mail-returned'], ['a wrong address of the own', {}, { cause: 'wrong-address' }, 'mail-returned'],
    ['a wrong address of another’s', found, { cause: 'wrong-address' }, 'return-does-not-count'], ['a change not reported', {}, { cause: 'change-not-reported' }, 'mail-returned'], ['the carrier', {}, { cause: 'carrier' }, 'return-does-not-count'], ['unknown', {}, {}, 'return-does-not-count'],
  ])('mail that came back: %s (法院专递规定 11)', (_, more, cause, reason) => {
    const got = short(mailed(more), [sent('m'), e('m', 'returned', '06T09:00', 'carrier', cause)]);
    expect(got).toEqual(reason === 'mail-returned' ? ['m', iso('06T09:00'), reason, false] : [reason]);
  });
  test('no return counts against whoever proves to be without fault', () => {
    const back = [sent('m'), e('m', 'returned', '06T09:00', 'carrier', { cause: 'refused' }), e('m', 'rebuttal-decided', '20T09:00', 'judge', { accepted: true })];
    expect(short(mailed(), back)).toEqual(['return-without-fault']);
    expect(told(mailed(), back).attempts[0]!.state).toBe('rebutted');
  });
  test('mail signed for, also by the household, never by the opponent', () => {
    const by = (who: ServiceEvent['by']) => short(mailed(), [sent('m'), e('m', 'signed-by-other', '04T09:00', who)]);
    expect([by('household'), by('opponent')]).toEqual([['m', iso('04T09:00'), 'mail-signed', false], ['by-opponent']]);
  });
  test('from hand to hand: the party, its agent, the household; left with a witness or pictures only', () => {
    const hand = (way: Basis['way'], event: ServiceEvent, more: Partial<Basis> = {}) => short(service([basis('d', way, more)]), [event]);
    expect([hand('direct', e('d', 'signed', '03T09:00', 'party')), hand('direct', e('d', 'signed', '03T09:00', 'agent')), hand('substitute', e('d', 'signed-by-other', '03T09:00', 'household')),
      hand('left', e('d', 'left', '03T09:00', 'court', { proved: true })), hand('direct', e('d', 'left', '03T09:00', 'court', { proved: true }))].map((r) => r[2])).toEqual(['signed', 'signed-by-agent', 'signed-by-household', 'left', 'receipt-refused']);
    expect([hand('left', e('d', 'left', '03T09:00', 'court')), hand('left', e('d', 'left', '03T09:00', 'court', { proved: true }), { on: 'agent' }), hand('direct', e('d', 'arrived', '03T09:00'))]).toEqual([['without-proof'], ['left-with-agent'], ['not-this-way']]);
  });
  test('a public notice by its end, thirty days and abroad sixty after it was last posted; overtaken by whoever comes forward', () => {
    const s = (more = {}) => service([basis('n', 'public-notice', more), basis('d', 'direct')]), posted = e('n', 'published', '02T09:00', 'court');
    const end = (d: string) => new Date(endOfDay(day(d)).getTime() - 1).toISOString();
    expect([short(s(), [posted], at('31T09:00')), short(s(), [posted]), short(s({ abroad: true }), [posted]), short(s(), [posted, e('n', 'published', '09T09:00', 'court')])])
      .toEqual([[], ['n', end('2026-04-01'), 'notice-ended', false], ['n', end('2026-05-01'), 'notice-ended-abroad', false], ['n', end('2026-04-08'), 'notice-ended', false]]);
    expect(told(s(), [posted], at('31T09:00')).attempts[0]).toMatchObject({ state: 'published', noticeUntil: '2026-04-01' });
    expect(short(s(), [posted, e('d', 'signed', '10T10:00', 'party')])).toEqual(['d', iso('10T10:00'), 'signed', false]);
  });
});

describe('a mediation statement', () => {
  const s = (on: Basis['on'] = 'party') => service([basis('a', 'platform', { on })], true);
  test('AC-23: takes effect by signature of the party itself, not by arrival, reading or the agent', () => {
    const events = [sent('a'), e('a', 'arrived', '02T09:01'), e('a', 'read', '02T10:00')];
    expect([short(s(), events), short(s(), [...events, e('a', 'signed', '03T09:00', 'agent')])]).toEqual([['statement-needs-signature', 'statement-needs-signature'], ['statement-needs-signature', 'statement-needs-signature', 'statement-in-person']]);
    expect(short(s(), [...events, e('a', 'signed', '03T09:00', 'party')])).toEqual(['a', iso('03T09:00'), 'statement-signed', false]);
  });
  test('the last signature counts; neither a guarantor’s nor that of who has no part in it is needed (CPL 100, 101; 解释 149, 151; 调解规定 9, 12)', () => {
    const who = (party: string, signedAt: Date | null, more = {}) => ({ party, bound: true, guarantor: false, signedAt, ...more });
    expect(statementEffect([who('p', at('03T09:00')), who('d', null)], null)).toMatchObject({ ok: false, refusal: { facts: { parties: ['d'] } } });
    expect(statementEffect([who('p', at('03T09:00')), who('d', at('05T09:00')), who('g', null, { guarantor: true }), who('t', null, { bound: false })], null)).toMatchObject({ value: { at: at('05T09:00') } });
    expect(statementEffect([who('p', null)], at('02T12:00'))).toMatchObject({ value: { at: at('02T12:00') } });
    expect(statementEffect([], null).ok).toBe(false);
  });
});

test('a corrected version leaves nothing of the old one', () => {
  const s = service([basis('a', 'platform')]), old = told(s, [sent('a'), e('a', 'arrived', '02T09:01'), e(null, 'replaced', '08T09:00', 'court')]);
  expect([old.effect, old.replaced, old.attempts[0]!.state]).toEqual([null, true, 'superseded']);
});

test('every reason has its article and its sentence, and so has all that does not count', () => {
  for (const reason of REASONS) {
    expect(ARTICLES[reason].split('；').every((part) => citationsOf(part).length === 1)).toBe(true);
    expect(explained({ at: at('02T09:01'), reason, rebuttable: reason === 'read' }).zh).toContain('2026年3月2日');
  }
  for (const reason of IGNORED) expect(texts).toHaveProperty([`service-of-process.ignored.${reason}`]);
});

const moment = fc.integer({ min: -600, max: 120_000 }).map((minutes) => new Date(at('02T08:00').getTime() + minutes * 60_000));
const event = (attempts: number) => fc.record({
  event: fc.uuid(), attempt: fc.constantFrom(null, ...Array.from({ length: attempts + 1 }, (_, i) => `a${i}`)), what: fc.constantFrom(...EVENTS.filter((what) => what !== 'replaced')), at: moment, notedAt: moment,
  by: fc.constantFrom('party', 'agent', 'nominee', 'household', 'opponent', 'carrier', 'court', 'judge'), cause: fc.constantFrom(undefined, 'wrong-address', 'refused', 'carrier', 'unknown'), proved: fc.boolean(), accepted: fc.boolean(),
}) as fc.Arbitrary<ServiceEvent>;
const bases = fc.array(fc.record({ way: fc.constantFrom(...WAYS), address: fc.constantFrom('given', 'found'), on: fc.constantFrom('party', 'agent', 'nominee'), consented: fc.boolean(), abroad: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one, i) => ({ ...one, attempt: `a${i}` }) as Basis));

test('any order, any repetition and any split of what was told gives the same outcome', () => {
  fc.assert(fc.property(bases, fc.boolean(), fc.array(event(4), { maxLength: 30 }), fc.infiniteStream(fc.nat()), fc.boolean(), (attempts, statement, events, dice, replaced) => {
    const all = replaced && events.length > 5 ? [...events, { ...events[0]!, event: 'r', attempt: null, what: 'replaced' as const }] : events;
    const s = service(attempts, statement), first = told(s, all), next = () => dice.next().value as number;
    const doubled = all.flatMap((one) => (next() % 3 === 0 ? [one, one] : [one])), mixed = doubled.map((one) => [next(), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
    const batches: ServiceEvent[] = [];
    for (let from = 0; from < mixed.length; from += 1 + (next() % 4)) batches.push(...mixed.slice(from, from + 4));
    expect(told(s, mixed)).toEqual(first);
    expect(told({ ...s, attempts: [...attempts].reverse() }, batches).effect).toEqual(first.effect);
  }), { numRuns: 500 });
});

test('there is one moment or none: it lies between issue and now, an earlier event may only move it forward, and a statement has it by signature alone', () => {
  fc.assert(fc.property(bases, fc.boolean(), fc.array(event(4), { maxLength: 30 }), (attempts, statement, events) => {
    const s = service(attempts, statement), { effect, attempts: standing } = told(s, events);
    for (const one of standing) expect(reached(attemptMachine, 'prepared').has(one.state) && Object.hasOwn(attemptStates, one.state)).toBe(true);
    if (effect === null) return;
    expect(effect.at >= s.issuedAt && effect.at <= NOW && attempts.some((a) => a.attempt === effect.attempt)).toBe(true);
    if (statement) expect(effect.reason).toBe('statement-signed');
    if (effect.reason === 'arrived' || effect.reason === 'read') expect(attempts.find((a) => a.attempt === effect.attempt)).toMatchObject({ consented: true, address: effect.reason === 'arrived' ? 'given' : 'found' });
    const own = standing.find((one) => one.attempt === effect.attempt)!;
    expect(own.state).toBe(effect.presumed ? 'presumed' : 'effective');
    const more = [...events, e('a0', 'acknowledged', '10T09:00', 'party')];
    expect(told(s, more).effect!.at <= effect.at).toBe(true);
  }), { numRuns: 500 });
});
